"""What the import writes, the pages' reader reads back, word for word."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from edition.collating.collation import collate
from edition.model import Article, Edition, Meta, Note, Paragraph, Place, Section
from edition.pages.page_reader import Page, read_pages
from edition.pages.page_writer import write_pages
from edition.site.markdown_extension import EditionExtension
from edition.text.inline import read
from edition.text.normalisations import normalise, normalised
from edition.witness.witness_reader import read_witness

WORDS = ["pier", "*old*", "“stone”", "it’s", "(then)", "[T]he", "1.", "a.", "-", "+", "#", "#a", ">", ">a", "_", "5*4", "A_b", "`x`", "$5", "§ 3", "é",
         "<https://example.org/a_b*c>", "10⁶", ". . .", "—", "1994", "1)", "|", "\\*", "&", "&amp;", "~"]  # fmt: skip
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)


def article(paragraphs: list[str], notes: list[str], title: str) -> Article:
    path = "docs/witness/article.txt"
    marked = [f"{text}[^{i}]" for i, text in enumerate(paragraphs, 1)]
    return Article(
        Meta("Of Harbours", ("Mara Quill",), "Tidal L. Rev.", "7", "10", 2020),
        (Section("i", "I", 1, read(title), Place(path, 1)),),
        tuple(
            Paragraph(f"p{i}", "paragraph" if i % 2 else "blockquote", read(text), "I", Place(path, 2 * i))
            for i, text in enumerate(marked, 1)
        ),
        tuple(Note(str(i), read(text), Place(path, 99)) for i, text in enumerate(notes, 1)),
    )


@settings(max_examples=200)
@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=4), st.sampled_from(["The Pier", "A Wall: “Old” & New"]))
def test_every_word_comes_back(units, title):
    written = article([p for p, _ in units], [n for _, n in units], title)
    pages = [Page(path, text) for path, text in write_pages(written, {}).items()]
    found, findings = read_pages(pages)
    assert findings == ()
    assert [p.text.edition.plain for p in found.paragraphs] == [
        normalised(p.text).edition.plain for p in written.paragraphs
    ]
    assert [p.kind for p in found.paragraphs] == [p.kind for p in written.paragraphs]
    assert [(n.label, n.text.edition.plain) for n in found.notes] == [
        (n.label, normalised(n.text).edition.plain) for n in written.notes
    ]
    assert [(s.id, s.number, s.text.source) for s in found.sections] == [("i", "I", title)]


@settings(max_examples=100)
@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=4))
def test_the_collation_finds_nothing(units):
    written = article([p for p, _ in units], [n for _, n in units], "The Pier")
    found, _ = read_pages([Page(path, text) for path, text in write_pages(written, {}).items()])
    same_meta = Article(written.meta, found.sections, found.paragraphs, found.notes)
    assert list(collate(written, same_meta)) == []


def test_what_is_asked_of_headings_that_have_one_id_is_asked_once():
    written = article(["It stood."], ["Roe."], "The Pier")
    doubled = replace(written, sections=written.sections * 2)
    pages = write_pages(doubled, {written.sections[0].id: ["which is it?"]})
    assert "".join(pages.values()).count("which is it?") == 1


def test_a_table_kept_as_printed_is_a_paragraph_with_its_address_to_markdown_too():
    """Markdown's own tables would take the line with the paragraph's id for their last row."""
    table = "| State | Tier |\n| --- | --- |\n| Ohio | 1 |"
    written = article([table], ["It is."], "The Pier")
    path, page = next((path, text) for path, text in write_pages(written, {}).items() if "Ohio" in text)
    extension = EditionExtension(Edition(read_pages([Page(path, page)])[0], (), {}))
    extension.turn_to(path)
    html = Markdown(extensions=["tables", "attr_list", extension]).convert(page)
    assert '<p class="as-printed para" id="p1">| State | Tier |' in html and "<td" not in html


def test_a_heading_with_italics_and_no_number_is_the_same_section_on_its_page():
    heading = "# THE LAW OF *WEIRS* AND RULING C\\*"
    text = f"Of Weirs\n\nMara Quill\n\n# INTRODUCTION\n\nIt stood.¹\n\n{heading}\n\nIt fell.\n\n¹ Jane Roe, *Weirs* 5 (2001).\n"
    section = read_witness(text).article.sections[-1]
    page = Page("docs/law.md", f"# The Law of *Weirs* and Ruling C\\* {{#{section.id}}}\n")
    read = read_pages([page])[0].sections[-1]
    assert read.number == section.number == "The Law of Weirs and Ruling C*"


def test_italics_that_end_with_an_address_end_behind_it():
    assert normalise("*See https://example.org/a*; it fell.") == "*See <https://example.org/a>*; it fell."
    assert normalise("(*see https://example.org/a_(b)*).") == "(*see <https://example.org/a_(b)>*)."
