"""Whether the hyphen of a word that a line's end cuts is the author's: by the text's usage, or its halves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.text.hyphenation import is_always_compound, is_compound, is_part, is_rest, is_solid
from edition.text.lexicon import Lexicon

_INFLECTIONS = frozenset(
    "s es d ed r er rs ers n ing ings ly e y ies ied al ally able ion ions ment ments ive ives ively or ors ity".split()
) | {""}
_LONGEST_INFLECTION = 5
_FEWEST = 2  # letters behind the line's end that another form of the word has, too


@dataclass(frozen=True, slots=True)
class Hyphen:
    """Whether a hyphen at a line's end is the author's and is kept; `sure` is False where that is a guess."""

    kept: bool
    sure: bool = True


def hyphen_at(first: str, second: str, lexicon: Lexicon) -> Hyphen:
    """What the hyphen is that stands at a line's end between `first`, which may itself have hyphens, and `second`."""
    first, second = first.casefold(), second.casefold()
    tail = first.rpartition("-")[2]
    if lexicon.has_compound(first, second):
        return Hyphen(True)
    if lexicon.has_whole(first, second):
        return Hyphen(False)
    if lexicon.is_unhyphenated:
        return Hyphen(True)
    if _is_one_word(tail, second, lexicon):
        return Hyphen(False)
    are_words = (lexicon.words[tail] > 0, lexicon.words[second] > 0)
    if is_always_compound(tail, second, are_words):
        return Hyphen(True)
    is_likely = is_compound(tail, second, are_words)
    return Hyphen(is_likely, not is_likely and _has_other_form(tail, second, lexicon))


def _is_one_word(first: str, second: str, lexicon: Lexicon) -> bool:
    """True where `second` is no word that could stand behind a hyphen, or both make one that is always whole."""
    return is_solid(first, second) or is_rest(second) or second in lexicon.ends_of_cut and not is_part(second)


def _has_other_form(first: str, second: str, lexicon: Lexicon) -> bool:
    """True if the text has another form of the word whole: `con-` and `firmed`, where it has *confirms*."""
    return any(form in lexicon.words for form in _forms(first + second, len(first) + _FEWEST))


def _forms(word: str, least: int) -> Iterator[str]:
    """A word with other endings than its own, `least` letters of it left."""
    for end in range(max(least, len(word) - _LONGEST_INFLECTION), len(word) + 1):
        if word[end:] in _INFLECTIONS:
            yield from (word[:end] + ending for ending in _INFLECTIONS)
