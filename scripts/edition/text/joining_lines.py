"""How two pieces of text that a page break (or a line's end) has parted fit together again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from edition.text.cut_words import hyphen_at
from edition.text.joining_addresses import (
    BREAKING_WORDS,
    LETTERS,
    is_cut_in_url,
    is_one_address,
    last_of,
    open_url,
    url_goes_on,
)
from edition.text.lexicon import Lexicon

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
TO_FIGURES = str.maketrans(SUPERSCRIPTS, "0123456789")
_RAISED = re.compile(rf"\\.|(?P<figures>[{SUPERSCRIPTS}]+)")
SOFT_HYPHEN = "\u00ad"
_CLOSERS = "”’\"')]*_"
_DASHED = re.compile(r"\w—\w")
_SLASHED = re.compile(r"\w/$")
_CUT_WORD = re.compile(rf"\w[-{SOFT_HYPHEN}\u2010]")
_ABBREVIATED = re.compile(
    r"(?:\b(?:v|vs|cf|e\.g|i\.e|viz|Nos?|Mrs?|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Hon|Messrs|St|ch|art|pp?|n|cl|sec|para)|"
    r"(?<![\w.])(?:[A-Z]\.){1,2}[A-Z]|(?<=[a-z] )[A-Z])\.\*?$"
)
_DIVISION = re.compile(
    r"(?i:Appendix|App\.|Parts?|Sections?|§|Annex|Exhibit|Schedule|Subsection|Table|Figure|Class|Title|Chapter|"
    r"Rule)\*? (?:[A-Z\d]+\.)+\*?$"
)


class Joined(NamedTuple):
    """Two pieces joined. `seam` is the offset where the second begins; `sure` is False for a guess."""

    text: str
    seam: int
    sure: bool = True


def raised_figures(text: str) -> Iterator[re.Match[str]]:
    """The stretches of raised figures in a text received, but those behind a backslash: these are an author's letters
    and mark no note, as the file told (`R\\²`)."""
    return iter(()) if text.isascii() else (run for run in _RAISED.finditer(text) if run["figures"])


def ending(text: str) -> str:
    """`text` without what may follow its last word or stop: markers, closing quotes and brackets."""
    end = len(text)
    while end:
        last = text[end - 1]
        if last == "]":
            end = _before_marker(text, end)
        elif last.isspace() or last in _CLOSERS or last in SUPERSCRIPTS:
            end -= 1
        else:
            break
    return text[:end]


def _before_marker(text: str, end: int) -> int:
    """Where the marker `[^n]` that ends at `end` begins; without one, the offset of the bracket that ends there."""
    start = text.rfind("[^", text.rfind("]", 0, end - 1) + 1, end)
    return start if 0 <= start < end - 3 else end - 1


def is_finished(text: str) -> bool:
    """True if `text` ends as a sentence does, or with the colon that introduces something."""
    return ending(text).endswith((".", "?", "!", ":", "…")) and not ends_abbreviated(text)


def ends_abbreviated(text: str) -> bool:
    """True if the last word of `text` is an abbreviation that a word follows: `v.`, `Sen.`, `U.S.`, `Harlan F.`;
    the number of a division is none: `Part I.B.`"""
    tail = text.rstrip()[-40:]
    return tail.endswith((".", ".*")) and bool(_ABBREVIATED.search(tail)) and not _DIVISION.search(tail)


def ends_mid_word(text: str) -> bool:
    """True if the last word of `text` is cut by a hyphen."""
    return bool(_CUT_WORD.fullmatch(text.rstrip()[-2:]))


def begins_lower(text: str) -> bool:
    """True if `text` begins in mid-sentence: with a small letter, or punctuation that ends things."""
    head = text.lstrip("*_“‘\"' ")
    return bool(head) and (head[0].islower() or head[0] in ",;.)]%”’–—")


def ends_open(text: str) -> bool:
    """True if the last word of `text` cannot end a sentence: a preposition, an article, a comma."""
    text = text.rstrip()
    last = last_of(text, lambda char: char.isalnum() or char in "_’'")
    return text.endswith((",", ";", "—", "–")) or last.casefold() in BREAKING_WORDS


def word_fits(left: str, right: str, lexicon: Lexicon) -> bool:
    """True if the word that a hyphen cuts at the end of `left` goes on in `right`, as the text's usage shows."""
    first = last_of(left.rstrip()[:-1], str.isalpha)
    second = LETTERS.match(right.lstrip())
    if not first or not second:
        return False
    return bool(lexicon.words[f"{first}-{second[0]}".casefold()] or lexicon.words[(first + second[0]).casefold()])


def join(left: str, right: str, lexicon: Lexicon) -> Joined:
    """Join what a break has parted: a word, a URL, or two words of a sentence."""
    left, right = left.rstrip(), right.lstrip()
    if is_one_address(left, right):
        return Joined(left + right, len(left))
    if url := open_url(left):
        if is_cut_in_url(left, url, right, lexicon):
            return Joined(left[:-1] + right, len(left) - 1)
        goes_on, sure = url_goes_on(left, url, right, lexicon)
        if goes_on or not sure:
            between = "" if goes_on else " "
            return Joined(f"{left}{between}{right}", len(left) + len(between), sure)
    if ends_mid_word(left):
        return _join_word(left, right, lexicon)
    if (
        not left
        or left.endswith(("—", "–"))
        or _DASHED.match(left[-1] + right)
        or _SLASHED.search(left[-2:])
        and right[:1].isalnum()
        and not open_url(left)
    ):
        return Joined(left + right, len(left))
    return Joined(f"{left} {right}", len(left) + 1)


def _are_capitals(*halves: str) -> bool:
    """True for the halves of a word that is set in capitals, or small ones: `ADMI-` and `RALTY`."""
    return all(len(half) > 1 and half.isupper() for half in halves)


def _join_word(left: str, right: str, lexicon: Lexicon) -> Joined:
    """Rejoin a cut word. A soft hyphen goes; a hard one stays; the text's own usage decides.

    Where it does not, a soft hyphen stays behind (after the hard one, if that is likelier): the
    collation forgives either reading there, and nothing prints it.
    """
    stem = left[:-1]
    if left.endswith((SOFT_HYPHEN, "\u2010")):
        return Joined(stem + right, len(stem))
    first = last_of(stem, lambda char: char.isalpha() or char == "-").rpartition("--")[2].lstrip("-")
    tail = first.rpartition("-")[2]
    second = LETTERS.match(right)
    hard = Joined(left + right, len(left))
    if not tail or not second or second[0][0].isupper() and not _are_capitals(tail, second[0]):
        return hard
    hyphen = hyphen_at(first, second[0], lexicon)
    if hyphen.sure:
        return hard if hyphen.kept else Joined(stem + right, len(stem))
    kept = left if hyphen.kept else stem
    return Joined(kept + SOFT_HYPHEN + right, len(kept) + 1, sure=False)
