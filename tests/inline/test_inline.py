"""Inline Markdown as the edition's reading and the witness's, and that no text can break the reading."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from edition.text import inline

BLOCKS = (Path(__file__).parent / "cases.txt").read_text(encoding="utf-8").strip().split("\n\n")[1:]
MARKUP = ["*", "**", "[^1]", "[^", "]", "[*37]{#page-37}", "{++", "++}", "{--", "--}", "{~~", "~>", "~~}", "{>>", "<<}",
          "<https://a.b>", "<", "\\", "[", "]{source=k}", "¶", "a", " ", "\n", "“", "”", "é", "\u00ad"]  # fmt: skip
texts = st.lists(st.sampled_from(MARKUP), max_size=30).map("".join)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n")[0])
def test_a_text_has_its_two_readings(block):
    written, edition, witness = block.split("\n")
    assert (inline.plain(written), inline.plain(inline.witness_text(written))) == (edition, witness)


def test_markers_star_pages_and_italics_are_found_where_they_are():
    text = "The *old* pier[^1] [*37]{#page-37}fell.[^ed-a] {--gone[^2]--}{>>why<<}"
    assert inline.markers(text) == ["1", "ed-a"]
    assert inline.star_pages(text) == ["37"]
    assert inline.styled(text).italics == ((4, 7),)


def test_an_emendation_says_what_it_is():
    (found,) = inline.emendations("The {~~peer~>pier~~}{>>a slip<<}.")
    assert (found.witness, found.edition, found.reason, found.start) == ("peer", "pier", "a slip", 4)


@given(texts)
def test_stretches_lie_inside_the_text_and_in_order(text):
    styled = inline.styled(text)
    for stretches in (styled.italics, styled.urls, styled.overrides):
        assert all(0 <= s[0] <= s[1] <= len(styled.plain) for s in stretches)
    assert list(styled.italics) == sorted(styled.italics)


@given(st.text())
@example("[^0]")
@example("[a]{source=b}")
def test_escaped_text_reads_back(text):
    one_line = " ".join(text.split())
    assert inline.plain(inline.escape(one_line)) == one_line


@given(texts)
def test_a_text_without_emendations_is_the_witness_s(text):
    if not inline.emendations(text):
        assert inline.edition_text(text) == inline.witness_text(text) == text
