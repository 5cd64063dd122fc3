"""Where a person finds in their file what an import is unsure of: the text read in it has other lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from edition.text.inline import read
from edition.text.joining_lines import SUPERSCRIPTS
from edition.text.received_lines import lines_of

_WORDS = 6
_LOOKED_AT = 200  # letters of a line
_NOTES = re.compile(rf"\[\^[^\]\s]+\]:?|[{SUPERSCRIPTS}]+")
"""How a note is marked, in Markdown and in the text received."""
_MARKS = re.compile(r"[\W_]+")


def place_in_file(line: int, received: str, content: str) -> str:
    """The place in a file of a line of the text `received` in it, to stand behind its name: `:93`, the line of
    `content`, the file's own text, that begins with the same words and is the only one to do so; else these words. ""
    for the first line, which what is asked of the whole article has.
    """
    if line <= 1:
        return ""
    sought = _lines_of(received)[line - 1]
    words = _first_words(sought)
    begun = _lines_by_words(content).get(words, ()) if words else ()
    if len(begun) == 1:
        return f":{begun[0]}"
    plain = read(_NOTES.sub("", sought[:_LOOKED_AT])).edition.plain.lstrip("#>|• ")
    return f", at “{' '.join(plain.split()[:_WORDS])} …”"


@lru_cache(maxsize=1)
def _lines_of(received: str) -> list[str]:
    return received.split("\n")


@lru_cache(maxsize=1)
def _lines_by_words(content: str) -> Mapping[tuple[str, ...], list[int]]:
    """The lines of a file by their first word, their first two, and so on."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, line in lines_of(content):
        words = _first_words(line)
        for end in range(1, len(words) + 1):
            found[words[:end]].append(number)
    return found


def _first_words(line: str) -> tuple[str, ...]:
    head = _NOTES.sub("", line[:_LOOKED_AT])
    return tuple(word for word in (_MARKS.sub("", word) for word in head.split()) if word)[:_WORDS]
