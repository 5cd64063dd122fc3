"""Where each source stands behind the text: what the page needs to show a source's words in it, and to go through them.

One file for the whole site, fetched when a reader first asks for a source in the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from edition.cite.authorities import short_name
from edition.model import Edition, Note, Paragraph
from edition.places.addresses import Addresses, page_url
from edition.resolving.occurrences import Occurrence, occurrences

FILE = "data/lens.json"
_LONGEST = 60


def lens_data(edition: Edition) -> dict[str, Any]:
    """Key of a source → `name`, and `uses` in reading order, one for each note that rests on it by whatever form:
    the page's URL from the site's root, the id of what holds the marker, the note's number, and from where to where
    in the plain text of a paragraph the words stand that the note is for. A heading or a note has no such offsets:
    all of it is meant.
    """
    addresses = Addresses.of(edition.article)
    found = occurrences(edition)
    return {
        source.key: {"name": short_name(source, _LONGEST), "uses": list(_uses(found[source.key], addresses))}
        for source in edition.sources
        if found[source.key]
    }


def _uses(found: Sequence[Occurrence], addresses: Addresses) -> Iterator[list[Any]]:
    seen = set()
    for each in found:
        if each.home is None or each.note.label in seen:
            continue
        seen.add(each.note.label)
        page = page_url(addresses.page(f"fnref-{each.note.label}")).lstrip("/")
        if isinstance(each.home, Note):
            page = page_url(addresses.page(each.home.id)).lstrip("/")
        words = [each.passage.cited_start, each.passage.cited_end] if each.passage else []
        yield [page, each.home.id, each.note.label, *(words if isinstance(each.home, Paragraph) else [])]
