"""card.md, Content, Nested, Back; the reader's setting; Copy citation."""

import re

import fixture
from browsing import OPEN, SWAP, marker, press, raise_card, raised, rest
from clipboard import CLIPBOARD
from playwright.sync_api import expect


def reference(page, note, text):
    return page.locator(f"#fn-{note}").get_by_text(text, exact=True)


def source_of(page, url, note):
    """The address of the source of a note of Part II that cites one, as the note's own page has it."""
    listed = page.request.get(f"{url}/ii/").text().partition(f'id="fn-{note}"')[2]
    return f"{url}/sources/#" + re.search(r'sources/#(src-[^"]+)', listed)[1]


def hover(page, link):
    rest(page, link)
    page.clock.run_for(OPEN)
    expect(raised(page)).to_have_count(1)
    return raised(page)


def test_the_card_holds_what_the_list_holds(visit):
    page = visit()
    card = raise_card(page, 6)
    listed = page.locator("#fn-6")
    expect(card.locator(".note-printed")).to_have_text(listed.locator(".note-printed").text_content())
    expect(card.locator(".source")).to_have_count(3)
    for text in ("Book", "at 9", "Open source", "Archived copy", " citations of this source", "Copy citation"):
        expect(card.get_by_text(text).first).to_be_visible()


def test_an_id_reads_as_the_real_source_with_its_trail(visit):
    page = visit()
    card = raise_card(page, fixture.IDEM)
    expect(card.locator(".source-line")).to_contain_text("Who Owns the Dark?")
    expect(card.locator(".trail")).to_have_text("Id. → note 3 → supra note 1")
    expect(card.locator(".trail a")).to_have_count(2)


def test_a_note_in_a_card_replaces_it_and_offers_the_way_back(visit):
    page = visit()
    marker(page, fixture.IDEM).click()
    raised(page).get_by_text("note 3", exact=True).click()
    expect(raised(page)).to_have_accessible_name("Note 3")
    expect(raised(page)).to_have_count(1)
    page.get_by_role("button", name="← note 4").click()
    expect(raised(page)).to_have_accessible_name("Note 4")
    expect(page.get_by_role("button", name="← note")).to_have_count(0)


def test_by_keyboard_a_note_in_a_card_replaces_it_keeps_the_focus_and_does_not_jump(visit):
    page = visit()
    start = page.url
    marker(page, fixture.IDEM).focus()
    page.keyboard.press("Enter")
    expect(raised(page).locator(".card-scroll")).to_be_focused()
    page.keyboard.press("Tab")
    expect(raised(page).get_by_text("note 3", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(raised(page)).to_have_accessible_name("Note 3")
    expect(raised(page).locator(".card-scroll")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="← note 4")).to_be_focused()
    page.keyboard.press("Enter")
    expect(raised(page)).to_have_accessible_name("Note 4")
    page.keyboard.press("Escape")
    expect(marker(page, fixture.IDEM)).to_be_focused()
    assert page.url == start


def test_by_keyboard_a_reference_shows_its_card(visit):
    page = visit()
    reference(page, fixture.TO_SECTION, "Section I.B").focus()
    page.keyboard.press("Enter")
    expect(raised(page)).to_have_accessible_name("Section I.B")


def test_a_page_that_comes_late_does_not_replace_the_card_of_another_note(visit):
    page = visit()
    page.evaluate(
        """() => {
          const fetched = window.fetch, held = new Promise((done) => (window.release = done));
          window.fetch = (path) => (window.asked = true, held.then(() => fetched(path)));
        }"""
    )
    rest(page, reference(page, fixture.ELSEWHERE, "40"))
    page.clock.run_for(OPEN)
    page.wait_for_function("() => window.asked")
    marker(page, 2).click()
    expect(raised(page)).to_have_accessible_name("Note 2")
    page.evaluate(
        "async () => { release(); await import('/assets/content.js').then((m) => m.read(document.querySelector('[href$=\"/ii/#fn-40\"]'))); }"
    )
    expect(raised(page)).to_have_accessible_name("Note 2")
    expect(raised(page).locator(".pinpoint")).to_have_text("at 102")


def test_the_link_whose_card_shows_says_so(visit):
    page = visit()
    raise_card(page, 2)
    expect(page.locator("article [aria-expanded]")).to_have_count(1)
    expect(marker(page, 2)).to_have_attribute("aria-expanded", "true")
    rest(page, marker(page, 1))
    page.clock.run_for(SWAP)
    expect(marker(page, 1)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(page.locator("article [aria-expanded]")).to_have_count(0)


def test_what_holds_for_every_archived_copy_is_said_once(visit):
    page = visit()
    card = raise_card(page, fixture.SEVERAL)
    expect(card.get_by_text("(nearest capture, not checked)").locator("visible=true")).to_have_count(1)
    expect(page.locator(".notes .archived small").locator("visible=true")).to_have_count(0)


def test_a_section_shows_its_heading_and_first_lines(visit):
    page = visit()
    card = hover(page, reference(page, fixture.TO_SECTION, "Section I.B"))
    expect(card.locator(".card-heading")).to_have_text("B. The Sufficient Light")
    expect(card.locator(".card-lines")).to_contain_text("The older reports speak")
    expect(card.locator("sup, .para-number")).to_have_count(0)


def test_a_section_of_another_part_is_read_from_its_page(visit):
    page = visit()
    card = hover(page, reference(page, fixture.TO_SECTION, "Section II.B"))
    expect(card.locator(".card-heading")).to_have_text("B. A Duty to the Unseen Vessel")


def test_a_paragraph_shows_its_heading_and_lines(visit):
    page = visit()
    card = hover(page, reference(page, "ed-a", "3"))
    expect(card.locator(".card-heading")).to_have_text("A. From Beacon to Statute")
    expect(card.locator(".card-lines")).to_contain_text("When Dr. Halvorsen")


def test_several_notes_show_in_one_card(visit):
    page = visit()
    card = hover(page, reference(page, fixture.RANGE, "1–4"))
    expect(card).to_have_accessible_name("Notes 1–4")
    expect(card.locator(".card-label")).to_have_text(["Note 1", "Note 2", "Note 3", "Note 4"])


def test_several_notes_show_though_they_stand_in_two_parts(visit, url):
    page = visit()
    card = hover(page, reference(page, fixture.ACROSS, "33–36"))
    expect(card.locator(".card-label")).to_have_text(["Note 33", "Note 34", "Note 35", "Note 36"])
    expect(card.locator(".note").last.locator(".all")).to_have_attribute("href", source_of(page, url, 36))


def test_several_sections_show_each_its_heading_and_first_lines(visit):
    page = visit()
    card = hover(page, reference(page, fixture.SECTIONS, "Sections I.A.1, I.B, and II.A"))
    expect(card).to_have_accessible_name("Sections I.A.1, I.B, and II.A")
    expect(card.locator(".card-heading")).to_have_text(
        ["1. The oil accounts", "B. The Sufficient Light", "A. Candles and Miles"]
    )
    expect(card.locator(".card-lines").locator("visible=true")).to_have_count(3)


def test_a_note_of_another_part_is_fetched_and_its_links_hold(visit, url):
    page = visit()
    card = hover(page, reference(page, fixture.ELSEWHERE, "40"))
    expect(card).to_have_accessible_name("Note 40")
    expect(card.locator(".all")).to_have_attribute("href", source_of(page, url, 40))


def test_what_cannot_be_reached_is_said_in_the_card_and_tried_again(visit):
    page = visit()
    start = page.url
    page.route("**/ii/", lambda route: route.abort())
    reference(page, fixture.ELSEWHERE, "40").evaluate("link => link.click()")
    expect(raised(page)).to_contain_text("Not reachable now.")
    assert page.url == start
    page.unroute("**/ii/")
    raised(page).get_by_role("button", name="Try again").click()
    expect(raised(page)).to_have_accessible_name("Note 40")
    expect(raised(page).locator(".note-printed")).not_to_be_empty()


def test_what_takes_long_is_said_to_be_fetched(visit):
    page = visit()
    held = []
    page.route("**/ii/", lambda route: held.append(route))
    reference(page, fixture.ELSEWHERE, "40").evaluate("link => link.click()")
    page.clock.run_for(250)
    expect(raised(page)).to_have_text(re.compile("Fetching"))
    held[0].continue_()
    expect(raised(page).locator(".note-printed")).not_to_be_empty()


def test_a_reference_that_wraps_has_its_card_at_the_line_that_is_pointed_at(visit):
    page = visit()
    link = reference(page, fixture.ELSEWHERE, "40").element_handle()
    link.evaluate("a => { a.textContent = 'note ' + 'the fortieth of them all '.repeat(4); }")
    rest(page, link)
    boxes = link.evaluate("a => [...a.getClientRects()].map((r) => [r.x + r.width / 2, r.y, r.bottom])")
    assert len(boxes) == 2
    for x, top, bottom in boxes:
        page.mouse.move(2, 2)
        page.clock.run_for(400)
        page.mouse.move(x, (top + bottom) / 2)
        page.clock.run_for(400)
        expect(raised(page)).to_have_count(1)
        box = raised(page).bounding_box()
        assert min(abs(box["y"] - bottom), abs(top - box["y"] - box["height"])) < 12


def test_an_editors_note_is_named(visit):
    page = visit()
    expect(raise_card(page, "ed-a")).to_have_accessible_name("Editors’ note a")


def test_the_back_link_returns_to_that_marker_and_marks_it_for_two_seconds(visit):
    page = visit()
    marker(page, 20).click()
    raised(page).get_by_text("Show in the notes").click()
    press(page.locator("#fn-20 [role=doc-backlink]"))
    expect(marker(page, 20)).to_be_focused()
    expect(marker(page, 20)).to_be_in_viewport()
    expect(marker(page, 20)).to_have_class("returned")
    page.clock.run_for(1999)
    expect(marker(page, 20)).to_have_class("returned")
    page.clock.run_for(1)
    expect(marker(page, 20)).not_to_have_class("returned")


def test_the_back_link_returns_to_the_reference_that_led_there(visit):
    page = visit()
    link = reference(page, fixture.SEVERAL, "2")
    choose_cards(page, "off")
    press(link)
    press(page.locator("#fn-2 [role=doc-backlink]"))
    expect(link).to_be_focused()


def test_a_back_link_previews_the_citing_sentence_when_it_is_off_screen(visit):
    page = visit()
    card = hover(page, page.locator("#fn-2 [role=doc-backlink]"))
    expect(card).to_have_accessible_name("Paragraph 1")
    expect(card.locator(".card-body")).to_have_text("Few doctrines have been so often restated and so seldom examined.")


def test_a_back_link_previews_a_heading_without_its_number(visit):
    page = visit("/ii/")
    card = hover(page, page.locator("#fn-ed-b [role=doc-backlink]"))
    expect(card).to_have_accessible_name("Heading II.A")
    expect(card.locator(".card-body")).to_have_text("Candles and Miles")


def test_and_not_when_it_is_on_screen(visit):
    page = visit(size=(1280, 9000))
    rest(page, page.locator("#fn-2 [role=doc-backlink]"))
    page.clock.run_for(1000)
    expect(raised(page)).to_have_count(0)


def test_copy_citation_copies_and_says_so(visit):
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    card = raise_card(page, 2)
    card.get_by_role("button", name="Copy citation").click()
    expect(card.get_by_role("status")).to_have_text("Citation copied")
    assert page.evaluate("navigator.clipboard.readText()").startswith(
        "PEREGRINE ODUYA & TOMAS LINDQVIST, DUES, DUTIES, AND THE SEA 102 (2d ed. 1987)"
    )


def test_what_copy_citation_copies_has_the_italics_of_the_full_citation(visit):
    """Of a short form too, whose own note prints *Id.* alone."""
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    card = raise_card(page, fixture.IDEM)
    card.get_by_role("button", name="Copy citation").click()
    expect(card.get_by_role("status")).to_have_text("Citation copied")
    copied = page.evaluate(CLIPBOARD)
    assert "<em>Who Owns the Dark? A Theory of Unlit Waters</em>" in copied["text/html"]
    assert re.sub("</?em>", "", copied["text/html"]).replace("&amp;", "&") == copied["text/plain"]


def test_copy_citation_works_in_the_list_and_in_the_sheet(visit):
    page = visit(size=(360, 640), permissions=["clipboard-read", "clipboard-write"])
    press(page.locator("#fn-3 .copy"))
    expect(page.get_by_role("status").filter(has_text="Citation copied")).to_have_count(1)
    marker(page, 2).click()
    page.locator(".sheet .copy").click()
    expect(page.locator(".sheet > [role=status]")).to_have_text("Citation copied")


def test_what_was_said_of_one_note_is_not_said_of_the_next(visit):
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    raise_card(page, 2).get_by_role("button", name="Copy citation").click()
    expect(raised(page).get_by_role("status")).to_have_text("Citation copied")
    marker(page, 3).click()
    expect(raised(page)).to_have_accessible_name("Note 3")
    expect(raised(page).get_by_role("status")).to_be_empty()


def test_a_browser_that_refuses_to_copy_is_not_said_to_have_copied(visit):
    page = visit()
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(Error('denied')); }")
    raise_card(page, 2).get_by_role("button", name="Copy citation").click()
    expect(raised(page).get_by_role("status")).to_have_text("Not copied")


def test_ctrl_c_stays_the_readers(visit):
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    raise_card(page, 2)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.card .pinpoint'))")
    page.keyboard.press("Control+c")
    assert page.evaluate("navigator.clipboard.readText()").strip() == "at 102"


def choose_cards(page, value):
    page.get_by_role("button", name="Reading settings").click()
    page.get_by_label("Footnote cards").select_option(value)
    page.keyboard.press("Escape")


def test_the_setting_is_reached_by_keyboard_and_kept(visit):
    page = visit()
    page.get_by_role("button", name="Reading settings").press("Enter")
    select = page.get_by_label("Footnote cards")
    select.focus()
    page.keyboard.press("ArrowDown")
    expect(select).to_have_value("click")
    page.reload()
    page.get_by_role("button", name="Reading settings").press("Enter")
    expect(page.get_by_label("Footnote cards")).to_have_value("click")


def test_on_click_only(visit):
    page = visit()
    choose_cards(page, "click")
    rest(page, marker(page, 2))
    page.clock.run_for(2000)
    expect(raised(page)).to_have_count(0)
    marker(page, 2).click()
    expect(raised(page)).to_have_count(1)


def test_off_leaves_plain_links(visit):
    page = visit()
    choose_cards(page, "off")
    marker(page, 20).click()
    expect(raised(page)).to_have_count(0)
    page.wait_for_url("**/i/#fn-20")
