"""Marks by their names, for the ear: what an editors' note says of a bracket or a full stop is nothing without them."""

from __future__ import annotations

import re

from edition.text.late_patterns import late

MARKS = {
    ".": "full stop", ",": "comma", ";": "semicolon", ":": "colon", "?": "question mark", "!": "exclamation mark",
    "-": "hyphen", "–": "dash", "—": "long dash", "(": "opening parenthesis", ")": "closing parenthesis",
    "“": "opening quotation mark", "”": "closing quotation mark", "‘": "opening inner quotation mark",
    "’": "closing inner quotation mark", "[": "opening bracket", "]": "closing bracket", "…": "three points",
}  # fmt: skip
"""A mark → its name, where a text speaks of it."""

_QUOTED = late(r"“([^“”]*)”")
_EMPTY_BRACKET = late(r"\s?(\[[^\w\[\]]*\])\s?")
_SECTION = late(r"(§+)(\s?)(?=(\S)?)")
_MARK = late(r"\[[^\w\[\]]*\]|\.(?:\s?\.){2,}|\S")


def marks_named(text: str) -> str:
    """A text that speaks of marks, with those named that it quotes: “ethnic[ ]Greeks” → “ethnic, a bracketed space, …”.

    A quotation without letters has each of its marks named; in another only brackets without letters are, and the sign
    for a section, which aloud is the word: “§ 907” → “the sign for section, 907”.
    """
    return _QUOTED.sub(lambda match: f"“{_named(match[1])}”", text)


def _named(quoted: str) -> str:
    if not re.search(r"[^\W_]", quoted):
        return ", ".join(_mark(each[0]) for each in _MARK.finditer(quoted))
    named = _EMPTY_BRACKET.sub(lambda match: f", {_mark(match[1])}, ", quoted)
    named = _SECTION.sub(lambda match: _sign(match[1]) + (", " if match[3] else match[2]), named)
    return named.removeprefix(", ").removesuffix(", ")


def _sign(found: str) -> str:
    return "the sign for section" + ("s" if len(found) > 1 else "")


def _mark(found: str) -> str:
    if found == "§":
        return _sign(found)
    if not found.startswith("["):
        return MARKS["…" if len(found) > 1 else found] if len(found) > 1 or found in MARKS else found
    inner = found[1:-1]
    if not inner:
        return "an empty bracket"
    return f"a bracketed {' '.join(MARKS.get(mark, mark) for mark in inner.split()) or 'space'}"
