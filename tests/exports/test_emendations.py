"""An emendation is shown with as many words around it as it takes to find it in the witness, and there letter for letter."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from edition.exports.apparatus import entries
from edition.exports.edition_json import edition_json
from edition.exports.emendation_list import emendations
from edition.exports.reading_order import Places
from edition.exports.readings import one_line
from edition.exports.surroundings import contexts
from edition.model import Article, Edition, Meta, Note, Paragraph, Place, Section
from edition.pages.page_reader import Page, read_pages
from edition.site.markdown_extension import EditionExtension
from edition.text.inline import read
from edition.witness.witness_reader import read_witness
from files.folder import read_folder

TOP = Path(__file__).parents[2]


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
        ("{++A ++}{>>r<<}word stands first", "word stands first", "A word stands first"),
        ("the last word{++ falls++}{>>r<<}", "the last word", "the last word falls"),
        ("a b a b a {~~x~>y~~}{>>r<<} a b a x a c", "b a x a b", "b a y a b"),
        (
            "of *the {~~teh~>other~~}{>>r<<}* [*37]{#page-37}harbour[^1] now",
            "the teh",
            "the other",
        ),
        ("{~~x~>y~~}{>>r<<}", "x", "y"),
        ("it said “so.”{++)++}{>>r<<} Note that the old pier", "Note that the", ") Note that the"),
        ("it was said that {++“++}{>>r<<}’tis so", "was said that", "was said that “"),
        ("the old pier fell.{++’++}{>>r<<}”).[^1]", "old pier fell.", "old pier fell.’"),
        ("the “old {~~peer~>pier~~}{>>r<<}” fell", "old peer", "old pier"),
        ("the old pier{++,++}{>>r<<}[^1] and the sea", "the old pier", "the old pier,"),
        ("see <https://a.b/c>{++,++}{>>r<<} and the sea", "and the sea", ", and the sea"),
        ("Armenia’s old {~~peer~>pier~~}{>>r<<} in Roe’s time", "old peer in", "old pier in"),
        ("the “old{~~” peer~>” pier~~}{>>r<<} fell then", "peer fell then", "pier fell then"),
        ('so the {~~"old"~>[old]~~}{>>r<<} pier', 'the "old" pier', "the [old] pier"),
        ("the pier.[^1] [*37]{#page-37}{++It ++}{>>r<<}fell then", "fell then", "It fell then"),
        ("he says {++¶ ++}{>>r<<}12 of it", "says 12 of", "says ¶ 12 of"),
        ("{++¶++}{>>r<<}The old pier fell", "The old pier", "¶ The old pier"),
        ("{++¶>++}{>>r<<}The old pier fell", "The old pier", "> The old pier"),
        ("The pier fell. {--¶--}{>>r<<}It was old then", "It was old", "It was old"),
        ("the old {++[*37]{#page-37}++}{>>r<<}pier fell", "old pier fell", "old [*37]pier fell"),
        ("the old {--[*37]{#page-37}--}{>>r<<}pier fell", "pier fell", "pier fell"),
        ("cost {~~5~>\\$5~~}{>>r<<} then", "cost 5 then", "cost $5 then"),
    ],
)
def test_words_around(text, witness, edition):
    (found,) = contexts(read(text))
    assert (found.witness, found.edition, found.reason) == (witness, edition, "r")


def test_a_neighbouring_emendation_is_taken_whole():
    first, second = contexts(read("x {~~a b~>c~~}{>>1<<} {~~d~>e f~~}{>>2<<} y"))
    assert (first.witness, first.edition, first.reason) == ("x a b d", "x c e f", "1")
    assert (second.witness, second.edition, second.reason) == ("a b d y", "c e f y", "2")


ITALICS = [
    ("the {~~*old* pier~>*old pier*~~}{>>r<<} fell", "pier", "*pier*"),
    ("the {~~*old pier*~>*old* pier~~}{>>r<<} fell", "*old pier*", "*old* pier"),
    ("the {~~old~>*old*~~}{>>r<<} pier", "old", "*old*"),
]


@pytest.mark.parametrize("text, witness, edition", ITALICS)
def test_where_only_italics_differ_their_signs_are_shown(text, witness, edition):
    (found,) = contexts(read(text))
    assert (found.witness, found.edition, found.marked) == (witness, edition, True)


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
    received, printed = one_line(read(text).witness.plain), one_line(read(text).edition.plain)
    for found, declared in zip(contexts(read(text)), read(text).emendations, strict=True):
        if found.marked:
            continue
        assert sum(received.startswith(found.witness, at) for at in range(len(received) or 1)) == 1
        assert found.edition in printed
        assert one_line(read(declared.witness).edition.plain) in found.witness
        assert one_line(read(declared.edition).edition.plain) in found.edition


@given(st.lists(WORDS, max_size=8), CHANGES, st.lists(WORDS, max_size=8))
def test_putting_the_edition_in_the_place_of_the_witness_gives_the_edition(before, change, after):
    text = " ".join([*before, change, *after])
    (found,) = contexts(read(text))
    received = one_line(read(text).witness.plain)
    if found.witness:
        assert one_line(received.replace(found.witness, found.edition, 1)) == one_line(read(text).edition.plain)


def test_the_witness_s_words_stand_letter_for_letter_in_the_file_received(checked_edition):
    edition, folder = checked_edition.edition, read_folder(TOP)
    received = read_witness(folder.witness).article
    paragraphs = {paragraph.number: paragraph.text.source for paragraph in received.paragraphs}
    notes = {note.number: note.text.source for note in received.notes}
    found = edition_json(edition)["emendations"]
    assert found
    for each in found:
        assert each["witness"] in folder.witness, each
        unit = paragraphs[each["paragraph"]] if each["note"] is None else notes[each["note"]]
        assert unit.count(each["witness"].strip("*")) == 1, each


HERE = Place("docs/i.md", 1)
LOST = "{--lost --}{>>r<<}"


def test_emendations_and_editors_notes_come_in_the_order_of_their_places():
    article = Article(
        Meta("Harbours", written={"title": (read("Harb{++o++}{>>r<<}urs"), 2)}),
        (Section("i", "I", 1, read(f"The {LOST}Pier[^1]"), HERE),),
        (
            Paragraph("p1", "paragraph", read(f"The pier[^3] {LOST}fell.[^2][^ed-b] Then.[^ed-a]"), "I", HERE),
            Paragraph("p2", "paragraph", read(f"The {LOST}end."), "I", HERE),
        ),
        (
            Note("1", read(f"One {LOST}a."), HERE),
            Note("2", read(f"Two {LOST}b.[^ed-c] More {LOST}c."), HERE),
            Note("3", read(f"Three {LOST}d."), HERE),
            Note("4", read(f"Four {LOST}e."), HERE),
            Note("0", read(f"The author {LOST}f."), HERE),
            Note("ed-a", read("A."), HERE),
            Note("ed-b", read("B."), HERE),
            Note("ed-c", read("C."), HERE),
            Note("ed-d", read("Nowhere."), HERE),
        ),
    )
    places = Places.of(article)
    found = [(each["paragraph"], each["note"], each["witness"].split()[0]) for each in emendations(article, places)]
    assert found == [
        (None, None, "Harburs"),
        (None, 0, "author"),
        (None, None, "The"),
        (None, 1, "One"),
        (1, 3, "Three"),
        (1, None, "lost"),
        (1, 2, "Two"),
        (1, 2, "More"),
        (2, None, "The"),
        (None, 4, "Four"),
    ]
    notes = sorted((note for note in article.notes if note.number is None), key=places.rank)
    assert [(note.label, places.paragraph(places.home(note.label))) for note in notes] == [
        ("ed-c", 1), ("ed-b", 1), ("ed-a", 1), ("ed-d", None),
    ]  # fmt: skip


def test_the_apparatus_counts_headings_in_their_place_and_says_in_words_what_is_no_words():
    article = Article(
        Meta(),
        (Section("i", "I", 1, read("The Pi{++e++}{>>r<<}r{++¶#++}{>>s<<}"), HERE),),
        (Paragraph("p1", "blockquote", read("{++¶>++}{>>t<<}The pier fell."), "I", HERE),),
        (Note("1", read("Old {--lost --}{>>u<<}note."), HERE),),
    )
    assert [(entry.number, entry.witness.source, entry.edition.source, entry.reason) for entry in entries(article)] == [
        (1, "The Pir", "The Pier", "r"),
        (2, "*(one level higher)* The Pir", "*(one level lower)* The Pir", "s"),
        (3, "*(no block quotation)* The pier fell.", "*(a block quotation)* The pier fell.", "t"),
        (4, "Old lost note.", "Old note.", "u"),
    ]


def test_a_sign_in_a_block_quotation_leads_to_its_own_emendation():
    text = """# The Pi{++e++}{>>r<<}r {#i}

The {--lost --}{>>s<<}pier.
{: #p1 }

> {++¶>++}{>>t<<}It fell.
> {: #p2 }

The {--lost --}{>>u<<}end.
{: #p3 }
"""
    article, _ = read_pages([Page("docs/i.md", text)])
    extension = EditionExtension(Edition(article, (), {}))
    extension.turn_to("docs/i.md")
    page = Markdown(extensions=["attr_list", extension]).convert(text)
    assert re.findall(r'id="(p?\w+)"|aria-label="Emendation (\d)"', page) == [
        ("i", ""), ("", "1"), ("p1", ""), ("", "2"), ("p2", ""), ("", "3"), ("p3", ""), ("", "4"),
        ("emendations", ""),
    ]  # fmt: skip
    assert [(entry.number, entry.reason) for entry in entries(article)] == [(1, "r"), (2, "s"), (3, "t"), (4, "u")]
