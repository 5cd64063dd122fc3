"""What the quotation check needs to know of the article: every paragraph and note with what hangs on its words.

`data/quote.json` holds it for the page `/quote/`; `scripts/quote` makes it anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import Any

from edition.cite.bluebook_form import cite, edition_name
from edition.cite.printed_pages import printed_pages
from edition.model import Edition, Meta, Note, Paragraph, Resolved, Unit
from edition.places.addresses import fragment
from edition.sources.kinds import title
from edition.sources.names import authors, joined

FILE = "data/quote.json"
UrlOf = Callable[[str, str], str]


def quote_data(edition: Edition, url_of: UrlOf) -> dict[str, Any]:
    """Units in reading order: text, page where it begins, offsets of star pages, markers and emendations.

    `sources` tells of each author's note what it rests on, short forms followed; offsets are in the unit's text.
    """
    pages = printed_pages(edition.article)
    units = [
        _unit(each, "paragraph", each.id, f"¶ {each.number}", url_of, pages) for each in edition.article.paragraphs
    ]
    units += [
        _unit(each, "note", fragment("note", each.label), f"note {each.label}", url_of, pages)
        for each in edition.article.notes
        if each.number is not None
    ]
    names = {source.key: _named(source) for source in edition.sources}
    meta, inferred = edition.article.meta, edition.article.meta.page_source == "inferred"
    return {"units": units, "sources": _sources(edition, names), "inferred": inferred, "cite": _templates(meta)}


def _templates(meta: Meta) -> dict[str, str]:
    """The right citation, plain, with holes for the page and the place in this edition."""
    here = f"{edition_name('')}, ⟨place⟩"
    told = {"none": cite(meta, "", meta.url, here), "paged": cite(meta, "⟨pages⟩", meta.url, here)}
    return {name: unescape(re.sub(r"<[^>]*>", "", html)) for name, html in told.items()}


def _unit(unit: Unit, kind: str, id: str, called: str, url_of: UrlOf, pages: Any) -> dict[str, Any]:
    reading, witness = unit.text.edition, unit.text.witness
    key = unit.label if isinstance(unit, Note) else id
    changed = [
        [start, end, witness.plain[slice(*was)]]
        for (start, end), was, each in zip(reading.emended, witness.emended, unit.text.emendations, strict=True)
        if not each.is_structural
    ]
    return {
        "id": id,
        "name": called,
        "url": url_of(kind, key),
        "text": reading.plain,
        "quoted": isinstance(unit, Paragraph) and unit.kind == "blockquote",
        "page": pages.get(id, ("", ""))[0],
        "pages": [[offset, page] for offset, page in reading.star_pages],
        "markers": [[offset, label] for offset, label in reading.markers if label.isdecimal()],
        "emended": changed,
    }


def _sources(edition: Edition, names: dict[str, str]) -> dict[str, list[str]]:
    return {
        label: [_said(each, names) for each in found if each.source in names]
        for label, found in edition.citations.items()
        if label.isdecimal()
    }


def _said(resolved: Resolved, names: dict[str, str]) -> str:
    place = f", at {resolved.pinpoint}" if (resolved.pinpoint or "")[:1].isdigit() else ""
    over = f" (over note {', '.join(str(hop or '…') for hop in resolved.way)})" if resolved.trail else ""
    return f"{names[resolved.source or '']}{place}{over}"


def _named(source: Any) -> str:
    people = joined(authors(source))
    return f"{people}, {title(source)}" if people and people not in title(source) else title(source)
