"""A PDF made from a text (not a scan) → an article's text, with the printed pages known.

Type sizes tell markers and notes from the body, type names italics and small capitals, and lines that come again
on every page running heads and page numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from edition.doors.pdf_blocks import blocks_of, placed, with_front
from edition.doors.pdf_letters import Line, read_pages_of
from edition.doors.pdf_notes import Marks, NoteReader
from edition.doors.pdf_runs import runs_of
from edition.doors.pdf_sheets import Sheet, sheets_of
from edition.doors.received import Block, Draft, Received, Refused, Run, received


def read_pdf(data: bytes) -> Received:
    """The article's text of a PDF. Raises `Refused` where its form tells too little to be sure."""
    sheets, sizes = sheets_of(read_pages_of(data))
    if not sizes.notes or not any(sheet.notes for sheet in sheets):
        raise Refused("no notes are found in the PDF: no smaller type stands at the foot of its pages")
    reader = NoteReader()
    for sheet in sheets:
        reader.take(sheet)
    marks = Marks(reader.highest)
    lines = [line for sheet in sheets if not sheet.cover for line in placed(sheet, sizes, marks)]
    blocks = [*_cover(sheets), *with_front(list(blocks_of(lines)))]
    known = any(sheet.page is not None for sheet in sheets)
    return received(Draft(tuple(blocks), reader.result(), prints_pages=known), "PDF")


def _cover(sheets: Sequence[Sheet]) -> Iterator[Block]:
    """A repository's cover sheet, a paragraph for each of its lines, or lines that go on."""
    for sheet in sheets:
        if sheet.cover:
            for group in _groups(sheet.body):
                yield Block("front", tuple(run for line in group for run in (*runs_of(line), Run(" "))))


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and group[-1].base - line.base > 1.6 * max(line.size, group[-1].size):
            yield group
            group = []
        group.append(line)
    if group:
        yield group
