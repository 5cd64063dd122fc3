"""The resolved edition as one JSON value: what `data/edition.json` holds.

The contract is `edition.schema.json` beside the engine. A pure function of the edition: every text is
plain Unicode, arrays stand in reading order, one citation stands for each source cited.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from edition.cite.particulars import author_names
from edition.cite.printed_pages import pages_of
from edition.exports.csl import csl
from edition.exports.emendation_list import emendations, sign_told
from edition.exports.reading_order import Places
from edition.exports.readings import one_line
from edition.model import (
    UNRELEASED,
    Article,
    Edition,
    Meta,
    Note,
    Paragraph,
    Release,
    Resolved,
    Section,
    Source,
    is_authors,
    sign_of,
)
from edition.places.addresses import Addresses, UrlOf
from edition.sources.kinds import container, date, title
from edition.sources.names import authors

_EDITORS = "ed-"


def edition_json(edition: Edition, release: Release = UNRELEASED) -> dict[str, Any]:
    """The edition as JSON-ready values.

    `release` is the state of the edition that is written. An edition with findings is written as far
    as it was read: of two paragraphs with one id both are there, a citation without a source has none.
    Raises KeyError for a kind of source unknown to it.
    """
    article = edition.article
    url_of = Addresses.of(article).url
    pages = {id: [each for each in known if each] for id, known in pages_of(article).items()}
    places = Places.of(article)
    return {
        "article": _article(article, release),
        "sections": [_section(section, url_of) for section in article.sections],
        "paragraphs": [_paragraph(each, pages[each.id], url_of) for each in article.paragraphs],
        "notes": [
            _note(note, edition.citations.get(note.label, ()), places.paragraph(note), pages.get(note.id, []), url_of)
            for note in _authors_notes(article)
        ],
        "sources": list(_sources(edition)),
        "editor_notes": [_editor_note(note, places) for note in _in_place(article, places)],
        "emendations": list(emendations(article, places)),
    }


def _article(article: Article, release: Release) -> dict[str, Any]:
    meta = article.meta
    return {
        "title": one_line(meta.title),
        "authors": [name.display for name in author_names(meta)],
        "journal": meta.journal,
        "volume": meta.volume,
        "first_page": meta.first_page,
        "last_page": meta.last_page or None,
        "year": meta.year,
        "url": meta.url,
        "issue": meta.issue or None,
        "designation": meta.designation or None,
        "page_source": meta.page_source,
        "edition": edition_block(meta, release),
    }


def edition_block(meta: Meta, release: Release) -> dict[str, Any]:
    """What identifies this edition of the article, and the state of it that is at hand."""
    return {
        "release": release.number or None,
        "date": release.date or None,
        "editors": list(meta.editors),
        "url": release.url or None,
        "witness_sha256": release.witness,
        "ground": meta.ground or None,
        "removal": meta.removal or None,
        "corrections": meta.corrections or None,
    }


def _section(section: Section, url_of: UrlOf) -> dict[str, Any]:
    return {
        "id": section.id,
        "number": section.number,
        "level": section.level,
        "title": one_line(section.title),
        "url": url_of(section.id),
    }


def _paragraph(paragraph: Paragraph, pages: list[str], url_of: UrlOf) -> dict[str, Any]:
    labels = [label for label in paragraph.text.edition.labels if is_authors(label)]
    return {
        "id": paragraph.id,
        "number": paragraph.number,
        "section": paragraph.section,
        "kind": paragraph.kind,
        "text": one_line(paragraph.text.edition.plain),
        "notes": [0 if sign_of(label) else int(label) for label in labels],
        "pages": pages,
        "url": url_of(paragraph.id),
    }


def _note(
    note: Note, citations: tuple[Resolved, ...], paragraph: int | None, pages: list[str], url_of: UrlOf
) -> dict[str, Any]:
    return {
        "number": note.number,
        **sign_told(note),
        "paragraph": paragraph,
        "text": one_line(note.text.edition.plain),
        "pages": pages,
        "url": url_of(note.id),
        "citations": [_citation(resolved) for resolved in citations],
    }


def _citation(resolved: Resolved) -> dict[str, Any]:
    citation = resolved.citation
    return {
        "form": citation.form,
        "signal": citation.signal,
        "source": resolved.source,
        "trail": list(resolved.trail),
        **({"trail_omitted": resolved.omitted} if resolved.omitted else {}),
        "pinpoint": citation.pinpoint,
        "inherited_pinpoint": resolved.inherited,
        "parenthetical": citation.parenthetical,
        "parentheticals": list(citation.parentheticals),
        "target_notes": list(citation.target_notes),
        "target_sections": list(citation.target_sections),
    }


def _sources(edition: Edition) -> Iterator[dict[str, Any]]:
    """The sources in the order of their first note; those no note cites come last."""
    cited = _cited_in(edition)
    order = {key: rank for rank, key in enumerate(cited)}
    for source in sorted(edition.sources, key=lambda source: order.get(source.key, len(order))):
        yield _source(source, cited.get(source.key, []))


def _authors_notes(article: Article) -> list[Note]:
    """The author's notes in the order of their numbers, wherever on a page they are written."""
    return sorted((note for note in article.notes if note.number is not None), key=lambda note: note.number or 0)


def _cited_in(edition: Edition) -> dict[str, list[int]]:
    """Key → numbers of the author's notes that cite it, by whatever form, both in reading order."""
    cited: dict[str, list[int]] = {}
    for note in _authors_notes(edition.article):
        keys = [resolved.source for resolved in edition.citations.get(note.label, ()) if resolved.source]
        for key in dict.fromkeys(keys):
            numbers = cited.setdefault(key, [])
            numbers += [note.number or 0] if numbers[-1:] != [note.number or 0] else []
    return cited


_BESIDE_TITLE = {"translated_title": "translatedtitle", "parties": "parties"}
"""What only a source has that prints it beside its title."""


def _source(source: Source, cited_in: list[int]) -> dict[str, Any]:
    return {
        "key": source.key,
        "type": source.kind,
        "authors": list(authors(source)),
        "title": title(source),
        **{name: source.fields[field] for name, field in _BESIDE_TITLE.items() if source.fields.get(field)},
        "container": container(source),
        "date": date(source) or None,
        "url": source.fields.get("url"),
        "first_note": cited_in[0] if cited_in else None,
        "cited_in": cited_in,
        "csl": csl(source),
    }


def _in_place(article: Article, places: Places) -> list[Note]:
    """The editors' notes, in the order of their markers."""
    return sorted((note for note in article.notes if note.number is None), key=places.rank)


def _editor_note(note: Note, places: Places) -> dict[str, Any]:
    home = places.home(note.label)
    return {
        "label": note.label.removeprefix(_EDITORS),
        "paragraph": places.paragraph(home),
        "note": home.number if isinstance(home, Note) else None,
        **sign_told(home),
        "type": note.type or "text",
        "text": one_line(note.text.edition.plain),
    }
