"""The rows of a PDF's tables: lines in which wide spaces part cells that stand under one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from edition.doors.pdf_letters import Letter, Line
from edition.text.as_printed import OWN_LINE

BAR = "|"
_WIDE = 0.9  # of the type's size: a space that may part cells
_APART = 2.0  # of the type's size: one that surely does
_ALIGNED = 3.0  # points
_FEWEST = 3  # rows, or two whose cells surely stand apart

Cells = list[list[Letter]]


def with_bars(lines: Sequence[Line]) -> list[Line]:
    """The lines, a table's rows with bars around their cells."""
    cells = [_cells(line) for line in lines]
    done = list(lines)
    for start, end in _tables(lines, cells):
        for index in range(start, end):
            done[index] = _barred(lines[index], cells[index])
    return done


def is_row(line: Line) -> bool:
    """True for a row that has its bars."""
    return line.letters[0].text == BAR == line.letters[-1].text


def _cells(line: Line) -> Cells:
    cells: Cells = [[]]
    for letter in line.letters:
        if letter.text == " " and letter.right - letter.left > _WIDE * line.size:
            cells.append([])
        else:
            cells[-1].append(letter)
    return cells


def _tables(lines: Sequence[Line], cells: Sequence[Cells]) -> Iterator[tuple[int, int]]:
    """Where tables begin and end: rows of as many cells each, one under another."""
    start = 0
    while start < len(lines):
        end = start + 1
        if len(cells[start]) > 1 and not OWN_LINE.match(lines[start].text):
            while end < len(lines) and _is_under(cells[start], cells[end]):
                end += 1
            if end - start >= _FEWEST or end - start == 2 and all(map(_stand_apart, lines[start:end])):
                yield start, end
        start = end


def _is_under(above: Cells, below: Cells) -> bool:
    """True if two rows have as many cells, and each stands under another: by an edge or its middle."""
    return len(above) == len(below) and all(map(_aligned, above, below))


def _aligned(above: Sequence[Letter], below: Sequence[Letter]) -> bool:
    lefts, rights = above[0].left - below[0].left, above[-1].right - below[-1].right
    return min(abs(lefts), abs(rights), abs(lefts + rights) / 2) < _ALIGNED


def _stand_apart(line: Line) -> bool:
    return any(letter.text == " " and letter.right - letter.left > _APART * line.size for letter in line.letters)


def _barred(line: Line, cells: Cells) -> Line:
    first = line.letters[0]
    letters = [replace(first, text=BAR, right=first.left)]
    for cell in cells:
        left, right = cell[0], cell[-1]
        letters += [replace(left, text=" ", right=left.left), *cell]
        letters += [replace(right, text=sign, left=right.right, base=line.base, size=line.size) for sign in (" ", BAR)]
    return replace(line, letters=tuple(letters))
