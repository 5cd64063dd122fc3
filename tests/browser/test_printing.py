"""Printed sheets can be told apart by themselves; type at twice its size needs no sideways scroll; lines end well."""

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache
from urllib.parse import urljoin

import pypdfium2  # pdfplumber's own; it reads a sheet's words in a fiftieth of the time, and nothing of their type
import pytest
from playwright.sync_api import Browser
from tabs import Tabs

RAISED = 6  # points: less than from one line to the next, more than a marker is raised


def sheets(pdf: bytes) -> list[str]:
    """The text of each sheet, line by line from its head to its foot."""
    with closing(pypdfium2.PdfDocument(pdf)) as printed:
        return [lines_of(sheet.get_textpage()) for sheet in printed]


def lines_of(text: pypdfium2.PdfTextPage) -> str:
    """The lines by where they stand: the file has them in the order in which they were drawn."""
    pieces, at = [], 0
    for piece in text.get_text_range().splitlines(keepends=True):
        if piece.strip():
            left, bottom, *_ = text.get_charbox(at + len(piece) - len(piece.lstrip()), loose=True)
            pieces.append((-bottom, left, piece.strip()))
        at += len(piece)
    lines: list[list[tuple[float, float, str]]] = []
    for piece in sorted(pieces):
        if lines and piece[0] - lines[-1][-1][0] < RAISED:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return "\n".join(" ".join(words for _, _, words in sorted(line, key=lambda each: each[1])) for line in lines)


@pytest.fixture(scope="module")
def printed(edition_tabs: Tabs) -> Iterator[Callable[[str], tuple[list[str], list[str]]]]:
    """printed(path) → the headings of a page of the edition, and the sheets that Chromium prints of it; each page once."""
    with edition_tabs.of_a_test() as go:
        page = go("/", clock=False)

        @cache
        def of(path: str) -> tuple[list[str], list[str]]:
            page.goto(urljoin(page.url, path))
            headings = page.locator("article :is(h1, h2, h3, h4)").evaluate_all("all => all.map((e) => e.textContent)")
            return headings, sheets(page.pdf(prefer_css_page_size=True))

        yield of


def test_every_sheet_tells_whose_article_it_is_where_published_which_part_and_its_folio(printed):
    _, found = printed("/iii/")
    assert len(found) > 5
    for number, sheet in enumerate(found, start=1):
        assert "Patrick Babajanian, Calming the Caucasus" in sheet
        assert "III · 23 Pepp. Disp. Resol. L.J. 34 (2023)" in sheet
        assert sheet.split()[-1] == str(number)
    assert "Overview of BATNA" in found[0]


@pytest.mark.parametrize("path", ["/i/", "/ii/", "/iii/", "/iv/", "/about/", "/index-of-names/"])
def test_no_sheet_ends_with_a_heading_or_a_line_under_one(printed, path):
    headings, found = printed(path)
    told = [letters(heading) for heading in headings]
    ends = [sheet.rstrip().splitlines()[:-1] for sheet in found[:-1]]  # the folio
    lasts = [letters(line) for lines in ends for line in [each for each in lines if each.strip()][-2:]]
    assert told and lasts
    assert [last for last in lasts if any(heading.endswith(last) for heading in told)] == []


HEADS = """[...document.querySelectorAll(".entry:has(.use-where)")].map((e) =>
  [".entry-printed", ".use-where", ".use-sentence"].map((part) => e.querySelector(part).textContent.trim().slice(0, 24)))"""


def heads_parted(heads: list[list[str]], pdf: bytes) -> list[str]:
    """The works whose head, first citation's place and its first words are not all on one sheet, in this order."""
    found = [letters(sheet) for sheet in sheets(pdf)]
    parts = [[letters(part) for part in each] for each in heads]
    return [each[0] for each in parts if not any(re.search(".*".join(each), sheet) for sheet in found)]


def letters(text: str) -> str:
    """The letters and figures alone: where a line ends, and which hyphen or apostrophe is drawn, is the printer's."""
    return re.sub("[^A-Za-z0-9]", "", text)


def test_no_sheet_ends_between_a_works_head_and_its_first_citation(look):
    page = look("/sources/")
    heads = page.evaluate(HEADS)
    assert len(heads) > 30
    assert heads_parted(heads, page.pdf(prefer_css_page_size=True)) == []


def test_paper_has_each_notes_addresses_once_and_no_record(read):
    page = read("/iii/", clock=False)
    page.emulate_media(media="print")
    note = page.locator(".note:has(a[href^='https://']):not(:has(.trail))").first
    shown = note.locator("a[href^='http']").locator("visible=true").evaluate_all("all => all.map(a => a.href)")
    assert shown and len(shown) == len(set(shown))
    home = read("/", clock=False)
    home.emulate_media(media="print")
    assert home.locator(".cite-record").locator("visible=true").count() == 0


@pytest.mark.parametrize(("type", "width"), [(24, 320), (32, 390)])
@pytest.mark.parametrize("path", ["/", "/iii/", "/sources/", "/about/", "/data/", "/search/"])
def test_large_type_needs_no_sideways_scroll(chromium: Browser, edition_url, path, type, width):
    page = chromium.new_page(viewport={"width": width, "height": 700})
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": type, "fixed": type}})
    page.goto(edition_url + path)
    wide = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    page.close()
    assert wide[0] <= wide[1]


def test_no_number_is_parted_from_its_sign_and_a_copy_has_plain_spaces(look):
    page = look("/iii/")
    text = page.locator("article").text_content()
    assert not re.search(r"[§¶] \d|\bnotes? \d|\bNo\. \d|\(Oct\. \d", text)
    assert "\u00a0" in text


def test_every_page_tells_search_engines_and_reader_views_what_and_whose_it_is(look):
    for path in ("/", "/iii/", "/sources/"):
        page = look(path)
        assert "Calming the Caucasus" in page.locator("meta[name=description]").get_attribute("content")
        assert page.locator("meta[name=author]").get_attribute("content") == "Patrick Babajanian"
