"""axe over every page of the edition: as it is, with a card open, with a sheet open; light and dark."""

import pytest
from conftest import PHONE, ROOT, WIDE, raised, sheet
from playwright.sync_api import expect

PAGES = sorted("/" + str(p.relative_to(ROOT / "docs").with_suffix("")).removesuffix("index").rstrip("/") for p in (ROOT / "docs").rglob("*.md"))
STILL = {"clock": False, "reduced_motion": "reduce"}  # nothing half faded when axe measures contrast


def each_scheme(axe, page) -> dict[str, list]:
    """The violations in either scheme, switched as the reader's button switches it."""
    found = {}
    for scheme in ("default", "slate"):
        page.evaluate("scheme => (document.body.dataset.mdColorScheme = scheme)", scheme)
        found[scheme] = axe(page)
    return found


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_axe_finds_nothing(read, axe, path, size):
    page = read(f"{path}/".replace("//", "/"), size, **STILL)
    assert each_scheme(axe, page) == {"default": [], "slate": []}
    link = page.locator(".marker a:not(.sign a)").first
    if not link.count():
        return
    link.evaluate("link => link.click()")
    expect(raised(page) if size == WIDE else sheet(page)).to_have_count(1)
    assert each_scheme(axe, page) == {"default": [], "slate": []}
