"""The page around the card: axe, the stock theme's faults, print, no JavaScript, weight, third parties."""

import pytest
from browsing import MIDDLING, PHONE, ROOT, WIDE, marker, raise_card, raised, rest
from playwright.sync_api import expect

ASSETS = ROOT / "scripts" / "theme" / "assets"
RING = """(a) => {
  const [number, style] = [a.firstElementChild, getComputedStyle(a.firstElementChild)];
  const around = parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth);
  const height = number.getBoundingClientRect().height + 2 * around;
  return [{ style: style.outlineStyle, offset: parseFloat(style.outlineOffset), height }, parseFloat(getComputedStyle(a.closest("p")).lineHeight)];
}"""


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_opens_by_keyboard_below_1220_px(visit, key):
    page = visit(size=MIDDLING)
    button = page.get_by_role("button", name="Menu", exact=True)
    for _ in range(8):
        page.keyboard.press("Tab")
        if button.evaluate("(e) => e === document.activeElement"):
            break
    expect(button).to_be_focused()
    page.keyboard.press(key)
    expect(page.locator("#__drawer")).to_be_checked()


def test_focus_moves_into_the_menu_and_escape_closes_it_and_gives_focus_back(visit):
    page = visit(size=MIDDLING)
    button = page.get_by_role("button", name="Menu", exact=True)
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".md-sidebar--primary [aria-current]")).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(page.locator("#__drawer")).not_to_be_checked()
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")


def test_leaving_the_menu_closes_it(visit):
    page = visit(size=MIDDLING)
    page.get_by_role("button", name="Menu", exact=True).press("Enter")
    for _ in range(12):
        page.keyboard.press("Tab")
        if not page.evaluate("!!document.activeElement.closest('.md-sidebar--primary')"):
            break
    expect(page.locator("#__drawer")).not_to_be_checked()


def test_the_closed_drawer_is_out_of_the_tab_order(visit):
    page = visit(size=MIDDLING)
    for _ in range(12):
        page.keyboard.press("Tab")
        assert not page.evaluate("!!document.activeElement.closest('.md-sidebar--primary')")


@pytest.mark.parametrize("key", ["s", "f", "/", "n", "p", ".", ","])
def test_single_keys_are_no_shortcuts(visit, key):
    page = visit("/i/")
    page.keyboard.press(key)
    assert page.evaluate("document.activeElement === document.body")
    assert page.url.endswith("/i/")


TOP_BELOW_HEADER = (
    "e => e.getBoundingClientRect().top - document.querySelector('.md-header').getBoundingClientRect().bottom"
)


def test_focus_is_not_hidden_under_the_header(visit):
    page = visit()
    marker(page, 30).focus()
    above = 0
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        focused = page.locator(":focus")
        if focused.locator("xpath=ancestor::header").count():
            break
        above += 1
        assert focused.evaluate(TOP_BELOW_HEADER) >= 0
    assert above > 20


def test_a_paragraph_reached_by_its_address_is_not_under_the_header(visit):
    page = visit()
    page.locator("#p9 .para-number").click()
    rests_there = f"""() => {{
      const [before, top] = [window.before, ({TOP_BELOW_HEADER})(document.querySelector("#p9"))];
      window.before = top;
      return top === before && top >= 0 && top < 140;
    }}"""
    page.wait_for_function(rests_there, polling=100)  # the click itself scrolls before the address does


def test_links_are_told_apart_not_by_colour_alone(visit):
    page = visit()
    plain = page.eval_on_selector_all(
        "article p a:not(.para-number, .star-page a, .marker a, .note-back a, .card a, .sheet a)",
        "all => all.filter(a => !getComputedStyle(a).textDecorationLine.includes('underline')).map(a => a.outerHTML)",
    )
    assert plain == []


def test_no_request_leaves_the_site(chromium, url):
    page = chromium.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url + "/i/", wait_until="networkidle")
    assert asked and [a for a in asked if not a.startswith((url, "data:"))] == []
    page.close()


def test_no_physical_properties_in_our_css():
    physical = (
        " margin-left",
        " margin-right",
        " padding-left",
        " padding-right",
        " left:",
        " right:",
        " top:",
        " bottom:",
        " border-left",
        " border-top",
        " float: left",
    )
    found = [(f.name, p) for f in ASSETS.glob("*.css") for p in physical if p in f.read_text(encoding="utf-8")]
    assert found == []


def test_print_keeps_notes_star_pages_and_numbers_and_drops_cards(visit):
    page = visit()
    marker(page, 2).click()
    expect(raised(page)).to_have_count(1)
    page.emulate_media(media="print")
    gone = page.locator(
        "button, select, .card, .sheet, .reading, .md-header, .md-sidebar, .md-footer, .note-back, .all"
    )
    expect(gone).not_to_have_count(0)
    expect(gone.locator("visible=true")).to_have_count(0)
    for kept in (".note", ".source-line", ".star-page", ".para-number", ".marker"):
        shown = page.locator(f"article {kept}").evaluate_all(
            "all => all.map(e => !!e.closest('.card, .sheet') || e.checkVisibility())"
        )
        assert shown and all(shown), kept
    expect(page.locator("article .source-links").locator("visible=true")).to_have_count(0)


def test_an_open_sheet_changes_nothing_of_what_is_printed(visit):
    page = visit(size=PHONE, clock=False)
    sheets = page.pdf().count(b"/Type /Page\n")
    marker(page, 2).click()
    expect(page.locator(".sheet[open]")).to_have_count(1)
    assert page.pdf().count(b"/Type /Page\n") == sheets
    page.emulate_media(media="print")
    locked, padded = page.evaluate(
        "[getComputedStyle(document.documentElement).overflowY, getComputedStyle(document.body).paddingBlockEnd]"
    )
    assert locked != "hidden" and padded == "0px"


def test_print_makes_pages_with_every_note(visit):
    page = visit()
    sheets = page.pdf().count(b"/Type /Page\n")
    page.add_style_tag(content="@media print { .notes { display: none } }")
    assert sheets > page.pdf().count(b"/Type /Page\n") > 0


def test_without_javascript_a_marker_is_a_plain_link(visit):
    page = visit(java_script_enabled=False, clock=False)
    expect(page.locator(".card, .sheet, .reading, .reading-button, .copy").locator("visible=true")).to_have_count(0)
    expect(page.locator("#fn-6 .source-line")).to_have_count(3)
    marker(page, 20).click()
    expect(page.locator("#fn-20")).to_be_in_viewport()
    page.locator("#fn-20 [role=doc-backlink]").click()
    expect(marker(page, 20)).to_be_in_viewport()


def test_from_a_folder_a_marker_is_a_plain_link(chromium, site):
    page = chromium.new_page()
    page.goto(f"file://{site}/i/index.html")
    marker(page, 20).click()
    expect(page.locator("#fn-20")).to_be_in_viewport()
    page.close()


def test_a_closed_card_costs_no_layout(visit):
    page = visit()
    client = page.context.new_cdp_session(page)
    client.send("Performance.enable")

    def count():
        metrics = client.send("Performance.getMetrics")["metrics"]
        return next(m["value"] for m in metrics if m["name"] == "LayoutCount")

    for n in range(50):
        page.mouse.move(300 + n * 3, 400 + n)
    before = count()
    for n in range(50):
        page.mouse.move(300 + n * 3, 400 + n)
    assert count() == before


def test_forced_colours_keep_an_edge_round_the_card(visit):
    page = visit(forced_colors="active")
    card = raise_card(page, 2)
    assert card.evaluate("e => getComputedStyle(e).borderInlineStartWidth") == "2px"
    assert card.locator(".card-scroll").evaluate("e => getComputedStyle(e).backgroundImage") == "none"
    assert marker(page, 2).locator("span").evaluate("e => getComputedStyle(e).outlineWidth") == "2px"


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_a_ring_about_a_marker_leaves_its_number_free_and_the_lines_beside_it(visit, size):
    page = visit(size=size)
    marker(page, 2).focus()
    ring, line = marker(page, 2).evaluate(RING)
    assert ring["style"] == "solid" and ring["offset"] >= 1
    assert ring["height"] <= line


def test_hovering_a_marker_in_a_narrow_window_shows_nothing(visit):
    page = visit(size=PHONE)
    rest(page, marker(page, 2))
    page.clock.run_for(1000)
    expect(raised(page)).to_have_count(0)


def test_a_wide_window_shows_no_menu_button(visit):
    page = visit()
    expect(page.locator("[data-box]").locator("visible=true")).to_have_count(0)
