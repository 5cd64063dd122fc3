"""Pages walked with the Tab key, in a narrow window, with wider spaces, with the bar of the voice open."""

from __future__ import annotations

import pytest
from browsing import PHONE, WIDE
from playwright.sync_api import Page

PAGES = ["/", "/ii/", "/sources/", "/about/", "/about/accessibility/", "/timeline/", "/index-of-names/", "/data/"]
PAGES += ["/quote/", "/search/", "/history/", "/listen/"]
WALKED = ["/", "/i/", "/about/", "/quote/", "/listen/", "/about/accessibility/"]
STOPS = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && e.tabIndex >= 0).length"""
LOOK = """(e) => [e, e.firstElementChild].filter(Boolean).flatMap((one) => ["outlineStyle", "outlineWidth", "boxShadow",
  "backgroundColor", "color", "borderBottom", "textDecoration", "opacity", "clipPath", "transform"]
  .map((name) => getComputedStyle(one)[name])).join("|")"""
HERE = "() => document.activeElement === document.body ? '' : document.activeElement.outerHTML.slice(0, 160)"
STOP = f"""() => {{
  const here = ({HERE})(), e = document.activeElement, focused = ({LOOK})(e);
  if (!here) return ["", "", ""];
  e.blur();
  const look = ({LOOK})(e);
  e.focus({{ focusVisible: true }});
  return [here, focused, look];
}}"""
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }"""


@pytest.mark.parametrize("path", WALKED)
def test_tab_walks_a_page_to_its_end_and_nothing_happens_on_the_way(read, path):
    """Each stop looks otherwise with the focus than without it, and is seen; the page stays as it was; Tab gets out."""
    page = read(path, WIDE, clock=False, reduced_motion="reduce")
    before, seen = page.url, []
    while len(seen) < page.evaluate(STOPS) + 5:  # counted anew: a page's scripts add stops while it is walked
        page.keyboard.press("Tab")
        here, with_focus, without = page.evaluate(STOP)
        if not here:
            break
        seen.append(here)
        assert with_focus != without, here
    assert not page.evaluate(HERE), "Tab does not leave the page"
    assert len(seen) > 5 and page.url == before
    assert page.locator("dialog[open], :popover-open").count() == 0


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways_at_320_pixels(look, path):
    page = look(path, (320, 568))
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320


SET = """(rules) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
}"""
CUT = """() => [...document.querySelectorAll("article *, header *, nav *")].filter((e) => {
      const style = getComputedStyle(e);
      const hides = /hidden|clip/.test(style.overflowX) && style.textOverflow !== "ellipsis" && e.clientWidth > 2;
      return e.checkVisibility() && hides && e.scrollWidth > e.clientWidth + 1 && e.innerText?.trim();
    }).map((e) => e.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("path", PAGES)
def test_wider_spaces_lose_no_words(look, path):
    """WCAG 1.4.12: what is set wider is neither cut off nor laid over its neighbour, in a wide window and a narrow."""
    page = look(path)
    page.evaluate(SET, SPACED)
    for width, height in (WIDE, PHONE):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        assert page.evaluate(CUT) == []


def test_what_has_the_focus_is_not_behind_the_bar(chromium, edition_url):
    page = listening(chromium, edition_url)
    bar = page.locator(".listen-bar").bounding_box()
    for _ in range(60):
        page.keyboard.press("Tab")
        box = page.evaluate(
            "() => { const { top, bottom } = document.activeElement.getBoundingClientRect(); return [top, bottom]; }"
        )
        if page.evaluate("() => !document.activeElement.closest('.listen-bar')"):
            assert box[0] < bar["y"], page.evaluate(HERE)
    page.context.close()


def listening(chromium, edition_url) -> Page:
    context = chromium.new_context(viewport={"width": WIDE[0], "height": WIDE[1]}, reduced_motion="reduce")
    context.add_init_script("""
      const voices = [{ name: "Own", lang: "en", localService: true }];
      const speech = Object.assign(new EventTarget(), { getVoices: () => voices, cancel() {}, speak() {} });
      Object.defineProperty(window, "speechSynthesis", { value: speech });
      window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    """)
    page = context.new_page()
    page.goto(f"{edition_url}/i/")
    page.get_by_role("button", name="Listen", exact=True).click()
    page.locator(".listen-bar").wait_for()
    return page
