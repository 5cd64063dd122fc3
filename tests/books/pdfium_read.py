"""What stands on the pages of a PDF as PDFium reads it: letters with their places, lines drawn, links, bookmarks.

pdfminer, in Python alone, takes four times as long for the same letters. Where a line's end divides a word, PDFium has
a sign of its own for the hyphen; a space at the end of a line it leaves out.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from ctypes import byref, c_double, c_float, c_int, c_ulong, c_ushort
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

_HYPHENS = {"\x02": "-", "\ufffe": "-"}
_NAME = 64


@dataclass(frozen=True)
class Letter:
    text: str
    page: int
    x: float
    top: float
    size: float
    end: float = 0.0


@dataclass(frozen=True)
class _Run:
    """What the letters of one object have in common: of which type they are, and whether it is no part of the text."""

    size: float
    descent: float
    is_artifact: bool


def letters(page: pypdfium2.PdfPage, number: int) -> tuple[list[Letter], list[Letter]]:
    """The letters of the text, and those that are no part of it, in the order in which the page has them."""
    text, height = page.get_textpage(), page.get_height()
    runs: dict[int | None, _Run] = {}
    found: tuple[list[Letter], list[Letter]] = [], []
    x, y, box = c_double(), c_double(), raw.FS_RECTF()
    for index in range(raw.FPDFText_CountChars(text)):
        if raw.FPDFText_IsGenerated(text, index) == 1:
            continue
        drawn = raw.FPDFText_GetTextObject(text, index)
        at = ctypes.cast(drawn, ctypes.c_void_p).value
        run = runs[at] = runs.get(at) or _run(drawn)
        raw.FPDFText_GetCharOrigin(text, index, byref(x), byref(y))
        raw.FPDFText_GetLooseCharBox(text, index, byref(box))
        said = chr(raw.FPDFText_GetUnicode(text, index))
        top = height - y.value - run.descent - run.size
        letter = Letter(_HYPHENS.get(said, said), number, x.value, top, run.size, box.right)
        found[run.is_artifact].append(letter)
    return found


def _run(drawn: raw.FPDF_PAGEOBJECT) -> _Run:
    size, descent = c_float(), c_float()
    raw.FPDFTextObj_GetFontSize(drawn, byref(size))
    raw.FPDFFont_GetDescent(raw.FPDFTextObj_GetFont(drawn), size, byref(descent))
    return _Run(size.value, descent.value, "Artifact" in _marks(drawn))


def _marks(drawn: raw.FPDF_PAGEOBJECT) -> Iterator[str]:
    """The tags around an object."""
    name, length = (c_ushort * _NAME)(), c_ulong()
    for number in range(raw.FPDFPageObj_CountMarks(drawn)):
        mark = raw.FPDFPageObj_GetMark(drawn, number)
        raw.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), byref(length))
        yield bytes(name)[: length.value - 2].decode("utf-16-le")


def lines_drawn(page: pypdfium2.PdfPage) -> list[tuple[float, float]]:
    """Of each line drawn on the page its width and place."""
    bounds = (each.get_bounds() for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]))
    return [(right - left, page.get_height() - top) for left, bottom, right, top in bounds if top - bottom < 2]


def addresses(pdf: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[str]:
    """Where the links of a page lead outside."""
    at, link = c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page, byref(at), byref(link)):
        action = raw.FPDFLink_GetAction(link)
        if length := raw.FPDFAction_GetURIPath(pdf, action, None, 0):
            path = ctypes.create_string_buffer(length)
            raw.FPDFAction_GetURIPath(pdf, action, path, length)
            yield path.value.decode("utf-8")
