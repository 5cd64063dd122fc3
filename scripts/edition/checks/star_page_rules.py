"""Rule on star pages: where the pages of the print begin, in the text and in notes that go on over a page's end."""

from __future__ import annotations

from collections.abc import Iterator

from edition.checks.registry import Context, Findings, rule
from edition.model import Note, Paragraph, Place, Section


@rule
def star_page_order(context: Context) -> Findings:
    """Star pages that do not go up by one, or whose id is another page's; in a note, one with an id, or one no later
    than that of its marker.

    Bad: `[*41]{#page-42}`; `[*41]{#page-41}` after `[*43]{#page-43}`; in a note `[*42]{#page-42}`
    Good: `[*41]{#page-41} … [*42]{#page-42}`; in a note that begins on page 41 `[*42]{.page}`
    """
    first = context.article.meta.first_page
    last = int(first) if first.isdecimal() else None
    notes = {note.label: note for note in context.article.notes}
    for unit in context.units:
        for place, page, id, label in _turns(unit):
            if label:
                yield from _in_note(notes.get(label), last)
                continue
            if page != id:
                yield place, f"star page [*{page}] has the id #page-{id}; expected #page-{page}"
            number = int(page) if page.isdecimal() else None
            if number is not None and last is not None and number != last + 1:
                yield place, f"star page [*{number}] follows page {last}; expected [*{last + 1}]"
            last = number if number is not None else last


def _turns(unit: Section | Paragraph) -> Iterator[tuple[Place, str, str, str]]:
    """The star pages and markers of a text in order: place, page and id, or the marker's label."""
    ids = iter(unit.text.edition.page_ids)
    for piece in unit.text.edition.pieces:
        if piece.kind == "star page":
            yield unit.place_at(piece.at), piece.text, next(ids), ""
        elif piece.kind == "marker":
            yield unit.place_at(piece.at), "", "", piece.text


def _in_note(note: Note | None, last: int | None) -> Findings:
    """The star pages of a note whose marker stands on page `last`."""
    if note is None:
        return
    reading = note.text.edition
    for (offset, page), id in zip(reading.star_pages, reading.page_ids, strict=True):
        place = note.place_of(offset)
        if id:
            yield place, f"star page [*{page}] in a note has the id #page-{id}; expected [*{page}]{{.page}}"
        if page.isdecimal() and last is not None and int(page) <= last:
            yield place, f"star page [*{page}] in a note follows page {last}; expected a later one"
        last = int(page) if page.isdecimal() else last
