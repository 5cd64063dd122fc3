"""The page's frame: the menu by keyboard, the colours, what is kept on the device."""

import pytest
from browsing import PARTS, WIDE
from playwright.sync_api import expect

PAPER = "getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(253, 252, 248)", "rgb(21, 19, 15)"
REFUSED = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused') } })"


@pytest.mark.parametrize("size", [(320, 256), (390, 800), (900, 700)])
@pytest.mark.parametrize("path", ["/iii/", "/sources/"])
def test_every_stop_of_the_menu_is_seen_and_the_page_itself_is_one(read, path, size):
    page = read(path, size, reduced_motion="reduce")
    page.get_by_role("button", name="Menu", exact=True).press("Enter")
    page.keyboard.press("Shift+Tab")
    for _ in range(3):  # to its head, unless it is left
        page.keyboard.press("Shift+Tab")
    page.get_by_role("button", name="Menu", exact=True).press("Enter")
    if not page.locator("#__drawer").is_checked():
        page.get_by_role("button", name="Menu", exact=True).press("Enter")
    current = page.locator(".md-nav--primary [aria-current=page]")
    expect(current).to_be_focused()
    stops = page.locator(".md-nav--primary a:visible")
    assert stops.count() > 6
    for stop in stops.all()[stops.evaluate_all("all => all.findIndex(a => a.ariaCurrent)") :]:
        expect(stop).to_be_focused()
        expect(stop).to_be_in_viewport(ratio=0.9)
        page.keyboard.press("Tab")
    expect(page.locator("#__drawer")).not_to_be_checked()


def test_the_menu_is_short(read):
    menu = read("/iv/").locator(".md-nav--primary .md-nav__item > a")
    names = menu.all_inner_texts()
    assert names[0] == "Title page" and {"Sources", "About this edition"} < set(names)
    assert len(names) <= 9


def test_the_menu_shows_as_current_the_page_that_shows_and_no_other(read):
    links = read("/timeline/").locator(".md-nav--primary .md-nav__item > a")
    looks = (
        "all => all.filter(a => getComputedStyle(a).fontStyle === 'italic').map(a => [a.textContent, a.ariaCurrent])"
    )
    assert links.evaluate_all(looks) == [["Timeline", "page"]]


@pytest.mark.parametrize(("scheme", "paper"), [("light", LIGHT), ("dark", DARK)])
def test_the_colours_are_the_systems_at_every_visit(read, scheme, paper):
    page = read("/iv/", color_scheme=scheme)
    assert page.evaluate(PAPER) == paper
    assert page.evaluate("Object.keys(localStorage)") == []
    page.emulate_media(color_scheme="dark" if scheme == "light" else "light")
    page.reload()
    assert page.evaluate(PAPER) == (DARK if paper == LIGHT else LIGHT)


def test_chosen_colours_are_kept_and_given_up(read):
    page = read("/iv/", clock=False, color_scheme="light")
    page.get_by_role("button", name="Reading settings").click()
    page.get_by_label("dark").check()
    assert page.evaluate(PAPER) == DARK
    page.reload()
    assert page.evaluate(PAPER) == DARK
    page.get_by_role("button", name="Reading settings").click()
    expect(page.get_by_label("dark")).to_be_checked()
    page.get_by_label("as the system has them").check()
    assert page.evaluate(PAPER) == LIGHT
    assert page.evaluate("Object.keys(localStorage)") == []


def test_where_storage_is_refused_the_colours_follow_the_system_and_can_be_chosen(read, edition_url):
    page = read("/iv/", clock=False, color_scheme="dark")
    page.add_init_script(REFUSED)
    page.goto(f"{edition_url}/iv/")
    assert page.evaluate(PAPER) == DARK
    page.get_by_role("button", name="Reading settings").click()
    page.get_by_label("light").check()
    assert page.evaluate(PAPER) == LIGHT
    page.keyboard.press("Escape")
    page.locator("#fnref-134 a").click()
    expect(page.locator(".card:popover-open")).to_have_count(1)


def test_without_javascript_the_colours_are_the_systems(read):
    page = read("/iv/", WIDE, java_script_enabled=False, clock=False, color_scheme="dark")
    box = page.locator("body").bounding_box()
    assert box
    shot = page.screenshot(clip={"x": 2, "y": 400, "width": 1, "height": 1})
    light = read("/iv/", WIDE, java_script_enabled=False, clock=False, color_scheme="light")
    assert shot != light.screenshot(clip={"x": 2, "y": 400, "width": 1, "height": 1})


def test_a_found_word_is_marked_on_arrival_and_back_leads_to_the_place_in_the_list(read):
    page = read("/search/?q=Azerbaijan", clock=False)
    page.add_init_script("addEventListener('unload', () => {})")  # no cache of whole pages
    result = page.locator(".search-results a").nth(25)
    result.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    result.click()
    page.wait_for_function("() => CSS.highlights.get('found')?.size > 0")
    page.wait_for_url(lambda url: "find=" not in url)
    marked = page.evaluate("[...CSS.highlights.get('found')].map(range => range.toString().toLowerCase())")
    assert set(marked) <= {"azerbaijan", "azerbaijani", "azerbaijanis"} or all("azerbaijan" in word for word in marked)
    page.go_back()
    page.wait_for_function("y => Math.abs(scrollY - y) < 5", arg=before)


def test_a_found_word_far_down_in_its_paragraph_is_brought_into_a_low_window(look):
    page = look("/search/?q=“national interest”", (320, 568))
    page.locator(".search-results a").first.click()
    page.wait_for_function(
        """() => {
          const [found] = CSS.highlights.get("found") ?? [];
          const { top, bottom } = found?.getBoundingClientRect() ?? {};
          return top > 0 && bottom < innerHeight;
        }"""
    )


def test_the_head_has_no_words_that_are_not_seen(read):
    """The browser's own find would stop at them. A button may come with the focus."""
    unseen = """[...document.querySelectorAll(".md-header :not(button)")].filter((e) => e.checkVisibility({ visibilityProperty: true })
      && !e.checkVisibility({ opacityProperty: true }) && e.textContent.trim()).map((e) => e.textContent.trim())"""
    assert read("/iii/").evaluate(unseen) == []


def test_a_column_whose_links_have_room_has_no_scroll_bar(read):
    sizes = "all => all.map((e) => [e.scrollHeight, e.clientHeight])"
    columns = read("/i/").locator(".md-sidebar__scrollwrap").evaluate_all(sizes)
    assert len(columns) == 2 and [each for each in columns if each[0] > each[1]] == []


def test_lines_of_the_columns_end_as_those_of_the_text(read):
    links = read("/iii/").locator(".md-sidebar a").all_text_contents()
    assert [link for link in links if "§\u00a0907" in link]
    assert [link for link in links if "§ " in link] == []


def test_what_fits_the_sheet_to_a_pinched_window_is_asked_for_when_it_is_and_again_if_it_is_lost(read):
    page = read("/iv/", (390, 800), has_touch=True, is_mobile=True, clock=False, new=True)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    client = page.context.new_cdp_session(page)
    page.evaluate("visualViewport.addEventListener('resize', () => window.resized = visualViewport.scale)")
    page.set_viewport_size({"width": 380, "height": 700})
    page.wait_for_function("() => window.resized === 1")
    assert not [url for url in asked if "pinched" in url]
    page.context.set_offline(True)
    with page.expect_event("requestfailed", lambda request: "pinched" in request.url):
        client.send("Emulation.setPageScaleFactor", {"pageScaleFactor": 2.2})
    page.context.set_offline(False)
    with page.expect_response("**/pinched.js"):
        client.send("Emulation.setPageScaleFactor", {"pageScaleFactor": 2.4})


def test_pinched_wider_the_sheet_stays_in_what_is_seen(read):
    page = read("/iv/", (390, 800), has_touch=True, is_mobile=True, clock=False)
    page.locator("#fnref-134 a").tap()
    expect(page.locator(".sheet[open]")).to_have_count(1)
    client = page.context.new_cdp_session(page)
    client.send("Emulation.setPageScaleFactor", {"pageScaleFactor": 2.2})
    page.wait_for_function(
        """() => {
          const eye = visualViewport, box = document.querySelector(".sheet").getBoundingClientRect();
          return eye.scale > 2 && box.left >= eye.offsetLeft - 1 && box.right <= eye.offsetLeft + eye.width + 1
            && box.bottom <= eye.offsetTop + eye.height + 1 && box.height <= eye.height * 0.61;
        }"""
    )


def test_every_page_about_the_edition_begins_at_the_same_height(read, edition_url, edition_site):
    pages = sorted(path.parent.relative_to(edition_site).as_posix() for path in edition_site.glob("**/index.html"))
    about = [page for page in pages if page not in (".", "full") and page not in PARTS and not page.startswith("v/")]
    page = read("/about/")
    heights = {}
    for path in about:
        page.goto(f"{edition_url}/{path}/")
        heights[path] = round(page.locator("h1").bounding_box()["y"])
    assert len(heights) > 8 and len(set(heights.values())) == 1, heights
