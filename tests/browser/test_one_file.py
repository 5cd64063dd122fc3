"""The edition in one file, opened from a disk in a real Chromium: a note's card, and nothing asked of anybody."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import LOOKS, PHONE, WIDE, rest, watched
from playwright.sync_api import Browser, Page, expect

NOTE = 56  # it says only Id.


@pytest.fixture
def disk(chromium: Browser, edition_site: Path, tmp_path: Path) -> Iterator:
    """disk(size, **context options) → the file, alone in a folder, with a paused clock; fails on any request or error."""
    (book,) = (edition_site / "data").glob("*-*.html")
    path = tmp_path / "edition.html"
    path.write_bytes(book.read_bytes())
    contexts, faults = [], []

    def go(size=WIDE, clock: bool = True, **options) -> Page:
        page = watched(chromium, contexts, faults, size, **options)
        page.on("console", lambda said: faults.append(said.text) if said.type in ("error", "warning") else None)
        page.on(
            "request",
            lambda asked: None if asked.url.startswith((path.as_uri(), "data:")) else faults.append(asked.url),
        )
        if clock:
            page.clock.install(time=0)
        page.goto(path.as_uri())
        if clock:
            page.clock.pause_at(100_000)
        return page

    yield go
    for context in contexts:
        context.close()
    assert not faults


def marker(page: Page, number: int = NOTE):
    return page.locator(f'main a[role="doc-noteref"][href="#fn-{number}"]').first


def card(page: Page):
    return page.locator("#card:popover-open")


def test_where_a_mouse_rests_the_note_opens_with_the_work_it_means_and_closes_when_it_leaves(disk):
    page = disk()
    rest(page, marker(page))
    page.clock.run_for(250)
    expect(card(page)).to_have_count(0)
    page.clock.run_for(100)
    expect(card(page)).to_contain_text("Sanctions on Azerbaijan Should Go Beyond Military and Aid Embargo")
    expect(page.locator("#card")).not_to_be_focused()
    card(page).hover()
    page.clock.run_for(1000)
    expect(card(page)).to_have_count(1)
    page.mouse.move(2, 2)
    page.clock.run_for(250)
    expect(card(page)).to_have_count(1)
    page.clock.run_for(100)
    expect(card(page)).to_have_count(0)


def test_a_mouse_that_passes_by_opens_nothing(disk):
    page = disk()
    rest(page, marker(page))
    page.clock.run_for(200)
    page.mouse.move(2, 2)
    page.clock.run_for(1000)
    expect(card(page)).to_have_count(0)


def test_a_click_keeps_the_card_and_escape_goes_back(disk):
    page = disk()
    marker(page).click()
    expect(card(page)).to_be_focused()
    page.mouse.move(2, 2)
    page.clock.run_for(1000)
    expect(card(page)).to_have_count(1)
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    expect(marker(page)).to_be_focused()


def test_by_keyboard(disk):
    page = disk()
    marker(page).focus()
    page.keyboard.press("Enter")
    expect(card(page)).to_contain_text("note 40")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#card') !== null")
    page.keyboard.press("Escape")
    expect(marker(page)).to_be_focused()


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_a_link_in_the_card_closes_it_and_leads_to_a_place_that_nothing_covers(disk, size):
    page = disk(size)
    for address in ("#fnref-56", "#src-rubin-2020-sanctions", "#fn-55", "#fn-54", "#fn-40"):
        marker(page).click()
        card(page).locator(f'a[href="{address}"]').click()
        expect(card(page)).to_have_count(0)
        expect(page.locator(address)).to_be_in_viewport()
        page.wait_for_function("(address) => location.hash === address", arg=address)
        expect(marker(page)).not_to_be_focused()


def test_the_card_is_not_printed(disk):
    page = disk()
    marker(page).click()
    expect(card(page)).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("#card")).to_be_hidden()
    expect(page.locator(f"#fn-{NOTE}")).to_be_visible()


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
def test_axe_finds_nothing_and_the_card_stands_in_the_window(disk, axe, size, scheme):
    page = disk(size, clock=False, color_scheme=scheme, bypass_csp=True)
    marker(page, 60).click()
    expect(card(page)).to_have_count(1)
    assert axe(page) == []
    box = card(page).bounding_box()
    assert box["x"] >= 8 and box["x"] + box["width"] <= size[0] - 8
    assert box["y"] >= 0 and box["y"] + box["height"] <= size[1]
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_without_javascript_a_marker_leads_to_its_note(disk):
    page = disk(clock=False, java_script_enabled=False)
    marker(page).click()
    expect(page.locator(f"#fn-{NOTE}:target")).to_contain_text("Sanctions on Azerbaijan")
