"""The invented articles as Word, Markdown, plain text and PDF: each form gives the same article as the text itself."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from doors.writers import as_markdown, as_pdf, as_plain, as_word

from edition.bluebook.notes.note_reader import read_note
from edition.importing.source_list import collect
from edition.model import Article
from edition.text.normalisations import normalised
from edition.witness.witness_reader import read_witness
from files.receiving import receive

IMPORTS = Path(__file__).parents[1] / "imports"
NAMES = sorted(path.parent.name for path in IMPORTS.glob("*/article.txt"))
each_article = pytest.mark.parametrize("name", NAMES)


@cache
def article(name: str) -> Article:
    return read_witness((IMPORTS / name / "article.txt").read_text(encoding="utf-8")).article


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def written(field: str, value: str) -> str:
    """A source's field; addresses and dates to the letter."""
    return value if field in ("url", "date", "urldate") else letters(value)


def shown(article: Article) -> dict[str, list]:
    """Ids, sections, paragraphs with their markers, notes, citations and sources, as far as every form can tell them."""
    sources, cited = collect(article)
    return {
        "sections": [(s.id, s.number, s.level, letters(s.title)) for s in article.sections],
        "paragraphs": [
            (p.number, p.section, letters(p.text.edition.plain), p.text.edition.labels) for p in article.paragraphs
        ],
        "quotations": [p.number for p in article.paragraphs if p.kind == "blockquote"],
        "notes": [(n.label, letters(n.text.edition.plain)) for n in article.notes if n.number],
        "citations": [
            (n.label, c.citation.form, c.citation.pinpoint, c.citation.signal, c.citation.target_notes)
            for n in article.notes
            for c in read_note(normalised(n.text))
        ],
        "sources": [(s.key, s.kind, {k: written(k, v) for k, v in s.fields.items()}) for s in sources],
        "cited": {number: keys for number, keys in cited.items() if number},
    }


@cache
def expected(name: str) -> dict[str, list]:
    """What every form of an invented article has to show."""
    return shown(article(name))


@cache
def article_of(text: str) -> Article:
    """Read once for all the forms that give the same text, letter for letter, as most do."""
    return read_witness(text).article


def through(content: bytes) -> Article:
    return article_of(receive(content).text)


@cache
def shown_of(text: str) -> dict[str, list]:
    return shown(article_of(text))


@each_article
def test_word_markdown_and_plain_figures(name):
    written = as_word(article(name)), as_markdown(article(name)).encode(), as_plain(article(name)).encode()
    word, markdown, plain = (shown_of(receive(content).text) for content in written)
    assert word == expected(name)
    assert markdown == expected(name)
    assert plain == expected(name)


@pytest.mark.parametrize("name", NAMES)
def test_pdf(name):
    assert shown_of(receive(as_pdf(article(name))).text) == expected(name)
