"""Selecting, citing and checking quotations on the edition itself in Firefox: what Chromium says there, to the letter."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from browsing import WIDE
from clipboard import SELECT
from firefox import Firefox
from playwright.sync_api import Page, expect

sys.path.insert(0, str(Path(__file__).parents[1] / "quote"))

from test_quotations import CASES  # noqa: E402
from test_quote import SAID  # noqa: E402

DIALOG = "document.querySelector('dialog.cite[open]')?.innerText ?? ''"
SAID_BELOW = "document.querySelector('.cite-said').textContent"
OVER_MARKERS = ("p1", "This marked", "p1", "remain bleak")
IN_A_NOTE = ("fn-84", "also extraordinary", "fn-84", "the drill")
SELECTED = {
    "/i/": {
        "over markers and a star page": OVER_MARKERS,
        "words of two sorts": ("p3", "The article begins", "fn-1", "Fighting Erupts"),
    },
    "/ii/": {
        "a passage": ("p6", "overseen efforts", "p6", "without success"),
        "words that the author quotes": ("p4", "to the Russian Empire", "p4", "and then to the Soviet Union"),
    },
    "/iii/": {
        "over a star page, which divides a word": ("p25", "the 2020 Nagorno", "p25", "Karabakh War"),
        "over paragraphs and block quotations": ("p32", "Several authenticated", "p34", "cutting heads"),
        "emended words": ("p32", "Armenians to torture", "p32", "either when they were captured"),
        "in a note, over a star page": IN_A_NOTE,
        "notes in a row": ("fn-43", "Michael Rubin", "fn-44", "Laura Kelly"),
        "an editors’ note": ("fn-ed-c", "that GDP", "fn-ed-c", "$10.6 million"),
    },
}
"""Page → what is selected there. Each page is loaded once: in Firefox a load takes seconds."""
HANDLES = {
    "/iii/": ("iii-c-1-a", "fn-41"),
    "/iv/": ("fn-135",),
    "/ii/": ("page-37",),
    "/sources/": ("src-eckel-2020-five",),
}
CHOOSE = "(id) => document.querySelector(`.handle[href$='#${id}']`).click()"
NOTHING_SELECTED = "(document.querySelector('.cite-selection')?.hidden ?? true)"


@pytest.fixture
def visit(firefox, edition_url):
    def go(path: str) -> Firefox:
        firefox.visit(edition_url + path, WIDE)
        firefox.wait("document.readyState", "complete")
        return firefox

    return go


def press(page: Firefox, selector: str) -> None:
    """Click what is in the middle of an element, as a person does."""
    page.wait(f"Boolean(document.querySelector({json.dumps(selector)})?.checkVisibility())")
    page.point(*page.middle(selector), press=True)


def told(page: Firefox) -> str:
    page.wait(f"Boolean({DIALOG})")
    return page.js(DIALOG)


def told_in_chromium(page: Page) -> str:
    expect(page.locator("dialog.cite[open]")).to_be_visible()
    return page.locator("dialog.cite").inner_text()


def cleared(page: Page, firefox: Firefox) -> None:
    """No dialog is open any more, and nothing selected, in either."""
    page.keyboard.press("Escape")
    firefox.press("Escape")
    firefox.wait(f"Boolean({DIALOG})", False)
    for run in (page.evaluate, lambda script: firefox.js(f"({script})()")):
        run("() => getSelection().removeAllRanges()")
    page.wait_for_function(f"() => {NOTHING_SELECTED}")
    firefox.wait(NOTHING_SELECTED)


@pytest.mark.parametrize("path", SELECTED)
def test_words_selected_are_cited_as_in_chromium(look, visit, path):
    page, firefox = look(path), visit(path)
    here, there = {}, {}
    for name, words in SELECTED[path].items():
        page.evaluate(SELECT, words)
        page.locator(".cite-selection").click()
        there[name] = told_in_chromium(page)
        firefox.js(f"({SELECT})({json.dumps(words)})")
        press(firefox, ".cite-selection")
        here[name] = told(firefox)
        cleared(page, firefox)
    assert here == there
    assert min(map(len, there.values())) > 200 and len({*there.values()}) == len(there)


@pytest.mark.parametrize("path", HANDLES)
def test_a_place_is_cited_as_in_chromium(look, visit, path):
    page, firefox = look(path), visit(path)
    here, there = {}, {}
    for id in HANDLES[path]:
        page.evaluate(CHOOSE, id)
        there[id] = told_in_chromium(page)
        firefox.js(f"({CHOOSE})({json.dumps(id)})")
        here[id] = told(firefox)
        cleared(page, firefox)
    assert here == there


def test_words_drawn_over_with_the_mouse_are_those_selected(visit):
    """From one letter to another, over markers and a star page, which Firefox makes ranges of their own."""
    page = visit("/i/")
    words = OVER_MARKERS
    page.js(f"({SELECT})({json.dumps(words)})")
    press(page, ".cite-selection")
    whole = told(page)
    page.press("Escape")
    rectangles = "[...getSelection().getRangeAt(0).getClientRects()].filter((r) => r.width > 1)"
    begin = page.js(f"(r => [r.left + 1, r.top + r.height / 2])({rectangles}[0])")
    end = page.js(f"(r => [r.right - 1, r.top + r.height / 2])({rectangles}.at(-1))")
    page.js("getSelection().removeAllRanges()")
    page.wait("document.querySelector('.cite-selection').hidden")
    page.drag(begin, end)
    press(page, ".cite-selection")
    assert told(page) == whole


def test_a_quotation_copied_with_its_citation_is_exact_where_it_is_checked(visit):
    """By the clipboard, from the dialog to the page that checks: nothing is lost on the way."""
    page = visit("/iii/")
    page.js(f"({SELECT})({json.dumps(IN_A_NOTE)})")
    press(page, ".cite-selection")
    told(page)
    press(page, ".cite-copy[aria-label='Copy quotation with citation']")
    page.wait(SAID_BELOW, "Quotation with citation copied")
    page = visit("/quote/")
    press(page, "#quoted")
    page.press("Control", "v")
    page.wait("document.querySelector('#quoted').value.startsWith('“also extraordinary because the drill” ')")
    page.js("document.querySelector('#quoted').value = document.querySelector('#quoted').value.split('” ')[0]")
    press(page, ".quote-form button")
    page.wait("document.querySelector('.quote-status').textContent", "The quotation is exact.")
    assert page.js("document.querySelector('.quote-where').textContent").startswith("note 84, printed pages 49–50 ")


def test_the_page_says_of_a_quotation_what_it_says_in_chromium(look, visit):
    texts = [text for text, _ in CASES.values()]
    there = look("/quote/").evaluate(SAID, texts)
    assert visit("/quote/").js(f"({SAID})({json.dumps(texts)})") == there


def pasted(visit, start: str) -> str:
    """What was copied, pasted where a quotation is asked for; the words with which it starts are waited for."""
    page = visit("/quote/")
    press(page, "#quoted")
    page.press("Control", "v")
    page.wait(f"document.querySelector('#quoted').value.startsWith({json.dumps(start)})")
    return page.js("document.querySelector('#quoted').value")


def cite_paragraph(page: Firefox) -> None:
    page.js("""document.querySelector('.handle[href$="#p23"]').click()""")
    told(page)


def test_a_checkable_link_is_copied_and_read(visit, edition_url):
    page = visit("/iii/")
    cite_paragraph(page)
    press(page, ".cite-copy[aria-label='Copy checkable link']")
    page.wait(SAID_BELOW, "Checkable link copied")
    link = pasted(visit, f"{edition_url}/iii/?was=")
    assert link.endswith("#p23")
    page = visit(link.removeprefix(edition_url))
    said = "The words of ¶ 23 are unchanged since they were cited."
    page.wait(f"document.querySelector('.foot')?.textContent.includes({json.dumps(said)}) ?? false")


def test_a_report_of_an_error_is_copied_and_read(visit):
    page = visit("/iii/")
    cite_paragraph(page)
    press(page, "dialog.cite section:last-of-type .cite-copy")
    page.wait(SAID_BELOW, "Report copied")
    assert pasted(visit, "An error in ¶ 23").count("Words received: “") == 1
