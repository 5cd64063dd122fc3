"""What the collation forgives, and what it does not, on texts of a line or two."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.collate import collate
from edition.model import Article, Meta, Note, Paragraph, Place, Section

HERE = Path(__file__).parent
CASES = [
    block.split("\n")
    for block in (HERE / "cases.txt").read_text(encoding="utf-8").strip().split("\n\n")
    if not block.startswith("#")
]


def article(text: str, *, section: str = "The Pier", note: str = "*Id.*") -> Article:
    place = Place("docs/i.md", 3)
    return Article(
        Meta(title="Of Harbours", authors=("Mara Quill",)),
        (Section("i", "I", 1, section, Place("docs/i.md", 1)),),
        (Paragraph("p1", "paragraph", text, "I", place),),
        (Note("1", note, Place("docs/i.md", 6)),),
    )


def unescaped(text: str) -> str:
    return text.replace("(soft hyphen)", "\u00ad").replace("(line)", "\n")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_a_case_is_seen_or_forgiven_as_it_says(case):
    verdict, witness, page = case
    differences = list(collate(article(unescaped(witness)), article(unescaped(page))))
    assert bool(differences) == (verdict.split(":")[0] == "seen"), differences


def test_both_readings_stand_side_by_side_with_their_lines():
    (difference,) = collate(article("The old pier fell."), article("The new pier fell."))
    assert (difference.witness, difference.page) == ("the pier ¶ The ⟨old⟩ pier fell.", "the pier ¶ The ⟨new⟩ pier fell.")
    assert (difference.place, difference.witness_line) == (Place("docs/i.md", 3), 3)


def two(first: str, second: str) -> Article:
    """An article with two paragraphs, on lines 3 and 16."""
    whole = article(first)
    return replace(whole, paragraphs=(*whole.paragraphs, Paragraph("p2", "paragraph", second, "I", Place("docs/i.md", 16))))


@pytest.mark.parametrize(
    ("first", "second", "line"),
    [("The pier fell.", "Then the sea.[^2]", 3), ("The pier fell.[^1]", "the sea.[^2]", 16), ("The pier fell.[^1]", "Then the sea.", 16), ("fell.[^1]", "Then the sea.[^2]", 3)],
    ids=["end of the first", "beginning of the second", "end of the second", "beginning of the first"],
)  # fmt: skip
def test_a_loss_has_the_line_of_its_own_paragraph(first, second, line):
    whole = two("The pier fell.[^1]", "Then the sea.[^2]")
    (lost,) = collate(whole, two(first, second))
    (added,) = collate(two(first, second), whole)
    assert (lost.place.line, added.witness_line) == (line, line)


def test_a_heading_and_a_note_are_compared_too():
    assert len(list(collate(article("A."), article("A.", section="The Peer")))) == 1
    assert len(list(collate(article("A."), article("A.", note="*Id.* at 5")))) == 1
    assert list(collate(article("A.", section="THE PIER"), article("A."))) == []


texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)


@given(texts)
def test_a_text_agrees_with_itself(text):
    assert list(collate(article(text, note=text), article(text, note=text))) == []


@given(st.lists(st.sampled_from("the pier of “stone” (old), fell; *see* 1953 it’s [^1]".split()), min_size=1, max_size=12), st.data())
def test_a_word_more_is_seen_wherever_it_stands(words, data):
    at = data.draw(st.integers(0, len(words)))
    more = [*words[:at], "anew", *words[at:]]
    assert list(collate(article(" ".join(words)), article(" ".join(more)))) != []
