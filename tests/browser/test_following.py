"""Finding the way: a source seen in the text, the way back from a link, the place kept for the next visit."""

from __future__ import annotations

import json
import re

import pytest
from browsing import PHONE, WIDE, marker, press, sheet
from playwright.sync_api import expect

REFUSED = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused') } })"
WASHED = """(name) => [...(CSS.highlights.get(name) ?? [])].map((range) => {
  const words = document.createElement("div");
  words.append(range.cloneContents());
  for (const e of words.querySelectorAll(".marker, .star-page, .handle")) e.remove();
  return words.textContent.replace(/\\s+/g, " ").trim();
})"""
PAINTED = """(name) => {
  const { backgroundColor } = getComputedStyle(document.querySelector("article"), `::highlight(${name})`);
  return !["transparent", "rgba(0, 0, 0, 0)"].includes(backgroundColor);
}"""
RUBIN = "rubin-2020-sanctions"


@pytest.fixture(scope="module")
def uses(edition_site):
    return json.loads((edition_site / "data" / "lens.json").read_text(encoding="utf-8"))[RUBIN]["uses"]


@pytest.fixture(scope="module")
def marked(chromium, edition_url):
    """The words that the sources page marks for each note that rests on the source."""
    page = chromium.new_page()
    page.goto(f"{edition_url}/sources/")
    found = page.locator(f"#src-{RUBIN} .uses > li").evaluate_all(
        "all => all.map((li) => [li.querySelector('.use-where a').textContent.replace(/^Note\\s/, ''),"
        " li.querySelector('mark').textContent.replace(/\\s+/g, ' ').trim()])"
    )
    page.close()
    return dict(found)


def test_the_words_washed_are_those_that_the_sources_page_marks(look, uses, marked):
    here = [use[2] for use in uses if use[0] == "iii/"]
    assert len(here) >= 6
    page = look(f"/iii/?source={RUBIN}#fnref-{here[1]}")
    expect(page.locator(".lens")).to_contain_text(f"note {here[1]}, 2 of {len(uses)}")
    assert page.evaluate(WASHED, "source-now") == [marked[here[1]]]
    assert page.evaluate(WASHED, "source") == [marked[label] for label in here if label != here[1]]
    expect(marker(page, here[1])).to_be_in_viewport()


def test_what_paints_them_comes_with_them(read, uses):
    """The rules of highlights match every element: a reader who has nothing washed does not pay for them."""
    page = read("/iii/", clock=False)
    assert [page.evaluate(PAINTED, name) for name in ("source", "source-now", "found", "heard")] == [False] * 4
    page = read(f"/iii/?source={RUBIN}#fnref-{uses[0][2]}", clock=False)
    for name in ("source", "source-now", "found", "heard"):
        page.wait_for_function(PAINTED, arg=name)


def test_from_a_card_forth_and_back_and_away(read, uses):
    page = read("/iii/", clock=False, reduced_motion="reduce")
    marker(page, 55).click()
    page.locator(".card").get_by_role("link", name="In the text").click()
    order = [use[2] for use in uses]
    at = order.index("55")
    line = page.get_by_role("group", name="A source in the text")
    expect(line).to_contain_text(f"note 55, {at + 1} of {len(order)}")
    expect(page.locator(".card:popover-open")).to_have_count(0)
    line.get_by_role("button", name="Next words").press("Enter")
    expect(line).to_contain_text(f"note {order[at + 1]}, {at + 2} of")
    expect(line.get_by_role("button", name="Next words")).to_be_focused()
    line.get_by_role("button", name="Previous words").press("Enter")
    expect(line).to_contain_text("note 55,")
    page.wait_for_url(re.compile(rf"\?source={RUBIN}#fnref-55$"))
    line.get_by_role("button", name="Close").click()
    page.wait_for_url(re.compile("^[^?]*$"))
    assert page.evaluate(WASHED, "source-now") == []


def test_from_a_sheet_too(read):
    page = read("/iii/", PHONE, clock=False, has_touch=True)
    marker(page, 55).tap()
    sheet(page).get_by_role("link", name="In the text").tap()
    expect(page.locator(".lens")).to_contain_text("note 55,")
    expect(sheet(page)).to_have_count(0)
    page.wait_for_url(re.compile(rf"\?source={RUBIN}#fnref-55$"))
    expect(marker(page, 55)).to_be_in_viewport()


def test_it_goes_on_from_part_to_part(look, edition_site):
    data = json.loads((edition_site / "data" / "lens.json").read_text(encoding="utf-8"))
    key, at = next(
        (key, at)
        for key, source in data.items()
        for at, (one, other) in enumerate(zip(source["uses"], source["uses"][1:], strict=False))
        if one[0] != other[0]
    )
    before, behind = data[key]["uses"][at : at + 2]
    page = look(f"/{before[0]}?source={key}#fnref-{before[2]}")
    page.get_by_role("button", name="Next words").click()
    page.wait_for_url(re.compile(f"/{behind[0]}"))
    expect(page.locator(".lens")).to_contain_text(f"note {behind[2]}, {at + 2} of")


def test_from_the_sources_page_without_javascript_it_leads_to_the_first_marker(read, uses):
    page = read("/sources/", clock=False, java_script_enabled=False)
    href = page.locator(f"#src-{RUBIN} .lens-link").get_attribute("href")
    assert href == f"../{uses[0][0]}#fnref-{uses[0][2]}"


def test_a_paragraph_says_what_it_rests_on(look):
    page = look("/iii/")
    page.locator("#p23 .para-number").click()
    section = page.locator("dialog.cite section", has_text="Rests on")
    expect(section).to_contain_text("3 notes, 1 source")
    section.get_by_role("button", name=re.compile("Show in the text")).click()
    expect(page.locator(".lens")).to_contain_text("note 67,")
    expect(page.locator("dialog.cite[open]")).to_have_count(0)


def test_the_source_seen_is_no_part_of_what_is_cited(look, edition_url):
    page = look(f"/iii/?source={RUBIN}#fnref-55")
    expect(page.locator(".lens")).to_be_visible()
    page.locator("#p23 .para-number").click()
    expect(page.locator("dialog.cite section").first.get_by_role("link")).to_have_attribute(
        "href", f"{edition_url}/iii/#p23"
    )


@pytest.mark.parametrize("refused", [False, True])
def test_the_way_back_is_offered_on_another_page_and_leads_there(read, edition_url, refused):
    page = read("/iii/", clock=False, reduced_motion="reduce")
    if refused:
        page.add_init_script(REFUSED)
        page.goto(f"{edition_url}/iii/")
    marker(page, 55).click()
    page.locator(".card").get_by_role("link", name=re.compile("All 8 citations")).click()
    page.wait_for_url(re.compile(f"/sources/#src-{RUBIN}$"))
    back = page.get_by_role("link", name="Back to ¶ 19")
    back.click()
    page.wait_for_url(re.compile("/iii/#p19$"))
    expect(page.locator("#p19")).to_be_in_viewport()


def test_the_way_back_is_offered_on_the_same_page(read):
    page = read("/iii/", clock=False, reduced_motion="reduce")
    page.locator("#fn-56 .trail a").last.scroll_into_view_if_needed()
    page.evaluate("() => { localStorage.footnoteCards = 'off'; location.reload(); }")
    page.wait_for_function("() => document.querySelector('.card-setting select').value === 'off'")
    press(page.locator("#fn-56 .trail a").last)
    page.get_by_role("link", name="Back to note 56", exact=True).click()
    page.wait_for_url(re.compile("#fn-56$"))
    expect(page.locator(".way-back")).to_have_count(0)


@pytest.mark.parametrize("refused", [False, True])
def test_without_cards_the_way_back_leads_from_part_to_part(read, edition_url, refused):
    page = read("/iii/", clock=False, reduced_motion="reduce")
    if refused:
        page.add_init_script(REFUSED)
        page.goto(f"{edition_url}/iii/")
    page.get_by_role("button", name="Reading settings").click()
    page.get_by_label("Footnote cards").select_option("off")
    page.keyboard.press("Escape")
    press(page.locator("#fn-25 .note-printed a"))
    page.wait_for_url(re.compile("/i/#fn-6$"))
    page.get_by_role("link", name="Back to note 25", exact=True).click()
    page.wait_for_url(re.compile("/iii/#fn-25$"))
    expect(page.locator("#fn-25")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("path", "link", "back"),
    [
        ("/iv/", "li[id^=term-] a[href*='index-of-names']", "Back to the term"),
        ("/index-of-names/", "li[id^=entry-] a[href*='/iv/#p']", "Back to the index"),
        ("/timeline/", "tr[id] a[href*='/iv/']", "Back to the timeline"),
        ("/sources/", ".figure-row a[href*='/iv/']", "Back to Sources"),
        ("/about/", "article a[href*='/iv/']", "Back to About this edition"),
    ],
)
def test_any_link_in_the_edition_has_its_way_back(look, path, link, back):
    page = look(path, script="localStorage.footnoteCards = 'off';")
    start = page.locator(link).first
    written = start.get_attribute("href")
    start.dispatch_event("click")
    expect(page.get_by_role("link", name=back, exact=True)).to_be_visible()
    page.wait_for_url(lambda url: "from=" not in url)
    page.go_back()
    expect(page.locator(link).first).to_have_attribute("href", written)


FOLLOWED = """link => {
  addEventListener("click", (event) => event.preventDefault(), { once: true });
  link.removeAttribute("download");
  link.click();
  return link.getAttribute("href");
}"""


@pytest.mark.parametrize(("path", "link"), [("/", ".article-begin a"), ("/data/", "article a[href$='.json']")])
def test_from_the_title_page_and_to_a_file_no_way_back_is_carried(read, path, link):
    start = read(path, clock=False).locator(link).first
    assert start.evaluate(FOLLOWED) == start.get_attribute("href")
    other = read("/about/", clock=False).locator("article a[href*='/iii/']").first
    assert "from=" in other.evaluate(FOLLOWED)


def test_on_a_phone_the_way_back_leads_to_the_paragraph_of_the_sheets_marker(read):
    page = read("/iii/", PHONE, clock=False, has_touch=True)
    marker(page, 55).tap()
    expect(sheet(page)).to_be_visible()
    sheet(page).get_by_role("link", name=re.compile("All 8 citations")).tap()
    expect(page.get_by_role("link", name="Back to ¶ 19")).to_be_visible()


@pytest.mark.parametrize("from_", ["//evil.example/#p1", "https://evil.example/#p1", "/iii/#<b>", "/iii/"])
def test_no_address_makes_the_way_back_lead_elsewhere(look, from_):
    page = look(f"/iv/?from={from_.replace('#', '%23')}")
    page.wait_for_function("() => !location.search")
    expect(page.locator(".way-back")).to_have_count(0)


# A wheel's turn would still be rolling out when the next place is gone to.
SCROLLED = """() => new Promise((done) => {
  addEventListener("scrollend", done, { once: true });
  scrollBy({ top: 3000, behavior: "instant" });
})"""


def settle(page, id: str) -> None:
    page.locator(f"#{id}").evaluate("e => e.scrollIntoView({ block: 'start', behavior: 'instant' })")
    page.wait_for_function(f"() => localStorage.place === 'iii/#{id}'")


def test_the_place_is_kept_once_asked_for_offered_and_forgotten(look):
    page = look("/iii/")
    page.evaluate(SCROLLED)
    assert page.evaluate("() => Object.keys(localStorage)") == []
    page.get_by_role("button", name="Reading settings").click()
    page.get_by_label("keep my place on this device").check()
    page.keyboard.press("Escape")
    page.wait_for_function("() => localStorage.place")  # where the reader is, before anything is scrolled
    settle(page, "p14")
    page.goto(page.url.replace("/iii/", "/"))
    page.get_by_role("link", name="Continue at ¶ 14").first.click()
    page.wait_for_url(re.compile("/iii/#p14$"))
    expect(page.locator("#p14")).to_be_in_viewport()
    page.get_by_role("button", name="Reading settings").click()
    page.get_by_role("button", name="Forget all").click()
    expect(page.locator(".reading [role=status]")).to_have_text("Nothing is kept on this device")
    assert page.evaluate("() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]") == []


def test_the_place_is_never_imposed(look):
    page = look("/iii/")
    page.evaluate("() => { localStorage.keepsPlace = 'yes'; localStorage.place = 'iii/#p14'; }")
    page.goto(page.url + "#p20")
    expect(page.locator("#p20")).to_be_in_viewport()
    page.reload()
    expect(page.locator("#p20")).to_be_in_viewport()
    page.goto(page.url.split("iii/")[0])
    expect(page.get_by_role("link", name="Continue at ¶ 14").first).to_be_visible()
    assert page.evaluate("() => scrollY") == 0


def test_where_storage_is_refused_the_place_is_not_kept_and_that_is_said(read, edition_url):
    page = read("/iii/", WIDE, clock=False)
    page.add_init_script(REFUSED)
    page.goto(f"{edition_url}/iii/")
    page.get_by_role("button", name="Reading settings").click()
    page.get_by_label("keep my place on this device").check()
    expect(page.locator(".reading [role=status]")).to_have_text("The browser does not allow it")
