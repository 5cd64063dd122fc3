"""The heads of a table's columns that nearly touch, in a PDF: parted where the rows below have their columns."""

from __future__ import annotations

from collections.abc import Sequence

from edition.doors.pdf_lines.pdf_letters import Letter

_WIDER = 1.5  # times every other space of the line, at least, is the one between two heads

Cells = list[list[Letter]]
Columns = list[tuple[float, float]]


def gap(letters: Sequence[Letter], at: int) -> float:
    """How far the letters on both sides of a space stand apart: a space of the file's own may end a cell's line."""
    right = letters[at + 1].left if at + 1 < len(letters) else letters[at].right
    return right - (letters[at - 1].right if at else letters[at].left)


def columns_of(rows: Sequence[Cells]) -> Columns:
    """The columns of a table from left to right: stretches that its cells cover, with space between them."""
    found: Columns = []
    for left, right in sorted((cell[0].left, cell[-1].right) for row in rows for cell in row if cell):
        if found and left < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def with_parted_heads(rows: Sequence[Cells]) -> list[Cells]:
    """The rows, a cell over two columns of the fullest rows parted at its one wide space between these; if there is
    one."""
    most = max(map(len, rows), default=0)
    fullest = [row for row in rows if len(row) == most]
    columns = columns_of(fullest)
    if len(fullest) < 2 or len(columns) != most:
        return list(rows)
    return [[part for cell in row for part in _parted(cell, columns)] for row in rows]


def _parted(cell: list[Letter], columns: Columns) -> Cells:
    over = [column for column in columns if cell and cell[0].left < column[1] and cell[-1].right > column[0]]
    if len(over) != 2:
        return [cell]
    spaces = sorted((gap(cell, at), at) for at, letter in enumerate(cell) if letter.text == " ")
    if not spaces:
        return [cell]
    (wide, at), others = spaces[-1], [width for width, _ in spaces[:-1]]
    is_between = over[0][1] <= cell[at].right and cell[at].left <= over[1][0]
    return [cell[:at], cell[at + 1 :]] if is_between and wide > _WIDER * max(others, default=0.0) else [cell]
