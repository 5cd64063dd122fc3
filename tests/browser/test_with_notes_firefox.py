"""A passage copied with its notes in Firefox: the file it saves and what is pasted are what Chromium gives, to the letter."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browsing import WIDE
from clipboard import CLIPBOARD, SELECT
from firefox import Firefox, until
from playwright.sync_api import Page, expect
from test_with_notes import by_pandoc, saved

PLACES = {
    "notes in small numbers": "p17",
    "Id.": "p19",
    "an editors’ note": "p10",
    "block quotations": "p32",
}
SELECTED = ["p17", "Moreover, President Aliyev", "p18", "charge"]
DIALOG_OPEN = "Boolean(document.querySelector('dialog.cite[open]'))"
BUTTON = "[...document.querySelectorAll('dialog.cite .cite-records button')].find((b) => b.textContent === {name})"
BEFORE, BEHIND = "<html><head></head><body>", "</body></html>"  # Firefox puts formatted text into a page's body
FIELD = """() => {
  const field = document.createElement("div");
  field.id = "field";
  field.contentEditable = "true";
  field.addEventListener("paste", (event) => {
    const kinds = ["text/html", "text/plain"].filter((kind) => event.clipboardData.types.includes(kind));
    window.pasted = Object.fromEntries(kinds.map((kind) => [kind, event.clipboardData.getData(kind)]));
    event.preventDefault();
  });
  document.body.append(field);
  field.focus();
}"""


@pytest.fixture(scope="module")
def part(one_firefox, edition_url) -> None:
    """The page of Part III, in Firefox: it is opened once for the tests that follow one another, a load takes seconds."""
    one_firefox.visit(f"{edition_url}/iii/", WIDE)
    one_firefox.wait("document.body.matches('[data-copies]')")


@pytest.fixture
def here(part, firefox) -> Iterator[Firefox]:
    """Firefox, with that page as it was loaded; what a test opens there or puts there is gone after it."""
    yield firefox
    if firefox.js(DIALOG_OPEN):
        firefox.press("Escape")
        firefox.wait(DIALOG_OPEN, False)
    firefox.js(
        "void (document.querySelector('#field')?.remove(), getSelection().removeAllRanges(), delete window.pasted)"
    )


@pytest.fixture
def menus(look, here) -> Callable[[str], tuple[Page, Firefox]]:
    """menus(id) → a paragraph's menu, open in Chromium and in Firefox."""

    def open_menus(id: str) -> tuple[Page, Firefox]:
        page = look("/iii/")
        page.locator(f"#{id} .para-number").click()
        expect(page.locator("dialog.cite[open]")).to_be_visible()
        here.point(*here.middle(f"#{id} .para-number"), press=True)
        here.wait(DIALOG_OPEN)
        return page, here

    return open_menus


def press(firefox: Firefox, name: str) -> None:
    """Click a button of *Copy with notes*, as a person does."""
    firefox.js(f"{BUTTON.format(name=json.dumps(name))}.id = 'pressed'")
    firefox.point(*firefox.middle("#pressed"), press=True)
    firefox.js("document.querySelector('#pressed').removeAttribute('id')")


def word_file(firefox: Firefox, folder: Path, name: str) -> bytes:
    """The file that the button saves; it is away from the folder then."""
    press(firefox, "Word (.docx)")
    file = folder / name
    until(
        lambda: file.exists() and file.stat().st_size and not [*folder.glob("*.part")], lambda: f"no {name} was saved"
    )
    content = file.read_bytes()
    file.unlink()
    return content


def pasted(firefox: Firefox, button: str, said: str) -> dict[str, str]:
    """What a button copies, kind by kind, pasted where formatted text may be pasted."""
    press(firefox, button)
    firefox.wait("document.querySelector('.cite-said').textContent", said)
    firefox.press("Escape")
    firefox.wait(DIALOG_OPEN, False)
    firefox.js(f"({FIELD})()")
    firefox.press("Control", "v")
    firefox.wait("Boolean(window.pasted)")
    return {kind: text.removeprefix(BEFORE).removesuffix(BEHIND) for kind, text in firefox.js("window.pasted").items()}


@pytest.mark.parametrize("place", PLACES)
def test_the_word_file_is_chromiums(menus, downloads, place):
    id = PLACES[place]
    page, firefox = menus(id)
    content = word_file(firefox, downloads, f"{id}.docx")
    assert "[^1]: " in by_pandoc(content, "markdown")
    assert content == saved(page)


def test_a_selections_word_file_is_chromiums(look, here, downloads):
    page = look("/iii/")
    page.evaluate(SELECT, SELECTED)
    page.get_by_role("button", name="Cite selection").click()
    here.js(f"({SELECT})({json.dumps(SELECTED)})")
    here.wait("!document.querySelector('.cite-selection').hidden")
    here.point(*here.middle(".cite-selection"), press=True)
    here.wait(DIALOG_OPEN)
    content = word_file(here, downloads, "p17.docx")
    assert by_pandoc(content, "plain").startswith("Moreover, President Aliyev replaced")
    assert content == saved(page)


@pytest.mark.parametrize("place", PLACES)
def test_the_formatted_text_is_chromiums(menus, place):
    page, firefox = menus(PLACES[place])
    page.get_by_role("button", name="Formatted text").click()
    expect(page.locator(".cite-said")).to_have_text("Text with notes copied")
    there = page.evaluate(CLIPBOARD)
    here = pasted(firefox, "Formatted text", "Text with notes copied")
    assert "<sup>" in here["text/html"]
    assert here == there


@pytest.mark.parametrize("place", PLACES)
def test_the_markdown_is_chromiums(menus, place):
    page, firefox = menus(PLACES[place])
    page.get_by_role("button", name="Markdown", exact=True).click()
    expect(page.locator(".cite-said")).to_have_text("Markdown with notes copied")
    there = page.evaluate("() => navigator.clipboard.readText()")
    here = pasted(firefox, "Markdown", "Markdown with notes copied")
    assert here == {"text/plain": there}
    assert "]: " in there
