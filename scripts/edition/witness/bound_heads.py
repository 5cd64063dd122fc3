"""Running heads of the form that bound volumes have, which nothing else looks like, and a galley's own line of its
file: `2017] THE BARN 403`, `402 SELDEN LAW REVIEW [Vol. 9:401`, `ROE_FINAL.DOCX (DO NOT DELETE) 5/12/2020`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from edition.model import as_number

_SEASON = (
    r"(?:spring|summer|autumn|fall|winter|jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|"
    r"aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_YEAR = rf"\[?(?:{_SEASON}(?: ?[/–-] ?{_SEASON})?,? )?\d{{4}}(?:[–-]\d{{2,4}})?\]"
_BOUND = re.compile(
    rf"{_YEAR}\s+\S.*\s\[?(?P<right>\d{{1,4}})\]?|"
    r"\[?(?P<left>\d{1,4})\]?\s+\S.*\[\s*vol\. ?\d+[^\[\]]*\]?|"
    r"(?P<alone>\d{1,4})\s+(?-i:[^a-z]{4,}?)\bvol\. ?\d+\W*(?:no\. ?\d+)?\W*(?:\d{4})?\W*",
    re.I,
)
_UNBRACKETED = re.compile(r"(?P<left>\d{1,4})\s+\S.*\bvol\. ?\d+", re.I)
"""`402 Selden Law Review Vol. 9`: a head's only between two pages' heads, for a citation may be broken so."""
_BEGINS = re.compile(rf"\s*(?:{_YEAR}|\[?\d{{1,4}}\]?)\s*", re.I)
"""The first line of a head that has several: the year or the page alone."""
_SLUG = re.compile(
    r"\S.{0,90}\(do not delete\).{0,30}|\S{3,80}\.(?:docx?|wpd|rtf)\b.{0,30}\b\d{1,2}/\d{1,2}/\d{2,4}\b.{0,20}", re.I
)
_MOST_LINES = 3


def bound_heads(lines: Sequence[str], written: Sequence[int], first_note: int) -> dict[int, int | None]:
    """The lines of such heads, by index, each with the page that it begins; `written` are those that have words. A
    head in an unsure form is none before the first note."""
    found = {i: match for i in written if (match := _BOUND.fullmatch(lines[i].strip()))}
    bound = {i: _page(match) for i, match in found.items()}
    later = [i for i in written if i >= first_note]
    slugs: dict[int, int | None] = {i: None for i in later if _SLUG.fullmatch(lines[i].strip())}
    return {**slugs, **_parted(lines, later), **dict(_between(lines, later, bound)), **bound}


def _page(match: re.Match[str]) -> int | None:
    return as_number(match["left"] or match["right"] or match["alone"])


def _parted(lines: Sequence[str], later: Sequence[int]) -> dict[int, int | None]:
    """Heads of which the page, the words and the volume have a line each, as some programs write them: a piece of its
    own, in which the last line has the page."""
    found: dict[int, int | None] = {}
    for at in (at for at, i in enumerate(later) if _BEGINS.fullmatch(lines[i]) and _is_blank(lines, i - 1)):
        for size in range(2, _MOST_LINES + 1):
            row = later[at : at + size]
            match = _BOUND.fullmatch(" ".join(lines[i].strip() for i in row)) if _is_blank(lines, row[-1] + 1) else None
            if match:
                found |= dict.fromkeys(row[:-1]) | {row[-1]: _page(match)}
    return found


def _is_blank(lines: Sequence[str], index: int) -> bool:
    return not (0 <= index < len(lines) and lines[index].strip())


def _between(
    lines: Sequence[str], later: Sequence[int], bound: Mapping[int, int | None]
) -> Iterator[tuple[int, int | None]]:
    """Heads without brackets, whose page is the next to that of the head before or behind."""
    known = [(i, page) for i, page in sorted(bound.items()) if page is not None]
    for i in later:
        if (match := _UNBRACKETED.fullmatch(lines[i].strip())) and i not in bound:
            page = int(match["left"])
            before = max((other for other in known if other[0] < i), default=(-1, page - 1))[1]
            behind = min((other for other in known if other[0] > i), default=(i, page + 1))[1]
            if known and before < page < behind and (page - 1 == before or page + 1 == behind):
                yield i, page
