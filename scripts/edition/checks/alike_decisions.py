"""Two decisions that may be one: in two series, on one docket, in a volume that is a slip; and what parts entries."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, zip_longest

from edition.bluebook.forms.work_fields import ADDENDA
from edition.model import Source
from edition.resolving.compared_words import compared_words
from edition.resolving.names_alike import names_alike, shortens

_FEWEST = 2  # words of a name
WHOLE_DAY = len("2001-05-03")
_MOST_CASES = 40  # of one year whose parties begin with the same letters


def decisions(sources: Iterable[Source]) -> Iterator[tuple[Source, Source]]:
    """Pairs of decisions between the same parties in one year that stand in different series, and that neither a court
    nor a day or a docket parts: `501 U.S. 222` and `111 S. Ct. 2333`."""
    named: dict[tuple[str, ...], list[Source]] = defaultdict(list)
    for source in sources:
        parties, year = compared_words(source.fields.get("title", "")), source.fields.get("date", "")[:4]
        if source.kind == "case" and len(parties) >= _FEWEST and year:
            named[parties[0][0], parties[-1][0], year].append(source)
    for one, other in (pair for there in named.values() for pair in combinations(there[:_MOST_CASES], 2)):
        dockets = [_docket(each.fields.get("number", "")) for each in (one, other)]
        apart = parted(one, other, ("country",)) or of_two_days(one, other) or all(dockets) and len({*dockets}) > 1
        same = not apart and (_on_one_docket(one, other) or _slipped(one, other) or not _by_two_courts(one, other))
        if same and _same_parties(one, other):
            yield one, other


def _on_one_docket(one: Source, other: Source) -> bool:
    """True if two decisions of a court have one docket, however it is printed, and no two places in one series."""
    filed = all(each.fields.get("number") for each in (one, other))
    return filed and not parted(one, other, ("court",)) and not _series(one) & _series(other)


def _docket(number: str) -> tuple[str, ...]:
    """A docket's number as it is compared: `No. 1:12-CV-00346` is `No. 12-cv-346`."""
    filed = _FILED.search(number)
    return tuple(each.casefold().lstrip("0") for each in filed.groups()) if filed else compared_words(number)


def _slipped(one: Source, other: Source) -> bool:
    """True if two decisions begin on one page of one series, in volumes of which one may be a slip."""
    places = [_PAGED.fullmatch(each.fields.get("reporter", "")) for each in (one, other)]
    paged = [compared_words(f"{place['name']} {place['page']}") for place in places if place]
    return len(paged) == 2 and paged[0] == paged[1] and not parted(one, other, ("court",))


_FILED = re.compile(r"(\d\d)-([a-z]{2})-(\d+)", re.I)
_PAGED = re.compile(r"\d+ (?P<name>[^\W\d_].*) (?P<page>\d+)")


def _same_parties(one: Source, other: Source) -> bool:
    """True if two cases have one name, of which words may be shortened: `Pier Co.` and `Pier Company`."""
    pairs = list(zip_longest(*(each.fields["title"].split() for each in (one, other)), fillvalue=""))
    return all(
        compared_words(word) == compared_words(again)
        or re.search(r"[.’]", word + again)
        and shortens("".join(compared_words(word)), "".join(compared_words(again)))
        for word, again in pairs
    )


def _series(case: Source) -> set[str]:
    """The series in which a decision stands, however they are spaced: `F.Supp.3d`."""
    printed = [case.fields.get("reporter", ""), *case.fields.get("addendum", "").split(ADDENDA)]
    found = [in_series["name"] for each in printed if (in_series := _IN_SERIES.fullmatch(each))]
    return {name.replace(" ", "") for name in found}


def _by_two_courts(one: Source, other: Source) -> bool:
    """True if two decisions stand in one series, or name different courts, of which that series of its own names one.

    A series of the highest court names it, and a neutral number the court that gave it.
    """
    series = _series(one), _series(other)
    courts = [
        each.fields.get("court") or ("U.S." if of_it & _OF_THE_HIGHEST else "")
        for each, of_it in zip((one, other), series, strict=True)
    ]
    own = [any(map(_OF_ONE_COURT.fullmatch, each)) for each in series]
    apart = not all(series) or series[0] & series[1] or all(own)
    return bool(apart) or all(courts) and not names_alike(*courts)


_IN_SERIES = re.compile(
    r"(?:\d+(?:-\d+)?|\[\d{4}\](?: \d+)?)[ -](?P<name>[^\W\d_].*?)[ -](?:No\. ?|¶ ?)?\d[\d,]*\w?(?: \(\w+\))?"
)
_OF_THE_HIGHEST = frozenset({"U.S.", "S.Ct.", "L.Ed.", "L.Ed.2d"})
_OF_ONE_COURT = re.compile(r"(?!WL$)[A-Z]{2}\w*")
"""The series of one court's neutral numbers: `[2014] EWCA Civ 9`, `2015 ONCA 4`."""


def parted(one: Source, other: Source, fields: Iterable[str]) -> bool:
    """True if two entries have one of these fields both, and differ in it."""
    return any(one.fields.get(name, "") != other.fields.get(name, "") for name in fields if _both(one, other, name))


def of_two_days(one: Source, other: Source) -> bool:
    """True if two works are of whole days, and of two."""
    return all(len(each.fields.get("date", "")) == WHOLE_DAY for each in (one, other)) and parted(one, other, ("date",))


def _both(one: Source, other: Source, name: str) -> bool:
    return bool(one.fields.get(name) and other.fields.get(name))
