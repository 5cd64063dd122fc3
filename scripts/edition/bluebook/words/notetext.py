"""A note's text with what a reader sees at once: what stands inside brackets or quotes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from edition.bluebook.words.set_right import italics_of
from edition.text.inline import Inline, Reading, Stretch, is_within
from edition.text.late_patterns import late
from edition.text.normalisations import as_typed, curl

PAIRS = {"(": ")", "[": "]", "“": "”"}
_CLOSERS = {close: opener for opener, close in PAIRS.items()}
_WORDS = late(r"[^ ,]")
_MARK = late(r"[()\[\]“”]")
_YEAR_IN_BRACKETS = late(r"\[\d{4}\] ")  # [1998] 2 A.C. 22: no insertion, part of the report's name


@dataclass(frozen=True)
class NoteText:
    """`plain` is the note's text (curly quotes, ordinary spaces, no markup); offsets everywhere are into it.

    `style` says of it what the edition's reading does, and nothing of how it is written: notes that are alike as
    typed are equal.
    """

    plain: str
    style: Reading

    @classmethod
    def of(cls, text: Inline) -> NoteText:
        """A note's text, in the edition's reading."""
        plain = as_typed(curl(text.edition.plain))
        italics, urls = italics_of(plain, text.edition.italics), _addresses(plain, text.edition.urls)
        return cls(plain, text.edition._replace(plain=plain, italics=italics, urls=urls, pieces=()))

    @cached_property
    def _nesting(self) -> tuple[list[int], dict[int, int]]:
        """The depth of each character, and for each bracket that opens the offset behind its end."""
        depths: list[int] = []
        closings: dict[int, int] = {}
        stack: list[int] = []
        opened = dict.fromkeys(PAIRS, 0)
        for mark in _MARK.finditer(self.plain):
            char, at = mark[0], mark.start()
            if self._hidden[at] or _YEAR_IN_BRACKETS.match(self.plain, at):
                continue
            depths += [len(stack)] * (at - len(depths))
            if char in PAIRS:
                stack.append(at)
                opened[char] += 1
            depths.append(len(stack))
            if char in _CLOSERS and opened[_CLOSERS[char]]:
                _close(self.plain, _CLOSERS[char], stack, opened, closings, at + 1)
        depths += [len(stack)] * (len(self.plain) - len(depths))
        return depths, closings

    @property
    def depth(self) -> list[int]:
        """For each character, how many brackets and quotation marks it stands inside; a bracket is inside itself."""
        return self._nesting[0]

    @cached_property
    def _hidden(self) -> list[bool]:
        """True for characters of URLs, whose brackets mean nothing."""
        hidden = [False] * len(self.plain)
        for start, end in self.style.urls:
            hidden[start:end] = [True] * (end - start)
        return hidden

    @cached_property
    def url_ends(self) -> dict[int, int]:
        """Where each URL ends, by where it begins."""
        return dict(self.style.urls)

    @cached_property
    def looked_for(self) -> dict[int, list[tuple[int, Any]]]:
        """What was looked for before an offset, from which on, and found: the memory of `next_stop`."""
        return {}

    def in_url(self, offset: int) -> bool:
        """True if the character stands in a URL."""
        return self._hidden[offset]

    def in_title(self, offset: int) -> bool:
        """True if an italic stretch goes on after this character."""
        return is_within(self.style.italics, offset, offset + 2)

    def is_open(self, offset: int) -> bool:
        """True if the character stands outside every bracket, quotation and URL."""
        return self.depth[offset] == 0 and not self.in_url(offset)

    def words_from(self, start: int) -> int:
        """Where the words of a stretch begin that begins at `start`: behind spaces and commas."""
        words = _WORDS.search(self.plain, start)
        return words.start() if words else len(self.plain)

    def first_behind(self, pattern: re.Pattern[str], start: int) -> re.Match[str] | None:
        """The first place of a pattern behind an offset. It is not looked for again where the last look found none
        nearer."""
        since, found = self._found_behind.get(pattern, (len(self.plain) + 1, None))
        if since > start or found and found.start() < start:
            found = pattern.search(self.plain, start)
            self._found_behind[pattern] = start, found
        return found

    @cached_property
    def _found_behind(self) -> dict[re.Pattern[str], tuple[int, re.Match[str] | None]]:
        return {}

    def closing(self, opener: int) -> int:
        """The offset after the bracket that closes the one at `opener` (the text's end if none does)."""
        if _YEAR_IN_BRACKETS.match(self.plain, opener):
            return self.plain.index("]", opener) + 1
        return self._nesting[1].get(opener, len(self.plain))


def _addresses(plain: str, marked: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """The web addresses that are marked in a text, and those that it prints without their scheme."""
    bare = (found.span() for found in _BARE.finditer(plain))
    more = [(s, e) for s, e in bare if not any(start < e and s < end for start, end in marked)]
    return tuple(sorted([*marked, *more])) if more else marked


_BARE = late(
    r"(?<![\w@/.:-])(?:www\.(?:[\w-]+\.)+[a-z]{2,13}(?![\w.])|"
    r"(?:[a-z][a-z\d-]*\.){1,3}(?:com|org|net|edu|gov|mil|int|info|eu|uk)(?=/| \[https?:))(?:/[^\s<>()\[\]“”]*[\w/])?"
)
"""A host and what stands behind it: `www.piers.org/tides`, `piers.org/tides`."""


def _close(
    text: str, wanted: str, stack: list[int], opened: dict[str, int], closings: dict[int, int], end: int
) -> None:
    """Close the last bracket of the wanted shape, and with it what was opened since and never closed."""
    last = ""
    while last != wanted:
        closings[stack[-1]] = end
        last = text[stack.pop()]
        opened[last] -= 1
