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

from edition.books.book import Block, Book
from edition.books.note_measures import FEW, Measures, Place, beginning, labels_of, with_nested
from edition.books.note_tails import tails_of_notes, tails_of_quotations

_HEADING = 4
"""Lines of text that stay with a heading which has a note: more than the typesetter keeps there."""
_BEFORE_THE_LAST = 5
"""How far above a paragraph's last line, in lines, a note can keep that line from standing alone overleaf."""
_SHORT = 0.25
"""Of a page's height: up to this, no page's end parts a note from its sources."""
_LINES_KEPT = 4
"""Up to so many lines, no page's end parts a quotation or a list, nor a paragraph whose last line went alone."""
_MOST = 0.85
"""Of a page's height: what the text's own line and notes that stand together may fill."""


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
    unparted: Collection[str] = (),
) -> Room:
    """The room that the notes of a book need.

    `places` has markers (`fn-8`) and where each block begins (its id) and ends (`end-` and its id). In the blocks
    `apart`, where a note strays even so, no line of a paragraph is kept with the next, and a quotation is kept whole.
    In `widows` the last line went overleaf alone, with its notes: the note before those asks for their room too, and
    of few lines all go. The notes `unparted` stand whole where a page can hold them.
    """
    tails = tails_of_notes(book, measures)
    within = {note.label: labels_of(note.runs) for note in book.notes}
    asked = _Asked(measures, within, _unparted(book, measures, tails, unparted))
    kept = {id for id, height in measures.blocks.items() if height <= _LINES_KEPT * measures.pitch or id in apart}
    blocks = [block for part in book.parts for block in part.blocks]
    parted = {block.id: block for block in blocks if block.id in measures.blocks and block.id not in kept}
    tails |= tails_of_quotations([*parted.values()], places, measures, within, asked.whole)
    roomy: dict[str, float] = {}
    mended = {*widows} - {*apart}
    for block in blocks:
        if block.id in parted:
            continue
        found = _lines(block, places, measures.pitch, block.id in apart)
        for line in _with_the_last(found, within, measures) if block.id in mended else found:
            asked.ask(line, block.id in apart)
        if block.kind == "paragraph" and block.id not in apart:
            roomy[block.id] = _room_of(block, places, measures, within, goes_whole=block.id in widows)
    return Room(asked.asks, frozenset(asked.whole), roomy, tails, frozenset(kept), frozenset(asked.excused))


def _unparted(book: Book, measures: Measures, tails: Mapping[str, float], unparted: Collection[str]) -> set[str]:
    """The notes that no page's end parts: short ones with sources, and those of `unparted` that a page can hold."""
    short = {label for label, height in measures.notes.items() if height <= measures.page * _SHORT}
    whole = {note.label for note in book.notes if note.sources and note.label in short - {*tails}}
    return whole | {label for label in unparted if measures.notes[label] <= measures.page * _MOST}


@dataclass(slots=True)
class _Asked:
    """What the lines looked at so far ask for; `within` has the notes that each note calls."""

    measures: Measures
    within: Mapping[str, tuple[str, ...]]
    whole: set[str]
    asks: dict[str, float] = field(default_factory=dict)
    excused: set[str] = field(default_factory=set)

    def ask(self, line: _Line, is_apart: bool) -> None:
        """Let the first note of a line ask for the room of all that must stand with it."""
        notes, together = self._together(line, is_apart)
        fit = _that_fit(together, line.lines, self.measures)
        self.excused |= {*together[len(fit) + 1 :]} & {*notes}
        if not fit or (len(together) == 1 and not line.lines):
            return
        last = together[len(fit)] if len(fit) < len(together) else ""
        if not last and not line.lines and fit[-1] not in self.whole:
            *fit, last = fit
        self.whole |= {*fit}
        heights, gap = self.measures.notes, self.measures.gap
        need = sum(gap + heights[label] for label in fit) + beginning(last, self.measures)
        self.asks[together[0]] = need - gap - heights[together[0]] + line.lines * self.measures.pitch

    def _together(self, line: _Line, is_apart: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """A line's notes with those that they call, and these with the notes of the lines that go with it."""
        is_tall = self.measures.notes[line.notes[-1]] > self.measures.page * FEW and not is_apart
        held = {**self.within, line.notes[-1]: ()} if line.is_open or (is_tall and not line.lines) else self.within
        notes = tuple(with_nested(line.notes, held))
        return notes, (*notes, *with_nested(line.below, self.within))


def _room_of(
    block: Block,
    places: Mapping[str, Place],
    measures: Measures,
    within: Mapping[str, tuple[str, ...]],
    goes_whole: bool,
) -> float:
    """What a paragraph needs to begin with two lines, or with all of few; one more, since not all are as high.

    Nothing for their notes where the first line has one, which asks for the others: the typesetter sets a page anew
    when it has found them, and a paragraph that then asked once more would go overleaf without them.
    """
    labels, lines = _in_the_second_line(block, places, measures.pitch), 2
    if goes_whole and measures.short.get(block.id, _LINES_KEPT + 1) <= _LINES_KEPT:
        labels, lines = labels_of(block.runs), measures.short[block.id]
    if any(places[f"fn-{label}"] == places[block.id] for label in labels_of(block.runs)):
        labels = ()
    notes = sum(measures.gap + measures.notes[label] for label in with_nested(labels, within))
    return (lines + 1) * measures.pitch + notes


def _lines(block: Block, places: Mapping[str, Place], pitch: float, is_apart: bool) -> Iterator[_Line]:
    """The lines of a block that have notes; what is no paragraph stands whole, as one line."""
    labels = labels_of(block.runs)
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
    below = sum(measures.gap + measures.notes[label] for label in with_nested(last.notes, within))
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
    at = {label: places[f"fn-{label}"] for label in labels_of(block.runs)}
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
