"""An emendation is shown with as many words around it as it takes to find it in the witness."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition import inline
from edition.exports.emendations import in_context, one_line


@pytest.mark.parametrize(
    "text, witness, edition",
    [
        (
            "They feared ill{~~[treatment~>[-]treatment~~}{>>r<<} then.",
            "feared ill[treatment then.",
            "feared ill[-]treatment then.",
        ),
        ("one two {~~three~>four~~}{>>r<<} five six", "two three five", "two four five"),
        ("in the {--the --}{>>r<<}town they met", "the the town they", "the town they"),
        ("{++A ++}{>>r<<}word stands first", "word stands", "A word stands"),
        ("the last word{++ falls++}{>>r<<}", "last word", "last word falls"),
        ("a b a b a {~~x~>y~~}{>>r<<} a b a x a c", "b a x a b", "b a y a b"),
        (
            "of *the {~~teh~>other~~}{>>r<<}* [*37]{#page-37}harbour[^1] now",
            "the teh harbour",
            "the other harbour",
        ),
        ("{~~x~>y~~}{>>r<<}", "x", "y"),
        ("cost {~~5~>\\$5~~}{>>r<<} then", "cost 5 then", "cost $5 then"),
    ],
)
def test_words_around(text, witness, edition):
    (found,) = in_context(text)
    assert found == {"witness": witness, "edition": edition, "reason": "r"}


def test_a_neighbouring_emendation_is_taken_whole():
    first, second = in_context("x {~~a b~>c~~}{>>1<<} {~~d~>e f~~}{>>2<<} y")
    assert first == {"witness": "x a b d", "edition": "x c e f", "reason": "1"}
    assert second == {"witness": "a b d y", "edition": "c e f y", "reason": "2"}


WORDS = st.sampled_from(["a", "b", "*c*", "a[^1]", "[*37]{#page-37}", "\\$5", "\n"])
CHANGES = st.sampled_from(
    [
        "{~~a~>b~~}{>>r<<}",
        "{~~a b~>*c*~~}{>>r<<}",
        "{++a++}{>>r<<}",
        "{++ b++}{>>r<<}",
        "{--a--}{>>r<<}",
        "x{--b --}{>>r<<}",
    ]
)


@given(st.lists(st.one_of(WORDS, CHANGES), max_size=14).map(" ".join))
def test_the_witness_stands_once_and_the_edition_stands_there(text):
    received, printed = one_line(inline.witness_plain(text)), one_line(inline.plain(text))
    for found, declared in zip(in_context(text), inline.emendations(text), strict=True):
        assert sum(received.startswith(found["witness"], at) for at in range(len(received) or 1)) == 1
        assert found["edition"] in printed
        assert one_line(inline.plain(declared.witness)) in found["witness"]
        assert one_line(inline.plain(declared.edition)) in found["edition"]


@given(st.lists(WORDS, max_size=8), CHANGES, st.lists(WORDS, max_size=8))
def test_putting_the_edition_in_the_place_of_the_witness_gives_the_edition(before, change, after):
    text = " ".join([*before, change, *after])
    (found,) = in_context(text)
    received = one_line(inline.witness_plain(text))
    if found["witness"]:
        assert received.replace(found["witness"], found["edition"], 1) == one_line(inline.plain(text))
