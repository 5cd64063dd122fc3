"""No page says anything in the console of the browser: no error of a script, nothing missing, nothing that its own policy stops."""

from __future__ import annotations

import pytest
from browsing import served
from firefox import Firefox
from playwright.sync_api import Browser
from test_policy import pages_of


def test_chromium_has_nothing_to_say_of_any_page(chromium: Browser, edition_url: str, edition_site) -> None:
    """All pages are open side by side: until nothing has been fetched for a while, which is waited for once, then."""
    context, said = chromium.new_context(), []
    context.on("console", lambda message: said.append((message.page.url, message.type, message.text)))
    context.on("weberror", lambda error: said.append((error.page.url, "error", str(error.error))))
    pages = [context.new_page() for _ in pages_of(edition_site)]
    for page, path in zip(pages, pages_of(edition_site), strict=True):
        page.goto(f"{edition_url}/{path}")
    for page in pages:
        page.wait_for_load_state("networkidle")
    context.close()
    assert said == []


def test_firefox_has_nothing_to_say_of_any_page(firefox: Firefox, edition_site) -> None:
    """It fetches what a page's head names as the next before anyone asks: after the page is loaded, and so once more is
    waited for another page. Nothing of the site was fetched before: the server is another."""
    server = served(edition_site)
    url = next(server)
    for path in [*pages_of(edition_site), "index.html"]:
        firefox.call("WebDriver:Navigate", url=f"{url}/{path}")
        firefox.wait("document.readyState", "complete")
    assert firefox.said(url) == []
    next(server, None)


@pytest.mark.parametrize("path", ["/iii/#%", "/iii/?find=war#%", "/sources/#%", "/listen/#%"])
def test_an_address_that_was_cut_in_a_letter_stops_no_script(read, path: str) -> None:
    """Addresses are cut off in mails, and what is left of `%C3%A9` is no letter."""
    page = read(path, clock=False)
    page.wait_for_load_state("networkidle")
