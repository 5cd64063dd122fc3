"""Tables of a PDF whose cells are drawn: what stands within a cell's lines is that cell's, on however many lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from edition.doors.pdf_lines.pdf_letters import Letter, Line, Segment
from edition.doors.pdf_lines.pdf_rows import lines_of
from edition.doors.pdf_pages.pdf_tables import barred, joined_in_cell

_NEAR = 2.5  # points: lines that end so near each other touch
_FEWEST = 3  # lines each way: two rows and two columns
_MOST = 800  # lines on a page: more are a drawing
_COVERED = 0.6  # of a cell's side, at least, that a line beside it covers

Cell = tuple[int, int]  # row and column, from the top left


@dataclass(frozen=True, slots=True)
class Grid:
    """The edges of a table's columns from the left, and of its rows from the top; the lines that part them."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    lines: tuple[Segment, ...]

    def holds(self, letter: Letter) -> bool:
        """Whether a letter stands in the table."""
        x, y = _middle(letter)
        return self.columns[0] < x < self.columns[-1] and self.rows[-1] < y < self.rows[0]

    def cell(self, letter: Letter) -> Cell:
        """The cell that a letter stands in, or beside; of several that no line parts, the first."""
        x, y = _middle(letter)
        row = max((i for i, top in enumerate(self.rows[:-1]) if y <= top), default=0)
        column = max((i for i, left in enumerate(self.columns[:-1]) if x >= left), default=0)
        while column and not self._is_parted(row, column):
            column -= 1
        while row and not self._is_ruled(row, column):
            row -= 1
        return row, column

    def _is_parted(self, row: int, column: int) -> bool:
        """Whether a line stands left of a cell."""
        x, top, foot = self.columns[column], self.rows[row], self.rows[row + 1]
        beside = (line for line in self.lines if line.is_upright and abs(line.left - x) < _NEAR)
        return _covered(((line.foot, line.top) for line in beside), foot, top)

    def _is_ruled(self, row: int, column: int) -> bool:
        """Whether a line stands above a cell."""
        y, left, right = self.rows[row], self.columns[column], self.columns[column + 1]
        above = (line for line in self.lines if not line.is_upright and abs(line.top - y) < _NEAR)
        return _covered(((line.left, line.right) for line in above), left, right)


def with_drawn_tables(lines: Sequence[Line], segments: Sequence[Segment]) -> list[Line]:
    """The lines of a page's body; a row of a table whose cells are drawn is one line, with bars around its cells."""
    done = list(lines)
    for grid in grids_in(segments):
        inside = [line for line in done if sum(map(grid.holds, _seen(line))) > len(_seen(line)) / 2]
        if inside:
            at = done.index(inside[0])
            taken = {id(line) for line in inside}
            rest = [line for line in done if id(line) not in taken]
            done = [*rest[:at], *_rows(inside, grid.cell, len(grid.columns) - 1), *rest[at:]]
    return done


def grids_in(segments: Sequence[Segment]) -> Iterator[Grid]:
    """The grids that a page's lines make, each of lines that touch."""
    if len(segments) > _MOST:
        return
    for group in _touching(segments):
        columns = _places(line.left for line in group if line.is_upright)
        rows = _places(line.top for line in group if not line.is_upright)
        if len(columns) >= _FEWEST and len(rows) >= _FEWEST:
            yield Grid(tuple(columns), tuple(reversed(rows)), tuple(group))


def _touching(segments: Sequence[Segment]) -> list[list[Segment]]:
    groups: list[list[Segment]] = []
    for line in segments:
        near = [group for group in groups if any(line.touches(each, _NEAR) for each in group)]
        groups = [group for group in groups if group not in near]
        groups.append([line, *(each for group in near for each in group)])
    return groups


def _places(values: Iterator[float]) -> list[float]:
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > 2 * _NEAR:
            places.append(value)
    return places


def _rows(lines: Sequence[Line], cell_of: Callable[[Letter], Cell], columns: int) -> Iterator[Line]:
    """A line for each row of a table in which words stand, with bars around as many cells as it has `columns`."""
    cells: dict[Cell, list[Letter]] = {}
    for letter in (letter for line in lines for letter in _seen(line)):
        cells.setdefault(cell_of(letter), []).append(letter)
    for row in sorted({row for row, _ in cells}):
        written = {column: lines_of(cells[row, column]) for r, column in cells if r == row}
        first = max((each[0] for each in written.values()), key=lambda line: line.base)
        made = [_cell(written.get(column, []), first.base) for column in range(columns)]
        yield barred(first, made)


def _cell(lines: Sequence[Line], base: float) -> list[Letter]:
    letters: list[Letter] = []
    for line in lines:
        letters = joined_in_cell(letters, line.moved_to(base))
    return letters


def _seen(line: Line) -> list[Letter]:
    return [letter for letter in line.letters if letter.text.strip()]


def _middle(letter: Letter) -> tuple[float, float]:
    return (letter.left + letter.right) / 2, letter.base + letter.size / 4


def _covered(stretches: Iterator[tuple[float, float]], start: float, end: float) -> bool:
    """Whether stretches cover most of the way from start to end."""
    covered = 0.0
    at = start
    for left, right in sorted(stretches):
        covered += max(0.0, min(right, end) - max(left, at))
        at = max(at, min(right, end))
    return covered >= _COVERED * (end - start)
