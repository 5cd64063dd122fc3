"""The file that an article was received as: kept, and published only if the title page says so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from files.folder import published_original
from making import bookmaking
from making.building import build
from making.checking import check_folder

TEXT = """---
title: Of Piers
author: Mara Quill
---

# I. The Pier

The pier stood for a century.[^1]

[^1]: Jane Roe, *The Harbour* 5 (2001).
"""


@pytest.fixture
def edition(tmp_path, script):
    """An edition that was received as Markdown, a form with a file of its own."""
    source = tmp_path / "piers.md"
    source.write_text(TEXT, encoding="utf-8")
    script("import", source, "--into", tmp_path / "edition").check_returncode()
    return tmp_path / "edition"


def say(edition: Path, original: str) -> None:
    page = edition / "docs/index.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(re.sub(r"\A---\n", f"---\noriginal: {original}\n", text), encoding="utf-8")


def meta(edition: Path):
    return check_folder(edition).edition.article.meta


def test_it_is_published_only_if_the_title_page_says_so(edition):
    assert published_original(edition, meta(edition)) == {}
    say(edition, "published")
    assert published_original(edition, meta(edition)) == {"witness/piers.md.txt": TEXT.encode()}


def test_what_the_title_page_says_otherwise_is_found(edition):
    say(edition, "online")
    found = [finding.message for finding in check_folder(edition).findings if finding.rule == "front-matter"]
    assert found == ["original is “online”; expected kept or published, or nothing where it is not known"]
    assert published_original(edition, meta(edition)) == {}


def test_a_record_that_leads_elsewhere_publishes_nothing(edition):
    say(edition, "published")
    record = edition / "docs/witness/received.json"
    record.write_text(record.read_text(encoding="utf-8").replace("witness/piers.md", "../piers.md"), encoding="utf-8")
    assert published_original(edition, meta(edition)) == {}


def test_the_built_site_has_the_file_to_the_byte(edition, monkeypatch):
    monkeypatch.setattr(bookmaking, "pdf", lambda *_: b"")  # seconds of typesetting, of no account here
    say(edition, "published")
    built = build(edition, check_folder(edition).edition)
    assert built.findings == ()
    assert (edition / "site/witness/piers.md.txt").read_bytes() == TEXT.encode()
