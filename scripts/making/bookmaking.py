"""Making the books: the typesetter run on the edition's data. All of it in memory; no file is written here.

Typst sets the printed book: it keeps the author's numbers of notes, puts each at the foot of its marker's page,
writes tagged PDF and refuses what is not PDF/UA-1, and needs nothing that a package manager would have to bring.
Chromium has no notes at the foot of a page, WeasyPrint needs Pango from the system.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, Literal

import typst

from edition.books.binding import bind
from edition.books.book import Book
from edition.books.epub import epub
from edition.books.fitting import Fit, Told
from edition.books.note_measures import Measures
from edition.books.one_file import one_file
from edition.books.print_data import print_data
from edition.books.printed_metadata import MetadataError, with_rights
from edition.books.refusals import lost_notes, strayed, unprintable
from edition.exports.head import Site
from edition.model import Edition, Finding
from machine.environment import ENGINE

_ROOM = ENGINE / "edition" / "books"
_FONTS = ENGINE / "theme" / "assets" / "fonts"
_STANDARDS: Literal["ua-1"] = "ua-1"
_SETTINGS = 6
_MOST_SETTINGS = 9
"""How often a book is set for its looks, and how often so that each note begins by its marker, whatever its length."""
_AGED = 7
"""Typst keeps what it has set until ten settings did without it. Empty ones in between let it forget sooner."""


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
        f"{stem}.epub": epub(book, styles, fonts, (_FONTS / "OFL.txt").read_text(encoding="utf-8")),
        f"{stem}.html": page.encode("utf-8"),
    }


def _text(name: str) -> str:
    return (_ROOM / name).read_text(encoding="utf-8")


def pdf(book: Book, edition: Edition) -> bytes:
    """The printed book. Raises BookError with what the faces cannot show, and with notes that leave their markers."""
    try:
        compiler, strays = _fitted(book)
        if strays:
            raise BookError(strayed(edition, strays))
        made = compiler.compile(format="pdf", pdf_standards=_STANDARDS, timestamp=0)
        return with_rights(made if isinstance(made, bytes) else b"", book.imprint.rights)
    except MetadataError as error:
        raise BookError(unprintable(edition, str(error))) from error
    except typst.TypstError as error:
        said = getattr(error, "diagnostic", "") or getattr(error, "message", "") or str(error)
        raise BookError(unprintable(edition, str(said))) from error


def _fitted(book: Book) -> tuple[typst.Compiler, frozenset[str]]:
    """The book set so that it looks best, and the notes that even so begin on another page than their marker.

    The first setting measures, each other mends what the one before told; how many there are does not depend on the
    length. Behind notes that fill a page another of their line may begin where they end.
    """
    data = print_data(book)
    fit = Fit().measured(_told(_compiler(data, Fit().data())), book)
    best: tuple[tuple[int, int], Fit, Told] | None = None
    for number in range(2, _MOST_SETTINGS + 1):
        told = _told(_compiler(data, fit.data()))
        told = replace(told, strays=told.strays - fit.room.excused)
        faults = fit.faults(told, book)
        if best is None or faults < best[0]:
            best = faults, fit, told
        if faults == (0, 0) or (number >= _SETTINGS and not best[2].strays):
            break
        mended = fit.mended(told, book, looks=number < _SETTINGS)
        if mended == fit:
            break
        fit = mended
        _forget()
    assert best is not None
    _, fit, told = best
    return _compiler(data, replace(fit, stars=told.stars).data()), told.strays


def _told(compiler: typst.Compiler) -> Told:
    """What the template tells of a setting."""
    (told,) = json.loads(compiler.query("<told>", field="value"))
    return _read(told)


def _read(told: dict[str, Any]) -> Told:
    lists = {name: frozenset(told[name]) for name in ("strays", "widows", "orphans")}
    places = {name: (page, y) for name, (page, y) in told["places"].items()}
    turns = {id: frozenset(words) for id, words in told["turns"].items()}
    return Told(**lists, turns=turns, stars=told["stars"], places=places, measures=Measures(**told["measures"]))


def _forget() -> None:
    """Let the typesetter drop what the last settings did not use: else each one adds to its memory."""
    no_faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)
    for _ in range(_AGED):
        typst.Compiler({"main.typ": b""}, font_paths=no_faces).compile(format="svg")


def _compiler(data: str, fit: str) -> typst.Compiler:
    files: dict[str, bytes] = {"main.typ": (_ROOM / "book.typ").read_bytes()}
    files |= {"book.json": data.encode("utf-8"), "fit.json": fit.encode("utf-8")}
    return typst.Compiler(files, font_paths=[str(_ROOM / "faces")], ignore_system_fonts=True)
