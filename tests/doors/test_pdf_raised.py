"""Which letters of a PDF's line are raised."""

from __future__ import annotations

import pytest

from edition.doors.common.received import Run
from edition.doors.pdf_body.pdf_placed import marked
from edition.doors.pdf_lines.pdf_letters import Letter, Line
from edition.doors.pdf_lines.pdf_rows import lines_of
from edition.doors.pdf_pages.pdf_notes import Marks


@pytest.mark.parametrize(
    ("size", "rise", "raised"),
    [
        (5.6, 3.9, True),  # the number of a note that begins with a line of small capitals, all drawn smaller
        (4.9, 1.5, True),  # much smaller, a little higher
        (5.6, 1.5, False),  # a little smaller, a little higher
        (6.4, 3.9, False),  # as large as its line
        (5.6, 0.0, False),
    ],
)
def test_what_is_smaller_and_stands_higher_is_raised(size, rise, raised):
    words = tuple(Letter(char, 10 + 5 * i, 15 + 5 * i, 118.3, 6.4, "Libertine") for i, char in enumerate("QUEEN"))
    mark = Letter("2", 5, 9, 118.3 + rise, size, "Libertine")
    assert Line((mark, *words), 118.3, 6.4).is_raised(mark) is raised


def test_a_mark_a_little_above_its_line_parts_no_letters_of_it():
    name = [
        Letter(char, 10 + 5 * i, 15 + 5 * i, 100.0 - 0.1 * bool(i), 11.0, "Caslon") for i, char in enumerate("QUILL")
    ]
    mark = Letter("†", 36, 39, 102.15, 7.0, "Caslon")
    assert [line.text for line in lines_of([*name, mark])] == ["QUILL†"]


@pytest.mark.parametrize(("raised", "note"), [("TM9", 9), ("th9 ", 9), ("TM8", None), ("n2", None), ("TM", None)])
def test_a_marker_may_stand_right_behind_raised_letters(raised, note):
    found = list(marked([Run("the lamp"), Run(raised, raised=True)], Marks(40, due=9)))
    assert [run.note for run in found if run.note is not None] == ([note] if note else [])
    assert (
        "".join(run.text for run in found).strip() == f"the lamp{raised.strip().removesuffix('9') if note else raised}"
    )
