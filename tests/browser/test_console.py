"""No page says anything in the console of the browser: no error of a script, nothing missing, nothing that its own policy stops."""

from __future__ import annotations

import pytest
from firefox import Firefox
from playwright.sync_api import Browser
from test_policy import pages_of


def test_chromium_has_nothing_to_say_of_any_page(chromium: Browser, edition_url: str, edition_site) -> None:
    page, said = chromium.new_page(), []
    page.on("console", lambda message: said.append((page.url, message.type, message.text)))
    page.on("pageerror", lambda error: said.append((page.url, "error", str(error))))
    for path in pages_of(edition_site):
        page.goto(f"{edition_url}/{path}", wait_until="networkidle")
    page.close()
    assert said == []


def test_firefox_has_nothing_to_say_of_any_page(firefox_program: str, edition_url: str, edition_site, tmp_path) -> None:
    """It fetches what a page's head names as the next before anyone asks: after the page is loaded, and so once more is
    waited for another page."""
    firefox = Firefox(firefox_program, tmp_path)
    try:
        for path in [*pages_of(edition_site), "index.html"]:
            firefox.call("WebDriver:Navigate", url=f"{edition_url}/{path}")
            firefox.wait("document.readyState", "complete")
        assert firefox.said(edition_url) == []
    finally:
        firefox.quit()


@pytest.mark.parametrize("path", ["/iii/#%", "/iii/?find=war#%", "/sources/#%", "/listen/#%"])
def test_an_address_that_was_cut_in_a_letter_stops_no_script(read, path: str) -> None:
    """Addresses are cut off in mails, and what is left of `%C3%A9` is no letter."""
    page = read(path, clock=False)
    page.wait_for_load_state("networkidle")
