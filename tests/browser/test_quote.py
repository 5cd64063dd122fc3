"""The page that checks a quotation says of each case what the command says, and sends nothing."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from browsing import LOOKS
from clipboard import CLIPBOARD
from playwright.sync_api import expect

sys.path.insert(0, str(Path(__file__).parents[1] / "quote"))

from test_quotations import CASES  # noqa: E402

SAID = """async (texts) => {
  const { check } = await import("/assets/quote/check.js");
  const data = await (await fetch("/data/quote.json")).json();
  return texts.map((text) => check(text, data).map((found) => found.unit
    ? [found.edition ? `received, for: ${found.edition}` : found.deviations.length ? "altered" : "exact", found.unit.name,
       found.deviations.map(({ given, printed }) => `${given} → ${printed}`.trim()).join("; "),
       found.isEmended ? "emended" : "", ...found.quotedIn.map((note) => `quoting one of ${note}`), found.quotedFrom.length ? `quoting ${found.quotedFrom[0].cited}` : ""]
      .filter(Boolean).join(" | ")
    : "none"));
}"""


def test_the_page_says_what_the_command_says(look):
    page = look("/quote/")
    found = page.evaluate(SAID, [text for text, _ in CASES.values()])
    for parts, (text, expected) in zip(found, CASES.values(), strict=True):
        assert len(parts) == len(expected), (text, parts)
        assert all(part.startswith(line) for part, line in zip(parts, expected, strict=True)), (text, parts)


def test_a_quotation_is_checked_on_the_page_and_leaves_it_for_nowhere(read):
    page = read("/quote/", clock=False)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_label("Words said to be the article’s").fill("there is no incentive to resume talks")
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.locator(".quote-status")).to_have_text("The quotation is not exact.")
    expect(page.locator(".quote-deviations")).to_have_text("leaves out peace")
    expect(page.locator(".quote-where a")).to_have_attribute("href", page.url.replace("/quote/", "/iv/#p43"))
    assert [url.rsplit("/", 1)[-1] for url in asked if not url.endswith(".woff2")] == ["quote.json"]


@pytest.mark.parametrize(
    ("words", "cited"),
    [("Iran’s campaign sent a fiery", ", 49 n.84 (2023), "), ("Overview of BATNA", " § III.A, "),
     ("make a mockery of", "The author quotes, and note 78 cites several works")],
)  # fmt: skip
def test_the_page_cites_a_place_as_the_dialog_does(look, words, cited):
    page = look("/quote/")
    page.get_by_label("Words said to be the article’s").fill(words)
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.locator(".quote-results")).to_contain_text(cited)
    expect(page.locator(".quote-citation")).not_to_contain_text("note 84")


def test_the_right_citation_has_its_italics_and_is_copied_with_them(read):
    page = read("/quote/", clock=False, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_label("Words said to be the article’s").fill(
        "Russian Empire in the early 1800s, and then to the Soviet"
    )
    page.get_by_role("button", name="Check", exact=True).click()
    page.get_by_role("button", name="Copy citation").click()
    expect(page.locator(".quote-citation [role=status]")).to_have_text("Citation copied")
    copied = page.evaluate(CLIPBOARD)["text/html"]
    ours, *quoted = re.findall("<em>(.+?)</em>", copied)
    assert ours.startswith("Calming the Caucasus: ") and quoted == ["Five Key Things to Know About Nagorno-Karabakh"]
    assert "Pepp. Disp. Resol. L.J." in copied and "⟨" not in copied


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
def test_axe_finds_nothing_in_what_it_says(read, axe, size, scheme):
    """Of words that deviate, that are emended, and that the author quotes."""
    page = read("/quote/", size, clock=False, reduced_motion="reduce")
    page.evaluate("scheme => (document.documentElement.dataset.scheme = scheme)", scheme)
    said = "there is no incentive to resume talks . . . torture or other ill[-]treatment either when they were captured"
    page.get_by_label("Words said to be the article’s").fill(said)
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.locator(".quote-status")).to_contain_text("1 of 2 parts exact")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
