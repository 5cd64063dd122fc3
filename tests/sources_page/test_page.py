"""The sources page of the invented edition: groups, entries, citations, figure."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import html

from edition.cite.authorities import GROUPS, grouped, short_name, sort_name
from edition.model import Article, Citation, Edition, LinkCheck, Meta, Note, Place, Resolved, Source
from edition.places.addresses import Addresses
from edition.resolving.occurrences import occurrences
from edition.site.printed_words import without_use, words_html
from edition.site.sources_figure import parts, rows
from edition.site.sources_page import sources_page
from edition.sources.kinds import KINDS
from edition.sources.pinpoints import index
from edition.text.inline import read
from edition.text.number_ranges import ranges

ORIGIN = "docs/sources/index.md"


@pytest.fixture(scope="module")
def edition(checked):
    assert [finding.rule for finding in checked.findings] == ["file-missing"]  # it has no witness
    return checked.edition


@pytest.fixture(scope="module")
def markdown(edition):
    return sources_page(edition, Addresses.of(edition.article), ORIGIN)


@pytest.fixture(scope="module")
def page(markdown):
    return html.fromstring(f"<div>{markdown}</div>")


def uses(page, key: str) -> list[str]:
    return [each.text_content() for each in page.xpath(f'//li[@id="src-{key}"]//p[@class="use-where"]')]


def test_every_kind_of_source_has_one_group():
    assert sorted(kind for group in GROUPS for kind in group.kinds) == sorted(KINDS)


def test_only_groups_that_occur_in_the_order_of_lawyers(markdown):
    headings = re.findall(r"^### (.+) \{#(\S+)", markdown, re.M)
    assert headings == [
        ("Statutes and bills", "sources-statutes"),
        ("Cases", "sources-cases"),
        ("Books", "sources-books"),
        ("Newspapers, magazines and news sites", "sources-news"),
    ]


def test_entries_have_their_permanent_ids(page, edition):
    assert sorted(page.xpath("//li[contains(@class, 'entry')]/@id")) == sorted(
        f"src-{source.key}" for source in edition.sources
    )


def test_every_citation_has_note_paragraph_form_trail_signal_and_pinpoint(page):
    assert uses(page, "roe-2001-harbour") == [
        "Note 1, paragraph 1: in full · at 5",
        "Note 2, paragraph 1: Id. → note 1 · at 104–05",
        "Note 4, paragraph 1: supra note 1",
        "Note 5, block quotation, paragraph 2: Id. → note 4 → supra note 1 · at 104–105",
    ]
    assert uses(page, "doe-v-roe-1803") == [
        "Note 7, paragraph 3: See, e.g. · in full",
        "Note 8, paragraph 3: short form → note 7 · at 140",
    ]
    assert uses(page, "odegard-2010-piers") == [
        "Note 3, paragraph 1: See · in full",
        "Note 9, paragraph 4: supra note 3",
    ]


def test_the_words_cited_are_marked_in_their_sentence(page):
    sentences = page.xpath('//li[@id="src-roe-2001-harbour"]//p[@class="use-sentence"]')
    assert [each.text_content() for each in sentences] == [
        "The pier stood for a century, until it fell.",
        "The pier stood for a century, until it fell.",
        "Roe says:",
        "Roe says: The pier was oak. It had no nails.",
    ]
    assert [each.find("mark").text_content() for each in sentences] == [
        "The pier stood for a century,",
        "until it fell.",
        "Roe says:",
        "The pier was oak. It had no nails.",
    ]


def test_the_sentences_keep_the_authors_italics(page, markdown):
    def italic(key):
        return [each.text for each in page.xpath(f'//li[@id="src-{key}"]//p[@class="use-sentence"]//em')]

    assert italic("roe-2001-harbour") == [
        "Roe",
        "Roe",
    ]  # in the words for note 4, and in those that introduce note 5's quotation
    assert italic("doe-v-roe-1803") == ["clean"]
    assert italic("odegard-2010-piers") == ["supra"]
    assert "<em>supra</em>&#32;note 3" in markdown  # a space that the page's Markdown does not take for a reference


def test_the_citation_is_as_printed_with_its_italics_and_address(page):
    printed = page.xpath('//li[@id="src-odegard-2010-piers"]/p[@class="entry-printed"]')[0]
    assert (
        printed.text_content()
        == "Ana Ødegård, Piers of the North, TIDAL MAG. (May 3, 2010), https://example.org/piers."
    )
    assert [(each.tag, each.text) for each in printed] == [
        ("em", "Piers of the North"),
        ("a", "https://example.org/piers"),
    ]


def test_the_printed_address_is_the_robust_link_and_there_is_no_second(page):
    entry = page.xpath('//li[@id="src-odegard-2010-piers"]')[0]
    links = [dict(each.attrib) for each in entry.xpath("./p//a[starts-with(@href, 'http')]")]
    rel = "external noopener"
    assert links == [
        {
            "class": "printed-url",
            "href": "https://example.org/piers",
            "rel": rel,
            "data-originalurl": "https://example.org/piers",
            "data-versiondate": "2010-05-03",
        },
        {"class": "archived", "href": "https://web.archive.org/web/20100503/https://example.org/piers", "rel": rel},
    ]
    assert entry.xpath('string(./p[@class="source-links"])') == "Article Archived copy (not checked) In the text"


def test_a_source_whose_address_is_not_printed_has_a_link_to_it():
    sources = (Source("a", "web", {"title": "Tides", "url": "https://example.org/"}),)
    page = html.fromstring(
        f"<div>{sources_page(Edition(Article(Meta(), (), (), ()), sources, {}), Addresses({}), ORIGIN)}</div>"
    )
    assert (
        page.xpath('string(//p[@class="source-links"])')
        == "Web page Open source Archived copy (nearest capture, not checked)"
    )


def test_the_page_says_how_often_and_how_sources_are_cited_and_what_was_not_checked(markdown, edition):
    assert (
        "The article cites 5 sources 10 times: 5 in full, 2 by *Id.*, 2 by *supra* and 1 by a case’s short form."
        in markdown
    )
    assert "nobody has looked whether there is one" in markdown
    checked = replace(
        edition,
        links={"https://example.org/piers": LinkCheck("https://example.org/piers", "2026-11-23", 200, sought=True)},
    )
    assert "nobody has looked" not in sources_page(checked, Addresses.of(edition.article), ORIGIN)


def test_an_editors_remark_is_marked_as_theirs(page):
    remarks = {each.getparent().get("id"): each.text for each in page.xpath('//p[@class="entry-remark"]')}
    assert remarks == {"src-lamp-act": "Editors’ remark: amended in 1950"}


def test_a_name_that_the_note_does_not_print_is_given_by_the_editors():
    note = Note("1", read("5 U.S. 137, 140 (1803)."), Place("docs/i.md", 1))
    found = {"1": (Resolved(Citation("full", 0, 23, "5 U.S. 137, 140 (1803)", pinpoint="140"), "doe"),)}
    case = Source("doe", "case", {"title": "Doe v. Roe", "reporter": "5 U.S. 137", "date": "1803"})
    edition = Edition(Article(Meta(), (), (), (note,)), (case,), found)
    page = html.fromstring(f"<div>{sources_page(edition, Addresses.of(edition.article), ORIGIN)}</div>")
    assert page.xpath("string(//p[@class='entry-printed'])") == "5 U.S. 137, 140 (1803)."
    assert page.xpath("string(//p[@class='entry-remark'])") == "Editors’ remark: Doe v. Roe"


def test_abbreviations_are_spelled_out_beside_the_printed_form(page):
    spelled = {each.getparent().get("id"): each.text for each in page.xpath('//p[@class="source-spelled"]')}
    assert spelled == {
        "src-lamp-act": "Spelled out: Public Law Number 50-1; 30 Statutes at Large 5",
        "src-doe-v-roe-1803": "Spelled out: 5 United States Reports 137",
        "src-odegard-2010-piers": "Spelled out: Tidal Magazine",
    }


def test_every_record_can_be_copied(page, edition):
    for source in edition.sources:
        printed, bibtex, ris, csl = page.xpath(f'//li[@id="src-{source.key}"]//*[@class="record-text"]')
        assert printed.text_content() == page.xpath(f'string(//li[@id="src-{source.key}"]/p[@class="entry-printed"])')
        assert not printed.xpath(".//a")
        assert "@" in bibtex.text and ris.text.startswith("TY  - ") and source.key in csl.text


def test_the_figure_and_its_table_tell_the_same(page, edition):
    bars = [re.sub(r".*paragraph (\d+), (.*)", r"¶ \1 (\2)", each.text) for each in page.xpath("//svg//a[rect]/title")]
    cells = [each for cell in page.xpath("//table//td[1]") for each in cell.text_content().split("; ")]
    assert bars == cells and len(bars) == 7
    assert [int(each.text) for each in page.xpath("//table//td[2]")] == [4, 2, 1, 2, 1]
    drawn = rows(edition.sources, occurrences(edition))
    assert [row.source.key for row in drawn] == [
        "roe-2001-harbour",
        "odegard-2010-piers",
        "lamp-act",
        "doe-v-roe-1803",
        "roe-2005-lamps",
    ]
    assert [(part.number, part.first, part.last) for part in parts(edition.article)] == [("I", 0, 1), ("II", 2, 3)]


def test_links_are_relative_to_the_page(page):
    inner = [link for link in page.xpath("//a/@href") if not link.startswith("http")]
    assert {link.split("#")[0] for link in inner} == {"", "../i/", "../ii/"}


def test_an_edition_without_sources_says_so():
    empty = Edition(Article(Meta(), (), (), ()), (), {})
    assert sources_page(empty, Addresses({}), ORIGIN) == "No source is cited."


def test_a_source_that_no_note_cites_is_listed_all_the_same():
    edition = Edition(Article(Meta(), (), (), ()), (Source("a", "book", {"title": "Tides"}),), {})
    page = html.fromstring(f"<div>{sources_page(edition, Addresses({}), ORIGIN)}</div>")
    assert page.xpath('//li[@id="src-a"]/p[@class="entry-printed"]')[0].text == "Tides"
    assert not page.xpath("//svg")


def test_a_sign_in_a_name_opens_no_element_even_where_a_reader_takes_attributes_for_text():
    title = "Tides <img src=x onerror=y>"
    edition = Edition(Article(Meta(), (), (), ()), (Source("a", "book", {"title": title}),), {})
    written = sources_page(edition, Addresses({}), ORIGIN)
    assert "<img" not in written
    assert html.fromstring(f"<div>{written}</div>").xpath("//a[@class='headerlink handle']/@aria-label") == [
        f"Cite source: {title}"
    ]


def test_sources_are_filed_by_family_name_and_without_articles():
    sources = (
        Source("c", "news", {"title": "The Ark"}),
        Source("b", "news", {"author": "Ødegård, Ana", "title": "A Pier"}),
        Source("a", "news", {"author": "{The Times}", "title": "Zoo"}),
    )
    assert [source.key for _, members in grouped(sources) for source in members] == ["c", "b", "a"]
    assert sort_name(sources[1]) == "odegard ana / pier"


def test_numbers_are_in_order_as_numbers():
    sources = tuple(
        Source(str(i), "statute", {"code": code})
        for i, code in enumerate(["Acts ch. 5", "28 U.S.C. § 1251", "5 U.S.C. § 14", "5 U.S.C. § 5"])
    )
    assert [source.fields["code"] for _, members in grouped(sources) for source in members] == [
        "5 U.S.C. § 5",
        "5 U.S.C. § 14",
        "28 U.S.C. § 1251",
        "Acts ch. 5",
    ]


def test_short_names_end_at_a_word():
    source = Source("a", "book", {"author": "Roe, Jane and Doe, John", "title": "Harbours: Of Piers and Lamps"})
    assert short_name(source) == "Roe & Doe, Harbours: Of Piers…"
    assert short_name(source, 27) == "Roe & Doe, Harbours…"  # not “Harbours: Of…”
    assert len(short_name(Source("b", "book", {"title": "X" * 90}))) == 30
    letter = Source("c", "letter", {"author": "Roe, Jane", "title": "Letter from Jane Roe to Ann Poe"})
    assert short_name(letter, 60) == "Letter from Jane Roe to Ann Poe"  # the name is in it


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"author": "Roe, Jane", "title": "The Harbour: A History"}, "Roe, The Harbour"),
        ({"author": "{The Times}", "title": "Norway: Piers Fall"}, "The Times, Norway: Piers Fall"),
        ({"author": "Roe, Jane", "title": "Of Things Lost at Sea", "shorttitle": "Things Lost"}, "Roe, Things Lost"),
        (
            {"author": "{Office of the Keeper: Jane Roe}", "title": "The Keeper Speaks", "shorttitle": "Jane Roe"},
            "Jane Roe",
        ),
        ({"author": "Roe, Jane and Doe, John and Poe, Ann", "title": "Piers"}, "Roe et al., Piers"),
        ({"title": "How the Lamps Were Lit and by Whom"}, "How the Lamps Were Lit…"),
        ({"author": "Broe, Al", "title": "New Harbour-Lighthousekeepers Unfold"}, "Broe, New Harbour…"),
        ({"author": "{Office of Sea Letters}", "title": "De-Escalation"}, "Office of Sea Letters…"),
        ({"title": "Sea Act, 115-20, 22 U.S.C. § 5811 note"}, "Sea Act, 115-20, 22 U.S.C…"),
    ],
)
def test_a_short_name_is_what_the_work_is_known_by(fields, expected):
    assert short_name(Source("a", "news", fields)) == expected


def test_pinpoints_stand_in_the_order_of_the_pages_and_one_place_once():
    given = [("104–05", "1"), (None, "2"), ("99", "3"), ("104–105", "4"), ("§ 907", "5"), ("104", "6"), ("99", "6")]
    assert index(given) == (("99", ("3", "6")), ("104", ("6",)), ("104–05", ("1", "4")), ("§ 907", ("5",)))


def test_numbers_as_ranges():
    assert ranges([10, 8, 9, 20, 21, 8]) == "8–10, 20, 21"


def test_a_page_of_markdown_leaves_words_alone():
    assert words_html("see supra note 6 & <b>") == "see supra&#32;note 6 &amp; &lt;b&gt;"


@pytest.mark.parametrize(
    ("text", "parenthetical", "expected"),
    [
        ("Roe, Tides (2001) (a tide)", "a tide", "Roe, Tides (2001)"),
        ("Roe, Tides (2001) (“A tide (so called).”)", None, "Roe, Tides (2001)"),
        ("Lamp Act, 1 Stat. 5 [hereinafter Lamps] (on lamps)", "on lamps", "Lamp Act, 1 Stat. 5 [hereinafter Lamps]"),
        ("Roe, Tides (2001)", None, "Roe, Tides (2001)"),
    ],
)
def test_a_citation_without_what_it_says_of_one_use(text, parenthetical, expected):
    assert without_use(Resolved(Citation("full", 0, 0, text, parenthetical=parenthetical), "a")) == expected
