"""card.md, Pointer."""

import fixture
import pytest
from browsing import CLOSE, KINDS, MIDDLING, OPEN, SWAP, WIDE, marker, raise_card, raised, rest
from playwright.sync_api import expect

FIT = """async (label) => {
  const card = document.querySelector(".card");
  await new Promise((done) => new ResizeObserver((_, self) => done(self.disconnect())).observe(card));
  const c = document.querySelector(".card").getBoundingClientRect();
  const m = document.querySelector(`#fnref-${label} a`).getBoundingClientRect();
  const glyph = { l: m.left + m.width / 2 - 3, r: m.left + m.width / 2 + 3, t: m.top + m.height / 2 - 5, b: m.top + m.height / 2 + 5 };
  return { inside: c.left >= 0 && c.top >= 0 && c.right <= document.documentElement.clientWidth && c.bottom <= innerHeight && c.height > 40,
           covers: c.left < glyph.r && c.right > glyph.l && c.top < glyph.b && c.bottom > glyph.t };
}"""


def test_opens_a_while_after_the_pointer_rests(visit):
    page = visit()
    rest(page, marker(page, 2))
    page.clock.run_for(OPEN - 1)
    expect(raised(page)).to_have_count(0)
    page.clock.run_for(1)
    expect(raised(page)).to_have_attribute("aria-label", "Note 2")


def test_opens_sooner_when_another_is_open(visit):
    page = visit()
    raise_card(page, 2)
    rest(page, marker(page, 1))
    page.clock.run_for(SWAP - 1)
    expect(raised(page)).to_have_attribute("aria-label", "Note 2")
    page.clock.run_for(1)
    expect(raised(page)).to_have_attribute("aria-label", "Note 1")
    expect(raised(page)).to_have_count(1)


def test_closes_a_while_after_leaving_marker_and_card(visit):
    page = visit()
    raise_card(page, 2)
    page.mouse.move(2, 300)
    page.clock.run_for(CLOSE - 1)
    expect(raised(page)).to_have_count(1)
    page.clock.run_for(1)
    expect(raised(page)).to_have_count(0)


def test_stays_while_the_pointer_is_on_the_card(visit):
    page = visit()
    card = raise_card(page, 2)
    rest(page, card)
    page.clock.run_for(60_000)
    expect(raised(page)).to_have_count(1)


@pytest.mark.parametrize(("slant", "pause"), [(0, 250), (8, 250), (200, 20), (-90, 20), (200, 250), (-90, 250)])
def test_the_gap_is_bridged_for_a_slow_and_for_a_slanting_pointer(visit, slant, pause):
    page = visit()
    card = raise_card(page, 2)
    x, y = rest(page, marker(page, 2))
    box = card.bounding_box()
    to = box["y"] + 10 if box["y"] > y else box["y"] + box["height"] - 10
    for n in range(1, 21):
        page.mouse.move(x + slant * n / 20, y + (to - y) * n / 20)
        page.clock.run_for(pause)
        expect(raised(page)).to_have_count(1)
    page.clock.run_for(1000)
    expect(raised(page)).to_have_attribute("aria-label", "Note 2")


def test_scrolling_cancels_a_pending_open(visit):
    page = visit()
    rest(page, marker(page, 7))
    page.clock.run_for(200)
    page.evaluate(
        "() => { window.scrolled = new Promise((done) => addEventListener('scroll', () => done(true), { once: true })); }"
    )
    page.mouse.wheel(0, 40)
    assert page.evaluate("scrolled")
    page.clock.run_for(1000)
    expect(raised(page)).to_have_count(0)


def test_another_thing_that_scrolls_cancels_nothing(visit):
    page = visit()
    rest(page, marker(page, 7))
    page.evaluate("document.querySelector('.md-sidebar').dispatchEvent(new Event('scroll'))")
    page.clock.run_for(OPEN)
    expect(raised(page)).to_have_attribute("aria-label", "Note 7")


def test_text_sliding_under_a_still_pointer_opens_nothing(visit):
    page = visit()
    box = marker(page, 7).bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, 400)
    page.evaluate("y => scrollBy({ top: y, behavior: 'instant' })", box["y"] + box["height"] / 2 - 400)
    page.wait_for_function("() => document.querySelector('#fnref-7 a:hover')")
    page.clock.run_for(2000)
    expect(raised(page)).to_have_count(0)
    page.mouse.move(box["x"] + box["width"] / 2 + 1, 400)
    page.clock.run_for(OPEN)
    expect(raised(page)).to_have_attribute("aria-label", "Note 7")


def test_no_card_when_the_note_is_half_on_screen(visit):
    page = visit(size=(1280, 9000))
    rest(page, marker(page, 2))
    page.clock.run_for(1000)
    expect(raised(page)).to_have_count(0)
    marker(page, 2).click()
    page.wait_for_url(page.url.split("#")[0] + "#fn-2")


def test_fades_for_150_ms_and_not_at_all_under_reduced_motion(visit):
    duration = "getComputedStyle(document.querySelector('.card')).transitionDuration.split(',')[0]"
    assert visit().evaluate(duration) == "0.15s"
    assert visit(reduced_motion="reduce").evaluate(duration) == "0s"


def test_a_click_pins_and_a_second_click_unpins(visit):
    page = visit()
    marker(page, 2).click()
    expect(raised(page)).to_have_class("card pinned")
    page.mouse.move(2, 300)
    page.clock.run_for(5000)
    expect(raised(page)).to_have_count(1)
    marker(page, 2).click()
    expect(raised(page)).to_have_count(0)


def test_a_click_elsewhere_unpins(visit):
    page = visit()
    marker(page, 2).click()
    expect(raised(page)).to_have_count(1)
    page.mouse.click(300, 780)
    expect(raised(page)).to_have_count(0)


def test_escape_unpins(visit):
    page = visit()
    marker(page, 2).click()
    page.keyboard.press("Escape")
    expect(raised(page)).to_have_count(0)
    page.mouse.move(*[c + 1 for c in rest(page, marker(page, 2))])
    page.clock.run_for(2000)
    expect(raised(page)).to_have_count(0)


@pytest.mark.parametrize("key", ["Control", "Shift"])
def test_modified_clicks_stay_the_browsers(visit, key):
    page = visit()
    with page.context.expect_page():
        marker(page, 2).click(modifiers=[key])
    expect(raised(page)).to_have_count(0)


def test_the_footer_shows_the_note_in_the_list(visit):
    page = visit()
    marker(page, 20).click()
    raised(page).get_by_text("Show in the notes").click()
    expect(page.locator("#fn-20")).to_be_in_viewport()
    expect(raised(page)).to_have_count(0)


def test_selecting_text_in_a_card_does_not_close_it(visit):
    page = visit()
    card = raise_card(page, 2)
    box = card.locator(".note-printed").bounding_box()
    page.mouse.move(box["x"] + 40, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + 160, box["y"] + 12, steps=6)
    page.mouse.up()
    page.mouse.move(2, 300)
    page.clock.run_for(5000)
    expect(raised(page)).to_have_count(1)


def test_a_selection_drawn_out_of_the_card_over_another_marker_leaves_it(visit):
    page = visit()
    card = raise_card(page, 2)
    box = card.locator(".note-printed").bounding_box()
    other = marker(page, 1).bounding_box()
    page.mouse.move(box["x"] + 40, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(other["x"] + other["width"] / 2, other["y"] + other["height"] / 2, steps=6)
    page.clock.run_for(1000)
    page.mouse.move(2, 300)
    page.mouse.up()
    page.mouse.move(3, 301)
    page.clock.run_for(5000)
    expect(raised(page)).to_have_accessible_name("Note 2")
    assert page.evaluate("getSelection().toString()")
    page.mouse.click(300, 780)  # takes the selection back
    page.mouse.click(300, 780)
    expect(raised(page)).to_have_count(0)


def test_two_cards_never_show_at_once(visit):
    page = visit()
    for label in (1, 2, 3, 4):
        rest(page, marker(page, label))
        page.clock.run_for(OPEN + 20)
        expect(page.locator(":popover-open, dialog[open]")).to_have_count(1)


def test_no_title_makes_a_tooltip_of_its_own(visit):
    page = visit()
    raise_card(page, 2)
    expect(page.locator(".marker [title], .marker[title], .card[title], .card [title]")).to_have_count(0)


@pytest.mark.parametrize("size", [WIDE, MIDDLING])
@pytest.mark.parametrize(
    ("path", "labels"), [("/i/", range(1, fixture.SPLIT + 1)), ("/ii/", range(fixture.SPLIT + 1, fixture.TOTAL + 1))]
)
def test_every_card_is_inside_the_window_and_beside_its_marker(visit, size, path, labels):
    """In the smallest window that has cards; in a wide one, a marker of each kind of place."""
    page = visit(path, size, reduced_motion="reduce")
    wrong = []
    for label in labels if size == MIDDLING else page.evaluate(KINDS):
        page.mouse.move(1, 1)
        page.clock.run_for(400)
        raise_card(page, label)
        fit = page.evaluate(FIT, label)
        if not fit["inside"] or fit["covers"]:
            wrong.append((label, fit))
    assert wrong == []
