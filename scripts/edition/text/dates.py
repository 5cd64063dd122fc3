"""Bluebook dates ↔ EDTF: `Sept. 27, 2020` and `2020-09-27`."""

from __future__ import annotations

import re

_SHORT = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTH_NUMBERS = frozenset(f"{number:02}" for number in range(1, 13))
SEASONS = {"21": ("Spring",), "22": ("Summer",), "23": ("Autumn", "Fall"), "24": ("Winter",)}
"""EDTF's numbers for the seasons."""
_SEASON_NUMBERS = {name: number for number, names in SEASONS.items() for name in names}
_PRINTED = re.compile(
    r"(?:(?P<month>[A-Z][a-z]+\.?)(?:[/–-](?P<second>[A-Z][a-z]+\.?))? )?"
    r"(?:(?P<day>\d{1,2})(?:(?:[–-]| & )\d+)?[.,]? )?(?P<year>\d{4})(?:[–-](?P<to>\d{2,4}))?"
)


def to_edtf(printed: str) -> str:
    """A printed date as EDTF, as exact as it is printed: a season is 21 to 24. "" if it is no date."""
    match = _PRINTED.search(printed)
    if not match:
        return ""
    month, second = month_number(match["month"]), month_number(match["second"])
    if month and second and not match["day"]:  # an issue of two months
        return f"{match['year']}-{month:02}/{match['year']}-{second:02}" if month < second else match["year"]
    if match["to"]:
        stop = match["year"][: 4 - len(match["to"])] + match["to"]
        return f"{match['year']}/{stop}"
    parts = [match["year"]]
    if (season := _SEASON_NUMBERS.get(match["month"] or "")) and not match["second"] and not match["day"]:
        parts.append(season)
    if month:
        parts.append(f"{month:02}")
        if match["day"]:
            parts.append(f"{int(match['day']):02}")
    return "-".join(parts)


def month_number(printed: str | None) -> int:
    """The number of a month by its first letters; 0 if it is none."""
    return next((i for i, name in enumerate(_SHORT, 1) if (printed or "?")[:3] == name[:3]), 0)


def printed_forms(edtf: str) -> tuple[str, ...]:
    """Every way a citation prints this date: `Sept. 27, 2020`, `September 27, 2020`, and without its comma, or with a
    stop in its place; () if it is no date."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", edtf)
    if not match:
        if issue := _ISSUE.fullmatch(edtf):
            return _of_two_months(issue)
        span = re.fullmatch(r"(\d{4})/(\d{4})", edtf)
        return (f"{span[1]}–{span[2]}", f"{span[1]}–{span[2][2:]}", f"{span[1]}-{span[2]}") if span else ()
    year, month, day = match.groups()
    if not month:
        return (year,)
    if month in SEASONS:
        return tuple(f"{name} {year}" for name in SEASONS[month])
    if not 1 <= int(month) <= 12:
        return ()
    if not day:
        return tuple(f"{name} {year}" for name in _names_of(month))
    return tuple(f"{name} {int(day)}{mark} {year}" for mark in (",", "", ".") for name in _names_of(month))


def _names_of(month: str) -> tuple[str, ...]:
    short, full = _SHORT[int(month) - 1], MONTHS[int(month) - 1]
    return tuple(dict.fromkeys((short, full, f"{full[:3]}.")))


_ISSUE = re.compile(r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])/(?P=year)-(?P<second>0[1-9]|1[0-2])")
"""The date of an issue for two months of a year."""


def _of_two_months(issue: re.Match[str]) -> tuple[str, ...]:
    first, second = _names_of(issue["month"]), _names_of(issue["second"])
    return tuple(f"{one}{mark}{other} {issue['year']}" for one in first for other in second for mark in "/–-")


def for_reading(edtf: str) -> str:
    """A date for a reader: `27 September 2020`, `September 2020`, `2020`."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", edtf)
    if issue := _ISSUE.fullmatch(edtf):
        return f"{MONTHS[int(issue['month']) - 1]}–{MONTHS[int(issue['second']) - 1]} {issue['year']}"
    if not match:
        return edtf.replace("/", "–")
    year, month, day = match.groups()
    if month and month not in _MONTH_NUMBERS:
        return f"{SEASONS[month][0].lower()} {year}" if month in SEASONS and not day else edtf
    words = [str(int(day))] if day else []
    return " ".join([*words, MONTHS[int(month) - 1], year] if month else [year])
