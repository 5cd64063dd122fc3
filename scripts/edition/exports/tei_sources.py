"""The sources as a TEI bibliography: one `bibl` a source, every field of the database in an element."""

from __future__ import annotations

import re
from collections.abc import Iterable

from edition.exports.tei_inline import Element, sub
from edition.exports.tei_names import person
from edition.model import Source
from edition.sources.fields import FIELDS, NAME_FIELDS
from edition.sources.kinds import title
from edition.sources.names import names

_ELEMENTS: dict[str, tuple[str, dict[str, str]]] = {
    "author": ("author", {}),
    "editor": ("editor", {}),
    "bookauthor": ("note", {"type": "bookauthor"}),
    "translator": ("editor", {"role": "translator"}),
    "recipient": ("note", {"type": "recipient"}),
    "title": ("title", {}),
    "translatedtitle": ("title", {"type": "alt"}),
    "shorttitle": ("title", {"type": "short"}),
    "journaltitle": ("title", {"level": "j"}),
    "booktitle": ("title", {"level": "m"}),
    "series": ("title", {"level": "s"}),
    "publisher": ("publisher", {}),
    "location": ("pubPlace", {}),
    "edition": ("edition", {}),
    "volume": ("biblScope", {"unit": "volume"}),
    "pages": ("biblScope", {"unit": "page"}),
    "number": ("idno", {"type": "number"}),
    "doi": ("idno", {"type": "DOI"}),
    "isbn": ("idno", {"type": "ISBN"}),
    "url": ("ref", {}),
    "archiveurl": ("ref", {"type": "archived"}),
    "date": ("date", {}),
    "origdate": ("date", {"type": "original"}),
    "urldate": ("date", {"type": "visited"}),
    "updated": ("date", {"type": "updated"}),
}
"""Field → its element; a field that is not here is a `note` whose type is the field's name."""


def bibliography(parent: Element, sources: Iterable[Source]) -> None:
    """Append a `listBibl` with all `sources` to `parent`; without any, nothing."""
    sources = tuple(sources)
    if not sources:
        return
    listed = sub(parent, "listBibl")
    for source in sources:
        _bibl(sub(listed, "bibl", id=f"src-{source.key}", type=source.kind), source)


def _bibl(bibl: Element, source: Source) -> None:
    if not source.fields.get("title"):
        sub(bibl, "title", title(source), type="supplied")
    for field in (*FIELDS, *(each for each in source.fields if each not in FIELDS)):
        value = source.fields.get(field, "")
        if not value:
            continue
        tag, attributes = _ELEMENTS.get(field, ("note", {"type": field}))
        if field in NAME_FIELDS:
            for name in names(value):
                person(sub(bibl, tag, **attributes), name)
            continue
        given = attributes | (_level(source) if field == "title" else {})
        if tag == "date" and (when := _WHEN.fullmatch(value)):
            given["when"] = when["year"] if when["season"] else value
        if tag == "ref":
            given["target"] = value
        sub(bibl, tag, value, **given)


_WHEN = re.compile(r"(?P<year>\d{4})(?:-(?P<season>2[1-4])|-\d\d(?:-\d\d)?)?")
"""A date that TEI has, which knows no seasons: of `2014-24` the year."""


def _level(source: Source) -> dict[str, str]:
    """Of the title: `a` in something larger, `m` of a book; of others it is not said."""
    if source.fields.get("journaltitle") or source.fields.get("booktitle"):
        return {"level": "a"}
    return {"level": "m"} if source.kind == "book" else {}
