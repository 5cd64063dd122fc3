"""A source as a CSL-JSON item, for reference managers and citation processors (CSL 1.0.2).

The edition's own cards print the note as it stands; this is for those who cite the source themselves.
"""

from __future__ import annotations

import re
from typing import Any

from edition.kinds import KINDS, title
from edition.model import Source
from edition.names import Name, names

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
_NAMES = {"author": "author", "editor": "editor", "translator": "translator", "recipient": "recipient"}
_DATES = {"date": "issued", "urldate": "accessed", "origdate": "original-date"}
_LAW_PLACES = ("reporter", "fedreg", "stat", "code")
_PLACE = re.compile(r"(?P<volume>\d+) (?P<container>\S.*?) (?P<section>§+ ?)?(?P<page>\d\S*(?: note)?)")
_GENRES = frozenset({"press-release", "working-paper", "restatement", "executive-order"})


def csl(source: Source) -> dict[str, Any]:
    """The item for `source`: only the variables it has, values without markup. Its id is the key.

    A law's number keeps its words (`Pub. L. No. 100-1`): processors read a bare `100-1` as a range.
    Raises KeyError if the edition has no such kind.
    """
    fields = source.fields
    item: dict[str, Any] = {"id": source.key, "type": KINDS[source.kind].csl, "title": title(source)}
    item |= {variable: _names(fields[name]) for name, variable in _NAMES.items() if fields.get(name)}
    item |= {variable: fields[name] for name, variable in _PLAIN.items() if fields.get(name)}
    item |= {variable: csl_date(fields[name]) for name, variable in _DATES.items() if fields.get(name)}
    item |= _number(source) | _published_in(source) | _remarks(source)
    return item


def csl_date(edtf: str) -> dict[str, Any]:
    """An EDTF date as CSL has it: `2020-09` → `{"date-parts": [[2020, 9]]}`; `2020~` is `circa`.

    Anything that is not such a date is handed on as `literal`.
    """
    parts = [re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?([?~%]?)", half) for half in edtf.split("/")]
    if not all(parts) or len(parts) > 2:
        return {"literal": edtf}
    found: dict[str, Any] = {"date-parts": [[int(n) for n in part.groups()[:3] if n] for part in parts]}
    return found | ({"circa": True} if any(part[4] for part in parts) else {})


def _names(value: str) -> list[dict[str, str]]:
    return [_name(name) for name in names(value)]


def _name(name: Name) -> dict[str, str]:
    if name.literal:
        return {"literal": name.literal}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {variable: part for variable, part in parts.items() if part}


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
    place = next((fields[name] for name in _LAW_PLACES if fields.get(name)), "")
    if place:
        match = _PLACE.fullmatch(place)
        if not match:
            return {"container-title": place}
        where = "section" if match["section"] else "page"
        return {"volume": match["volume"], "container-title": match["container"], where: match["page"]}
    if fields.get("institution"):
        return {"publisher": fields["institution"]}
    outer = [fields[name] for name in ("journaltitle", "booktitle", "organization") if fields.get(name)]
    return {"container-title": outer[0]} if outer else {}


def _remarks(source: Source) -> dict[str, str]:
    """The genre, where the type alone does not tell it; the printed addendum and the last update."""
    fields = source.fields
    genre = fields.get("type") or (KINDS[source.kind].label if source.kind in _GENRES else "")
    updated = f"last updated {fields['updated']}" if fields.get("updated") else ""
    note = "; ".join(part for part in (fields.get("addendum", ""), updated) if part)
    return ({"genre": genre} if genre else {}) | ({"note": note} if note else {})
