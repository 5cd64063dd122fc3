"""What stands before the first section: title, authors, journal, and what of it is the article's.

The documents in `fronts.txt` are a name, the text, and below `--` what is expected: title, authors (with the signs of their notes, where these are several), volume
with journal, page and year (or `?`), then the paragraphs and author's notes that stand before the first section.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from edition.collating.lines_left_out import account
from edition.model import label_of, sign_of
from edition.witness.witness_reader import read_witness

BODY = """

The pier stood for a century, and then, in a single night of the year in which the council had resolved
to mend it, it fell into the sea.¹

¹ Jane Roe, *The Harbour* 5 (2001).
"""
DOCUMENTS = (Path(__file__).parent / "fronts.txt").read_text(encoding="utf-8").strip().split("\n====\n")


def shown(text: str) -> str:
    article = read_witness(text + BODY).article
    meta = article.meta
    place = f"{meta.volume} {meta.journal} {meta.first_page} ({meta.year})" if meta.volume else "?"
    before = [f"{'> ' if p.kind == 'blockquote' else 'p '}{p.text.source}" for p in article.paragraphs if not p.section]
    notes = [f"{sign_of(note.label)} {note.text.source}" for note in article.notes if note.number == 0]
    names = [
        name + "".join(map(sign_of, labels)) for name, labels in zip(meta.authors, meta.marks or [()] * 9, strict=False)
    ]
    return "\n".join([meta.title, " · ".join(names), place, *before, *notes])


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.split("\n")[0])
def test_a_front(document):
    head, expected = document.split("\n--\n")
    assert shown(head.split("\n", 1)[1]) == expected


@pytest.mark.parametrize(("sign", "written"), [("*", "* Professor"), ("**", "** Professor"), ("†", "†Professor")])
def test_an_authors_note_may_stand_behind_all_others(sign, written):
    text = f"OF PIERS\n\nMara Quill, Jr.{sign}\n\nI. THE PIER{BODY}{written} of Piers.\n"
    article = read_witness(text).article
    assert [(note.label, note.text.source) for note in article.notes] == [
        ("1", "Jane Roe, *The Harbour* 5 (2001)."),
        (label_of(sign), "Professor of Piers."),
    ]
    assert not [left for left in account(text, article) if left.kind == "lost"]


def test_a_star_behind_the_notes_is_none_of_an_author_without_a_sign():
    article = read_witness(f"OF PIERS\n\nMara Quill\n\nI. THE PIER{BODY}* Professor of Piers.\n").article
    assert [note.label for note in article.notes] == ["1"]


def test_an_opening_longer_than_a_cover_sheet_is_not_left_out_as_one():
    lines = [
        f"The {chr(97 + i // 26)}{chr(97 + i % 26)} pier stood for a century, and then it fell." for i in range(90)
    ]
    text = "\n".join(["OF PIERS", "", "Mara Quill", "", *lines, "", "I. THE PIER"]) + BODY
    article = read_witness(text).article
    without = replace(article, paragraphs=tuple(p for p in article.paragraphs if p.section))
    assert {each.kind for each in account(text, article)} == {"title page"}
    assert {each.kind for each in account(text, without)} == {"title page", "cover", "lost"}


@pytest.mark.parametrize(
    ("words", "url"),
    [
        ("All use subject to the terms available at https://about.jstor.org/terms", ""),
        ("acceptance of HeinOnline’s license agreement available at https://heinonline.org/HOL/License", ""),
        ("Available at: https://works.harbor.example/tlr/4", "https://works.harbor.example/tlr/4"),
    ],
)
def test_the_address_of_a_repositorys_terms_is_not_the_articles(words, url):
    text = f"Of Piers\n\nRecommended Citation\n\n{words}\n\nOF PIERS\n\nMara Quill\n\nI. THE PIER{BODY}"
    assert read_witness(text).article.meta.url == url
