"""The letters that types with an order of their own mean by U+F000 to U+F0FF, if any.

The order of *Symbol* is Adobe's, published with Unicode's mapping tables. *Wingdings* and its like are pictures.
"""

from __future__ import annotations

AREA = range(0xF000, 0xF100)
_LOWER = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\0αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"  # from 0x20
_UPPER = (
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓"
    "°±″≥×∝∂•÷≠≡≈…\0\0↵"
    "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉"
    "∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
    "◊〈®©™∑\0\0\0\0\0\0\0\0\0\0"
    "\0〉∫"
)  # from 0xA0; \0 is a piece of a larger sign
_SYMBOL = dict(enumerate(_LOWER, 0x20)) | dict(enumerate(_UPPER, 0xA0))
_OF_LETTERS = frozenset(
    "arial|book antiqua|bookman old style|calibri|cambria|century|century schoolbook|courier new|equity text a|garamond"
    "|georgia|goudy old style|liberation serif|palatino linotype|tahoma|times|times new roman|verdana".split("|")
)
"""Types of letters: what Word keeps of them in that area are the letters of Windows' own order."""


def sign_of(code: int, font: str) -> str:
    """The letter that a code means in a type; "" where it is a picture, or the type's order is not known."""
    if code not in AREA:
        return chr(code) if code < 0xD800 or 0xE000 <= code < 0x110000 else ""
    if font.casefold() == "symbol":
        return _SYMBOL.get(code - AREA.start, "").strip("\0")
    if font.casefold() in _OF_LETTERS:
        return bytes([code - AREA.start]).decode("cp1252", "ignore")
    return ""
