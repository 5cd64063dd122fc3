"""Signs that Word takes from a type of its own order (`w:sym`, or letters from U+F000)."""

from __future__ import annotations

from edition.doors.common.symbol_types import AREA
from edition.doors.word.word_package import Element, child, value


def font_of(properties: Element | None) -> str:
    """The type that a run's properties name; "" where they name none."""
    fonts = child(properties, "rFonts")
    return value(fonts, "ascii") or value(fonts, "hAnsi") or ""


def is_sign(letter: str) -> bool:
    """Whether a letter means what its type says, and nothing without it."""
    return ord(letter) in AREA
