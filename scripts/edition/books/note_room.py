"""How much room the notes of one line need together, by what a setting tells of where they stand.

The typesetter looks for room at the foot for the first note of a line alone: not for the next ones of that line, nor
for those called within it. And it keeps the first two lines of a paragraph on one page, and the last two, but not
knowing how much the note of the first will take away from the second. Either way a note and its marker may part. So the
first note of each line asks for the room of all that must stand with it. Which notes share a line depends on the width
of the column and not on the pages, so that one setting tells it for the next, however long the book is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from edition.books.book import Block, Book, Runs

Place = tuple[int, float]
"""A page, and how far down it in points."""

_HEADING = 4
"""Lines of text that stay with a heading which has a note: more than the typesetter keeps there."""
_BEFORE_THE_LAST = 5
"""How far above a paragraph's last line, in lines, a note can keep that line from standing alone overleaf."""
_SHORT = 0.25
"""Of a page's height: up to this, no page's end parts a note from its sources."""
_FEW = 0.1
"""Of a page's height: up to this, no page's end parts a note, or it from those that it calls."""
_LINES_KEPT = 4
"""Up to so many lines, no page's end parts a quotation or a list."""
_LINES_TO_PART = 3
"""So many lines of text are as high as four of a note, two for either page."""
_ROUNDED = 0.5
"""In points: more than what the measures of a quotation's notes lose by being rounded."""
_MOST = 0.85
"""Of a page's height: what the text's own line and notes that stand together may fill."""


@dataclass(frozen=True, slots=True)
class Measures:
    """In points: from line to line of the text, between two notes, of the text on a page; the height of each note by
    label, of its `words` alone where sources stand under it, and of each block that the typesetter parts without a look
    at its notes (quotations, lists) by id.
    """

    pitch: float = 0
    gap: float = 0
    page: float = 0
    notes: Mapping[str, float] = field(default_factory=dict)
    words: Mapping[str, float] = field(default_factory=dict)
    blocks: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Room:
    """What notes and paragraphs ask for, in points, by label and id.

    `asks` is what the first note of a line needs below itself; `whole` are the notes that no page's end parts; `roomy`
    is what a paragraph needs if it is to begin with two lines; `tails` is what the last line of a note or a quotation
    needs below itself, for its sources or its notes; `kept` are the quotations and lists that no page's end parts;
    `excused` are the notes that may begin on a later page than their marker, since those before them in their line fill
    a page.
    """

    asks: Mapping[str, float] = field(default_factory=dict)
    whole: frozenset[str] = frozenset()
    roomy: Mapping[str, float] = field(default_factory=dict)
    tails: Mapping[str, float] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()
    excused: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with notes: theirs, those of the lines that go with it to the next page, and how many lines these are.

    Of one that `is_open` the last note may go on overleaf although it calls others.
    """

    notes: tuple[str, ...]
    below: tuple[str, ...] = ()
    lines: int = 0
    is_open: bool = False


def note_room(
    book: Book,
    places: Mapping[str, Place],
    measures: Measures,
    apart: Collection[str] = (),
    widows: Collection[str] = (),
) -> Room:
    """The room that the notes of a book need.

    `places` has markers (`fn-8`) and where each block begins (its id) and ends (`end-` and its id). In the blocks
    `apart`, where a note strays even so, no line of a paragraph is kept with the next, and a quotation is kept whole.
    In `widows` the last line went overleaf alone, with its notes: the note before those asks for their room too.
    """
    asks: dict[str, float] = {}
    roomy: dict[str, float] = {}
    excused: set[str] = set()
    tails = _tails_of_notes(book, measures)
    short = {label for label, height in measures.notes.items() if height <= measures.page * _SHORT}
    whole = {note.label for note in book.notes if note.sources and note.label in short - {*tails}}
    kept = {id for id, height in measures.blocks.items() if height <= _LINES_KEPT * measures.pitch or id in apart}
    within = {note.label: _labels(note.runs) for note in book.notes}
    blocks = [block for part in book.parts for block in part.blocks]
    parted = [block for block in blocks if block.id in measures.blocks and block.id not in kept]
    tails |= _tails_of_quotations(parted, places, measures, within, whole)
    for block in blocks:
        if block.id in measures.blocks and block.id not in kept:
            continue
        found = _lines(block, places, measures.pitch, block.id in apart)
        for line in _with_the_last(found, within, measures) if block.id in {*widows} - {*apart} else found:
            is_tall = measures.notes[line.notes[-1]] > measures.page * _FEW and block.id not in apart
            held = {**within, line.notes[-1]: ()} if line.is_open or (is_tall and not line.lines) else within
            notes = tuple(_with_nested(line.notes, held))
            together = (*notes, *_with_nested(line.below, within))
            fit = _that_fit(together, line.lines, measures)
            excused |= {*together[len(fit) + 1 :]} & {*notes}
            if not fit or (len(together) == 1 and not line.lines):
                continue
            last = together[len(fit)] if len(fit) < len(together) else ""
            if not last and not line.lines and fit[-1] not in whole:
                *fit, last = fit
            whole |= {*fit}
            need = sum(measures.gap + measures.notes[label] for label in fit) + _beginning(last, measures)
            asks[together[0]] = need - measures.gap - measures.notes[together[0]] + line.lines * measures.pitch
        if block.kind == "paragraph" and block.id not in apart:
            late = _with_nested(_in_the_second_line(block, places, measures.pitch), within)
            roomy[block.id] = 3 * measures.pitch + sum(measures.gap + measures.notes[label] for label in late)
    return Room(asks, frozenset(whole), roomy, tails, frozenset(kept), frozenset(excused))


def _tails_of_notes(book: Book, measures: Measures) -> dict[str, float]:
    """How high the sources are of each note that a page's end may part, since it has lines enough on either side."""
    found = {}
    for note in book.notes:
        height, words = measures.notes.get(note.label, 0), measures.words.get(note.label, 0)
        if height > measures.page * _FEW and words >= _LINES_TO_PART * measures.pitch:
            found[note.label] = height - words
    return found


def _tails_of_quotations(
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
        *fit, last = *_with_nested(_labels(block.runs), within), ""
        if fit and fit[-1] not in whole:
            *fit, last = fit
        need = sum(measures.gap + measures.notes[label] for label in fit) + _beginning(last, measures)
        found |= {block.id: need + rule} if need else {}
    return found


def _labels(runs: Runs) -> tuple[str, ...]:
    return tuple(run.text for run in runs if run.kind == "marker")


def _with_nested(labels: Collection[str], within: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Each note, and behind it those that it calls."""
    for label in labels:
        yield label
        yield from _with_nested(within.get(label, ()), within)


def _lines(block: Block, places: Mapping[str, Place], pitch: float, is_apart: bool) -> Iterator[_Line]:
    """The lines of a block that have notes; what is no paragraph stands whole, as one line."""
    labels = _labels(block.runs)
    if block.kind != "paragraph":
        yield from [_Line(labels, (), _HEADING if block.kind == "heading" else 0)] if labels else []
        return
    for (page, y), row in groupby(labels, lambda label: places[f"fn-{label}"]):
        lines = 0 if is_apart else _lines_with((page, y), places[block.id], places[f"end-{block.id}"], pitch)
        near = {label: places[f"fn-{label}"] for label in labels}
        below = (n for n, at in near.items() if at[0] == page and 0 < at[1] - y < (lines + 0.5) * pitch)
        yield _Line(tuple(row), tuple(below), lines)


def _with_the_last(
    lines: Iterable[_Line], within: Mapping[str, tuple[str, ...]], measures: Measures
) -> Iterator[_Line]:
    """The lines, the last but one of which takes the last with it; if that left too much of a page empty, the last note
    may be parted instead.
    """
    *found, last = lines
    below = sum(measures.gap + measures.notes[label] for label in _with_nested(last.notes, within))
    if found and below + _BEFORE_THE_LAST * measures.pitch <= _SHORT * measures.page:
        found[-1] = _Line(found[-1].notes, last.notes, _BEFORE_THE_LAST)
    else:
        last = _Line(last.notes, is_open=True)
    yield from (*found, last)


def _lines_with(line: Place, first: Place, last: Place, pitch: float) -> int:
    """How many lines below this one stay with it: a paragraph's first two stay together, its last two, and three."""
    down = round((line[1] - first[1]) / pitch) if line[0] == first[0] else 3
    left = round((last[1] - line[1]) / pitch) if line[0] == last[0] else 3
    if down == 0:
        return 2 if left == 2 else min(left, 1)
    return 1 if left == 1 else 0


def _in_the_second_line(block: Block, places: Mapping[str, Place], pitch: float) -> tuple[str, ...]:
    """The notes of a paragraph's second line, also where it stands overleaf; then perhaps those of the third."""
    page, top = places[block.id]
    at = {label: places[f"fn-{label}"] for label in _labels(block.runs)}
    below = [place for place in at.values() if place > (page, top)]
    if not below or (below[0][0] == page and below[0][1] - top > 1.5 * pitch):
        return ()
    return tuple(label for label, place in at.items() if place == below[0])


def _that_fit(labels: tuple[str, ...], lines: int, measures: Measures) -> list[str]:
    """Those of the notes, from the first, that a page can hold whole with the lines that go with them."""
    left = measures.page * _MOST - (lines + 1) * measures.pitch
    found: list[str] = []
    for label in labels:
        left -= measures.gap + measures.notes[label]
        if left < 0:
            break
        found.append(label)
    return found


def _beginning(label: str, measures: Measures) -> float:
    """What a note needs that may go on overleaf: two lines of the text's height are more than two of its own."""
    return measures.gap + min(measures.notes[label], 2 * measures.pitch) if label else 0
