"""What a setting of the book measures, and what note_room.py and note_tails.py both ask of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from edition.books.book import Runs

Place = tuple[int, float]
"""A page, and how far down it in points."""

FEW = 0.1
"""Of a page's height: up to this, no page's end parts a note, or it from those that it calls."""


@dataclass(frozen=True, slots=True)
class Measures:
    """In points: from line to line of the text, between two notes, of the text on a page; the height of each note by
    label, of its `words` alone where sources stand under it, and of each block that the typesetter parts without a look
    at its notes (quotations, lists) by id. Of paragraphs that are `short`, how many lines.
    """

    pitch: float = 0
    gap: float = 0
    page: float = 0
    notes: Mapping[str, float] = field(default_factory=dict)
    words: Mapping[str, float] = field(default_factory=dict)
    blocks: Mapping[str, float] = field(default_factory=dict)
    short: Mapping[str, int] = field(default_factory=dict)


def labels_of(runs: Runs) -> tuple[str, ...]:
    """The labels of the notes whose markers stand in runs, in their order."""
    return tuple(run.text for run in runs if run.kind == "marker")


def with_nested(labels: Collection[str], within: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Each note, and behind it those that it calls."""
    for label in labels:
        yield label
        yield from with_nested(within.get(label, ()), within)


def beginning(label: str, measures: Measures) -> float:
    """What a note needs that may go on overleaf: two lines of the text's height are more than two of its own."""
    return measures.gap + min(measures.notes[label], 2 * measures.pitch) if label else 0
