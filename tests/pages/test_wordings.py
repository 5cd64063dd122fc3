"""Words that mean something to Markdown, HTML or a template are an author's words: none is lost on its way to the page.

An article that has them all, in its text and in its notes, is imported, checked and printed once.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from markdown import Markdown

from edition.importing.new_edition import import_article
from edition.pages.editors_pages import PARTS
from edition.site.generated import PartsWriter, fill
from edition.site.markdown_extension import EditionExtension
from edition.site_checks.built_site import read_site
from edition.site_checks.leftover_rules import site_markdown_left
from files.writing import write_all
from making.checking import check_folder
from templates import SCRIPTS, TEMPLATES

LINES = (Path(__file__).parent / "wordings.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")[2:]
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def received() -> str:
    words = [line.partition(" → ")[0] for line in LINES]
    numbers = [str(number).translate(RAISED) for number in range(1, len(words) + 1)]
    body = "\n\n".join(f"The word {word} stood here.{n} So it did." for word, n in zip(words, numbers, strict=True))
    notes = "\n\n".join(f"{n} The note says {word} there, too." for word, n in zip(words, numbers, strict=True))
    head = "Orla Finch, *Of Hives*, 12 Orchard L. Rev. 201 (2019)\n\nOF HIVES\n\nOrla Finch\n\nI. THE HIVE"
    return f"{head}\n\n{body}\n\n{notes}\n"


@pytest.fixture(scope="module")
def edition(tmp_path_factory):
    root = tmp_path_factory.mktemp("wordings")
    write_all(root, import_article(received(), str(SCRIPTS), TEMPLATES).files, force=False)
    checked = check_folder(root)
    extension = EditionExtension(checked.edition)
    extension.turn_to("docs/i.md")
    made = Markdown(extensions=["attr_list", "md_in_html", "tables", "toc", extension])
    page = (root / "docs/i.md").read_text(encoding="utf-8")
    filled = fill(page, checked.edition, extension.located, "docs/i.md", {}, tuple)
    return checked, f"<div>{made.convert(filled)}</div>"


def shown(element) -> str:
    return "".join(element.xpath(".//text()[not(ancestor::sup)]"))


def test_the_witness_and_the_pages_agree_on_each(edition):
    checked, _ = edition
    assert len(LINES) >= 100
    assert [
        each for each in checked.findings if each.rule in {"collation", "witness-unaccounted", "markup-broken"}
    ] == []


def test_none_is_taken_for_markup_that_was_not_read(edition):
    checked, page = edition
    site = read_site({"i/index.html": f"<!doctype html><title>I</title>{page}".encode()}, checked.edition)
    assert [each.message for each in site_markdown_left(site)] == []


def test_a_wording_is_shown_to_the_letter_in_the_text_and_in_a_note(edition):
    page = html.fromstring(edition[1])
    wrong = []
    for number, line in enumerate(LINES, start=1):
        word, _, changed = line.partition(" → ")
        (paragraph,), (note, *_) = page.xpath(f"//p[@id='p{number}']"), page.xpath(f"//li[@id='fn-{number}']//p")
        is_there = f"The word {changed or word} stood here." in shown(paragraph)
        if not is_there or f"The note says {changed or word} there, too." not in shown(note):
            wrong.append((line, shown(paragraph), shown(note)))
    assert wrong == []


def test_where_an_editor_shows_in_code_how_the_build_is_asked_nothing_is_filled_in(edition):
    words = "Write `<!-- edition: title -->` on a page."
    assert (
        fill(words, edition[0].edition, EditionExtension(edition[0].edition).located, "docs/a/b.md", {}, tuple) == words
    )


def test_nothing_is_written_into_an_article_s_page(edition):
    words = "The pier {~~stood~><!-- edition: title -->~~}{>>an erratum<<} there, <!-- edition: elsewhere --> too."
    assert (
        fill(words, edition[0].edition, EditionExtension(edition[0].edition).located, "docs/i.md", {}, tuple) == words
    )


def test_the_parts_known_are_those_that_can_be_written(edition):
    located = EditionExtension(edition[0].edition).located
    assert set(PartsWriter(edition[0].edition, located, "docs/a/b.md", {}, tuple, explained=False).parts) == PARTS
