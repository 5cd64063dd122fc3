"""A source as a CSL-JSON item, for reference managers and citation processors (CSL 1.0.2).

The edition's own cards print the note as it stands; this is for those who cite the source themselves.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Any

from edition.exports.law_places import is_title, law_place
from edition.exports.pages import one_page
from edition.exports.remarks import remarks
from edition.model import Source
from edition.sources.beside_titles import whole_title
from edition.sources.fields import DATE_FIELDS, NAME_FIELDS
from edition.sources.kinds import KINDS, date
from edition.sources.names import names, persons

_PLAIN = {
    "shorttitle": "title-short",
    "volume": "volume",
    "edition": "edition",
    "pages": "page",
    "publisher": "publisher",
    "location": "publisher-place",
    "series": "collection-title",
    "court": "authority",
    "pubstate": "status",
    "url": "URL",
    "doi": "DOI",
    "isbn": "ISBN",
}
_NAMES = {
    "author": "author",
    "editor": "editor",
    "bookauthor": "container-author",
    "translator": "translator",
    "recipient": "recipient",
}
_DATES = {"date": "issued", "urldate": "accessed", "origdate": "original-date"}
_DERIVED = {
    "title": "title",
    "institution": "publisher",
    "journaltitle": "container-title",
    "booktitle": "container-title",
    "organization": "container-title",
    "bill": "number",
    "publaw": "number",
    "congress": "chapter-number",
    "type": "genre",
}
_HOMES = {**_PLAIN, **_NAMES, **_DATES, **_DERIVED}
"""Field → the variable that may hold it; whether it does, the finished item tells."""

_GENRES = frozenset({"press-release", "working-paper", "restatement", "executive-order"})

_TYPE = attrgetter("csl")


def csl(source: Source) -> dict[str, Any]:
    """The item for `source`: only the variables it has, values without markup. Its id is the key.

    A law's number keeps its words (`Pub. L. No. 100-1`): processors read a bare `100-1` as a range.
    What no variable holds is in `note`, one line a fact. Raises KeyError if the edition has no such kind.
    """
    fields = source.fields
    item: dict[str, Any] = {"id": source.key, "type": KINDS[source.kind].csl, "title": whole_title(source)}
    item |= {variable: _names(fields[name]) for name, variable in _NAMES.items() if fields.get(name)}
    item |= {variable: fields[name] for name, variable in _PLAIN.items() if fields.get(name)}
    dates = {**fields, "date": date(source)}
    item |= {variable: csl_date(dates[name]) for name, variable in _DATES.items() if dates.get(name)}
    item |= {"page": one_page(fields["pages"])} if fields.get("pages") else {}
    item |= _number(source) | _published_in(source) | _genre(source)
    note = remarks(source, tuple(_placed(source, item)), _TYPE)
    if item.get("genre") == KINDS[source.kind].label:
        note = tuple(line for line in note if not line.startswith("kind: "))
    return item | ({"note": "\n".join(note)} if note else {})


def csl_file(sources: Iterable[Source]) -> str:
    """The file with the items of all `sources`."""
    return json.dumps([csl(source) for source in sources], ensure_ascii=False, indent=1) + "\n"


def csl_date(edtf: str) -> dict[str, Any]:
    """An EDTF date as CSL has it: `2020-09` → `{"date-parts": [[2020, 9]]}`; `2020~` is `circa`.

    Anything that is not such a date is handed on as `literal`.
    """
    if season := re.fullmatch(r"(\d{4})-2([1-4])", edtf):
        return {"date-parts": [[int(season[1])]], "season": season[2]}
    parts = [re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?([?~%]?)", half) for half in edtf.split("/")]
    read = [part for part in parts if part]
    if len(read) < len(parts) or len(parts) > 2:
        return {"literal": edtf}
    found: dict[str, Any] = {"date-parts": [[int(n) for n in part.groups()[:3] if n] for part in read]}
    return found | ({"circa": True} if any(part[4] for part in read) else {})


def _names(value: str) -> list[dict[str, str]]:
    return [name.csl for name in persons(value)]


def _number(source: Source) -> dict[str, str]:
    """The number of a law, report or issue; for a bill, the Congress beside it."""
    fields = source.fields
    if fields.get("number") and source.kind in ("news", "journal-article"):
        return {"issue": fields["number"]}
    number = fields.get("publaw") or fields.get("bill") or fields.get("number")
    found = {"number": number} if number else {}
    return found | ({"chapter-number": fields["congress"]} if fields.get("congress") else {})


def _published_in(source: Source) -> dict[str, str]:
    """Where it stands: for a law, volume, series and page apart; else the title of its container."""
    fields = source.fields
    place = law_place(source)
    if place and is_title(source, place):
        return {}
    if place:
        parts = {
            "volume": place.volume,
            "container-title": place.container,
            "page": one_page(place.page),
            "section": place.section,
        }
        return {variable: part for variable, part in parts.items() if part}
    if fields.get("institution"):
        return {"publisher": fields["institution"]}
    outer = [fields[name] for name in ("journaltitle", "booktitle", "organization") if fields.get(name)]
    return {"container-title": outer[0]} if outer else {}


def _genre(source: Source) -> dict[str, str]:
    """The genre, where the type alone does not tell it."""
    genre = source.fields.get("type") or (KINDS[source.kind].label if source.kind in _GENRES else "")
    return {"genre": genre} if genre else {}


def _placed(source: Source, item: dict[str, Any]) -> Iterator[str]:
    """The fields that the item holds whole: a doubtful date is one thing, `circa` another."""
    yield from ("title", "translatedtitle", "parties")
    for name, value in source.fields.items():
        variable = ("issue" if "issue" in item else "number") if name == "number" else _HOMES.get(name, "")
        rendered = _names(value) if name in NAME_FIELDS else csl_date(value) if name in DATE_FIELDS else value
        exact = len(persons(value)) == len(names(value)) if name in NAME_FIELDS else True
        if name in DATE_FIELDS:
            exact = not re.search(r"[?%]|[?~%]/|/.*[?~%]", value)
        if exact and variable in item and item[variable] == rendered:
            yield name
