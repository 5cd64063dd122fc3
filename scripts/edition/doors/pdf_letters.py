"""The letters of a PDF's pages, put together to lines: what stands where, how large, in which type.

pdfminer.six reads the file; here letters on one height become a line, raised figures belong to the line below
them, and a gap between letters is a space.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from statistics import median

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTContainer, LTItem
from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect, PDFTextExtractionNotAllowed
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser, PDFSyntaxError

from edition.doors.received import Refused

MOST_PAGES = 1000
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # what it doubts of a type says nothing to a person
_ITALIC = re.compile(r"ital|obliq|slant|-It\b|-It$|cmti|BdIt|BoldIt|,It", re.I)
_BOLD = re.compile(r"bold|black|heavy|-Bd|cmbx|semibold|demi", re.I)
_SMALL_CAPITALS = re.compile(r"small ?cap|-SC\b|SC$|smcp|cmcsc|Caps", re.I)
_SYMBOLS = {0xF000 + code: code for code in range(0x20, 0x7F)}  # where symbols' types have letters and signs
_SYMBOLS |= {0xF0B7: ord("•"), 0xF0A7: ord("▪")}  # a list's signs in the types that Word takes them from
_END, _TAIL = b"%%EOF", 4096  # what a whole PDF ends with, but for what a mailer adds
_CID = re.compile(r"\(cid:\d+\)")
_SPACE = 0.17  # of the type's size: a narrower gap is none
_RAISED = 0.12  # of the type's size above the line, at least
_SMALLER = 0.8  # of the line's type, at most, is a raised figure's


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter: where it stands in points, its size, and its type."""

    text: str
    left: float
    right: float
    base: float
    size: float
    font: str

    @property
    def is_italic(self) -> bool:
        return _says(_ITALIC, self.font)

    @property
    def is_bold(self) -> bool:
        return _says(_BOLD, self.font)

    @property
    def has_small_capitals(self) -> bool:
        return _says(_SMALL_CAPITALS, self.font)


@cache
def _says(pattern: re.Pattern[str], font: str) -> bool:
    """Whether a type's name says what it is."""
    return bool(pattern.search(font))


@dataclass(frozen=True, slots=True)
class Line:
    """Letters on one height, from left to right, spaces among them; `size` is that of most of them."""

    letters: tuple[Letter, ...]
    base: float
    size: float

    @property
    def text(self) -> str:
        return "".join(letter.text for letter in self.letters)

    @property
    def left(self) -> float:
        return self.letters[0].left

    @property
    def right(self) -> float:
        return self.letters[-1].right

    def is_raised(self, letter: Letter) -> bool:
        """True for a letter that is smaller than its line and stands above it."""
        return letter.size <= _SMALLER * self.size and letter.base - self.base > _RAISED * self.size


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A page: its lines from the top, and its width in points."""

    lines: tuple[Line, ...]
    width: float


def read_pages_of(data: bytes) -> list[PdfPage]:
    """The pages of a PDF. Raises `Refused` where it is damaged, locked, too long, or has no text to read."""
    if _END not in data[-_TAIL:]:
        raise Refused("the PDF is damaged: it breaks off before its end; fetch it anew")
    try:
        pages = list(_pages(data))
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
    _refuse_unreadable(pages)
    return pages


def _pages(data: bytes) -> Iterator[PdfPage]:
    document = PDFDocument(PDFParser(io.BytesIO(data)))
    if not document.is_extractable:
        raise PDFTextExtractionNotAllowed("locked")
    manager = PDFResourceManager()
    device = PDFPageAggregator(manager, laparams=None)
    interpreter = PDFPageInterpreter(manager, device)
    for number, page in enumerate(PDFPage.create_pages(document), start=1):
        if number > MOST_PAGES:
            raise Refused(f"the PDF has more than {MOST_PAGES} pages; expected an article")
        interpreter.process_page(page)
        layout = device.get_result()
        yield PdfPage(tuple(lines_of(list(_letters(layout)))), layout.width)


def _letters(item: LTItem) -> Iterator[Letter]:
    if isinstance(item, LTChar):
        if item.upright and item.get_text():
            name = item.fontname.rpartition("+")[2]
            yield Letter(item.get_text().translate(_SYMBOLS), item.x0, item.x1, item.matrix[5], item.size, name)
    elif isinstance(item, LTContainer):
        for each in item:
            yield from _letters(each)


def lines_of(letters: Sequence[Letter]) -> list[Line]:
    """Lines from the top of a page. Letters that stand a little above a line, and are smaller, belong to it."""
    rows: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda letter: (-letter.base, letter.left)):
        near = rows[-1][0] if rows else None
        if near and abs(near.base - letter.base) <= 0.2 * max(near.size, letter.size):
            rows[-1].append(letter)
        else:
            rows.append([letter])
    written = (row for row in rows if any(letter.text.strip() for letter in row))
    return [_line(row) for row in _with_raised(written)]


def _with_raised(rows: Iterable[list[Letter]]) -> list[list[Letter]]:
    """Rows, those of raised figures joined to the row below them (or, lowered ones, above), whichever is nearer."""
    every = list(rows)
    done: list[list[Letter]] = []
    for index, row in enumerate(every):
        before = done[-1] if done else None
        after = every[index + 1] if index + 1 < len(every) else None
        if before is not None and _belong_together(before, row) and not _is_nearer(before, row, after):
            before += row
        else:
            done.append(list(row))
    return done


def _is_nearer(above: Sequence[Letter], row: Sequence[Letter], below: Sequence[Letter] | None) -> bool:
    """True for raised letters that stand nearer to the row below them than to the one above."""
    if below is None or _size(row) > _SMALLER * _size(above) or not _belong_together(row, below):
        return False
    return _size(row) < _size(below) and _base(row) - _base(below) < _base(above) - _base(row)


def _belong_together(above: Sequence[Letter], below: Sequence[Letter]) -> bool:
    """True if two rows overlap in height so far that one is the other's raised or lowered letters."""
    upper, lower = _base(above), _base(below)
    large = max(_size(above), _size(below))
    small = min(_size(above), _size(below))
    return upper - lower < 0.62 * large and small <= 0.9 * large


def _base(row: Sequence[Letter]) -> float:
    size = _size(row)
    return median(letter.base for letter in row if letter.size >= 0.9 * size and letter.text.strip())


def _size(row: Sequence[Letter]) -> float:
    """A row's size: the largest that two of its letters have, since most may be small capitals, and one an initial."""
    sizes = sorted((letter.size for letter in row if letter.text.strip()), reverse=True)
    return sizes[min(1, len(sizes) - 1)] if len(sizes) > 3 else sizes[0]


def _line(row: Sequence[Letter]) -> Line:
    """A row from left to right, with a space wherever there is room for one."""
    ordered = sorted(row, key=lambda letter: letter.left)
    size, base = _size(ordered), _base(ordered)
    spaced: list[Letter] = []
    for letter in ordered:
        if spaced and _is_struck_twice(spaced[-1], letter):
            continue
        if not letter.text.strip():
            letter = replace(letter, text=" ")
            if not spaced or spaced[-1].text == " ":
                continue
        elif (
            spaced and spaced[-1].text != " " and letter.left - spaced[-1].right > _SPACE * _measure(spaced[-1], letter)
        ):
            last = spaced[-1]
            spaced.append(Letter(" ", last.right, letter.left, last.base, last.size, last.font))
        spaced.append(letter)
    while spaced[-1].text == " ":
        spaced.pop()
    return Line(tuple(spaced), base, size)


def _measure(before: Letter, letter: Letter) -> float:
    """The size by which a gap between two letters is measured: the smaller, as of small capitals; the larger, of a
    figure that is raised beside its word."""
    is_raised = letter.base - before.base > _RAISED * before.size
    return max(before.size, letter.size) if is_raised else min(before.size, letter.size)


def _is_struck_twice(before: Letter, letter: Letter) -> bool:
    """True for a letter that is set a second time a hair beside itself, which makes it bold."""
    return letter.text == before.text != " " and letter.left < (before.left + before.right) / 2


def _refuse_unreadable(pages: Sequence[PdfPage]) -> None:
    """Raise `Refused` for a scan, for letters without a meaning, and for type that is all of one size."""
    letters = [letter for page in pages for line in page.lines for letter in line.letters]
    if len(letters) < 200 * max(1, len(pages)) / 2:
        raise Refused("the PDF is a scan, or has no text; expected one made from a text, not from pictures of pages")
    if any("glyphless" in letter.font.casefold() for letter in letters[:2000]):
        raise Refused(
            "the PDF’s text was guessed from pictures (OCR), and its sizes tell nothing; ask for the Word file"
        )
    broken = sum(bool(_CID.match(letter.text)) or letter.text == "\ufffd" for letter in letters)
    if broken > 0.01 * len(letters):
        raise Refused(
            "the PDF does not tell what its letters mean; save it anew with its fonts, or ask for the Word file"
        )
