"""The lines of a PDF's body with how each stands on its page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from edition.doors.common.received import Run
from edition.doors.pdf_lines.pdf_letters import Line
from edition.doors.pdf_lines.pdf_runs import runs_of
from edition.doors.pdf_pages.pdf_notes import Marks
from edition.doors.pdf_pages.pdf_sheets import Sheet, Sizes
from edition.text.joining_lines import is_finished

INDENT = 6.0  # points by which a paragraph's first line, or a quotation, is set in, at least
WIDE = 1.35  # lines of space above, at least, that part blocks
OTHER_SIZE = 1.0  # points by which a title's type is larger, at least
LOOSE = 1.1  # lines of space above, at least, that are more than the lines of one paragraph have between them
_FEW = 8  # lines
_FARTHEST = 60.0  # points that all of a page's lines may be set in
_BEHIND_LETTERS = re.compile(r"(?<=[^\W\d_])\d{1,4}$")
"""A note's number that is raised right behind raised letters: `Lamp™9`, `the 20th12`."""
_SHORT = 0.15  # of a line's length by which the last of a paragraph falls short, at least


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of the body with the page that it opens, its edges, and the space above it in lines; `passed` are pages
    before it that have no line of the body. One that `hangs` begins an item whose other lines are set in."""

    line: Line
    runs: tuple[Run, ...]
    set_in: float
    falls_short: float
    gap: float
    centred: bool
    opens: int | None
    body_size: float
    is_heading: bool = False
    passed: tuple[int, ...] = ()
    hangs: bool = False

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages that begin before the line."""
        return self.passed if self.opens is None else (*self.passed, self.opens)


def placed(sheet: Sheet, sizes: Sizes, marks: Marks, left: float | None = None) -> Iterator[Placed]:
    """The body's lines of a page, with how they stand in it; `left` is its edge, if it is known."""
    if not sheet.body:
        return
    left = _edge([line.left for line in sheet.body]) if left is None else left
    right = max(line.right for line in sheet.body)
    for index, line in enumerate(sheet.body):
        gap = (sheet.body[index - 1].base - line.base) / sizes.leading if index and sizes.leading else 1.0
        set_in, short = line.left - left, right - line.right
        centred = set_in > INDENT and abs(set_in - short) < 0.25 * max(set_in, short)
        opens = sheet.page if not index else None
        yield Placed(line, tuple(marked(runs_of(line), marks)), set_in, short, gap, centred, opens, sizes.body)


def with_pages(lines: Sequence[Placed], pages: Sequence[int]) -> list[Placed]:
    """Lines behind `pages` of which no line is left: the first begins them, too."""
    if not lines or not pages:
        return list(lines)
    every = (*pages, *lines[0].pages)
    return [replace(lines[0], passed=every[:-1], opens=every[-1]), *lines[1:]]


def edges_of(sheets: Sequence[Sheet]) -> list[float]:
    """The left edge of each page's body. A page with few lines, which may all be set in, has that of the last page
    before it on its own side of the sheet."""
    edges: list[float] = []
    for index, sheet in enumerate(sheets):
        own = _edge([line.left for line in sheet.body]) if sheet.body else 0.0
        before = edges[index - 2] if index > 1 else own
        is_set_in = len(sheet.body) < _FEW and 0 < own - before < _FARTHEST
        edges.append(before if is_set_in else own)
    return edges


def _edge(lefts: Sequence[float]) -> float:
    """Where most lines begin: the commonest left edge, to the point, or the leftmost near it."""
    rounded = [round(left) for left in lefts]
    common = max(set(rounded), key=lambda edge: (rounded.count(edge), -edge))
    least = min(rounded)
    return float(least if rounded.count(least) > 1 or least == common else common)


def marked(runs: Sequence[Run], marks: Marks) -> Iterator[Run]:
    """Runs of a line with the markers of notes known among their raised figures."""
    for run in runs:
        figures = run.text.strip()
        number = marks.number(figures) if run.raised else None
        tail = _BEHIND_LETTERS.search(figures) if run.raised and number is None else None
        if tail and (number := marks.number(tail[0])) is not None:
            yield replace(run, text=run.text[: run.text.rindex(tail[0])])
        if number is not None:
            yield Run("", note=number)
            yield Run(" " if run.text.endswith(" ") else "")
        elif run.raised and re.fullmatch(r"[*∗†‡]+", figures):
            yield Run(figures.replace("∗", "*"), note=0)
            yield Run(" " if run.text.endswith(" ") else "")
        else:
            yield run


def is_title(line: Placed) -> bool:
    """True for a line of a title's type."""
    return line.line.size > line.body_size + OTHER_SIZE


def may_end(line: Placed) -> bool:
    """Whether a paragraph may end with a line: its sentence does, before a note's figures."""
    return is_finished(line.line.text.rstrip("0123456789"))


def first_word(line: Placed) -> float:
    """How wide a line's first word is, in points."""
    letters = line.line.letters
    end = next((i for i, letter in enumerate(letters) if letter.text == " "), len(letters))
    return letters[end - 1].right - letters[0].left


def ends_early(line: Placed, edge: float = 0.0) -> bool:
    """True if a line ends a paragraph: with a sentence, well before the edge. `edge` is how far lines around it that
    are set in on both sides fall short of the body's own."""
    return line.falls_short - edge > _SHORT * (line.line.right - line.line.left) and may_end(line)
