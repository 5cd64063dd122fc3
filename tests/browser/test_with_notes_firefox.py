"""A passage copied with its notes in Firefox: the file it saves and what is pasted are what Chromium gives, to the letter."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from browsing import WIDE
from clipboard import CLIPBOARD, SELECT
from firefox import Firefox, until
from playwright.sync_api import Page, expect
from test_with_notes import by_pandoc, saved

PLACES = {"notes in small numbers": "p17", "Id.": "p19", "an editors’ note": "p10", "block quotations": "p32"}
"""All on one page, which is loaded once: in Firefox a load takes seconds."""
SELECTED = ["p17", "Moreover, President Aliyev", "p18", "charge"]
DIALOG_OPEN = "Boolean(document.querySelector('dialog.cite[open]'))"
BUTTON = "[...document.querySelectorAll('dialog.cite .cite-records button')].find((b) => b.textContent === {name})"
BEFORE, BEHIND = "<html><head></head><body>", "</body></html>"  # Firefox puts formatted text into a page's body
FIELD = """() => {
  document.querySelector("#field")?.remove();
  window.pasted = undefined;
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


def opened(firefox: Firefox, id: str) -> None:
    """Open the menu of a paragraph."""
    firefox.point(*firefox.middle(f"#{id} .para-number"), press=True)
    firefox.wait(DIALOG_OPEN)


def visit(firefox: Firefox, url: str) -> None:
    firefox.visit(url, WIDE)
    firefox.wait("document.body.matches('[data-copies]')")


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


@pytest.fixture
def both(look, firefox, edition_url) -> tuple[Page, Firefox]:
    """The page in Chromium and in Firefox."""
    visit(firefox, f"{edition_url}/iii/")
    return look("/iii/"), firefox


def test_formatted_text_markdown_and_word_file_are_chromiums(both, downloads):
    for place, id in PLACES.items():
        alike_in(*both, downloads, place, id)


def alike_in(page: Page, firefox: Firefox, downloads: Path, place: str, id: str) -> None:
    """What the menu of a paragraph gives is the same in both; it is closed then."""
    page.locator(f"#{id} .para-number").click()
    expect(page.locator("dialog.cite[open]")).to_be_visible()
    page.get_by_role("button", name="Formatted text").click()
    expect(page.locator(".cite-said")).to_have_text("Text with notes copied")
    opened(firefox, id)
    here = pasted(firefox, "Formatted text", "Text with notes copied")
    assert "<sup>" in here["text/html"], place
    assert here == page.evaluate(CLIPBOARD), place
    page.get_by_role("button", name="Markdown", exact=True).click()
    expect(page.locator(".cite-said")).to_have_text("Markdown with notes copied")
    opened(firefox, id)
    here = pasted(firefox, "Markdown", "Markdown with notes copied")
    assert "]: " in here["text/plain"], place
    assert here == {"text/plain": page.evaluate("() => navigator.clipboard.readText()")}, place
    opened(firefox, id)
    content = word_file(firefox, downloads, f"{id}.docx")
    assert "[^1]: " in by_pandoc(content, "markdown"), place
    assert content == saved(page), place
    closed(page, firefox)


def closed(page: Page, firefox: Firefox) -> None:
    page.keyboard.press("Escape")
    expect(page.locator("dialog.cite[open]")).to_have_count(0)
    firefox.press("Escape")
    firefox.wait(DIALOG_OPEN, False)


def test_a_selections_word_file_is_chromiums(look, firefox, downloads, edition_url):
    page = look("/iii/")
    page.evaluate(SELECT, SELECTED)
    page.get_by_role("button", name="Cite selection").click()
    visit(firefox, f"{edition_url}/iii/")
    firefox.js(f"({SELECT})({json.dumps(SELECTED)})")
    firefox.wait("!document.querySelector('.cite-selection').hidden")
    firefox.point(*firefox.middle(".cite-selection"), press=True)
    firefox.wait(DIALOG_OPEN)
    content = word_file(firefox, downloads, "p17.docx")
    assert by_pandoc(content, "plain").startswith("Moreover, President Aliyev replaced")
    assert content == saved(page)
