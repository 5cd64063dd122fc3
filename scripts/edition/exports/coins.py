"""A source as a COinS span (OpenURL 1.0, Z39.88-2004), which reference managers find on a page.

For the page of sources only: on a page of the article they would hide the article's own metadata.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from operator import attrgetter
from urllib.parse import quote

from edition.exports.remarks import remarks
from edition.model import Source
from edition.sources.beside_titles import whole_title
from edition.sources.kinds import KINDS, container, date
from edition.sources.names import authors, persons

_PLAIN = {
    "publisher": "rft.publisher",
    "location": "rft.place",
    "volume": "rft.volume",
    "pages": "rft.pages",
    "edition": "rft.edition",
    "isbn": "rft.isbn",
}


_CONTRIBUTORS = ("editor", "translator", "bookauthor", "recipient")
_DAY = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?(?![\d?%~/])|\d{4}")
_TYPE = attrgetter("coins")


def coins(source: Source) -> str:
    """The empty span for `source`, in HTML. Raises KeyError if the edition has no such kind."""
    pairs = "&".join(f"{key}={quote(value, safe='')}" for key, value in _pairs(source))
    return f'<span class="Z3988" title="{escape(pairs)}"></span>'


def _pairs(source: Source) -> Iterator[tuple[str, str]]:
    """Keys in the order in which readers want them: a type after the title, a family name before the given."""
    fields = source.fields
    yield "ctx_ver", "Z39.88-2004"
    yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"
    yield "rft.title", whole_title(source)
    yield "rft.type", KINDS[source.kind].coins
    yield from _authors(fields.get("author", ""))
    found = container(source)
    if found:
        yield "rft.source", found
    if fields.get("institution") and not fields.get("publisher"):
        yield "rft.publisher", fields["institution"]
    if day := _DAY.match(date(source)):  # no season, no doubt: `2014-24`, `2014~`
        yield "rft.date", day[0]
    yield from ((key, fields[name]) for name, key in _PLAIN.items() if fields.get(name))
    for role in _CONTRIBUTORS:
        yield from (("rft.contributor", name.family_first) for name in persons(fields.get(role, "")))
    if fields.get("url"):
        yield "rft_id", fields["url"]
    if fields.get("doi"):
        yield "rft_id", f"info:doi/{fields['doi']}"
    if lines := remarks(source, tuple(_placed(source)), _TYPE):
        yield "rft.description", "; ".join(lines)


def _placed(source: Source) -> Iterator[str]:
    """The fields that the keys hold whole; who has edited and who translated, they do not tell apart."""
    yield from ("title", "translatedtitle", "parties", *_PLAIN, "url", "doi", "institution")
    yield from KINDS[source.kind].containers if source.fields.get("title") or container(source) else ()
    yield from ("author",) if len(persons(source.fields.get("author", ""))) == len(authors(source)) else ()
    yield from ("date",) if _DAY.fullmatch(source.fields.get("date", "")) else ()


def _authors(value: str) -> Iterator[tuple[str, str]]:
    for name in persons(value):
        if name.literal:
            yield "rft.aucorp", name.literal
            continue
        yield "rft.aulast", f"{name.particle} {name.family}".strip()
        yield "rft.aufirst", ", ".join(part for part in (name.given, name.suffix) if part)
