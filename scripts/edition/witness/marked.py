"""Words as received, and what the print sets among them, each at its offset: markers, and where its pages begin."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from edition.text.inline_markup import STAR_PAGE
from edition.text.joining_addresses import ends_in_url
from edition.text.joining_lines import SOFT_HYPHEN, Joined, join
from edition.text.joining_lines import is_finished as ends_finished
from edition.text.lexicon import Lexicon
from edition.witness.markers import Marker

_ADDRESS_END = re.compile(r">|(?=\s)|$")
_LONGEST_WORD = 2000
"""Letters that a word has at most, or an address: what stands before them is not looked at."""
_SHOWN = 80  # letters of a word that are told, on each side of the line’s end
_SEALED = "¹"
"""Behind words that a marker closes: no abbreviation that a word follows, no cut word, no address goes on there."""


class Sign(NamedTuple):
    """What stands before the character at the offset `at`, `written` as the pages write it."""

    at: int
    written: str
    is_marker: bool = False

    def moved_to(self, at: int) -> Sign:
        """The same at another offset."""
        return Sign(at, self.written, self.is_marker)


class Marked(NamedTuple):
    """Words without the signs among them, and these in order."""

    words: str
    signs: tuple[Sign, ...] = ()

    @classmethod
    def of(cls, received: str, markers: Sequence[Marker] = ()) -> Marked:
        """A text as received, its superscript markers and the star pages that its file tells taken out as signs."""
        if not markers and "[*" not in received:
            return cls(received)
        found = [(m.start, m.end, Sign(0, f"[^{m.number}]", True)) for m in markers]
        found += [(*star.span(), Sign(0, star[0])) for star in STAR_PAGE.finditer(received)]
        parts, position = [], 0
        for start, end, sign in sorted(found, key=lambda each: each[:2]):
            between = received[position:start]
            parts += [Marked(between.rstrip() if sign.is_marker else between), Marked("", (sign,))]
            position = end
        return together([*parts, Marked(received[position:])])

    @property
    def written(self) -> str:
        """The words with their signs, as the pages write them."""
        parts, position = [], 0
        for sign in self.signs:
            parts += [self.words[position : sign.at], sign.written]
            position = sign.at
        return "".join([*parts, self.words[position:]])

    @property
    def markers(self) -> list[int]:
        """Where the markers stand."""
        return [sign.at for sign in self.signs if sign.is_marker]

    @property
    def ends_marked(self) -> bool:
        """True if a note is marked at the very end."""
        if not self.signs:
            return False
        behind = bisect_left(self.signs, len(self.words.rstrip()), key=_place)
        return any(sign.is_marker for sign in self.signs[behind:])

    @property
    def tail(self) -> str:
        """The words, sealed where a note is marked at their end, for what asks how they end."""
        return self.words.rstrip() + _SEALED if self.ends_marked else self.words

    @property
    def is_finished(self) -> bool:
        """True if it ends as a sentence does, or with the colon that introduces something."""
        return ends_finished(self.tail)

    def part(self, start: int, end: int | None = None) -> Marked:
        """What stands from `start` up to `end`, or to the very end, with the signs before each of its characters."""
        if not start and end is None:
            return self
        first = bisect_left(self.signs, start, key=_place)
        last = len(self.signs) if end is None else bisect_left(self.signs, end, key=_place)
        return _with(self.signs[first:last], self.words[start:end], -start)

    def lines(self) -> Iterator[Marked]:
        """Its lines, without their ends."""
        return self.parts(self.words.split("\n"))

    def parts(self, texts: Sequence[str]) -> Iterator[Marked]:
        """The parts that these texts are the words of, which a line's end parts from one another."""
        start = 0
        for text in texts[:-1]:
            end = start + len(text)
            yield _with(self.part(start, end + 1).signs, text)
            start = end + 1
        yield self.part(start)

    def opened_by(self, star: Sign | None) -> Marked:
        """The same, a printed page beginning with its first word."""
        return Marked(self.words, (star, *self.signs)) if star else self

    def stripped(self) -> Marked:
        """The same without the space around it; signs in it stand at its ends."""
        words = self.words.strip()
        if len(words) == len(self.words):
            return self
        return _with(self.signs, words, len(self.words.lstrip()) - len(self.words))


def _place(sign: Sign) -> int:
    return sign.at


def _with(signs: Sequence[Sign], words: str, by: int = 0) -> Marked:
    """Words with signs that stood so much further on; one that stood outside of them stands at their end."""
    if not signs:
        return Marked(words)
    end = len(words)
    return Marked(words, tuple([sign.moved_to(min(max(sign.at + by, 0), end)) for sign in signs]))


def _moved(signs: Iterable[Sign], by: int) -> Iterable[Sign]:
    """Signs that stand so much further on."""
    return [sign.moved_to(sign.at + by) for sign in signs] if by else signs


def together(parts: Iterable[Marked], between: str = "") -> Marked:
    """Parts one behind the other."""
    signs: list[Sign] = []
    words: list[str] = []
    length = 0
    for part in parts:
        length += len(between) if words else 0
        signs += _moved(part.signs, length)
        words.append(part.words)
        length += len(part.words)
    return Marked(between.join(words), tuple(signs))


class Growing:
    """A text that grows piece by piece: only its last words are looked at when another piece comes, and all is put
    together once, in the end."""

    def __init__(self, text: Marked) -> None:
        self._done: list[Marked] = []
        self._last = text

    def add(self, piece: Marked, lexicon: Lexicon) -> tuple[str, ...]:
        """Joins a piece on, which a line's or a page's end has parted; what is doubtful in it."""
        at, kept = _parted(self._last)
        self._done.append(Marked(self._last.words[:at], self._last.signs[:kept]))
        self._last, doubts = _joined(self._last.part(at), piece, lexicon)
        return doubts

    def append(self, piece: Marked) -> None:
        """Puts a piece behind a space, whatever it begins with."""
        self._done += [self._last, Marked(" ")]
        self._last = piece

    @property
    def whole(self) -> Marked:
        """All of it."""
        return together([*self._done, self._last])


def joined(left: Marked, right: Marked, lexicon: Lexicon) -> tuple[Marked, tuple[str, ...]]:
    """What a line's or a page's end has parted, joined, and what is doubtful in it."""
    at, kept = _parted(left)
    rest, doubts = _joined(left.part(at), right, lexicon)
    return Marked(left.words[:at] + rest.words, left.signs[:kept] + tuple(_moved(rest.signs, at))), doubts


def _parted(text: Marked) -> tuple[int, int]:
    """Where the last word of a text begins, before which nothing is asked of that is joined behind it, and how many
    signs stand before that word."""
    words = text.words.rstrip()
    at = max(words.rfind(" ") + 1, len(words) - _LONGEST_WORD)
    return at, bisect_left(text.signs, at, key=_place)


def _joined(left: Marked, right: Marked, lexicon: Lexicon) -> tuple[Marked, tuple[str, ...]]:
    """The same of a last word. A page that begins within an address begins behind it: nothing can stand in one."""
    left, right = _with(left.signs, left.words.rstrip()), right.stripped()
    if left.ends_marked:
        found = Joined(f"{left.words} {right.words}", len(left.words) + 1)
    else:
        found = join(left.words, right.words, lexicon)
    if not left.signs and not right.signs:
        return Marked(found.text), _unsure_hyphen(found)
    head = _with(left.signs, found.text[: found.seam])
    rest = _with(right.signs, found.text[found.seam :])
    if ends_in_url(left.tail) and not found.text[found.seam - 1].isspace():
        rest = _behind_address(rest)
    return together([head, rest]), _unsure_hyphen(found)


def _behind_address(text: Marked) -> Marked:
    """A text whose head is the rest of an address, the signs before that put behind it."""
    end = _ADDRESS_END.search(text.words)
    at = end.end() if end else len(text.words)
    return Marked(text.words, tuple(sign._replace(at=max(sign.at, at)) for sign in text.signs))


def unwrapped(text: Marked, lexicon: Lexicon) -> tuple[Marked, tuple[str, ...]]:
    """A hard-wrapped text on one line, and what is doubtful in it."""
    first, *rest = text.lines()
    growing = Growing(first.stripped())
    doubts = [doubt for line in rest for doubt in growing.add(line, lexicon)]
    return growing.whole, tuple(doubts)


def _unsure_hyphen(found: Joined) -> tuple[str, ...]:
    if found.sure:
        return ()
    before, behind = found.text[: found.seam], found.text[found.seam :]
    address = before.split()[-1] if ends_in_url(before.rstrip()) else "-"
    if not address.endswith("-"):
        return (f"does the address “{address}” go on in “{behind.split(None, 1)[0]}”, behind the line's end?",)
    word = re.split(r"\s", before[-_SHOWN:])[-1] + re.split(r"\s", behind[:_SHOWN], maxsplit=1)[0]
    return (f"is the hyphen of “{word.replace(SOFT_HYPHEN, '')}” the author's or the line's end?",)
