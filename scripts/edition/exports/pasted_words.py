"""A text as somebody pastes it, of a PDF or a word processor, in plain letters."""

from __future__ import annotations

import re
from collections.abc import Container
from unicodedata import normalize

_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_CUT = re.compile(r"(?<![^\W\d_])([^\W\d_]+)-[^\S\n]*\n\s*([^\W\d_]+)")


def in_letters(text: str, known: Container[str]) -> str:
    """The text with letters as one sign each: ligatures dissolved, accents on their letters, and none that is unseen.

    A word cut at a line's end is whole where `known` has it; else its hyphen may be its own, and stays.
    """
    text = normalize("NFC", _LIGATURE.sub(lambda found: normalize("NFKC", found[0]), _UNSEEN.sub("", text)))
    return _CUT.sub(lambda cut: _whole(cut[1], cut[2], known), text)


def _whole(first: str, second: str, known: Container[str]) -> str:
    whole = first + second
    return whole if whole.casefold() in known else f"{first}-{second}"
