"""Books of an article whose metadata would be markup, code or another file's end: each says it as words, and acts on
none of it."""

from __future__ import annotations

import io
import json
import re
import zipfile
from functools import cache
from itertools import product

import pytest
from lxml import etree, html
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef, PDFStream, resolve1

from edition.exports.head import Site
from edition.model import Edition
from edition.pages.page_reader import Page, read_pages
from edition.resolving.resolver import resolve
from edition.sources.bibtex import read_bibtex
from making.bookmaking import make_books

PAYLOADS = {
    "markup": "<script>alert(1)</script><img src=x onerror=alert(1)>\"' onload='alert(1)",
    "ends": "</title></metadata></rdf:Description></style>--></script>]]><svg onload=alert(1)>&lt;b&gt;&#60;i&#62;",
    "typeset": '#image("/etc/passwd") #read("x") #eval("1") $x$ @p1 <p1> \\u{3c} `#sys` // " ") #link("javascript:x")',
    "objects": ") /OpenAction << /S /JavaScript /JS (app.alert(1)) >> endobj 9 0 obj trailer %%EOF (\\",
}
ADDRESSES = ("javascript:alert(1)", "data:text/html,<script>alert(1)</script>", 'https://example.org/"><script>a')
DC = "{http://purl.org/dc/elements/1.1/}"
ACTIVE = {"OpenAction", "AA", "JavaScript", "JS", "Launch", "SubmitForm", "ImportData", "EmbeddedFiles", "RichMedia"}


def edition_of(words: str, address: str) -> Edition:
    said = {key: json.dumps(f"{key} {words}") for key in ("title", "author", "editor", "journal", "volume", "page")}
    front = "\n".join([
        "---", f"title: {said['title']}", f"authors: [{said['author']}, Tom Roe]", f"journal: {said['journal']}",
        f"volume: {said['volume']}", f"first_page: {said['page']}", f"designation: {said['author']}",
        f"journal_title: {said['journal']}", "year: 2020", f"url: {json.dumps(address)}",
        f"editors: [{said['editor']}]", f"ground: {said['page']}", f"removal: {json.dumps(address)}", "---", "", "# Title",
    ])  # fmt: skip
    text = f"# I. Pier {{#i}}\n\nIt stood.[^1]\n{{: #p1 }}\n\n[^1]: Jane Roe, *The Harbour* 5 (2001), {address}.\n"
    entry = f"@book{{roe, author = {{Roe, Jane}}, title = {{The Harbour}}, date = {{2001}}, url = {{{address}}}}}"
    article, _ = read_pages([Page("docs/index.md", front), Page("docs/i.md", text)])
    return resolve(article, read_bibtex(entry, "citations/sources.bib")[0])


@cache
def made(words: str, address: str) -> dict[str, bytes]:
    site = Site("en", "https://example.org/edition/", "https://example.org/terms")
    files = make_books(edition_of(words, address), site, words, json.dumps({"said": words}))
    return {path.rpartition(".")[2]: content for path, content in files.items()}


CASES = pytest.mark.parametrize(
    ("words", "address"),
    [pytest.param(PAYLOADS[name], address, id=f"{name} {n}") for name, (n, address) in product(PAYLOADS, enumerate(ADDRESSES))],
)  # fmt: skip


def lives(tree: etree._Element) -> list[str]:
    """What in a page would act: attributes that a browser runs, addresses that are code, elements that fetch."""
    found = []
    for each in tree.iter(etree.Element):
        name = etree.QName(each).localname
        found += [f"<{name}>"] if name in {"img", "iframe", "object", "embed", "form", "base"} else []
        for key, value in each.attrib.items():
            is_code = re.match(r"\s*(?:javascript|data|vbscript):", value, re.I) and key.endswith(("href", "src"))
            found += [f"{name} {key}={value}"] if key.lower().startswith("on") or is_code else []
    return found


@CASES
def test_the_ebook_has_them_as_words(words: str, address: str):
    with zipfile.ZipFile(io.BytesIO(made(words, address)["epub"])) as archive:
        trees = {
            name: etree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith(("xhtml", "opf", "svg", "xml"))
        }
    assert {name: found for name, tree in trees.items() if (found := lives(tree))} == {}
    assert not any(
        etree.QName(each).localname == "script" for tree in trees.values() for each in tree.iter(etree.Element)
    )
    [package] = [tree for name, tree in trees.items() if name.endswith(".opf")]
    [named] = package.iter(f"{DC}title")
    assert named.text.startswith("title ") and "".join(words.split()) in "".join(named.text.split())
    assert [each.text for each in package.iter(f"{DC}creator")] == [f"author {words}", "Tom Roe"]
    assert [each.text for each in package.iter(f"{DC}contributor")] == [f"editor {words}"]


@CASES
def test_the_one_file_has_them_as_words(words: str, address: str):
    tree = html.document_fromstring(made(words, address)["html"].decode())
    assert lives(tree) == []
    assert [each.get("type") for each in tree.iter("script")] == ["application/json", None]
    assert len(list(tree.iter("style"))) == len(list(tree.iter("title"))) == 1 and not list(tree.iter("svg"))
    assert json.loads(tree.get_element_by_id("edition-data").text) == {"said": words}


def objects(document: PDFDocument) -> list[object]:
    return [document.getobj(number) for ref in document.xrefs for number in ref.get_objids() if number]


@CASES
def test_the_printed_book_has_them_as_words(words: str, address: str):
    document = PDFDocument(PDFParser(io.BytesIO(made(words, address)["pdf"])))
    assert set(document.catalog) & ACTIVE == set()
    for each in objects(document):
        known = each.attrs if isinstance(each, PDFStream) else each
        for part in [known, *(known.values() if isinstance(known, dict) else ())]:
            part = resolve1(part) if isinstance(part, PDFObjRef) else part
            assert not isinstance(part, dict) or set(part) & ACTIVE == set(), part
            if isinstance(part, dict) and "URI" in part:
                assert part["URI"].startswith((b"http://", b"https://", b"mailto:")), part
    packet = etree.fromstring(resolve1(document.catalog["Metadata"]).get_data())
    [named] = packet.iter(f"{DC}title")
    assert "".join(words.split()) in "".join("".join(named.itertext()).split())
    assert len(list(packet.iter(f"{DC}rights"))) == 1
