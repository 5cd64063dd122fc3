"""The edition itself against what a person read in the text received, citation by citation and paragraph by paragraph.

`reading.tsv` has a line for every citation, `structure.tsv` one for every paragraph. Both were made by
reading, not by the engine. Their names of sources are their own: a name and a key are one source if
they first stand in the same place.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from edition.cite.printed_pages import pages_of
from edition.text.normalisations import fold_quotes

HERE = Path(__file__).parent
TOP = HERE.parents[1]


def table(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


READING, STRUCTURE = table("reading.tsv"), table("structure.tsv")


@pytest.fixture(scope="module")
def checked(checked_edition):
    return checked_edition


@pytest.fixture(scope="module")
def edition(checked):
    return checked.edition


@pytest.fixture(scope="module")
def citations(edition):
    """The author's citations in reading order, each with its note's number."""
    notes = [note for note in edition.article.notes if note.number]
    return [(note.number, resolved) for note in notes for resolved in edition.citations.get(note.label, ())]


def test_the_checks_find_nothing(checked):
    assert [f"{f.place.path}:{f.place.line}: {f.message} ({f.rule})" for f in checked.findings] == []


def test_the_numbers(edition, citations):
    article = edition.article
    forms = Counter(resolved.citation.form for _, resolved in citations)
    kinds = Counter(paragraph.kind for paragraph in article.paragraphs)
    assert len(article.sections) == 15
    assert len([section for section in article.sections if section.level == 1]) == 4
    assert kinds == {"paragraph": 42, "blockquote": 4}
    assert [note.number for note in article.notes if note.number] == list(range(1, 138))
    assert forms == {"full": 39, "id": 77, "supra": 24, "internal": 3}
    assert len(edition.sources) == 39


def test_forms(citations):
    assert [(n, r.citation.form) for n, r in citations] == [(int(line["note"]), line["form"]) for line in READING]


def each(citations):
    return zip(citations, READING, strict=True)


def test_sources(citations):
    """Who is who is told by where each first stands; then every other citation must agree."""
    first: dict[str, str | None] = {}
    wrong = []
    for (number, resolved), line in each(citations):
        if line["form"] == "internal":
            assert resolved.source is None
            continue
        known = first.setdefault(line["source"], resolved.source)
        if known != resolved.source:
            wrong.append((number, resolved.source, line["source"]))
    assert wrong == []
    assert len(set(first.values())) == len(first) == 39


def test_trails(citations):
    wrong = [
        (number, resolved.trail, line["trail"])
        for (number, resolved), line in each(citations)
        if " ".join(map(str, resolved.trail)) != line["trail"]
    ]
    assert wrong == []


@pytest.mark.parametrize("field", ["signal", "pinpoint"])
def test_signals_and_pinpoints(citations, field):
    wrong = [
        (number, getattr(resolved.citation, field), line[field])
        for (number, resolved), line in each(citations)
        if (getattr(resolved.citation, field) or "") != line[field]
    ]
    assert wrong == []


def test_parentheticals(citations):
    wrong = [
        (number, resolved.citation.parenthetical)
        for (number, resolved), line in each(citations)
        if (resolved.citation.parenthetical is not None) != (line["parenthetical"] == "yes")
    ]
    assert wrong == []


def test_what_internal_references_refer_to(citations):
    internal = [(r.citation, line) for (_, r), line in each(citations) if line["form"] == "internal"]
    assert [" ".join(map(str, c.target_notes)) for c, _ in internal] == [line["target_notes"] for _, line in internal]
    assert [" ".join(c.target_sections) for c, _ in internal] == [line["target_sections"] for _, line in internal]


def folded(text: str) -> str:
    return " ".join(fold_quotes(text.replace("\\$", "$")).split())


def test_paragraphs(edition):
    found = [
        (str(p.number), p.kind, p.section, " ".join(m for m in p.text.edition.labels if m.isdecimal()))
        for p in edition.article.paragraphs
    ]
    assert found == [(line["number"], line["kind"], line["section"], line["markers"]) for line in STRUCTURE]


def test_paragraphs_begin_and_end_with_their_words(edition):
    """The words are the witness's: what the editors mended is undone first."""
    wrong = []
    for paragraph, line in zip(edition.article.paragraphs, STRUCTURE, strict=True):
        text = folded(paragraph.text.witness.plain)
        if not text.startswith(folded(line["first"])) or not text.endswith(folded(line["last"])):
            wrong.append((paragraph.id, text[:40], text[-40:]))
    assert wrong == []


def test_printed_pages(edition):
    pages = pages_of(edition.article)
    wrong = [
        (line["number"], pages[f"p{line['number']}"], line["pages"])
        for line in STRUCTURE
        if " ".join(pages[f"p{line['number']}"]) != line["pages"]
    ]
    assert wrong == []


def test_no_title_is_empty_and_none_is_in_capitals(edition):
    titles = [section.title for section in edition.article.sections]
    assert all(titles) and not [title for title in titles if title.isupper()]
