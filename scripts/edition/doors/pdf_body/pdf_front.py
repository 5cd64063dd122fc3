"""What stands on a PDF's first page before its text: a masthead above the title, the title, the authors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from edition.doors.common.epigraphs import epigraphs_in
from edition.doors.common.heading_levels import FRAME, KNOWN, is_known
from edition.doors.common.received import Block, Run
from edition.doors.pdf_body.pdf_placed import OTHER_SIZE, Placed, is_title, with_pages
from edition.text.joining_lines import ends_open

_NOTES = frozenset({"notes", "endnotes", "footnotes"})
_LONGEST_FRONT = 30  # words
_LONGEST_MASTHEAD = 6  # lines


def without_masthead(lines: Sequence[Placed]) -> tuple[list[Placed], list[Placed]]:
    """The lines without those above the title, and these: a title is the first page's largest type, but for headings
    that every article has."""
    end = next((i for i, line in enumerate(lines) if i and line.opens is not None), len(lines))
    sizes = [0.0 if is_known(line.line.text) else line.line.size for line in lines[:end]]
    largest = max(sizes, default=0.0)
    title = next((i for i, size in enumerate(sizes) if size > largest - OTHER_SIZE / 2), 0)
    above = lines[:title]
    is_marked = any(run.note is not None for line in above for run in line.runs)
    if not above or is_marked or title > _LONGEST_MASTHEAD or largest <= above[0].body_size + OTHER_SIZE:
        return list(lines), []
    return with_pages(lines[title:], [page for line in above for page in line.pages]), list(above)


def goes_on_below(before: Placed, line: Placed) -> bool:
    """True if a title that breaks off, with a colon or a word that none ends with, goes on in another size."""
    return (
        is_title(before) and is_title(line) and (before.line.text.rstrip().endswith(":") or ends_open(before.line.text))
    )


def with_front(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, those before the text's first heading or long paragraph as title and authors."""
    first = next((i for i, block in enumerate(blocks) if opens_text(_words(block), block.kind == "heading")), 0)
    epigraphs = epigraphs_in((block.kind == "quotation", block.runs) for block in blocks[:first])
    waiting: tuple[Run, ...] = ()  # pages that begin before the text does
    for index, block in enumerate(blocks):
        if index < first and index not in epigraphs:
            waiting += tuple(run for run in block.runs if run.page)
            yield replace(block, kind="front", runs=without_page(block.runs))
        elif block.kind == "heading":
            yield block
        else:
            yield replace(block, runs=(*waiting, *block.runs))
            waiting = ()


def opens_text(text: str, is_heading: bool) -> bool:
    """True for the words of a text's first heading, or of its first long paragraph."""
    if is_heading:
        return text.rstrip(".:").casefold() in KNOWN or bool(FRAME.match(text) or re.match(r"(?:Part )?I\.? ", text))
    return len(text.split()) > _LONGEST_FRONT


def without_notes_title(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without a last heading that only says that notes follow it."""
    last = blocks[-1] if blocks else None
    is_title = last is not None and last.kind == "heading" and _words(last).casefold() in _NOTES
    return list(blocks[:-1] if is_title else blocks)


def _words(block: Block) -> str:
    return "".join(run.text for run in block.runs).strip()


def without_page(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs without the signs of the pages that begin in them."""
    return tuple(run for run in runs if not run.page)
