"""A passage copied with its notes: the Word file read back by Pandoc, the formatted text and the Markdown by hand."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from clipboard import CLIPBOARD, SELECT
from lxml import etree
from playwright.sync_api import Page, expect

from machine.citing import pandoc_program

W = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
RUBIN = "Michael Rubin, Sanctions on Azerbaijan Should Go Beyond Military and Aid Embargo"


@pytest.fixture
def menu(look) -> Callable[[str], Page]:
    """menu(id) → a page of the edition with the menu of a paragraph of Part III open."""

    def open_menu(id: str) -> Page:
        page = look("/iii/")
        page.locator(f"#{id} .para-number").click()
        expect(page.locator("dialog.cite[open]")).to_be_visible()
        return page

    return open_menu


def saved(page: Page) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name="Word (.docx)").click()
    return Path(download.value.path()).read_bytes()


def by_pandoc(content: bytes, into: str) -> str:
    command = [pandoc_program(), "--from", "docx", "--to", into, "--wrap", "none"]
    return subprocess.run(command, input=content, capture_output=True, check=True).stdout.decode("utf-8")


def test_the_word_file_has_real_footnotes_with_the_authors_numbers(menu):
    page = menu("p17")
    content = saved(page)
    labels = page.locator("#p17 .marker[id^='fnref-']").evaluate_all("all => all.map((m) => m.id.slice(6))")
    assert zipfile.ZipFile(BytesIO(content)).testzip() is None
    parts = {name: etree.fromstring(zipfile.ZipFile(BytesIO(content)).read(name)) for name in
             ("word/document.xml", "word/footnotes.xml", "word/styles.xml", "[Content_Types].xml")}  # fmt: skip
    document = parts["word/document.xml"]
    references = document.xpath("//w:footnoteReference/@w:id", namespaces=W)
    notes = parts["word/footnotes.xml"].xpath("//w:footnote[not(@w:type)]/@w:id", namespaces=W)
    assert references == notes and len(notes) == len(labels) == 5
    assert document.xpath("//w:numStart/@w:val", namespaces=W) == [labels[0]] == ["49"]
    told = by_pandoc(content, "markdown")
    words = page.locator("#p17").evaluate(
        "p => { const e = p.cloneNode(true); for (const m of e.querySelectorAll('.marker, .star-page, .handle')) m.remove(); return e.textContent }"
    )
    assert " ".join(re.sub(r"\[\^\d+\]", "", told.split("\n\n")[0]).split()).replace("\\", "") == " ".join(
        words.replace("“", '"').replace("”", '"').replace("’", "'").split()
    )
    assert len(re.findall(r"^\[\^\d+\]: ", told, re.M)) == 5


def test_a_short_form_is_followed_by_its_source_marked_as_the_editions(menu):
    page = menu("p19")
    told = by_pandoc(saved(page), "plain")
    assert f"Id. [edition: {RUBIN}" in " ".join(told.replace("_", "").split())
    assert "*Id.*" in by_pandoc(saved(page), "markdown")


def test_a_selection_takes_the_notes_whose_words_are_in_it(look):
    page = look("/iii/")
    page.evaluate(SELECT, ["p17", "Moreover, President Aliyev", "p18", "charge"])
    page.get_by_role("button", name="Cite selection").click()
    told = by_pandoc(saved(page), "plain")
    assert told.startswith("Moreover, President Aliyev replaced")
    assert len(re.findall(r"^\[\d+\] ", told, re.M)) == 2  # notes 52 and 53


def test_the_formatted_text_and_the_markdown_say_the_same(menu):
    page = menu("p19")
    page.get_by_role("button", name="Formatted text").click()
    expect(page.locator(".cite-said")).to_have_text("Text with notes copied")
    copied = page.evaluate(CLIPBOARD)
    assert "<sup>55</sup>" in copied["text/html"] and "<em>Id.</em> [edition: " in copied["text/html"]
    assert "[55] Id. [edition: " in copied["text/plain"]
    page.get_by_role("button", name="Markdown", exact=True).click()
    expect(page.locator(".cite-said")).to_have_text("Markdown with notes copied")
    text = page.evaluate("() => navigator.clipboard.readText()")
    assert re.search(r"^\[\^55\]: \*Id\.\* \\\[edition: " + re.escape(RUBIN), text, re.M)
    body, _, notes = text.partition("\n\n[^")
    assert re.findall(r"\[\^(\d+)\]", body) == re.findall(r"^\[\^(\d+)\]:", "[^" + notes, re.M)
    assert "23 Pepp. Disp. Resol. L.J. 34" in body


def test_an_editors_note_keeps_its_letter_and_says_whose_it_is(menu):
    content = saved(menu("p10"))
    footnotes = etree.fromstring(zipfile.ZipFile(BytesIO(content)).read("word/footnotes.xml"))
    texts = [
        "".join(each.xpath(".//w:t/text()", namespaces=W)) for each in footnotes.xpath("//w:footnote", namespaces=W)
    ]
    assert any(text.startswith("c Editors’ note: So received.") for text in texts)


def test_a_paragraph_without_notes_offers_no_copy_with_notes(menu):
    expect(menu("p9").get_by_role("button", name="Word (.docx)")).to_have_count(0)
