"""Inline Markdown as the edition's reading and the witness's, and that no text can break the reading."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from edition.text.inline import escape, read

BLOCKS = (Path(__file__).parent / "cases.txt").read_text(encoding="utf-8").strip().split("\n\n")[1:]
MARKUP = ["*", "**", "[^1]", "[^", "]", "[*37]{#page-37}", "{++", "++}", "{--", "--}", "{~~", "~>", "~~}", "{>>", "<<}",
          "<https://a.b>", "<", "\\", "[", "]{source=k}", "¶", "a", " ", "\n", "“", "”", "é", "\u00ad"]  # fmt: skip
texts = st.lists(st.sampled_from(MARKUP), max_size=30).map("".join)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n")[0])
def test_a_text_has_its_two_readings(block):
    written, edition, witness = block.split("\n")
    text = read(written)
    assert (text.edition.plain, text.witness.plain) == (edition, witness)


def test_markers_star_pages_and_italics_are_found_where_they_are():
    reading = read("The *old* pier[^1] [*37]{#page-37}fell.[^ed-a] {--gone[^2]--}{>>why<<}").edition
    assert reading.plain == "The old pier fell. "
    assert reading.markers == ((12, "1"), (18, "ed-a"))
    assert reading.star_pages == ((13, "37"),)
    assert reading.italics == ((4, 7),)


def test_the_witness_has_what_the_edition_leaves_out():
    reading = read("The *old* pier {--fell[^2] [*38]{#page-38}--}{>>why<<}.").witness
    assert (reading.plain, reading.markers, reading.star_pages) == ("The old pier fell .", ((17, "2"),), ((18, "38"),))


def test_an_emendation_says_what_it_is_and_where():
    text = read("The {~~peer~>pier~~}{>>a slip<<}.")
    (found,) = text.emendations
    assert (found.witness, found.edition, found.reason, found.start) == ("peer", "pier", "a slip", 4)
    assert text.edition.emended == ((4, 8),)
    assert text.edition.plain[4:8] == text.edition.pieces[1].text == "pier"


def test_an_address_that_an_emendation_mends_is_one_address():
    text = read("See <https://a.b/{~~x~>y~~}{>>a slip<<}z>, then.")
    assert [(piece.kind, piece.text, piece.emendation) for piece in text.edition.pieces] == [
        ("words", "See ", None),
        ("address", "https://a.b/yz", 0),
        ("emendation", "", 0),
        ("words", ", then.", None),
    ]
    assert text.witness.pieces[1].text == "https://a.b/xz"


def test_an_offset_leads_back_to_its_line_and_column():
    text = read("One {~~two~>2~~}{>>a<<}\n*three* \\* <https://a.b>\n(four")
    for words, line, column in [
        ("One", 0, 1),
        ("2", 0, 13),
        ("three", 1, 2),
        ("*", 1, 10),
        ("https", 1, 13),
        ("(", 2, 1),
    ]:
        at = text.edition.origin(text.edition.plain.index(words))
        assert text.position(at) == (line, column), words


@pytest.mark.parametrize(
    "letters",
    [
        "<b>bold</b>",
        "A&amp;B",
        "[Roe](https://example.org/)",
        "`x`",
        "_a_ __b__",
        "[x][y]",
        "{: .a }",
        "<www.a.b>",
        "<a@b.c>",
    ],
)
def test_what_is_no_sign_of_the_edition_s_is_letters(letters):
    assert read(letters).edition.pieces == read(letters).edition.pieces[:1]
    assert read(letters).edition.plain == letters


@given(texts)
def test_stretches_lie_inside_the_text_and_in_order(text):
    reading = read(text).edition
    for stretches in (reading.italics, reading.urls, reading.answers, reading.emended):
        assert all(0 <= s[0] <= s[1] <= len(reading.plain) for s in stretches)
    assert list(reading.italics) == sorted(reading.italics)


@given(texts)
def test_the_pieces_are_the_reading(text):
    """Every letter, marker, star page, italic and emendation is in the pieces, once and in order."""
    whole = read(text)
    for reading in (whole.edition, whole.witness):
        written = [piece for piece in reading.pieces if piece.kind in ("words", "address")]
        assert "".join(piece.text for piece in written) == reading.plain
        assert [(p.start, p.text) for p in reading.pieces if p.kind == "marker"] == list(reading.markers)
        assert [(p.start, p.text) for p in reading.pieces if p.kind == "star page"] == list(reading.star_pages)
        assert [p.emendation for p in reading.pieces if p.kind == "emendation"] == list(range(len(whole.emendations)))
        assert all(reading.is_italic(p.start, p.start + len(p.text)) == p.italic for p in written if p.text)


@given(texts)
def test_an_offset_leads_to_its_letter_in_the_source(text):
    whole = read(text)
    for offset, char in enumerate(whole.edition.plain):
        assert char == " " or text[whole.edition.origin(offset)] == char


SIGNS = st.sampled_from("{++ ++} {-- --} {~~ ~> ~~} {>> <<} {source= ]{ [* [^ \\ * ¶ a".split())


@given(st.text() | st.lists(SIGNS, max_size=8).map("".join))
@example("[^0]")
@example("[a]{source=b}")
@example("a {++b++}{>>c<<} d")
def test_escaped_text_reads_back(text):
    one_line = " ".join(text.split())
    assert read(escape(one_line)).edition.plain == one_line


@given(texts)
def test_a_text_without_emendations_is_the_witness_s(text):
    whole = read(text)
    if not whole.emendations:
        assert whole.edition is whole.witness and whole.received is whole


@given(texts)
def test_what_was_received_is_the_witness_s_reading(text):
    received = read(text).received
    if not received.emendations:  # what is left may look like one
        assert received.edition.plain.replace("¶", "") == read(text).witness.plain.replace("¶", "")
