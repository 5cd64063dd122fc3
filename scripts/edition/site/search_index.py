"""The search index: one entry for each section, paragraph and note, with the works that a note really cites.

The entry of a note that says only *Id.* holds the resolved source's authors, title and container beside
the words printed, so that searching for an author finds it. Letters are left as they are: the page that
searches folds them, and what was typed, in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from edition.cite.authorities import short_name
from edition.model import Edition, Note, Section, Source
from edition.places.addresses import Addresses, UrlOf
from edition.sources.abbreviations import spelled_out
from edition.sources.beside_titles import whole_title
from edition.sources.kinds import container
from edition.sources.names import authors, joined

_LONGEST = 64
_NUMBERED = re.compile(r"[IVXLCDM]+(\.\w+)*")


def search_index(edition: Edition) -> dict[str, Any]:
    """The index as JSON: `docs`, each with `location` (from the site's root), `kind`, `title`, `text` and `sources`.

    `sources` are texts that stand for themselves: a phrase is never found across two of them.
    """
    url_of = Addresses.of(edition.article).url
    return {"docs": [*_units(edition, url_of), *_notes(edition, url_of)]}


def _units(edition: Edition, url_of: UrlOf) -> Iterator[dict[str, Any]]:
    """Sections and paragraphs in reading order."""
    for unit in edition.article.in_order:
        if isinstance(unit, Section):
            yield _entry("section", url_of(unit.id), _called(unit), unit.title)
        else:
            where = f" · {unit.section}" if unit.section else ""
            yield _entry("paragraph", url_of(unit.id), f"¶ {unit.number}{where}", unit.text.edition.plain)


def _notes(edition: Edition, url_of: UrlOf) -> Iterator[dict[str, Any]]:
    """Notes in the order of their numbers, the editors' last."""
    for note in sorted(edition.article.notes, key=lambda note: (note.number is None, note.number or 0)):
        cited = tuple(_cited(edition, note))
        works = "; ".join(short_name(source, _LONGEST) for source in cited)
        heading = f"{note.name} · {works}" if works else note.name
        entry = _entry("note", url_of(note.id), heading, note.text.edition.plain)
        yield {**entry, "sources": _texts(edition, cited)} if cited else entry


def _cited(edition: Edition, note: Note) -> Iterator[Source]:
    """The works a note cites by whatever form, each once."""
    sources = {source.key: source for source in edition.sources}
    keys = dict.fromkeys(found.source for found in edition.citations.get(note.label, ()))
    yield from (sources[key] for key in keys if key in sources)


def _texts(edition: Edition, cited: Iterable[Source]) -> list[str]:
    """Each work's line, and its abbreviations in words."""
    texts = []
    for source in cited:
        parts = (
            joined(authors(source)),
            whole_title(source),
            source.fields.get("shorttitle", ""),
            container(source),
            source.fields.get("note", ""),
        )
        texts += [", ".join(dict.fromkeys(filter(None, parts))), *spelled_out(source, edition.abbreviations)]
    return list(dict.fromkeys(texts))


def _called(section: Section) -> str:
    if not _NUMBERED.fullmatch(section.number):
        return "Section"
    return f"{'Part' if section.level == 1 else 'Section'} {section.number}"


def _entry(kind: str, url: str, heading: str, text: str) -> dict[str, Any]:
    return {"location": url.removeprefix("/"), "kind": kind, "title": heading, "text": text}
