"""“Cite” in a real Chromium, on a real build of the invented edition in tests/cite/edition.txt."""

from __future__ import annotations

import functools
import gzip
import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from browsing import LOOKS, build, served
from clipboard import CLIPBOARD, SELECT
from playwright.sync_api import Browser, Page, expect
from tabs import Tabs, kept_open

from edition.cite.printed_pages import span
from edition.site.served import served_script

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cite"
PARTS = re.compile(r"^=== (.+?) ===\n", re.M)
SETTINGS = """INHERIT: {root}/scripts/mkdocs-base.yml
site_name: Of Harbours
theme: {{custom_dir: "{root}/scripts/theme"}}
hooks: ["{root}/scripts/hooks.py"]
nav: [index.md, i.md, ii.md, sources/index.md, about/index.md]
"""


def parted(name: str) -> dict[str, str]:
    pieces = PARTS.split((CASES / name).read_text(encoding="utf-8"))[1:]
    return dict(zip(pieces[::2], pieces[1::2], strict=True))


PLACES = parted("places.txt")


@pytest.fixture(scope="module")
def address(once: Callable[[str, Callable[[Path], object]], Path]) -> Iterator[str]:
    """The address of the built edition."""

    def make(folder: Path) -> None:
        for path, text in {**parted("edition.txt"), "mkdocs.yml": SETTINGS.format(root=ROOT)}.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        build(folder, folder / "site")

    yield from served(once("harbours cited", make) / "site")


@pytest.fixture(scope="module")
def tabs(chromium: Browser, address: str) -> Iterator[Tabs]:
    with kept_open(chromium, address) as tabs:
        yield tabs


@pytest.fixture
def visit(tabs: Tabs) -> Iterator[Callable[..., Page]]:
    """visit(path, …) → a page that may use the clipboard, as `Tabs.of_a_test` gives it."""
    with tabs.of_a_test() as go:
        yield partial(go, clock=False, permissions=["clipboard-read", "clipboard-write"])


def dialog(page: Page):
    return page.locator("dialog.cite[open]")


def handle(page: Page, id: str):
    return page.locator(f'a.handle[href="#{id}"]')


def choose(page: Page, start: str, first: str, end: str, last: str) -> None:
    page.evaluate(SELECT, [first, start, last, end])
    expect(page.locator(".cite-selection")).to_be_visible()


def cite(page: Page, place: str) -> None:
    """Opens the dialog at a place of places.txt."""
    selection = re.fullmatch(r"from “(.+)” in (\S+) to “(.+)” in (\S+)", place)
    if selection:
        choose(page, *selection.groups())
        page.locator(".cite-selection").click()
    else:
        handle(page, place).click()
    expect(dialog(page)).to_be_visible()


def copied(page: Page, called: str) -> dict[str, str]:
    dialog(page).get_by_role("button", name=f"Copy {called}", exact=True).click()
    expect(dialog(page).get_by_role("status")).to_have_text(f"{called[0].upper()}{called[1:]} copied")
    return page.evaluate(CLIPBOARD)


@pytest.fixture(scope="module")
def kept(chromium: Browser, address: str) -> Iterator[Callable[[str], Page]]:
    """kept(path) → a page that stands open for all the places on it, without a dialog and with nothing selected."""
    with kept_open(chromium, address) as tabs, tabs.of_a_test() as go:
        pages = functools.cache(partial(go, clock=False, permissions=["clipboard-read", "clipboard-write"]))

        def again(path: str) -> Page:
            page = pages(path)
            page.keyboard.press("Escape")
            expect(dialog(page)).to_have_count(0)
            page.evaluate("getSelection().removeAllRanges()")
            expect(page.locator(".cite-selection")).to_be_hidden()
            return page

        yield again


@pytest.mark.parametrize("place", PLACES)
def test_every_place_in_every_style(kept, address, place):
    page = kept("/ii/" if place in ("p4", "ii") or place.endswith("p6") else "/i/")
    cite(page, place)
    for line in PLACES[place].strip().splitlines():
        called, expected = line.split(": ", 1)
        assert copied(page, called)["text/plain"] == expected.replace("SITE", address).replace("⏎", "\n")


@pytest.mark.parametrize(
    ("path", "id", "at"),
    [  # read off the pages: where page 44 begins, and 45, and which note's marker stands there
        ("/iii/", "iii-c-1-a", "44–45 (2023), REPO (EDITION, § III.C.1.a, SITE/iii/#iii-c-1-a)."),
        ("/iii/", "p17", "44 (2023), REPO (EDITION, ¶ 17, SITE/iii/#p17)."),
        ("/iii/", "p18", "44–45 (2023), REPO (EDITION, ¶ 18, SITE/iii/#p18)."),
        ("/iii/", "fn-54", "45 n.54 (2023), REPO (EDITION, SITE/iii/#fn-54)."),
        ("/ii/", "page-37", "37 (2023), REPO (EDITION, SITE/ii/#page-37)."),
    ],
)
def test_the_edition_itself_in_bluebook_form(look, edition_url, path, id, at):
    page = look(path)
    handle(page, id).click()
    title = "Calming the Caucasus: Neutralizing Azerbaijan’s Military “BATNA” to Restart the Peace Process in Nagorno-Karabakh (Artsakh)"
    journal = "https://digitalcommons.pepperdine.edu/drlj/vol23/iss1/2"
    called = page.evaluate("fetch('/data/cite.json').then((answer) => answer.json())")["edition"]
    expected = f"Patrick Babajanian, Comment, {title}, 23 Pepp. Disp. Resol. L.J. 34, {at}"
    assert re.fullmatch(r"annotated digital ed\.(, \d+\.\d+)?", called)
    for sign, words in {"SITE": edition_url, "REPO": journal, "EDITION": called}.items():
        expected = expected.replace(sign, words)
    expect(dialog(page).locator("section", has_text="Bluebook").locator(".cite-text")).to_have_text(expected)


def test_ranges_are_shortened_here_as_in_the_engine(visit):
    page = visit()
    pairs = [
        (str(a), str(b))
        for a in (3, 71, 99, 100, 101, 109, 110, 321, 498, 1100, 1496, 12991)
        for b in range(a, a + 120, 7)
    ]
    given = page.evaluate(
        "async (pairs) => { const { span } = await import('/assets/cite/citation.js');"
        " return pairs.map((p) => ['full', 'two-digits', 'chicago'].map((how) => span(p, how))); }", pairs
    )  # fmt: skip
    assert given == [[span(a, b, how) for how in ("full", "two-digits", "chicago")] for a, b in pairs]


def test_a_citation_is_copied_with_its_italics_and_small_capitals(visit):
    page = visit()
    cite(page, "p3")
    html = copied(page, "Bluebook")["text/html"]
    assert "<em>Of Harbours: Why the “Lamp” Was Lit</em>" in html
    assert re.search(r'<span style="font-variant: ?small-caps;?">Tidal L. Rev.</span>', html)


def test_a_quotation_keeps_its_italics(visit):
    page = visit()
    cite(page, "from “Jane” in fn-1 to “(2001).” in fn-1")
    assert (
        "“Jane Roe, <em>The Harbour</em> 5 (2001).” Mara Quill, <em>Of Harbours"
        in copied(page, "quotation with citation")["text/html"]
    )


def test_a_record_tells_the_place(visit, address):
    page = visit()
    cite(page, "p1")
    bibtex = copied_record(page, "BibTeX")
    assert "url = {https://example.org/7/102}" in bibtex
    assert rf"note = {{pp. 102–103, annotated digital ed., ¶ 1, {address}/i/\#p1}}" in bibtex
    assert "⟨" not in bibtex
    (item,) = json.loads(copied_record(page, "CSL-JSON"))
    assert (item["URL"], item["page"]) == ("https://example.org/7/102", "102")
    assert "UR  - https://example.org/7/102" in copied_record(page, "RIS")


@pytest.mark.parametrize(
    ("place", "expected"),
    [("from “the lamp of” in p6 to “again” in p6", "quoted at second hand (quoting Jane Roe, The Harbour 9 (2001)), "),
     ("from “Roe says” in p6 to “nothing.” in p6",
      "quoted in part at second hand (quoting Jane Roe, The Harbour 9 (2001)), "),
     ("from “and the keeper” in p6 to “nothing” in p6", "p. 106, ")],
)  # fmt: skip
def test_a_record_says_that_words_are_quoted_at_second_hand(visit, place, expected):
    page = visit("/ii/")
    cite(page, place)
    (item,) = json.loads(copied_record(page, "CSL-JSON"))
    assert item["note"].startswith(expected)
    assert f"  note = {{{expected}" in copied_record(page, "BibTeX")
    assert f"N1  - {expected}" in copied_record(page, "RIS")


def copied_record(page: Page, name: str) -> str:
    dialog(page).get_by_role("button", name=f"Copy {name}", exact=True).click()
    expect(dialog(page).get_by_role("status")).to_have_text(f"{name} copied")
    return page.evaluate(CLIPBOARD)["text/plain"]


def test_the_work_quoted_keeps_its_italics(visit):
    page = visit("/ii/")
    cite(page, "from “the lamp of” in p6 to “again” in p6")
    assert "(quoting Jane Roe, <em>The Harbour</em> 9 (2001))" in copied(page, "Bluebook")["text/html"]


def test_a_place_that_is_selected_to_its_end_and_beyond_is_quoted_whole(visit):
    """Of two block quotations selected at once, the first is selected to its end."""
    told = """async () => {
      const { isQuoted, quotedFrom } = await import("/assets/quote/quoted.js");
      const unit = { text: "They say “no oil”", rests: [[9, 17, "1"]] };
      return [isQuoted(unit, 9, Infinity), isQuoted(unit, 8, Infinity), quotedFrom(unit, 0, 10, { 1: ["a"] }).length, quotedFrom(unit, 0, 11, { 1: ["a"] }).length];
    }"""
    assert visit().evaluate(told) == [True, False, 0, 1]


def test_a_record_escapes_what_its_format_would_misread(visit):
    page = visit()
    given = page.evaluate(
        """async () => {
          const { recorded } = await import("/assets/cite/citation.js");
          return ["tex", "", "json"].map((escapes) => recorded({}, { escapes, text: "⟨remark⟩" }, { remark: '“Oil & 5%” "x"' }));
        }"""
    )
    assert given == [r'“Oil \& 5\%” "x"', '“Oil & 5%” "x"', r"“Oil & 5%” \"x\""]


def test_without_pages_paragraphs_are_cited(visit):
    style = {"name": "APA", "span": "full", "note": "", "parts": [
        {"label": "In text", "none": "(Q)", "one": "(Q, p. ⟨pages⟩)", "paragraph": "(Q, para. ⟨pages⟩)", "paragraphs": "(Q, paras. ⟨pages⟩)"},
        {"label": "References", "none": "Q. ⟨url⟩"},
    ]}  # fmt: skip
    given = visit().evaluate(
        """async (style) => {
          const { cited, described } = await import("/assets/cite/citation.js");
          const places = [["p3"], ["p3", "p5"], ["fn-2"], ["p3", undefined, ["7"]]];
          return places.map(([id, last, pages]) => cited({ home: "home", edition: "ed." }, style, described(id, last), pages, "link").map(({ html }) => html));
        }""",
        style,
    )
    assert given == [
        ["(Q, para. 3)", "Q. home (ed., ¶ 3, link)"],
        ["(Q, paras. 3–5)", "Q. home (ed., ¶¶ 3–5, link)"],
        ["(Q)", "Q. home (ed., note 2, link)"],
        ["(Q, p. 7)", "Q. home (ed., ¶ 3, link)"],
    ]


def test_notes_of_the_authors_are_called_by_their_signs(visit):
    told = visit().evaluate(
        """async () => {
          const { described } = await import("/assets/cite/citation.js");
          return [["fn-0"], ["fn-dagger"], ["fn-0", "fn-dagger"], ["fn-dagger", "fn-1"], ["fn-0", "fn-2"], ["fn-1", "fn-2"]].map(([id, last]) => described(id, last).name);
        }"""
    )
    assert told == ["note *", "note †", "notes *, †", "notes †, 1", "notes *, 1–2", "notes 1–2"]


@pytest.mark.parametrize("place", ["p1", "fn-2", "from “stood” in p1 to “time.” in p1"])
def test_the_star_pages_carry_their_caveat_before_any_citation(visit, place):
    page = visit()
    cite(page, place)
    first = dialog(page).locator(".cite-body > *").first
    expect(first).to_have_text("Printed pages are inferred from the text received: check them against the print.")


def test_what_answers_is_fetched_when_it_is_wanted(visit):
    page = visit("/ii/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.reload(wait_until="networkidle")
    assert "/assets/cite.js" in asked and not [path for path in asked if "/cite/" in path or path.endswith("cite.json")]
    script = (ROOT / "scripts/theme/assets/cite.js").read_text(encoding="utf-8")
    assert len(gzip.compress(served_script(script).encode(), 9)) <= 700
    cite(page, "p4")
    assert "/data/cite.json" in asked


def test_a_handle_is_a_link_when_nothing_can_be_fetched(visit, address):
    page = visit("/ii/")
    page.route("**/cite.json", lambda route: route.abort())
    page.evaluate("scrollTo(0, 0)")
    handle(page, "p5").click()
    page.wait_for_url(address + "/ii/#p5")
    expect(page.locator("#p5:target")).to_have_count(1)
    expect(dialog(page)).to_have_count(0)


def test_a_source_has_a_link_and_no_citation_of_the_article(visit, address):
    page = visit("/sources/")
    handle(page, "src-roe-2001-harbour").click()
    expect(dialog(page).get_by_role("heading", level=3)).to_have_text(["Link"])
    assert copied(page, "link")["text/plain"] == f"{address}/sources/#src-roe-2001-harbour"


def test_by_keyboard_alone(visit, address):
    page = visit()
    handle(page, "p1").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Cite ¶ 1")).to_be_focused()
    bluebook = dialog(page).get_by_role("button", name="Copy Bluebook", exact=True)
    for _ in range(20):
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('dialog.cite')")
        if bluebook.evaluate("button => button === document.activeElement"):
            break
    expect(bluebook).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog(page).get_by_role("status")).to_have_text("Bluebook copied")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    expect(handle(page, "p1")).to_be_focused()
    page.wait_for_url(f"{address}/i/#p1")


def test_a_headings_name_is_its_words_alone(visit):
    """In the browser's own tree, which a screen reader lists headings from: neither handles nor page numbers."""
    page = visit("/i/")
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    named = [node["name"]["value"] for node in nodes if node.get("role", {}).get("value") == "heading"]
    printed = page.locator("article :is(h1, h2, h3)[id]").evaluate_all(
        """(all) => all.map((each) => {
          const words = each.cloneNode(true);
          for (const sign of words.querySelectorAll(".handle, .star-page, .marker")) sign.remove();
          return words.textContent;
        }).filter(Boolean)"""
    )
    assert len(printed) > 2
    assert set(printed) <= set(named)
    assert [name for name in named if "Cite " in name] == []


def test_every_address_of_a_page_has_a_handle_that_the_keyboard_reaches(visit):
    page = visit()
    for id in ("i", "i-a", "i-b", "p1", "p2", "p3", "fn-1", "fn-2", "fn-3", "fn-ed-a", "page-103", "page-104"):
        handle(page, id).focus()
        expect(handle(page, id)).to_be_focused()
        assert handle(page, id).get_attribute("aria-label").startswith("Cite ")


def test_the_keyboard_goes_from_the_selection_to_its_button(visit):
    page = visit()
    page.locator("#p3").dblclick(position={"x": 120, "y": 14})  # selects a word, from which the keyboard goes on
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Shift+ArrowDown")
    expect(page.locator(".cite-selection")).to_be_visible()
    chosen = page.evaluate("getSelection().toString()")
    for _ in range(4):  # past the markers in the rest of the paragraph, and its handle
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.cite-selection')"):
            break
    expect(page.locator(".cite-selection")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Cite the selection in ¶ 3")).to_be_focused()
    page.keyboard.press("Escape")
    assert page.evaluate("getSelection().toString()") == chosen


def test_the_handle_of_a_paragraph_cites_what_is_selected_in_it(visit):
    page = visit()
    choose(page, "Nobody", "p3", "wept", "p3")
    handle(page, "p3").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Cite the selection in ¶ 3")).to_be_focused()
    page.keyboard.press("Escape")
    handle(page, "p2").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Cite ¶ 2")).to_be_focused()


def test_half_a_word_is_cited_whole(visit):
    page = visit()
    choose(page, "body", "p3", "we", "p3")
    page.locator(".cite-selection").click()
    expect(dialog(page)).to_contain_text("“Nobody wept” Mara Quill")


@pytest.mark.parametrize(
    ("start", "first", "end", "last"),
    [("Nobody", "p3", "Jane", "fn-1"), ("Id.", "fn-3", "So", "fn-ed-a"), ("Nobody", "p3", "printed", "fn-ed-a")],
)
def test_words_of_several_sorts_are_cited_apart(visit, start, first, end, last):
    page = visit("/i/")
    choose(page, start, first, end, last)
    page.locator(".cite-selection").click()
    expect(dialog(page).get_by_role("heading")).to_have_text("Text, notes and editors’ notes are cited apart")
    expect(dialog(page).get_by_role("button")).to_have_accessible_name("Close")
    page.keyboard.press("Escape")
    handle(page, first).focus()
    page.keyboard.press("Enter")
    expect(dialog(page).get_by_role("heading").first).to_have_text(re.compile(r"Cite (¶|note) 3"))


def test_a_heading_that_is_selected_with_words_is_left_out_and_told(visit):
    page = visit("/i/")
    choose(page, "A. Of Stone", "i-a", "well", "p1")
    page.locator(".cite-selection").click()
    expect(dialog(page)).to_contain_text("“The pier stood for a century, and was ‘well’” Mara Quill")
    expect(dialog(page)).to_contain_text("Headings that are selected with the words are left out.")
    page = visit("/i/")
    choose(page, "The pier", "p1", "well", "p1")
    page.locator(".cite-selection").click()
    expect(dialog(page)).to_contain_text("“The pier stood")
    expect(dialog(page)).not_to_contain_text("left out")


def test_an_editors_note_has_no_caveat_about_pages(visit):
    page = visit("/i/")
    cite(page, "fn-ed-a")
    expect(dialog(page)).not_to_contain_text("Printed pages")


def test_nothing_is_offered_when_the_selection_is_gone(visit):
    page = visit()
    choose(page, "Nobody", "p3", "wept", "p3")
    page.evaluate("getSelection().removeAllRanges()")
    expect(page.locator(".cite-selection")).to_be_hidden()
    expect(page.locator("article .cite-selection")).to_have_count(0)


def test_copying_by_hand_is_the_browsers(visit):
    page = visit()
    choose(page, "Nobody", "p3", "wept", "p3")
    page.keyboard.press("Control+c")
    assert page.evaluate(CLIPBOARD)["text/plain"] == "Nobody wept"


def test_no_key_does_anything(visit):
    page = visit()
    choose(page, "Nobody", "p3", "wept", "p3")
    for key in "abcdefghijklmnopqrstuvwxyz/.,?":
        page.keyboard.press(key)
    expect(dialog(page)).to_have_count(0)


def test_by_touch_on_a_phone(visit):
    page = visit(size=(360, 640), has_touch=True, is_mobile=True)
    handle(page, "i-b").tap()
    box = dialog(page).bounding_box()
    assert (box["x"], box["width"]) == (0, 360)
    assert abs(box["y"] + box["height"] - 640) < 1
    assert box["height"] <= 0.8 * 640 + 1
    for button in dialog(page).get_by_role("button").all():
        size = button.bounding_box()
        assert min(size["width"], size["height"]) >= 44
    dialog(page).get_by_role("button", name="Close").tap()
    expect(dialog(page)).to_have_count(0)
    choose(page, "Nobody", "p3", "wept", "p3")
    page.locator(".cite-selection").tap()
    expect(dialog(page)).to_contain_text("“Nobody wept” Mara Quill")
    page.touchscreen.tap(180, 20)
    expect(dialog(page)).to_have_count(0)


@pytest.mark.parametrize("size", [(1280, 800), (360, 640)])
@pytest.mark.parametrize("path", ["/i/", "/ii/", "/sources/"])
def test_every_handle_is_hit_where_it_is_seen(visit, path, size):
    missed = """() => [...document.querySelectorAll("article a.handle, article .marker a")].filter((link) => {
      link.scrollIntoView({ block: "center", behavior: "instant" });
      const box = link.getBoundingClientRect();
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return hit.closest("a") !== link || (link.matches(".handle") && Math.min(box.width, box.height) < 24);
    }).map((link) => link.hash)"""
    assert visit(path, size=size).evaluate(missed) == []


def test_nothing_is_wider_than_the_window(visit):
    page = visit(size=(320, 480))
    cite(page, "p1")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate("(e => e.scrollWidth - e.clientWidth)(document.querySelector('.cite-body'))") <= 0


def test_the_quotations_link_finds_its_words(visit, address):
    page = visit()
    cite(page, "from “Then the” in p1 to “harbour’s” in p3")
    link = re.search(r"http\S+:~:\S+", copied(page, "quotation with citation")["text/plain"])[0]
    page.goto("about:blank")
    page.goto(link)
    # The browser takes the directive away and goes to the words, or to the paragraph.
    page.wait_for_function("() => location.hash === '#p1'")
    page.wait_for_function("() => document.querySelector('#p1').getBoundingClientRect().top < innerHeight")


@pytest.mark.parametrize(
    ("old", "new"),
    [("/i/#fn-ed-z", "/i/#p3"), ("/three/", "/ii/"), ("/three/#p9", "/ii/#p5"), ("/three/#p4", "/ii/#p4")],
)
def test_an_old_address_leads_on(visit, address, old, new):
    page = visit(old)
    page.wait_for_url(address + new)


def test_an_old_address_has_a_link_without_javascript(visit, address):
    page = visit("/three/#p9", java_script_enabled=False)
    page.get_by_role("link", name="/ii/#p5").click()
    page.wait_for_url(address + "/ii/#p5")
    page.goto(address + "/i/#fn-ed-z")
    expect(page.locator(":target")).to_contain_text("is now at /i/#p3 (withdrawn)")


def test_without_javascript(visit, address):
    page = visit("/", java_script_enabled=False)
    section = page.locator(".cite-article")
    for words in ("102 (2020), https://example.org/7/102.", "7, no. 2 (2020): 102–6", "7(2), 102–106", "vol. 7, no. 2"):
        expect(section).to_contain_text(words)
    section.get_by_text("BibTeX", exact=True).click()
    expect(section.locator("pre").first).to_contain_text("@article{quill-2020-harbours,")
    for link in section.get_by_role("link", name="Download", include_hidden=True).all():
        assert page.request.get(urljoin(page.url, link.get_attribute("href"))).ok
    page.goto(address + "/i/")
    expect(page.locator("dialog.cite, .cite-selection").locator("visible=true")).to_have_count(0)
    handle(page, "p3").click()
    page.wait_for_url(address + "/i/#p3")


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
def test_axe_finds_nothing(visit, axe, scheme, size):
    page = visit(size=size, color_scheme=scheme)
    cite(page, "p1")
    assert axe(page) == []
    page.keyboard.press("Escape")
    choose(page, "Nobody", "p3", "wept", "p3")
    assert axe(page) == []


@pytest.mark.parametrize(
    ("called", "start"),
    [
        (
            "Bluebook",
            "Mara Quill, Of Harbours: Why the “Lamp” Was Lit, 7 Tidal L. Rev. 102 (2020), https://example.org/7/102.",
        ),
        ("Chicago, bibliography", "Quill, Mara. “Of Harbours"),
        ("APA, in text", "(Quill, 2020)"),
        ("BibTeX", "@article{quill-2020-harbours,\n  author"),
        ("RIS", "TY  - JOUR\n"),
    ],
)
def test_the_title_page_has_the_article_to_copy(visit, called, start):
    page = visit("/")
    for summary in page.locator(".cite-record summary").all():
        summary.click()
    page.get_by_role("button", name=f"Copy {called}", exact=True).click()
    expect(page.locator(".cite-article").get_by_role("status")).to_have_text(f"{called} copied")
    assert page.evaluate(CLIPBOARD)["text/plain"].startswith(start)


def test_what_was_copied_is_said_for_a_while(visit):
    page = visit("/", clock=True)
    page.get_by_role("button", name="Copy Bluebook").click()
    said = page.locator(".cite-article").get_by_role("status")
    expect(said).to_have_text("Bluebook copied")
    page.clock.run_for(6000)
    expect(said).to_have_text("")


def test_axe_finds_nothing_on_the_title_page(visit, axe):
    page = visit("/")
    expect(page.get_by_role("button", name="Copy Bluebook")).to_be_visible()
    page.locator(".cite-record summary").first.click()
    assert axe(page) == []
