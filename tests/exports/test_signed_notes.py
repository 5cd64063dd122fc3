"""Two authors, each with a note of their own: label, address and place are the sign's, wherever the notes are shown."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import etree

from edition.books.binding import bind
from edition.books.epub_pages import Pages
from edition.cite.printed_pages import printed_pages
from edition.collating.collation import collate
from edition.exports.edition_json import edition_json
from edition.exports.head import Site
from edition.exports.setting_json import setting_json
from edition.exports.tei import tei
from edition.model import Edition, Note, label_of, sign_of
from edition.pages.page_reader import Page, read_pages
from edition.pages.page_writer import front_matter, write_pages
from edition.resolving.resolver import resolve
from edition.site.article_title import title_lines
from edition.witness.witness_reader import read_witness

TEXT = """Mara Quill & Tom Reed, *Of Piers*, 7 Tidal L. Rev. 12 (2020)

OF PIERS

Mara Quill{} & Tom Reed{}

I. THE PIER

The pier stood for a century, and then, in a single night of the year in which the council had resolved
to mend it, it fell into the sea.¹

{} Professor of Piers.

{} Keeper of Lamps; Ann Vole, *Of Lamps* 4 (1999).

¹ Jane Roe, *The Harbour* 5 (2001).
"""
PAIRS = [("*", "**"), ("*", "†"), ("†", "‡")]


def edition(first: str, second: str) -> Edition:
    """The edition that an import of the text gives, read from the pages that are written of it."""
    witness = read_witness(TEXT.format(first, second, first, second)).article
    pages = write_pages(witness, {})
    pages["docs/index.md"] = front_matter(witness.meta) + pages["docs/index.md"]
    article, findings = read_pages([Page(path, text) for path, text in pages.items()])
    assert findings == () and list(collate(witness, article)) == []
    return resolve(article, ())


@pytest.fixture(params=PAIRS, ids="".join)
def signs(request) -> tuple[str, str]:
    return request.param


def test_each_is_a_note_at_its_authors_name(signs):
    article = edition(*signs).article
    first, second = map(label_of, signs)
    assert article.byline == (("Mara Quill", (first,)), ("Tom Reed", (second,)))
    assert {note.label: note.number for note in article.notes} == {"1": 1, first: 0, second: 0}
    assert dict(title_lines(article))["article-authors"].source == f"Mara Quill[^{first}] · Tom Reed[^{second}]"
    assert printed_pages(article)[f"fn-{second}"] == ("12", "12")


def test_the_exports_have_each_with_its_sign(signs):
    made = edition(*signs)
    second = label_of(signs[1])
    rows = edition_json(made)["notes"]
    assert [(row["number"], row.get("sign", "*"), row["url"]) for row in rows[:2]] == [
        (0, sign, f"/#fn-{label_of(sign)}") for sign in signs
    ]
    assert {f"fn-{label_of(sign)}" for sign in signs} <= {row["id"] for row in setting_json(made)}
    notes = etree.fromstring(tei(made).encode()).findall(".//{*}byline/{*}note")
    assert [(note.get("n"), note.get("{http://www.w3.org/XML/1998/namespace}id")) for note in notes] == [
        (sign, f"fn-{label_of(sign)}") for sign in signs
    ]
    assert second != "0"


def test_the_book_has_each_at_its_name(signs):
    book = bind(edition(*signs), Site("en", "", ""))
    assert [note.shown for note in book.notes] == [*signs, "1"]
    byline = Pages(book, lambda id: f"#{id}").byline()
    assert re.sub("<[^>]*>", "", byline) == f"Mara Quill{signs[0]} · Tom Reed{signs[1]}"


def test_a_note_that_is_marked_at_no_name_stands_behind_the_last():
    article = edition("*", "†").article
    assert replace(article, meta=replace(article.meta, marks=())).byline == (
        ("Mara Quill", ()),
        ("Tom Reed", ("0", "dagger")),
    )


def test_labels_and_signs_are_each_others():
    for sign in ("*", "**", "***", "†", "††", "‡", "§", "*†"):
        assert sign_of(label_of(sign)) == sign
    assert [sign_of(label) for label in ("1", "00", "star", "ed-a", "pier", "")] == [""] * 6
    assert [Note(label, None, None).number for label in ("0", "dagger", "7", "ed-dagger")] == [0, 0, 7, None]
