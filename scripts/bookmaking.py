"""Making the books: the typesetter run on the edition's data. All of it in memory; no file is written here.

Typst sets the printed book: it keeps the author's numbers of notes, puts each at the foot of its marker's page,
writes tagged PDF and refuses what is not PDF/UA-1, and needs nothing that a package manager would have to bring.
Chromium has no notes at the foot of a page, WeasyPrint needs Pango from the system.
"""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Literal

import typst

from edition.books.binding import bind
from edition.books.book import Book
from edition.books.epub import epub
from edition.books.one_file import one_file
from edition.books.print_data import crowded, print_data
from edition.books.refusals import lost_notes, strayed, unprintable
from edition.exports.head import Site
from edition.model import Edition, Finding

_ROOM = Path(__file__).parent / "edition" / "books"
_FONTS = Path(__file__).parent / "theme" / "assets" / "fonts"
_STANDARDS: Literal["ua-1"] = "ua-1"
_LOOSER = (0, 1, -1, 2, -2, 3, -3, 4, -4, 6, -6, 8)  # how many hairs, in the order tried
_MANY = 40
_LONG = 3000
"""Letters of a note: more than half of what the foot of a page can hold."""


class BookError(Exception):
    """A book cannot be made. `findings` say what of the edition stands in the way, and where."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("; ".join(finding.message for finding in findings))
        self.findings = findings


def make_books(
    edition: Edition, site: Site, release: str = "", data: str = "{}", modified: str = ""
) -> dict[str, bytes]:
    """Path on the site → content of each book; `data` is the edition's JSON. Raises BookError if one cannot be made."""
    book = bind(edition, site, release, modified)
    if lost := lost_notes(edition, book):
        raise BookError(lost)
    fonts = {f"{style}.woff2": (_FONTS / f"{style}.woff2").read_bytes() for style in ("roman", "italic")}
    styles = _text("epub.css")
    page = one_file(book, styles + _text("one_file.css"), _text("one_file.js"), fonts, data)
    stem = f"data/{book.imprint.id}"
    return {
        f"{stem}.pdf": pdf(book, edition),
        f"{stem}.epub": epub(book, styles, fonts),
        f"{stem}.html": page.encode("utf-8"),
    }


def _text(name: str) -> str:
    return (_ROOM / name).read_text(encoding="utf-8")


def pdf(book: Book, edition: Edition) -> bytes:
    """The printed book. Raises BookError with what the faces cannot show, and with notes that leave their markers."""
    try:
        compiler, strays = _kept_together(book)
        if strays:
            raise BookError(strayed(edition, strays))
        made = compiler.compile(format="pdf", pdf_standards=_STANDARDS, timestamp=0)
    except typst.TypstError as error:
        said = getattr(error, "diagnostic", "") or getattr(error, "message", "") or str(error)
        raise BookError(unprintable(edition, str(said))) from error
    return made if isinstance(made, bytes) else b""


def _kept_together(book: Book) -> tuple[typst.Compiler, set[str]]:
    """The book set so that each note begins on the page of its marker, and the notes for which nothing did it.

    Notes whose markers may share a line are held together from the first, or, if that fails, none. It is set again
    while notes stray, each time with those found, and twice at most for last lines alone at the head of a page, with
    their paragraphs a hair tighter, then a hair looser; where that mends nothing, with a hair more or less between the
    lines.
    Behind a note that fills a page the next may begin where that ends.
    """
    many = max(_MANY, len(book.notes) // 10)
    attempts = [(looser, held) for looser in _LOOSER for held in (crowded(book), set[str]())]
    best: tuple[int, int, typst.Compiler, set[str]] | None = None
    for looser, held in attempts:
        strays, spaced, tries = set(held), dict[str, str](), 0
        while True:
            compiler = _compiler(print_data(book, strays, looser, spaced))
            found, widows = _told(compiler, "<stray>"), _told(compiler, "<widow>")
            found -= _behind_long_notes(book, found)
            if best is None or (len(found), len(widows)) < best[:2]:
                best = (len(found), len(widows), compiler, found)
            if found and (found <= strays or len(strays - held) > many) or not found and not (widows and tries < 2):
                break
            tries += not found
            strays |= found
            spaced |= {id: "loose" if spaced.get(id) == "tight" else "tight" for id in widows}
        if not best[0]:
            break
    assert best is not None
    return best[2:]


def _told(compiler: typst.Compiler, label: str) -> set[str]:
    """What the template tells under a label."""
    return set(json.loads(compiler.query(label, field="value")))


def _behind_long_notes(book: Book, strays: set[str]) -> set[str]:
    """Those of the strays that follow a note too long to leave room for another at the foot of its page."""
    excused: set[str] = set()
    for before, note in pairwise(book.notes):
        length = sum(len(run.text) for runs in (before.runs, *before.sources) for run in runs)
        if note.label in strays and (length > _LONG or before.label in excused):
            excused.add(note.label)
    return excused


def _compiler(data: str) -> typst.Compiler:
    files: dict[str, bytes] = {"main.typ": (_ROOM / "book.typ").read_bytes(), "book.json": data.encode("utf-8")}
    return typst.Compiler(files, font_paths=[str(_ROOM / "faces")], ignore_system_fonts=True)
