"""An emendation as a reader sees it: both readings with the words about them, italics shown.

What surrounds it here is for reading; that by which a program finds it in the text received, to the letter, is
`surroundings.contexts`.
"""

from __future__ import annotations

import re

from edition.text.inline import Inline, Reading, escape, touching

_BEFORE, _BEHIND = 5, 3  # words, that which an emendation stands in or touches among them
_NEAR = 300  # letters


def as_read(text: Inline, index: int) -> tuple[str, str]:
    """The witness's reading and the edition's of emendation number `index` of a text, as Markdown.

    A few words stand before and behind, so that each can be read by itself; where it ends a text, nothing behind.
    """
    return _cut(text.witness, index), _cut(text.edition, index)


def _cut(reading: Reading, index: int) -> str:
    start, end = reading.emended[index]
    before = [start - len(word) for word in _tails(reading.plain[max(0, start - _NEAR) : start])]
    behind = [word.end() for word in re.finditer(r"\S+", reading.plain[end : end + _NEAR])]
    start, end = (before[-_BEFORE:] or [start])[0], end + (behind[:_BEHIND] or [0])[-1]
    out, at = [], start
    for first, last in touching(reading.italics, start, end):
        out += [
            escape(reading.plain[at : max(first, start)]),
            "*",
            escape(reading.plain[max(first, start) : min(last, end)]),
            "*",
        ]
        at = min(last, end)
    return "".join([*out, escape(reading.plain[at:end])]).strip()


def _tails(text: str) -> list[str]:
    """A text from each of its words on."""
    return [text[word.start() :] for word in re.finditer(r"\S+", text)]
