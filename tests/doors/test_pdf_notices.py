"""Lines of a PDF's page that say that a note goes on, and a journal's imprint, are none of its notes."""

import pytest
from doors.test_pdf import BODY, OTHERS, line, page

from edition.doors.pdf_lines.pdf_letters import PdfPage
from edition.doors.pdf_pages.pdf_notices import is_continuation, told_of_notices
from edition.doors.pdf_pages.pdf_sheets import sheets_of


@pytest.mark.parametrize(
    "said",
    [
        "(footnote continued on next page)",
        "footnote continued from previous page",
        "Note continued",
        "(cont’d on next page)",
        "(continued...)",
        "(...continued)",
        "Footnote 12 continues on the following page.",
    ],
)
def test_a_line_that_says_that_a_note_goes_on_is_none_of_it(said):
    pages = [page(BODY, [note], "", str(n)) for n, note in enumerate(OTHERS, 1)]
    pages[2] = page(BODY, [OTHERS[2], said], "", "3")
    pages[3] = page(BODY, [said, OTHERS[3]], "", "4")
    sheets, _ = sheets_of(pages)
    assert [[note.text for note in sheet.notes] for sheet in sheets] == [[note] for note in OTHERS]


@pytest.mark.parametrize("words", ["It continued on the next page.", "continued", "Note 4", "The note continued"])
def test_other_words_of_going_on_are_a_notes(words):
    assert not is_continuation(words)


IMPRINT = ["The Tidal Law Review, 2025.", "© 2025 Harbor University. All rights reserved."]


@pytest.mark.parametrize(("rows", "is_out"), [(IMPRINT, True), (["2. © 2025 Roe. All rights reserved."], False)])
def test_an_imprint_below_the_first_pages_notes_is_none_of_them(rows, is_out):
    pages = [page(BODY, [note], "", str(n)) for n, note in enumerate(OTHERS, 1)]
    low = [line(row, 240.0 - 10 * i, 8.5) for i, row in enumerate(rows)]
    pages[0] = PdfPage((*page(BODY, [OTHERS[0]]).lines, *low), 500.0)
    notes = [note.text for note in sheets_of(pages)[0][0].notes]
    assert (notes == [OTHERS[0]]) == is_out


def test_both_are_told_and_no_running_heads():
    told, heads = told_of_notices(["12 OF PIERS", "(continued...)", IMPRINT[1], "(continued...)"])
    assert heads == 1
    assert told == [
        "2 lines that say that a note goes on (“(continued...)”), left out",
        f"an imprint, left out: “{IMPRINT[1]}”",
    ]
