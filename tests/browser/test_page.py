"""The page around the card: axe, the stock theme's faults, print, no JavaScript, weight, third parties."""

import gzip

import pytest
from conftest import MIDDLING, PHONE, ROOT, WIDE, marker, raise_card, raised, rest
from playwright.sync_api import expect

ASSETS = ROOT / "scripts" / "theme" / "assets"
LATENCY = """async (ids) => {
  const card = document.querySelector(".card"), times = [];
  for (const id of ids) {
    const link = document.querySelector(`#${id} a`);
    link.scrollIntoView({ block: "center", behavior: "instant" });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const { x, y } = link.getBoundingClientRect();
    link.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, clientX: x, clientY: y }));
    const start = performance.now(), delay = times.length ? 100 : 300;
    const name = link.ariaLabel;
    while (!(card.matches(":popover-open") && card.ariaLabel === name)) await new Promise((done) => setTimeout(done));
    card.getBoundingClientRect();
    times.push(performance.now() - start - delay);
  }
  return times.sort((a, b) => a - b);
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


def test_focus_is_not_hidden_under_the_header(visit):
    page = visit()
    marker(page, 30).focus()
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        assert page.evaluate("""() => { const e = document.activeElement, r = e.getBoundingClientRect();
          return e.closest('.md-header') !== null || r.bottom > document.querySelector('.md-header').getBoundingClientRect().bottom }""")


def test_a_paragraph_reached_by_its_address_is_not_under_the_header(visit):
    page = visit("/i/#p9")
    bottom = page.evaluate("document.querySelector('.md-header').getBoundingClientRect().bottom")
    assert page.locator("#p9").bounding_box()["y"] >= bottom


def test_links_are_told_apart_not_by_colour_alone(visit):
    page = visit()
    plain = page.eval_on_selector_all("article p a:not(.para-number, .marker a, .note-back a, .card a, .sheet a)", "all => all.filter(a => !getComputedStyle(a).textDecorationLine.includes('underline')).map(a => a.outerHTML)")
    assert plain == []


def test_no_request_leaves_the_site(chromium, url):
    page = chromium.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url + "/i/", wait_until="networkidle")
    assert asked and [a for a in asked if not a.startswith((url, "data:"))] == []
    page.close()


def test_scripts_weigh_at_most_5_kb():
    scripts = list(ASSETS.glob("*.js"))
    assert scripts
    assert sum(len(gzip.compress(f.read_bytes(), 9)) for f in scripts) <= 5 * 1024


def test_no_physical_properties_in_our_css():
    physical = (" margin-left", " margin-right", " padding-left", " padding-right", " left:", " right:", " top:", " bottom:", " border-left", " border-top", " float: left")
    found = [(f.name, p) for f in ASSETS.glob("*.css") for p in physical if p in f.read_text(encoding="utf-8")]
    assert found == []


def test_print_keeps_notes_star_pages_and_numbers_and_drops_cards(visit):
    page = visit()
    marker(page, 2).click()
    expect(raised(page)).to_have_count(1)
    page.emulate_media(media="print")
    for gone in (".card", ".sheet", ".copy", ".card-setting", ".md-header", ".md-sidebar", ".md-footer", ".note-back"):
        expect(page.locator(gone).first).to_be_hidden()
    for kept in ("#fn-2", "#page-38", "#p2 .para-number"):
        expect(page.locator(kept)).to_be_visible()
    address = page.evaluate("getComputedStyle(document.querySelector('.open'), '::after').content")
    assert "https://example.org/" in address or "attr(href)" in address


def test_without_javascript_a_marker_is_a_plain_link(visit):
    page = visit(java_script_enabled=False, clock=False)
    expect(page.locator(".card, .sheet, .card-setting, .copy").locator("visible=true")).to_have_count(0)
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


def test_the_card_adds_less_than_a_frame_to_its_delay(visit):
    page = visit(clock=False, reduced_motion="reduce")
    times = page.evaluate(LATENCY, [f"fnref-{n}" for n in range(1, 31)])
    print(f"median {times[15]:.1f} ms, worst {times[-1]:.1f} ms")
    assert times[15] < 16


def test_a_closed_card_costs_no_layout(visit):
    page = visit()
    client = page.context.new_cdp_session(page)
    client.send("Performance.enable")
    count = lambda: next(m["value"] for m in client.send("Performance.getMetrics")["metrics"] if m["name"] == "LayoutCount")  # noqa: E731
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_scheme_follows_the_system(visit, scheme):
    page = visit(color_scheme=scheme)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default" if scheme == "light" else "slate")


def test_hovering_a_marker_in_a_narrow_window_shows_nothing(visit):
    page = visit(size=PHONE)
    rest(page, marker(page, 2))
    page.clock.run_for(1000)
    expect(raised(page)).to_have_count(0)


def test_a_wide_window_shows_no_menu_button(visit):
    page = visit()
    expect(page.locator("[data-box]").locator("visible=true")).to_have_count(0)
