"""card.md, Touch, or a window under 600 px."""

import re

import fixture
import pytest
from browsing import PHONE, WIDE, ZOOMED, marker, raised, rest, sheet
from playwright.sync_api import expect


def tap(page, label):
    marker(page, label).tap()
    expect(sheet(page)).to_have_count(1)
    return sheet(page)


@pytest.fixture
def phone(visit):
    return visit(size=PHONE, has_touch=True, is_mobile=True)


def test_a_tap_opens_a_sheet_that_says_which_note(phone):
    expect(tap(phone, 5)).to_have_accessible_name(f"Note 5 of {fixture.TOTAL}")
    expect(sheet(phone).get_by_text(f"Note 5 of {fixture.TOTAL}")).to_be_visible()


def test_touch_in_a_wide_window_opens_the_sheet(visit):
    page = visit(size=WIDE, has_touch=True)
    tap(page, 5)
    expect(raised(page)).to_have_count(0)


def test_touch_beside_a_mouse_the_sheet_takes_the_place_of_a_pinned_card(visit):
    page = visit(size=WIDE, has_touch=True)
    marker(page, 5).click()
    expect(raised(page)).to_have_count(1)
    tap(page, 5)
    expect(raised(page)).to_have_count(0)
    expect(marker(page, 5)).to_have_attribute("aria-expanded", "true")


def test_a_mouse_in_a_narrow_window_opens_the_sheet(visit):
    page = visit(size=PHONE)
    rest(page, marker(page, 5))
    page.clock.run_for(1000)
    expect(raised(page)).to_have_count(0)
    marker(page, 5).click()
    expect(sheet(page)).to_have_count(1)


def test_a_browser_without_anchor_positioning_gets_the_sheet(visit):
    page = visit()
    page.evaluate("CSS.supports = () => false")
    marker(page, 5).click()
    expect(sheet(page)).to_have_count(1)
    expect(raised(page)).to_have_count(0)


def test_previous_and_next_note(phone):
    tap(phone, 5)
    phone.get_by_role("button", name="Next note").tap()
    expect(sheet(phone)).to_have_accessible_name(f"Note 6 of {fixture.TOTAL}")
    phone.get_by_role("button", name="Previous note").tap()
    phone.get_by_role("button", name="Previous note").tap()
    expect(sheet(phone)).to_have_accessible_name(f"Note 4 of {fixture.TOTAL}")


def test_the_first_note_has_no_previous(phone):
    tap(phone, 1)
    expect(phone.get_by_role("button", name="Previous note")).to_be_disabled()


def test_buttons_are_at_least_44_px(phone):
    tap(phone, 5)
    for button in sheet(phone).locator(".card-head button:visible").all():
        box = button.bounding_box()
        assert box["width"] >= 44 and box["height"] >= 44


def test_the_next_note_is_told_and_the_button_keeps_the_focus(phone):
    tap(phone, 5)
    phone.get_by_role("button", name="Next note").press("Enter")
    expect(sheet(phone).locator(".card-name[role=status]")).to_have_text(f"Note 6 of {fixture.TOTAL}")
    expect(phone.get_by_role("button", name="Next note")).to_be_focused()


def test_next_crosses_into_the_following_part_and_previous_comes_back(phone):
    tap(phone, fixture.SPLIT)
    phone.get_by_role("button", name="Next note").tap()
    expect(sheet(phone)).to_have_accessible_name(f"Note {fixture.SPLIT + 1} of {fixture.TOTAL}")
    expect(sheet(phone).locator(".card-go")).to_have_attribute("href", re.compile(rf"/ii/#fn-{fixture.SPLIT + 1}$"))
    phone.get_by_role("button", name="Previous note").tap()
    expect(sheet(phone)).to_have_accessible_name(f"Note {fixture.SPLIT} of {fixture.TOTAL}")


def test_the_articles_last_note_has_no_next(visit):
    page = visit("/ii/", size=PHONE, has_touch=True)
    tap(page, fixture.TOTAL)
    expect(page.get_by_role("button", name="Next note")).to_be_disabled()


def test_an_editors_note_has_neither_total_nor_neighbours(phone):
    expect(tap(phone, "ed-a")).to_have_accessible_name("Editors’ note a")
    expect(sheet(phone).locator(".card-turn:enabled")).to_have_count(0)


@pytest.mark.parametrize("again", ["Forward", "reload"])
def test_forward_and_a_reload_leave_no_empty_step(phone, again):
    tap(phone, 5)
    if again == "Forward":
        phone.go_back()
        expect(sheet(phone)).to_have_count(0)
        phone.go_forward()
    else:
        phone.reload()
    expect(sheet(phone)).to_have_accessible_name(f"Note 5 of {fixture.TOTAL}")
    entries = phone.evaluate("history.length")
    phone.get_by_role("button", name="Close").tap()
    expect(sheet(phone)).to_have_count(0)
    phone.wait_for_function("() => !history.state?.sheet")
    assert phone.evaluate("history.length") == entries


def test_a_close_that_is_told_when_the_sheet_is_open_again_leads_nowhere(phone):
    """The browser tells of it a frame later: Back and Forward may both have been before."""
    tap(phone, 5)
    phone.go_back()
    expect(sheet(phone)).to_have_count(0)
    phone.go_forward()
    expect(sheet(phone)).to_have_accessible_name(f"Note 5 of {fixture.TOTAL}")
    assert not phone.evaluate(
        """() => {
          let went = false;
          history.back = () => { went = true; };
          document.querySelector(".sheet").dispatchEvent(new Event("close"));
          return went;
        }"""
    )


@pytest.mark.parametrize("size", [PHONE, ZOOMED, (640, 360)])
def test_at_most_60_percent_and_the_marker_visible_above(visit, size):
    page = visit(size=size, has_touch=True)
    for label in (1, 5, 20, fixture.SPLIT):
        box = tap(page, label).bounding_box()
        assert box["height"] <= size[1] * 0.6 + 1
        assert box["y"] + box["height"] <= size[1] + 1
        mark = marker(page, label).bounding_box()
        middle = mark["y"] + mark["height"] / 2
        assert 0 < middle < box["y"]
        hit = page.evaluate(
            "([x, y]) => document.elementsFromPoint(x, y).some((e) => e.matches('.md-header'))",
            [mark["x"] + mark["width"] / 2, middle],
        )
        assert not hit
        page.keyboard.press("Escape")
        page.wait_for_function("() => !history.state?.sheet && !document.querySelector('.sheet').open")


def test_the_page_is_locked_behind_it(phone):
    tap(phone, 5)
    before = phone.evaluate("scrollY")
    phone.mouse.move(100, 100)
    phone.mouse.wheel(0, 400)
    assert phone.evaluate("getComputedStyle(document.documentElement).overflowY") == "hidden"
    assert phone.evaluate("new Promise((done) => queueMicrotask(() => done(scrollY)))") == before


@pytest.mark.parametrize("way", ["button", "Escape", "outside", "Back"])
def test_closed_by(phone, way):
    start = phone.url
    tap(phone, 5)
    if way == "button":
        phone.get_by_role("button", name="Close").tap()
    elif way == "Escape":
        phone.keyboard.press("Escape")
    elif way == "outside":
        phone.touchscreen.tap(180, 80)
    else:
        phone.go_back()
    expect(sheet(phone)).to_have_count(0)
    phone.wait_for_function("() => !history.state")
    phone.wait_for_url(start)


def test_never_both_sheet_and_jump(phone):
    start = phone.url
    tap(phone, 2)
    assert phone.url == start
    expect(phone.locator("#fn-2")).not_to_be_in_viewport()


def test_one_history_entry_through_three_notes_and_back(phone):
    entries = phone.evaluate("history.length")
    tap(phone, 2)
    for _ in range(2):
        phone.get_by_role("button", name="Next note").tap()
    expect(sheet(phone)).to_have_accessible_name(f"Note 4 of {fixture.TOTAL}")
    assert phone.evaluate("history.length") == entries + 1
    phone.go_back()
    expect(sheet(phone)).to_have_count(0)
    phone.wait_for_url(re.compile("/i/$"))


def test_nothing_stays_behind_after_following_a_link_and_back(phone):
    tap(phone, 2)
    sheet(phone).locator(".all").tap()
    phone.wait_for_url("**/sources/*")
    phone.go_back()
    phone.wait_for_url("**/i/")
    expect(sheet(phone)).to_have_count(0)
    expect(raised(phone)).to_have_count(0)


def test_the_footer_of_the_sheet_goes_to_the_list(phone):
    tap(phone, 20)
    sheet(phone).get_by_text("Show in the notes").tap()
    expect(sheet(phone)).to_have_count(0)
    expect(phone.locator("#fn-20")).to_be_in_viewport()


def test_a_note_inside_the_sheet_replaces_it(phone):
    tap(phone, 6)
    sheet(phone).locator(".note-ref").first.tap()
    expect(sheet(phone)).to_have_accessible_name(f"Note 2 of {fixture.TOTAL}")
    phone.get_by_role("button", name="← note 6").tap()
    expect(sheet(phone)).to_have_accessible_name(f"Note 6 of {fixture.TOTAL}")


def test_enter_at_400_percent_zoom_opens_the_sheet_and_escape_gives_focus_back(visit):
    page = visit(size=ZOOMED)
    marker(page, 2).focus()
    page.keyboard.press("Enter")
    expect(sheet(page)).to_have_count(1)
    assert page.evaluate("!!document.activeElement.closest('.sheet')")
    page.keyboard.press("Escape")
    expect(marker(page, 2)).to_be_focused()
