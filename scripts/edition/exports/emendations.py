"""The emendations as the published data shows them: each with the words around it.

An emendation may be one bracket. For a reader who looks it up in the witness it is widened, word by
word, until the witness's words stand exactly once in their paragraph or note.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from edition import inline
from edition.model import Article, Note, Paragraph

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"  # noncharacters, which no text holds: they survive the way to plain text
_FENCE = re.compile(f"[{_OPEN}{_CLOSE}]")


def emendations(article: Article, homes: Mapping[str, Paragraph | Note]) -> Iterator[dict[str, Any]]:
    """Every emendation of the author's text: first those of the paragraphs, then those of the notes.

    `homes` says in which paragraph (or note) the marker of each label stands.
    """
    for paragraph in article.paragraphs:
        for words in in_context(paragraph.text):
            yield {"paragraph": paragraph.number, "note": None, **words}
    for note in article.notes:
        home = homes.get(note.label)
        number = home.number if isinstance(home, Paragraph) else None
        for words in in_context(note.text) if note.number is not None else ():
            yield {"paragraph": number, "note": note.number, **words}


def in_context(text: str) -> Iterator[dict[str, str]]:
    """`witness`, `edition` and `reason` of each emendation in a text, in order.

    `witness` stands once in the text's witness reading and has a word on either side where there is
    one; `edition` is the same stretch as the edition prints it. Where an emendation stands inside
    markup, which hides it (a check reports that), both are the whole text.
    """
    declared = inline.emendations(text)
    received = _Reading.of(text, [each.witness for each in declared], declared)
    printed = _Reading.of(text, [each.edition for each in declared], declared)
    for index, each in enumerate(declared):
        start, end, first, last = 0, len(received.text), 0, len(printed.text)
        if len(received.spans) == len(printed.spans) == len(declared):
            start, end = _widen(received, *received.spans[index])
            first, last = printed.start(received, start), printed.end(received, end)
        yield {
            "witness": one_line(received.text[start:end]),
            "edition": one_line(printed.text[first:last]),
            "reason": one_line(inline.plain(each.reason)),
        }


def one_line(plain: str) -> str:
    """Plain text with single spaces: where a star page stood between two words, one space is left."""
    return re.sub(" {2,}", " ", plain).strip()


@dataclass(frozen=True, slots=True)
class _Reading:
    """One reading of a text as plain text, and where in it the emendations stand."""

    text: str
    spans: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, text: str, readings: list[str], declared: list[inline.Emendation]) -> _Reading:
        pieces, position = [], 0
        for reading, each in zip(readings, declared, strict=True):
            pieces += [text[position : each.start], _OPEN, reading, _CLOSE]
            position = each.end
        fenced = inline.plain("".join(pieces) + text[position:])
        edges = [match.start() - count for count, match in enumerate(_FENCE.finditer(fenced))]
        return cls(_FENCE.sub("", fenced), tuple(zip(edges[::2], edges[1::2], strict=False)))

    def start(self, other: _Reading, offset: int) -> int:
        """Where a stretch begins here that begins at `offset` of the other; words added there are in it."""
        return offset + self._shift([span for span in other.spans if span[1] <= offset and span[0] < offset])

    def end(self, other: _Reading, offset: int) -> int:
        """Where a stretch ends here that ends at `offset` of the other; words added there are in it."""
        return offset + self._shift([span for span in other.spans if span[1] <= offset])

    def _shift(self, passed: list[tuple[int, int]]) -> int:
        return self.spans[len(passed) - 1][1] - passed[-1][1] if passed else 0

    def outside(self, offset: int, forward: bool) -> int:
        """`offset`, moved to the edge of the emendation it lies in."""
        for start, end in self.spans:
            if start < offset < end:
                return end if forward else start
        return offset


def _widen(reading: _Reading, start: int, end: int) -> tuple[int, int]:
    """The stretch of whole words about `start`–`end` that stands once; at least one word on either side."""
    words = [match.span() for match in re.finditer(r"\S+", reading.text)]
    first = bisect_left([word[1] for word in words], start)  # the first word not wholly before
    last = bisect_right([word[0] for word in words], end) - 1  # the last word not wholly behind
    whole = one_line(reading.text)
    for count in range(1, len(words) + 1):
        left = words[first - count][0] if first >= count else 0
        right = words[last + count][1] if last + count < len(words) else len(reading.text)
        left, right = reading.outside(left, False), reading.outside(right, True)
        if _stands_once(one_line(reading.text[left:right]), whole):
            return left, right
    return 0, len(reading.text)


def _stands_once(words: str, text: str) -> bool:
    found = text.find(words)
    return found >= 0 and text.find(words, found + 1) < 0
