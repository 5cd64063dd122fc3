"""A draft's stamp beside a PDF's title: lines among the title's, which stand in a column of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from edition.doors.pdf_body.pdf_placed import Placed, with_pages
from edition.text.paper_stamps import is_stamp

_HEAD = 12  # lines of the first page
_LONGEST = 6  # lines
_NEXT = 1.8  # of the type's size: a stamp's lines stand no further apart


def without_stamp(lines: Sequence[Placed]) -> tuple[list[Placed], list[str]]:
    """The lines without a stamp that has several, and what is to be told."""
    for start in range(min(_HEAD, len(lines))):
        if stamp := _stamp_from(lines, start):
            kept = [replace(line, gap=_gap(lines, i, stamp)) for i, line in enumerate(lines) if i not in stamp]
            if kept[0].pages != lines[0].pages:
                kept = with_pages(kept, lines[0].pages)
            return kept, [f"a stamp beside the title, left out: “{_words(lines, stamp)}”"]
    return list(lines), []


def _stamp_from(lines: Sequence[Placed], start: int) -> list[int]:
    """The longest stamp of two lines or more that begins at a line, with those below it in its column."""
    column, longest = [start], list[int]()
    for index in range(start + 1, min(start + _HEAD, len(lines))):
        above, line = lines[column[-1]].line, lines[index].line
        if above.base - line.base > _NEXT * above.size or len(column) == _LONGEST:
            break
        if line.left < above.right and above.left < line.right:
            column.append(index)
            longest = list(column) if is_stamp(_words(lines, column)) else longest
    return longest


def _gap(lines: Sequence[Placed], index: int, stamp: Sequence[int]) -> float:
    """The space above a line, as it is without the stamp's lines right above it."""
    first = index
    while first - 1 in stamp:
        first -= 1
    return sum(line.gap for line in lines[first : index + 1])


def _words(lines: Sequence[Placed], places: Sequence[int]) -> str:
    return " ".join(lines[place].line.text.strip() for place in places)
