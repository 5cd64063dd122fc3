"""Selecting words beside the edition's signs, and copying them: the author's words alone."""

from __future__ import annotations

import re

import pytest
from browsing import PARTS, PHONE, WIDE
from playwright.sync_api import Page, expect

# Of every sign in the text: where to press on each letter beside it (its outer and inner half), and what stands there.
PRESSES = """(marker) => {
  const at = (node, offset, half) => {
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const r = [...range.getClientRects()].at(-1);
    return r && { x: r.left + r.width * half, y: r.top + r.height / 2, c: node.data[offset] };
  };
  const text = (node, way) => {
    while (node && node.nodeType !== 3) node = node[way];
    return node?.data.trim() ? node : null;
  };
  const before = text(marker.previousSibling, "previousSibling");
  const behind = text(marker.nextSibling, "nextSibling");
  const letter = behind?.data.search(/\\S/);
  const last = before?.data.trimEnd().length - 1;
  return [
    before && at(before, last, 0.25), before && at(before, last, 0.75),
    behind && at(behind, letter, 0.25), behind && at(behind, letter, 0.75),
  ].filter(Boolean);
}"""


@pytest.mark.parametrize("part", PARTS)
def test_no_sign_lies_over_a_letter_beside_it(read, part):
    page = read(f"/{part}/")
    hit = page.locator("article :is(.para, blockquote) :is(.marker, .star-page)").evaluate_all(
        """(all, presses) => all.flatMap((sign) => {
          sign.scrollIntoView({ block: "center", behavior: "instant" });
          const over = ({ x, y }) => document.elementFromPoint(x, y).closest("a")?.outerHTML ?? "";
          return eval(presses)(sign).map((place) => [place.c, over(place)]);
        })""",
        PRESSES,
    )
    assert hit and [each for each in hit if each[1]] == []


@pytest.mark.parametrize("letter", [0, -1])
def test_words_are_selected_from_the_letters_beside_a_marker(read, letter):
    page = read("/iii/")
    sign = page.locator("article p.para .marker").first
    sign.evaluate("e => e.scrollIntoView({ block: 'center', behavior: 'instant' })")
    place = sign.evaluate(PRESSES)[letter]
    page.mouse.move(place["x"], place["y"])
    page.mouse.down()
    page.mouse.move(place["x"] - 90, place["y"], steps=3)
    page.mouse.up()
    assert len(page.evaluate("getSelection().toString()")) > 6


def select(page: Page, start: str, end: str) -> None:
    """From the first letter of one element to the last of another."""
    page.evaluate(
        """([start, end]) => {
          const [a, b] = [document.querySelector(start), document.querySelector(end)];
          getSelection().setBaseAndExtent(a, 0, b, b.childNodes.length);
        }""",
        [start, end],
    )


def copied(page: Page, start: str, end: str) -> dict[str, str]:
    """What Ctrl+C puts on the clipboard, as text and as HTML."""
    select(page, start, end)
    page.keyboard.press("ControlOrMeta+c")
    return page.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          const kinds = item.types.map(async (type) => [type, await (await item.getType(type)).text()]);
          return Object.fromEntries(await Promise.all(kinds));
        }"""
    )


def own_words(edition_site, id: str) -> str:
    """A paragraph's words from the edition's data, where no sign stands among them."""
    import json

    data = json.loads((edition_site / "data" / "edition.json").read_text("utf-8"))
    return next(each["text"] for each in data["paragraphs"] if each["id"] == id)


CLIPBOARD = {"permissions": ["clipboard-read", "clipboard-write"]}


@pytest.mark.parametrize("part", PARTS)
def test_a_plain_copy_of_a_part_carries_the_words_of_the_author_alone(read, edition_site, part):
    page = read(f"/{part}/", **CLIPBOARD)
    ids = page.eval_on_selector_all("article p.para", "all => all.map(p => p.id)")
    text = copied(page, f"#{ids[0]}", f"#{ids[-1]}")["text/plain"]
    expected = [re.sub(r"\s+", " ", own_words(edition_site, id)) for id in ids]
    for words in expected:
        assert words in text
    shown = page.eval_on_selector_all("article :is(h2, h3, h4)", "all => all.map(h => h.textContent.trim())")
    headings = [heading.replace("\u00a0", " ") for heading in shown]
    left = text
    for words in [*expected, *headings]:
        left = left.replace(words, "", 1)
    assert left.strip() == ""


def test_a_rich_copy_keeps_italics_and_no_sign(read):
    page = read("/iii/", **CLIPBOARD)
    first = page.locator("article p.para:has(em)").first.get_attribute("id")
    html = copied(page, f"#{first}", f"#p{int(first[1:]) + 1}")["text/html"]
    assert "<em>" in html
    assert not re.search(r"marker|para-number|star-page|handle|doc-noteref", html)


def test_a_copy_of_notes_has_them_as_printed(read):
    page = read("/iii/", **CLIPBOARD)
    text = copied(page, "#fn-55 .note-printed", "#fn-56 .note-printed")["text/plain"]
    assert text == "Id.\n\nId."


def test_a_copy_of_a_card_has_the_note_as_printed(read):
    page = read("/iii/", **CLIPBOARD)
    page.locator("#fnref-55 a").click()
    expect(page.locator(".card:popover-open .note-printed")).to_be_visible()
    assert copied(page, ".card", ".card .card-body")["text/plain"] == "Id."


def test_a_copy_of_the_editions_own_line_has_it(read):
    page = read("/iii/", **CLIPBOARD)
    line = page.locator("#fn-55 .source-line").text_content()
    assert copied(page, "#fn-55 .source-line", "#fn-55 .source-line")["text/plain"] == line.replace("\u00a0", " ")


def test_part_of_an_italic_phrase_is_copied_in_italics(read):
    page = read("/iii/", **CLIPBOARD)
    page.evaluate(
        """() => {
          const words = document.querySelector("article p.para em").firstChild;
          getSelection().setBaseAndExtent(words, 0, words, 3);
        }"""
    )
    page.keyboard.press("ControlOrMeta+c")
    html = page.evaluate(
        "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((blob) => blob.text())"
    )
    assert re.search(r"<em>[^<]{3}</em>", html)


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_without_javascript_the_signs_are_not_selected_either(read, size):
    page = read("/iii/", size, java_script_enabled=False, clock=False)
    signs = page.locator("article :is(.marker, .star-page, .para-number, .note-back)")
    assert signs.count() > 50
    assert set(signs.evaluate_all("all => all.map(e => getComputedStyle(e).userSelect)")) == {"none"}


def test_the_text_of_a_paragraph_holds_no_paragraph_number_no_star_page_no_sign(read):
    page = read("/iii/")
    for text in page.locator("article p.para").all_text_contents():
        assert not re.search(r"\d$|\[\*|‡", text[:-4] + "x"), text


def test_in_firefox_a_copy_over_signs_is_of_one_piece(firefox, edition_url, edition_site):
    firefox.visit(f"{edition_url}/iii/", WIDE)
    firefox.wait("document.body.matches('[data-copies]')")
    firefox.js(
        """(() => {
          addEventListener("copy", (event) => (window.copied = event.clipboardData.getData("text/plain")));
          const [a, b] = [document.querySelector("#p8"), document.querySelector("#p9")];
          getSelection().setBaseAndExtent(a, 0, b, b.childNodes.length);
        })()"""
    )
    firefox.press("Control", "c")
    expected = "\n\n".join(re.sub(r"\s+", " ", own_words(edition_site, id)) for id in ("p8", "p9"))
    assert firefox.js("window.copied") == expected
