"""A PDF's table of contents: lines that lead with dots to a page's number, and the lines among them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.doors.pdf_placed import Placed

_LEADER = re.compile(r"(?:[.·…_] ?){4,}\s*[\divxlc]{0,5}\s*$")
_TITLE = re.compile(r"(?:table of )?contents", re.I)
_LONGEST_ENTRY = 6  # lines, with those that an entry goes on over
_FEWEST = 3  # entries, at least: a line of dots alone is none


def without_contents(lines: Sequence[Placed]) -> tuple[list[Placed], list[Placed]]:
    """The lines of the body without its table of contents, and the lines of that."""
    leaders = [index for index, line in enumerate(lines) if _LEADER.search(line.line.text)]
    table = leaders[:1]
    for index in leaders[1:]:
        if index - table[-1] > _LONGEST_ENTRY:
            break
        table.append(index)
    if len(table) < _FEWEST:
        return list(lines), []
    start = _opening(lines, table[0])
    return [*lines[:start], *lines[table[-1] + 1 :]], list(lines[start : table[-1] + 1])


def _opening(lines: Sequence[Placed], first: int) -> int:
    """Where a table begins: at its title, or at the first line of the entry whose last is `first`."""
    near = range(first - 1, max(-1, first - 1 - _LONGEST_ENTRY), -1)
    title = next((i for i in near if _TITLE.fullmatch(lines[i].line.text.strip(" .:"))), None)
    return first if title is None else title
