"""Headings that a setting leaves at a page's foot without their text, and the room that keeps the two together.

The typesetter keeps a heading with the line below it, but not where a note of that line takes the line overleaf.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby, takewhile

from edition.books.book import Block, Book
from edition.books.note_measures import Measures, Place, labels_of, with_nested

_LINES = 4
"""What a heading takes at most, with the space about it, in lines; of two lines, one more of the text below."""
_BELOW = 3
"""Lines of its text that a heading asks for: one more than must stand there, since not all are as high."""


def heading_room(book: Book, places: Mapping[str, Place], measures: Measures) -> dict[str, float]:
    """The first of each row of headings that stands on an earlier page than the text below → what they need, in points.

    `places` has headings and paragraphs by their ids, notes' markers as `fn-8`.
    """
    within = {note.label: labels_of(note.runs) for note in book.notes}
    found: dict[str, float] = {}
    for headings, text in _rows(book):
        page = places[headings[-1].id][0]
        left = [each for each in headings if places[each.id][0] == page]
        if places[text.id][0] > page:
            labels = [label for each in left for label in labels_of(each.runs)] + _at_the_top(text, places, measures)
            notes = sum(measures.gap + measures.notes[label] for label in with_nested(labels, within))
            found[left[0].id] = (_LINES * len(left) + _BELOW) * measures.pitch + notes
    return found


def _rows(book: Book) -> Iterator[tuple[list[Block], Block]]:
    """Headings that follow one another, and the text below them."""
    for part in book.parts:
        row: list[Block] = []
        for is_heading, blocks in groupby(part.blocks, lambda block: block.kind == "heading"):
            if is_heading:
                row = list(blocks)
            elif row:
                yield row, next(blocks)


def _at_the_top(text: Block, places: Mapping[str, Place], measures: Measures) -> list[str]:
    """The notes of a text's first two lines."""
    page, top = places[text.id]
    last = (page, top + 1.5 * measures.pitch)
    return list(takewhile(lambda label: places[f"fn-{label}"] <= last, labels_of(text.runs)))
