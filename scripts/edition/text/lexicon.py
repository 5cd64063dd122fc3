"""The words of one text, by which what a line's end cuts is put together again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CUT_AT_LINE_END = re.compile(
    r"(?<![\w-])(?P<first>[^\W\d_]+(?:-[^\W\d_]+)*)-[ \t]*\n(?:[ \t>]*(?P<second>[^\W\d_]+))?|"
    r"\n[ \t]*\n[ \t>]*[a-zß-ÿ]+\b"
)
"""A word that a line's end cuts, and what may be the rest of one at a page's head."""
_FEWEST = 4  # compounds at lines' ends


@dataclass(frozen=True)
class Lexicon:
    """The words and hyphenated compounds of one text, to tell a soft hyphen from a hard one. `cut` are the halves
    of each word that a line's end cuts."""

    words: Counter[str]
    cut: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, text: str) -> Lexicon:
        """Every word of `text` that no line's end cuts."""
        words = [word.casefold() for word in _WORD.findall(_CUT_AT_LINE_END.sub(" ", text))]
        counted = Counter([*words, *(part for word in words if "-" in word for part in word.split("-"))])
        return cls(counted, tuple(_halves(text)))

    def has_compound(self, first: str, second: str) -> bool:
        """Whether the text has two halves as a compound, on one line."""
        return f"{first}-{second}" in self.words

    def has_whole(self, first: str, second: str) -> bool:
        """Whether the text has them as one word, on one line."""
        return f"{first.rpartition('-')[2]}{second}" in self.words

    @cached_property
    def is_unhyphenated(self) -> bool:
        """True if whoever set the text cut no word: of the hyphens at its lines' ends some are compounds', as the text
        shows elsewhere, and none is a word's that it shows to have none. Where words are cut, most are such."""
        compounds = sum(self.has_compound(*halves) for halves in self.cut)
        cut = (self.has_whole(*halves) and not self.has_compound(*halves) for halves in self.cut)
        return compounds >= _FEWEST and not any(cut)

    @cached_property
    def ends_of_cut(self) -> frozenset[str]:
        """What stands behind the line's end of words that the text has whole elsewhere, and nowhere as a word."""
        return frozenset(
            second
            for first, second in self.cut
            if self.has_whole(first, second) and not self.has_compound(first, second) and not self.words[second]
        )


def _halves(text: str) -> Iterator[tuple[str, str]]:
    for cut in _CUT_AT_LINE_END.finditer(text):
        if cut["first"] and cut["second"]:
            yield cut["first"].casefold(), cut["second"].casefold()
