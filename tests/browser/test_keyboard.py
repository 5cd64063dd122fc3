"""card.md, Keyboard and assistive technology; Escape; WCAG 1.4.13."""

import fixture
import pytest
from browsing import OPEN, PHONE, WIDE, marker, raise_card, raised, rest
from playwright.sync_api import expect

FOCUSED = "document.activeElement.closest('.card') ? 'card' : document.activeElement.parentNode.id"


def press_enter(page, label):
    marker(page, label).focus()
    page.keyboard.press("Enter")
    expect(raised(page).locator(".card-scroll")).to_be_focused()
    return raised(page)


def test_a_marker_is_a_named_link(visit):
    link = marker(visit(), 2)
    expect(link).to_have_attribute("role", "doc-noteref")
    expect(link).to_have_attribute("href", "#fn-2")
    expect(link).to_have_accessible_name("Note 2")


@pytest.mark.parametrize(("touch", "width"), [(True, 24), (False, 6)])
def test_a_marker_is_hit_through_24_px_by_a_finger_and_beside_no_letter_by_a_mouse(visit, touch, width):
    page = visit(has_touch=touch, is_mobile=touch)
    boxes = page.eval_on_selector_all(
        ".marker a", "all => all.map(a => a.getBoundingClientRect()).map(r => [r.width, r.height])"
    )
    assert min(w for w, _ in boxes) >= width and min(h for _, h in boxes) >= 24


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_what_can_be_pressed_in_a_card_or_sheet_is_at_least_24_px_high(visit, size):
    page = visit(size=size)
    marker(page, fixture.SEVERAL).click()
    boxes = page.locator(
        ":is(.card:popover-open, .sheet[open]) :is(.source-links, .card-head) :is(a, button):visible"
    ).evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")
    assert boxes and min(boxes) >= 24


def test_the_target_does_not_disturb_the_line(visit):
    page = visit()
    tall = "document.querySelector('#p1').offsetHeight"
    before = page.evaluate(tall)
    page.add_style_tag(content=".md-typeset .marker a { padding: 0; margin: 0 }")
    assert page.evaluate(tall) == before


def test_enter_opens_the_card_and_moves_focus_into_it(visit):
    page = visit()
    expect(press_enter(page, 2)).to_have_attribute("aria-label", "Note 2")


def test_tab_walks_the_card_and_returns_to_the_text_after_the_marker(visit):
    page = visit()
    card = press_enter(page, 2)
    for control in card.locator("a:visible, button:visible").all():
        page.keyboard.press("Tab")
        expect(control).to_be_focused()
    page.keyboard.press("Tab")
    expect(marker(page, 3)).to_be_focused()
    expect(raised(page)).to_have_count(0)


def test_escape_gives_focus_back_and_does_nothing_else(visit):
    page = visit()
    press_enter(page, 2)
    page.keyboard.press("Tab")
    before = page.evaluate("[scrollX, scrollY, location.href, history.length]")
    page.keyboard.press("Escape")
    expect(raised(page)).to_have_count(0)
    expect(marker(page, 2)).to_be_focused()
    assert page.evaluate("[scrollX, scrollY, location.href, history.length]") == before


def test_focus_alone_pops_nothing(visit):
    page = visit()
    marker(page, 1).focus()
    for _ in range(4):
        page.keyboard.press("Tab")
        page.clock.run_for(1000)
        expect(raised(page)).to_have_count(0)


def test_the_card_has_a_name_is_not_hidden_repeats_no_id_and_carries_no_back_link(visit):
    page = visit()
    card = raise_card(page, 3)
    expect(card).to_have_role("dialog")
    expect(card).to_have_accessible_name("Note 3")
    assert page.evaluate("!document.querySelector('.card').closest('[aria-hidden]')")
    expect(card.locator("[id], [role=doc-backlink], .handle")).to_have_count(0)
    assert page.evaluate(
        "(all => all.length === new Set(all).size)([...document.querySelectorAll('[id]')].map(e => e.id))"
    )


@pytest.mark.parametrize("zoom", [1, 2])
def test_dismissible_hoverable_persistent(visit, zoom):
    page = visit(size=(WIDE[0] // zoom, WIDE[1] // zoom), device_scale_factor=zoom)
    card = raise_card(page, 2)
    rest(page, card)
    page.clock.run_for(600_000)
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(raised(page)).to_have_count(0)


def test_escape_is_not_undone_by_a_pointer_that_rests_there(visit):
    page = visit()
    x, y = rest(page, marker(page, 2))
    page.clock.run_for(OPEN)
    expect(raised(page)).to_have_count(1)
    page.keyboard.press("Escape")
    page.mouse.move(x + 1, y)
    page.clock.run_for(5000)
    expect(raised(page)).to_have_count(0)


def test_a_journey_from_marker_to_the_source_and_back(visit):
    page = visit()
    card = press_enter(page, 2)
    while "Open source" not in page.evaluate("document.activeElement.textContent.slice(0, 20)"):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED) == "card"
    expect(card.get_by_role("link", name="Open source")).to_be_focused()
    page.keyboard.press("Escape")
    expect(marker(page, 2)).to_be_focused()


def test_back_links_have_distinct_names(visit):
    names = visit().eval_on_selector_all("[role=doc-backlink]", "all => all.map(a => a.ariaLabel)")
    assert len(set(names)) == len(names) == fixture.BACK_LINKS
    assert "Back to note 4 in paragraph 2" in names
