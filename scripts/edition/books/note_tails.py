"""What the last line of a note or a quotation needs below itself, where a page's end may part it.

The line, and the one before, then go overleaf with what belongs to them: the sources of the note, the notes of the
quotation. A page that could not hold the whole has no hole at its foot.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from edition.books.book import Block, Book
from edition.books.note_measures import FEW, Measures, Place, beginning, labels_of, with_nested

_LINES_TO_PART = 3
"""So many lines of text are as high as four of a note, two for either page."""
_ROUNDED = 0.5
"""In points: more than what the measures of a quotation's notes lose by being rounded."""


def tails_of_notes(book: Book, measures: Measures) -> dict[str, float]:
    """How high the sources are of each note that a page's end may part, since it has lines enough on either side.

    None of them calls another: one called overleaf can be lost.
    """
    found = {}
    for note in book.notes:
        height, words = measures.notes.get(note.label, 0), measures.words.get(note.label, 0)
        is_long = height > measures.page * FEW and words >= _LINES_TO_PART * measures.pitch
        if is_long and not labels_of(note.runs):
            found[note.label] = height - words
    return found


def tails_of_quotations(
    quotations: Iterable[Block],
    places: Mapping[str, Place],
    measures: Measures,
    within: Mapping[str, tuple[str, ...]],
    whole: Collection[str],
) -> dict[str, float]:
    """The room of each quotation's notes; and of the rule above them, where they are the first of their page.

    With it a quotation that does not fit goes on overleaf, its notes with it. One that fits may be parted all the same,
    and its notes stray: the typesetter sets a page anew when it has found them, and the quotation asks once more. It
    is one of those `apart` then, and kept whole.
    """
    first: dict[int, float] = {}
    for name, (page, y) in places.items():
        if name.startswith("fn-"):
            first[page] = min(y, first.get(page, y))
    found: dict[str, float] = {}
    for block in quotations:
        page, y = places[block.id]
        rule = _ROUNDED if first.get(page, y) < y else measures.pitch
        *fit, last = *with_nested(labels_of(block.runs), within), ""
        if fit and fit[-1] not in whole:
            *fit, last = fit
        need = sum(measures.gap + measures.notes[label] for label in fit) + beginning(last, measures)
        found |= {block.id: need + rule} if need else {}
    return found
