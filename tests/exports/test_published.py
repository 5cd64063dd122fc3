"""The site as MkDocs builds it, at an address of its own: files, heads, canonical links, sitemap."""

import posixpath
import re
import sys
from pathlib import Path

import pytest
from lxml import etree, html

from edition.exports.downloads import download_files
from edition.exports.head import PICTURE, Site
from edition.site.declarations import APACHE, ENGINE, FACES, ICONS, MATERIAL
from making import bookmaking
from making.building import site_files
from making.handed_over import HandedOver
from making.licences import licence_texts
from making.mkdocs_build import run_mkdocs

sys.path.insert(0, str(Path(__file__).parents[1] / "browser"))

from browsing import served  # noqa: E402

TOP = Path(__file__).parents[2]
URL = "https://example.org/edition/"
TERMS = "https://creativecommons.org/licenses/by/4.0/"
ARTICLE = {"index.html", "i/index.html", "ii/index.html", "iii/index.html", "iv/index.html"}
PAGES = ARTICLE | {
    "about/index.html",
    "data/index.html",
    "sources/index.html",
    "index-of-names/index.html",
    "timeline/index.html",
}


@pytest.fixture(scope="module")
def folder(once, checked_edition) -> Path:
    def make(folder: Path) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SITE_URL", URL)
            patch.setattr(bookmaking, "pdf", lambda *_: b"")  # seconds of typesetting, of no account here
            built = run_mkdocs(TOP, folder, HandedOver(checked_edition.edition))
        assert not built.findings, built.output

    return once("published-edition", make)


@pytest.fixture(scope="module")
def files(folder) -> dict[str, bytes]:
    return site_files(folder)


@pytest.fixture(scope="module")
def pages(files) -> dict[str, html.HtmlElement]:
    return {path: html.fromstring(content) for path, content in files.items() if path.endswith("index.html")}


def test_the_downloads_are_those_of_the_edition(files, checked_edition):
    made = download_files(checked_edition.edition, Site("en", URL, TERMS))
    assert {path: files[path].decode("utf-8") for path in made} == made
    assert files[PICTURE].startswith(b"\x89PNG")


def test_every_licence_that_the_site_names_stands_on_it_whole(pages, files):
    """To the letter as the packages ship it; and the engine's is that of this repository."""
    named = set(re.findall(r"assets/\S+\.txt", " ".join(pages["about/index.html"].xpath("//a/@href"))))
    assert named == {ENGINE, FACES, *licence_texts()} == {path for path in files if "licences/" in path} | {FACES}
    assert files[ENGINE].decode() in (TOP / "LICENSE").read_text(encoding="utf-8")
    begin = {
        ENGINE: b"MIT License\n", FACES: b"Copyright 2014 The Source Serif 4", ICONS: b"Pictogrammers Free License",
        MATERIAL: b"Copyright (c) 2016-2025 Martin Donath",
    }  # fmt: skip
    assert all(files[path].startswith(words) for path, words in begin.items())
    assert b"Apache License\n" in files[APACHE][:100] and b"END OF" not in files[APACHE] and len(files[APACHE]) > 9000
    assert b"SIL OPEN FONT LICENSE Version 1.1" in files[FACES] and b"without restriction" in files[MATERIAL]


def test_line_ends_of_ris_survive_publication(files):
    assert files["data/sources.ris"].count(b"\r\n") == files["data/sources.ris"].count(b"\n") > 0


SHEET = """() => {
  const named = getComputedStyle(document.body).page;
  const sheet = [...document.styleSheets].find((each) => each.href.endsWith("/running-heads.css"));
  const its = [...sheet.cssRules].find((rule) => rule.selectorText === (named === "auto" ? "" : named));
  return [its.cssText, getComputedStyle(document.body).getPropertyValue("--sheet-head")];
}"""


def test_every_sheet_of_every_page_tells_the_pages_address(folder, files, chromium):
    """At its foot, or under its head in what draws no margins: a loose leaf leads to its page."""
    page = chromium.new_page()
    page.emulate_media(media="print")
    site, wrong = served(folder), []
    start = next(site)
    for path in sorted(each.removesuffix("index.html") for each in files if each.endswith("index.html")):
        page.goto(f"{start}/{path}")
        boxes, head = page.evaluate(SHEET)
        if f'content: "{URL}{path}"' not in boxes or not head.endswith(f'\\a {URL}{path}"'):
            wrong.append((path, boxes, head))
    page.close()
    next(site, None)
    assert wrong == []


def test_every_page_has_its_canonical_address_and_is_in_the_sitemap(pages, files):
    listed = etree.fromstring(files["sitemap.xml"]).xpath("//*[local-name()='loc']/text()")
    for path in PAGES:
        address = URL + path.removesuffix("index.html")
        assert pages[path].xpath("//link[@rel='canonical']/@href") == [address]
        assert pages[path].xpath("//meta[@property='og:url']/@content") == [address]
        assert address in listed
    assert pages["full/index.html"].xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert not pages["full/index.html"].xpath("//link[@rel='canonical']")
    assert URL + "full/" not in listed


def test_every_page_that_may_be_found_has_a_description_of_its_own(files):
    read = {path: html.fromstring(content) for path, content in files.items() if path.endswith(".html")}
    found = [path for path, page in read.items() if "noindex" not in page.xpath("//meta[@name='robots']/@content")]
    told = [read[path].xpath("//meta[@name='description']/@content") for path in found if path != "404.html"]
    assert set(found) >= PAGES
    assert all(len(each) == 1 and 50 <= len(each[0]) <= 300 and ": of" not in each[0] for each in told), told
    assert len({each[0] for each in told}) == len(told)


def test_figures_and_records_are_what_a_reader_view_leaves_out(pages):
    for path in ("index.html", "sources/index.html", "timeline/index.html"):
        left = pages[path].xpath("//article//figure[.//a] | //article//details[.//pre]")
        assert left and all("supplemental" in each.get("class").split() for each in left)


def test_a_long_title_of_a_part_is_set_smaller(pages):
    titles = {path: pages[path].xpath("//article/h1")[0] for path in ARTICLE - {"index.html"}}
    long = {path for path, title in titles.items() if title.get("class") == "long"}
    assert long == {path for path, title in titles.items() if len(title.text_content()) > 60} != set()


def test_the_title_page_alone_describes_the_article(pages):
    """The Parts are parts of it: a reference manager that met the article's tags there would take each for the whole."""
    assert [path for path, page in pages.items() if page.xpath("//meta[@name='citation_title']")] == ["index.html"]


def test_json_ld_stands_on_the_title_page_only(pages):
    assert [path for path, page in pages.items() if page.xpath("//script[@type='application/ld+json']")] == [
        "index.html"
    ]


def test_coins_stand_on_the_sources_page_only_one_a_source(pages, checked_edition):
    counts = {path: len(page.xpath("//span[@class='Z3988']")) for path, page in pages.items()}
    assert {path: count for path, count in counts.items() if count} == {
        "sources/index.html": len(checked_edition.edition.sources)
    }


@pytest.mark.parametrize("path, wanted", [("sources/index.html", 3), ("data/index.html", 4)])
def test_the_downloads_are_offered(pages, files, path, wanted):
    links = [posixpath.normpath(posixpath.join(path, "..", link)) for link in pages[path].xpath("//a[@download]/@href")]
    assert len(set(links) & set(files)) >= wanted


def test_without_an_address_there_is_no_list_of_addresses(built_edition):
    files = site_files(built_edition)
    assert not [path for path in files if "sitemap" in path]
    page = html.fromstring(files["iii/index.html"])
    assert not page.xpath("//link[@rel='canonical'] | //meta[starts-with(@property, 'og:')]")
