"""What a file holds that a program would run or fetch is told in one line, and never goes online with it."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from doors.test_hostile import NOTE, document
from doors.writers import as_pdf, as_word, package, paragraph, run, zipped

from edition.doors.opening.active_content import active_in
from edition.witness.original import RECORD, Original
from edition.witness.witness_reader import read_witness
from files.receiving import receive, received_findings

TEXT = (Path(__file__).parents[1] / "imports" / "ferry-tolls" / "article.txt").read_text(encoding="utf-8")
ARTICLE = read_witness(TEXT).article
TOLD = "the file holds {}: nothing of it was run; do not publish the file itself"


def relation(kind: str, target: str) -> str:
    head = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    there = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return (
        f'{head}<Relationship Id="r1" Type="{there}/{kind}" Target="{target}" TargetMode="External"/></Relationships>'
    )


RELATIONS = "word/_rels/settings.xml.rels"
PARTS = [
    ({"word/vbaProject.bin": "x"}, ("macros",)),
    ({"word/embeddings/oleObject1.bin": "x"}, ("embedded objects",)),
    ({"word/activeX/activeX1.xml": "<x/>"}, ("embedded objects",)),
    ({RELATIONS: relation("attachedTemplate", "https://evil.example/t.dotm")}, ("parts fetched from elsewhere",)),
    ({RELATIONS: relation("attachedTemplate", r"file:///\\evil\t.dotm")}, ("parts fetched from elsewhere",)),
    ({RELATIONS: relation("attachedTemplate", r"file:///C:\Word\Normal.dotm")}, ()),
    ({RELATIONS: relation("hyperlink", "https://weirs.example/")}, ()),
    ({"word/media/image1.png": "x", "docProps/app.xml": "<x/>"}, ()),
]


@pytest.mark.parametrize(("parts", "expected"), PARTS)
def test_parts_of_a_word_file(parts, expected):
    assert active_in(zipped({"word/document.xml": document(NOTE), **parts})) == expected


def test_a_field_that_fetches():
    live = '<w:r><w:instrText xml:space="preserve"> DDEAUTO c:\\\\x "y"</w:instrText></w:r>'
    assert active_in(package(paragraph(run("It stood.") + live))) == ("parts fetched from elsewhere",)


def test_scripts_of_an_epub_and_macros_of_an_odt():
    assert active_in(zipped({"EPUB/text/1.xhtml": "<p>a</p><script>x()</script>"})) == ("scripts",)
    assert active_in(zipped({"Basic/Standard/Module1.xml": "<x/>"})) == ("macros",)
    assert active_in(zipped({"Object 1/content.xml": "<x/>"})) == ("embedded objects",)


def with_object(pdf: bytes, written: bytes) -> bytes:
    """A PDF with one object more, in an update of its own, to which its catalogue points."""
    start = int(re.findall(rb"startxref\s+(\d+)", pdf)[-1])
    size = int(re.findall(rb"/Size (\d+)", pdf)[-1])
    root = re.findall(rb"/Root (\d+ \d+ R)", pdf)[-1]
    added = b"\n%d 0 obj\n%s\nendobj\n" % (size, written)
    table = b"xref\n%d 1\n%010d 00000 n \ntrailer\n<< /Size %d /Root %s /Prev %d >>\n" % (
        size,
        len(pdf) + 1,
        size + 1,
        root,
        start,
    )
    return pdf + added + table + b"startxref\n%d\n%%%%EOF\n" % (len(pdf) + len(added))


OBJECTS = [
    (b"<< /S /JavaScript /JS (app.alert(1)) >>", ("scripts",)),
    (b"<< /S /J#61vaScript /JS (app.alert(1)) >>", ("scripts",)),
    (b"<< /Type /Action /S /Launch /F (cmd.exe) >>", ("an action that starts a program",)),
    (b"<< /Kids [ << /A << /S /SubmitForm >> >> ] >>", ("an action that sends or fetches a form",)),
    (b"<< /Type /Filespec /F (a.exe) /EF << /F 1 0 R >> >>", ("embedded files",)),
    (b"<< /Subtype /RichMedia >>", ("embedded objects",)),
    (b"<< /S /GoTo /D [ 1 0 R /Fit ] >>", ()),
    (b"<< /S /URI /URI (https://weirs.example/Launch/JavaScript) >>", ()),
]


@pytest.mark.parametrize(("written", "expected"), OBJECTS)
def test_objects_of_a_pdf(written, expected):
    assert active_in(with_object(as_pdf(ARTICLE), written)) == expected


@pytest.mark.parametrize("name", ["article.docm", "article.pdf"])
def test_it_is_told_on_import_and_does_not_go_online(name):
    clean = as_word(ARTICLE) if name == "article.docm" else as_pdf(ARTICLE)
    if name == "article.docm":
        content, what = with_part(clean, "word/vbaProject.bin"), "macros"
    else:
        content, what = with_object(clean, OBJECTS[0][0]), "scripts"
    read = receive(content)
    assert read.text == receive(clean).text and read.told[-1] == TOLD.format(what)
    record = str(Original(name, content, read.form).files()[RECORD])
    (found,) = received_findings(record, content, read.text, published=True)
    assert (found.place.path, what in found.message) == ("docs/index.md", True)
    assert received_findings(record, content, read.text) == ()
    record = str(Original(name, clean, read.form).files()[RECORD])
    assert received_findings(record, clean, read.text, published=True) == ()


def with_part(word: bytes, name: str) -> bytes:
    into = io.BytesIO(word)
    with zipfile.ZipFile(into, "a") as archive:
        archive.writestr(name, "x")
    return into.getvalue()


def test_a_text_holds_nothing():
    assert active_in(b"PLAIN\n<script>x()</script>\n") == ()
