"""Pages of law reviews as they are set, and the blocks that are read in them (`pages.txt`).

A page is drawn letter by letter: before the bar stands the type (`I` italic, `B` bold, `L` and `M` larger), `h` for
some points of space, or `>` where a page begins; a column is as wide as half the type, an empty line is space between
blocks.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from edition.doors.common.received import Block
from edition.doors.pdf_body.pdf_blocks import blocks_of
from edition.doors.pdf_body.pdf_contents import without_contents
from edition.doors.pdf_body.pdf_front import with_front, without_masthead
from edition.doors.pdf_body.pdf_placed import Placed, edges_of, placed
from edition.doors.pdf_lines.pdf_letters import Letter, Line, PdfPage
from edition.doors.pdf_lines.pdf_rows import lines_of
from edition.doors.pdf_lines.pdf_runs import Seams
from edition.doors.pdf_lines.pdf_signs import as_text
from edition.doors.pdf_pages.pdf_notes import Marks
from edition.doors.pdf_pages.pdf_sheets import Sheet, Sizes
from edition.doors.pdf_pages.pdf_tables import with_tables
from edition.text.lexicon import Lexicon

WRITTEN = (Path(__file__).parent / "pages.txt").read_text(encoding="utf-8")
CASES = [case.split("\n-----\n", 1) for case in WRITTEN.split("\n\n\n")]
FONTS = {"I": "Serif-Italic", "B": "Serif-Bold"}
SIZES = {"L": 20.0, "M": 14.0}
COLUMN, LEADING, BODY = 5.0, 13.0, 11.0


def drawn(text: str) -> Iterator[tuple[bool, Line]]:
    """The lines of a page drawn in letters, and whether each opens a page."""
    base = 700.0
    for row in text.split("\n"):
        look, bar, words = row.partition("|")
        size = SIZES.get(look, BODY)
        base -= LEADING * (0.3 if look == "h" else max(1.0, size / BODY))
        if not bar or not words.strip():
            continue
        width = COLUMN * size / BODY
        left = 99.2 if look == "p" else 100.0
        letters = [
            Letter(char, left + width * i, left + width * (i + 1), base, size, FONTS.get(look, "Serif"))
            for i, char in enumerate(words)
            if char != " "
        ]
        yield look == ">", lines_of(letters)[0]


def pages(text: str) -> Iterator[Placed]:
    """The drawn lines, placed on their pages; a page that begins within is page 7."""
    sheets: list[list[Line]] = [[]]
    for opens, line in drawn(text):
        if opens:
            sheets.append([])
        sheets[-1].append(line)
    bodies = [page.lines for page in as_text([PdfPage(tuple(lines), 500.0) for lines in sheets])]
    edges = edges_of([Sheet(body, (), None) for body in bodies])
    for number, (body, edge) in enumerate(zip(with_tables(bodies, edges), edges, strict=True)):
        yield from placed(Sheet(tuple(body), (), 7 if number else None), Sizes(BODY, 8.5, LEADING), Marks(0), edge)


def written(block: Block) -> str:
    level = f" {block.level}" if block.kind == "heading" else ""
    words = "".join(f"[{run.page}] " if run.page else run.text.replace("\n", "\0") for run in block.runs)
    return f"{block.kind}{level}: " + words.replace("\0", " / " if block.kind == "as printed" else " ").strip()


@pytest.mark.parametrize(("name", "case"), CASES, ids=[name.strip() for name, _ in CASES])
def test_a_page_is_read_as_it_is_set(name, case):
    page, _, expected = case.partition("\n=====\n")
    lines, masthead = without_masthead(list(pages(page)))
    text, contents = without_contents(lines)
    seams = Seams(Lexicon.of("\n".join(line.line.text for line in text)))
    found = [written(block) for block in with_front(list(blocks_of(text, seams)))]
    left = {"masthead": masthead, "contents": contents}
    told = {f"{what}: {' / '.join(line.line.text for line in lines)}" for what, lines in left.items() if lines}
    open_lines = {"may begin a paragraph": seams.open_quotations, "may be quoted": seams.open_lists}
    told |= {f"{what}: {' / '.join(lines)}" for what, lines in open_lines.items() if lines}
    assert [line for line in expected.strip().split("\n") if line not in told] == found
    assert told <= set(expected.split("\n"))
