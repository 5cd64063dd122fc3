"""“Go to” in a browser on the edition: the box in the header, on the title page, at a lost address; `?cite=`; the search."""

from __future__ import annotations

import re

import pytest
from browsing import MIDDLING, PHONE, WIDE, ZOOMED
from playwright.sync_api import Page, expect

INFERRED = "Printed pages are inferred from the text received"
HEADER, ON_PAGE = ".goto-header input", ".goto-page input"
NAMED = (
    ("44", "/iii/#page-44", f"Page 44. {INFERRED}"),
    ("¶ 23", "/iii/#p23", ""),
    ("n. 55", "/iii/#fn-55", ""),
    ("III.C.1", "/iii/#iii-c-1", ""),
    ("23 Pepp. Disp. Resol. L.J. 34, 41 n.63", "/iii/#fn-63", "Note 63. It is taken to be on page 46, not on 41."),
    ("Babajanian, supra note 3, at 45", "/iii/#page-45", f"Page 45. {INFERRED}"),
    ("p. 44", "/iii/#page-44", f"Page 44. {INFERRED}"),
)
NAMED_ELSEWHERE = (
    ("58", "/iv/#page-58", f"Page 58. {INFERRED}"),
    ("¶ 42", "/iv/#p42", ""),
    ("23 Pepp. Disp. Resol. L.J. 34, 41 n.134", "/iv/#fn-134", "Note 134. It is taken to be on page "),
)
"""In the last Part, as are all the places that another page leads to here: the longest takes four times as long to load."""


def ask(page: Page, box: str, words: str) -> None:
    page.locator(box).fill(words)
    page.locator(box).press("Enter")


def gone_to_and_said(page: Page, words: str, target: str, said: str) -> None:
    ask(page, HEADER, words)
    page.wait_for_url(re.compile(re.escape(target) + "$"))
    expect(page.locator(".told [role=status]")).to_contain_text([said] if said else [])
    expect(page.locator(f"[id='{target.split('#')[1]}']")).to_be_in_viewport()
    if said:
        page.get_by_role("button", name="Close").click()
        expect(page.locator(".told")).to_have_count(0)


def test_what_is_named_is_gone_to_and_said(look):
    """One place after the other, on the page that has them all."""
    page = look("/iii/")
    for words, target, said in NAMED:
        gone_to_and_said(page, words, target, said)


@pytest.mark.parametrize("named", NAMED_ELSEWHERE, ids=lambda named: named[0])
def test_what_is_named_on_another_page_is_gone_to_and_said_there(look, named):
    """What is said of a place that is certain, of one that is inferred, and of one that a citation has wrong."""
    gone_to_and_said(look("/"), *named)


@pytest.mark.parametrize(("path", "size"), [("/", WIDE), ("/sources/", MIDDLING), ("/iv/", PHONE), ("/i/", ZOOMED)])
def test_control_k_opens_the_box_and_escape_leaves_it(look, path, size):
    page = look(path, size)
    page.keyboard.press("Control+k")
    expect(page.locator(HEADER)).to_be_focused()
    expect(page.locator(HEADER)).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    expect(page.locator(HEADER)).not_to_be_focused()
    page.keyboard.press("Control+k")
    page.keyboard.type("¶ 42")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/iv/#p42$"))
    expect(page.locator("#p42")).to_be_in_viewport()


def test_on_a_phone_a_button_opens_the_box_and_takes_the_focus_back(look):
    page = look("/iv/", PHONE)
    expect(page.locator(HEADER)).not_to_be_visible()
    button = page.locator(".goto-button")
    button.click()
    expect(page.locator(HEADER)).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(page.locator(HEADER)).not_to_be_visible()


def test_the_title_page_has_the_box(look):
    page = look("/", PHONE)
    ask(page, ON_PAGE, "n. 134")
    page.wait_for_url(re.compile("/iv/#fn-134$"))


@pytest.mark.parametrize("box", [HEADER, ON_PAGE])
def test_what_is_not_there_is_said_and_can_be_searched(look, box):
    page = look("/")
    ask(page, box, "p. 99")
    form = page.locator(box.removesuffix(" input"))
    expect(form.locator("[role=status]")).to_contain_text("There is no page 99: the article has pages 34 to 59.")
    form.get_by_role("link", name="Search for it").click()
    page.wait_for_url(re.compile(r"/search/\?q=p"))


def test_what_names_no_place_is_searched(look):
    page = look("/iv/")
    ask(page, HEADER, "Erdogan drone")
    page.wait_for_url(re.compile(r"/search/\?q=Erdogan"))
    expect(page.locator(".search-results li").first).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/ii/", "/sources/", "/404.html"])
def test_an_address_may_cite(look, path):
    page = look(f"{path}?cite=p.%2058")
    page.wait_for_url(re.compile("/iv/#page-58$"))
    expect(page.locator(".told")).to_contain_text("Page 58")


def test_an_address_that_cites_what_is_not_there_says_so(look):
    page = look("/?cite=n.%20500")
    expect(page.locator(".goto-header [role=status]")).to_contain_text("There is no note 500: the last is 137.")
    expect(page.locator(HEADER)).to_have_value("n. 500")


@pytest.mark.parametrize(
    ("lost", "target"),
    [
        ("/iv/p42", "/iv/#p42"),
        ("/note-134", "/iv/#fn-134"),
        ("/iii/iii-c-1/", "/iii/#iii-c-1"),
        ("/58", "/iv/#page-58"),
    ],
)
def test_a_lost_address_is_tried(look, edition_url, edition_site, lost, target):
    page = look("/search/")
    body = (edition_site / "404.html").read_text(encoding="utf-8")
    page.route(f"{edition_url}{lost}", lambda route: route.fulfill(status=404, content_type="text/html", body=body))
    page.goto(edition_url + lost)
    page.locator(".goto-meant a").click()
    page.unroute_all()
    page.wait_for_url(re.compile(re.escape(target) + "$"))


def test_the_search_finds_a_page_a_paragraph_and_a_note(look):
    page = look("/search/?q=page+58")
    first = page.locator(".search-results li").first
    expect(first).to_contain_text("Go to page 58")
    expect(first).to_contain_text(INFERRED)
    first.get_by_role("link").click()
    page.wait_for_url(re.compile("/iv/#page-58$"))
    page.go_back()
    page.locator("#query").fill("¶ 23")
    expect(page.locator(".search-results li").first).to_contain_text("Go to ¶ 23")


def tab_to(page: Page, target) -> None:
    """Tab until the focus is on `target`; a reader would not go farther than this."""
    for _ in range(40):
        if target.evaluate("e => e === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"not reached by keyboard: {target}")


def test_by_keyboard_alone_from_the_title_page_to_a_notes_source_and_back(read):
    page = read("/", clock=False, reduced_motion="reduce")
    home = page.url
    page.keyboard.press("Control+k")
    page.keyboard.type("n. 56")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/iii/#fn-56$"))
    page.wait_for_function("() => document.body.matches('[data-copies]')")
    note = page.locator("#fn-56")
    tab_to(page, note.get_by_role("link", name="Open source"))
    tab_to(page, note.get_by_role("link", name="Back to note 56 in paragraph 19"))
    page.keyboard.press("Enter")
    expect(page.locator("#fnref-56 a")).to_be_focused()
    expect(page.locator("#fnref-56 a")).to_be_in_viewport()
    page.keyboard.press("Enter")
    card = page.locator(".card:popover-open")
    source = card.get_by_role("link", name="Open source")
    tab_to(page, source)
    expect(source).to_have_attribute("href", re.compile("^https://nationalinterest.org/"))
    page.keyboard.press("Escape")
    expect(page.locator("#fnref-56 a")).to_be_focused()
    page.go_back()
    page.go_back()
    page.wait_for_url(home)
