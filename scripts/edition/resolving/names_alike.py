"""Whether two printed names may be one: by their letters, by initials, or by words of which one shortens the other."""

from __future__ import annotations

import re
from itertools import zip_longest

from edition.bluebook.words.us_states import NAMES_OF_STATES
from edition.text.small_words import COMMON

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_FEWEST = 3  # letters that stand for a name
_LEFT_OUT = COMMON | {"no", "nos", "number", "manual", "ann", "annotated"}
"""Words that one name of a law has, and another of the same leaves out."""


def names_alike(one: str, other: str) -> bool:
    """True if two names may be of one thing: `U.S.S.G.` and `U.S. Sent’g Guidelines Manual`, `Fed. R. Evid.` and
    `Federal Rule of Evidence`. Figures in them are the same; no State stands for another."""
    if re.findall(r"\d+", one) != re.findall(r"\d+", other):
        return False
    words, others = _words(one), _words(other)
    letters = ["".join(each) for each in (words, others)]
    if not all(letters) or letters[0] == letters[1]:
        return all(letters)
    if {_STATES.get(words[0]), _STATES.get(others[0])} - {None} and words[0] != others[0]:
        return _STATES.get(words[0]) == others[0] or _STATES.get(others[0]) == words[0]
    if _are_initials(one, letters[0], others) or _are_initials(other, letters[1], words):
        return True
    return all(shortens(*pair) for pair in zip_longest(words, others, fillvalue=""))


def letters_of_name(name: str) -> str:
    """A name's letters without points, small words and what a law's name may leave out."""
    return "".join(_words(name))


_STATES = {short.casefold(): name.casefold() for short, name in NAMES_OF_STATES.items()}


def _words(name: str) -> list[str]:
    found = [re.sub(r"[’']", "", word).casefold() for word in _WORD.findall(name)]
    return [word for word in found if word not in _LEFT_OUT]


def _are_initials(name: str, letters: str, words: list[str]) -> bool:
    """True if a name of capitals alone, `letters`, spells the heads of `words`, or of the first of them."""
    heads = "".join(word[0] for word in words)
    return name.isupper() and len(letters) >= _FEWEST and len(words) > 1 and heads == letters


def shortens(one: str, other: str) -> bool:
    """True if the shorter word's letters stand in the longer in order, from the first on: `sentg`, `sentencing`."""
    short, whole = sorted((one, other), key=len)
    rest = iter(whole)
    return short[:1] == whole[:1] and all(letter in rest for letter in short)
