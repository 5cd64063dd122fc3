"""Two texts run through a witness, body and notes; a page break interrupts both. This tells them apart.

A chunk without a number of its own is either body or the rest of the last note. No single
mark decides; the whole page does: whether the body or the note was broken off, how the chunk
begins, whether it holds the marker that is due, whether it closes what the note had opened.
Each way of reading is given a price; the cheapest reading of the whole text is taken (a beam
search, so the time grows with the length of the text).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from edition.text.joining_lines import word_fits
from edition.text.lexicon import Lexicon
from edition.witness.chunks import Chunk
from edition.witness.markers import MarkerFinder
from edition.witness.piece_ends import Seen

_BEAM = 24


class _Note(NamedTuple):
    """A note as far as it has been read: its last chunk, and the brackets and quotation marks without a partner."""

    end: Seen
    open_marks: tuple[int, int, int]

    @property
    def is_balanced(self) -> bool:
        return not any(self.open_marks)

    def with_rest(self, rest: Seen) -> _Note:
        """The note with what goes on with it."""
        (round_, square, quotes), more = self.open_marks, rest.open_marks
        whole = round_ + more[0], square + more[1], (quotes + more[2]) % 2
        return _Note(self.end if rest.is_only_marks else rest, whole)


class _State(NamedTuple):
    """All of a reading that its further price depends on."""

    body: Seen | None = None
    note: _Note | None = None
    due: int = 1
    last_note: int = 0
    broken: bool = False
    in_notes: bool = False
    in_rest: bool = False

    @property
    def alike(self) -> tuple[object, ...]:
        """The same for two states that whatever follows goes on with at the same price."""
        note = self.note and (self.note.end.as_end, self.note.open_marks)
        body = self.body and self.body.as_end
        return body, note, self.due, self.last_note, self.broken, self.in_notes, self.in_rest


class _Reading(NamedTuple):
    """One way to read the text so far."""

    price: float
    is_note: bool
    before: _Reading | None
    state: _State = _State()


_PRICE = itemgetter(0)


def tell_apart(chunks: Sequence[Chunk], finder: MarkerFinder, lexicon: Lexicon) -> list[bool]:
    """For each chunk, True if it belongs to the notes (a note, or the rest of one)."""
    pricer = _Pricer(finder, lexicon)
    beam = [_Reading(0.0, False, None, _State(due=finder.first))]
    pieces: dict[str, Seen] = {}  # pieces of the same words show the same
    for index, chunk in enumerate(chunks):
        seen = pieces.setdefault(chunk.text, Seen(chunk.text))
        ways = (way for reading in beam for way in pricer.go_on(reading, index, chunk, seen))
        cheapest: dict[tuple[object, ...], _Reading] = {}
        for way in sorted(ways, key=_PRICE):
            cheapest.setdefault(way.state.alike, way)
        beam = list(islice(cheapest.values(), _BEAM))
    return _labels(min(beam, key=_price_at_end))


def _price_at_end(reading: _Reading) -> float:
    """The price of a reading with what it leaves unfinished."""
    body = reading.state.body
    return reading.price + _unfinished_note(reading.state.note) + (1 if body and not body.is_finished else 0)


def _labels(reading: _Reading | None) -> list[bool]:
    labels: list[bool] = []
    while reading and reading.before:
        labels.append(reading.is_note)
        reading = reading.before
    return labels[::-1]


@dataclass(frozen=True, slots=True)
class _Pricer:
    """Goes on with a reading in every way the next chunk allows, and says what each costs."""

    finder: MarkerFinder
    lexicon: Lexicon

    def go_on(self, reading: _Reading, index: int, chunk: Chunk, seen: Seen) -> list[_Reading]:
        """The readings that a chunk allows, each with what it has cost so far."""
        if chunk.role == "note":
            return [self._as_note(reading, chunk.number, seen)]
        if chunk.role == "heading":
            return [self._as_heading(reading, index)]
        body = self._as_body(reading, index, chunk, seen)
        return [body, self._as_rest(reading, reading.state.note, index, chunk, seen)] if reading.state.note else [body]

    def _as_note(self, reading: _Reading, number: int, seen: Seen) -> _Reading:
        state = reading.state
        price = reading.price + _unfinished_note(state.note)
        if number >= state.due:
            price += 4  # a note before its marker
        note = _Note(seen, seen.open_marks)
        return _Reading(price, True, reading, _State(state.body, note, state.due, number, broken=True, in_notes=True))

    def _as_heading(self, reading: _Reading, index: int) -> _Reading:
        state = reading.state
        price = reading.price + (1.5 if state.body and not state.body.is_finished else 0)
        due = self._due_after(index, state.due)
        return _Reading(price, False, reading, _State(None, state.note, due, state.last_note))

    def _as_body(self, reading: _Reading, index: int, chunk: Chunk, seen: Seen) -> _Reading:
        state = reading.state._replace(broken=True) if chunk.opens_page else reading.state
        price = reading.price + self._body_seam(state, seen) + (2 if seen.is_note_like else 0)
        price += 0.8 if _closes_nothing(state.body, seen) else 0
        if state.in_notes and state.due > state.last_note + 1:
            price += 4  # a note is still due on the page that this chunk would leave
        due = self._due_after(index, state.due)
        return _Reading(price, False, reading, _State(seen, state.note, due, state.last_note))

    def _as_rest(self, reading: _Reading, note: _Note, index: int, chunk: Chunk, seen: Seen) -> _Reading:
        state = reading.state
        whole = note.with_rest(seen)
        price = reading.price + 1 + _note_seam(note, seen, whole)
        price -= 0.5 if seen.is_note_like else 0
        price += 4 if self.finder.find(index, state.due) else 0
        price += 2 if chunk.opens_page else 0  # a page opens with its body
        price += 0.4 if state.in_rest else 0  # one page has one rest
        return _Reading(
            price,
            True,
            reading,
            _State(state.body, whole, state.due, state.last_note, broken=True, in_notes=True, in_rest=True),
        )

    def _due_after(self, index: int, due: int) -> int:
        found = self.finder.find(index, due)
        return found[-1].number + 1 if found else due

    def _body_seam(self, state: _State, head: Seen) -> float:
        tail = state.body
        if tail is None:
            return 1.5 if head.begins_lower else 0
        if tail.is_finished:
            if not head.begins_lower:
                return 0
            return 1.2 if tail.ends_marked and not state.broken else 2.5  # a quotation ends, its sentence goes on
        if tail.ends_mid_word:
            return -0.5 if word_fits(tail.text, head.text, self.lexicon) else 0.7
        if not state.broken and state.note and _is_open(state.note):
            return 1.2  # a page's end without notes, while a note goes on
        if head.begins_lower:
            return 0
        return (0.6 if state.broken else 1.5) + (0.6 if head.begins_sentence else 0)


def _closes_nothing(tail: Seen | None, head: Seen) -> bool:
    """True if a piece closes a bracket or a quotation that neither it nor what stands before it has opened."""
    return bool(head.closes) and any(tail is None or not tail.opens[pair] for pair in head.closes)


def _note_seam(note: _Note, head: Seen, whole: _Note) -> float:
    tail = note.end
    if tail.ends_in_url:
        return -0.5
    if tail.cuts_reference and head.ends_reference:
        return -1.5
    if not tail.is_finished:
        closes = 0.3 if sum(map(abs, whole.open_marks)) < sum(map(abs, note.open_marks)) else 0
        return (1 if head.begins_sentence else 0 if head.begins_lower or tail.ends_open else 0.4) - closes
    if not note.is_balanced:
        return -0.8 if whole.is_balanced else 0.2
    return 1.5 if head.begins_lower else 2.5  # its last word may be an abbreviation


def _unfinished_note(note: _Note | None) -> float:
    if note is None:
        return 0
    if _is_open(note):
        return 2
    return 0 if note.is_balanced else 0.7


def _is_open(note: _Note) -> bool:
    """True if a note breaks off in a sentence."""
    return not note.end.is_finished and not note.end.text.rstrip().endswith(">")
