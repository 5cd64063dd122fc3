"""What “Go to” needs of an article: how others cite it, and everything that has an address, with its printed pages.

One small file for the whole site, fetched when something is first asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from edition.cite.dialog_data import CAVEAT
from edition.cite.particulars import author_names
from edition.cite.printed_pages import printed_pages
from edition.model import Article
from edition.places.addresses import Addresses, page_url
from edition.sources.names import Name

FILE = "data/places.json"


def goto_data(article: Article) -> dict[str, Any]:
    """The data as JSON.

    `places`: a page's URL from the site's root → id → the printed pages (`44`, `44-45`; "" where they are not known),
    all in reading order. `sections`: a division's number → its id. `caveat`: what to say with every page, "" where
    pages are known from the print.
    """
    meta, pages = article.meta, printed_pages(article)
    addresses = Addresses.of(article)
    places: dict[str, dict[str, str]] = {}
    for id in dict.fromkeys(_ids(article)):
        url = page_url(addresses.page(id)).lstrip("/")
        places.setdefault(url, {})[id] = "-".join(dict.fromkeys(pages.get(id, ())))
    return {
        "journal": [name for name in (meta.journal, meta.journal_title) if name],
        "volume": meta.volume,
        "first": meta.first_page,
        "year": str(meta.year or ""),
        "title": meta.title,
        "authors": [_name(name) for name in author_names(meta)],
        "caveat": CAVEAT if any(id.startswith("page-") for id in pages) else "",
        "sections": {section.number: section.id for section in article.sections},
        "places": places,
    }


def _name(name: Name) -> str:
    return name.literal or " ".join(filter(None, (name.given, name.particle, name.family)))


def _ids(article: Article) -> Iterator[str]:
    """The ids of everything that has an address, in reading order; the notes as their markers stand."""
    for unit in article.in_order:
        yield unit.id
        for piece in unit.text.edition.pieces:
            if piece.kind == "star page":
                yield f"page-{piece.text}"
            elif piece.kind == "marker":
                yield f"fn-{piece.text}"
    yield from (note.id for note in article.notes)
