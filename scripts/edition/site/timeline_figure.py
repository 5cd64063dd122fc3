"""The figure of the timeline: a strip for each period, with breaks that say so; the table tells the same.

Across everything is in percent, down in points of the screen, so that letters keep their size on every screen.
Shapes, not colours, tell: a dot for a day or month, a ring for about, a bar for a longer time, hollow for dates
of a quoted source. Reader views, which draw none of these, leave out what is `supplemental`.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import pairwise

from edition.layer.edtf import in_words
from edition.layer.periods import Dated, Period
from edition.text.dates import MONTHS

_LEFT, _WIDTH = 3.0, 88.0
_LANE, _TOP = 24, 30
_LABEL = 9.0  # of the strip's width, on a narrow screen, for a mark and its number
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)


def timeline_figure(periods: Sequence[Period], quoted: frozenset[str]) -> str:
    """The strips, and between them what the breaks leave out. `quoted` has the ids of events that only quotations
    date."""
    strips = [_strip(period, quoted) for period in periods]
    breaks = [_break(one, other) for one, other in pairwise(periods)]
    parts = [part for pair in zip(strips, [*breaks, ""], strict=True) for part in pair]
    return (
        '<figure class="timeline-figure supplemental" aria-labelledby="timeline-key">'
        '<p class="figure-skip"><a href="#timeline-key">Skip the figure</a></p>'
        f'{"".join(parts)}<figcaption id="timeline-key" tabindex="-1">Each strip is a period with a scale of its own. '
        "The numbers are those of the table. A dot is a day or a month; a ring, about that time; a bar, "
        "a season, year, or longer; an arrow, from then on. What is hollow is dated in a quotation only."
        "</figcaption></figure>"
    )


def _ends(period: Period) -> tuple[float, float]:
    """The years at either end of a strip: one year that is not told by months has some to either side."""
    if period.first == period.last and not period.by_months:
        return period.first - 5.0, period.last + 6.0
    return float(period.first), float(period.last + 1)


def _break(one: Period, other: Period) -> str:
    gap = other.first - one.last
    told = "The scale changes." if gap <= 1 else f"{_year(one.last)} – {_year(other.first)}: nothing is dated."
    return f'<p class="timeline-break">{told}</p>'


def _strip(period: Period, quoted: frozenset[str]) -> str:
    first, last = _ends(period)
    lanes: list[float] = []
    marks = []
    for event in period.events:
        x, width = _at(event.start, first, last), _at(event.end, first, last) - _at(event.start, first, last)
        lane = _lane(lanes, x, x + (width if _is_bar(event) else 0) + _LABEL)
        marks.append(_mark(event, x, width, _TOP + lane * _LANE, event.event.id in quoted))
    name = _year(period.first) if period.first == period.last else f"{_year(period.first)} – {_year(period.last)}"
    height = _TOP + len(lanes) * _LANE + 6
    return (
        f'<p class="timeline-period">{name}</p><svg class="timeline-strip" role="group" aria-label="{name}" '
        f'width="100%" height="{height}">{_axis(period, height)}{"".join(marks)}</svg>'
    )


def _lane(lanes: list[float], start: float, end: float) -> int:
    """The first lane that is free at `start`; it is taken up to `end`."""
    for index, taken in enumerate(lanes):
        if taken <= start:
            lanes[index] = end
            return index
    lanes.append(end)
    return len(lanes) - 1


def _at(time: float, first: float, last: float) -> float:
    return _LEFT + _WIDTH * (min(max(time, first), last) - first) / (last - first)


def _is_bar(event: Dated) -> bool:
    return event.precision in ("season", "year", "decade", "century", "range") and not event.is_open


def _mark(event: Dated, x: float, width: float, y: int, quoted: bool) -> str:
    hollow = " is-hollow" if quoted else ""
    if event.is_open:
        shape = f'<text class="timeline-arrow{hollow}" x="{x:.2f}%" y="{y + 4}">→</text>'
        end = x + 3.0
    elif _is_bar(event):
        shape = (
            f'<rect class="timeline-bar{hollow}" x="{x:.2f}%" y="{y - 3.5}" width="{width:.2f}%" height="7" rx="3.5"/>'
        )
        end = x + width
    else:
        ring = " is-about" if event.precision == "approximate" else ""
        x += width / 2 if ring else 0
        shape = f'<circle class="timeline-dot{ring}{hollow}" cx="{x:.2f}%" cy="{y}" r="5"/>'
        end = x
    said = f"{event.number}. {in_words(event.closest.when)}: {event.closest.what}"
    return (
        f'<a href="#event-{event.event.id}"><title>{escape(said)}</title>{shape}'
        f'<text class="timeline-number" x="{end:.2f}%" dx="9" y="{y + 4}">{event.number}</text></a>'
    )


def _axis(period: Period, height: int) -> str:
    first, last = _ends(period)
    if period.by_months:
        ticks = [(period.first + month / 12, name[0]) for month, name in enumerate(MONTHS)]
    else:
        step = next((step for step in _STEPS if (last - first) / step <= 8), _STEPS[-1])
        ticks = [(float(year), _year(year)) for year in range(period.first, period.last + 1) if year % step == 0]
    drawn = "".join(
        f'<line class="timeline-tick" x1="{_at(time, first, last):.2f}%" x2="{_at(time, first, last):.2f}%" '
        f'y1="16" y2="{height}"/><text class="timeline-year" x="{_at(time, first, last):.2f}%" y="11">{label}</text>'
        for time, label in ticks
    )
    return f'<g aria-hidden="true"><line class="timeline-axis" x1="0" x2="100%" y1="16" y2="16"/>{drawn}</g>'


def _year(year: int) -> str:
    return f"{1 - year} BCE" if year <= 0 else str(year)
