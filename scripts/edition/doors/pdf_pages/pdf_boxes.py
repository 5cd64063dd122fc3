"""Boxes beside a PDF's text, as a pull quote's: lines between two lines of the text that stand next to both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from edition.doors.pdf_lines.pdf_letters import Line
from edition.doors.pdf_pages.pdf_sheets import Sheet

_GUTTER = 9.0  # points between a box and the text, at least
_CLOSE = 1.2  # of the space between two lines of the text: what stands between them at most so far apart
_FEWEST = 12  # letters of what says again what the text says


def without_boxes(sheets: Sequence[Sheet], leading: float) -> tuple[list[Sheet], tuple[str, ...]]:
    """The pages without boxes whose words the text has a second time, and what is to be told: these, and lines side
    by side of which neither is known to be a box."""
    lines = [line for sheet in sheets if not sheet.cover for line in sheet.body]
    done: list[Sheet] = []
    told: list[str] = []
    for sheet in sheets:
        sides = [] if sheet.cover else [list(_beside(sheet.body, leading, right)) for right in (True, False)]
        box = next((side for side in sides if _says_again(side, lines)), [])
        ids = {id(line) for line in box}
        done.append(replace(sheet, body=tuple(line for line in sheet.body if id(line) not in ids)))
        if shown := box or next(filter(None, sides), []):
            words = " ".join(line.text.strip() for line in shown).strip('“”" ')
            place = f"on page {sheet.page}" if sheet.page else "on the first page"
            told.append(
                f"a box beside the text {place}, whose words stand in the text, left out: “{words}”"
                if box
                else f"lines side by side {place} may be a box and the text, read as one: “{words}”; compare the print"
            )
    return done, tuple(told)


def _beside(lines: Sequence[Line], leading: float, right: bool) -> Iterator[Line]:
    """The lines right (or left) of both their neighbours, which are no farther apart than the text's lines are."""
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        is_between = above.base - below.base <= _CLOSE * leading
        if is_between and all(
            (line.left - each.right if right else each.left - line.right) >= _GUTTER for each in (above, below)
        ):
            yield line


def _says_again(side: Sequence[Line], lines: Sequence[Line]) -> bool:
    """True for lines whose words stand among the others too."""
    words, ids = "".join(map(_letters, side)), {id(line) for line in side}
    return len(words) >= _FEWEST and words in "".join(_letters(line) for line in lines if id(line) not in ids)


def _letters(line: Line) -> str:
    return "".join(letter.text.casefold() for letter in line.letters if letter.text.isalnum())
