"""Words of a quotation that stand in the text received, where the edition emends it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol


class Said(Protocol):
    """A word or mark: as compared, and where it stands."""

    @property
    def said(self) -> str:
        """What it says, as it is compared."""

    @property
    def start(self) -> int:
        """Where it begins in its text."""

    @property
    def end(self) -> int:
        """Where it ends in its text."""


def as_received(
    unit: Mapping[str, Any], given: Sequence[Said], printed: Sequence[Said], tokens: Callable[[str], Sequence[Said]]
) -> tuple[int, int] | None:
    """Where in a unit's text the edition emends what a quotation has as received, to the letter; None if nowhere.

    `given` are the quotation's tokens, `printed` the unit's; `unit` is as `quote_data` has it. Words that stand in
    the edition too are the edition's.
    """
    if not unit["emended"] or _place(given, printed) is not None:
        return None
    text, spans = _received(unit)
    read = tokens(text)
    at = _place(given, read)
    if at is None:
        return None
    start, end = read[at].start, read[at + len(given) - 1].end
    return _in_edition(start, spans, 2), _in_edition(end, spans, 3)


def _place(given: Sequence[Said], read: Sequence[Said]) -> int | None:
    """The first token from which a text goes on as the quotation does."""
    wanted, there = [each.said for each in given], [each.said for each in read]
    starts = (at for at, said in enumerate(there) if said == wanted[0] and there[at : at + len(wanted)] == wanted)
    return next(starts, None)


def _received(unit: Mapping[str, Any]) -> tuple[str, list[tuple[int, int, int, int]]]:
    """A unit's text as received; and each emendation: where its words stand there, and in the edition's."""
    text, spans, at = "", [], 0
    for start, end, was in unit["emended"]:
        text += unit["text"][at:start]
        spans.append((len(text), len(text) + len(was), start, end))
        text += was
        at = end
    return text + unit["text"][at:], spans


def _in_edition(offset: int, spans: Sequence[tuple[int, int, int, int]], edge: int) -> int:
    """An offset of the text received in the edition's; within an emendation that one's edge."""
    shift = 0
    for span in spans:
        if offset >= span[1]:
            shift = span[3] - span[1]
        elif offset > span[0]:
            return span[edge]
    return offset + shift
