"""The words of a text as they are compared: how a work is spelled, shortened or pointed makes no other work of it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import chain, filterfalse

from edition.bluebook.words.us_states import NAMES_OF_STATES
from edition.text.bluebook_words import WORDS

_WORD = re.compile(r"[^\W_]+|§+|¶+")
_APOSTROPHE = re.compile(r"[’'](?=\w)")
_FURTHER = r"(?=(?:[^\W\d_vV]|[2-9](?:d|[nr]d|th))(?![^\W_]))"
_INITIAL = re.compile(rf"(?<![^\W_])(?P<letter>[^\W\d_v])\.\s?{_FURTHER}")
"""An initial, its point, where another or a series' number follows: `U.S.`, `F. 3d`; no `v.` between two parties."""
_ONE_FORM = tuple(
    (re.compile(printed), same)
    for printed, same in (
        (r"\b(?:pub\. ?l\.|p\. ?l\.|public law)(?: no\.)? ?(?=\d)", "public law no "),  # Pub. L. 88-352
        (r"\bsec(?:s?\.|tions?) ?(?=\d)", "§ "),
        (r"(?<=\d),(?=\d{3}(?!\d))", ""),  # 80 Fed. Reg. 12,345
        (r"(?<=\bi\.c\.j\.) rep(?:\.|orts)|(?<=\bicj) rep(?:\.|orts)", ""),
    )
)
"""What numbers a law, a section, a page or a court's report, where it has more forms than one."""
_BETWEEN = re.compile(rf"\s+(?!{_FURTHER})|(?<!(?<![^\W_])[^\W\d_vV]\.)\s+")


@lru_cache(maxsize=4096)  # a field is compared with each citation of its work, and by several rules
def compared_words(text: str) -> tuple[str, ...]:
    """The words and numbers of a text, for comparing.

    Case, diacritics and punctuation make no difference, nor does whether initials have points, an *and* is spelled out
    or printed as “&”, a word is shortened as the Bluebook does, or spelled as in Britain.
    """
    plain = _plain(text)
    for printed, same in _ONE_FORM:
        plain = printed.sub(same, plain)
    pointed = _INITIAL.sub(r"\g<letter>", plain)
    words = tuple(chain.from_iterable(map(_in_full, _WORD.findall(pointed))))
    return tuple(w for w in words if w != "and") or words


def words_printed(text: str) -> tuple[str, ...]:
    """The words and numbers of a text as it prints them, without case, diacritics and punctuation."""
    return tuple(_WORD.findall(_plain(text)))


def pieces(text: str) -> list[str]:
    """A text parted at its spaces, but where two words are compared as one: `F. 3d`."""
    return _BETWEEN.split(text)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", _APOSTROPHE.sub("", text).replace("ı", "i")).casefold()
    return "".join(filterfalse(unicodedata.combining, folded))


@lru_cache(maxsize=65536)
def _in_full(word: str) -> tuple[str, ...]:
    """A word as it is compared: the words that it shortens, each in one spelling."""
    return tuple(map(_one_spelling, _SHORT.get(word, (word,))))


def _one_spelling(word: str) -> str:
    for other, same in _SPELLINGS:
        word = other.sub(same, word)
    return word


_SHORT = {
    re.sub(r"[.’]", "", short).casefold(): tuple(words.casefold().split())
    for short, words in (*((f"{state}.", name) for state, name in NAMES_OF_STATES.items()), *WORDS.items())
    if " " not in short and (len(short) > 3 or short in WORDS)  # no Or., no Me.
}
_SPELLINGS = tuple(
    (re.compile(other), same)
    for other, same in (
        (r"(?<=\w\w)our", "or"),  # colour
        (r"(?<=\w{3})is(?=(?:e[drs]?|ers|ing|ations?|ational)$)", "iz"),  # organisation
        (r"(?<=al)ys(?=(?:e[drs]?|ers|ing)$)", "yz"),
        (r"(?<=(?:def|off|lic|ret))ence(?=s?$)", "ense"),
        (r"(?<=[bt])re(?=s?$)", "er"),  # centre, fibre
        (r"(?<=gram)me(?=s?$)|(?<=log)ue(?=s?$)|(?<=dg)e(?=ment)", ""),  # programme, catalogue, judgement
        (r"(?<=[aeiou])ll(?=(?:ed|ing|ers?|ations?)$)", "l"),  # travelling
        (r"(?<=[23])[nr]d$", "d"),  # 2nd
    )
)
"""What British spelling has, and an ordinal otherwise. Other words are changed with them (*source*), and to no harm:
what is compared is changed on both sides."""
