"""Notes at the foot of a page that their size and their numbers tell, however far from one another they stand."""

import pytest
from doors.test_pdf import BODY, OTHERS, letters, line, page

from edition.doors.pdf_lines.pdf_letters import Line
from edition.doors.pdf_lines.pdf_rows import lines_of
from edition.doors.pdf_pages.pdf_feet import parted
from edition.doors.pdf_pages.pdf_sheets import sheets_of

SIZE = 8.0


def small(text: str, base: float) -> Line:
    number, _, words = text.partition("|")
    raised = letters(number, base + 3, 5.0) if words else []
    return lines_of([*raised, *letters(words or text, base, SIZE, 100.0 + 5 * len(raised))])[0]


def foot(*rows: str, gap: float = 30.0) -> list[Line]:
    """A line of the body, and small ones below it, `gap` points apart."""
    return [line("It fell.", 400.0, 11.0), *(small(row, 360.0 - gap * i) for i, row in enumerate(rows))]


@pytest.mark.parametrize(
    ("rows", "notes"),
    [
        (["4. Roe 5.", "5. Id.", "6. Id."], 3),
        (["4|Roe 5.", "5|Id."], 2),
        (["[4] Roe 5.", "[5] Id."], 2),
        (["Tolls by year, in marks", "5. Id."], 1),
        (["3 boats and 4 boats", "5. Id."], 1),
    ],
)
def test_notes_far_apart_are_notes_where_their_numbers_go_on(rows, notes):
    assert len(parted(foot(*rows), lambda each: each.size < 9, SIZE)[1]) == notes


@pytest.mark.parametrize("size", [7.0, 7.5, 8.0])
def test_notes_in_very_small_type_are_notes(size):
    pages = [page(BODY, [], "", str(n)) for n in range(1, 9)]
    pages = [
        type(each)((*each.lines[:-1], line(note, 300.0, size), each.lines[-1]), each.width)
        for each, note in zip(pages, OTHERS, strict=True)
    ]
    large = [
        type(each)(
            tuple(found if found.size != 11.0 else line(found.text, found.base, 12.4) for found in each.lines), 600.0
        )
        for each in pages
    ]
    sheets, _ = sheets_of(large)
    assert [[note.text for note in sheet.notes] for sheet in sheets] == [[note] for note in OTHERS]


@pytest.mark.parametrize(
    ("rows", "notes"),
    [
        (["which went on overleaf.", "7|Roe 5.", "8|Id."], 3),
        (["which went on overleaf.", "7. Roe 5.", "8. Id."], 1),
        (["which went on overleaf.", "6|Roe 5.", "8|Id."], 1),
    ],
)
def test_they_may_begin_with_the_rest_of_one_where_their_numbers_are_raised(rows, notes):
    """The first two rows stand close, the last far below them."""
    lines = [line("It fell.", 400.0, 11.0), *map(small, rows, (360.0, 350.0, 320.0))]
    assert len(parted(lines, lambda each: each.size < 9, SIZE)[1]) == notes
