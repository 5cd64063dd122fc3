"""Files beside the pages: a picture in SVG that acts or fetches when it is opened, by whatever spelling, is refused."""

from __future__ import annotations

import pytest

from edition.model.file_paths import LEDGER
from edition.pages.other_files import OtherFile, file_faults
from files.docs_folder import other_files
from files.folder import read_folder

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:s="http://www.w3.org/2000/svg">{}</svg>'
ACTING = {
    "a script": "<script>a()</script>",
    "a script by prefix": "<s:script>a()</s:script>",
    "an event": '<g onload="a()"/>',
    "an address": '<a href="javascript:a()"><text>x</text></a>',
    "an address in entities": '<a href="java&#115;cript:a()"><text>x</text></a>',
    "an address with a tab": '<a href="java&#9;script:a()"><text>x</text></a>',
    "an address with a line end": '<a href="java\nscript:a()"><text>x</text></a>',
    "an entity of its own": "<!ENTITY a 'b'>",
}
FETCHING = {
    "an image": '<image href="https://a.example/b.png"/>',
    "an image by xlink": "<image width='1' xlink:href='//a.example/b.png'/>",
    "an import": "<style>@import 'https://a.example/b.css';</style>",
    "an import in escapes": "<style>@\\69mport 'https://a.example/b.css';</style>",
    "an import in an idle escape": "<style>@i\\mport 'https://a.example/b.css';</style>",
    "an image behind a line end": '<image href="ht\ntps://a.example/b.png"/>',
    "an image behind backslashes": '<image href="\\\\a.example/b.png"/>',
    "a fill in escapes": '<g style="fill: u\\72l(https://a.example/b#c)"/>',
    "a set of images": "<style>g { mask: image-set('https://a.example/b.png' 1x) }</style>",
    "a fill": '<g style="fill: url(https://a.example/b#c)"/>',
}
PLAIN = {
    "a drawing": '<path d="M0 0"/><text>on time = 3 &amp; &lt;script</text>',
    "a link": '<a href="https://a.example/"><text>x</text></a>',
    "its own parts": '<g style="fill: url(#a)"/><image href="data:image/png;base64,AA"/>',
    "a declaration": '<?xml version="1.0" encoding="utf-8"?><g/>',
}


def faults(content: bytes, path: str = "a.svg") -> list[str]:
    return [each.message for each in file_faults([OtherFile(path, content=content)], frozenset())]


@pytest.mark.parametrize("inside", ACTING.values(), ids=ACTING)
def test_a_picture_that_acts_is_refused(inside):
    (why,) = faults(SVG.format(inside).encode())
    assert "would act" in why


@pytest.mark.parametrize("inside", FETCHING.values(), ids=FETCHING)
def test_a_picture_that_fetches_is_refused(inside):
    (why,) = faults(SVG.format(inside).encode())
    assert "would fetch" in why


@pytest.mark.parametrize("content", [
    SVG.format("<script>a()</script>").encode("utf-16"),
    SVG.format("<script>a()</script>").encode("utf-16-le"),
    b'<?xml version="1.0" encoding="ISO-2022-JP"?>' + SVG.format("").encode(),
    SVG.format("<text>\xe9</text>").encode("latin-1"),
])  # fmt: skip
def test_a_picture_that_cannot_be_looked_through_is_refused(content):
    (why,) = faults(content)
    assert "not UTF-8" in why


@pytest.mark.parametrize("inside", PLAIN.values(), ids=PLAIN)
def test_a_plain_picture_is_published(inside):
    assert faults(SVG.format(inside).encode()) == []


def test_a_link_to_a_folder_is_none_of_the_editions(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/again").symlink_to(".")
    (tmp_path / "docs/map.png").write_bytes(b"")
    (tmp_path / "docs/same.png").symlink_to("map.png")
    assert {each.path: each.leaves for each in other_files(tmp_path)} == {
        "again": True, "map.png": False, "same.png": False,
    }  # fmt: skip


@pytest.mark.parametrize("content", [
    b"<!DOCTYPE html>", b"\xef\xbb\xbf \n<script>a()</script>", b"<?xml version='1.0'?><html/>", b"<svg onload='a()'>",
])  # fmt: skip
@pytest.mark.parametrize("name", ["a.png", "a.JPG", "a.pdf", "a.docx", "a.ico"])
def test_markup_by_the_name_of_a_picture_is_told(content, name):
    (why,) = faults(content, name)
    assert "markup by that name" in why


@pytest.mark.parametrize("name, content", [
    ("a.png", b"\x89PNG\r\n"), ("a.gif", b"GIF89a<html>"), ("a.pdf", b"%PDF-1.7"), ("a.txt", b"<html>"), ("a.webp", b""),
])  # fmt: skip
def test_what_is_what_its_name_says_is_published(name, content):
    assert faults(content, name) == []


@pytest.mark.parametrize("host, told", [("", True), ("other.example", True), ("edition.example", False)])
def test_a_host_that_the_settings_do_not_name_is_told(host, told):
    found = list(file_faults([OtherFile("CNAME", content=b"edition.example\n")], frozenset(), host))
    assert bool(found) is told


@pytest.mark.parametrize("content, line", [
    (b"User-agent: *\nDisallow: /\n", 2), (b"disallow:/ii/", 1), (b"Noindex: /", 1), (b"User-agent: *\nDisallow:\n", 0),
    (b"Sitemap: https://edition.example/sitemap.xml", 0),
])  # fmt: skip
def test_what_shuts_out_those_who_search_is_told(content, line):
    found = [each.place.line for each in file_faults([OtherFile("robots.txt", content=content)], frozenset())]
    assert found == ([line] if line else [])


@pytest.mark.parametrize(
    "path, told", [("vercel.json", 1), ("_routes.json", 1), ("StaticWebApp.config.json", 1), ("figures/serve.json", 0)]
)
def test_what_a_host_takes_for_its_settings_is_told(path, told):
    assert len(faults(b"{}", path)) == told


def test_a_ledger_that_stands_elsewhere_is_told(tmp_path):
    root, kept = tmp_path / "edition", tmp_path / "kept.tsv"
    (root / "docs").mkdir(parents=True)
    ledger = root / LEDGER
    ledger.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text("", encoding="utf-8")
    ledger.symlink_to(kept)
    assert [each.place.path for each in read_folder(root).findings if each.rule == "file-unsafe"] == [LEDGER]
    ledger.unlink()
    (root / "here.tsv").write_text("", encoding="utf-8")
    ledger.symlink_to("../here.tsv")
    assert not [each for each in read_folder(root).findings if each.rule == "file-unsafe"]
