"""The rows of a PDF's tables: lines in which wide spaces part cells that stand under one another, and lines of cells
that go on below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from edition.doors.pdf_lines.pdf_letters import Letter, Line
from edition.doors.pdf_pages.pdf_table_heads import Cells, Columns, columns_of, gap, with_parted_heads
from edition.text.as_printed import OWN_LINE
from edition.text.captions import begins_as_caption
from edition.text.joining_lines import SOFT_HYPHEN

BAR = "|"
_NUMBER = re.compile(r"\(?(?:[IVXLC]+|[A-Z]|\d{1,2}|[a-z]|[ivx]+)[.)]")
"""A heading's or an item's, behind which a tab stands; with a text alone beside it, it is no column."""
_WIDE = 0.9  # of the type's size: a space that may part cells
_APART = 2.0  # of the type's size: one that surely does
_ALIGNED = 3.0  # points
_FEWEST = 3  # rows, or two whose cells surely stand apart
_MOST_BETWEEN = 3  # lines of one cell on end
_NARROW = 0.5  # of the widest line's width, at most, is a line of one cell
_NEXT = 1.6  # of the type's size: lines of one row stand no further apart


def with_tables(pages: Sequence[Sequence[Line]], edges: Sequence[float]) -> list[list[Line]]:
    """The lines of every page's body, a table's rows with bars around their cells. A row whose cells have several
    lines is one line. `edges` is where each page's lines begin: a table may go on over a page's end."""
    done: list[list[Line]] = []
    for number, lines in enumerate(pages):
        rows = with_bars(lines)
        if done and done[-1] and is_row(done[-1][-1]):
            above = _moved(pages[number - 1][-1], edges[number] - edges[number - 1])
            count = next((i for i, line in enumerate(lines) if not _is_under(_cells(above), _cells(line))), len(lines))
            if not any(map(is_row, rows[:count])):
                rows[:count] = [barred(line, _cells(line)) for line in lines[:count]]
        done.append(rows)
    return done


def with_bars(lines: Sequence[Line]) -> list[Line]:
    """The lines of one page, a table's rows with bars around their cells."""
    cells, parted = [_cells(line) for line in lines], [_cells(line, apart=True) for line in lines]
    done: list[Line] = []
    at = 0
    while at < len(lines):
        end = _end_of_many(lines, parted, at)
        if end > at:
            done += _rows_of_many(lines[at:end], parted[at:end])
        else:
            end = max(_end_of_table(lines, cells, at), at + 1)
            is_table = end > at + 1
            done += [barred(lines[i], cells[i]) if is_table else lines[i] for i in range(at, end)]
        at = end
    return done


def is_row(line: Line) -> bool:
    """True for a row that has its bars."""
    return line.letters[0].text == BAR == line.letters[-1].text


def _cells(line: Line, apart: bool = False) -> Cells:
    """The cells of a line, parted by its wide spaces; or by any space between letters that stand so far `apart`."""
    cells: Cells = [[]]
    for at, letter in enumerate(line.letters):
        wide = gap(line.letters, at) if apart else letter.right - letter.left
        if letter.text == " " and wide > _WIDE * line.size:
            cells.append([])
        else:
            cells[-1].append(letter)
    return [list(line.letters)] if len(cells) == 2 and is_numbered(cells[0]) else cells


def is_numbered(letters: Sequence[Letter]) -> bool:
    """True for the number of an item or a heading, and nothing else."""
    return bool(_NUMBER.fullmatch("".join(letter.text for letter in letters)))


def _end_of_table(lines: Sequence[Line], cells: Sequence[Cells], start: int) -> int:
    """Where a table ends of rows of as many cells each, one under another; `start` if none begins there."""
    end = start + 1
    while end < len(lines) and _is_under(cells[start], cells[end]):
        end += 1
    is_listed = OWN_LINE.match(lines[start].text) and (len(cells[start]) < _FEWEST or end - start < _FEWEST)
    if len(cells[start]) < 2 or is_listed:
        return start
    is_table = end - start >= _FEWEST or end - start == 2 and all(map(_stand_apart, lines[start:end]))
    return end if is_table else start


def _end_of_many(lines: Sequence[Line], cells: list[Cells], start: int) -> int:
    """Where a table ends whose cells have several lines, or are empty here and there; `start` if none begins there.
    Below a space it may begin with lines of a single cell, as its heads do. Heads that nearly touch are parted."""
    rows: list[int] = []
    for index in range(start, len(lines)):
        if len(cells[index]) > 1 and _stand_apart(lines[index]) and not OWN_LINE.match(lines[index].text):
            rows.append(index)
        elif not _may_stand_among(lines, index, start, rows):
            break
    whole = with_parted_heads([cells[index] for index in rows])
    columns = columns_of(whole)
    if len(rows) < _FEWEST or len(columns) < 2:
        return start
    end = rows[-1] + 1
    while end < len(lines) and end - rows[-1] <= _MOST_BETWEEN and _goes_on(lines, cells, end, columns):
        end += 1
    lone = [cells[index] for index in range(start, end) if index not in rows]
    is_plain = not lone and len({len(cells[index]) for index in rows}) == 1
    fits = all(_column_of(cell, columns) is not None for each in lone for cell in each)
    if is_plain or not fits:
        return start
    for index, row in zip(rows, whole, strict=True):
        cells[index] = row
    return end


def _may_stand_among(lines: Sequence[Line], index: int, start: int, rows: Sequence[int]) -> bool:
    """True for a line that may be the rest of a row above it, or a head above the first row."""
    widest = max(line.right - line.left for line in lines)
    if lines[index].right - lines[index].left > _NARROW * widest or begins_as_caption(lines[index].text):
        return False
    if rows:
        return index - rows[-1] <= _MOST_BETWEEN
    below_space = not start or lines[start - 1].base - lines[start].base > _NEXT * lines[start].size
    return below_space and index - start < _MOST_BETWEEN


def _goes_on(lines: Sequence[Line], cells: Sequence[Cells], index: int, columns: Columns) -> bool:
    """True for a line below a table's last row that is the rest of one of its cells."""
    close = lines[index - 1].base - lines[index].base <= _NEXT * lines[index].size
    return close and len(cells[index]) == 1 and _column_of(cells[index][0], columns) is not None


def _column_of(cell: Sequence[Letter], columns: Columns) -> int | None:
    """The one column in which a cell stands; None for one that reaches over several, or stands beside them."""
    over = [i for i, (left, right) in enumerate(columns) if cell[0].left < right and cell[-1].right > left]
    return over[0] if len(over) == 1 else None


def _rows_of_many(lines: Sequence[Line], cells: Sequence[Cells]) -> Iterator[Line]:
    """The rows of a table, a line each, the lines of a cell one behind another."""
    columns = columns_of([row for row in cells if len(row) > 1])
    starts = _starts(lines, cells)
    for start, end in pairwise([*starts, len(lines)]):
        row: Cells = [[] for _ in columns]
        for line, each in zip(lines[start:end], cells[start:end], strict=True):
            for cell in each:
                column = row[_column_of(cell, columns) or 0]
                moved = _at(cell, lines[start].base - line.base)
                column[:] = joined_in_cell(column, moved)
        yield barred(lines[start], row)


def joined_in_cell(cell: Sequence[Letter], more: Sequence[Letter]) -> list[Letter]:
    """A cell's lines, one behind the other: a hyphen at a line's end stays, a soft one is the setter's."""
    if not cell or cell[-1].text == "-":
        return [*cell, *more]
    if cell[-1].text == SOFT_HYPHEN:
        return [*cell[:-1], *more]
    return [*cell, replace(more[0], text=" ", right=more[0].left), *more]


def _starts(lines: Sequence[Line], cells: Sequence[Cells]) -> list[int]:
    """The lines that begin rows: those that space sets apart from what is above; where none is, those with the most
    cells."""
    apart = [i for i, (above, below) in enumerate(pairwise(lines), 1) if above.base - below.base > _NEXT * below.size]
    if apart:
        return [0, *apart]
    most = max(map(len, cells))
    return [0, *(i for i, each in enumerate(cells) if i and len(each) == most)]


def _is_under(above: Cells, below: Cells) -> bool:
    """True if two rows have as many cells, and each stands under another: by an edge or its middle."""
    return 1 < len(above) == len(below) and all(map(_aligned, above, below))


def _aligned(above: Sequence[Letter], below: Sequence[Letter]) -> bool:
    lefts, rights = above[0].left - below[0].left, above[-1].right - below[-1].right
    return min(abs(lefts), abs(rights), abs(lefts + rights) / 2) < _ALIGNED


def _stand_apart(line: Line) -> bool:
    return any(
        letter.text == " " and gap(line.letters, at) > _APART * line.size for at, letter in enumerate(line.letters)
    )


def _at(letters: Sequence[Letter], higher: float) -> list[Letter]:
    return [replace(letter, base=letter.base + higher) for letter in letters]


def _moved(line: Line, right: float) -> Line:
    moved = (replace(letter, left=letter.left + right, right=letter.right + right) for letter in line.letters)
    return replace(line, letters=tuple(moved))


def barred(line: Line, cells: Cells) -> Line:
    """A line at the place of another, of a row's cells with bars around them."""
    first = line.letters[0]
    letters = [replace(first, text=BAR, right=first.left, font="")]  # a bar has no slope
    for cell in cells:
        left, right = (cell[0], cell[-1]) if cell else (letters[-1], letters[-1])
        letters += [replace(left, text=" ", right=left.left, font=""), *cell]
        letters += [
            replace(right, text=sign, left=right.right, base=line.base, size=line.size, font="") for sign in (" ", BAR)
        ]
    return replace(line, letters=tuple(letters))
