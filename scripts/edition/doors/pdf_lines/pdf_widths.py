"""How wide the letters of a PDF's types are, by the file's own word.

Of the types that every reader of PDFs is to have, pdfminer.six takes widths of its own by the letters' meanings, and a
ligature that means two letters has none there: what follows it would stand on it, and before it.
"""

from __future__ import annotations

from collections.abc import Mapping

from pdfminer.pdffont import PDFFont, PDFType1Font
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import int_value, list_value, num_value


class Types(PDFResourceManager):  # type: ignore[misc]
    """The types of a file, each letter as wide as the file says, or as the type's sign for it is."""

    def get_font(self, number: object, given: Mapping[str, object]) -> PDFFont:
        """A font as pdfminer reads it, with the widths that the file itself gives its signs."""
        font = super().get_font(number, given)
        if isinstance(font, PDFType1Font) and any(isinstance(key, str) for key in font.widths):
            font.widths = {**font.widths, **_by_sign(font), **_own(given)}
        return font


def _own(given: Mapping[str, object]) -> dict[int, float]:
    """The widths that a file gives, by the letters' codes."""
    first = int_value(given.get("FirstChar", 0))
    return {first + i: float(num_value(width)) for i, width in enumerate(list_value(given.get("Widths", [])))}


def _by_sign(font: PDFType1Font) -> dict[int, float]:
    """The widths of a type's own signs, by their codes."""
    signs = font.cid2unicode.items()
    return {code: font.widths[sign] for code, sign in signs if sign in font.widths}
