"""The printed numbers of a PDF's pages: figures at the pages' edges that go up with them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_FOLIO = re.compile(r"(?:(?:page|pg|p)\b\.? ?)?\W{0,3}(\d{1,4})(?: ?(?:of|/) ?\d{1,4})?\W{0,3}(?:page)?", re.I)
"""A line that is a page's number and nothing else: `12`, `– 12 –`, `[12]`, `Page 12 of 30`, `12 | Page`."""
_MOST = 0.6  # of the pages have their number at an edge, at least


def offsets_of(edges: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """By how much the printed number of each page is higher than its place in the file, where most pages have one.

    `edges` are the lines at the edges of each page. A repository counts the pages, too, in a frame around them:
    the print's own numbers are higher, and come first.
    """
    seen = [{folio - n for text in lines for folio in folios_in(text)} for n, lines in enumerate(edges)]
    times = Counter(offset for page in seen for offset in page)
    fewest = max(1, _MOST * (len(edges) - 1))
    return tuple(sorted((o for o, count in times.items() if o >= 0 and count >= fewest), reverse=True))


def folios_in(text: str) -> set[int]:
    """The numbers at the ends of a line, and the number that is all of it."""
    words = text.split()
    number = lone_folio(text)
    if number is not None:
        return {number}
    return {int(word) for word in (words[:1] + words[-1:]) if word.isdecimal() and len(word) < 5}


def lone_folio(text: str) -> int | None:
    """The number that is all of a line."""
    alone = _FOLIO.fullmatch(text.strip())
    return int(alone[1]) if alone else None
