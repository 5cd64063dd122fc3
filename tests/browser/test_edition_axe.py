"""axe over every page of the edition: as it is, with a card open, with a sheet open; light and dark."""

import pytest
from conftest import PARTS, PHONE, ROOT, WIDE, raised, sheet
from playwright.sync_api import expect

PAGES = sorted(
    "/" + str(p.relative_to(ROOT / "docs").with_suffix("")).removesuffix("index").rstrip("/")
    for p in (ROOT / "docs").rglob("*.md")
)
STILL = {"clock": False, "reduced_motion": "reduce"}  # nothing half faded when axe measures contrast


def in_scheme(page, scheme):
    """Switched as the reader's setting switches it."""
    page.evaluate("scheme => (document.documentElement.dataset.scheme = scheme)", scheme)
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(read, axe, path, size, scheme):
    page = in_scheme(read(f"{path}/".replace("//", "/"), size, **STILL), scheme)
    assert axe(page) == []


@pytest.mark.parametrize("size", [WIDE, PHONE])
@pytest.mark.parametrize("part", [*PARTS, "sources"])
def test_axe_finds_nothing_with_a_card_or_a_sheet_open(read, axe, part, size):
    page = read(f"/{part}/", size, **STILL)
    page.locator("article :is([role=doc-noteref], .note-ref)").first.evaluate("link => link.click()")
    expect(raised(page) if size == WIDE else sheet(page)).to_have_count(1)
    assert axe(page) == []
    assert axe(in_scheme(page, "dark"), ".card, .sheet") == []
