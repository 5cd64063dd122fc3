"""Which letters of a PDF's line are raised."""

from __future__ import annotations

import pytest

from edition.doors.pdf_letters import Letter, Line
from edition.doors.pdf_rows import lines_of


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
