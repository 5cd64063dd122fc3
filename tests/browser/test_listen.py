"""Listening: offered only where the device has a voice of its own; what is said, marked, paused and passed over."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from browsing import PHONE, WIDE
from playwright.sync_api import Browser, Page, expect
from tabs import Tabs, kept_open

VOICES = """
const voices = VOICES;
const said = (window.said = []);
class Utterance extends EventTarget { constructor(text) { super(); this.text = text; } }
const speech = Object.assign(new EventTarget(), {
  getVoices: () => voices,
  cancel() { delete window.now; },
  speak(utterance) { window.now = utterance; said.push(utterance); },
});
Object.defineProperty(window, "speechSynthesis", { value: speech });
window.SpeechSynthesisUtterance = Utterance;
window.finish = () => { const over = window.now; delete window.now; over.onend(); };
"""
LOCAL = {"name": "Own", "lang": "en-US", "localService": True, "default": True}
REMOTE = {"name": "Far", "lang": "en-US", "localService": False, "default": True}
FOREIGN = {"name": "Autre", "lang": "fr-FR", "localService": True, "default": False}


@pytest.fixture(scope="module")
def tabs(chromium: Browser, edition_url: str) -> Iterator[Tabs]:
    with kept_open(chromium, edition_url, console=True) as tabs:
        yield tabs


@pytest.fixture
def hear(tabs: Tabs) -> Iterator[Callable[..., Page]]:
    """hear(path, voices, size): a page of the edition on a device with these voices; no error stands in its console."""
    with tabs.of_a_test() as go:

        def opened(path: str = "/ii/", voices=(LOCAL,), size=WIDE, **options) -> Page:
            script = VOICES.replace("VOICES", json.dumps(voices), 1)
            page = go(path, size, clock=False, script=script, **options)
            page.evaluate("() => document.fonts.ready.then(() => {})")
            return page

        yield opened


def button(page: Page):
    return page.get_by_role("button", name="Listen", exact=True)


def said(page: Page) -> list[str]:
    return page.evaluate("() => said.map(({ text }) => text)")


def marked(page: Page) -> str:
    """The words of the text that are marked as heard, as they stand there."""
    return page.evaluate("() => [...(CSS.highlights.get('heard') ?? [])].map(String).join('')")


def begin(page: Page) -> Page:
    button(page).click()
    expect(page.get_by_role("button", name="Pause", exact=True)).to_be_focused()
    return page


@pytest.mark.parametrize("voices", [[], [REMOTE], [FOREIGN], [REMOTE, FOREIGN]])
def test_no_button_where_the_device_has_no_voice_of_its_own_for_the_language(hear, voices):
    page = hear(voices=voices)
    page.wait_for_load_state("networkidle")
    expect(button(page)).to_have_count(0)


def test_the_button_comes_when_the_voices_do(hear):
    page = hear(voices=[])
    expect(button(page)).to_have_count(0)
    page.evaluate(
        "(own) => { speechSynthesis.getVoices().push(own); speechSynthesis.dispatchEvent(new Event('voiceschanged')); }",
        LOCAL,
    )
    expect(button(page)).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/sources/", "/about/"])
def test_no_button_on_a_page_that_is_no_part(hear, path):
    page = hear(path)
    page.wait_for_load_state("networkidle")
    expect(button(page)).to_have_count(0)


def test_nothing_is_fetched_before_it_is_asked_for(hear):
    page = hear()
    expect(button(page)).to_be_visible()
    names = page.evaluate("() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop())")
    assert "button.js" in names and not {"reader.js", "place.js", "listen.css", "listen.json"} & set(names)


def test_it_reads_in_order_with_the_local_voice_and_follows_in_the_text(hear):
    page = begin(hear(voices=[REMOTE, FOREIGN, LOCAL]))
    for _ in range(3):
        page.evaluate("finish()")
    assert said(page)[:2] == ["Part 2. Historical Background.", "A. From Antiquity to the Soviet Union’s Collapse."]
    assert said(page)[2].startswith("The region of Artsakh was once part of an Armenian kingdom")
    assert page.evaluate("() => new Set(said.map(({ voice }) => voice.name)).size") == 1
    assert page.evaluate("() => said[0].voice.name") == "Own"
    assert marked(page).startswith("The semi-independent region was") and marked(page).endswith("Revolution.”")
    expect(page.locator(".heard")).to_have_id("p4")


def test_what_is_marked_is_what_is_said_to_the_end_of_every_part(hear):
    """Of every sentence of the edition: its words stand at its place on the page."""
    count = 0
    for path in ("/i/", "/ii/", "/iii/", "/iv/"):
        page = hear(path)
        found = page.evaluate("""async () => {
          const { rangeOf } = await import("/assets/listen/place.js");
          const words = (range) => {
            const content = range.cloneContents();
            for (const sign of content.querySelectorAll(".marker, .handle")) sign.remove();
            return content.textContent;
          };
          const data = await (await fetch("/data/listen.json")).json();
          return data.units.flatMap((unit) => {
            const element = document.getElementById(unit.id);
            return element ? unit.said.map(([start, end, text]) => [unit.id, words(rangeOf(element, unit, start, end)), text]) : [];
          });
        }""")
        assert found
        for id, there, spoken in found:
            letters = [word for word in there.split() if word.isalpha() and word.islower()]
            missing = [word for word in letters if word not in spoken]
            assert not missing, (id, there, spoken)
            assert there[0].isalnum() or there[0] in "“‘([.…", (id, there)
        count += len(found)
    assert count > 150


def test_it_pauses_and_goes_on_with_the_same_sentence(hear):
    page = begin(hear())
    page.evaluate("finish()")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Go on", exact=True)).to_be_focused()
    assert page.evaluate("() => window.now") is None
    page.keyboard.press("Enter")
    assert said(page)[-2:] == [said(page)[1]] * 2


def test_it_is_silent_when_the_page_is_left_and_says_so_to_whoever_comes_back(hear):
    page = begin(hear())
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert page.evaluate("() => window.now") is None
    expect(page.get_by_role("button", name="Go on", exact=True)).to_be_focused()


def test_it_goes_by_paragraph_by_keyboard_and_stops_with_escape(hear):
    page = begin(hear())
    for key in ("ArrowRight", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    expect(page.locator(".heard")).to_have_id("ii-b")
    page.keyboard.press("ArrowRight")
    page.evaluate("finish()")  # in the midst of paragraph 5
    page.keyboard.press("ArrowLeft")
    assert said(page)[-1].startswith("The situation changed on February 20, 1988")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".heard")).to_have_id("ii-b")
    page.keyboard.press("Escape")
    expect(button(page)).to_be_focused()
    expect(page.get_by_role("region", name="Listen")).to_have_count(0)
    assert page.evaluate("() => window.now") is None and marked(page) == ""


def test_notes_are_heard_as_they_are_wanted(hear):
    page = begin(hear())
    page.locator(".listen-bar select").first.select_option("meant")
    page.get_by_role("button", name="Next paragraph").click()
    page.get_by_role("button", name="Next paragraph").click()
    for _ in range(4):
        page.evaluate("finish()")
    assert said(page)[-3:-1][0].startswith("The semi-independent")
    assert said(page)[-2].startswith("Editors’ note P.")
    assert said(page)[-1] == "Note 9. Mike Eckel, Five Key Things to Know About Nagorno-Karabakh."
    expect(page.locator(".marker.heard")).to_have_id("fnref-9")
    page.locator(".listen-bar select").first.select_option("printed")
    assert said(page)[-1].startswith("The semi-independent")  # from the sentence on
    for _ in range(2):
        page.evaluate("finish()")
    assert said(page)[-1] == "Note 9. Idem."


def test_the_article_alone_is_heard_without_editors_notes(hear):
    page = begin(hear("/ii/?view=text"))
    page.locator(".listen-bar select").first.select_option("printed")
    for _ in range(30):
        page.evaluate("finish()")
    assert any(text.startswith("Note 9.") for text in said(page))
    assert not any(text.startswith("Editors") for text in said(page))


def test_it_begins_where_the_address_leads_and_ends_with_the_part(hear):
    page = begin(hear("/ii/#p6"))
    assert said(page)[0].startswith("Since the 1994 ceasefire")
    while page.evaluate("() => !!window.now"):
        page.evaluate("finish()")
    assert said(page)[-1].startswith("After forty-four days")
    expect(page.get_by_role("region", name="Listen")).to_have_count(0)


def test_what_is_heard_comes_into_view_unless_the_reader_has_gone_elsewhere(hear):
    page = begin(hear(size=PHONE, reduced_motion="reduce"))
    for _ in range(8):
        page.evaluate("finish()")
    expect(page.locator(".heard")).to_be_in_viewport()
    page.evaluate("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")
    page.evaluate("finish()")
    expect(page.locator(".heard")).not_to_be_in_viewport()
    page.get_by_role("button", name="Next paragraph").click()
    expect(page.locator(".heard")).to_be_in_viewport()


def test_a_page_that_moves_by_itself_loses_nobody(hear):
    """What comes in above the words is no reader who has gone elsewhere."""
    page = begin(hear(size=PHONE, reduced_motion="reduce"))
    for _ in range(8):
        page.evaluate("finish()")
    expect(page.locator(".heard")).to_be_in_viewport()
    page.evaluate("document.documentElement.style.overflowAnchor = 'none'")
    page.evaluate("document.querySelector('article').style.paddingTop = '3000px'")
    expect(page.locator(".heard")).not_to_be_in_viewport()
    page.evaluate("finish()")
    expect(page.locator(".heard")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_bar_and_page_are_accessible(hear, axe, scheme):
    page = begin(hear(size=PHONE, color_scheme=scheme))
    assert axe(page) == []
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    page = hear("/listen/", size=PHONE, color_scheme=scheme)
    assert axe(page) == []


def test_the_text_to_listen_to_has_the_notes_that_are_chosen_without_a_script(hear):
    page = hear_without_scripts(hear)
    note = page.locator(".said-note").filter(has_text="Note 9.")
    expect(note).to_be_hidden()
    page.get_by_label("as the author has them").check()
    expect(note).to_contain_text("Note 9. Idem.")
    expect(note.get_by_text("Mike Eckel")).to_be_hidden()
    page.get_by_label("with the work named").check()
    expect(note.get_by_text("Mike Eckel")).to_be_visible()
    expect(note.get_by_text("Idem.")).to_be_hidden()


def hear_without_scripts(hear) -> Page:
    page = hear("/listen/", voices=[])
    context = page.context.browser.new_context(java_script_enabled=False)
    page.context.on("close", lambda _: context.close())
    quiet = context.new_page()
    quiet.goto(page.url)
    return quiet
