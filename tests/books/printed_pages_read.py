"""A printed book read back: every character with its page and place, told apart by its size as the template sets it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pypdfium2
from pdfium_read import Letter, addresses, letters, lines_drawn
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser

_TEMPLATE = Path(__file__).parents[2] / "scripts/edition/books/book.typ"
_SIZES = dict(re.findall(r"(\w+): ([\d.]+)pt", re.search(r"#let size = \((.*)\)", _TEMPLATE.read_text())[1]))
SIZE = {name: float(value) for name, value in _SIZES.items()}
SIDE = 72 * float(re.search(r"side: ([\d.]+)in", _TEMPLATE.read_text())[1])
TOP = 72 * float(re.search(r"top: ([\d.]+)in", _TEMPLATE.read_text())[1])
HEADING = float(re.search(r"level: 1\): it => .*size: ([\d.]+)em", _TEMPLATE.read_text())[1])
INVISIBLE = "\u2060\u200b\u00ad"


@dataclass
class Entry:
    """A note as it stands at the foot of a page: its number, where it begins, its letters, those of its sources."""

    number: str
    page: int
    letters: list[Letter] = field(default_factory=list)
    sources: list[Letter] = field(default_factory=list)


@dataclass
class PrintedBook:
    content: bytes
    pages: list[list[Letter]]
    artifacts: list[list[Letter]]
    """Of each page the letters that are no part of the text: running heads, folios, leaders."""
    rules: list[list[tuple[float, float]]]
    """Of each page the lines drawn on it: width and place."""
    texts: list[str]
    """Of each page its text in lines."""
    outline: list[tuple[int, str]]
    first: int
    last: int
    """The pages of the article, counted from 1."""
    addresses: set[str]

    @cached_property
    def document(self) -> PDFDocument:
        """The file's objects, of which a page's letters are no part."""
        return PDFDocument(PDFParser(io.BytesIO(self.content)))

    @property
    def catalog(self) -> dict:
        return self.document.catalog

    def letters(self, *names: str, scale: float = 1) -> Iterator[Letter]:
        sizes = [SIZE[name] * scale for name in names]
        for page in self.pages[self.first - 1 : self.last]:
            yield from (letter for letter in page if any(abs(letter.size - size) < 0.06 for size in sizes))

    def body(self) -> Iterator[Letter]:
        """The letters of the article's text and headings."""
        sizes = (SIZE["text"], SIZE["quotation"], SIZE["text"] * HEADING)
        for page in self.pages[self.first - 1 : self.last]:
            yield from (letter for letter in page if any(abs(letter.size - size) < 0.06 for size in sizes))

    def markers(self) -> list[tuple[str, int]]:
        """What each raised figure in the text shows, with its page; neighbours that touch are one."""
        return _joined(list(self.letters("text", "quotation", scale=0.6)))

    @cached_property
    def entries(self) -> list[Entry]:
        """The notes in the order in which they stand at the feet of the pages."""
        found: list[Entry] = []
        before = None
        for letter in self.letters_of_notes():
            raised = letter.size < SIZE["note"] - 1.5
            if raised and abs(letter.x - SIDE) < 0.5:
                found.append(Entry(letter.text, letter.page))
                before = letter
            elif raised and before and before.top == letter.top and abs(letter.x - before.x) < 6:
                found[-1].number += letter.text
                before = letter
            else:
                before = None
                if abs(letter.size - SIZE["note"]) < 0.06:
                    found[-1].letters.append(letter)
                elif abs(letter.size - SIZE["source"]) < 0.06:
                    found[-1].sources.append(letter)
        return found

    def letters_of_notes(self) -> Iterator[Letter]:
        sizes = (SIZE["note"], SIZE["source"], SIZE["note"] * 0.6)
        for page in self.pages[self.first - 1 : self.last]:
            yield from (letter for letter in page if any(abs(letter.size - size) < 0.06 for size in sizes))


def read_back(content: bytes) -> PrintedBook:
    """Read a PDF; what is tagged as an artifact stands by itself."""
    with closing(pypdfium2.PdfDocument(content)) as pdf:
        sheets = list(pdf)
        read = [letters(sheet, number) for number, sheet in enumerate(sheets, start=1)]
        pages, artifacts = [text for text, _ in read], [rest for _, rest in read]
        rules = [lines_drawn(sheet) for sheet in sheets]
        texts = [re.sub(" *\r\n", "\n", sheet.get_textpage().get_text_range()) for sheet in sheets]
        links = {address for sheet in sheets for address in addresses(pdf, sheet)}
        outline = [(each.level + 1, each.get_title()) for each in pdf.get_toc()]
    first = next(n for n, page in enumerate(pages, start=1) if n > 2 and any(_is(letter, "note") for letter in page))
    heads = ["".join(letter.text for letter in page[:20]).lstrip() for page in pages]
    ends = [n for n, head in enumerate(heads, 1) if n > 2 and re.match("Apparatus|Table of sources", head, re.I)]
    last = min(ends, default=len(pages) + 1) - 1
    return PrintedBook(content, pages, artifacts, rules, texts, outline, first, last, links)


def _is(letter: Letter, name: str) -> bool:
    return abs(letter.size - SIZE[name]) < 0.06


def _joined(letters: list[Letter]) -> list[tuple[str, int]]:
    found: list[list] = []
    end, top = -9.0, -9.0
    for letter in letters:
        if letter.page == (found[-1][1] if found else 0) and abs(letter.top - top) < 0.5 and letter.x - end < 0.4:
            found[-1][0] += letter.text
        else:
            found.append([letter.text, letter.page])
        end, top = letter.end, letter.top
    return [(text, page) for text, page in found]


def aligned(expected: str, letters: list[Letter]) -> list[Letter]:
    """The letter printed for each character of `expected` that is no space; fails where they part.

    A hyphen that stands last in its line may have been put there by the typesetter.
    """
    printed = [letter for letter in letters if not letter.text.isspace() and letter.text not in INVISIBLE]
    wanted = "".join(expected.split())
    found: list[Letter] = []
    spelled = [(part, letter) for letter in printed for part in letter.text if part not in INVISIBLE]
    for index, (part, letter) in enumerate(spelled):
        if len(found) < len(wanted) and part == wanted[len(found)]:
            found.append(letter)
        elif part in "-‐" and (index + 1 == len(spelled) or spelled[index + 1][1].top != letter.top):
            continue
        else:
            at = len(found)
            raise AssertionError(
                f"page {letter.page}: {part!r} where {wanted[at : at + 1]!r} was expected, behind {wanted[max(0, at - 60) : at]!r}; printed: {''.join(p for p, _ in spelled[index : index + 60])!r}"
            )
    assert len(found) == len(wanted), f"not printed: {wanted[len(found) : len(found) + 80]!r}"
    return found
