"""Where the forms of a register stand: the cases in `concordance.txt`, and what holds of any text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.layer.concordance import all_candidates, concordance, stands
from edition.layer.passages import Passage, alike, passages
from edition.model import Article, Limit, Meta, Note, Paragraph, Place, RegisterEntry, Section
from edition.text.inline import read

CASES = (Path(__file__).parent / "concordance.txt").read_text(encoding="utf-8").strip().split("\n\n")[1:]
NOWHERE = Place("docs/i.md", 1)
_ENTRY = re.compile(r"(?P<short>!)?(?P<id>[a-z-]+): (?P<forms>[^|]+?)(?: \| (?P<decisions>.*))?")


def article(lines: list[str]) -> Article:
    sections, paragraphs, notes = [], [], []
    for line in lines:
        if line.startswith("# "):
            sections.append(Section("i", "I", 1, read(line[2:]), NOWHERE))
        elif re.match(r"n\d+ ", line):
            label, text = line[1:].split(" ", 1)
            notes.append(Note(label, read(text), NOWHERE))
        else:
            paragraphs.append(Paragraph(f"p{len(paragraphs) + 1}", "paragraph", read(line), "I", NOWHERE))
    return Article(Meta(), tuple(sections), tuple(paragraphs), tuple(notes))


def entry(match: re.Match[str]) -> RegisterEntry:
    decided: dict[str, tuple] = {}
    for decision in filter(None, (match["decisions"] or "").split("; ")):
        said = re.fullmatch(r"(holds|hides) (.*)|(not|only) here (\S+) (\S+)(?: in (.*))?", decision)
        if said[1]:
            decided[said[1]] = tuple(said[2].split())
        else:
            decided[f"{said[3]}_here"] = (Limit(said[4], (said[5],), said[6] or "", NOWHERE),)
    kind = "abbreviation" if match["short"] else "place"
    return RegisterEntry(match["id"], kind, match["id"], tuple(match["forms"].split(", ")), NOWHERE, **decided)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[:40])
def test_every_place_of_a_form(case):
    *lines, expected = case.split("\n")
    matches = [_ENTRY.fullmatch(line) for line in lines]
    given = [line for line, match in zip(lines, matches, strict=True) if not match]
    entries = [entry(match) for match in matches if match]
    assert entries and expected.startswith("=> ")
    found = passages(article(given))
    order = list(found)
    hits = [hit for hits in concordance(entries, all_candidates(entries, found)).values() for hit in hits]
    hits.sort(key=lambda h: (h.entry.kind == "abbreviation", order.index(h.passage.at), h.start, -h.length))
    said = [f"{h.entry.id} {h.passage.at} {h.passage.text[h.start : h.end]}" for h in hits]
    assert "; ".join(said) or "none" == expected[3:]
    assert said == (expected[3:].split("; ") if expected != "=> none" else [])


WORDS = st.text("ab A.’'-[] “", max_size=40)


@given(WORDS, st.text("abA.’-", min_size=1, max_size=4).filter(lambda form: form.strip() == form))
def test_what_stands_is_the_form_and_a_whole_word(text, form):
    for start, end in stands(form, alike(text)):
        assert alike(text[start:end]) == alike(form)
        if re.match(r"\w", form):
            assert not re.search(r"\w$", text[:start])
        if re.search(r"\w$", form):
            assert not re.match(r"\w", text[end:])


@given(WORDS, st.lists(st.text("abA", min_size=1, max_size=3), min_size=1, max_size=4, unique=True))
def test_no_word_counts_twice_but_for_the_very_same_form(text, forms):
    entries = [RegisterEntry(f"e{n}", "place", "e", (form,), NOWHERE) for n, form in enumerate(forms)]
    found = {"p1": Passage("paragraph", "p1", text, "I", NOWHERE)}
    hits = [hit for hits in concordance(entries, all_candidates(entries, found)).values() for hit in hits]
    assert not [(a, b) for a in hits for b in hits if a is not b and a.overlaps(b)]
