"""Which lines at the foot of a PDF's page are its notes: the small type that ends it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from edition.doors.pdf_lines.pdf_letters import Line
from edition.doors.pdf_lines.pdf_runs import runs_of

_DASHES, _FEWEST_DASHES = "-‐‑‒–—―_─━", 5
_FAR = 2.4  # of the notes' size: a space that parts them from what stands above
_NUMBER = re.compile(r"\[?(\d{1,4})(?:\]|[.)]|(?=\s))")


def parted(lines: Sequence[Line], is_small: Callable[[Line], bool], size: float) -> tuple[list[Line], list[Line]]:
    """A page's lines as the body's and the notes', whose size is `size`: the lines in small type that end the page, up
    to a wide space, since a table in such type may stand above it; but where notes themselves stand so far apart, as
    their numbers tell, all of them. A rule of dashes between body and notes is neither's."""
    at = _above(lines, len(lines), is_small, size)
    while 0 < at < len(lines):
        next_at = _above(lines, at, is_small, size)
        if not _goes_on(lines[next_at:at], lines[at]):
            break
        at = next_at
    body, notes = list(lines[:at]), list(lines[at:])
    if notes and _is_rule(notes[0]):
        del notes[0]
    elif notes and body and _is_rule(body[-1]):
        del body[-1]
    return body, notes


def _above(lines: Sequence[Line], end: int, is_small: Callable[[Line], bool], size: float) -> int:
    """Where the lines in small type begin that end before `end` and that no wide space parts."""
    at = end
    while at and is_small(lines[at - 1]):
        if at < end and lines[at - 1].base - lines[at].base > _FAR * size:
            break
        at -= 1
    return at


def _goes_on(above: Sequence[Line], line: Line) -> bool:
    """True if `line` begins the note behind the last that begins above it, where also the first line begins one, or
    goes on with one of the page before, all numbers being raised."""
    due = _number(line)
    begun = [(number, each) for each in above if (number := _number(each)) is not None]
    if not begun or due != begun[-1][0] + 1 or begun[0][0] >= due:
        return False
    return begun[0][1] is above[0] or all(
        each.is_raised(each.letters[0]) for each in (line, *(each for _, each in begun))
    )


def _number(line: Line) -> int | None:
    """The number of a note that a line seems to begin."""
    first = next((run for run in runs_of(line) if run.text.strip()), None)
    if first is None:
        return None
    figures = first.text.strip(" .")
    if first.raised:
        return int(figures) if figures.isdecimal() and len(figures) < 5 else None
    match = _NUMBER.match(line.text)
    return int(match[1]) if match else None


def _is_rule(line: Line) -> bool:
    """True for a line that is drawn with signs: nearly all are dashes."""
    signs = "".join(line.text.split())
    return len(signs) >= _FEWEST_DASHES and sum(sign in _DASHES for sign in signs) >= 0.8 * len(signs)
