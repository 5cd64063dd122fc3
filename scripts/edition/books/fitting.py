"""How a book is made to fit its pages: what a setting of it tells goes into the next one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from edition.books.book import Book, BookNote
from edition.books.styled_runs import plain

_LONG = 3000
"""Letters of a note: more than half of what the foot of a page can hold."""
_SHORT = 900
"""Letters of a note that is not parted from its sources by the end of a page: some fifteen lines."""
_SPACINGS = ("", "tight", "loose", "tighter", "looser")
"""In the order tried; the template has their measures."""
_MOST_ROOM = 12


@dataclass(frozen=True, slots=True)
class Told:
    """What a setting tells: labels of notes, ids of paragraphs and star pages; book.typ says what each is."""

    strays: frozenset[str] = frozenset()
    parted: frozenset[str] = frozenset()
    widows: frozenset[str] = frozenset()
    orphans: frozenset[str] = frozenset()
    stars: Mapping[str, float] = field(default_factory=dict)

    @property
    def faults(self) -> tuple[int, int]:
        """How many notes are away from their markers, and how many places do not look well."""
        return len(self.strays), len(self.parted) + len(self.widows) + len(self.orphans)


@dataclass(frozen=True, slots=True)
class Fit:
    """What one setting does otherwise than the first.

    `looser` is how many hairs more there are between lines; the note before each of `strays` is held; `whole` are the
    notes that no page's end may part; `spaced` says of paragraphs whether they are set a hair tighter or looser,
    `roomy` for how many lines' room one asks where it begins, `stars` where in its line each star page begins (points).
    """

    looser: int = 0
    strays: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    spaced: Mapping[str, str] = field(default_factory=dict)
    roomy: Mapping[str, int] = field(default_factory=dict)
    stars: Mapping[str, float] = field(default_factory=dict)

    def mended(self, told: Told, book: Book) -> Fit:
        """The next setting; equal to this one if there is nothing more to try."""
        return replace(
            self,
            strays=self.strays | told.strays,
            whole=self.whole | (told.parted & short_forms(book)),
            spaced={**self.spaced, **{id: _next(self.spaced.get(id, "")) for id in sorted(told.widows)}},
            roomy={**self.roomy, **{id: min(_MOST_ROOM, self.roomy.get(id, 0) + 4) for id in sorted(told.orphans)}},
        )

    def data(self, book: Book) -> str:
        """The JSON that the template reads."""
        held = {note.label: before.label for before, note in pairwise(book.notes) if note.label in self.strays}
        return json.dumps(
            {
                "looser": self.looser,
                "strays": held,
                "held": dict.fromkeys(sorted(held.values()), True),
                "whole": dict.fromkeys(sorted(self.whole), True),
                "spaced": self.spaced,
                "roomy": self.roomy,
                "stars": self.stars,
            }
        )


def first_fit(book: Book, looser: int = 0) -> Fit:
    """The first setting: notes whose markers may share a line are held together, short ones stay with their sources."""
    return Fit(looser, strays=crowded(book), whole=short_forms(book))


def short_forms(book: Book) -> frozenset[str]:
    """The labels of the notes with sources that are short enough to stand whole on a page."""
    return frozenset(note.label for note in book.notes if note.sources and _length(note) <= _SHORT)


def crowded(book: Book, line: int = 70, short: int = 400) -> frozenset[str]:
    """The labels of the notes whose marker may stand in one line of `line` letters with that of a `short` note."""
    found: set[str] = set()
    brief = {note.label for note in book.notes if len(plain(note.runs)) < short}
    for block in (block for part in book.parts for block in part.blocks):
        distance, before = line + 1, ""
        for run in block.runs:
            if run.kind == "marker":
                if distance <= line and before in brief:
                    found.add(run.text)
                distance, before = 0, run.text
            else:
                distance += len(plain((run,)))
    return frozenset(found)


def behind_long_notes(book: Book, strays: frozenset[str]) -> frozenset[str]:
    """Those of the strays that follow a note too long to leave room for another at the foot of its page."""
    excused: set[str] = set()
    for before, note in pairwise(book.notes):
        if note.label in strays and (_length(before) > _LONG or before.label in excused):
            excused.add(note.label)
    return frozenset(excused)


def _length(note: BookNote) -> int:
    """Letters of a note and of its sources."""
    return sum(len(run.text) for runs in (note.runs, *note.sources) for run in runs)


def _next(spacing: str) -> str:
    return _SPACINGS[min(_SPACINGS.index(spacing) + 1, len(_SPACINGS) - 1)]
