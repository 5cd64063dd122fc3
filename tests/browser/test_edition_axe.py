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


def in_scheme(page, scheme):
    """Switched as the reader's setting switches it."""
    page.evaluate("scheme => (document.documentElement.dataset.scheme = scheme)", scheme)
    return page


@pytest.mark.parametrize("path", [*PAGES, *GENERATED])
def test_axe_finds_nothing(read, axe, path):
    """In a wide window, then in the dark on a phone: with one load, since a page is one document in both."""
    page = read(f"{path}/".replace("//", "/"), **STILL)
    assert axe(page) == []
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    assert axe(in_scheme(page, "dark")) == []


@pytest.mark.parametrize("size", [WIDE, PHONE])
@pytest.mark.parametrize("part", [*PARTS, "sources"])
def test_axe_finds_nothing_with_a_card_or_a_sheet_open(read, axe, part, size):
    """The page around it is asked of one Part and of the sources: a card changes nothing of it that is the Part's own."""
    page = read(f"/{part}/", size, **STILL)
    page.locator("article :is([role=doc-noteref], .note-ref)").first.evaluate("link => link.click()")
    expect(raised(page) if size == WIDE else sheet(page)).to_have_count(1)
    assert axe(page, "html" if part in (PARTS[0], "sources") else ".card, .sheet") == []
    assert axe(in_scheme(page, "dark"), ".card, .sheet") == []


FAINT = """card => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const painted = (...colours) => {
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    const linear = [...canvas.getImageData(0, 0, 1, 1).data].map((c) => (c / 255 <= 0.04045 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const within = (e) => (e === card ? [card] : [...within(e.parentElement), e]);
  const own = (e) => [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim());
  const found = [];
  for (const e of [card, ...card.querySelectorAll("*")]) {
    if (!own(e) || !e.checkVisibility()) continue;
    const grounds = within(e).map((each) => getComputedStyle(each).backgroundColor);
    const [ground, words] = [painted("#f0f", ...grounds), painted("#f0f", ...grounds, getComputedStyle(e).color)];
    const ratio = (Math.max(ground, words) + 0.05) / (Math.min(ground, words) + 0.05);
    if (ratio < 4.5 || within(e).some((each) => getComputedStyle(each).opacity !== "1")) found.push(`${e.outerHTML}: ${ratio}`);
  }
  return found;
}"""
"""The texts of a card that stand out from its own ground by less than 4.5 : 1 (WCAG 2.2, 1.4.3), or through which what is
below is seen. Behind the whole stands magenta: a card without a ground of its own is found, too."""


@pytest.mark.parametrize("part", [*PARTS, "sources"])
def test_the_words_of_a_card_stand_out_from_its_ground(read, part):
    """axe leaves this undecided, since other words stand beneath the card."""
    page = read(f"/{part}/", WIDE, **STILL)
    page.locator("article :is([role=doc-noteref], .note-ref)").first.evaluate("link => link.click()")
    expect(raised(page)).to_have_count(1)
    for scheme in ("light", "dark"):
        assert in_scheme(page, scheme).locator(".card:popover-open").evaluate(FAINT) == []


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


def test_a_target_too_small_for_a_finger_is_told(read, axe):
    """The net itself: axe asks for no rule of WCAG 2.2 unless it is told to."""
    page = read("/i/", PHONE, **STILL)
    small = '<button style="width: 12px; height: 12px; padding: 0">a</button>'
    page.locator("article").evaluate("(article, html) => article.insertAdjacentHTML('afterbegin', html)", small * 2)
    assert [rule for rule, _ in axe(page, "article")] == ["target-size"]
