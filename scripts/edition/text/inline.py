"""Inline text, parsed once: what a heading, a paragraph or a note says, and what is marked in it.

    text = read("ill{~~[treatment~>[-]treatment~~}{>>lost<<}, *id.*[^8]")
    text.edition.plain            "ill[-]treatment, id."    what the edition prints, without signs
    text.witness.plain            "ill[treatment, id."      what the text as received has
    text.edition.italics          ((17, 20),)               offsets are into that reading's `plain`
    text.edition.markers          ((20, "8"),)
    text.emendations[0].reason    "lost"; text.edition.emended[0] is (3, 15), where it stands in the reading
    text.edition.pieces           everything in order, for whoever writes it
    text.place(unit.place, text.edition.origin(17))         the line and column on the page of an offset

Everything above the readers of pages and witness works on these two readings. `source`, the text as
written, is for what writes it back.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from edition.text import inline_markup
from edition.text.inline_markup import BREAK, LEVEL, QUOTATION, STRUCTURE, escape
from edition.text.inline_reading import Reading, Segment, Stretch, is_within, touching
from edition.text.inline_walk import read_sides

__all__ = ["BREAK", "LEVEL", "QUOTATION", "STRUCTURE", "Emendation", "Inline", "Segment", "Reading", "Stretch"]
__all__ += ["escape", "is_within", "read", "touching"]


@dataclass(frozen=True, slots=True)
class Emendation:
    """A declared change: `witness` was read, `edition` is printed, because of `reason`; both readings as written.

    `start` and `end` are offsets in the source. What the readings say stands in `Reading.emended`.
    """

    witness: str
    edition: str
    reason: str
    start: int
    end: int

    @property
    def is_structural(self) -> bool:
        """True if it changes no words but how the text is divided."""
        return self.witness + self.edition in STRUCTURE


@dataclass(frozen=True)
class Inline:
    """An inline text. `columns` are where its lines begin on the page: the line, counted from the first, and column."""

    source: str = ""
    columns: tuple[tuple[int, int], ...] = field(default=(), compare=False, repr=False)

    @cached_property
    def emendations(self) -> tuple[Emendation, ...]:
        """The emendations declared, in order."""
        if not self._declared:
            return ()
        readings = ((self.source[slice(*e.witness)], self.source[slice(*e.edition)]) for e in self._declared)
        return tuple(
            Emendation(*both, e.reason, e.start, e.end) for both, e in zip(readings, self._declared, strict=True)
        )

    @cached_property
    def _declared(self) -> tuple[inline_markup.Declared, ...]:
        return tuple(inline_markup.declared(self.source))

    @cached_property
    def edition(self) -> Reading:
        """What the edition prints: every emendation carried out. The signs of structure are not printed."""
        return read_sides(self.source, self._declared, [_printed(self.source, e.edition) for e in self._declared])

    @cached_property
    def witness(self) -> Reading:
        """What the witness has: every emendation undone. Of the signs of structure only the break stays, as `¶`."""
        if not self._declared:
            return self.edition
        return read_sides(self.source, self._declared, [_received(self.source, e.witness) for e in self._declared])

    @cached_property
    def received(self) -> Inline:
        """The witness's text as a text of its own, without what was declared."""
        return self._of_sides([_received(self.source, each.witness) for each in self._declared])

    @cached_property
    def printed(self) -> Inline:
        """The edition's text as a text of its own, without what was declared."""
        return self._of_sides([_printed(self.source, each.edition) for each in self._declared])

    def _of_sides(self, sides: Sequence[Stretch]) -> Inline:
        parts, position = [], 0
        for each, side in zip(self._declared, sides, strict=True):
            parts += [self.source[position : each.start], self.source[slice(*side)]]
            position = each.end
        return read("".join([*parts, self.source[position:]])) if sides else self

    def parted(self, separator: str) -> tuple[Inline, Inline]:
        """The edition's text before the first `separator`, and behind it; all and nothing where there is none."""
        whole = self.printed
        at = whole.edition.plain.find(separator)
        if at < 0:
            return whole, read("")
        head, rest = whole.source[: whole.edition.origin(at)], whole.after(at + len(separator)).source
        return (read(f"{head}*"), read(f"*{rest}")) if whole.edition.is_italic(at) else (read(head), read(rest))

    def after(self, offset: int) -> Inline:
        """The text from an offset of the edition's reading on."""
        return read(self.source[self.edition.origin(offset) :])

    @cached_property
    def _lines(self) -> tuple[int, ...]:
        """Where each line of the source begins."""
        return (0, *(end.end() for end in re.finditer("\n", self.source)))

    def position(self, at: int) -> tuple[int, int]:
        """The line, counted from the first as 0, and the column, from 1, of an offset in the source."""
        at = min(at, len(self.source))
        line = bisect_right(self._lines, at) - 1
        start = self._lines[line]
        first, column = self.columns[line] if line < len(self.columns) else (line, 1)
        return first, column + at - start

    def received_depth(self, sign: str, depth: int) -> int:
        """How often the witness has `sign` where the edition has it `depth` times, as the emendations declare."""
        return depth + sum((each.witness == sign) - (each.edition == sign) for each in self.emendations)


def read(source: str, columns: Sequence[tuple[int, int]] = ()) -> Inline:
    """Read inline text as written; `columns` as in `Inline`. No text is malformed: what is no sign is a letter."""
    return Inline(source, tuple(columns))


def _printed(source: str, span: Stretch) -> Stretch:
    """The edition's side of an emendation; a pilcrow before a number (`¶ 12`) is the author's, one alone a sign."""
    return (span[0], span[0]) if source[slice(*span)] in STRUCTURE else span


def _received(source: str, span: Stretch) -> Stretch:
    return (span[0], span[0]) if source[slice(*span)] in (QUOTATION, LEVEL) else span
