"""One reading of a text with emendations, as plain text: what of it the text received has letter for letter."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from edition.text import inline, inline_markup
from edition.text.inline import Emendation

# Noncharacters, which no text holds: they survive the way to plain text.
OPEN, CLOSE, BAR = "\ufdd0", "\ufdd1", "\ufdd2"
_SIGNS = re.compile(f"[{OPEN}{CLOSE}{BAR}]")
_UNSURE = re.compile("[\"'“”„‘’‚`$%&#_~^{}<>\\\\\u00ad]")  # what is normalised, or may have been escaped
_IN_WORD = re.compile(r"(?:.\w|\w['’])\w.|.\w['’]\w", re.S)


def one_line(plain: str) -> str:
    """Plain text with single spaces: where a star page stood between two words, one space is left."""
    return re.sub(" {2,}", " ", plain).strip()


@dataclass(frozen=True, slots=True)
class PlainReading:
    """One reading of a text as plain text: where the emendations stand in it, where it is italic, and where the
    text received has something that plain text has not."""

    text: str
    spans: tuple[tuple[int, int], ...]
    italics: tuple[tuple[int, int], ...]
    bars: tuple[int, ...]
    words: tuple[tuple[int, int], ...]
    one_line: str

    @classmethod
    def of(cls, text: str, readings: Sequence[tuple[str, str, str]], declared: Sequence[Emendation]) -> PlainReading:
        """The text with a reading in place of each emendation declared; of a reading the middle is emended."""
        pieces, position = [], 0
        for (head, middle, tail), each in zip(readings, declared, strict=True):
            pieces += [text[position : each.start], head, OPEN, middle, CLOSE, tail]
            position = each.end
        styled = inline.read(_barred("".join(pieces) + text[position:])).edition
        signs = list(_SIGNS.finditer(styled.plain))
        before = [sign.start() for sign in signs]
        edges = [at - index for index, at in enumerate(before) if styled.plain[at] != BAR]
        bars = [at - index for index, at in enumerate(before) if styled.plain[at] == BAR]
        italics = [
            (start - bisect_left(before, start), end - bisect_left(before, end)) for start, end in styled.italics
        ]
        plain = _SIGNS.sub("", styled.plain)
        words = tuple(match.span() for match in re.finditer(r"\S+", plain))
        return cls(
            plain,
            tuple(zip(edges[::2], edges[1::2], strict=False)),
            tuple(italics),
            tuple(bars),
            words,
            one_line(plain),
        )

    def start(self, other: PlainReading, offset: int) -> int:
        """Where a stretch begins here that begins at `offset` of the other; words added there are in it."""
        passed = bisect_right(other.spans, offset, key=itemgetter(1))
        while passed and other.spans[passed - 1][0] >= offset:
            passed -= 1
        return offset + self._shift(other, passed)

    def end(self, other: PlainReading, offset: int) -> int:
        """Where a stretch ends here that ends at `offset` of the other; words added there are in it."""
        return offset + self._shift(other, bisect_right(other.spans, offset, key=itemgetter(1)))

    def _shift(self, other: PlainReading, passed: int) -> int:
        return self.spans[passed - 1][1] - other.spans[passed - 1][1] if passed else 0

    def outside(self, offset: int, forward: bool) -> int:
        """`offset`, moved to the edge of the emendation it lies in."""
        at = bisect_left(self.spans, offset, key=itemgetter(0)) - 1  # the last that begins before it
        if at < 0 or self.spans[at][1] <= offset:
            return offset
        return self.spans[at][forward]

    def literal_from(self, left: int, end: int) -> int:
        """From where on, at `left` or behind it, the text received has whole words letter for letter up to `end`."""
        unsure = [match.end() for match in _UNSURE.finditer(self.text, left, end)]
        bars = self.bars[bisect_right(self.bars, left) : bisect_left(self.bars, end)]
        at = max([left, *unsure[-1:], *bars[-1:]])
        while at < end and at and self._in_word(at):
            at += 1
        return at

    def literal_to(self, start: int, right: int) -> int:
        """How far, up to `right`, the text received has whole words letter for letter from `start` on."""
        unsure = _UNSURE.search(self.text, start, right)
        bars = self.bars[bisect_right(self.bars, start) : bisect_left(self.bars, right)]
        at = min([right, *([unsure.start()] if unsure else []), *bars[:1]])
        while at > start and self._in_word(at):
            at -= 1
        return at

    def _in_word(self, at: int) -> bool:
        """True if a word goes on over the offset; an apostrophe is within its word."""
        return bool(_IN_WORD.match(self.text[max(0, at - 2) : at].rjust(2) + self.text[at : at + 2].ljust(2)))

    def stands_once(self, start: int, end: int) -> bool:
        """Whether the words from `start` to `end` stand nowhere else: they alone find their place."""
        words = self.shown(start, end)
        found = self.one_line.find(words)
        return found >= 0 and self.one_line.find(words, found + 1) < 0

    def shown(self, start: int, end: int) -> str:
        """A stretch on one line."""
        return self.one_line if (start, end) == (0, len(self.text)) else one_line(self.text[start:end])

    def marked(self, start: int, end: int) -> str:
        """A stretch with a star where its italics begin and end."""
        out, position = [], start
        for first, last in inline.touching(self.italics, start, end):
            first, last = max(first, start), min(last, end)
            out += [self.text[position:first], "*", self.text[first:last], "*"]
            position = last
        return "".join([*out, self.text[position:end]])


def _barred(text: str) -> str:
    """Inline Markdown with a sign on either side of each piece of markup that the text received has too."""
    out, position = [], 0
    for token in inline_markup.tokens(text):
        if token["newline"] is not None or (token["marker"] or "").startswith("ed-"):
            continue
        written = f"{BAR}{token[0]}{BAR}"
        if token["spanned"] is not None:
            written = f"[{_barred(token['spanned'])}]{text[token.end('spanned') + 1 : token.end()]}"
        out += [text[position : token.start()], written]
        position = token.end()
    return "".join([*out, text[position:]])
