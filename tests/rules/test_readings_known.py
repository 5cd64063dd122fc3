"""What a reader left of a note is taken from its reading, where the edition has the citations that were read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rules.test_rules import HERE, fixture_files, read

from edition.checks import RULES, citation_rules
from making import checking


@pytest.fixture(params=["citation-unread", "answer-idle", "id-after-unread"])
def context(request, tmp_path):
    """What the rules look at in an edition with something left unread."""
    _, files = fixture_files((HERE / request.param / "bad.txt").read_text(encoding="utf-8"))
    return checking.read(read(files, tmp_path))


def found(context):
    return [finding for rule in ("citation-unread", "answer-idle") for finding in RULES[rule](context)]


def test_what_is_known_is_what_would_be_found(context, monkeypatch):
    anew = found(replace(context, readings={}))
    assert anew
    monkeypatch.setattr(citation_rules, "unread", lambda *_: pytest.fail("it was looked for again"))
    assert found(context) == anew


def test_of_other_citations_it_is_found_anew(context):
    without = replace(context, edition=replace(context.edition, citations={}))
    assert found(without) == found(replace(without, readings={})) != found(context)
