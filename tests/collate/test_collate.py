"""What the collation forgives, and what it does not, on texts of a line or two."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.collating.collation import collate
from edition.model import Article, Meta, Note, Paragraph, Place, Section
from edition.pages.page_reader import Page, read_pages
from edition.text.inline import read

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
        (Section("i", "I", 1, read(section), Place("docs/i.md", 2)),),
        (Paragraph("p1", "paragraph", read(text), "I", place),),
        (Note("1", read(note), Place("docs/i.md", 6)),),
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
    assert (difference.witness, difference.page) == (
        "the pier ¶ The ⟨old⟩ pier fell.",
        "the pier ¶ The ⟨new⟩ pier fell.",
    )
    assert (difference.place, difference.witness_line) == (Place("docs/i.md", 3), 3)


def two(first: str, second: str) -> Article:
    """An article with two paragraphs, on lines 3 and 16."""
    whole = article(first)
    return replace(
        whole, paragraphs=(*whole.paragraphs, Paragraph("p2", "paragraph", read(second), "I", Place("docs/i.md", 16)))
    )


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


def whole(text: str, *, kind="paragraph", level: int = 1, first_page: str = "10", **meta) -> Article:
    """An article of known pages, with a paragraph of a kind and a heading of a level."""
    plain = article(text)
    section, paragraph = replace(plain.sections[0], level=level), replace(plain.paragraphs[0], kind=kind)
    return replace(
        plain, meta=replace(plain.meta, first_page=first_page, **meta), sections=(section,), paragraphs=(paragraph,)
    )


STAR = "[*11]{#page-11}"
STARS = [
    ("as received", f"The pier {STAR}fell again.", f"The pier {STAR}fell again.", []),
    ("before the space", f"The pier {STAR}fell again.", f"The pier{STAR} fell again.", []),
    ("a word later", f"The pier {STAR}fell again.", f"The pier fell {STAR}again.", ["star page"]),
    ("lost", f"The pier {STAR}fell again.", "The pier fell again.", ["star page"]),
    ("added", "The pier fell again.", f"The pier {STAR}fell again.", ["star page"]),
    ("another number", f"The pier {STAR}fell again.", "The pier [*12]{#page-12}fell again.", ["star page"]),
    ("within a word", f"The pier was ware{STAR}house.", f"The pier was ware{STAR}house.", []),
    ("within a word, with an unsure hyphen", f"The pier was ware\u00ad{STAR}house.", f"The pier was ware{STAR}house.", []),
    ("out of a word", f"The pier was ware{STAR}house.", f"The pier was {STAR}warehouse.", ["star page"]),
    ("a letter of a word that holds one", f"The ware{STAR}house.", f"The ware{STAR}horse.", ["words"]),
    ("moved and declared", f"The pier {STAR}fell again.",
     f"The pier {{--{STAR}--}}{{>>so the print<<}}fell {{++{STAR}++}}{{>>so the print<<}}again.", []),
]  # fmt: skip


@pytest.mark.parametrize(("what", "witness", "page", "about"), STARS, ids=[case[0] for case in STARS])
def test_a_star_page_stands_where_the_witness_has_it(what, witness, page, about):
    assert [found.about for found in collate(whole(witness), whole(page))] == about


def test_star_pages_of_a_witness_whose_pages_nobody_knows_are_the_editors():
    assert list(collate(whole("The pier fell.", first_page=""), whole(f"The pier {STAR}fell."))) == []


KINDS = [
    ("The pier fell.", "paragraph", []),
    ("The pier fell.", "blockquote", ["kind"]),
    ("{++¶>++}{>>set in, in the print<<}The pier fell.", "blockquote", []),
    ("{++¶>++}{>>declared, and not done<<}The pier fell.", "paragraph", ["kind"]),
]


@pytest.mark.parametrize(("text", "kind", "about"), KINDS)
def test_a_block_quotation_is_one_in_both_or_declared(text, kind, about):
    assert [found.about for found in collate(whole("The pier fell."), whole(text, kind=kind))] == about


def test_a_paragraph_that_the_witness_quotes_is_declared_the_other_way():
    quoted = whole("The pier fell.", kind="blockquote")
    (found,) = collate(quoted, whole("The pier fell."))
    assert (found.about, found.page, found.witness) == (
        "kind",
        "i the pier ¶ ⟨⟩ The pier fell.",
        "i the pier ¶ ⟨>⟩ The pier fell.",
    )
    assert list(collate(quoted, whole("{--¶>--}{>>the author's own words<<}The pier fell."))) == []


def test_a_heading_s_level_is_the_same_in_both_or_declared():
    received = whole("A.", level=1)
    assert [found.about for found in collate(received, whole("A.", level=2))] == ["level"]
    declared = replace(article("A.", section="The Pier{++¶#++}{>>the numbering skips a level<<}"), meta=received.meta)
    lower = replace(declared, sections=(replace(declared.sections[0], level=2),))
    assert list(collate(received, lower)) == []
    assert [found.about for found in collate(received, declared)] == ["level"]


FACTS = {
    "title": "Of Harbors",
    "authors": ("Mara Quilt",),
    "journal": "Tide L. Rev.",
    "volume": "8",
    "first_page": "11",
    "year": 2021,
    "url": "https://a.b/d",
}
KNOWN = {"journal": "Tidal L. Rev.", "volume": "7", "year": 2020, "url": "https://a.b/c"}


@pytest.mark.parametrize("name", FACTS)
def test_what_identifies_the_article_is_what_the_cover_says(name):
    received = whole("A.", **KNOWN)
    (found,) = collate(received, whole("A.", **{**KNOWN, name: FACTS[name]}))
    assert (
        found.about == "front matter" and found.page.startswith(f"{name}: ") and found.witness.startswith(f"{name}: ")
    )


def test_what_the_cover_does_not_say_and_capitals_are_the_editors_matter():
    received = whole("A.", first_page="", journal="TIDAL L. REV.")
    assert list(collate(received, whole("A.", **KNOWN))) == []


def test_what_identifies_the_article_may_be_emended_in_the_front_matter():
    front = """---
title: Of Harb{~~e~>o~~}{>>misprinted<<}urs
authors: [Mara Quill, '{++Ida Roe++}{>>left out on the cover<<}']
journal: Tidal L. Rev.
first_page: '10'
year: '{~~2021~>2020~~}{>>misprinted on the cover<<}'
---
"""
    (pages, findings) = read_pages([Page("docs/index.md", front)])
    received = replace(
        article("A."), meta=Meta("Of Harbeurs", ("Mara Quill",), "Tidal L. Rev.", first_page="10", year=2021)
    )
    empty = {"sections": (), "paragraphs": (), "notes": ()}
    assert (findings, pages.meta.title, pages.meta.authors, pages.meta.year) == (
        (),
        "Of Harbours",
        ("Mara Quill", "Ida Roe"),
        2020,
    )
    assert list(collate(replace(received, **empty), pages)) == []
    (found,) = collate(replace(received, meta=replace(received.meta, year=2019), **empty), pages)
    assert (found.place, found.witness, found.page) == (Place("docs/index.md", 6), "year: ⟨2019⟩", "year: ⟨2021⟩")


def test_of_a_long_loss_the_beginning_and_the_end_are_shown():
    words = [f"word{number}" for number in range(60)]
    (found,) = collate(article(f"The pier {' '.join(words)} fell."), article("The pier fell."))
    assert found.page == "pier ¶ The pier ⟨⟩ fell."
    assert found.witness == f"pier ¶ The pier ⟨{' '.join(words[:15])} … {' '.join(words[-4:])}⟩ fell."


def test_what_is_lost_whole_has_the_place_of_what_stands_before_it():
    received = article("A.")
    more = Section("ii", "II", 1, read("The Quay"), Place("docs/ii.md", 5))
    (lost,) = collate(replace(received, sections=(*received.sections, more)), received)
    assert (lost.place, lost.page, lost.witness) == (Place("docs/i.md", 2), "nothing", "section II: # ii the quay …")
    (added,) = collate(received, replace(received, sections=(*received.sections, more)))
    assert (added.place, added.witness_line) == (Place("docs/ii.md", 5), 2)


def test_a_space_that_differs_is_shown():
    (found,) = collate(article("The pier, fell."), article("The pier , fell."))
    assert (found.witness, found.page) == ("pier ¶ The pier⟨,⟩ fell.", "pier ¶ The pier⟨ ,⟩ fell.")


def test_the_italics_of_a_heading_are_compared_and_its_case_is_not():
    theirs = article("It fell.", section="The *Pier* Case")
    assert not list(collate(theirs, article("It fell.", section="THE *PIER* CASE")))
    (found,) = collate(theirs, article("It fell.", section="The Pier Case"))
    assert found.place.path == "docs/i.md" and "*" in found.witness and "*" not in found.page


def test_a_heading_and_a_note_are_compared_too():
    assert len(list(collate(article("A."), article("A.", section="The Peer")))) == 1
    assert len(list(collate(article("A."), article("A.", note="*Id.* at 5")))) == 1
    assert list(collate(article("A.", section="THE PIER"), article("A."))) == []


texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)


@given(texts)
def test_a_text_agrees_with_itself(text):
    assert list(collate(article(text, note=text), article(text, note=text))) == []


@given(
    st.lists(st.sampled_from("the pier of “stone” (old), fell; *see* 1953 it’s [^1]".split()), min_size=1, max_size=12),
    st.data(),
)
def test_a_word_more_is_seen_wherever_it_stands(words, data):
    at = data.draw(st.integers(0, len(words)))
    more = [*words[:at], "anew", *words[at:]]
    assert list(collate(article(" ".join(words)), article(" ".join(more)))) != []
