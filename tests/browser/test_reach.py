"""What is fetched only when it is asked for, on a connection that is lost or slow: it is said, and no place is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browsing import press
from playwright.sync_api import Page, Route, expect

ASKED: dict[str, tuple[Callable[[Page], None], str]] = {
    "a paragraph's menu": (lambda page: page.locator("#p19 .para-number").click(), "dialog.cite[open]"),
    "the box Go to": (lambda page: ask(page), "#fn-55:target"),
}
LOST = "Not reachable now. Try again when you are online."


def ask(page: Page) -> None:
    page.locator(".goto-header input").fill("n. 55")
    page.locator(".goto-header input").press("Enter")


@pytest.mark.parametrize("kind", ASKED)
def test_what_cannot_be_had_is_told_and_comes_once_the_connection_does(read, kind):
    page = read("/iii/", clock=False, new=True)
    act, shown = ASKED[kind]
    page.context.set_offline(True)
    act(page)
    expect(page.locator(".told [role=status]")).to_have_text(LOST)
    assert page.evaluate("() => [location.pathname, !!document.querySelector('article')]") == ["/iii/", True]
    page.context.set_offline(False)
    act(page)
    expect(page.locator(shown)).to_have_count(1)


@pytest.mark.parametrize("kind", ASKED)
def test_what_is_slow_to_come_is_told_meanwhile(read, kind):
    page = read("/iii/", clock=False)
    act, shown = ASKED[kind]
    held: list[Route] = []
    released: list[bool] = []
    page.route("**/data/*.json", lambda route: route.continue_() if released else held.append(route))
    act(page)
    expect(page.locator(".told [role=status]")).to_have_text("Fetching …")
    released.append(True)
    for route in held:
        route.continue_()
    expect(page.locator(shown)).to_have_count(1)
    expect(page.locator(".told")).to_have_count(0)


def test_a_citation_is_copied_without_a_connection(read, edition_url):
    page = read("/iii/", clock=False, new=True)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=edition_url)
    page.context.set_offline(True)
    press(page.locator("#fn-56 .copy"))
    expect(page.get_by_text("Citation copied")).to_be_visible()
