"""Files made to do harm, or that are not what they seem: each ends in one clear line, and soon."""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path
from types import ModuleType

import pytest
import typst
from doors.raw_pdf import PAGE as ONE_PAGE
from doors.raw_pdf import TREE as PAGE_TREE
from doors.raw_pdf import pdf
from doors.writers import W, as_pdf, zipped

from edition.doors.common import zipped_parts
from edition.doors.common.received import Refused
from edition.doors.pdf_lines import pdf_limits
from edition.witness.witness_reader import read_witness
from files.receiving import receive

NOTE = "<w:p><w:r><w:t>It stood.</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
FOOTNOTES = f"<w:footnotes {W}><w:footnote w:id='2'><w:p><w:r><w:t>Roe.</w:t></w:r></w:p></w:footnote></w:footnotes>"
MANY = 2**20


def document(body: str = NOTE, head: str = "") -> str:
    return f"{head}<w:document {W}><w:body>{body}</w:body></w:document>"


def word(text: str | bytes, **others: str | bytes) -> bytes:
    more = {name.replace("__", "/"): content for name, content in others.items()}
    return zipped({"word/document.xml": text, "word/footnotes.xml": FOOTNOTES, **more})


def stream(content: bytes, more: bytes = b"", cut: int = 0) -> bytes:
    """A packed stream, without its last `cut` bytes."""
    packed = zlib.compress(content, 9)
    packed = packed[: len(packed) - cut]
    return b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (more, len(packed), packed)


CATALOGUE, TREE = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count %d>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]%s>>"
FORMS = {  # each draws the next one ten times
    n: stream(b"/X Do " * 10, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>" % (n + 1))
    for n in range(10, 22)
}
DRAWN = b"/Contents 5 0 R/Resources<</XObject<</X 10 0 R>>>>"
PDFS = {  # each is made where it is tried: together they take seconds
    "a tree of pages in a circle": (
        lambda: {1: CATALOGUE, 2: TREE % (b"3 0 R", 1), 3: b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 9>>"},
        "a scan, or has no text",
    ),
    "more pages than an article": (
        lambda: (
            {1: CATALOGUE, 2: TREE % (b" ".join(b"%d 0 R" % n for n in range(3, 1100)), 1097)}
            | {n: PAGE % b"" for n in range(3, 1100)}
        ),
        "more than 1000 pages",
    ),
    "a count of pages that is a lie": (
        lambda: {1: CATALOGUE, 2: TREE % (b"3 0 R", 2**31), 3: PAGE % b""},
        "a scan, or has no text",
    ),
    "a stream that unpacks without end": (
        lambda: {1: CATALOGUE, 2: TREE % (b"3 0 R", 1), 3: PAGE % b"/Contents 4 0 R", 4: stream(b" " * 2 * MANY)},
        "unpacks to more than 1 MiB",
    ),
    "a stream packed twice": (
        lambda: {
            1: CATALOGUE,
            2: TREE % (b"3 0 R", 1),
            3: PAGE % b"/Contents 4 0 R",
            4: stream(zlib.compress(b" " * 2 * MANY)).replace(b"/FlateDecode", b"[/FlateDecode/FlateDecode]"),
        },
        "unpacks to more than 1 MiB",
    ),
    "a damaged stream that unpacks without end": (
        lambda: {
            1: CATALOGUE,
            2: TREE % (b"3 0 R", 1),
            3: PAGE % b"/Contents 4 0 R",
            4: stream(b" " * 2 * MANY, cut=40),
        },
        "unpacks to more than 1 MiB",
    ),
    "objects in a stream that unpacks without end": (
        lambda: {1: stream(b"2 0 " + b" " * 2 * MANY, b"/Type/ObjStm/N 1/First 4"), 2: b"<<>>"},
        "the PDF",
    ),
    "an object that refers to itself": (
        lambda: {1: CATALOGUE, 2: TREE % (b"3 0 R", 1), 3: PAGE % b"/Contents 4 0 R", 4: b"5 0 R", 5: b"4 0 R"},
        "an object refers to itself",
    ),
    "signs counted without end": (
        lambda: {
            1: CATALOGUE,
            2: TREE % (b"3 0 R", 1),
            3: PAGE % b"/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>",
            4: stream(b"BT /F 9 Tf (pier) Tj ET"),
            5: b"<</Type/Font/Subtype/TrueType/BaseFont/Pier/ToUnicode 6 0 R>>",
            6: stream(b"begincmap 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange endcmap"),
        },
        "counts more objects or signs than any file has",
    ),
    "a row longer than its stream": (
        lambda: {
            1: CATALOGUE,
            2: TREE % (b"3 0 R", 1),
            3: PAGE % b"/Contents 4 0 R",
            4: stream(b"BT ET", b"/DecodeParms<</Predictor 12/Columns 9000000000>>"),
        },
        "the PDF is damaged",
    ),
    "lengths of runs without end": (
        lambda: {
            1: CATALOGUE,
            2: TREE % (b"3 0 R", 1),
            3: PAGE % b"/Contents 4 0 R",
            4: b"<</Filter/RunLengthDecode/Length 40000>>stream\n%s\nendstream" % (b"\x81 " * 20_000),
        },
        "unpacks to more than 1 MiB",
    ),
    "a figure drawn again and again": (
        lambda: {
            1: CATALOGUE,
            2: TREE % (b"3 0 R", 1),
            3: PAGE % DRAWN,
            5: stream(b"/X Do " * 90),
            10: stream(b" " * 20_000, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"),
        },
        "pages unpack to more than 1 MiB, which no article of its size does",
    ),
    "figures that draw one another": (
        lambda: {1: CATALOGUE, 2: TREE % (b"3 0 R", 1), 3: PAGE % DRAWN, 5: stream(b"/X Do"), **FORMS},
        "draws more than 1000 figures",
    ),
}


def lower(monkeypatch: pytest.MonkeyPatch, module: ModuleType, **limits: tuple[int, int]) -> None:
    """Set limits, which are so many MiB, to fewer: to make as much as is refused takes seconds."""
    for name, (limit, lower) in limits.items():
        assert getattr(module, name) == limit * MANY
        monkeypatch.setattr(module, name, lower * MANY)


@pytest.mark.parametrize("name", PDFS)
def test_a_pdf_made_to_do_harm_is_refused_in_a_line(name, monkeypatch):
    made, told = PDFS[name]
    assert pdf_limits._MOST_FIGURES <= 10_000, "to draw as many takes seconds"
    monkeypatch.setattr(pdf_limits, "_MOST_FIGURES", 1000)
    lower(monkeypatch, pdf_limits, _LARGEST_STREAM=(32, 1))
    content = pdf(made())
    with pytest.raises(Refused, match=told) as refused:
        receive(content)
    assert "\n" not in str(refused.value)


def twice(content: bytes) -> bytes:
    """A zip file whose first part stands in it twice."""
    into = io.BytesIO(content)
    with zipfile.ZipFile(into, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr(archive.namelist()[0], "<x/>")
    return into.getvalue()


def spoilt(content: bytes, name: str) -> bytes:
    """A zip file with some letters of a part changed, as a bad disk or a broken transfer leaves them."""
    at = zipfile.ZipFile(io.BytesIO(content)).getinfo(name).header_offset + 30 + len(name)
    return content[:at] + b"\xff" * 8 + content[at + 8 :]


ODT = "application/vnd.oasis.opendocument.text"
DOCTYPE = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = "<!DOCTYPE d [<!ENTITY a 'ha'>" + "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdef", "bcdefg", strict=True)) + "]>"  # fmt: skip
STYLES = f"<w:styles {W}>" + "".join(f"<w:style w:styleId='s{n}'><w:basedOn w:val='s{n + 1}'/></w:style>" for n in range(40)) + "</w:styles>"  # fmt: skip
X = "xmlns:x='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
ORDER = "<p><item id='a' href='a.xhtml'/>" + "<itemref idref='a'/>" * 9 + "</p>"
MANY_NAMES = " ".join(f"w:a{n}='1'" for n in range(300))
ZIPS = {
    "an entity from outside": (lambda: word(document("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", DOCTYPE)), "a document type"),
    "entities that multiply": (lambda: word(document("<w:p><w:r><w:t>&g;</w:t></w:r></w:p>", LAUGHS)), "a document type"),
    "a document type in wide letters": (lambda: word(document(head=DOCTYPE).encode("utf-16")), "a document type"),
    "a document type far below": (lambda: word(document(head=f"<!--{'x' * 9000}-->{DOCTYPE}")), "a document type"),
    "a part too large": (lambda: word(document() + " " * 3 * MANY), "word/document.xml is larger than 2 MiB"),
    "a picture too large": (lambda: word(document(), word__media__1=b"\0" * 8 * MANY), "larger than 7 MiB"),
    "too many parts": (lambda: word(document(), **{f"x{n}": "" for n in range(5001)}), "larger than 7 MiB"),
    "a part nested without end": (lambda: word(document("<w:p>" * 5000)), "not well-formed"),
    "a part that is no XML": (lambda: word(b"\x89PNG\r\n"), "not well-formed"),
    "a Word file without its body": (lambda: word(f"<w:document {W}/>"), "no body"),
    "a note that is not there": (lambda: word(document(NOTE.replace("'2'", "'7'"))), "note 1 is marked and is not in the file"),
    "a part that two are called": (lambda: twice(word(document())), "two parts of it are called word/document.xml"),
    "a part with damaged letters": (lambda: spoilt(word(document("<w:p/>" * 9 + NOTE)), "word/document.xml"), "damaged or encrypted"),
    "an ODT with damaged letters": (lambda: spoilt(zipped({"mimetype": ODT, "content.xml": document("<w:p/>" * 9)}), "content.xml"), "damaged or encrypted"),
    "a style made of more styles than Word has": (lambda: word(document(f"<w:p><w:pPr><w:pStyle w:val='s0'/></w:pPr></w:p>{NOTE}"), **{"word/styles.xml": STYLES}), "based on more others than Word allows"),
    "fields that never end": (lambda: word(document("<w:p>" + "<w:r><w:fldChar w:fldCharType='begin'/></w:r>" * 99 + "</w:p>" + NOTE)), "begin and never end"),
    "an element of more attributes than any has": (lambda: word(document(f"<w:p><w:pPr><w:pStyle {MANY_NAMES}/></w:pPr></w:p>{NOTE}")), "more than 200 attributes"),
    "an ODT of lists in lists": (lambda: zipped({"mimetype": ODT, "content.xml": f"<t {X}>{'<x:list>' * 11}{'</x:list>' * 11}</t>"}), "more than 10 deep"),
    "an EPUB with a page again and again": (lambda: zipped({"mimetype": "application/epub+zip", "c.opf": ORDER}), "stands more than once in its order"),
    "a zip that is no Word file": (lambda: zipped({"a.txt": "It stood."}), "no Word, ODT or EPUB file"),
    "a zip without anything": (lambda: zipped({}), "no Word, ODT or EPUB file"),
    "an ODT too large": (lambda: zipped({"mimetype": ODT, "content.xml": b" " * 8 * MANY}), "larger than 7 MiB"),
    "a mimetype too large": (lambda: zipped({"mimetype": b"a" * 8 * MANY}), "larger than 7 MiB"),
}  # fmt: skip


@pytest.mark.parametrize("name", ZIPS)
def test_a_zip_made_to_do_harm_is_refused_in_a_line(name, monkeypatch):
    made, told = ZIPS[name]
    lower(monkeypatch, zipped_parts, _LARGEST=(200, 7), _LARGEST_PART=(64, 2))
    content = made()
    with pytest.raises(Refused, match=told) as refused:
        receive(content)
    assert "\n" not in str(refused.value)


def test_what_a_word_file_points_at_or_embeds_is_not_fetched_and_is_told(tmp_path):
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        'Target="http://127.0.0.1:9/t.dotm" TargetMode="External"/></Relationships>'
    )
    embedded = "<w:p><w:r><w:object><o:OLEObject xmlns:o='urn:o' r:id='r1' xmlns:r='urn:r'/></w:object></w:r></w:p>"
    names = ("../../outside.txt", "/outside.txt", "word/../../outside.txt", "C:\\outside.txt")
    parts = {"word/_rels/document.xml.rels": relation, "word/embeddings/1.bin": b"\xd0\xcf\x11\xe0", "word/vbaProject.bin": b"x"}  # fmt: skip
    content = zipped({"word/document.xml": document(NOTE + embedded), "word/footnotes.xml": FOOTNOTES, **parts, **dict.fromkeys(names, "x")})  # fmt: skip
    read = receive(content)
    assert "It stood.¹" in read.text and read.told[0] == "pictures, left out: 1"
    assert read.active == ("parts fetched from elsewhere", "embedded objects", "macros") and len(read.told) == 2


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "the text is empty"),
        (b"\n \n", "the text is empty"),
        (b"{\\rtf1 It stood.}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an old Word file"),
        (b"%PDF-1.7\n%%EOF", "the PDF"),
        (b"PK\x05\x06" + bytes(18), "no Word, ODT or EPUB file"),
    ],
)
def test_a_file_that_its_name_calls_a_word_file_ends_with_status_2(content, told, tmp_path, script):
    source = tmp_path / "article.docx"
    source.write_bytes(content)
    done = script("import", source, "--into", tmp_path / "edition")
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1), done.stderr
    assert told in done.stderr and [path.name for path in tmp_path.iterdir()] == ["article.docx"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_into_which_nobody_writes_is_not_waited_for(tmp_path, script):
    os.mkfifo(tmp_path / "article.docx")
    for source in (tmp_path / "article.docx", tmp_path):
        done = script("import", source, "--into", tmp_path / "edition")
        assert (done.returncode, done.stdout) == (2, "") and "expected a file" in done.stderr
        assert [path.name for path in tmp_path.iterdir()] == ["article.docx"]


def test_pages_are_counted_before_one_is_drawn(monkeypatch):
    monkeypatch.setattr(pdf_limits, "MOST_PAGES", 2)
    monkeypatch.setattr(pdf_limits.BoundedPages, "take", lambda *_: pytest.fail("a page was drawn"))
    with pytest.raises(Refused, match="more than 2 pages"):
        receive(typst.compile(b"#pagebreak() #pagebreak()"))


def test_a_pdf_cut_off_anywhere_is_read_or_refused_and_never_fails():
    texts = Path(__file__).parents[1] / "imports"
    whole = as_pdf(read_witness((texts / "moon-dust" / "article.txt").read_text(encoding="utf-8")).article)
    for part in range(1, 8):
        with pytest.raises(Refused):
            receive(whole[: len(whole) * part // 8] + b"\n%%EOF\n")


def test_pages_that_are_pictures_under_a_text_are_a_scan():
    def part(kind: bytes, content: bytes) -> bytes:
        return len(content).to_bytes(4, "big") + kind + content + zlib.crc32(kind + content).to_bytes(4, "big")

    size = (1).to_bytes(4, "big") * 2 + bytes([8, 0, 0, 0, 0])
    dot = b"\x89PNG\r\n\x1a\n" + part(b"IHDR", size) + part(b"IDAT", zlib.compress(b"\0\xff")) + part(b"IEND", b"")
    picture = f'image(bytes({tuple(dot)}), format: "png", width: WIDE, height: 100%, fit: "stretch")'
    text = "The pier stood for a century.#footnote[Jane Roe, _Piers_ 5 (2001).] " * 40
    page = f"#set page(background: align(left, {picture}))\n{text}"
    assert "Jane Roe" in receive(typst.compile(page.replace("WIDE", "30%").encode())).text
    with pytest.raises(Refused, match="OCR"):
        receive(typst.compile(page.replace("WIDE", "100%").encode()))


def test_letters_at_no_place_or_of_no_size_are_left_out_and_told():
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>"
    lines = b"".join(
        b"(The pier stood for a century, and its keepers wrote what they saw in a long book) Tj T* " for _ in range(20)
    )
    text = b"BT /F 11 Tf 13 TL 50 550 Td %s ET BT /F 7 Tf 50 80 Td (1 Jane Roe, Piers 5 \\(2001\\).) Tj ET " % lines
    nowhere = b"BT /F 11 Tf 1 0 0 1 1%s.5 90 Tm (far) Tj ET BT /F 0 Tf 50 90 Td (small) Tj ET" % (b"0" * 400)
    read = receive(pdf({**PAGE_TREE, 3: ONE_PAGE, 4: stream(text + nowhere), 5: font}))
    assert "letters of no size or at no place, left out: 8" in read.told and "far" not in read.text


WAYS_TO_GROW = {
    "a relation that is not closed": lambda n: word(
        document(), **{"word/_rels/document.xml.rels": "<Relationship " * n}
    ),
    "a relation opened": lambda n: word(document(), **{"x.rels": "<Relationship TargetMode='External' Target=" * n}),
    "a field's words not closed": lambda n: word(document(), **{"x.xml": "<w:instrText " * n}),
    "text boxes in one another": lambda _: word(document(f"{BOX * 25}{NOTE}{ENDS * 25}")),
    "a number that nobody counts to": lambda _: word(document(COUNTED + NOTE), **{"word/numbering.xml": COUNTING}),
    "words not closed": lambda n: b"<article article-type='x'><body>" + b"<![CDATA[" * n,
    "backslashes": lambda n: f"<!DOCTYPE html><p>It stood.<sup>1</sup> {chr(92) * n}</p>".encode(),
    "cells over a million columns": lambda _: (
        b"<!DOCTYPE html><table><tr><td colspan=9000000000>It stood.</td></tr></table>"
    ),
    "styles in a circle, and a million spaces": lambda _: zipped({"mimetype": ODT, "content.xml": CIRCLE}),
}
BOX = "<w:p><w:r><w:pict><w:txbxContent>"
ENDS = "</w:txbxContent></w:pict></w:r></w:p>"
COUNTED = "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>It stood.</w:t></w:r></w:p>"
COUNTING = (
    f"<w:numbering {W}><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='upperRoman'/>"
    "<w:lvlText w:val='%1.'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/>"
    "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1000000000'/></w:lvlOverride></w:num></w:numbering>"
)
CIRCLE = (
    f"<t {X}><style:style style:name='a' style:parent-style-name='b' style:family='paragraph'/>"
    "<style:style style:name='b' style:parent-style-name='a' style:family='paragraph'/>"
    "<x:h x:outline-level='much' x:style-name='a'>Piers</x:h><x:p x:style-name='b'>It stood."
    "<x:s x:c='100000000'/></x:p></t>"
)


@pytest.mark.parametrize("name", WAYS_TO_GROW)
def test_no_file_takes_longer_than_its_length(name):
    """Each took minutes, or never ended; 40,000 letters take a second, most of it Pandoc's beginning."""
    content = WAYS_TO_GROW[name](4000)
    start = sum(os.times()[:4])
    with suppress(Refused):
        receive(content)
    assert sum(os.times()[:4]) - start < 5
