"""Which letters of a PDF's line are raised."""

from __future__ import annotations

import pytest

from edition.doors.common.received import Run
from edition.doors.pdf_body.pdf_placed import marked
from edition.doors.pdf_lines.pdf_letters import Letter, Line
from edition.doors.pdf_lines.pdf_rows import lines_of
from edition.doors.pdf_pages.pdf_notes import Marks, NoteReader
from edition.doors.pdf_pages.pdf_sheets import Sheet


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


@pytest.mark.parametrize(
    ("raised", "due", "note"),
    [("I", 1, 1), ("l", 1, 1), ("Io", 10, 10), ("2I", 21, 21), ("I", 2, None), ("Il", 1, None), ("o", 10, None)],
)
def test_an_old_style_figure_that_is_called_a_letter_marks_the_note_that_is_due(raised, due, note):
    found = list(marked([Run("the lamp"), Run(raised, raised=True)], Marks(40, due=due)))
    assert [run.note for run in found if run.note is not None] == ([note] if note else [])


@pytest.mark.parametrize("one", ["I", "l", "1"])
def test_an_old_style_figure_begins_the_note_that_is_due(one):
    def note(number: str, base: float) -> Line:
        digits = [Letter(c, 100 + 3 * i, 103 + 3 * i, base + 3, 5.0, "Caslon") for i, c in enumerate(number)]
        words = [Letter(c, 110 + 4 * i, 114 + 4 * i, base, 8.5, "Caslon") for i, c in enumerate("Roe.")]
        return lines_of([*digits, *words])[0]

    reader = NoteReader()
    reader.take(Sheet((), tuple(note(n, 200.0 - 10 * i) for i, n in enumerate([one, "2", "3"])), 1))
    assert sorted(reader.notes) == [1, 2, 3]
