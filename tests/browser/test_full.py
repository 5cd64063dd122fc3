"""The whole article on one page: everything once, with its own addresses those of the Parts."""

from __future__ import annotations

import re

import pytest
from browsing import PARTS, PHONE, WIDE, raise_card
from lxml import html
from playwright.sync_api import expect

IDS = r"p\d+|fn-.*|page-\d+|[ivx]+(?:-[a-z0-9]+)*"


@pytest.fixture(scope="module")
def whole(edition_site):
    return html.parse(str(edition_site / "full" / "index.html")).getroot()


@pytest.fixture(scope="module")
def parts(edition_site):
    return {part: html.parse(str(edition_site / part / "index.html")).getroot() for part in PARTS}


def ids(root) -> list[str]:
    return [id for id in root.xpath("//article//@id") if re.fullmatch(IDS, id)]


def words(root, id: str) -> str:
    element = root.xpath(f"//*[@id='{id}']")[0]
    return " ".join(element.text_content().split())


def test_everything_of_the_parts_is_there_once(whole, parts):
    every = [id for root in parts.values() for id in ids(root)]
    assert sorted(ids(whole)) == sorted(every)
    all_ids = whole.xpath("//@id")
    assert len(all_ids) == len(set(all_ids))


def test_the_words_are_the_parts_words(whole, parts):
    for root in parts.values():
        for id in (each for each in ids(root) if re.fullmatch(r"p\d+|fn-\d+", each)):
            assert words(whole, id) == words(root, id)


def test_paragraphs_and_notes_are_in_order(whole):
    numbers = [int(id[1:]) for id in ids(whole) if re.fullmatch(r"p\d+", id)]
    notes = [int(id[3:]) for id in ids(whole) if re.fullmatch(r"fn-\d+", id)]
    assert numbers == sorted(numbers) and notes == sorted(notes)
    assert len(whole.xpath("//section[contains(@class, 'notes ')]")) <= 4


def test_each_handle_leads_to_the_part(whole, parts):
    homes = {id: part for part, root in parts.items() for id in ids(root)}
    handles = [href for href in whole.xpath("//a[contains(@class, 'handle')]/@href") if not href.endswith("#title")]
    assert len(handles) > 150
    for href in handles:
        assert href == f"../{homes[href.split('#')[1]]}/#{href.split('#')[1]}"


def test_it_is_found_by_readers_and_not_by_search_engines(whole, edition_site):
    assert whole.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert not whole.xpath("//link[@rel='canonical']")
    title_page = html.parse(str(edition_site / "index.html")).getroot()
    assert "full/" in title_page.xpath("//article//a/@href")
    assert not [href for href in title_page.xpath("//nav//a/@href") if "full" in href]
    sitemap = edition_site / "sitemap.xml"
    assert not sitemap.exists() or "/full/" not in sitemap.read_text(encoding="utf-8")
    assert '"full/' not in (edition_site / "search" / "search_index.json").read_text(encoding="utf-8")


def test_a_card_there_stays_on_the_page(read):
    page = read("/full/")
    card = raise_card(page, 55)
    expect(card).to_contain_text("Michael Rubin")
    hrefs = card.locator(".trail a").evaluate_all("all => all.map((a) => a.getAttribute('href'))")
    assert hrefs == ["#fn-54", "#fn-40"]


def test_what_is_cited_there_is_the_parts_address(look, edition_url):
    page = look("/full/")
    page.locator("#p23 .para-number").click()
    expect(page.locator("dialog.cite")).to_contain_text(f"{edition_url}/iii/#p23")


@pytest.mark.parametrize("size", [(320, 640), PHONE, WIDE])
def test_nothing_is_wider_than_the_window(read, size):
    page = read("/full/", size)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_its_sheets_carry_no_single_part(read):
    head = "getComputedStyle(document.body).getPropertyValue('--sheet-head')"
    page = read("/full/", clock=False)
    page.emulate_media(media="print")
    assert " · III · " not in page.evaluate(head)
    page.goto(page.url.replace("/full/", "/iii/"))
    assert " · III · " in page.evaluate(head)
