"""One reading of an inline text: its plain words, and the stretches and points of them that are marked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple

Kind = Literal["words", "address", "marker", "star page", "emendation"]
Stretch = tuple[int, int]


class Segment(NamedTuple):
    """A piece of a reading, from the offset `start` of its plain text on; `at` is where it begins in the source.

    `text` are the words or the address, which are part of the plain text, or the marker's label or the
    star page's number, which are not. A piece of the kind "emendation" has no text: it stands where the
    emendation with the index `emendation` ends. Of the others, those with an index belong to that one.
    A star page of the text's has an `id`, one in a note has none.
    """

    kind: Kind
    text: str
    start: int
    at: int
    italic: bool = False
    emendation: int | None = None
    id: str = ""


class Answer(NamedTuple):
    """What an editor says of the words from `start` to `end`: of which source they are, and which they overrule."""

    start: int
    end: int
    key: str
    overruled: str = ""


class Reading(NamedTuple):
    """One reading as plain text, and what is marked in it: stretches (start, end) and points of `plain`.

    The spaces at `line_ends` are ends of lines as written.

    `emended` has a stretch for each emendation, in their order; `answers` are an editor's;
    `page_ids` are written behind the star pages, "" of one in a note; an italic that is not `closed` runs to the end.
    """

    plain: str = ""
    italics: tuple[Stretch, ...] = ()
    urls: tuple[Stretch, ...] = ()
    answers: tuple[Answer, ...] = ()
    markers: tuple[tuple[int, str], ...] = ()
    star_pages: tuple[tuple[int, str], ...] = ()
    emended: tuple[Stretch, ...] = ()
    page_ids: tuple[str, ...] = ()
    line_ends: tuple[int, ...] = ()
    closed: bool = True
    broken: tuple[int, str] | None = None
    """Where in the source a sign of the edition's that is none stands, and what stands there."""
    pieces: tuple[Segment, ...] = ()
    origins: tuple[Stretch, ...] = ((0, 0),)

    def is_italic(self, start: int, end: int | None = None) -> bool:
        """True if everything from `start` to `end` (or the one character) is italic."""
        return is_within(self.italics, start, start + 1 if end is None else end)

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the notes marked, in order."""
        return tuple(label for _, label in self.markers)

    @property
    def pages(self) -> tuple[str, ...]:
        """The printed pages that begin, in order."""
        return tuple(page for _, page in self.star_pages)

    def origin(self, offset: int) -> int:
        """The offset in the source of a character of `plain`; of its end, what follows the last one."""
        last = max(bisect_right(self.origins, offset, key=lambda each: each[0]) - 1, 0)
        plain, source = self.origins[last]
        return source + offset - plain


def is_within(stretches: Sequence[Stretch], start: int, end: int) -> bool:
    """True if one of the stretches, which stand in order and apart, holds everything from `start` to `end`."""
    last = bisect_left(stretches, (start + 1,)) - 1
    return last >= 0 and end <= stretches[last][1]


def touching(stretches: Sequence[Stretch], start: int, end: int) -> Sequence[Stretch]:
    """The stretches, of some that stand in order and apart, that have a character from `start` to `end`."""
    first = bisect_left(stretches, (start + 1,))
    if first and stretches[first - 1][1] > start:
        first -= 1
    return stretches[first : bisect_left(stretches, (end,))]
