"""Italics as the author meant them, where a file's type begins or breaks off beside them.

A file that knows italics by its type alone has the mark before a signal in the signal's italics (`*; see also*`), and a
comma between a title's last word and its closing quotation mark in none (`*The “Pier*,*”*`).
"""

from __future__ import annotations

from edition.text.inline_reading import Stretch
from edition.text.late_patterns import late

_MARK_BEFORE = late(r"(?:[)”]?[.;,:]|[)”]) +(?=[^\s.])")
_CLOSING = late(r",[”’]")


def italics_of(plain: str, italics: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """The italic stretches of a text, without the marks before their words, and with a title's last quotation mark."""
    found: list[Stretch] = []
    for start, end in italics:
        mark = _MARK_BEFORE.match(plain, start, end)
        start = mark.end() if mark else start
        if found and plain[start:end].strip() in {"”", "’"} and _CLOSING.fullmatch(plain, found[-1][1], start + 1):
            found[-1] = (found[-1][0], start + 1)
        else:
            found.append((start, end))
    return tuple(found)
