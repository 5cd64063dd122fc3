"""Words and the signs among them: however they are parted and put together, neither is lost, and each keeps its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.text.lexicon import Lexicon
from edition.witness.marked import Marked, Sign, joined, together, unwrapped
from edition.witness.markers import Marker

PIECES = st.sampled_from(["pier", "lime", ".", "—", " ", "\n", "> ", "“", "*Id.*", "[*37]{#page-37}", "[*38]{.page}"])
RECEIVED = st.lists(PIECES, max_size=12).map("".join)
LEXICON = Lexicon.of("the pier and the lime-kiln")


@given(RECEIVED)
def test_what_was_read_is_written_as_it_was(received: str) -> None:
    assert Marked.of(received).written == received


@given(RECEIVED)
def test_lines_put_together_are_the_whole(received: str) -> None:
    text = Marked.of(received)
    assert together(text.lines(), "\n") == text


@given(RECEIVED, RECEIVED)
def test_no_sign_is_lost_where_texts_are_joined_or_unwrapped(left: str, right: str) -> None:
    whole, _ = joined(Marked.of(left), Marked.of(right), LEXICON)
    assert [s.written for s in whole.signs] == [s.written for each in (left, right) for s in Marked.of(each).signs]
    flat, _ = unwrapped(Marked.of(left), LEXICON)
    assert [s.written for s in flat.signs] == [s.written for s in Marked.of(left).signs]


@pytest.mark.parametrize(
    ("left", "right", "written"),
    [
        ("The pier ", "stood.", "The pier [*37]{#page-37}stood."),
        ("Of lime-", "kiln work.", "Of lime-[*37]{#page-37}kiln work."),
        (
            "See https://example.org/pier/",
            "stones.pdf for it.",
            "See https://example.org/pier/stones.pdf[*37]{#page-37} for it.",
        ),
    ],
)
def test_a_page_begins_with_its_first_word_or_behind_the_address_it_divides(
    left: str, right: str, written: str
) -> None:
    star = Sign(0, "[*37]{#page-37}")
    whole, _ = joined(Marked.of(left), Marked.of(right).opened_by(star), LEXICON)
    assert whole.written == written


def test_a_marker_closes_what_it_stands_behind() -> None:
    """No address, no cut word goes on behind it; the space before its sign is none of the text's."""
    left = Marked.of("See https://example.org/ ³", [Marker(25, 26, 3)])
    whole, _ = joined(left, Marked.of("stones.pdf is lost."), LEXICON)
    assert whole.written == "See https://example.org/[^3] stones.pdf is lost."
    assert left.ends_marked and not Marked.of("The pier in the U.S.").is_finished
    assert Marked.of("The pier in the U.S.⁴", [Marker(20, 21, 4)]).is_finished


@pytest.mark.parametrize(
    ("left", "right", "whole", "doubt"),
    [
        ("https://pier.example/", "qa; it", "https://pier.example/qa; it", ""),
        ("https://pier.example/", "pier; it", "https://pier.example/pier; it", "pier;"),
        ("https://pier.example/", "harbours say", "https://pier.example/ harbours say", "harbours"),
        ("https://pier.example/", "and", "https://pier.example/ and", ""),
        ("https://pier.example/q?a=", "pier.", "https://pier.example/q?a=pier.", ""),
    ],
)
def test_whether_an_address_goes_on_behind_its_line_is_told_where_it_is_not_certain(left, right, whole, doubt):
    lexicon = Lexicon.of("the pier and the pier")
    found, told = joined(Marked.of(left), Marked.of(right), lexicon)
    assert found.written == whole
    assert told == ((f"does the address “{left}” go on in “{doubt}”, behind the line's end?",) if doubt else ())
