"""card.md in Firefox: the most important ways to a card and back, on the invented article.

Where there is no Firefox and none can be installed, every test here is reported as skipped, with what to install.
"""

from __future__ import annotations

import base64

import fixture
import pytest
from browsing import WIDE
from firefox import until
from test_printing import HEADS, heads_parted, sheets

NARROW = (500, 640)  # as narrow as Firefox makes a window
CARD = "document.querySelector('.card:popover-open')?.ariaLabel ?? null"
SHEET = "document.querySelector('.sheet[open]')?.ariaLabel ?? null"
FOCUS = "(e => e.closest('.card, .sheet')?.className.split(' ')[0] ?? e.parentNode.id)(document.activeElement)"


@pytest.fixture
def visit(firefox, url):
    def go(size=WIDE, part="i"):
        firefox.visit(f"{url}/{part}/", size)
        firefox.wait("document.body.matches('[data-copies]')")
        return firefox

    return go


def marker(label):
    return f"#fnref-{label} a"


def focus(page, selector):
    page.middle(selector)
    page.js(f"document.querySelector('{selector}').focus()")


def test_a_resting_pointer_opens_the_card_beside_its_marker_and_inside_the_window(visit):
    page = visit()
    for label in range(1, fixture.SPLIT + 1, 3):
        x, y = page.middle(marker(label))
        page.point(x - 60, y - 60)
        page.point(x, y)
        page.wait(CARD, f"Note {label}")
        left, top, right, bottom = page.js(
            "(r => [r.left, r.top, r.right, r.bottom])(document.querySelector('.card').getBoundingClientRect())"
        )
        assert 0 <= left and 0 <= top and right <= WIDE[0] and bottom <= WIDE[1]
        assert bottom <= y or top >= y
        page.press("Escape")
        page.wait(CARD, None)


def test_the_pointer_reaches_the_card_and_leaves_it(visit):
    page = visit()
    x, y = page.middle(marker(2))
    page.point(x - 60, y - 60)
    page.point(x, y)
    page.wait(CARD, "Note 2")
    page.point(*page.middle(".card"))
    page.js("new Promise((done) => setTimeout(done, 600))")
    assert page.js(CARD) == "Note 2"
    page.point(5, 5)
    page.wait(CARD, None)


def test_a_click_pins_and_a_second_click_unpins(visit):
    page = visit()
    place = page.middle(marker(2))
    page.point(*place, press=True)
    page.wait("document.querySelector('.card:popover-open')?.className", "card pinned")
    page.point(5, 5)
    page.js("new Promise((done) => setTimeout(done, 600))")
    assert page.js(CARD) == "Note 2"
    page.point(*place, press=True)
    page.wait(CARD, None)


def test_enter_moves_into_the_card_tab_walks_it_and_escape_gives_the_focus_back(visit):
    page = visit()
    start = page.url
    focus(page, marker(2))
    page.press("Enter")
    page.wait(CARD, "Note 2")
    page.wait(FOCUS, "card")
    page.press("Tab")
    page.wait("document.activeElement.textContent", "https://example.org/2/a-rather-long-address")
    page.press("Escape")
    page.wait(CARD, None)
    page.wait(FOCUS, "fnref-2")
    assert page.url == start


def test_after_the_card_tab_returns_to_the_text_behind_the_marker(visit):
    page = visit()
    focus(page, marker(2))
    page.press("Enter")
    page.wait(FOCUS, "card")
    for _ in range(page.js("document.querySelectorAll('.card :is(a, button:not([hidden]), .copy)').length") + 1):
        page.press("Tab")
        if page.js(FOCUS) != "card":
            break
    assert page.js(FOCUS) == "fnref-3"
    page.wait(CARD, None)


def test_a_note_in_a_card_replaces_it_by_keyboard_and_leads_back(visit):
    page = visit()
    start = page.url
    focus(page, marker(fixture.IDEM))
    page.press("Enter")
    page.wait(FOCUS, "card")
    page.press("Tab")
    page.press("Enter")
    page.wait(CARD, "Note 3")
    page.wait(FOCUS, "card")
    page.press("Tab")
    page.press("Enter")
    page.wait(CARD, f"Note {fixture.IDEM}")
    page.press("Escape")
    page.wait(FOCUS, f"fnref-{fixture.IDEM}")
    assert page.url == start


def test_a_tap_opens_the_sheet_next_turns_it_and_back_closes_it(visit):
    page = visit(NARROW)
    start = page.url
    page.js("history.replaceState({ before: true }, '')")  # a long session's history grows no longer: none counts it
    page.point(*page.middle(marker(5)), "touch", press=True)
    page.wait(SHEET, f"Note 5 of {fixture.TOTAL}")
    assert page.js("document.querySelector('.sheet').offsetHeight <= innerHeight * 0.6 + 1")
    assert page.js(
        f"document.querySelector('{marker(5)}').getBoundingClientRect().bottom <= document.querySelector('.sheet').getBoundingClientRect().top"
    )
    page.point(*page.middle(".sheet [name=next]"), "touch", press=True)
    page.wait(SHEET, f"Note 6 of {fixture.TOTAL}")
    assert not page.js("history.state.before")
    page.call("WebDriver:Back")
    page.wait(SHEET, None)
    assert page.js("history.state.before") and page.url == start


def test_the_back_link_returns_to_its_marker(visit):
    page = visit()
    page.point(*page.middle(marker(20)), press=True)
    page.wait(CARD, "Note 20")
    page.js("document.querySelector('.card .card-go').click()")
    page.wait("location.hash", "#fn-20")
    page.js("document.querySelector('#fn-20 [role=doc-backlink]').click()")
    page.wait(FOCUS, "fnref-20")
    page.wait("document.querySelectorAll('.returned').length", 1)
    page.wait("document.querySelectorAll('.returned').length", 0)


def test_without_javascript_a_marker_is_a_plain_link(firefox, url):
    with firefox.set_to("javascript.enabled", False):
        firefox.call("WebDriver:Navigate", url=f"{url}/i/")
        link = firefox.call("WebDriver:FindElement", using="css selector", value=marker(20))
        (element,) = link.values()
        firefox.call("WebDriver:ElementClick", id=element)
        until(lambda: firefox.url == f"{url}/i/#fn-20", lambda: firefox.url)
        (card,) = firefox.call("WebDriver:FindElement", using="css selector", value=".card").values()
        assert firefox.call("WebDriver:IsElementDisplayed", id=card) is False
    firefox.visit(f"{url}/about/", WIDE)  # where a script can take back what a page has kept


def test_every_printed_sheet_tells_whose_article_it_is_and_which_part(firefox, edition_url):
    firefox.visit(f"{edition_url}/iii/", WIDE)
    found = sheets(base64.b64decode(firefox.call("WebDriver:Print", background=True)))
    assert len(found) > 5
    for sheet in found:
        assert sheet.split("\n")[0].strip().startswith("Patrick Babajanian, Calming the Caucasus · III · 23 Pepp.")


PLAIN = (
    """* { font-variant: normal !important; font-feature-settings: "liga" 0 !important; hyphens: none !important; }"""
)


def test_no_printed_sheet_ends_with_a_heading_or_between_a_works_head_and_its_first_citation(firefox, edition_url):
    """Firefox has no `break-after: avoid`. Its PDF has no letters for ligatures, old figures and small capitals."""
    firefox.visit(f"{edition_url}/sources/", WIDE)
    firefox.js(f"document.styleSheets[0].insertRule({PLAIN!r})")
    heads = firefox.js(HEADS)
    headings = firefox.js("[...document.querySelectorAll('article :is(h2, h3)')].map((e) => e.innerText.trim())")
    pdf = base64.b64decode(firefox.call("WebDriver:Print", background=True))
    assert len(heads) > 30 and len(headings) > 8
    assert heads_parted(heads, pdf) == []
    lasts = [sheet.rstrip().split("\n")[-1].strip() for sheet in sheets(pdf)]
    assert [last for last in lasts if last in headings] == []


FAR_DOWN = """async () => {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  for (let top = 0; top < document.documentElement.scrollHeight; top += 600) {
    scrollTo({ top, behavior: "instant" });
    await drawn();
  }
  scrollBy({ top: -4000, behavior: "instant" });
  await drawn();
}"""
"""Read through a page to its end, and a little back."""

PLACE = """(() => {
  const note = [...document.querySelectorAll(".note")].find((e) => e.getBoundingClientRect().top > 100);
  return [note.id, note.getBoundingClientRect().top];
})()"""
"""The first note in the window and where it stands."""


def stands(place: list) -> str:
    """An expression: whether a note stands there, but for the fractions that a browser rounds."""
    id, top = place
    return f"Math.abs(document.getElementById('{id}').getBoundingClientRect().top - {top}) < 6"


def test_a_reload_far_down_among_the_notes_comes_back_to_the_same_note(firefox, edition_url):
    """In Chromium it is the window's frame that leads back, and the shell that the tests are run in has none."""
    firefox.visit(f"{edition_url}/iii/", NARROW)
    firefox.js(f"({FAR_DOWN})()")
    place = firefox.js(PLACE)
    firefox.js("void location.reload()")
    firefox.wait("performance.getEntriesByType('navigation')[0].type + document.readyState", "reloadcomplete")
    assert place[0].startswith("fn-")
    firefox.wait(stands(place))
