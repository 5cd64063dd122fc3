"""Every marker of the edition itself: its card, its sheet, and what they hold; journeys through them.

The pages are those of docs/ that have markers; what a card must name is taken from data/edition.json.
"""

import json
import re

import pytest
from browsing import KINDS, MIDDLING, OPEN, PARTS, PHONE, WIDE, ZOOMED, marker, raise_card, raised, sheet
from playwright.sync_api import expect

from edition.text.sentences import sentence_at, sentences

# The middle of a marker, put in the middle of the window; null when its note is half in view by itself. What comes near
# the window is laid out in the next frame, and may push the marker away: once more, then.
PLACE = """async (link) => {
  const half = (e) => { const r = e.getBoundingClientRect(); return Math.min(r.bottom, innerHeight) - Math.max(r.top, 0) >= r.height / 2; };
  const drawn = (done) => new ResizeObserver((_, self) => done(self.disconnect())).observe(document.documentElement);
  for (let before = NaN; scrollY !== before; await new Promise(drawn)) {
    before = scrollY;
    link.scrollIntoView({ block: "center", behavior: "instant" });
    if (scrollY !== before) await new Promise((done) => addEventListener("scrollend", done, { once: true }));
  }
  const r = link.getBoundingClientRect();
  return half(document.querySelector(link.hash)) ? null : [r.left + r.width / 2, r.top + r.height / 2];
}"""

# What every list item holds. Taken of all at once, since innerText has only what is laid out: each by itself would lay out
# the page anew.
LISTED = """
  const SAID = (e) => e.innerText.replaceAll("(nearest capture, not checked)", "").replace(/\\s+/g, " ").trim();
  const LINKS = (e) => [...e.querySelectorAll("a")].filter((a) => !a.closest(".note-back, .handle")).map((a) => a.href + a.textContent).join("\\n");
  const LISTED = (label) => (window.listed ??= (() => {
    const items = [...document.querySelectorAll("article .marker[id^=fnref-] a")].map((a) => document.querySelector(a.hash));
    const change = (visibility, hidden) => items.forEach((item) => {
      for (const e of item.children) e.style.contentVisibility = visibility;
      item.querySelector(".note-back").hidden = hidden;
    });
    change("visible", true);
    const all = items.map((e) => [e.id, { said: SAID(e), links: LINKS(e), text: e.textContent }]);
    change("", false);
    return Object.fromEntries(all);
  })())[`fn-${label}`];
"""

# What is wrong with an open card or sheet beside what its list item holds and beside its marker. A frame is let
# pass first: until it is drawn, a card is still where the page was before it scrolled.
FAULTS = (
    f"""async ([selector, label]) => {{{LISTED}"""
    + """
  const surface = document.querySelector(selector), link = document.querySelector(`#fnref-${label} a`);
  if (!surface) return ["not open"];
  const drawn = () => new Promise((done) => new ResizeObserver((_, self) => done(self.disconnect())).observe(surface));
  await drawn();
  await drawn();
  const listed = document.getElementById(`fn-${label}`), shown = surface.querySelector(".card-body .note"), kept = LISTED(label);
  const faults = [], fault = (wrong, what) => wrong && faults.push(what);
  fault(surface.querySelector(".card-name").textContent.replace(/ of \\d+$/, "") !== link.ariaLabel, "name");
  fault(SAID(shown) !== kept.said, `holds “${SAID(shown)}”, not “${kept.said}”`);
  fault(LINKS(shown) !== kept.links, "links");
  fault(listed.textContent !== kept.text, "the list holds something else than before");
  const text = document.createRange();
  text.selectNodeContents(link);
  const c = surface.getBoundingClientRect(), m = text.getBoundingClientRect();
  fault(c.left < 0 || c.top < 0 || c.right > document.documentElement.clientWidth + 0.5 || c.bottom > innerHeight + 0.5, "cut off");
  fault(c.height < 60 || c.width < 200, "too small");
  fault(c.left < m.right && c.right > m.left && c.top < m.bottom && c.bottom > m.top, "covers its marker");
  fault(m.top < 0 || m.bottom > innerHeight, "marker out of sight");
  const scroll = surface.querySelector(".card-scroll");
  fault(scroll.scrollWidth > scroll.clientWidth + 1, "wider than it is");
  scroll.scrollTop = 1e6;
  const foot = surface.querySelector(".card-foot").getBoundingClientRect(), box = scroll.getBoundingClientRect();
  fault(foot.bottom > box.bottom + 1, "its end cannot be scrolled to");
  fault(box.height < 64, "no room to read");
  return faults;
}"""
)

CITING = """import("/assets/passages.js").then(({ citing }) =>
  [...document.querySelectorAll("article .marker[id^=fnref-]")].map((marker) => [marker.id.slice(6), citing(marker)]))"""


@pytest.mark.parametrize("part", PARTS)
def test_the_sentence_of_each_marker_is_the_one_that_the_engine_reads(look, checked_edition, part):
    article = checked_edition.edition.article
    expected = {}
    for unit in (*article.sections, *article.paragraphs, *article.notes):
        text, markers = unit.text.edition.plain, unit.text.edition.markers
        spans = sentences(text, [at for at, label in markers if label.isdecimal()])
        if unit.place.path == f"docs/{part}.md":
            expected |= {label: text[slice(*sentence_at(text, spans, at))] for at, label in markers}
    seen = {label: re.sub(r"\s", " ", said) for label, said in look(f"/{part}/").evaluate(CITING)}
    assert seen == expected


def labels(page) -> list[str]:
    return page.eval_on_selector_all("article .marker[id^=fnref-]", "all => all.map(e => e.id.replace('fnref-', ''))")


@pytest.mark.parametrize("size", [WIDE, MIDDLING])
@pytest.mark.parametrize("part", PARTS)
def test_every_marker_has_its_card_in_the_window_and_beside_it(read, part, size):
    """In the smallest window that has cards, where a card fits worst; in a wide one, a marker of each kind of place."""
    page = read(f"/{part}/", size, reduced_motion="reduce")
    wrong, seen = {}, 0
    for label in labels(page) if size == MIDDLING else page.evaluate(KINDS):
        page.keyboard.press("Escape")
        place = marker(page, label).evaluate(PLACE)
        page.mouse.move(1, 1)
        if place is None:
            continue
        page.mouse.move(*place)
        page.clock.run_for(OPEN)
        faults = page.evaluate(FAULTS, [".card:popover-open", label])
        seen += 1
        if faults:
            wrong[label] = faults
    assert seen and wrong == {}


@pytest.mark.parametrize("part", PARTS)
def test_a_marker_of_each_kind_of_place_has_its_sheet_with_the_marker_above(read, part):
    page = read(f"/{part}/", PHONE, has_touch=True, reduced_motion="reduce")
    wrong, seen = {}, 0
    for label in page.evaluate(KINDS):
        place = marker(page, label).evaluate(PLACE)
        if place is None:
            continue
        page.touchscreen.tap(*place)
        faults = page.evaluate(FAULTS, [".sheet[open]", label])
        high = page.evaluate("document.querySelector('.sheet').offsetHeight / innerHeight")
        seen += 1
        if faults or high > 0.6:
            wrong[label] = [*faults, high]
        closed_by_escape(page)
    assert seen and wrong == {}


def closed_by_escape(page) -> None:
    page.keyboard.press("Escape")
    page.wait_for_function("() => !history.state?.sheet && !document.querySelector('.sheet').open")


@pytest.mark.parametrize("part", PARTS)
def test_at_400_percent_enter_opens_a_sheet_that_can_be_read_to_its_end(read, part):
    """From a marker of each kind of place; what each note holds, the next test sees."""
    page = read(f"/{part}/", ZOOMED, reduced_motion="reduce")
    wrong, seen = {}, 0
    for label in page.evaluate(KINDS):
        if marker(page, label).evaluate(PLACE) is None:
            continue
        marker(page, label).focus()
        page.keyboard.press("Enter")
        faults = page.evaluate(FAULTS, [".sheet[open]", label])
        if not page.evaluate("document.activeElement.matches('.sheet .card-scroll')"):
            faults.append("focus not in it")
        closed_by_escape(page)
        if not page.evaluate(
            "(label) => document.activeElement === document.querySelector(`#fnref-${label} a`)", label
        ):
            faults.append("focus not given back")
        seen += 1
        if faults:
            wrong[label] = faults
    assert seen and wrong == {}


@pytest.mark.parametrize("part", PARTS)
def test_at_400_percent_every_note_can_be_read_to_its_end_with_its_marker_above(read, part):
    """In a sheet that stays open: turned from note to note, and then filled with the notes that no turning reaches."""
    page = read(f"/{part}/", ZOOMED, reduced_motion="reduce")
    every = sorted(labels(page), key=lambda label: (not label.isdecimal(), int(label) if label.isdecimal() else 0))
    marker(page, every[0]).focus()
    page.keyboard.press("Enter")
    wrong = {every[0]: page.evaluate(FAULTS, [".sheet[open]", every[0]])}
    for label in every[1:]:
        turn = page.locator(".sheet [name=next]") if label.isdecimal() else marker(page, label)
        turn.evaluate("e => e.click()")
        wrong[label] = page.evaluate(FAULTS, [".sheet[open]", label])
    assert {label: faults for label, faults in wrong.items() if faults} == {}


# What the card of each marker names: each source's title, and the notes over which it leads there.
NAMED = """async (labels) => {
  const card = document.querySelector(".card"), named = {};
  for (const label of labels) {
    const link = document.querySelector(`#fnref-${label} a`);
    link.click();
    for (let n = 0; n < 100 && !link.ariaExpanded; n++) await new Promise(requestAnimationFrame);
    named[label] = [link.ariaExpanded, [...card.querySelectorAll(".source")].map((source) => [
      source.querySelector("cite").innerText, [...source.querySelectorAll(".trail a")].map((a) => +a.hash.slice(4))])];
  }
  return named;
}"""


@pytest.mark.parametrize("part", PARTS)
def test_every_short_form_names_the_real_source_in_its_card(look, edition_site, part):
    data = json.loads((edition_site / "data" / "edition.json").read_text("utf-8"))
    titles = {source["key"]: _plain(source["title"]) for source in data["sources"]}
    notes = {str(note["number"]): [c for c in note["citations"] if c["source"]] for note in data["notes"]}
    page = look(f"/{part}/")
    short = {
        label: {n: [titles[c["source"]], c["trail"]] for n, c in enumerate(notes.get(label, ())) if c["form"] != "full"}
        for label in labels(page)
    }
    expected = {label: forms for label, forms in short.items() if forms}
    seen = {}
    for label, (opened, sources) in page.evaluate(NAMED, [*expected]).items():
        assert opened == "true", label
        seen[label] = {n: [_plain(sources[n][0]), sources[n][1]] for n in expected[label]}
    assert seen == expected


def _plain(title: str) -> str:
    return re.sub(r"[^\w]+", " ", title).strip().casefold()


def test_by_keyboard_from_a_marker_to_its_source_and_back(read):
    page = read("/ii/")
    page.context.route(
        re.compile("^https:"), lambda route: route.fulfill(body="<title>The source</title>", content_type="text/html")
    )
    first = labels(page)[0]
    page.locator(".marker a").first.evaluate("a => a.closest('p').querySelector('.para-number, a').focus()")
    for _ in range(10):
        if marker(page, first).evaluate("a => a === document.activeElement"):
            break
        page.keyboard.press("Tab")
    expect(marker(page, first)).to_be_focused()
    page.keyboard.press("Enter")
    opened = raised(page).locator("a.open").first
    expect(opened).to_be_visible()
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('.card')")
        if opened.evaluate("a => a === document.activeElement"):
            break
    expect(opened).to_be_focused()
    there = opened.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(there)
    page.go_back()
    page.wait_for_url("**/ii/")
    expect(page.locator(":popover-open, dialog[open]")).to_have_count(0)
    expect(marker(page, first)).to_be_in_viewport()


def test_by_touch_through_three_notes_into_the_next_part_and_back(read):
    page = read("/i/", PHONE, has_touch=True, is_mobile=True)
    authors = [label for label in labels(page) if label.isdecimal()]
    last = int(authors[-1])
    marker(page, last - 1).tap()
    expect(sheet(page)).to_have_accessible_name(re.compile(rf"Note {last - 1} of \d+"))
    where, entries = page.evaluate("scrollY"), page.evaluate("history.length")
    for number in (last, last + 1):  # the second is the next Part's first
        page.get_by_role("button", name="Next note").tap()
        expect(sheet(page)).to_have_accessible_name(re.compile(rf"Note {number} of \d+"))
    expect(sheet(page).locator(".note-printed")).not_to_be_empty()
    expect(sheet(page).locator(".card-go")).to_have_attribute("href", re.compile(rf"/ii/#fn-{last + 1}$"))
    assert page.evaluate("history.length") == entries
    page.go_back()
    expect(sheet(page)).to_have_count(0)
    page.wait_for_url(re.compile("/i/$"))
    page.wait_for_function("(where) => Math.abs(scrollY - where) < 400", arg=where)
    expect(marker(page, last)).to_be_in_viewport()


def test_the_first_note_has_none_before_it_and_the_last_none_behind(read):
    first = read("/i/", PHONE, has_touch=True)
    marker(first, 1).tap()
    expect(first.get_by_role("button", name="Previous note")).to_be_disabled()
    last = read("/iv/", PHONE, has_touch=True)
    marker(last, [label for label in labels(last) if label.isdecimal()][-1]).tap()
    expect(last.get_by_role("button", name="Next note")).to_be_disabled()


def test_a_range_of_notes_shows_them_all(read):
    page = read("/iii/")
    several = page.locator("article a[data-ids^=fn-]").first
    ids = several.get_attribute("data-ids").split()
    several.evaluate("link => link.click()")
    expect(raised(page).locator(".card-label:visible")).to_have_text([f"Note {id.removeprefix('fn-')}" for id in ids])


def test_a_range_of_sections_shows_each_heading_with_first_lines(read):
    page = read("/iii/")
    several = page.locator("article a[data-ids]:not([data-ids^=fn-])").first
    expect(several).not_to_have_text(re.compile(r"\.$"))
    ids = several.get_attribute("data-ids").split()
    several.evaluate("link => link.click()")
    headings = [page.locator(f"#{id}").inner_text() for id in ids]
    expect(raised(page).locator(".card-heading")).to_have_text(headings)
    assert all(len(lines) > 40 for lines in raised(page).locator(".card-lines").all_inner_texts())


def test_the_notes_say_once_of_their_archived_copies_that_nobody_has_looked(read):
    page = read("/iii/")
    unsure = page.get_by_text("nearest capture, not checked").locator("visible=true")
    expect(unsure).to_have_count(1)
    expect(unsure).to_have_class("archive-word")


def test_an_editors_note_is_named_as_such_and_has_no_total(read):
    page = read("/i/", PHONE, has_touch=True)
    marker(page, "ed-a").tap()
    expect(sheet(page)).to_have_accessible_name("Editors’ note a")
    expect(sheet(page).locator(".card-turn:enabled")).to_have_count(0)


UNDERLINED = """all => all.filter((a) => parseFloat(getComputedStyle(a.firstElementChild).borderBottomWidth) > 0)
  .map((a) => [a.parentNode.id.slice(6), a.getAttribute("aria-description")])"""


def test_a_note_that_says_more_is_marked_at_its_number_and_its_card_leads_to_the_next(read):
    page = read("/iii/")
    all_notes = page.locator("article .para .marker:not(.editor, .sign) a")
    marked = all_notes.evaluate_all(UNDERLINED)
    saying = page.locator(".note:has(.note-next)").evaluate_all("all => all.map((e) => e.id.slice(3))")
    assert marked == [[label, "says more"] for label in saying]
    assert 1 < len(marked) < all_notes.count()
    raise_card(page, saying[0]).locator(".note-next a").click()
    expect(raised(page).locator(".card-name")).to_have_text(f"Note {saying[1]}")
    page.goto(page.url + "?view=text")
    assert page.locator("article .para .marker a:has(span)").evaluate_all(UNDERLINED) == []
