"""What the quotation check needs to know of the article: every paragraph and note with what hangs on its words.

`data/quote.json` holds it for the page `/quote/`; `scripts/quote` makes it anew.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from edition.cite.bluebook_form import cite, edition_name
from edition.cite.dialog_data import section_name
from edition.cite.printed_pages import printed_pages
from edition.cite.source_citation import copied, italics_of
from edition.exports.quoted_words import Rest, in_a_note, in_the_text, of_a_block
from edition.model import (
    Citation,
    Edition,
    Meta,
    Note,
    Paragraph,
    Resolved,
    Section,
    Source,
    Unit,
    is_authors,
    shown,
    within,
)
from edition.places.addresses import Addresses, UrlOf

FILE = "data/quote.json"


def quote_data(edition: Edition, release: str = "") -> dict[str, Any]:
    """Units, paragraphs first, then notes, headings and the title: text, page where each begins, and the offsets of
    star pages and emendations; `place` is what a citation calls the unit, `pin` what it has behind the page instead.

    `rests` tells of quotations from where to where they stand and on what they rest: in a paragraph on a note, in a
    note's explanations on one of its citations (`70/2`). `sources` has of each author's note that cites one work, and
    of each such citation, the work, short forms followed. Offsets are in the unit's text.
    """
    pages = printed_pages(edition.article)
    url_of = Addresses.of(edition.article).url
    units = [_unit(each, f"¶ {each.number}", url_of, pages) for each in edition.article.paragraphs]
    units += [
        _unit(each, f"note {shown(each.label)}", url_of, pages)
        | {"rests": _rests(each, edition.citations.get(each.label, ())), "pin": f" n.{shown(each.label)}"}
        for each in edition.article.notes
        if each.number is not None
    ]
    units += [
        _unit(each, within(each.name), url_of, pages) | {"place": _heading(each)} for each in edition.article.sections
    ]
    meta, inferred = edition.article.meta, edition.article.meta.page_source == "inferred"
    units += [_title(meta)] if meta.title else []
    return {"units": units, "sources": _sources(edition), "inferred": inferred, "cite": _templates(meta, release)}


def _templates(meta: Meta, release: str) -> dict[str, str]:
    """The right citation as HTML, with holes for the page and the place in this edition."""
    here = f"{edition_name(release)}, ⟨place⟩"
    return {"none": cite(meta, "", meta.url, here), "paged": cite(meta, "⟨pages⟩", meta.url, here)}


def _heading(section: Section) -> str:
    """What a citation calls a division (rule 3)."""
    return re.sub("^Section ", "§ ", re.sub("^Part (?=[IVXLC])", "pt. ", section_name(section)))


def _title(meta: Meta) -> dict[str, Any]:
    """The article's title, which is no unit of its text and has its page's address."""
    none: dict[str, Any] = {"pages": [], "rests": [], "emended": []}
    return {
        "id": "title",
        "name": "title",
        "url": "/",
        "text": meta.title,
        "page": meta.first_page,
        "place": "",
        "pin": "",
        **none,
    }


def _unit(unit: Unit, called: str, url_of: UrlOf, pages: Any) -> dict[str, Any]:
    reading, witness = unit.text.edition, unit.text.witness
    changed = [
        [start, end, witness.plain[slice(*was)]]
        for (start, end), was, each in zip(reading.emended, witness.emended, unit.text.emendations, strict=True)
        if not each.is_structural
    ]
    is_block = isinstance(unit, Paragraph) and unit.kind == "blockquote"
    markers = [(offset, label) for offset, label in reading.markers if is_authors(label)]
    quoted = of_a_block(markers) if is_block else in_the_text(reading.plain, markers)
    return {
        "id": unit.id,
        "name": called,
        "url": url_of(unit.id),
        "text": reading.plain,
        "page": pages.get(unit.id, ("", ""))[0],
        "pages": [[offset, page] for offset, page in reading.star_pages],
        "rests": [list(rest) for rest in quoted],
        "place": called,
        "pin": "",
        "emended": changed,
    }


def _rests(note: Note, citations: Sequence[Resolved]) -> list[list[Any]]:
    """Of a note: its quotations in explanations, each with its citation."""
    text = note.text.edition.plain
    explained: list[Rest] = []
    for number, each in enumerate((resolved.citation for resolved in citations), start=1):
        for words in each.parentheticals:
            at = text.find(f"({words})", each.start)
            if at >= 0:
                explained.append((at, at + len(words) + 2, f"{note.label}/{number}"))
    return [list(rest) for rest in in_a_note(text, explained)]


def _sources(edition: Edition) -> dict[str, list[dict[str, str]]]:
    """Label → the work that an author's note rests on, and label and number → that of each of its citations; of a note
    that cites several it is not certain which is meant by words that rest on the note."""
    works = {source.key: source for source in edition.sources}
    full = edition.cited_in_full
    said = {
        f"{label}/{number}": [_said(each, full.get(each.source or ""), works[each.source or ""])]
        for label, found in edition.citations.items()
        for number, each in enumerate(found, start=1)
        if is_authors(label) and each.source in works
    }
    alone = [label for label, found in edition.citations.items() if len(found) == 1 and f"{label}/1" in said]
    return said | {label: said[f"{label}/1"] for label in alone}


def _said(resolved: Resolved, full: tuple[Note, Citation] | None, source: Source) -> dict[str, Any]:
    """A work as the article cites it in full, with the place cited here, what of it stands in italics, and the notes
    that lead there."""
    note, citation = full or (None, None)
    notes = f"note{'s' if len(resolved.trail) > 1 else ''} {', '.join(str(hop or '…') for hop in resolved.way)}"
    cited = copied(resolved, citation, source)
    shown = [cited[slice(*span)] for span in italics_of(cited, citation, note)] if citation and note else []
    return {"cited": cited, "over": notes if resolved.trail else "", **({"italics": shown} if shown else {})}
