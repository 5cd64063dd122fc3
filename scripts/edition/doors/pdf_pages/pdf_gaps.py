"""Lines of a PDF's body that wide spaces part at the same places, and that are read as text: they may be a table's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from edition.doors.pdf_lines.pdf_letters import Line
from edition.doors.pdf_pages.pdf_tables import is_numbered, is_row

_WIDE = 1.0  # of the type's size: no text that fills its lines has such spaces one under another
_ALIGNED = 1.5  # points
_NEAR = 4  # lines: so far from one another two rows of a table begin, at most
_SHOWN = 60  # letters of what is told


def told_of_gaps(pages: Sequence[tuple[int, Sequence[Line]]]) -> Iterator[str]:
    """What is said of such lines of the pages, each with its number."""
    found = [(number, line) for number, lines in pages if (line := first_of_columns(lines)) is not None]
    if found:
        numbers = ", ".join(str(number) for number, _ in found)
        shown = found[0][1].text.strip()[:_SHOWN]
        yield f"lines on page {numbers} may be a table’s, read as text: “{shown}”; compare them with the print"


def first_of_columns(lines: Sequence[Line]) -> Line | None:
    """The first of two lines near each other, neither a table's row, of which something begins behind a wide space at
    the same place."""
    begun = [_begins_behind_spaces(line) for line in lines]
    for index, places in enumerate(begun):
        below = [place for each in begun[index + 1 : index + 1 + _NEAR] for place in each]
        if any(abs(place - other) < _ALIGNED for place in places for other in below):
            return lines[index]
    return None


def _begins_behind_spaces(line: Line) -> list[float]:
    """Where on a line something begins behind a wide space; behind an item's or a heading's number it is no column."""
    if is_row(line):
        return []
    words = list(enumerate(line.letters))
    wide = [at for at, letter in words if letter.text == " " and letter.right - letter.left > _WIDE * line.size]
    return [line.letters[at].right for at in wide if not is_numbered(line.letters[:at])]
