"""The sentence that a marker stands in, and the words of it that the marker's note is for.

Pure functions on plain text and offsets. A quotation or a parenthesis is never cut: it belongs to the
sentence that bears it. A full stop behind an abbreviation ends a sentence only where the next word
can be nothing but a beginning, or where a marker follows the stop: authors set markers at ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from edition.text.small_words import COMMON

_STOP = re.compile(r"(?<![.!?…])[.!?…]+[\])]?[”’\"'»\])]*(?=\s|$)")
_WORD = re.compile(r"[\w.’&]+$")
_NEXT = re.compile(r"\s*[“‘\"'«(\[¶]*(?P<word>\w+)")
_INITIALS = re.compile(r"(?:\w\.)*[A-Z]|(?:[a-z]\.)+[a-z]")
_NUMBER = re.compile(r"\d.*|[IVXLC]+")
_ELLIPSIS = re.compile(r"\.(?:\s?\.)+$")
_NOTHING = re.compile(r"\s*\Z")
_NEAR = 60  # signs: no dots that count, and no word that matters, are longer
_JOINING = re.compile(r"[\s,;:.!?…—–”’)\]]*")
_QUIET_END = re.compile(r"\s+[“‘\"(\[]*(?P<word>[A-Z]\w*)")
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


def passage(text: str, markers: Sequence[int], at: int, *, quoted: bool = False, lead: str = "") -> Passage:
    """The passage of the note whose marker stands at offset `at`; `markers` are all of the text's.

    The words cited run from the marker before, or from where the sentence begins, up to the marker.
    In a block quotation (`quoted`) sentences do not part them: the note is for all that is quoted
    since the marker before. Of two markers side by side both are for the same words.
    """
    start, end = sentence_at(text, sentences(text, markers), at)
    earlier = [marker for marker in markers if marker < at and re.search(r"\w", text[marker:at])]
    previous = max(earlier, default=0)
    if quoted:
        start = min(start, _skip(text, previous, at) if earlier else _skip_blanks(text, 0))
    cited = start if previous <= start else _skip(text, previous, at)
    cited_end = max(cited, len(text[:at].rstrip()))
    return Passage(text, start, cited, cited_end, max(end, cited_end), lead)


def sentences(text: str, markers: Sequence[int] = ()) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence of a paragraph's plain text, blanks around it left out."""
    closed = list(_closed(text))
    ends = {0, len(text), *_ends_with_stop(text, markers), *_ends_at_marker(text, markers)}
    kept = sorted(end for end in ends if not any(opening < end < closing for opening, closing in closed))
    spans = [(_skip_blanks(text, a), len(text[:b].rstrip())) for a, b in pairwise(kept)]
    return tuple((a, b) for a, b in spans if a < b)


def sentence_at(text: str, spans: Sequence[tuple[int, int]], at: int) -> tuple[int, int]:
    """Start and end of the sentence, of the text's `spans`, at which what stands at offset `at` hangs."""
    last = len(text[:at].rstrip())
    return next((span for span in spans if span[1] >= last), spans[-1] if spans else (0, len(text)))


def breaks_off(text: str) -> bool:
    """True if a paragraph ends without the end of a sentence, as before a block quotation."""
    return bool(text.strip()) and not re.search(r"[.!?…][”’\"')\]]*\s*$", text)


def _ends_with_stop(text: str, markers: Sequence[int]) -> Iterator[int]:
    for stop in _STOP.finditer(text):
        if _ends_sentence(text, stop, markers):
            yield stop.end()


def _ends_sentence(text: str, stop: re.Match[str], markers: Sequence[int]) -> bool:
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


def _ends_at_marker(text: str, markers: Sequence[int]) -> Iterator[int]:
    """Where the text has lost its stop: a marker, and then a word that can only begin a sentence."""
    for marker in markers:
        begins = _QUIET_END.match(text, marker)
        if begins and begins["word"].casefold() in _BEGINNINGS and not re.search(r"[,;:—–(\s]$", text[:marker]):
            yield marker


def _closed(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each quotation and parenthesis that is both opened and closed."""
    opened: list[int] = []
    for match in re.finditer(r"[“”()\[\]]", text):
        if match[0] in _PAIRS.values():
            opened.append(match.start())
            continue
        fits = [i for i, start in enumerate(opened) if text[start] == _PAIRS[match[0]]]
        if fits:
            yield opened[fits[-1]], match.end()
            del opened[fits[-1] :]


def _skip(text: str, start: int, limit: int) -> int:
    """The first offset from `start` on that is not punctuation left over from the words before."""
    left_over = _JOINING.match(text, start)
    return min(left_over.end() if left_over else start, limit)


def _skip_blanks(text: str, start: int) -> int:
    return start + len(text[start:]) - len(text[start:].lstrip())
