"""A PDF's table without drawn cells: columns whose heads nearly touch, and cells whose lines end with a space."""

from __future__ import annotations

from edition.doors.pdf_lines.pdf_letters import Letter, Line
from edition.doors.pdf_pages.pdf_table_heads import with_parted_heads
from edition.doors.pdf_pages.pdf_tables import with_bars

SIZE, COLUMN = 10.0, 5.0


def letters(text: str, left: float, base: float = 0.0, font: str = "Serif") -> list[Letter]:
    return [Letter(char, left + COLUMN * i, left + COLUMN * (i + 1), base, SIZE, font) for i, char in enumerate(text)]


def line(base: float, *cells: tuple[float, str], font: str = "Serif") -> Line:
    """A line of cells at their places; a space of the file's own stands before the next cell, far from it."""
    found: list[Letter] = []
    for left, text in cells:
        found += [Letter(" ", found[-1].right, found[-1].right + 2.5, base, SIZE, font)] if found else []
        found += letters(text, left, base, font)
    return Line(tuple(found), base, SIZE)


ROWS = [
    line(100, (0, "Town"), (80, "Bells hung"), (138, "Years kept"), font="Serif-Italic"),
    line(85, (0, "Quillmere and"), (100, "61"), (160, "143")),
    line(73, (0, "Overlamp")),
    line(58, (0, "Holm"), (100, "38"), (160, "209")),
    line(43, (0, "Reed"), (100, "17"), (160, "288")),
]


def test_cells_are_parted_where_the_letters_stand_apart_and_heads_where_the_rows_below_are():
    assert ["".join(letter.text for letter in row.letters) for row in with_bars(ROWS)] == [
        "| Town | Bells hung | Years kept |",
        "| Quillmere and Overlamp | 61 | 143 |",
        "| Holm | 38 | 209 |",
        "| Reed | 17 | 288 |",
    ]


def test_bars_have_no_slope():
    assert {letter.is_italic for letter in with_bars(ROWS)[0].letters if letter.text == "|"} == {False}


def test_a_head_over_two_columns_with_even_spaces_is_left_whole():
    head = letters("Bells hung there", 80)
    rows = [
        [letters("Town", 0), head],
        *([letters(a, 0), letters("61", 100), letters("143", 160)] for a in ("Holm", "Reed")),
    ]
    assert with_parted_heads(rows)[0] == [letters("Town", 0), head]
