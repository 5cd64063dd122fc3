"""What an author may be left with: a row of the readings kept ends the findings within its words, and no other."""

from __future__ import annotations

import re

import pytest
from rules.test_rules import HERE, fixture_files, read

from making.checking import check

KEPT = "citations/readings-kept.tsv"
SLIPS = (
    "cited-in-full-twice hereinafter-unused internal-direction internal-no-note internal-no-section "
    "pinpoint-before-first-page range-malformed unbalanced-marks"
).split()


def found(rule, files, root):
    """The lines on which the rule finds something."""
    return [finding.place.line for finding in check(read(files, root)).findings if finding.rule == rule]


def rows(edition, wanted=lambda words: words):
    """A row for each paragraph, note and heading of the author's, with what is wanted of its words."""
    article = edition.article
    places = [(f"p{unit.number}", unit) for unit in article.paragraphs]
    places += [(f"n{note.number}", note) for note in article.notes]
    places += [(section.id, section) for section in article.sections]
    return "".join(f"{where}\t{wanted(unit.text.edition.plain)}\tas printed\n" for where, unit in places).encode()


@pytest.mark.parametrize("rule", SLIPS)
def test_a_row_ends_what_stands_within_its_words(rule, tmp_path):
    _, files = fixture_files((HERE / rule / "bad.txt").read_text(encoding="utf-8"))
    assert found(rule, files, tmp_path / "told")
    edition = check(read(files, tmp_path / "read")).edition
    assert found(rule, {**files, KEPT: rows(edition)}, tmp_path / "kept") == []


@pytest.mark.parametrize("rule", SLIPS)
def test_the_row_that_a_message_writes_ends_its_finding(rule, tmp_path):
    _, files = fixture_files((HERE / rule / "bad.txt").read_text(encoding="utf-8"))
    told = [each.message for each in check(read(files, tmp_path / "told")).findings if each.rule == rule]
    written = [re.search(rf"{KEPT}: (\S+), “(.+)”, and a remark, tabs between$", message) for message in told]
    assert written and all(written)
    table = "".join(f"{row[1]}\t{row[2]}\tas printed\n" for row in written).encode()
    after = check(read({**files, KEPT: table}, tmp_path / "kept")).findings
    assert [each.message for each in after if each.rule in {rule, "reading-kept-elsewhere"}] == []


def test_a_row_ends_nothing_beside_its_words(tmp_path):
    rule = "hereinafter-unused"
    _, files = fixture_files((HERE / rule / "bad.txt").read_text(encoding="utf-8"))
    told = found(rule, files, tmp_path / "told")
    for row in ("n1\tJane Roe, The Harbour 5 (2001)\tas printed\n", "n2\tRoe, supra note 1\tas printed\n"):
        assert found(rule, {**files, KEPT: row.encode()}, tmp_path / row[:2]) == told
    row = "n1\t[hereinafter Harbour]\tnever used\n"
    assert found(rule, {**files, KEPT: row.encode()}, tmp_path / "kept") == []


def test_a_row_keeps_its_words_as_often_as_they_stand_there(tmp_path):
    _, files = fixture_files((HERE / "reading-kept-elsewhere" / "good.txt").read_text(encoding="utf-8"))
    page = "docs/i.md"
    twice = files[page].replace(b"\n{: #p1 }", " A har\u200bbour, and a har\u200bbour.\n{: #p1 }".encode())
    files = {**files, page: twice}
    assert found("sign-unseen", files, tmp_path / "told")
    row = "p1\thar\u200bbour\tas printed\n".encode()
    assert found("sign-unseen", {**files, KEPT: row}, tmp_path / "kept") == []
    assert found("sign-unseen", {**files, KEPT: row.replace(b"p1", b"n1")}, tmp_path / "elsewhere")


def test_what_would_mislead_cannot_be_kept(tmp_path):
    rule = "supra-no-source"
    _, files = fixture_files((HERE / rule / "bad.txt").read_text(encoding="utf-8"))
    edition = check(read(files, tmp_path / "read")).edition
    told = found(rule, files, tmp_path / "told")
    assert told and found(rule, {**files, KEPT: rows(edition)}, tmp_path / "kept") == told
