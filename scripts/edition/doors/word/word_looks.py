"""How a run of a Word file looks: its slope, small capitals, height and weight, and the type of its own order
from which it takes signs (`w:sym`, or letters from U+F000)."""

from __future__ import annotations

import re

from edition.doors.common.received import Run
from edition.doors.common.symbol_types import AREA
from edition.doors.word.word_package import Element, child, is_on, value
from edition.doors.word.word_styles import Styles

_ADDRESS = re.compile(r"://|\bwww\.")


def says(styles: Styles, properties: Element | None, style: str | None, name: str) -> bool:
    """A property that is on or off: the run's own before its style's, and that before the paragraph's."""
    own = is_on(properties, name)
    if own is None:
        own = styles.says(value(child(properties, "rStyle")), name)
    return bool(own if own is not None else styles.says(style, name))


def look_of(styles: Styles, run: Element, style: str | None, *, linked: bool) -> Run:
    """A run of a paragraph, whose style is given, without its words.

    A line below words is a typist's slope; below a link or an address it is what marks every link.
    """
    properties = child(run, "rPr")

    def is_so(name: str) -> bool:
        return says(styles, properties, style, name)

    raised = value(child(properties, "vertAlign")) == "superscript"
    lined = (value(child(properties, "u")) or "none") != "none" and value(child(properties, "rStyle")) is None
    address = _ADDRESS.search("".join(text.text or "" for text in run.iter("{*}t")))
    sloped = is_so("i") or (lined and not linked and not address)
    return Run("", sloped, is_so("smallCaps") or is_so("caps"), raised, bold=is_so("b"))


def font_of(properties: Element | None) -> str:
    """The type that a run's properties name; "" where they name none."""
    fonts = child(properties, "rFonts")
    return value(fonts, "ascii") or value(fonts, "hAnsi") or ""


def is_sign(letter: str) -> bool:
    """Whether a letter means what its type says, and nothing without it."""
    return ord(letter) in AREA
