"""The sentence that a marker stands in, and the words of it that the marker's note is for.

Pure functions on plain text and offsets. A quotation or a parenthesis is never cut: it belongs to the
sentence that bears it. A full stop behind an abbreviation ends a sentence only where the next word
can be nothing but a beginning, or where a marker follows the stop: authors set markers at ends.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import itemgetter

from edition.text.small_words import COMMON

_STOP = re.compile(r"(?<![.!?…])[.!?…]+[\])]?[”’\"'»\])]*(?=\s|$)")
_WORD = re.compile(r"[\w.’&]+$")
_NEXT = re.compile(r"\s*[“‘\"'«(\[¶]*(?P<word>\w+)")
_INITIALS = re.compile(r"(?:\w\.)*[A-Z]|(?:[a-z]\.)+[a-z]")
_NUMBER = re.compile(r"\d.*|[IVXLC]+")
_ELLIPSIS = re.compile(r"\.(?:\s?\.)+$")
_LETTER = re.compile(r"\w")
_BLANKS = re.compile(r"\s*")
_NOTHING = re.compile(r"\s*\Z")
_NEAR = 60  # signs: no dots that count, and no word that matters, are longer
_JOINING = re.compile(r"[\s,;:.!?…—–”’)\]]*")
_QUIET_END = re.compile(r"\s+[“‘\"(\[]*(?P<word>[A-Z]\w*)")
_OPEN_BEFORE = re.compile(r"[,;:—–(\s]")
_PAIRS = {"”": "“", ")": "(", "]": "["}

_GOES_ON = frozenset(
    "mr mrs ms messrs dr prof rev hon gov sen rep sens reps pres gen col lt maj capt sgt cmdr st ste mt ft "
    "v vs cf e.g i.e viz ca id jan feb apr aug sept oct nov dec".split()
)
"""Abbreviations that something always follows."""

_NUMBERED = frozenset("no nos art arts sec secs ch chs pt pts p pp n nn vol vols fig figs tit mar para paras".split())
"""Abbreviations that a number follows; several are words as well."""

_MAY_END = frozenset("jr sr esq inc corp co cos ltd bros al etc ed eds ass’n dep’t gov’t".split())
"""Abbreviations that may stand at a sentence's end, beside initials (`U.S.`, `E.O.`, `B.`)."""

_BEGINNINGS = COMMON | frozenset(
    "after all although another any because before both but certainly despite during each even finally first "
    "furthermore given he her here his how however if indeed it its instead likewise many more moreover most neither "
    "nevertheless no nor nonetheless not once one only other otherwise our rather second several she similarly since "
    "so some specifically still such subsequently that their then there therefore these they third this those though "
    "through thus today two under unfortunately unless until we what when where whereas whether which while who why "
    "without yet you additionally accordingly consequently interestingly meanwhile".split()
)
"""Words whose capital, away from a title, says that a sentence begins."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence in its paragraph's plain text, and the words in it that a note is for.

    `start` ≤ `cited_start` ≤ `cited_end` ≤ `end` are offsets in `text`. `lead` is the sentence that
    introduces a block quotation and breaks off there, or ""; `lead_is_apart` tells whether other quotations
    stand between the two. `italics` and `lead_italics` are the italic stretches of the one and the other.
    """

    text: str
    start: int
    cited_start: int
    cited_end: int
    end: int
    lead: str = ""
    italics: tuple[tuple[int, int], ...] = ()
    lead_italics: tuple[tuple[int, int], ...] = ()
    lead_is_apart: bool = False

    @property
    def before(self) -> str:
        """What stands before the words to which the note belongs."""
        return self.text[self.start : self.cited_start]

    @property
    def cited(self) -> str:
        """The words to which the note belongs."""
        return self.text[self.cited_start : self.cited_end]

    @property
    def after(self) -> str:
        """What stands behind the words to which the note belongs."""
        return self.text[self.cited_end : self.end]


def passages_of(text: str, markers: Sequence[int], *, quoted: bool = False, lead: str = "") -> Iterator[Passage]:
    """The passages of the notes whose markers stand at these offsets, in their order.

    The words cited run from the marker before, or from where the sentence begins, up to the marker.
    In a block quotation (`quoted`) sentences do not part them: the note is for all that is quoted
    since the marker before. Of two markers side by side both are for the same words.
    """
    spans = sentences(text, markers)
    last, earlier = 0, False  # of the markers before, with words behind it
    for number, at in enumerate(markers):
        if number and _LETTER.search(text, markers[number - 1], at):
            last, earlier = markers[number - 1], True
        start, end = sentence_at(text, spans, at)
        if quoted:
            start = min(start, _skip(text, last, at) if earlier else _skip_blanks(text, 0))
        cited = start if last <= start else _skip(text, last, at)
        cited_end = max(cited, _end_before(text, at))
        yield Passage(text, start, cited, cited_end, max(end, cited_end), lead)


def sentences(text: str, markers: Collection[int] = ()) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence of a paragraph's plain text, blanks around it left out."""
    closed = sorted(_closed(text))
    openings, farthest = [opening for opening, _ in closed], [0, *accumulate((end for _, end in closed), max)]
    markers = frozenset(markers)
    ends = {0, len(text), *_ends_with_stop(text, markers), *_ends_at_marker(text, markers)}
    kept = sorted(end for end in ends if farthest[bisect_left(openings, end)] <= end)
    spans = [(_skip_blanks(text, a), _end_before(text, b)) for a, b in pairwise(kept)]
    return tuple((a, b) for a, b in spans if a < b)


def sentence_at(text: str, spans: Sequence[tuple[int, int]], at: int) -> tuple[int, int]:
    """Start and end of the sentence, of the text's `spans`, at which what stands at offset `at` hangs."""
    if not spans:
        return 0, len(text)
    return spans[min(bisect_left(spans, _end_before(text, at), key=itemgetter(1)), len(spans) - 1)]


def breaks_off(text: str) -> bool:
    """True if a paragraph ends without the end of a sentence, as before a block quotation."""
    return bool(text.strip()) and not re.search(r"[.!?…][”’\"')\]]*\s*$", text)


def _ends_with_stop(text: str, markers: Collection[int]) -> Iterator[int]:
    for stop in _STOP.finditer(text):
        if _ends_sentence(text, stop, markers):
            yield stop.end()


def _ends_sentence(text: str, stop: re.Match[str], markers: Collection[int]) -> bool:
    following = _NEXT.match(text, stop.end())
    if not following:
        return bool(_NOTHING.match(text, stop.end()))
    next_word = following["word"]
    if not (next_word[0].isupper() or next_word[0].isdigit()):
        return False
    dots = _ELLIPSIS.search(text, max(0, stop.start() - _NEAR), stop.start() + 1)
    if dots:
        return dots[0].count(".") > 3
    if stop.end() in markers or stop[0][0] != ".":
        return True
    word = _WORD.search(text, max(0, stop.start() - _NEAR), stop.start())
    return not word or _may_end(word[0], next_word)


def _may_end(word: str, next_word: str) -> bool:
    """True if a stop behind `word` may end a sentence that `next_word` would follow."""
    if word.casefold() in _GOES_ON:
        return False
    if word.casefold() in _NUMBERED:
        return not _NUMBER.fullmatch(next_word)
    if word.casefold() in _MAY_END or _INITIALS.fullmatch(word):
        return next_word.casefold() in _BEGINNINGS
    return True


def _ends_at_marker(text: str, markers: Collection[int]) -> Iterator[int]:
    """Where the text has lost its stop: a marker, and then a word that can only begin a sentence."""
    for marker in markers:
        begins = _QUIET_END.match(text, marker)
        if begins and begins["word"].casefold() in _BEGINNINGS and not _OPEN_BEFORE.match(text, marker - 1):
            yield marker


def _closed(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each quotation and parenthesis that is both opened and closed."""
    opened: list[int] = []
    waiting = dict.fromkeys(_PAIRS.values(), 0)
    for match in re.finditer(r"[“”()\[\]]", text):
        if match[0] in waiting:
            opened.append(match.start())
            waiting[match[0]] += 1
        elif waiting[_PAIRS[match[0]]]:
            begins = -1
            while begins < 0 or text[begins] != _PAIRS[match[0]]:
                begins = opened.pop()
                waiting[text[begins]] -= 1
            yield begins, match.end()


def _skip(text: str, start: int, limit: int) -> int:
    """The first offset from `start` on that is not punctuation left over from the words before."""
    left_over = _JOINING.match(text, start)
    return min(left_over.end() if left_over else start, limit)


def _skip_blanks(text: str, start: int) -> int:
    blanks = _BLANKS.match(text, start)
    return blanks.end() if blanks else start


def _end_before(text: str, at: int) -> int:
    """The offset `at` without the blanks before it."""
    while at and text[at - 1].isspace():
        at -= 1
    return at
