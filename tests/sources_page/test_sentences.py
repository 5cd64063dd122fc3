"""Which sentence a note stands in, and which words it is for: the cases of `sentences.txt`, and what always holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.model import Article, Meta, Paragraph, Place
from edition.resolving.occurrences import authors_markers, passages
from edition.site.printed_words import sentence
from edition.text import inline
from edition.text.sentences import passages_of, sentences

PLACE = Place("docs/i.md", 1)
CASES = (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").strip().split("\n\n# ")[1:]


def paragraph(text: str, number: int = 1) -> Paragraph:
    kind = "blockquote" if text.startswith("> ") else "paragraph"
    return Paragraph(f"p{number}", kind, inline.read(text.removeprefix("> ")), "", PLACE)


def read(*texts: str):
    return passages(Article(Meta(), (), tuple(paragraph(text, i) for i, text in enumerate(texts, 1)), ()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.split("\n")[0])
def test_case(case):
    _, text, *expected = case.split("\n")
    found = [f"{label}: {p.before}«{p.cited}»{p.after}" for label, (_, p) in read(text).items()]
    assert [re.sub("  +", " ", line) for line in found if not line.startswith("ed-")] == expected


def test_a_block_quotation_has_the_words_that_introduce_it():
    found = read("It stood. Roe says:", "> It burned.[^1]", "> It fell.[^2]", "So it was.[^3]", "> Nobody wept.[^4]")
    assert [passage.lead for _, passage in found.values()] == ["Roe says:", "Roe says:", "", ""]


def test_of_two_quotations_that_one_sentence_introduces_the_second_does_not_join_it():
    found = read("Roe says:", "> It burned.[^1]", "> It fell.[^2]", "> It sank.[^3]", "Doe says:", "> It stood.[^4]")
    assert [passage.lead_is_apart for _, passage in found.values()] == [False, True, True, False]
    shown = [re.sub("<[^>]*>", "", sentence(passage)) for _, passage in found.values()]
    assert shown == ["Roe says: It burned.", "Roe says: […] It fell.", "Roe says: […] It sank.", "Doe says: It stood."]


TEXTS = st.lists(
    st.sampled_from(
        [
            "It",
            "fell",
            "Mr",
            "U.S",
            ".",
            "?",
            ",",
            "“",
            "”",
            "(",
            ")",
            " ",
            "  ",
            "[^1]",
            "[^2]",
            "…",
            "a",
            "\n",
            "*",
            "[*3]{#page-3}",
        ]
    )
).map("".join)


@given(TEXTS, st.booleans())
def test_the_pieces_are_of_the_text_and_in_order(text, quoted):
    whole = inline.read(text)
    plain, markers = whole.edition.plain, authors_markers(whole)
    offsets = [offset for offset, _ in markers]
    for at, p in zip(offsets, passages_of(plain, offsets, quoted=quoted), strict=True):
        assert 0 <= p.start <= p.cited_start <= p.cited_end <= p.end <= len(plain)
        assert p.before + p.cited + p.after == plain[p.start : p.end]
        assert p.cited_end <= max(at, p.cited_start)


@given(TEXTS)
def test_sentences_leave_out_nothing_but_blanks(text):
    plain = inline.read(text).edition.plain
    spans = sentences(plain)
    assert list(spans) == sorted(spans)
    assert re.sub(r"\s", "", "".join(plain[a:b] for a, b in spans)) == re.sub(r"\s", "", plain)
