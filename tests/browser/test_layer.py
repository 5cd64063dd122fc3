"""Terms, emendations and the two views: by pointer, keyboard and touch, on paper and without JavaScript."""

import gzip
import re

import pytest
from browsing import PARTS, PHONE, ROOT, WIDE, raised, sheet
from lxml import html
from playwright.sync_api import expect

HIDDEN_ALONE = ".term a[href], .marker.editor, .marker.sign, .note-sources, .editors-notes, .layer-list"
KEPT_ALONE = ".para-number, .star-page, .marker:not(.editor, .sign), .notes:not(.editors-notes) .note-printed"


def visible(page, selector):
    return page.locator(f"article :is({selector})").evaluate_all("all => all.filter(e => e.checkVisibility()).length")


SIGNS = ["a.term-ref", "a.emendation-ref"]
SIGNS_ON = [("/iv/", "a.term-ref"), ("/iii/", "a.emendation-ref")]
"""Each on the shortest Part whose text has one: the longest takes four times as long to load."""


def first(page, which):
    found = page.locator(f"article > p {which}").first
    found.evaluate("e => e.scrollIntoView({ block: 'center', behavior: 'instant' })")
    return found


def listed(page, link):
    """The words of the entry that a link leads to, without its name and the way back."""
    words = page.locator(link.get_attribute("href")).evaluate(
        "li => [...li.children].filter(e => !e.matches('.explained-name, .note-back')).map(e => e.textContent).join('')"
    )
    return words.split()


def shown(surface):
    """The words that a card or a sheet shows."""
    return surface.locator(".explained p").evaluate_all("all => all.map(e => e.textContent).join('')").split()


@pytest.mark.parametrize("which", SIGNS)
def test_a_card_has_what_the_list_has(read, which):
    page = read("/iii/")
    links = page.locator(f"article > p {which}, article > blockquote {which}")
    assert links.count() > 0
    for link in links.all():
        link.evaluate("e => e.scrollIntoView({ block: 'center', behavior: 'instant' })")
        link.hover()
        page.clock.run_for(400)
        expect(raised(page)).to_have_count(1)
        assert shown(raised(page)) == listed(page, link)
        page.keyboard.press("Escape")
        page.mouse.move(0, 0)
        expect(raised(page)).to_have_count(0)


@pytest.mark.parametrize(
    ("part", "which", "said", "listed_in"),
    [
        (*SIGNS_ON[0], "Show in the list of terms ↓", "terms"),
        (*SIGNS_ON[1], "Show in the list of emendations ↓", "emendations"),
        ("/iv/", ".marker.editor a", "Show in the editors’ notes ↓", "editors-notes"),
        ("/iv/", ".marker:not(.editor, .sign) a", "Show in the notes ↓", "notes"),
    ],
)
def test_a_cards_foot_leads_to_the_list_that_it_names(read, part, which, said, listed_in):
    page = read(part)
    first(page, which).click()
    foot = raised(page).locator(".card-go")
    expect(foot).to_have_text(said)
    foot.click()
    expect(raised(page)).to_have_count(0)
    expect(page.locator(f"section[aria-labelledby={listed_in}] :target")).to_be_in_viewport()


@pytest.mark.parametrize(("part", "which"), SIGNS_ON)
def test_the_keyboard_opens_what_a_sign_stands_for_and_comes_back(read, part, which):
    page = read(part)
    link = first(page, which)
    link.focus()
    page.keyboard.press("Enter")
    expect(raised(page)).to_have_count(1)
    assert shown(raised(page)) == listed(page, link)
    page.keyboard.press("Escape")
    expect(link).to_be_focused()


@pytest.mark.parametrize(("part", "which"), SIGNS_ON)
def test_a_tap_opens_what_a_sign_stands_for_in_the_sheet(read, part, which):
    page = read(part, PHONE, has_touch=True)
    link = first(page, which)
    link.tap()
    expect(sheet(page)).to_have_count(1)
    assert shown(sheet(page)) == listed(page, link)


@pytest.mark.parametrize(("part", "which"), SIGNS_ON)
def test_without_javascript_a_sign_leads_to_its_entry_and_back(read, part, which):
    page = read(part, clock=False, java_script_enabled=False)
    link = page.locator(f"article {which}").first
    link.click()
    target = page.locator(link.get_attribute("href"))
    expect(target).to_be_in_viewport()
    back = target.locator("[role=doc-backlink]").get_attribute("href")
    assert page.locator(back).locator(which).count() == 1
    expect(page.locator(".view-switch")).to_be_hidden()


def test_on_paper_the_lists_stand_and_the_switch_does_not(read):
    page = read("/iii/")
    page.emulate_media(media="print")
    assert visible(page, ".layer-list .explained") > 5
    expect(page.locator(".view-switch")).to_be_hidden()


@pytest.mark.parametrize("part", PARTS)
def test_the_article_alone_hides_what_is_the_editors_and_keeps_the_addresses(read, part):
    page = read(f"/{part}/")
    kept = visible(page, KEPT_ALONE)
    expect(page.locator(".view-said")).to_be_hidden()
    page.get_by_role("button", name="The article alone").click()
    assert visible(page, HIDDEN_ALONE) == 0
    assert visible(page, KEPT_ALONE) == kept > 0
    expect(page.locator(".view-said")).to_be_visible()
    page.emulate_media(media="print")
    assert visible(page, HIDDEN_ALONE) == 0


def test_a_view_that_was_sent_holds_on_the_next_page_and_is_not_kept(read):
    page = read("/iv/?view=text#p42")
    assert visible(page, HIDDEN_ALONE) == 0
    page.goto(re.sub(r"/iv/.*", "/ii/", page.url))
    page.wait_for_url(re.compile(re.escape("/ii/?view=text") + "$"))
    assert page.evaluate("localStorage.view") is None


def test_a_view_that_was_chosen_is_kept_and_can_be_left(read):
    page = read("/iv/#p42")
    page.get_by_role("button", name="The article alone").click()
    page.wait_for_url(re.compile(re.escape("/iv/?view=text#p42") + "$"))
    assert page.evaluate("localStorage.view") == "text"
    page.get_by_role("button", name="Annotated").click()
    page.wait_for_url(re.compile(re.escape("/iv/#p42") + "$"))
    assert visible(page, "a.term-ref") > 3
    page.reload()
    expect(page.get_by_role("button", name="Annotated")).to_have_attribute("aria-pressed", "true")


def test_a_card_opens_in_the_article_alone_without_the_line_of_its_source(read):
    page = read("/iv/?view=text")
    link = page.locator("article p .marker:not(.editor) a").nth(3)
    link.evaluate("e => e.scrollIntoView({ block: 'center', behavior: 'instant' })")
    link.hover()
    page.clock.run_for(400)
    expect(raised(page)).to_have_count(1)
    expect(raised(page).locator(".note-printed")).to_be_visible()
    expect(raised(page).locator(".note-sources")).to_be_hidden()


@pytest.mark.parametrize("part", PARTS)
def test_the_first_load_grows_by_six_kilobytes_at_most(edition_site, part):
    """The page with and without the layer, packed; and the layer's own style and script."""
    whole = (edition_site / part / "index.html").read_bytes()
    page = html.fromstring(whole)
    for element in page.xpath("//section[contains(@class, 'layer-list')] | //p[starts-with(@class, 'view-')]"):
        element.drop_tree()
    for element in page.xpath("//a[contains(@class, 'term-ref')] | //span[@class='term']"):
        element.drop_tag()
    grown = len(gzip.compress(html.tostring(html.fromstring(whole)))) - len(gzip.compress(html.tostring(page)))
    files = [ROOT / "scripts/theme/assets/layer/marks.css", edition_site / "assets/layer/view.js"]
    own = sum(len(gzip.compress(file.read_bytes())) for file in files)
    assert 0 < grown + own <= 6 * 1024


@pytest.mark.parametrize("path", ["/timeline/", "/index-of-names/"])
def test_the_layers_pages_do_not_scroll_sideways_on_a_phone(read, path):
    page = read(path, PHONE)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_figure_is_walked_by_keyboard_and_leads_to_the_table(read):
    page = read("/timeline/")
    marks = page.locator(".timeline-strip a")
    rows = page.locator("table.timeline tbody tr")
    assert marks.count() == rows.count() > 40
    skip = page.locator(".timeline-figure .figure-skip a")
    skip.focus()
    page.keyboard.press("Tab")
    expect(marks.first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(marks.first.get_attribute("href")) + "$"))
    numbers = marks.locator(".timeline-number").all_text_contents()
    assert numbers == [str(number) for number in range(1, rows.count() + 1)]


def test_in_firefox_the_keyboard_opens_a_term_and_an_emendation_and_the_view_changes(firefox, edition_url):
    firefox.visit(f"{edition_url}/iii/", WIDE)
    firefox.wait("document.body.matches('[data-copies]')")
    for which in SIGNS:
        firefox.js(f"document.querySelector('article > p {which}').focus()")
        firefox.press("Enter")
        firefox.wait("!!document.querySelector(':is(.card:popover-open, .sheet[open]) .explained')")
        name = f"document.querySelector(document.querySelector('article > p {which}').hash).dataset.name"
        assert firefox.js(f"document.querySelector(':is(.card:popover-open, .sheet[open])').ariaLabel === {name}")
        firefox.press("Escape")
        firefox.wait("!document.querySelector('.card:popover-open, .sheet[open]')")
        firefox.wait(f"document.activeElement.matches('{which}')")
    firefox.js("document.querySelector('.view-switch button[value=text]').click()")
    firefox.wait("location.search", "?view=text")
    assert not firefox.js(
        f"[...document.querySelectorAll('article :is({HIDDEN_ALONE})')].some(e => e.checkVisibility())"
    )
