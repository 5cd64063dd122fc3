"""The site's policy in a browser: nothing a page needs is refused, and what other people's text could add does nothing.

The policy stands in each page's head. A browser tells what it refuses by the event `securitypolicyviolation`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request

LISTEN = """window.refused = [];
document.addEventListener("securitypolicyviolation", (e) => window.refused.push(`${e.violatedDirective} ${e.blockedURI}`));
"""
HOSTILE = """() => {
  const holder = document.createElement("div");
  holder.innerHTML = `<img src="missing.png" onerror="window.ran = 1"><p id="hostile" style="color: rgb(1, 2, 3)">a</p>
    <iframe srcdoc="<script>top.ran = 1<\\/script>"></iframe><object data="data:text/html,a"></object>
    <form action="https://elsewhere.example/"></form><img src="https://elsewhere.example/a.png">`;
  document.body.append(holder);
  const inline = document.createElement("script");
  inline.textContent = "window.ran = 1";
  const foreign = document.createElement("script");
  foreign.src = "https://elsewhere.example/a.js";
  const sheet = document.createElement("style");
  sheet.textContent = "#hostile { margin-left: 7px }";
  document.body.append(inline, foreign, sheet);
  holder.querySelector("form").requestSubmit();
}"""
REFUSED = ("script-src-attr", "script-src-elem", "style-src-attr", "style-src-elem", "img-src", "form-action")


@pytest.fixture
def page(chromium: Browser, edition_url: str) -> Iterator[Page]:
    """A page that keeps what its policy refuses; of another host nothing may be asked but what the policy stops."""
    context = chromium.new_context()
    asked: list[Request] = []
    context.on("request", lambda request: asked.append(request))
    page = context.new_page()
    page.add_init_script(LISTEN)
    yield page
    context.close()
    gone = [each for each in asked if not each.url.startswith((edition_url, "data:", "blob:", "about:"))]
    assert [each.url for each in gone if each.failure != "csp"] == []


def pages_of(site: Path) -> list[str]:
    """Every page of the site, those of kept releases apart: they are the same pages."""
    found = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return sorted(path for path in found if not path.startswith("v/"))


def test_no_page_needs_what_its_policy_refuses(page: Page, edition_url: str, edition_site: Path) -> None:
    paths, refused = pages_of(edition_site), {}
    assert len(paths) > 5
    for path in paths:
        page.goto(f"{edition_url}/{path}", wait_until="load")
        if found := page.evaluate("() => window.refused"):
            refused[path] = found
    assert refused == {}


def test_what_other_peoples_text_could_add_does_nothing(page: Page, edition_url: str) -> None:
    page.goto(f"{edition_url}/", wait_until="load")
    page.evaluate(HOSTILE)
    for directive in REFUSED:
        page.wait_for_function("(named) => window.refused.some((each) => each.startsWith(named))", arg=directive)
    assert page.evaluate("() => window.ran ?? 0") == 0
    style = "() => { const s = getComputedStyle(document.querySelector('#hostile')); return [s.color, s.marginLeft]; }"
    color, margin = page.evaluate(style)
    assert color != "rgb(1, 2, 3)"
    assert margin == "0px"
    assert page.url == f"{edition_url}/"
