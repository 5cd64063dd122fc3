"""The cases: small sites in one document each, `=== path ===` before each file.

`bad/<rule>.txt` states the findings of that rule in `=== findings ===`; `good/<rule>.txt` has none.
Files in `docs/` and `citations/` are the edition that the site was made from.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from edition.model import Edition, Finding
from edition.pages.page_reader import Page, read_pages
from edition.resolving.resolver import resolve
from edition.site_checks import RULES, check_site
from edition.sources.bibtex import read_bibtex
from machine.reporting import as_text

HERE = Path(__file__).parent
BAD = sorted((HERE / "bad").glob("*.txt"))
GOOD = sorted((HERE / "good").glob("*.txt"))
WHOLE = HERE / "good" / "a-whole-site.txt"
_HEAD = re.compile(r"^=== (.+) ===\n", re.M)


def files_of(path: Path) -> dict[str, str]:
    """The files in a case: path → text."""
    pieces = _HEAD.split(path.read_text(encoding="utf-8"))[1:]
    return dict(zip(pieces[::2], pieces[1::2], strict=True))


def edition_of(files: dict[str, str]) -> Edition:
    """The edition that a case's pages and database make."""
    article, found = read_pages(Page(path, text) for path, text in files.items() if path.startswith("docs/"))
    sources, bib_found = read_bibtex(files.get("citations/sources.bib", ""), "citations/sources.bib")
    edition = resolve(article, sources)
    assert (*found, *bib_found, *edition.findings) == (), "the case's own edition is at fault"
    return edition


def site_of(files: dict[str, str]) -> dict[str, bytes]:
    return {path.removeprefix("site/"): text.encode() for path, text in files.items() if path.startswith("site/")}


def found_by(rule: str, path: Path) -> tuple[Finding, ...]:
    files = files_of(path)
    return tuple(found for found in check_site(site_of(files), edition_of(files)) if found.rule == rule)


def rule_of(path: Path) -> str:
    """The rule a case is of: `site-broken-link` for `site-broken-link.css.txt`."""
    return path.name.split(".")[0]


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_fault_is_found_where_it_stands(path, accept):
    expected = files_of(path)["findings"]
    assert expected.strip()
    accept(path, expected, as_text(found_by(rule_of(path), path)))


@pytest.mark.parametrize("path", [path for path in GOOD if path != WHOLE], ids=lambda path: path.stem)
def test_what_is_right_is_left_alone(path):
    assert as_text(found_by(rule_of(path), path)) == ""


def test_nothing_is_found_in_a_whole_site():
    files = files_of(WHOLE)
    assert as_text(check_site(site_of(files), edition_of(files))) == ""


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_bad_and_a_good_case_and_a_manual_page(rule):
    assert rule in map(rule_of, BAD)
    assert rule in map(rule_of, GOOD)
    manual = RULES[rule].__doc__
    assert "Bad: " in manual
    assert "Good: " in manual


def test_no_case_is_of_no_rule():
    assert {rule_of(path) for path in (*BAD, *GOOD) if path != WHOLE} <= set(RULES)
