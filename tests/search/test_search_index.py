"""What the index holds: an invented article whose second author is met only through *Id.*"""

from __future__ import annotations

import pytest

from edition.model import Abbreviation, Edition
from edition.pages.page_reader import Page, read_pages
from edition.resolving.resolver import resolve
from edition.site.search_index import search_index
from edition.sources.bibtex import read_bibtex

TITLE_PAGE = "---\ntitle: Of Harbours\nauthors: [Mara Quill]\nyear: 2020\n---\n\nThe *abstract*.\n{: #p1 }\n"
PART = """# I. The Pier {#i}

## A. Əlibəy’s Mole {#i-a}

The pier stood.[^1] [*12]{#page-12}Then it {~~fel~>fell~~}{>>a letter lost<<}.[^2]
{: #p2 }

It rose.[^3] It “stood” again.[^4][^ed-a]
{: #p3 }

# Coda {#coda}

The end.
{: #p4 }

[^1]: Jane Roe & Ana Ölçer, *The Harbour: A History* 5 (2001); see Sea Council, *Tides* [hereinafter *Tides*], J. Mar. Rels. (Nov. 3, 2010).

[^2]: Roe & Ölçer, *supra* note 1, at 7.

[^3]: *Id.* at 9.

[^4]: *See supra* note 3 and accompanying text.

[^ed-a]: The mole, not the pier.
"""
BIB = """@book{roe-2001-harbour,
  author = {Roe, Jane and Ölçer, Ana},
  title = {The Harbour: A History},
  date = {2001},
}

@article{sea-2010-tides,
  entrysubtype = {newspaper},
  author = {{Sea Council}},
  title = {Tides},
  shorttitle = {Tides},
  journaltitle = {J. Mar. Rels.},
  date = {2010-11-03},
}
"""


@pytest.fixture(scope="module")
def docs() -> list[dict]:
    article, _ = read_pages((Page("docs/index.md", TITLE_PAGE), Page("docs/i.md", PART)))
    sources, _ = read_bibtex(BIB, "citations/sources.bib")
    resolved = resolve(article, sources)
    assert resolved.findings == ()
    words = (Abbreviation("Rels.", "Relations"),)
    edition = Edition(article, sources, resolved.citations, abbreviations=words)
    return search_index(edition)["docs"]


def test_every_section_paragraph_and_note_has_an_entry_in_reading_order(docs):
    assert [(doc["location"], doc["kind"]) for doc in docs] == [
        ("#p1", "paragraph"),
        ("i/#i", "section"),
        ("i/#i-a", "section"),
        ("i/#p2", "paragraph"),
        ("i/#p3", "paragraph"),
        ("i/#coda", "section"),
        ("i/#p4", "paragraph"),
        ("i/#fn-1", "note"),
        ("i/#fn-2", "note"),
        ("i/#fn-3", "note"),
        ("i/#fn-4", "note"),
        ("i/#fn-ed-a", "note"),
    ]


def test_each_says_what_it_is(docs):
    assert [doc["title"] for doc in docs] == [
        "¶ 1",
        "Part I",
        "Section I.A",
        "¶ 2 · I.A",
        "¶ 3 · I.A",
        "Section",
        "¶ 4 · Coda",
        "Note 1 · Roe & Ölçer, The Harbour; Sea Council, Tides",
        "Note 2 · Roe & Ölçer, The Harbour",
        "Note 3 · Roe & Ölçer, The Harbour",
        "Note 4",
        "Editors’ note a",
    ]


def test_the_text_is_the_editions_without_marks(docs):
    texts = {doc["location"]: doc["text"] for doc in docs}
    assert texts["#p1"] == "The abstract."
    assert texts["i/#i-a"] == "Əlibəy’s Mole"
    assert texts["i/#p2"] == "The pier stood. Then it fell."
    assert texts["i/#fn-3"] == "Id. at 9."


def test_a_note_that_says_only_id_holds_what_it_really_cites(docs):
    sources = {doc["location"]: doc.get("sources") for doc in docs}
    assert sources["i/#fn-3"] == ["Jane Roe & Ana Ölçer, The Harbour: A History"]
    assert sources["i/#fn-1"][1:] == ["Sea Council, Tides, J. Mar. Rels.", "J. Mar. Relations"]
    assert sources["i/#fn-4"] is None
    assert sources["i/#p2"] is None
