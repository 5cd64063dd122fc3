"""Figures at the head of a line that goes on with a note, and begin none."""

from __future__ import annotations

import pytest
from doors.test_pdf import line

from edition.doors.pdf_pages.pdf_notes import NoteReader
from edition.doors.pdf_pages.pdf_sheets import Sheet


def read(*texts: str) -> tuple[list[str], dict[int, str]]:
    """The authors' notes, and the others, of a page's foot."""
    reader = NoteReader()
    reader.take(Sheet((), tuple(line(text, 200.0 - 10 * i, 8.5) for i, text in enumerate(texts)), 1))
    notes = [
        ("".join(run.text for run in note.paragraphs[0]).replace("\n", " "), note.number) for note in reader.result()
    ]
    return [text for text, number in notes if not number], {number: text for text, number in notes if number}


@pytest.mark.parametrize("stop", [".", ")", ""])
def test_in_the_authors_note(stop):
    authors, notes = read("* She wrote Sections", "1 and 2 and is to blame.", f"1{stop} Ada Reed, Weirs 5 (1990).")
    assert authors == ["She wrote Sections 1 and 2 and is to blame."]
    assert notes == {1: "Ada Reed, Weirs 5 (1990)."}


@pytest.mark.parametrize(
    ("before", "within"),
    [
        ("1. See Ada Reed, Weirs", "2 and 3 of her book."),
        ("1. See 5 U.S.C. § 1 and", "2 U.S.C. § 4, as amended."),
    ],
)
def test_in_a_note_where_the_notes_numbers_have_a_stop(before, within):
    assert read(before, within, "2. Id. at 6.")[1] == {1: f"{before[3:]} {within}", 2: "Id. at 6."}


def test_a_number_that_lost_its_stop_begins_its_note_behind_a_sentence():
    assert read("1. Ada Reed, Weirs 5 (1990).", "2 Bo Ash, Eels 7 (1999).", "3. Id. at 8.")[1] == {
        1: "Ada Reed, Weirs 5 (1990).",
        2: "Bo Ash, Eels 7 (1999).",
        3: "Id. at 8.",
    }


def test_where_no_number_has_a_stop_each_begins_its_note():
    assert read("1 Ada Reed, Weirs", "5 (1990).", "2 e.g., Bo Ash, Eels 7.")[1] == {
        1: "Ada Reed, Weirs 5 (1990).",
        2: "e.g., Bo Ash, Eels 7.",
    }
