"""What the editors say about the text is true of it: the About page, the cruxes, the arithmetic of their notes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent
TOP = HERE.parents[1]
WITNESS = (TOP / "docs/witness/article.txt").read_text(encoding="utf-8")
ABOUT = (TOP / "docs/about/index.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def edition(checked_edition):
    return checked_edition.edition


@pytest.fixture(scope="module")
def editors_notes(edition):
    return {note.label.removeprefix("ed-"): note.text.source for note in edition.article.notes if note.number is None}


def test_see_is_in_italics_in_the_notes_that_are_named(edition):
    italic = [note.number for note in edition.article.notes if note.number and note.text.source.startswith("*See")]
    assert italic == [23, 24, 82, 105]
    assert "(notes 23, 24, 82 and 105)" in ABOUT


@pytest.mark.parametrize("form", ["cost–benefit", "cost-benefit", "non-combat", "noncombat", "104–05", "104–105"])
def test_what_is_said_to_vary_varies(form):
    assert form in WITNESS


def test_the_first_page_and_the_date_stand_on_the_cover_sheet():
    cover = WITNESS[: WITNESS.index("I. INTRODUCTION")]
    assert "L.J. 34 (2023)" in cover and "3-29-2023" in cover


def test_the_trail_given_as_an_example(edition):
    assert "note 56 is “*Id.* → note 55 → note 54 → *supra* note [40](../iii.md#fn-40){: .note-ref }”" in ABOUT
    assert [list(resolved.trail) for resolved in edition.citations["56"]] == [[55, 54, 40]]


def test_the_rules_settle_every_citation():
    """No editor had to answer: no page says `{source=…}`."""
    assert not [path.name for path in (TOP / "docs").glob("*.md") if "{source=" in path.read_text(encoding="utf-8")]


def test_the_text_received_has_no_ellipsis_of_four_points(editors_notes):
    assert "four points, which the text received has nowhere" in editors_notes["b"]
    assert not re.search(r"\. ?\. ?\. ?\.", WITNESS)


def test_the_arithmetic_of_the_editors_notes(editors_notes):
    assert round(500_000 / 0.047 / 1e6, 1) == 10.6 and "$10.6 million" in editors_notes["c"]
    assert round(2.73e9 / 0.054 / 1e9, 1) == 50.6 and "$50.6 billion" in editors_notes["c"]
    assert 107 - 2 == 105 and "107 less two removals is 105" in editors_notes["h"]
    assert (2020 - 2004, 2020 - 2012) == (16, 8)
    assert "sixteen years after the murder and eight after the pardon" in editors_notes["i"]


@pytest.mark.parametrize(("label", "words"), [
    ("o", "azerbajians"), ("al", "armenian-azerbaijani"), ("al", "Armenia-Azerbaijani"),
    ("k", "Gurgen"), ("l", "these soldiers"), ("b", "over the next few weeks"),
])  # fmt: skip
def test_words_that_an_editors_note_quotes_stand_in_the_text_received(editors_notes, label, words):
    assert words in editors_notes[label] and words in WITNESS


SLIPS = [line.split("\t") for line in (HERE / "slips.tsv").read_text(encoding="utf-8").splitlines()[1:]]
"""Each slip as a person found it: the label of its editors' note, its place, the words as printed, its type."""


@pytest.mark.parametrize(("label", "place", "words", "type"), SLIPS, ids=[row[0] for row in SLIPS])
def test_a_slip_has_its_note_at_its_words(edition, label, place, words, type):
    article = edition.article
    units = {unit.id: unit for unit in article.paragraphs} | {f"n{note.label}": note for note in article.notes}
    reading = units[place].text.edition
    start = reading.plain.index(words)
    marker = next(offset for offset, found in reading.markers if found == label)
    assert start <= marker <= start + len(words) + 80
    assert {note.label: note.type for note in article.notes}[label] == type


def test_every_editors_note_is_of_a_slip_or_on_a_division(edition):
    """Editors' note l is on how the text is divided."""
    labels = {note.label for note in edition.article.notes if note.number is None}
    assert labels == {row[0] for row in SLIPS} | {"ed-l"}
