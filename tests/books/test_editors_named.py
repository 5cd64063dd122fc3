"""The editors, where front matter names them, in the colophon of each book and in what its file says of itself."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pdfplumber
import pytest
from lxml import etree, html
from test_bad_input import edition_of

from edition.books.binding import bind
from edition.books.fitting import Fit
from edition.books.print_data import print_data
from making import bookmaking
from making.bookmaking import make_books

SAID = "Edited and annotated by Ada Roe, Ben Poe and Cleo Moor."
OPF = {"dc": "http://purl.org/dc/elements/1.1/", "opf": "http://www.idpf.org/2007/opf"}


@pytest.fixture(scope="module")
def edited():
    edition = edition_of("# I. Pier {#i}\n\nIt stood.\n{: #p1 }\n")
    article = edition.article
    editors = ("Ada Roe", "Ben Poe", "Cleo Moor")
    return replace(edition, article=replace(article, meta=replace(article.meta, editors=editors)))


def of_type(edited, site, monkeypatch, suffix: str) -> bytes:
    monkeypatch.setattr(bookmaking, "pdf", lambda *_: b"")  # seconds of typesetting, of no account here
    return next(content for path, content in make_books(edited, site).items() if path.endswith(suffix))


def words(element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_the_printed_book_names_them_on_its_cover_and_in_its_description(edited, site):
    made = bookmaking._compiler(print_data(bind(edited, site)), Fit().data()).compile(format="pdf", timestamp=0)
    with pdfplumber.open(io.BytesIO(made)) as pdf:
        cover = " ".join((pdf.pages[0].extract_text() or "").split())
        metadata = pdf.doc.catalog["Metadata"].resolve().get_data().decode("utf-8")
    assert SAID in cover and SAID in metadata


def test_the_ebook_names_them_on_its_cover_and_as_editors_in_its_package(edited, site, monkeypatch):
    with zipfile.ZipFile(io.BytesIO(of_type(edited, site, monkeypatch, ".epub"))) as archive:
        cover = etree.fromstring(archive.read("book/cover.xhtml"))
        opf = etree.fromstring(archive.read("book/package.opf"))
    assert SAID in words(cover)
    named = {each.get("id"): each.text for each in opf.iterfind(".//dc:contributor", OPF)}
    roles = opf.xpath("//opf:meta[@property='role'][text()='edt']/@refines", namespaces=OPF)
    assert [named[each.removeprefix("#")] for each in roles] == ["Ada Roe", "Ben Poe", "Cleo Moor"]


def test_the_one_file_names_them_at_its_foot(edited, site, monkeypatch):
    page = html.fromstring(of_type(edited, site, monkeypatch, ".html").decode("utf-8"))
    assert SAID in words(page.find(".//footer"))


def test_where_none_is_named_nothing_is_said(edition, site, monkeypatch):
    page = html.fromstring(of_type(edition, site, monkeypatch, ".html").decode("utf-8"))
    assert "Edited" not in words(page.find(".//footer"))
