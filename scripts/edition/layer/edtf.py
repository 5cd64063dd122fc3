"""Dates in EDTF (the levels that a timeline needs), how precise they are, and whether printed words bear them out.

Read are `2020-09-27`, `2020-09`, `2020-23` (seasons 21 to 24), `1923`, `-0299`, `198X`, `18XX`; each with `~`
or `?` for about; and intervals of two, `..` for an open end.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from edition.text.dates import MONTHS, SEASONS, month_number

Precision = Literal["day", "month", "season", "year", "decade", "century", "range", "approximate"]
_DATE = re.compile(
    r"(?P<year>-?\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>0[1-9]|1[0-2]|2[1-4])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?)?(?P<about>[~?]?)"
)
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(),
        1,
    )
}
_SEASONS = {name.lower(): int(number) for number, names in SEASONS.items() for name in names}
_MONTH = "|".join(rf"{name[:3]}(?:{name[3:]}|{name[3]}\.|\.)" if len(name) > 4 else name for name in MONTHS)
_FIGURES = re.compile(
    rf"(?P<month>\b(?:{_MONTH}))|(?P<season>\b(?:{'|'.join(_SEASONS)})\b)"
    r"|(?P<century>\b(?:\d{1,2}(?:st|nd|rd|th)|[a-z-]+(?:th|st|nd|rd))(?=\]? century))"
    r"|(?P<bce>\b\d{1,4}(?= B\.?C))|(?P<many>\b\d{4}(?=s\b))|(?P<year>\b\d{4}\b)|(?P<day>\b\d{1,2}\b)"
)


@dataclass(frozen=True, slots=True)
class Span:
    """From the first day to the last that a date may mean, each (year, month, day); None is an open end."""

    first: tuple[int, int, int] | None
    last: tuple[int, int, int] | None
    precision: Precision

    def meets(self, other: Span) -> bool:
        """True if some day belongs to both."""
        return not (_before(self.last, other.first) or _before(other.last, self.first))


def read_edtf(text: str) -> Span | None:
    """The span of a date in EDTF; None if it is none, or ends before it begins."""
    ends = [_one(part) for part in text.split("/")]
    if len(ends) == 1:
        return ends[0] if ends[0] and ends[0].first else None
    if len(ends) != 2 or None in ends:
        return None
    first, last = ends
    assert first and last
    if not (first.first or last.last) or _before(last.last, first.first):
        return None
    about = "approximate" in (first.precision, last.precision)
    return Span(first.first, last.last, "approximate" if about else "range")


def _one(text: str) -> Span | None:
    if text == "..":
        return Span(None, None, "range")
    match = _DATE.fullmatch(text)
    if not match:
        return None
    year, month, day = match["year"], int(match["month"] or 0), int(match["day"] or 0)
    if "X" in year:
        if month:
            return None
        first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
        precision: Precision = "decade" if year.count("X") == 1 else "century"
    else:
        first = last = int(year)
        precision = "day" if day else "season" if month > 12 else "month" if month else "year"
    months = _SEASON_MONTHS.get(month, (month or 1, month or 12))
    end = monthrange(last if last > 0 else 4, months[1])[1]
    if day > end or (day and month > 12):
        return None
    return Span(
        (first, months[0], day or 1), (last, months[1], day or end), "approximate" if match["about"] else precision
    )


def _before(one: tuple[int, int, int] | None, other: tuple[int, int, int] | None) -> bool:
    return one is not None and other is not None and one < other


def disagreement(when: str, printed: str) -> str:
    """What the printed words say that the date in EDTF does not have; "" if nothing: `May`, `1918`."""
    dates = [match for part in when.split("/") if (match := _DATE.fullmatch(part))]
    years = {match["year"] for match in dates}
    months = {int(match["month"]) for match in dates if match["month"]}
    days = {int(match["day"]) for match in dates if match["day"]}
    fits: Mapping[str, Callable[[str], bool]] = {
        "year": lambda word: _has_year(years, int(word)),
        "century": lambda word: f"{_century(word) - 1:02}XX" in years,
        "many": lambda word: word[:2] + "XX" in years or word[:3] + "X" in years,
        "bce": lambda word: f"-{int(word) - 1:04}" in years,
        "month": lambda word: month_number(word) in months,
        "season": lambda word: _SEASONS[word] in months,
        "day": lambda word: int(word) in days,
    }
    told = ((found.lastgroup or "day", found[0]) for found in _FIGURES.finditer(printed))
    return next((word for kind, word in told if not fits[kind](word)), "")


def _has_year(years: set[str], year: int) -> bool:
    return any(span is not None and _holds(span, year) for span in map(_one, years))


def _holds(span: Span, year: int) -> bool:
    return span.first is not None and span.last is not None and span.first[0] == year == span.last[0]


def _century(word: str) -> int:
    """The number of a century: `19th`, `nineteenth`; 0 if the word is none."""
    return int(word[:-2]) if word[0].isdigit() else _ORDINALS.get(word, 0)


def unsaid(when: str, printed: str) -> str:
    """What the date in EDTF has that the printed words do not say: `year`, `month`, `day`; "" if they say it all."""
    said = {match.lastgroup for match in _FIGURES.finditer(printed)}
    said_year = said & {"year", "many", "bce", "century"}
    for match in filter(None, map(_DATE.fullmatch, when.split("/"))):
        month = int(match["month"] or 0)
        if not said_year:
            return "year"
        if month and not said & {"month", "season"}:
            return "month"
        if match["day"] and "day" not in said:
            return "day"
    return ""


def in_words(when: str) -> str:
    """A date for a reader: `27 September 2020`, `autumn 2020`, `300 BCE`, `since 1994`, `about 2021`."""
    if "/" not in when:
        return _words(when)
    first, last = when.split("/")
    if last == "..":
        return f"since {_words(first)}"
    return f"until {_words(last)}" if first == ".." else f"{_words(first)} – {_words(last)}"


def _words(date: str) -> str:
    match = _DATE.fullmatch(date)
    if not match:
        return date
    about = "about " if match["about"] else ""
    year = match["year"]
    if year.endswith("XX"):
        return f"{about}{year[:2]}00s"
    if year.endswith("X"):
        return f"{about}{year[:3]}0s"
    named = f"{1 - int(year)} BCE" if int(year) <= 0 else str(int(year))
    if not match["month"]:
        return about + named
    month = int(match["month"])
    if month > 12:
        return f"{about}{SEASONS[match['month']][0].lower()} {named}"
    day = f"{int(match['day'])} " if match["day"] else ""
    return f"{about}{day}{MONTHS[month - 1]} {named}"
