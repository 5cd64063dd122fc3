"""axe over every page of the edition: as it is, with a card open, with a sheet open; light and dark."""

import pytest
from browsing import LOOKS, PARTS, PHONE, ROOT, WIDE, raised, sheet
from playwright.sync_api import expect

PAGES = sorted(
    "/" + str(p.relative_to(ROOT / "docs").with_suffix("")).removesuffix("index").rstrip("/")
    for p in (ROOT / "docs").rglob("*.md")
)
GENERATED = ["/full", "/history", "/quote", "/search"]
STILL = {"clock": False, "reduced_motion": "reduce"}  # nothing half faded when axe measures contrast
OTHER = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]
"""The rules that ask for colours or sizes: what they find may be another in the dark, or on a phone."""


def in_scheme(page, scheme):
    """Switched as the reader's setting switches it."""
    page.evaluate("scheme => (document.documentElement.dataset.scheme = scheme)", scheme)
    return page


@pytest.mark.parametrize("path", [*PAGES, *GENERATED])
def test_axe_finds_nothing(read, axe, path):
    """All of it in a wide window; then in the dark and on a phone what is another there.

    What stands on a phone alone is of the head, which the tests below ask for all.
    """
    page = read(f"{path}/".replace("//", "/"), **STILL)
    assert axe(page) == []
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    assert axe(in_scheme(page, "dark"), rules=OTHER) == []


@pytest.mark.parametrize("size", [WIDE, PHONE])
@pytest.mark.parametrize("part", [*PARTS, "sources"])
def test_axe_finds_nothing_with_a_card_or_a_sheet_open(read, axe, part, size):
    """The page around it is asked of one Part and of the sources: a card changes nothing of it that is the Part's own."""
    page = read(f"/{part}/", size, **STILL)
    page.locator("article :is([role=doc-noteref], .note-ref)").first.evaluate("link => link.click()")
    expect(raised(page) if size == WIDE else sheet(page)).to_have_count(1)
    assert axe(page, "html" if part in (PARTS[0], "sources") else ".card, .sheet") == []
    assert axe(in_scheme(page, "dark"), ".card, .sheet") == []


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
def test_axe_finds_nothing_in_what_is_asked_for(read, axe, size, scheme):
    page = read("/ii/?cite=p.%2037", size, **STILL)  # the shorter of the Parts that have it all
    expect(page.locator(".told")).to_be_visible()
    page.goto(page.url.replace("#page-37", "?source=eckel-2020-five#fnref-17"))
    expect(page.locator(".lens")).to_be_visible()
    page.keyboard.press("Control+k")
    page.locator(".goto-header input").fill("p. 99")
    page.keyboard.press("Enter")
    expect(page.locator(".goto-header [role=status]")).to_contain_text("no page 99")
    assert axe(in_scheme(page, scheme)) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Reading settings").click()
    assert axe(page, ".reading") == []
    page.keyboard.press("Escape")
    page.locator("#p6 .para-number").click()
    expect(page.locator("dialog.cite[open]")).to_be_visible()
    assert axe(page, "dialog.cite") == []
