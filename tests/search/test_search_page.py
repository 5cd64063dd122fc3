"""The search page of the edition itself, in a browser: by keyboard, on a phone, with what a reader would ask.

Which notes cite whom is what a person read (tests/article/reading.tsv), not what the engine resolved.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html
from playwright.sync_api import Page, expect

from machine.environment import TOP

sys.path.insert(0, str(TOP / "tests" / "browser"))

from browsing import served  # noqa: E402

WIDE, PHONE = (1280, 800), (360, 640)
with (TOP / "tests" / "article" / "reading.tsv").open(encoding="utf-8", newline="") as file:
    READING = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def notes_citing(part: str) -> list[str]:
    return list(dict.fromkeys(row["note"] for row in READING if part in row["source"]))


@pytest.fixture(scope="module")
def url(built_edition: Path) -> Iterator[str]:
    yield from served(built_edition)


@pytest.fixture
def visit(chromium, url):
    """visit(path, size, **options) → the page; fails on any script error."""
    contexts, errors = [], []

    def go(path: str = "/search/", size=WIDE, **options: object) -> Page:
        contexts.append(chromium.new_context(viewport={"width": size[0], "height": size[1]}, **options))
        page = contexts[-1].new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(url + path)
        return page

    yield go
    for context in contexts:
        context.close()
    assert not errors


@pytest.fixture(scope="module")
def tab(chromium) -> Iterator[Page]:
    """One for all tests that only ask and look."""
    context = chromium.new_context(viewport={"width": WIDE[0], "height": WIDE[1]})
    yield context.new_page()
    context.close()


@pytest.fixture
def search_page(tab, url) -> Iterator[Page]:
    """The search page in that tab, as it is when it is opened; fails on any script error."""
    errors: list[str] = []

    def note(error: object) -> None:
        errors.append(str(error))

    tab.on("pageerror", note)
    tab.goto(url + "/search/")
    yield tab
    tab.remove_listener("pageerror", note)
    assert not errors


def said(page: Page):
    return page.get_by_role("status").and_(page.locator(".search-status"))


def ask(page: Page, query: str) -> list[str]:
    """Types a query and presses Enter; the names of what was found."""
    page.get_by_role("searchbox").fill(query)
    page.keyboard.press("Enter")
    expect(said(page)).not_to_be_empty()
    return page.locator(".search-results a").all_inner_texts()


def notes(results: list[str]) -> list[str]:
    return [text.split(" ")[1] for text in results if text.startswith("Note ")]


@pytest.mark.parametrize(
    ("query", "source"),
    [
        ("Rubin", "rubin"),
        ("Getting to Yes", "fisher-ury"),
        ("Ostrovsky", "ostrovsky"),
        ("Hauer", "hauer"),
        ("Rubbin", "rubin"),
        ("Ostrovskij", "ostrovsky"),
    ],
)
def test_an_author_or_title_finds_every_note_that_cites_the_work(search_page, query, source):
    found = notes(ask(search_page, query))
    assert len(found) >= 8
    assert sorted(found, key=int) == notes_citing(source)


def test_a_note_that_prints_only_id_is_found_by_its_author_and_says_what_it_is(search_page):
    ask(search_page, "Rubin")
    result = search_page.locator(".search-results li").filter(
        has=search_page.get_by_role("link", name="Note 55 · Rubin, Sanctions on Azerbaijan")
    )
    assert "Rubin" not in result.locator(".search-text").inner_text()
    expect(result.locator(".search-source mark")).to_have_text("Rubin")


def test_letters_fold(search_page):
    results = ask(search_page, "Erdogan")
    assert results == ask(search_page, "Erdoğan")
    assert "¶ 19 · III.C.1.b" in results
    assert set(search_page.locator(".search-results mark").all_inner_texts()) == {"Erdoğan"}


def test_a_phrase_that_stands_in_a_note_only(search_page):
    assert notes(ask(search_page, "“near the end of the letter”")) == ["47"]
    expect(said(search_page)).to_have_text("Found in 1 note.")
    ask(search_page, '"end the near of letter"')
    expect(said(search_page)).to_have_text(
        'Nothing found for "end the near of letter". Try it without quotation marks.'
    )


def test_what_is_misspelt_is_said(search_page):
    ask(search_page, "Rubbin")
    expect(said(search_page)).to_contain_text("“Rubbin” stands nowhere; “Rubin” was searched for instead.")


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_by_keyboard_from_any_page_to_a_note_and_back(visit, size):
    page = visit("/iii/", size)
    page.get_by_role("link", name="Search").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("rubin")
    expect(page.locator(".search-results li")).to_have_count(12)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(".search-results a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/iii/#fn-40")
    expect(page.locator("#fn-40")).to_be_in_viewport()
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("rubin")
    expect(page.locator(".search-results li")).to_have_count(12)


def test_every_result_leads_to_what_it_names(search_page, built_edition):
    """To what stands in the file, which no script has to bring."""
    ask(search_page, "the")
    links = search_page.eval_on_selector_all(".search-results a", "all => all.map((a) => a.href)")
    assert len(links) > 40
    pages = {link.split("#")[0] for link in links}
    assert len(pages) > 1
    files = {at: built_edition / urlsplit(at).path[1:] / "index.html" for at in pages}
    ids = {at: set(html.fromstring(file.read_bytes()).xpath("//@id")) for at, file in files.items()}
    assert [link for link in links if link.split("#")[1] not in ids[link.split("#")[0]]] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_axe_finds_nothing_and_nothing_runs_off_the_screen(visit, size, scheme):
    page = visit("/search/?q=Rubin", size, color_scheme=scheme)
    expect(page.locator(".search-results li")).to_have_count(12)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_the_index_is_asked_for_only_by_the_search_page(chromium, url):
    page = chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url + "/iii/", wait_until="networkidle")
    assert asked
    assert [each for each in asked if "search" in each] == []
    page.close()


def test_a_search_that_cannot_be_loaded_says_so_and_is_tried_again(visit):
    page = visit("/about/")
    page.route("**/search_index.json", lambda route: route.abort())
    page.goto(page.url.replace("/about/", "/search/?q=Rubin"))
    expect(said(page)).to_have_text("The index could not be loaded. Try again when you are online.")
    page.unroute("**/search_index.json")
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".search-results li")).to_have_count(12)


def test_markup_that_is_typed_is_text(search_page):
    ask(search_page, "<img src=x onerror=alert(1)>")
    expect(said(search_page)).to_contain_text("<img src=x onerror=alert(1)>")


def test_without_javascript_it_says_where_to_look(visit):
    page = visit(java_script_enabled=False)
    expect(page.get_by_text("The search needs JavaScript.")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_count(0)


@pytest.mark.parametrize(("query", "place"), [("¶ 23", "#p23"), ("n. 55", "#fn-55"), ("III.C.1", "#iii-c-1")])
def test_a_place_by_its_number_is_offered_first(search_page, query, place):
    ask(search_page, query)
    link = search_page.locator(".search-results li").first.locator("a")
    expect(link).to_contain_text("Go to ")
    assert link.get_attribute("href").endswith(place)
