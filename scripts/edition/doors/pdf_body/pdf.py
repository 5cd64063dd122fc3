"""A PDF made from a text (not a scan) → an article's text, with the printed pages known.

Type sizes tell markers and notes from the body, type names italics and small capitals, and lines that come again
on every page running heads and page numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from edition.doors.common.facts_in_heads import facts_of
from edition.doors.common.received import Block, Draft, Received, Refused, Run, received
from edition.doors.common.run_in_headings import with_run_in_headings
from edition.doors.pdf_body.pdf_blocks import blocks_of
from edition.doors.pdf_body.pdf_contents import contents_in_body, without_contents
from edition.doors.pdf_body.pdf_front import with_front, without_masthead, without_notes_title
from edition.doors.pdf_body.pdf_placed import Placed, edges_of, placed, with_pages
from edition.doors.pdf_body.pdf_stamps import without_stamp
from edition.doors.pdf_lines.pdf_letters import Line, PdfPage
from edition.doors.pdf_lines.pdf_reading import read_pages_of
from edition.doors.pdf_lines.pdf_runs import Seams, runs_of
from edition.doors.pdf_lines.pdf_signs import as_text
from edition.doors.pdf_pages.pdf_boxes import without_boxes
from edition.doors.pdf_pages.pdf_endnotes import with_endnotes
from edition.doors.pdf_pages.pdf_gaps import told_of_gaps
from edition.doors.pdf_pages.pdf_grids import with_drawn_tables
from edition.doors.pdf_pages.pdf_notes import Marks, NoteReader
from edition.doors.pdf_pages.pdf_notices import told_of_notices
from edition.doors.pdf_pages.pdf_ruled import with_ruled_notes
from edition.doors.pdf_pages.pdf_sheets import Sheet, Sizes, sheets_of
from edition.doors.pdf_pages.pdf_tables import with_tables
from edition.doors.pdf_pages.pdf_two_heads import with_heads_apart
from edition.text.lexicon import Lexicon

_SHOWN = 60  # letters of what is told


def read_pdf(data: bytes) -> Received:
    """The article's text of a PDF. Raises `Refused` where its form tells too little to be sure."""
    read, beside = read_pages_of(data)
    pages = as_text(read)
    sheets, sizes = _sheets_with_notes(pages)
    frames = _heads(pages, sheets)
    sheets, boxes = without_boxes(sheets, sizes.leading)
    reader = NoteReader()
    for sheet in sheets:
        reader.take(sheet)
    marks = Marks(reader.highest)
    known = [sheet.page for sheet in sheets if sheet.page is not None]
    first = min(known, default=None)  # its number stands in the front matter, not in the text
    within = [replace(sheet, page=None) if sheet.page == first else sheet for sheet in sheets if not sheet.cover]
    within = [replace(sheet, body=tuple(with_heads_apart(sheet.body))) for sheet in within[:1]] + within[1:]
    edges = edges_of(within)
    barred = _with_tables(within, edges)
    placed_lines = _placed(barred, edges, sizes, marks)
    _refuse_unfound(marks)
    lines, stamp = without_stamp(placed_lines)
    lines, masthead = without_masthead(lines)
    text, contents = without_contents(lines)
    seams = Seams(Lexicon.of("\n".join(line.line.text for line in text)))
    blocks = [*_cover(sheets, seams), *without_notes_title(list(with_front(list(blocks_of(text, seams)))))]
    heads = [*(line.line.text for line in masthead), *frames]
    draft = Draft(
        tuple(blocks),
        reader.result(),
        told=(
            *beside,
            *_covers_told(sheets),
            *boxes,
            *stamp,
            *_told(masthead, len(contents), frames, reader.missing, seams),
            *_tables_told(within, barred, first),
        ),
        prints_pages=bool(known),
        facts=facts_of(heads, first),
    )
    return received(with_run_in_headings(draft), "PDF")


def _sheets_with_notes(pages: Sequence[PdfPage]) -> tuple[list[Sheet], Sizes]:
    """The pages parted into body and notes, and the sizes of their type. Raises `Refused` where no note is found."""
    sheets, sizes = sheets_of(pages)
    sheets = [contents_in_body(sheet) for sheet in sheets]
    sheets = with_endnotes(sheets)
    if not any(sheet.notes for sheet in sheets):
        sheets = with_ruled_notes(sheets)
    _refuse_without_notes(sheets)
    return sheets, sizes


def _placed(sheets: Sequence[Sheet], edges: Sequence[float], sizes: Sizes, marks: Marks) -> list[Placed]:
    """The body's lines; the first behind pages with notes alone, or without a text, begins these, too."""
    lines: list[Placed] = []
    passed: list[int] = []
    for sheet, left in zip(sheets, edges, strict=True):
        more = with_pages(list(placed(sheet, sizes, marks, left)), passed)
        lines += more
        passed = [] if more else [*passed, *([sheet.page] if sheet.page is not None else [])]
    return lines


def _refuse_without_notes(sheets: Sequence[Sheet]) -> None:
    if not any(sheet.notes for sheet in sheets):
        raise Refused(
            "no notes are found in the PDF: no smaller type stands at the foot of its pages, and "
            "no title “Notes” before numbered ones at its end"
        )


def _refuse_unfound(marks: Marks) -> None:
    """Raise `Refused` where the text marks more notes than the pages have."""
    if marks.beyond > marks.highest:
        raise Refused(
            f"the text marks notes up to {marks.beyond}, and the last found at the feet of the pages is "
            f"{marks.highest}; notes at the end are read below a title “Notes” alone; ask for the Word file"
        )


def _with_tables(sheets: Sequence[Sheet], edges: Sequence[float]) -> list[Sheet]:
    """The pages, the rows of their tables with bars around their cells."""
    drawn = [with_drawn_tables(sheet.body, sheet.segments) for sheet in sheets]
    bodies = with_tables(drawn, edges)
    return [replace(sheet, body=tuple(body)) for sheet, body in zip(sheets, bodies, strict=True)]


def _tables_told(sheets: Sequence[Sheet], barred: Sequence[Sheet], first: int | None) -> Iterator[str]:
    """Which pages have tables whose rows were put together of several lines, and which may have one read as text."""
    numbers = [sheet.page or (first or 1) + n for n, sheet in enumerate(sheets)]
    pairs = zip(numbers, sheets, barred, strict=True)
    if pages := [str(number) for number, sheet, rows in pairs if len(rows.body) < len(sheet.body)]:
        yield f"tables with cells of several lines, on page {', '.join(pages)}: compare their rows with the print"
    yield from told_of_gaps([(number, rows.body) for number, rows in zip(numbers, barred, strict=True)])


def _heads(pages: Sequence[PdfPage], sheets: Sequence[Sheet]) -> list[str]:
    """The lines of the pages that are running heads and page numbers."""
    taken = {id(line) for sheet in sheets for line in (*sheet.body, *sheet.notes)}
    return [line.text for page in pages for line in page.lines if id(line) not in taken]


def _told(
    masthead: Sequence[Placed], contents: int, frames: Sequence[str], missing: Sequence[int], seams: Seams
) -> tuple[str, ...]:
    """What was left out and what was not found, a line each."""
    words = " ".join(line.line.text.strip() for line in masthead)
    told = [f"lines above the title, left out: {len(masthead)}; “{words[:_SHOWN]}”"] if masthead else []
    told += [f"{contents} lines of a table of contents, left out"] if contents else []
    notices, heads = told_of_notices(frames)
    told += notices
    called = "running head or page number" if heads == 1 else "running heads and page numbers"
    told += [f"{heads} {called}, left out"] if heads else []
    if seams.unsure:
        told.append(f"words of headings and lists that a line’s end cuts, read as {', '.join(seams.unsure)}")
    if seams.open_pages:
        pages = ", ".join(map(str, seams.open_pages))
        told.append(
            f"pages that begin behind a full sentence, read as its paragraph’s: {pages}; see whether one begins"
        )
    if lines := seams.open_quotations:
        what = "lines of quotations behind a sentence that ends with the line above, read as its paragraph’s"
        told.append(f"{what}: {len(lines)}; see whether a paragraph begins at “{lines[0][:_SHOWN]}”")
    if lists := seams.open_lists:
        what = "lists that stand as far in as quotations do, read as the article’s"
        told.append(f"{what}: {len(lists)}; see whether what begins “{lists[0][:_SHOWN]}” is quoted")
    if missing:
        told.append(f"notes not found at the feet of the pages: {', '.join(map(str, missing))}; add them by hand")
    return tuple(told)


def _covers_told(sheets: Sequence[Sheet]) -> Iterator[str]:
    """Which of the file's pages are a repository's own."""
    if count := sum(sheet.cover for sheet in sheets):
        called = "page" if count == 1 else f"{count} pages"
        yield f"the file’s first {called}, a repository’s cover sheet, left out of the text"


def _cover(sheets: Sequence[Sheet], seams: Seams) -> Iterator[Block]:
    """A repository's cover sheet, a paragraph for each of its lines, or lines that go on."""
    for sheet in sheets:
        if sheet.cover:
            for group in _groups(sheet.body):
                runs: list[Run] = []
                for line in group:
                    runs = seams.joined(runs, runs_of(line))
                yield Block("front", tuple(runs))


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and group[-1].base - line.base > 1.6 * max(line.size, group[-1].size):
            yield group
            group = []
        group.append(line)
    if group:
        yield group
