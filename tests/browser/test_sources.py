"""The sources page of the invented edition in a real browser: sorting, filtering, copying, keyboard, no JavaScript, axe.

Its edition has no witness, which is a warning; so it is not built strictly.
"""

import sys

import pytest
from browsing import LOOKS, PHONE, ROOT, WIDE, build, served
from playwright.sync_api import expect
from tabs import kept_open

sys.path.insert(0, str(ROOT / "tests" / "sources_page"))
from invented_edition import write_edition  # noqa: E402


@pytest.fixture(scope="module")
def url(once):
    def make(folder):
        write_edition(folder)
        (folder / "docs/witness").mkdir(exist_ok=True)
        (folder / "docs/witness/article.txt").write_text("As received.\n", encoding="utf-8")
        build(folder, folder / "site", strict=False)  # no witness can be read in these words

    yield from served(once("harbours", make) / "site")


@pytest.fixture(scope="module")
def tabs(chromium, url):
    with kept_open(chromium, url) as tabs:
        yield tabs


@pytest.fixture
def open_page(tabs):
    with tabs.of_a_test() as go:
        yield lambda hash="", size=WIDE, **options: go(f"/sources/{hash}", size, clock=False, **options)


def shown(page) -> list[str]:
    return [entry.get_attribute("id") for entry in page.locator(".entry:visible").all()]


def status(page):
    return page.locator(".sources-status")


BY_GROUP = [
    "src-lamp-act",
    "src-doe-v-roe-1803",
    "src-roe-2001-harbour",
    "src-roe-2005-lamps",
    "src-odegard-2010-piers",
]


def test_sorting_makes_one_list_and_back(open_page):
    page = open_page()
    assert shown(page) == BY_GROUP
    page.get_by_label("Sort by").select_option("author")
    expect(status(page)).to_have_text("5 sources, by author")
    assert shown(page) == [
        "src-doe-v-roe-1803",
        "src-lamp-act",
        "src-odegard-2010-piers",
        "src-roe-2001-harbour",
        "src-roe-2005-lamps",
    ]
    expect(page.get_by_role("heading", name="Cases")).to_be_hidden()
    page.get_by_label("Sort by").select_option("count")
    assert shown(page)[0] == "src-roe-2001-harbour"
    page.get_by_label("Sort by").select_option("first")
    assert shown(page) == [
        "src-roe-2001-harbour",
        "src-odegard-2010-piers",
        "src-lamp-act",
        "src-doe-v-roe-1803",
        "src-roe-2005-lamps",
    ]
    page.get_by_role("button", name="Show all").click()
    expect(page.get_by_role("heading", name="Cases")).to_be_visible()
    assert shown(page) == BY_GROUP


def test_filtering_by_kind_count_and_words_says_how_many(open_page):
    page = open_page()
    expect(status(page)).to_have_text("5 sources")
    page.locator("[name=kind]").select_option("Book")
    assert shown(page) == ["src-roe-2001-harbour", "src-roe-2005-lamps"]
    expect(status(page)).to_have_text("2 of 5 sources")
    expect(page.get_by_role("heading", name="News")).to_be_hidden()
    page.locator("[name=count]").select_option("2")
    assert shown(page) == ["src-roe-2001-harbour"]
    page.get_by_role("button", name="Show all").click()
    expect(status(page)).to_have_text("5 sources")
    page.get_by_label("Author or title").fill("odegard piers")
    assert shown(page) == ["src-odegard-2010-piers"]
    page.get_by_label("Author or title").fill("magazine")
    assert shown(page) == ["src-odegard-2010-piers"]
    page.get_by_label("Author or title").fill("nowhere")
    expect(status(page)).to_have_text("0 of 5 sources")


def test_the_count_is_announced(open_page):
    assert open_page().get_by_role("status").filter(has_text="5 sources").count() == 1


def test_everything_by_keyboard(open_page):
    page = open_page()
    page.get_by_label("Sort by").focus()
    page.keyboard.press("Tab")
    page.keyboard.type("Case")
    assert shown(page) == ["src-doe-v-roe-1803"]
    page.locator(".entry:visible .entry-uses > summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".entry:visible .use-sentence").first).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "8"


def test_the_figure_can_be_skipped_and_followed(open_page):
    page = open_page()
    page.locator(".figure-skip a").focus()
    expect(page.locator(".figure-skip a")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "figure-end"
    page.locator(".figure-row .figure-hit").first.click()
    page.wait_for_url("**/i/#fn-1")


def test_bars_stand_in_their_columns(open_page):
    for size in (WIDE, PHONE):
        page = open_page(size=size)
        ticks = page.locator(".figure-bar").evaluate_all("bars => bars.map((b) => b.getBoundingClientRect().x)")
        width = page.locator(".figure").evaluate("f => f.getBoundingClientRect().right")
        assert len(set(round(x) for x in ticks)) == 4
        assert max(ticks) < width <= size[0]
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_a_link_to_an_entry_unfolds_it_even_if_filtered_away(open_page):
    page = open_page("#src-odegard-2010-piers")
    expect(page.locator("#src-odegard-2010-piers .use-sentence").first).to_be_visible()
    page.locator("[name=kind]").select_option("Book")
    link = page.locator(".figure-row a[href='#src-lamp-act']").first
    link.click()
    expect(page.locator("#src-lamp-act .use-sentence").first).to_be_visible()
    expect(page.locator("#src-lamp-act")).to_be_in_viewport()
    page.locator("[name=kind]").select_option("Book")
    link.click()  # the address is the page's already
    expect(page.locator("#src-lamp-act")).to_be_in_viewport()
    expect(status(page)).to_have_text("5 sources")


def test_a_record_is_copied(open_page):
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    entry = page.locator("#src-lamp-act")
    entry.locator(".entry-records > summary").click()
    entry.get_by_role("button", name="Copy BibTeX").click()
    expect(page.locator(".sources-copied")).to_have_text("BibTeX: copied")
    assert page.evaluate("navigator.clipboard.readText()").startswith("@legislation{lamp-act,")
    expect(status(page)).to_have_text("5 sources")


def test_what_is_printed_is_copied_with_its_italics(open_page):
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    entry = page.locator("#src-odegard-2010-piers")
    entry.locator(".entry-records > summary").click()
    entry.get_by_role("button", name="Copy as printed").click()
    expect(page.locator(".sources-copied")).to_have_text("As printed: copied")
    assert (
        page.evaluate("navigator.clipboard.readText()")
        == "Ana Ødegård, Piers of the North, TIDAL MAG. (May 3, 2010), https://example.org/piers."
    )
    read = "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((blob) => blob.text())"
    assert "<em>Piers of the North</em>" in page.evaluate(read)


def test_all_citations_unfold_and_fold(open_page):
    page = open_page()
    page.get_by_role("button", name="Unfold all citations").click()
    assert page.locator(".use-sentence:visible").count() == 10
    button = page.get_by_role("button", name="Fold all citations")
    assert (
        button.get_attribute("aria-pressed") is None
    )  # its name says what it will do; a state beside it would contradict
    button.click()
    assert page.locator(".use-sentence:visible").count() == 0


def test_complete_without_javascript(open_page):
    page = open_page(java_script_enabled=False)
    expect(page.locator(".sources-tools")).to_be_hidden()
    assert shown(page) == BY_GROUP
    page.locator("#src-lamp-act .entry-uses > summary").click()
    expect(page.locator("#src-lamp-act mark")).to_be_visible()
    page.locator("#src-lamp-act .entry-records > summary").click()
    expect(page.locator("#src-lamp-act pre").first).to_contain_text("@legislation")
    expect(page.locator("#src-lamp-act .copy").first).to_be_hidden()
    page.locator(".figure-table > summary").click()
    expect(page.get_by_role("table")).to_be_visible()


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
def test_axe_finds_nothing_with_all_unfolded(open_page, axe, size, scheme):
    page = open_page(size=size, color_scheme=scheme, permissions=["clipboard-write"])
    page.locator("details").evaluate_all("all => all.forEach((each) => (each.open = true))")
    assert axe(page) == []
    links = page.locator(".entry > .source-links a").evaluate_all(
        "all => all.map((a) => a.getBoundingClientRect().height)"
    )
    assert min(links) >= 24


def test_print_has_the_citations_and_not_the_tools(open_page):
    page = open_page()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".use-sentence:visible").count() == 10
    expect(page.locator(".sources-tools")).to_be_hidden()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".entry-uses[open]").count() == 0
    expect(page.get_by_role("button", name="Unfold all citations")).to_be_visible()
