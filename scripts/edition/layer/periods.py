"""Events in the order of time, and the periods into which a figure divides them: no single axis could be honest.

A period ends where for a generation nothing is dated; a year that holds a third of a period's events, and six
or more of them, is a period of its own, told by months.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from edition.layer.edtf import Precision, Span, read_edtf
from edition.model import Event, Telling

_GENERATION = 30
_MANY, _SHARE = 6, 3


@dataclass(frozen=True, slots=True)
class Dated:
    """An event with its number in the order of time, and its closest date."""

    number: int
    event: Event
    closest: Telling
    span: Span

    @property
    def start(self) -> float:
        """Where it begins, in years: 2020.5 is the middle of 2020."""
        return _years(self.span.first or self.span.last or (0, 1, 1), 0)

    @property
    def end(self) -> float:
        """Where it ends; without an end of its own it is as if it were a moment."""
        return _years(self.span.last, 1) if self.span.first and self.span.last else self.start

    @property
    def is_open(self) -> bool:
        """Whether its first or its last day is not known."""
        return self.span.first is None or self.span.last is None

    @property
    def precision(self) -> Precision:
        """How exactly its date is told: to the year, the month or the day."""
        return self.span.precision

    @property
    def differs(self) -> bool:
        """True if two places give dates that cannot both be true."""
        spans = [span for told in self.event.told if (span := read_edtf(told.when))]
        return any(not a.meets(b) for i, a in enumerate(spans) for b in spans[i + 1 :])


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of years, both whole, with its events; a year that holds many is told by months."""

    first: int
    last: int
    events: tuple[Dated, ...]
    by_months: bool = False


def dated(events: Iterable[Event]) -> tuple[Dated, ...]:
    """The events whose dates can be read, numbered in the order of time.

    Of those that begin alike the longer comes first; those that end alike too stay as in the file.
    """
    found = []
    for event in events:
        spans = [(span, told) for told in event.told if (span := read_edtf(told.when))]
        if spans:
            span, told = min(spans, key=lambda pair: _length(pair[0]))
            found.append(Dated(0, event, told, span))
    found.sort(key=lambda each: (each.start, -each.end))
    return tuple(Dated(n, each.event, each.closest, each.span) for n, each in enumerate(found, 1))


def periods(events: Sequence[Dated]) -> tuple[Period, ...]:
    """The events in periods, in the order of time."""
    return tuple(part for group in _generations(events) for part in _by_year(group))


def _generations(events: Sequence[Dated]) -> list[list[Dated]]:
    groups = [list(events[:1])] if events else []
    latest = events[0].end if events else 0.0
    for _, event in pairwise(events):
        if event.start - latest > _GENERATION:
            groups.append([])
        groups[-1].append(event)
        latest = max(latest, event.end)
    return groups


def _by_year(group: Sequence[Dated]) -> list[Period]:
    years = Counter(int(event.start // 1) for event in group)
    year, count = years.most_common(1)[0]
    if count < _MANY or count * _SHARE < len(group):
        return [_period(group)]
    before = [each for each in group if each.start < year]
    within = [each for each in group if year <= each.start < year + 1]
    after = [each for each in group if each.start >= year + 1]
    return [_period(part, part is within) for part in (before, within, after) if part]


def _period(events: Sequence[Dated], by_months: bool = False) -> Period:
    first = int(min(event.start for event in events) // 1)
    last = int(max(-(-event.end // 1) - 1 if event.end % 1 == 0 else event.end // 1 for event in events))
    return Period(first, first if by_months else max(first, last), tuple(events), by_months)


def _length(span: Span) -> float:
    if span.first is None or span.last is None:
        return 10_000.0
    return _years(span.last, 1) - _years(span.first, 0)


def _years(day: tuple[int, int, int] | None, add: int) -> float:
    year, month, number = day or (0, 1, 1)
    return year + (month - 1) / 12 + (number - 1 + add) / 372 if not (add and (month, number) == (12, 31)) else year + 1
