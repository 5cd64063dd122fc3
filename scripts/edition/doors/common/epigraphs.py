"""Quotations that stand before an article's text, among title and authors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from edition.doors.common.received import Run


def epigraphs_in(paragraphs: Iterable[tuple[bool, Sequence[Run]]]) -> frozenset[int]:
    """Which paragraphs are a quotation (the first of each pair says so of one) that goes on to the mark of a note with
    a number, as an epigraph's does: a title and an author's name have signs."""
    stretch: list[int] = []
    found: set[int] = set()
    for index, (is_quotation, runs) in enumerate(paragraphs):
        stretch = [*stretch, index] if is_quotation else []
        if any(run.note for run in runs):
            found.update(stretch)
    return frozenset(found)
