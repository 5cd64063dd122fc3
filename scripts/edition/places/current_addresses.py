"""Every address that an edition has now, with the fingerprint of what it names, as the ledger compares them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from edition.model import Article, Edition, Place, Section, Source
from edition.places.addresses import (
    APPARATUS,
    INDEX_PAGE,
    SOURCES_PAGE,
    TIMELINE_PAGE,
    WRITTEN_PAGES,
    Addresses,
    page_url,
)
from edition.places.emendation_ids import emendation_ids
from edition.places.homes import Home, homes
from edition.places.ledger import NO_FINGERPRINT, WHOLE_PAGE, Address
from edition.places.likeness import sketch
from edition.sources.beside_titles import whole_title
from edition.sources.names import authors
from edition.text.inline import Inline, read
from edition.text.normalisations import normalised

_IDENTIFYING = ("date", "publaw", "stat", "code", "bill", "congress", "reporter", "fedreg", "number")


def addresses_of(edition: Edition) -> tuple[Address, ...]:
    """Every address the edition has now, in reading order, kind by kind; of a doubled one the first."""
    article, where = edition.article, Addresses.of(edition.article)

    def address(kind: str, id: str, print: str, place: Place) -> Address:
        return Address(kind, page_url(where.page(id)), id, print, place)

    found = [address("section", s.id, _section_words(s), s.place) for s in article.sections if s.id]
    found += [address("paragraph", p.id, fingerprint(p.text), p.place) for p in article.paragraphs if p.id]
    found += [address("note", n.id, fingerprint(n.text), n.place) for n in article.notes if n.number is not None]
    hung = homes(article)
    for note in article.notes:
        if note.number is None:
            kept = f"{_hangs_on(hung.get(note.label))}/{sketch(note.text.edition.plain)}"
            found.append(address("editors-note", note.id, kept, note.place))
    if article.meta.first_page:
        found.append(address("page", f"page-{article.meta.first_page}", NO_FINGERPRINT, article.meta.place))
    for unit in article.body:
        for page in unit.text.edition.pages:
            found.append(address("page", f"page-{page}", NO_FINGERPRINT, unit.place))
    sources = page_url(SOURCES_PAGE)
    found += [Address("source", sources, f"src-{s.key}", _source_facts(s), s.place) for s in edition.sources]
    found += [*_emended(article), *_editors(edition), *_layer(edition)]
    return tuple({address.url: address for address in reversed(found)}.values())[::-1]


def current_urls(edition: Edition) -> Mapping[str, Address]:
    """The edition's addresses by their URL from the site's root."""
    return {address.url: address for address in addresses_of(edition)}


def fingerprint(text: Inline) -> str:
    """Twelve digits that stand for the words of the witness in a text.

    Emendations undone, normalised, and without markup, markers and star pages.
    """
    return digest(_received(text))


def _received(text: Inline) -> str:
    return normalised(text.received).edition.plain


def digest(words: str) -> str:
    """The first twelve digits of the SHA-256 of `words`, spaces made alike."""
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:12]


def _emended(article: Article) -> Iterator[Address]:
    """Where the apparatus has each emendation, with the reading of the witness that it is about."""
    for unit in (unit for unit in article.units if unit.text.emendations):
        for id, declared in zip(emendation_ids(unit), unit.text.emendations, strict=True):
            yield Address("emendation", page_url(APPARATUS), id, fingerprint(read(declared.witness)), unit.place)


def _editors(edition: Edition) -> Iterator[Address]:
    """The editors' own pages with their headings, and the build's: these stay, and may say what they like."""
    pages = {page_url(heading.place.path): heading.place for heading in reversed(edition.headings)}
    for page, place in reversed(pages.items()):
        yield Address("editors-page", page, WHOLE_PAGE, NO_FINGERPRINT, place)
    for heading in edition.headings:
        if heading.id:
            page = page_url(heading.place.path)
            kept = f"{NO_FINGERPRINT}/{sketch(heading.words)}"
            yield Address("editors-heading", page, heading.id, kept, heading.place)
    for path in WRITTEN_PAGES if pages else ():
        yield Address("editors-page", page_url(path), WHOLE_PAGE, NO_FINGERPRINT, Place(path, 1))


def _layer(edition: Edition) -> Iterator[Address]:
    """The index's entries, each with its kind and first form; the events, each with the place that tells it first."""
    for entry in edition.layer.entries:
        print = digest(f"{entry.kind} | {entry.forms[0]}")
        yield Address("entry", page_url(INDEX_PAGE), f"entry-{entry.id}", print, entry.place)
    for event in edition.layer.events:
        print = digest(f"{event.told[0].at} | {event.told[0].printed}")
        yield Address("event", page_url(TIMELINE_PAGE), f"event-{event.id}", print, event.place)


def _section_words(section: Section) -> str:
    return digest(f"{section.number} {_received(section.text)}".casefold())


def _source_facts(source: Source) -> str:
    """Kind, authors, title, date and numbers; not the address, which may be mended when it dies."""
    facts = [source.kind, *authors(source), whole_title(source)]
    facts += [source.fields.get(name, "") for name in _IDENTIFYING]
    return digest(" | ".join(facts))


def _hangs_on(home: Home | None) -> str:
    """A fingerprint of the id of what an editors' note hangs on."""
    if home is None:
        return digest("")
    return digest(home.unit.id)
