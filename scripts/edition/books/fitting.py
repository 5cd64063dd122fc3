"""How a book is made to fit its pages: what a setting of it tells goes into the next one."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from edition.books.book import Book
from edition.books.heading_room import heading_room
from edition.books.note_measures import FEW, Measures, Place
from edition.books.note_room import Room, note_room

_SPACINGS = ("", "tight", "loose", "tighter", "looser")
"""In the order tried; the template has their measures."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a setting tells: labels of notes, ids of paragraphs and star pages; book.typ says what each is.

    `turns` has every paragraph that a page's end parts, and which of its words, if the setting was asked to count them.
    """

    strays: frozenset[str] = frozenset()
    widows: frozenset[str] = frozenset()
    orphans: frozenset[str] = frozenset()
    turns: Mapping[str, frozenset[int]] = field(default_factory=dict)
    stars: Mapping[str, float] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    measures: Measures = Measures()


@dataclass(frozen=True, slots=True)
class Fit:
    """What one setting does otherwise than the first, which only measures.

    `room` is what notes ask for; in the blocks `apart` a note strayed even so, and if it did so again, the note
    before it is one of the `unparted`: behind one that goes on overleaf none can begin; of `widows` the last line
    stood alone, and if it did so again, `spaced` says whether they are set a hair tighter or looser; of `orphans`
    the first line did; `headings` stood at a page's foot without their text, and ask for so much room (points);
    `turns` are paragraphs that a page's end parts, with the words that stay whole, since one
    may have parted them; `stars` says where in its line each star page begins (points).
    """

    room: Room = Room()
    measures: Measures = Measures()
    apart: frozenset[str] = frozenset()
    unparted: frozenset[str] = frozenset()
    spaced: Mapping[str, str] = field(default_factory=dict)
    widows: frozenset[str] = frozenset()
    orphans: frozenset[str] = frozenset()
    headings: Mapping[str, float] = field(default_factory=dict)
    turns: Mapping[str, frozenset[int]] = field(default_factory=dict)
    stars: Mapping[str, float] = field(default_factory=dict)

    def faults(self, told: Told, book: Book) -> tuple[int, int]:
        """How many notes are away from their markers; how many lines and headings stand alone, and words may be parted,
        by a page's end.
        """
        may_be_parted = [id for id, words in told.turns.items() if not words <= self.turns.get(id, frozenset())]
        uncounted = told.turns.keys() - self.turns.keys()
        alone = len(told.widows) + len(told.orphans) + len(heading_room(book, told.places, self.measures))
        return len(told.strays), alone + len({*may_be_parted, *uncounted})

    def measured(self, told: Told, book: Book) -> Fit:
        """The second setting, which knows how high the notes are and which of them share a line."""
        room = note_room(book, told.places, told.measures, widows=told.widows)
        headings = heading_room(book, told.places, told.measures)
        return replace(self.turned(told), measures=told.measures, widows=told.widows, headings=headings, room=room)

    def mended(self, told: Told, book: Book, *, looks: bool = True) -> Fit:
        """The next setting; equal to this one if nothing more can be tried. Without `looks` only notes are mended."""
        fit = replace(
            self,
            apart=self.apart | blocks_of(book, told.strays),
            unparted=self.unparted | _before(book, {n for n in told.strays if blocks_of(book, {n}) <= self.apart}),
        )
        if looks:
            again = {id: _next(self.spaced.get(id, "")) for id in sorted(told.widows & self.widows)}
            widows, orphans = self.widows | told.widows, self.orphans | told.orphans
            headings = {**self.headings, **heading_room(book, told.places, self.measures)}
            fit = fit.turned(told)
            fit = replace(fit, widows=widows, orphans=orphans, headings=headings, spaced={**self.spaced, **again})
        return replace(fit, room=note_room(book, told.places, self.measures, fit.apart, fit.widows, fit.unparted))

    def turned(self, told: Told) -> Fit:
        """The fit that keeps whole, besides its own, what may have been parted by a page's end."""
        more = {id: self.turns.get(id, frozenset()) | words for id, words in told.turns.items()}
        return replace(self, turns={**self.turns, **more})

    def data(self) -> str:
        """The JSON that the template reads."""
        asking = self.orphans | {id for id in self.widows if id in self.measures.short}
        return json.dumps(
            {
                "measures": not self.measures.notes,
                "few": FEW,
                "asks": {label: round(points, 2) for label, points in self.room.asks.items()},
                "tails": {name: round(points, 2) for name, points in self.room.tails.items()},
                "whole": dict.fromkeys(sorted(self.room.whole), True),
                "apart": dict.fromkeys(sorted(self.apart), True),
                "kept": dict.fromkeys(sorted(self.room.kept), True),
                "spaced": self.spaced,
                "turns": {id: sorted(words) for id, words in self.turns.items()},
                "roomy": {id: points for id, points in self.room.roomy.items() if id in asking} | {**self.headings},
                "stars": self.stars,
            }
        )


def blocks_of(book: Book, labels: Collection[str]) -> frozenset[str]:
    """The ids of the headings and paragraphs that call these notes, or call notes that call them."""
    callers = {run.text: note.label for note in book.notes for run in note.runs if run.kind == "marker"}
    wanted = {*labels, *(callers[label] for label in labels if label in callers)}
    blocks = (block for part in book.parts for block in part.blocks)
    return frozenset(
        block.id for block in blocks if any(run.kind == "marker" and run.text in wanted for run in block.runs)
    )


def _before(book: Book, labels: Collection[str]) -> frozenset[str]:
    """The notes that stand just before these."""
    order = [note.label for note in book.notes]
    return frozenset(first for first, second in pairwise(order) if second in labels)


def _next(spacing: str) -> str:
    return _SPACINGS[min(_SPACINGS.index(spacing) + 1, len(_SPACINGS) - 1)]
