"""Page → what is heard of it, as documents; and of the edition: every word in its order, and nothing else.

A case is a name, a page of the edition, its database below `-- sources`, below `-- said` the sentences, each with its
unit and its notes, and below `-- note N` the note as the author has it and, where that differs, with the work named.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from edition.books.listen_page import listen_data, listen_page
from edition.books.spoken import Spoken, spoken
from edition.model import Section
from edition.pages.page_reader import Page, read_pages
from edition.resolving.resolver import resolve
from edition.sources.bibtex import read_bibtex

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


def cases() -> Iterator[object]:
    for path in CASES:
        for block in path.read_text(encoding="utf-8").strip().split("\n====\n"):
            head, *parts = re.split(r"^-- (.+)$\n?", block, flags=re.M)
            name, _, page = head.partition("\n")
            yield pytest.param(page, {k: v.strip() for k, v in zip(parts[::2], parts[1::2], strict=True)}, id=name)


def heard(page: str, database: str) -> Spoken:
    article, _ = read_pages([Page("docs/i.md", page)])
    sources, _ = read_bibtex(database, "citations/sources.bib")
    return spoken(resolve(article, sources))


def lines(found: Spoken) -> str:
    return "\n".join(
        f"{unit.id}: {each.said}" + (f" [{' '.join(each.notes)}]" if each.notes else "")
        for unit in found.units
        for each in unit.sentences
    )


@pytest.mark.parametrize(("page", "wanted"), list(cases()))
def test_it_is_heard_as_written_here(page, wanted):
    found = heard(page, wanted["sources"])
    notes = {
        f"note {label}": "\n".join(dict.fromkeys(f"{note.called} {said}" for said in (note.printed, note.meant)))
        for label, note in found.notes.items()
    }
    assert {"sources": wanted["sources"], "said": lines(found), **notes} == wanted


def letters(text: str) -> list[str]:
    return re.findall(r"\b[^\W\d_]{4,}\b(?![.’])", text)


def test_every_word_of_the_edition_is_heard_in_its_order(checked_edition):
    """Abbreviations, figures and signs have their own cases; every plain word is heard where it stands."""
    edition = checked_edition.edition
    for unit, found in zip(edition.article.in_order, spoken(edition).units, strict=True):
        text = unit.text.edition.plain
        assert found.id == unit.id
        for each in found.sentences:
            rest = iter(re.findall(r"[^\W\d_]+", each.said.casefold()))
            plain = re.sub(r"\[(\w+)\]", r"\1", text[each.start : each.end].replace("[]", " ")).casefold()
            missing = [word for word in letters(plain) if not any(word == other for other in rest)]
            assert not missing, (unit.id, each.said)
        left = text[found.sentences[-1].end :] + "".join(
            text[a.end : b.start] for a, b in zip(found.sentences, found.sentences[1:], strict=False)
        )
        assert not left.strip() and not text[: found.sentences[0].start].strip()
        if isinstance(unit, Section):
            assert found.kind == "heading" and found.level == unit.level


def test_every_note_of_the_edition_is_heard_once_and_every_id_names_its_work(checked_edition):
    edition = checked_edition.edition
    found = spoken(edition)
    labels = [label for unit in found.units for each in unit.sentences for label in each.notes]
    assert sorted(labels) == sorted(note.label for note in edition.article.notes)
    for note in found.notes.values():
        assert not re.search(r"\b[Ii]d(?:em)?\b", note.meant), note.called
    assert sum(note.printed != note.meant for note in found.notes.values()) > 90


def test_nobody_elses_text_becomes_markup_of_the_page():
    page = listen_page(heard("# I. A<script>b {#i}\n\nSee <b> & </div> ’\\[ \\` `x`.\n{: #p1 }\n", ""))
    assert "<script>b" not in page and "<b>" not in page and page.count("</div>") == 1


def test_the_data_are_what_is_heard(checked_edition):
    found = spoken(checked_edition.edition)
    data = json.loads(listen_data(found))
    assert [unit["id"] for unit in data["units"]] == [unit.id for unit in found.units]
    assert data["notes"].keys() == found.notes.keys()
