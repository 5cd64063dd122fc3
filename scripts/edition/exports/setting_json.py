"""How each text is set: what `data/setting.json` holds, since the texts of `edition.json` are plain.

Its schema stands beside the engine. Offsets count the characters of the text as `edition.json` has it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from operator import itemgetter
from typing import Any

from edition.model import Edition, Resolved, Unit

_MORE_SPACES = re.compile(" {2,}")
"""Of these one is left on the one line, as `one_line` has it."""


def setting_json(edition: Edition) -> list[dict[str, Any]]:
    """The italics, markers, links and star pages of every heading, paragraph and note, in reading order, and what of a
    note is read as a citation."""
    article = edition.article
    cited = {note.id: edition.citations.get(note.label, ()) for note in article.notes}
    return [_row(unit, cited.get(unit.id, ())) for unit in (*article.in_order, *article.notes)]


def _row(unit: Unit, cited: Iterable[Resolved]) -> dict[str, Any]:
    reading = unit.text.edition
    points = _Points(reading.plain)
    return {
        "id": unit.id,
        "italics": points.stretches(reading.italics),
        "links": points.stretches(reading.urls),
        "citations": points.stretches((each.citation.start, each.citation.end) for each in cited),
        "markers": [[points.at(offset), label] for offset, label in reading.markers],
        "star_pages": [[points.at(offset), page] for offset, page in reading.star_pages],
    }


class _Points:
    """Offsets of a plain text on one line."""

    def __init__(self, plain: str) -> None:
        head = len(plain) - len(plain.lstrip())
        self._left_out = [(0, head), *((m.start() + 1, m.end()) for m in _MORE_SPACES.finditer(plain, head))]
        self._so_far = [0, *accumulate(end - start for start, end in self._left_out)]

    def at(self, offset: int) -> int:
        """The offset on the one line of an offset in the plain text."""
        number = bisect_left(self._left_out, offset, key=itemgetter(0))  # of what is left out begins before it
        start, end = self._left_out[number - 1] if number else (0, 0)
        return offset - self._so_far[max(number - 1, 0)] - (min(offset, end) - start)

    def stretches(self, spans: Iterable[tuple[int, int]]) -> list[list[int]]:
        """Spans of the plain text as pairs of offsets on the one line."""
        return [[self.at(start), self.at(end)] for start, end in spans]
