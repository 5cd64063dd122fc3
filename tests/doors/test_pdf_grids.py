"""Tables of a PDF whose cells are drawn, on however many lines their words stand."""

from __future__ import annotations

import pytest
import typst
from doors.writers import WEIR

from edition.doors.pdf_body.pdf import read_pdf
from edition.doors.pdf_lines.pdf_letters import Letter, Segment
from edition.doors.pdf_pages.pdf_grids import Grid

PAGE = """#set page(width: 6.75in, height: 9in, margin: (x: 1.1in, y: 1in))
#set text(font: "Libertinus Serif", size: 11pt, hyphenate: false)
#set super(typographic: false)
#set par(justify: true, first-line-indent: (amount: 1em, all: true), leading: .6em, spacing: .6em)
#align(center, text(15pt)[Of Weirs])
#align(center)[Mara Quill]
"""
LONG = f"{WEIR} "
NOTED = LONG * 6 + "A toll was due. It stood.#footnote[Ada Reed, Weirs 5 (1990).]"
HEADS = "[State], [Law of the Weir], [Penalty and Its Enforcement]"
CELLS = """[*Vermont*], [No Weir Without a License of the Court], [None, But a Warning by the Reeve in Writing],
[*Ohio*], [Weirs to Be Open on Sundays and on Feast Days of the Towns], [Loss of the Weir]"""
ROWS = (
    "| State | Law of the Weir | Penalty and Its Enforcement |\n"
    "| Vermont | No Weir Without a License of the Court | None, But a Warning by the Reeve in Writing |\n"
    "| Ohio | Weirs to Be Open on Sundays and on Feast Days of the Towns | Loss of the Weir |"
).replace("\\\n", "\n")


def read(table: str) -> str:
    return read_pdf(typst.compile("\n\n".join((PAGE, NOTED, table, NOTED)).encode())).text


@pytest.mark.parametrize("lines", ["stroke: 0.5pt", "stroke: 0.5pt, align: center"])
def test_a_cell_of_several_lines_is_one(lines):
    assert f"\n\n{ROWS}\n\n" in read(f"#table(columns: (0.8in, 1.6in, 1.4in), {lines}, {HEADS}, {CELLS})")


def test_cells_that_no_line_parts_are_one():
    wide = "table.cell(colspan: 2)[All the Weirs of Old], [Vermont], [Mills]"
    tall = "table.cell(rowspan: 2)[North of the River and Sea], [Mills], [Tolls], [South], [Eels]"
    assert "| All the Weirs of Old | |\n| Vermont | Mills |" in read(f"#table(columns: (1in, 1in), {wide})")
    assert "| North of the River and Sea | Mills |\n| | Tolls |\n| South | Eels |" in read(
        f"#table(columns: (1.4in, 1in), {tall})"
    )


def test_what_stands_beside_a_table_is_its_first_cells():
    lines = [Segment(x, 10, x, 90) for x in (100, 200, 300)] + [Segment(100, y, 300, y) for y in (10, 50, 90)]
    grid = Grid((100, 200, 300), (90, 50, 10), tuple(lines))
    assert [grid.cell(Letter("1", x, x + 5, y, 8, "")) for x, y in ((60, 20), (250, 95), (250, 20))] == [
        (1, 0),
        (0, 1),
        (1, 1),
    ]


@pytest.mark.parametrize("drawn", [f"#rect(width: 80%)[{LONG}]", f"#line(length: 60%)\n\n{LONG}\n\n#line(length: 60%)"])
def test_a_frame_or_rules_around_a_paragraph_make_no_table(drawn):
    assert "|" not in read(drawn)


def test_a_caption_is_no_part_of_the_paragraph_below_it():
    table = "#figure(caption: [Tolls by Year], table(columns: 2, [Year], [Toll], [1901], [3]))"
    assert "\n\nTable 1: Tolls by Year\n\nThe keeper" in read(table)
