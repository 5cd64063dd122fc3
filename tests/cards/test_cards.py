"""Note and sources → card, as documents.

A case is a name, a page of the edition, its database below `-- sources`, and below `-- card N` what the card of
note N shows: a line for each paragraph of it, italics between stars, a link as `[words](where it leads)`. What a
button copies stands behind `copies`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from markdown.util import AMP_SUBSTITUTE

from edition.model import Edition
from edition.pages.page_reader import Page, read_pages
from edition.places.addresses import Addresses
from edition.resolving.resolver import resolve
from edition.site.cards import Cards
from edition.sources.bibtex import read_bibtex

PATH = "docs/i.md"
CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


def cases() -> Iterator[object]:
    for path in CASES:
        for block in path.read_text(encoding="utf-8").strip().split("\n====\n"):
            head, *cards = re.split(r"^-- card (\S+)$\n?", block, flags=re.M)
            name, _, rest = head.partition("\n")
            page, _, database = rest.partition("-- sources\n")
            assert cards, f"{path}: no card is expected of {name}"
            yield pytest.param(path, block, page, database, cards[::2], id=f"{path.stem}: {name}")


def edition_of(page: str, database: str) -> Edition:
    article, unread = read_pages([Page(PATH, page)])
    sources, unfit = read_bibtex(database, "citations/sources.bib")
    edition = resolve(article, sources)
    assert (*unread, *unfit, *edition.findings) == (), "the case's own edition is at fault"
    return edition


def shown(card: Element) -> str:
    """A card, a line for each of its paragraphs."""
    lines = (" ".join(said(each).split()) for each in card.iter("p"))
    return "\n".join(lines).replace(f"{AMP_SUBSTITUTE}amp;", "&")


def said(element: Element) -> str:
    inside = (element.text or "") + "".join(said(child) + (child.tail or "") for child in element)
    if element.tag == "a" and element.get("href"):
        return f"[{inside}]({element.get('href')})"
    if element.tag == "button":
        return f"{inside} copies “{element.get('data-copy')}”"
    return f"*{inside}*" if element.tag in ("em", "cite") else inside


@pytest.mark.parametrize(("path", "block", "page", "database", "labels"), list(cases()))
def test_a_card_shows_the_note_and_what_stands_behind_it(path, block, page, database, labels, accept):
    edition = edition_of(page, database)
    cards = Cards(edition, Addresses.of(edition.article))
    notes = {note.label: note for note in edition.article.notes}
    head = block.partition("-- card ")[0]
    accept(
        path, block, head + "\n".join(f"-- card {label}\n{shown(cards.item(notes[label], PATH))}" for label in labels)
    )
