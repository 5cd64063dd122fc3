"""The edition's sources page against what a person read.

`sentences.tsv` has, for every note, the first and last words of the sentence that the note's marker stands
in and of the words the note is for. One half was made by reading the pages; whoever made it had seen the
engine's answers for most notes, so it is a reading checked against them, not a blind one. The other half was
written out from the engine's answers, after each whole sentence had been read beside the text and found right.
It has every shape: notes at a sentence's end and in its midst, two and three in one sentence, inside and behind quotations, in block quotations, before a parenthesis, behind `Jr.`, `E.O.`, `U.S.`,
across star pages, emendations, and stops that the text received has lost.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from article.test_article import table
from lxml import html

from edition.places.addresses import Addresses
from edition.resolving.occurrences import occurrences, passages
from edition.site.sources_page import sources_page

HERE = Path(__file__).parent
TOP = HERE.parents[1]


SENTENCES = table("sentences.tsv")
CITED = [row for row in table("reading.tsv") if row["source"]]


@pytest.fixture(scope="module")
def edition(checked_edition):
    return checked_edition.edition


@pytest.fixture(scope="module")
def placed(edition):
    return passages(edition.article)


@pytest.fixture(scope="module")
def page(edition):
    return html.fromstring(
        f"<div>{sources_page(edition, Addresses.of(edition.article), 'docs/sources/index.md')}</div>"
    )


def test_the_table_of_sentences_has_every_note():
    assert [row["note"] for row in SENTENCES] == [str(n) for n in range(1, 138)]


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row["note"])
def test_the_sentence_and_the_words_are_as_read(placed, row):
    _, passage = placed[row["note"]]
    sentence = re.sub(" +", " ", passage.text[passage.start : passage.end])
    cited = re.sub(" +", " ", passage.cited)
    assert sentence.startswith(row["sentence begins"]) and sentence.endswith(row["sentence ends"]), sentence
    assert cited.startswith(row["words begin"]) and cited.endswith(row["words end"]), cited


def test_every_note_has_words_in_its_own_paragraph_up_to_its_marker(edition, placed):
    for label, (home, passage) in placed.items():
        assert passage.before + passage.cited + passage.after == passage.text[passage.start : passage.end]
        assert re.search(r"\w", passage.cited), label
        assert label in home.text.edition.labels


def test_no_two_notes_share_words(placed):
    spans = [(home.id, p.cited_start, p.cited_end) for label, (home, p) in placed.items() if label.isdecimal()]
    for (home, _, end), (after, start, _) in zip(spans, spans[1:], strict=False):
        assert home != after or end <= start


def test_every_source_has_exactly_the_notes_that_were_read(edition):
    """The table's names of sources are its own: a name and a key are one source if they first stand in one place."""
    found = [(each.note.number, key) for key, all in occurrences(edition).items() for each in all]
    assert Counter(note for note, _ in found) == Counter(int(row["note"]) for row in CITED)
    ours, theirs = (
        notes_by_source(sorted(found, key=lambda pair: pair[0])),
        notes_by_source([(int(r["note"]), r["source"]) for r in CITED]),
    )
    assert sorted(map(tuple, ours.values())) == sorted(map(tuple, theirs.values()))


def notes_by_source(pairs) -> dict[str, list[int]]:
    notes: dict[str, list[int]] = {}
    for note, source in pairs:
        notes.setdefault(source, []).append(note)
    return notes


def test_every_citation_is_on_the_page_once_with_its_sentence(page, edition):
    entries = page.xpath("//li[contains(@class, 'entry')]")
    assert len(entries) == len(edition.sources)
    for entry in entries:
        key = entry.get("id").removeprefix("src-")
        notes = [label for label, all in edition.citations.items() for each in all if each.source == key]
        assert [use.xpath("string(.//a)") for use in entry.xpath(".//ol[@class='uses']/li")] == [
            f"Note {label}" for label in notes
        ]
    assert len(page.xpath("//p[@class='use-sentence']//mark")) == len(CITED)


def test_what_is_on_the_page_is_the_text_of_the_pages(page, placed):
    texts = {label: re.sub(r"\s+", " ", passage.text) for label, (_, passage) in placed.items()}
    for use in page.xpath("//ol[@class='uses']/li"):
        label = use.xpath("string(.//a)").removeprefix("Note ")
        mark = re.sub(r"\s+", " ", use.xpath("string(.//mark)"))
        assert mark and mark in texts[label]


def test_emphasis_in_a_quotation_is_kept(page):
    """Note 83 says “(emphasis added)”: without the italics the sentence would not be what was written."""
    entry = page.xpath("//ol[@class='uses']/li[.//a[1]='Note 83']")
    assert [em.text for em in entry[0].xpath(".//mark//em")] == ["in a state of readiness"]


def test_the_figure_has_every_citation(page, edition):
    counts = [int(each.text_content()) for each in page.xpath("//svg//*[@class='figure-count']")]
    assert sum(counts) == len(CITED) and len(counts) == len(edition.sources)
    notes = [note for title in page.xpath("//svg//a[rect]/title/text()") for note in written_out(title)]
    assert Counter(notes) == Counter(
        {(int(row["note"])): 0 for row in CITED} | Counter(int(row["note"]) for row in CITED)
    )


def written_out(title: str) -> list[int]:
    """The notes a bar's title names: `…, notes 8–10, 20` → 8, 9, 10, 20."""
    listed = re.search(r"notes? ([\d–, ]+)$", title)[1]
    spans = [part.split("–") for part in listed.split(", ")]
    return [n for span in spans for n in range(int(span[0]), int(span[-1]) + 1)]
