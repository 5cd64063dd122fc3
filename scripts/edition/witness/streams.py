"""Two texts run through a witness, body and notes; a page break interrupts both. This tells them apart.

A chunk without a number of its own is either body or the rest of the last note. No single
mark decides; the whole page does: whether the body or the note was broken off, how the chunk
begins, whether it holds the marker that is due, whether it closes what the note had opened.
Each way of reading is given a price; the cheapest reading of the whole text is taken (a beam
search, so the time grows with the length of the text).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from edition.seam import Lexicon, begins_lower, ends_in_url, ends_mid_word, ends_open, is_finished, word_fits
from edition.witness.chunks import Chunk
from edition.witness.markers import MarkerFinder

_BEAM = 24
_REFERENCE_CUT = re.compile(r"(?:\b[Ii]d\.\*?|\bsupra\*?|\binfra\*?|\bnotes?|,? at)$")
_REFERENCE_REST = re.compile(r"(?:at |notes? |§|¶|\d+[\d–-]*[,.;( ])")
_NOTE_LIKE = re.compile(r"<https?:|\bsupra\b\*? notes? \d|\*?\b[Ii]d\.\*?(?: at |\s*$)|\[hereinafter")


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read the text so far."""

    price: float
    is_note: bool
    before: _Reading | None
    body: str | None = None
    note: str | None = None
    due: int = 1
    last_note: int = 0
    broken: bool = False
    in_notes: bool = False


def tell_apart(chunks: Sequence[Chunk], finder: MarkerFinder, lexicon: Lexicon) -> list[bool]:
    """For each chunk, True if it belongs to the notes (a note, or the rest of one)."""
    pricer = _Pricer(finder, lexicon)
    beam = [_Reading(0.0, False, None)]
    for index, chunk in enumerate(chunks):
        beam = sorted(
            (after for reading in beam for after in pricer.go_on(reading, index, chunk)),
            key=lambda reading: reading.price,
        )[:_BEAM]
    return _labels(beam[0])


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

    def go_on(self, reading: _Reading, index: int, chunk: Chunk) -> list[_Reading]:
        if chunk.role == "note":
            return [self._as_note(reading, chunk)]
        if chunk.role == "heading":
            return [self._as_heading(reading, index)]
        rest = [self._as_rest(reading, index, chunk)] if reading.note is not None else []
        return [self._as_body(reading, index, chunk), *rest]

    def _as_note(self, reading: _Reading, chunk: Chunk) -> _Reading:
        price = reading.price + _unfinished_note(reading.note)
        if chunk.number >= reading.due:
            price += 4  # a note before its marker
        return _Reading(
            price, True, reading, reading.body, chunk.text, reading.due, chunk.number, broken=True, in_notes=True
        )

    def _as_heading(self, reading: _Reading, index: int) -> _Reading:
        price = reading.price + (1.5 if reading.body and not is_finished(reading.body) else 0)
        return _Reading(price, False, reading, None, reading.note, self._due_after(index, reading.due), reading.last_note)

    def _as_body(self, reading: _Reading, index: int, chunk: Chunk) -> _Reading:
        price = reading.price + self._body_seam(reading, chunk.text) + (2 if _NOTE_LIKE.search(chunk.text) else 0)
        if reading.in_notes and reading.due > reading.last_note + 1:
            price += 2.5  # a note is still due on the page that this chunk would leave
        due = self._due_after(index, reading.due)
        return _Reading(price, False, reading, chunk.text, reading.note, due, reading.last_note)

    def _as_rest(self, reading: _Reading, index: int, chunk: Chunk) -> _Reading:
        note = reading.note or ""
        joined = f"{note}\n{chunk.text}"
        price = reading.price + 1 + _note_seam(note, chunk.text, joined)
        price -= 0.5 if _NOTE_LIKE.search(chunk.text) else 0
        price += 4 if self.finder.find(index, reading.due) else 0
        return _Reading(
            price, True, reading, reading.body, joined, reading.due, reading.last_note, broken=True, in_notes=True
        )

    def _due_after(self, index: int, due: int) -> int:
        found = self.finder.find(index, due)
        return found[-1].number + 1 if found else due

    def _body_seam(self, reading: _Reading, head: str) -> float:
        tail = reading.body
        if tail is None:
            return 1.5 if begins_lower(head) else 0
        if is_finished(tail):
            return 2.5 if begins_lower(head) else 0
        if ends_mid_word(tail):
            return -0.5 if word_fits(tail, head, self.lexicon) else 0.7
        if begins_lower(head):
            return 0
        return 0.6 if reading.broken else 1.5


def _note_seam(tail: str, head: str, joined: str) -> float:
    if ends_in_url(tail) and tail.rstrip()[-1:] not in ">.":
        return -0.5
    if _REFERENCE_CUT.search(tail.rstrip()[-20:]) and _REFERENCE_REST.match(head.lstrip()):
        return -1.5
    if not is_finished(tail):
        return 0 if begins_lower(head) or ends_open(tail) else 0.4
    if _imbalance(tail):
        return -0.8 if not _imbalance(joined) else 0.2
    return 2.5


def _unfinished_note(note: str | None) -> float:
    if note is None:
        return 0
    if not is_finished(note) and not note.rstrip().endswith(">"):
        return 2
    return 0.7 if _imbalance(note) else 0


def _imbalance(text: str) -> int:
    """How many brackets and double quotation marks of `text` have no partner."""
    pairs = sum(abs(text.count(o) - text.count(c)) for o, c in ("()", "[]"))
    return pairs + sum(text.count(mark) for mark in '“”"') % 2  # shapes are often mixed
