"""What a first visit to the longest Part weighs, as a server sends it compressed; and that nobody else is asked."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest

LIMIT = 130_000
"""Bytes, the fonts among them."""


def sent(path: Path) -> int:
    """A file's size on its way: compressed, unless it is so already."""
    content = path.read_bytes()
    return min(len(content), len(gzip.compress(content, 9)))


def loaded(page, url: str, folder: Path) -> dict[str, int]:
    """What a browser without a cache asks for to show a page: address → bytes."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    assert {urlsplit(each).netloc for each in asked} == {urlsplit(url).netloc}
    paths = [urlsplit(each).path.lstrip("/") for each in asked]
    return {path: sent(folder / (f"{path}index.html" if path.endswith("/") or not path else path)) for path in paths}


def test_the_longest_part_is_there_with_little(chromium, edition_url, edition_site):
    parts = [path.stem for path in (Path(__file__).parents[2] / "docs").glob("*.md") if path.stem != "index"]
    longest = max(parts, key=lambda part: (edition_site / part / "index.html").stat().st_size)
    page = chromium.new_page()
    found = loaded(page, f"{edition_url}/{longest}/", edition_site)
    page.close()
    assert {"assets/style.css", "assets/fonts/roman.woff2"} <= set(found)
    assert sum(found.values()) <= LIMIT, sorted(found.items(), key=lambda item: -item[1])


def test_the_view_is_known_before_the_page_is_drawn(chromium, edition_url):
    page = chromium.new_page()
    page.route("**/layer/view.js", lambda route: route.abort())
    page.goto(f"{edition_url}/iii/?view=text")
    assert page.locator("html").get_attribute("data-view") == "text"
    assert page.locator(".note-sources").first.is_hidden()
    page.close()


INVALIDATION = "disabled-by-default-devtools.timeline.invalidationTracking"


def whole(told: dict) -> bool:
    """Whether all that is in the element is styled again, for the page's reasons and not for the system's.

    Where the browser has styled the root before the head's script takes `no-js` from it, nothing else is there yet.
    """
    return told["subtree"] and told["reason"] != "PlatformColorChange" and "no-js" not in told["nodeName"]


@pytest.mark.parametrize(
    ("path", "started"),
    [("/iii/", "body[data-copies]"), ("/sources/", "body[data-copies] .sources-tools:not([hidden])")],
)
def test_what_scripts_write_when_they_start_does_not_style_the_whole_page_again(chromium, edition_url, path, started):
    page = chromium.new_page()
    session = page.context.new_cdp_session(page)
    told: list[dict] = []
    session.on("Tracing.dataCollected", lambda some: told.extend(some["value"]))
    session.send("Tracing.start", {"traceConfig": {"includedCategories": [INVALIDATION]}})
    page.goto(edition_url + path)
    page.wait_for_selector(started, state="attached")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    ended: list[bool] = []
    session.on("Tracing.tracingComplete", lambda _: ended.append(True))
    session.send("Tracing.end")
    while not ended:
        page.evaluate("0")  # lets what the browser says come through
    frame = session.send("Page.getFrameTree")["frameTree"]["frame"]["id"]  # the browser's own pages are traced as well
    page.close()
    all_written = [each["args"]["data"] for each in told if each["name"] == "StyleRecalcInvalidationTracking"]
    written = [each for each in all_written if each["frame"] == frame]
    assert written, "the trace no longer tells what is styled again"
    assert not [
        each for each in written if each["nodeName"].startswith(("HTML", "BODY", "ARTICLE", "OL")) and whole(each)
    ]


LAID_OUT = "e => e.checkVisibility({ contentVisibilityAuto: true })"


def test_notes_far_from_the_window_are_laid_out_when_they_come_near(read):
    page = read("/iii/", clock=False)
    far = page.locator(".notes .note-sources .source").last
    assert not far.evaluate(LAID_OUT)
    far.evaluate("e => e.scrollIntoView({ behavior: 'instant' })")
    page.wait_for_function(LAID_OUT, arg=far.element_handle())
    page.emulate_media(media="print")
    page.wait_for_function(  # what is not in the window is laid out for print in a later frame
        f"() => [...document.querySelectorAll('.notes .note-sources .source')].every({LAID_OUT})"
    )


def test_a_note_far_down_is_landed_at_and_found_in_the_page_though_nothing_before_it_is_laid_out(read):
    page = read("/i/", clock=False)
    page.goto(page.url.replace("/i/", "/iii/#fn-117"))
    note = page.locator("#fn-117")
    page.wait_for_function(LAID_OUT, arg=note.locator(".source").last.element_handle())
    page.wait_for_function(
        """e => {
          const head = document.querySelector(".md-header").getBoundingClientRect().bottom, at = e.getBoundingClientRect();
          return at.top >= head - 1 && at.top < head + 0.3 * innerHeight;
        }""",
        arg=note.element_handle(),
    )
    page.goto(page.url.partition("#")[0] + "?again")
    words = page.locator("#fn-106 .note-printed a[href^=http]").last.text_content().partition("://")[2]
    assert page.evaluate("words => window.find(words)", words)
    page.wait_for_function(
        """() => {
          const at = getSelection().rangeCount && getSelection().getRangeAt(0).getBoundingClientRect();
          return at && at.height > 0 && at.top > 0 && at.bottom < innerHeight;
        }"""
    )


def test_the_number_that_hangs_beside_a_note_is_not_cut_off(read):
    page = read("/iii/", clock=False)
    note = page.locator("#fn-56")
    note.evaluate("e => e.scrollIntoView({ block: 'center', behavior: 'instant' })")
    page.wait_for_function(LAID_OUT, arg=note.locator(".source").first.element_handle())
    box = note.bounding_box()
    margin = {"x": box["x"] - 28, "y": box["y"], "width": 24, "height": 30}
    hanging = page.screenshot(clip=margin)
    note.evaluate("e => { e.style.listStyle = 'none' }")
    assert page.screenshot(clip=margin) != hanging
