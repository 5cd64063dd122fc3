"""A source as a RIS record, for reference managers (Zotero, EndNote, Mendeley).

The tags follow the RIS specification of 2011 and, where it leaves a choice, what Zotero's importer reads.
One tag a line, lines end in CRLF, a record with `ER`. What no tag holds is in `N1`, one line a fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter

from edition.exports.law_places import LawPlace, is_title, law_place
from edition.exports.remarks import remarks
from edition.model import Source
from edition.sources.beside_titles import parties
from edition.sources.fields import NAME_FIELDS
from edition.sources.kinds import KINDS, date, title
from edition.sources.names import names, persons
from edition.text.dates import for_reading

_EVERYWHERE = {
    "author": "AU",
    "translator": "A4",
    "translatedtitle": "TT",
    "shorttitle": "ST",
    "edition": "ET",
    "location": "CY",
    "publisher": "PB",
    "volume": "VL",
    "type": "M3",
    "doi": "DO",
    "url": "UR",
}
_BY_TYPE: dict[str, dict[str, str]] = {
    "NEWS": {"journaltitle": "T2", "number": "IS", "pages": "SP"},
    "JOUR": {"journaltitle": "T2", "number": "IS", "pages": "SP", "editor": "A2"},
    "BOOK": {"editor": "A3", "series": "T2", "number": "M1", "isbn": "SN"},
    "CHAP": {"editor": "A2", "booktitle": "T2", "series": "T3", "isbn": "SN", "pages": "SP"},
    "RPRT": {"institution": "PB", "series": "T2", "number": "SN", "pages": "SP"},
    "THES": {"institution": "PB"},
    "CASE": {"court": "PB"},
    "STAT": {"publaw": "M1", "number": "M1", "congress": "ET"},
    "BILL": {"bill": "M1", "number": "M1", "congress": "ET"},
    "HEAR": {"number": "M1", "congress": "ET"},
    "PCOMM": {"recipient": "A2"},
    "ELEC": {"organization": "T2"},
}
_ELSEWHERE = {"journaltitle": "T2", "organization": "T2", "institution": "PB", "series": "T2", "number": "M1"}
"""The tags of a type without a row of its own, as any importer reads them."""
_LAW_TAGS: dict[str, dict[str, str]] = {
    "CASE": {"container": "A2", "volume": "VL", "page": "SP"},
    "STAT": {"container": "T2", "volume": "VL", "page": "SP", "section": "SE"},
    "BILL": {"container": "T2", "volume": "VL", "page": "SP", "section": "SE"},
}
_NO_TRANSLATOR = frozenset({"CASE", "STAT", "BILL"})
"""Types in which importers take `A4` for somebody else, or for nobody."""

_TYPE = attrgetter("ris")
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_WITHIN_A_YEAR = re.compile(r"(\d{4})(?:-\d\d){1,2}/\1(?:-\d\d){1,2}")

Lines = Iterator[tuple[str, str]]


def ris(source: Source) -> str:
    """The record for `source`. Raises KeyError if the edition has no such kind."""
    return "".join(
        f"{tag}  - {value}".rstrip(" ") + "\r\n" if tag != "ER" else "ER  - \r\n" for tag, value in _lines(source)
    )


def ris_file(sources: Iterable[Source]) -> str:
    """The file with the records of all `sources`, in their order."""
    return "\r\n".join(map(ris, sources))


def _lines(source: Source) -> Lines:
    type = KINDS[source.kind].ris
    tags = _tags(source, type)
    yield "TY", type
    yield "ID", source.key
    yield "TI", title(source) + parties(source)
    yield from _plain(source, tags)
    yield from _dates(source)
    place = law_place(source)
    yield from _place(None if place and is_title(source, place) else place, _LAW_TAGS.get(type, {}))
    placed = {
        "title",
        "parties",
        *tags,
        *(name for name in ("date", "urldate") if _DAY.fullmatch(source.fields.get(name, ""))),
    }
    placed -= {
        name
        for name in NAME_FIELDS
        if len(persons(source.fields.get(name, ""))) < len(names(source.fields.get(name, "")))
    }
    yield from (("N1", line) for line in remarks(source, placed, _TYPE))
    yield "ER", ""


def _tags(source: Source, type: str) -> dict[str, str]:
    """Field → tag for the fields this source has. Of two fields with one tag, the table's first has it."""
    place = law_place(source) if type in _LAW_TAGS else None
    found: dict[str, str] = {}
    for name, tag in {**_BY_TYPE.get(type, _ELSEWHERE), **_EVERYWHERE}.items():
        if source.fields.get(name) and tag not in found.values() and not _is_taken(tag, type, place):
            found[name] = tag
    return found


def _is_taken(tag: str, type: str, place: LawPlace | None) -> bool:
    """True for a tag that holds a part of a place in the law, and `A4` where no translator is read."""
    if tag == "A4" and type in _NO_TRANSLATOR:
        return True
    return place is not None and tag in _LAW_TAGS[type].values()


def _plain(source: Source, tags: Mapping[str, str]) -> Lines:
    for name, tag in tags.items():
        value = source.fields[name]
        values = [each.family_first for each in persons(value)] if name in NAME_FIELDS else [value]
        yield from ((tag, value) for value in values)


def _dates(source: Source) -> Lines:
    """`DA` and `PY`, and `Y2` for the day of the last visit; what is not a plain date is a remark, and of a span within
    one year `PY` has that year."""
    dated = _DAY.fullmatch(date(source))
    visited = _DAY.fullmatch(source.fields.get("urldate", ""))
    if dated:
        yield "PY", dated[1]
        season = for_reading(dated[0]).split()[0].capitalize() if (dated[2] or "") > "12" else ""
        yield "DA", f"{dated[1]}///{season}" if season else _slashed(dated)
    elif within := _WITHIN_A_YEAR.fullmatch(date(source)):
        yield "PY", within[1]
    if visited:
        yield "Y2", _slashed(visited)


def _slashed(day: re.Match[str]) -> str:
    """`YYYY/MM/DD/`, as the specification has it: a part that is not known is empty."""
    return "/".join(part or "" for part in day.groups()) + "/"


def _place(place: LawPlace | None, tags: Mapping[str, str]) -> Lines:
    for part, tag in tags.items():
        if place and getattr(place, part):
            yield tag, getattr(place, part)
