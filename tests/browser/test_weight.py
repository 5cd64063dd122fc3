"""What a first visit to the longest Part weighs, as a server sends it compressed; and that nobody else is asked."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urlsplit

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


def test_what_scripts_write_when_they_start_does_not_style_the_whole_page_again(chromium, edition_url):
    page = chromium.new_page()
    session = page.context.new_cdp_session(page)
    told: list[dict] = []
    session.on("Tracing.dataCollected", lambda some: told.extend(some["value"]))
    session.send("Tracing.start", {"traceConfig": {"includedCategories": ["devtools.timeline"]}})
    page.goto(f"{edition_url}/iii/")
    page.wait_for_selector("body[data-copies]", state="attached")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    half = page.evaluate("document.querySelectorAll('*').length") / 2
    ended: list[bool] = []
    session.on("Tracing.tracingComplete", lambda _: ended.append(True))
    session.send("Tracing.end")
    while not ended:
        page.evaluate("0")  # lets what the browser says come through
    page.close()
    passes = [each["args"].get("elementCount", 0) for each in told if each["name"] == "UpdateLayoutTree"]
    assert sum(passes) > half, "the trace does not tell how many elements a pass styles"
    assert sum(each > half for each in passes) <= 1, passes
