"""Which superscripts of the body are markers, and which are exponents (m², 10⁶, 10⁶¹² with marker 12)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from edition.text.joining_lines import raised_figures
from edition.witness.chunks import Chunk, to_digits, to_number

_EXPONENT_BEFORE = re.compile(r"(?:\d|[⁻₀-₉]|(?<![^\W\d_])(?:[kcmdhµμ]?m|ft|yd|in|mi|s|sec|ha|x|y|r|R|n))$")
_ADDRESS = re.compile(r"://|\bwww\.|\b10\.\d{4,9}/")
_LONGEST_ADDRESS = 300  # signs of one that are looked at
_LARGEST_GAP = 3


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker in a chunk's text: `start` and `end` are offsets, `number` is its note's."""

    start: int
    end: int
    number: int


class _Raised(NamedTuple):
    """Raised figures in a chunk: from where to where, and whether they may be an exponent."""

    start: int
    end: int
    digits: str
    number: int
    is_exponent: bool


@dataclass(slots=True)
class MarkerFinder:
    """Finds markers in order, chunk by chunk; knows where each number stands unmistakably."""

    chunks: Sequence[Chunk]
    clear: dict[int, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    note_at: dict[int, int] = field(default_factory=dict)
    raised: dict[int, list[_Raised]] = field(default_factory=lambda: defaultdict(list))
    asked: int = -1
    found: dict[int, tuple[Marker, ...]] = field(default_factory=dict)  # in the chunk last asked, by what was due

    def __post_init__(self) -> None:
        """Find where each note stands, and the raised figures that the text has."""
        for index, chunk in enumerate(self.chunks):
            if chunk.role == "note":
                self.note_at[chunk.number] = index
                continue
            for run in raised_figures(chunk.text):
                found = _Raised(*run.span(), to_digits(run[0]), to_number(run[0]), is_exponent(chunk.text, run.start()))
                self.raised[index].append(found)
                if not found.is_exponent:
                    self.clear[found.number].append((index, found.start))

    @property
    def first(self) -> int:
        """The number that the first marker has: 1, or that of the first note in a chapter of a book, whose notes go on
        from the chapter before; then nothing below it stands raised in the text."""
        lowest = min((number for number in self.note_at if number > 0), default=1)
        return 1 if any(self.clear.get(number) for number in range(1, lowest)) else lowest

    def find(self, index: int, expected: int) -> tuple[Marker, ...]:
        """The markers in chunk `index` if the next marker due is `expected`."""
        if index not in self.raised:
            return ()
        if self.asked != index:
            self.asked, self.found = index, {}
        if expected not in self.found:
            self.found[expected] = tuple(self._find(index, expected))
        return self.found[expected]

    def _find(self, index: int, expected: int) -> Iterator[Marker]:
        for run in self.raised[index]:
            for marker in self._read(index, run, expected):
                expected = marker.number + 1
                yield marker

    def _read(self, index: int, run: _Raised, expected: int) -> list[Marker]:
        start, end, digits, exponent = run.start, run.end, run.digits, run.is_exponent
        if digits == str(expected):
            lost = exponent and self._stands_later(expected, index, start)
            return [] if lost else [Marker(start, end, expected)]
        if exponent:
            return self._after_exponent(digits, start, end, expected)
        pair = str(expected) + str(expected + 1)
        if digits == pair:
            middle = start + len(str(expected))
            return [Marker(start, middle, expected), Marker(middle, end, expected + 1)]
        number = run.number
        is_gap = not digits.startswith("0") and self._may_follow(number, expected, index, start)
        return [Marker(start, end, number)] if is_gap else []

    def _may_follow(self, number: int, expected: int, index: int, offset: int) -> bool:
        """True if the markers before `number` are lost: a few, or those of notes that are marked nowhere later."""
        if not expected < number <= expected + max(_LARGEST_GAP, len(self.note_at)):
            return False
        if number <= expected + _LARGEST_GAP:
            return True
        lost = range(expected, number)
        return number in self.note_at and not any(self._stands_later(each, index, offset) for each in lost)

    def _after_exponent(self, digits: str, start: int, end: int, expected: int) -> list[Marker]:
        suffix = str(expected)
        if len(digits) > len(suffix) and digits.endswith(suffix):
            return [Marker(end - len(suffix), end, expected)]
        return []

    def _stands_later(self, number: int, index: int, offset: int) -> bool:
        """True if `number` stands unmistakably further on, before its note begins."""
        places = self.clear.get(number, [])
        later = bisect_left(places, (index, offset + 1))
        limit = self.note_at.get(number, len(self.chunks))
        return later < len(places) and places[later][0] < limit


def is_exponent(text: str, start: int) -> bool:
    """True if a raised figure that begins at `start` stands behind a unit or a figure, as an exponent does: behind
    those of an address none can."""
    if not _EXPONENT_BEFORE.search(text, max(0, start - 6), start):
        return False
    word = text[max(0, start - _LONGEST_ADDRESS) : start].rsplit(None, 1)[-1]
    return not _ADDRESS.search(word)
