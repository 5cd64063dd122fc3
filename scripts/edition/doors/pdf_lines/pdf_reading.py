"""Reads a PDF: its pages' letters, put together to lines. What is damaged, locked, too long, or has no text is refused.

pdfminer.six parses the file; it is other people's, and nothing in it is trusted.
"""

from __future__ import annotations

import io
import logging
import math
import re
from collections.abc import Hashable, Iterator, Sequence

from pdfminer.layout import LTChar, LTContainer, LTCurve, LTImage, LTItem, LTPage, LTRect
from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed
from pdfminer.pdffont import PDFType3Font
from pdfminer.pdfparser import PDFParser, PDFSyntaxError

from edition.doors.common.received import Refused
from edition.doors.common.symbol_types import AREA, sign_of
from edition.doors.pdf_lines.pdf_accents import with_accents
from edition.doors.pdf_lines.pdf_beside import told_of, without_line_numbers, without_watermark
from edition.doors.pdf_lines.pdf_initials import told_of_initials, with_initials
from edition.doors.pdf_lines.pdf_letters import Letter, PdfPage, Rule, Segment
from edition.doors.pdf_lines.pdf_limits import BoundedInterpreter, BoundedPages, pages_of
from edition.doors.pdf_lines.pdf_objects import BoundedDocument
from edition.doors.pdf_lines.pdf_rows import lines_of
from edition.doors.pdf_lines.pdf_variants import Drawn, without_variants
from edition.doors.pdf_lines.pdf_widths import Types

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # what it doubts of a type says nothing to a person
_SYMBOLS = {0xF000 + code: code for code in range(0x20, 0x7F)}  # where symbols' types have letters and signs
_SYMBOLS |= {0xF0B7: ord("•"), 0xF0A7: ord("▪")}  # a list's signs in the types that Word takes them from
_SYMBOL_TYPE = re.compile(r"Symbol(?:MT|PS)?\b")
_PICTURES = re.compile(r"wingdings|webdings|dingbats|opensymbol", re.I)
"""Types whose signs are pictures, or have an order that is not known."""
_END, _TAIL = b"%%EOF", 4096  # what a whole PDF ends with, but for what a mailer adds
_SLANTED = 0.05  # of its way, by which a line rises that is not level, at least
_UPRIGHT = 45  # degrees: no italic leans so far
_COVERED = 0.6  # of a page, at least, is what a scan's picture covers
_THIN = 2.0  # points: what is drawn no higher is a line
_RULES = (0.08, 0.6)  # of the page's width: what is drawn so wide may part text and notes
_GUESSED = "the PDF’s text was guessed from pictures (OCR), and its sizes tell nothing; ask for the Word file"
_CID = re.compile(r"\(cid:\d+\)")
_FEW_BROKEN = 0.01  # of a file's letters, at most, may have no meaning
_NO_NAME = "unknown"  # as pdfminer calls a type without a name
_MOST_NAMELESS = 0.2  # of a file's letters
_LIKE_ASCII = range(33, 127)  # codes that mean the same in every type of TeX's for text, but for a few signs
_COMPANION = {132: "†", 133: "‡", 136: "•", 167: "§", 182: "¶"}
"""Signs of the type that TeX takes beside the text's (TS1), which may stand among outlines as pictures."""
_SHOWN = 60  # letters of what is told


Shape = tuple[float, tuple[Rule, ...], tuple[Segment, ...]]
"""A page's width, its rules, and all its level and upright lines."""


def read_pages_of(data: bytes) -> tuple[list[PdfPage], tuple[str, ...]]:
    """The pages of a PDF, and what beside their text was left out, a line each. Raises `Refused` where it is damaged,
    locked, too long, or has no text to read."""
    if _END not in data[-_TAIL:]:
        raise Refused("the PDF is damaged: it breaks off before its end; fetch it anew")
    try:
        drawn, shapes, turned, unseen = _pages(data)
    except PDFPasswordIncorrect as error:
        raise Refused("the PDF is encrypted; save it without a password") from error
    except PDFTextExtractionNotAllowed as error:
        raise Refused("the PDF forbids to take its text out; ask for the Word file") from error
    except Refused:
        raise
    except (
        PDFSyntaxError,
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        AttributeError,
        RecursionError,
        OSError,
    ) as error:
        raise Refused(
            f"the PDF is damaged ({type(error).__name__}); save it anew from the program that made it"
        ) from error
    except Exception as error:  # pdfminer's own errors have no common class, and this is other people's file
        raise Refused(f"the PDF cannot be read ({type(error).__name__}: {error})") from error
    refuse_nameless(drawn)
    letters, watermark = without_watermark([with_accents(page) for page in without_variants(drawn)])
    letters, numbers = without_line_numbers(letters)
    letters, begun = with_initials(letters)
    pages = [PdfPage(tuple(lines_of(each)), *shape) for each, shape in zip(letters, shapes, strict=True)]
    _refuse_unreadable(pages)
    unknown = _told_of_unknown(pages)
    hidden = (f"letters of no size or at no place, left out: {unseen}",) if unseen else ()
    return pages, (*told_of(numbers, watermark, turned), *told_of_initials(begun), *unknown, *hidden)


def _pages(data: bytes) -> tuple[list[list[Drawn]], list[Shape], list[str], int]:
    """Each page's letters with their glyphs, its width and its rules, and its words that are not set level; how many
    letters have no size or no place."""
    document = BoundedDocument(PDFParser(io.BytesIO(data)))
    if not document.is_extractable:
        raise PDFTextExtractionNotAllowed("locked")
    manager = Types()
    device = BoundedPages(manager, len(data))
    interpreter = BoundedInterpreter(manager, device)
    drawn: list[list[Drawn]] = []
    shapes: list[Shape] = []
    turned: list[str] = []
    pictures = unseen = 0
    for page in pages_of(document):
        device.spans = []
        interpreter.process_page(page)
        layout = device.get_result()
        drawn.append(list(_letters(layout)))
        shapes.append((layout.width, tuple(_rules(layout)), tuple(_segments(layout))))
        turned.append("".join(item.get_text() for item in _drawn_in(layout) if not _is_level(item)))
        unseen += sum(not is_seen(item) for item in _drawn_in(layout))
        pictures += bool(drawn[-1]) and _is_picture(layout, _COVERED * layout.width * layout.height)
    if 2 * pictures > len(drawn):
        raise Refused(_GUESSED)
    return drawn, shapes, turned, unseen


def _drawn_in(item: LTItem) -> Iterator[LTChar]:
    if isinstance(item, LTChar):
        if item.get_text():
            yield item
    elif isinstance(item, LTContainer):
        for each in item:
            yield from _drawn_in(each)


def _rules(page: LTPage) -> Iterator[Rule]:
    """The level lines drawn on a page that are no frame's: much shorter than it is wide."""
    for item in page:
        if isinstance(item, LTCurve) and item.height < _THIN and _RULES[0] < item.width / page.width < _RULES[1]:
            yield Rule(item.x0, item.x1, item.y0)


def _segments(page: LTPage) -> Iterator[Segment]:
    """The level and upright lines of a page, and the sides of frames."""
    for item in page:
        if not isinstance(item, LTCurve):
            continue
        x0, y0, x1, y1 = item.bbox
        if min(item.width, item.height) < _THIN < max(item.width, item.height):
            yield Segment(x0, y0, x1, y1)
        elif isinstance(item, LTRect) and item.stroke:
            yield from (Segment(x0, y0, x1, y0), Segment(x0, y1, x1, y1))
            yield from (Segment(x0, y0, x0, y1), Segment(x1, y0, x1, y1))


def _is_picture(item: LTItem, area: float) -> bool:
    """True for what draws a picture at least so large, as a scan's page is."""
    if isinstance(item, LTImage):
        return bool(item.width * item.height >= area)
    return isinstance(item, LTContainer) and any(_is_picture(each, area) for each in item)


def is_seen(item: LTChar) -> bool:
    """False for a letter of no size, or whose place is no number: no reader of the print has seen it."""
    return bool(item.size > 0 and math.isfinite(item.x0 + item.x1 + item.matrix[5] + item.size))


def _is_level(item: LTChar) -> bool:
    """False for a letter of a line that runs aslant or up the page; one that is itself aslant is italic."""
    along, up = item.matrix[:2]
    return bool(item.upright) and abs(up) < _SLANTED * max(abs(along), abs(up))


def _letters(page: LTItem) -> Iterator[Drawn]:
    for item in filter(_is_level, filter(is_seen, _drawn_in(page))):
        name = type_of(item)
        text = "".join(meant_in(char, name) for char in item.get_text())
        if is_nameless(item.glyph.font) and item.glyph.code not in _LIKE_ASCII:
            text = _COMPANION.get(item.glyph.code, f"(cid:{item.glyph.code})")
        yield Letter(text, item.x0, item.x1, item.matrix[5], item.size, name), item.glyph


def type_of(item: LTChar) -> str:
    """The name of a letter's type, which says that it is italic where the file says so beside the name."""
    name = str(item.fontname).rpartition("+")[2]
    angle = getattr(item.glyph.font, "italic_angle", 0)
    return f"{name}-Italic" if isinstance(angle, int | float) and 0 < abs(angle) < _UPRIGHT else name


def meant_in(char: str, font: str) -> str:
    """What a sign means in its type: one of a type's own order that is not known stays, and is asked about."""
    if ord(char) not in AREA:
        return char
    known = sign_of(ord(char), "Symbol") if _SYMBOL_TYPE.match(font) else ""
    is_picture = _PICTURES.search(font) and ord(char) - AREA.start < 0x80
    return known or (char if is_picture else char.translate(_SYMBOLS))


def is_nameless(font: Hashable) -> bool:
    """True for a type of pictures of letters that tells neither its own name nor theirs."""
    return isinstance(font, PDFType3Font) and font.fontname == _NO_NAME and not font.unicode_map


def refuse_nameless(pages: Sequence[Sequence[Drawn]]) -> None:
    """Raise `Refused` where types are pictures of letters without a name, as TeX draws them that has no outlines: they
    tell no italics, and no accents."""
    fonts = [glyph.font for page in pages for _, glyph in page]
    if sum(map(is_nameless, fonts)) > _MOST_NAMELESS * len(fonts):
        raise Refused(
            "the PDF’s types are pictures of letters without names, as TeX makes them, and tell no italics; "
            "set it anew with outline types (\\usepackage{lmodern}), or import the LaTeX file"
        )


def _told_of_unknown(pages: Sequence[PdfPage]) -> Iterator[str]:
    """What is told of letters that the file gives no meaning, and of the line in which the first of them stands."""
    lines = [line for page in pages for line in page.lines if any(map(_is_broken, line.letters))]
    if lines:
        count = sum(map(_is_broken, (letter for line in lines for letter in line.letters)))
        told = f"letters whose meaning the PDF does not tell: {count}; the first in “{lines[0].text.strip()[:_SHOWN]}”"
        yield f"{told}; put them right by the print"


def _is_broken(letter: Letter) -> bool:
    return bool(_CID.match(letter.text)) or letter.text == "\ufffd"


def _refuse_unreadable(pages: Sequence[PdfPage]) -> None:
    """Raise `Refused` for a scan, for letters without a meaning, and for type that is all of one size."""
    letters = [letter for page in pages for line in page.lines for letter in line.letters]
    if len(letters) < 200 * max(1, len(pages)) / 2:
        raise Refused("the PDF is a scan, or has no text; expected one made from a text, not from pictures of pages")
    if any("glyphless" in letter.font.casefold() for letter in letters[:2000]):
        raise Refused(_GUESSED)
    if sum(map(_is_broken, letters)) > _FEW_BROKEN * len(letters):
        raise Refused(
            "the PDF does not tell what its letters mean; save it anew with its fonts, or ask for the Word file"
        )
