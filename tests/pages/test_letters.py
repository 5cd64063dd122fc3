"""What an author wrote is shown to the letter, whatever it means to Markdown or HTML, and leads nowhere it should not."""

from __future__ import annotations

import re

import pytest
from lxml import html
from markdown import Markdown
from yaml import safe_load

from edition.books.binding import imprint
from edition.books.styled_runs import plain
from edition.checks import RULES
from edition.checks.registry import Context
from edition.exports.head import Site
from edition.model import Meta, Source
from edition.pages.page_reader import Page, read_pages
from edition.resolving.resolver import resolve
from edition.site.article_title import long_word
from edition.site.generated import citation_markdown
from edition.site.markdown_extension import EditionExtension
from edition.text.inline import read
from templates import SCRIPTS

PATH = "docs/i.md"
SETTINGS = safe_load((SCRIPTS / "mkdocs-base.yml").read_text("utf-8").replace("!ENV", ""))["markdown_extensions"]
LETTERS = [
    "A&amp;B … [Roe](https://example.org/)", "<b>bold</b> & <i>x</i>", "&copy; 2020; &#65;", "`x` ``y``", "_a_ __b__", "[x][y] and [y]",
    "words {: .a }", "words {#a}", "<www.example.org> <a@example.org>", "C:\\dir", "![x](y.png)", "a  b", "~~x~~ ==y==", "$x_1$", "5 < 6 > 4",
    "<script>alert(1)</script>", "<!- x ->", "| a | b |", "wzxhzdk:0", "klzzwxh:0001", "# x", "1986. A year", "&", "&amp",
    "[TOC]", "&ast;x&ast;",
]  # fmt: skip


def edition_of(text: str):
    article, findings = read_pages([Page(PATH, text)])
    assert findings == ()
    return resolve(article, ())


def shown(text: str, sources: tuple[Source, ...] = ()):
    article, _ = read_pages([Page(PATH, text)])
    extension = EditionExtension(resolve(article, sources) if sources else edition_of(text))
    extension.turn_to(PATH)
    page = Markdown(extensions=[*SETTINGS, extension], extension_configs=SETTINGS).convert(text)
    return html.fromstring(f"<div>{page}</div>")


@pytest.mark.parametrize("letters", LETTERS)
def test_letters_are_shown_as_they_are_in_text_notes_and_quotations(letters):
    page = shown(
        f"# I. Piers {{#i}}\n\nSee {letters}\n{{: #p1 }}\n\n> And {letters}\n> {{: #p2 }}\n\n[^1]: See {letters}\n"
    )
    assert page.xpath("string(//p[@id='p1'])") == f"See {letters}"
    assert page.xpath("string(//p[@id='p2'])") == f"And {letters}"
    assert page.xpath("string(//li[@id='fn-1']//p)") == f"See {letters}"
    assert not page.xpath("//p//a[contains(@href, 'example')] | //img | //script | //code | //b | //li//em")


@pytest.mark.parametrize("letters", [each for each in LETTERS if "{#" not in each and each != "# x"])
def test_letters_are_shown_as_they_are_in_a_heading(letters):
    page = shown(f"# I. Of {letters} {{#i}}\n\nThen.\n{{: #p1 }}\n")
    assert page.xpath("string(//h1)") == f"I. Of {letters}"
    assert page.xpath("string(//h1/@aria-label)") == f"I. Of {read(letters).edition.plain}"


def test_a_note_of_nothing_but_letters_has_them():
    page = shown("# I. Piers {#i}\n\nThen.[^1]\n{: #p1 }\n\n[^1]: [TOC]\n")
    assert page.xpath("string(//li[@id='fn-1']//p)") == "[TOC]"


def test_an_address_that_looks_like_entities_is_the_authors_in_every_attribute_of_a_card():
    url = "https://post.example/a?x=1&sect;=2&para;4"
    note = f"Jane Roe, *Of Piers*, WIND POST (May 3, 2001), <{url}>."
    fields = {"author": "Roe, Jane", "title": "Of Piers", "journaltitle": "Wind Post", "date": "2001-05-03", "url": url}
    page = shown(f"# I. Piers {{#i}}\n\nThen.[^1]\n{{: #p1 }}\n\n[^1]: {note}\n", (Source("roe", "news", fields),))
    assert {
        each for each in page.xpath("//li[@id='fn-1']//a[contains(@href, 'post')]/@href") if "archive" not in each
    } == {url}
    assert url in page.xpath("string(//li[@id='fn-1']//@data-copy)")


def test_a_reference_is_a_link_wherever_it_is_read_as_a_citation():
    text = (
        "# Introduction {#introduction}\n\nText, *see supra* note 1.[^1]\n{: #p1 }\n\n# II. Piers {#ii}\n\n## B. Old {#ii-b}\n\n"
        "[^1]: *See infra* Introduction; *see infra* Subpart II.B; *supra* Parts II and II.B; *see infra* note 1.\n"
    )
    page = shown(text)
    links = [
        (a.get("href"), a.text_content(), a.get("data-ids")) for a in page.xpath("//li[@id='fn-1']//p//a[@class!='x']")
    ]
    assert links[:4] == [
        ("#introduction", "Introduction", None),
        ("#ii-b", "Subpart II.B", None),
        ("#ii", "Parts II and II.B", "ii ii-b"),
        ("#fn-1", "1", None),
    ]
    assert page.xpath("//p[@id='p1']/a[@class='note-ref']/text()") == ["1"]


def test_every_internal_citation_that_leads_somewhere_is_a_link():
    text = "# I. Piers {#i}\n\nText.[^1]\n{: #p1 }\n\n[^1]: *See supra* Part I; *see infra* notes 1 & 1; text accompanying note 1.\n"
    cited = [each.citation for each in edition_of(text).citations["1"] if each.citation.form == "internal"]
    words = [a.text_content() for a in shown(text).xpath("//li[@id='fn-1']//a[contains(@class, '-ref')]")]
    assert len(cited) == len(words) == 3
    assert all(word in citation.text for word, citation in zip(words, cited, strict=True))


def test_a_mark_without_a_partner_is_reported_on_its_line_and_column():
    text = (
        "# I. Piers {#i}\n\nThe *old* <https://example.org/a> pier[^1]\n*stood* (then.\n{: #p1 }\n\n[^1]: *Id.* [so\n"
    )
    edition = edition_of(text)
    found = list(RULES["unbalanced-marks"](Context(edition, pages=(Page(PATH, text),))))
    assert [(each.place.line, each.place.column) for each in found] == [(4, 9), (7, 13)]


def test_comments_of_the_editors_are_not_published():
    page = shown("# I. Piers {#i}\n\n<!-- check this -->\n\nThe pier.\n{: #p1 }\n")
    assert "check this" not in html.tostring(page).decode()


def test_the_designation_stands_behind_the_author_in_every_citation_that_the_edition_prints():
    """Where the front matter has one: on the title page, and on the cover and at the foot of the books."""
    meta = Meta(title="Of Piers", authors=("Mara Quill",), designation="Comment", volume="7", journal="J.", year=2020)
    extension = EditionExtension(edition_of("# I. Piers {#i}\n"))
    extension.turn_to("docs/index.md")
    shown = Markdown(extensions=[extension]).convert(citation_markdown(meta))
    assert shown == "<p>Mara Quill, Comment, <em>Of Piers</em>, 7 J. (2020)</p>"
    assert plain(imprint(meta, Site("en", "", "")).citation) == "Mara Quill, Comment, Of Piers, 7 J. (2020)"


def test_a_title_is_shown_to_the_letter_wherever_the_edition_writes_it():
    meta = read_pages([Page("docs/index.md", "---\ntitle: 'Of *Ro* \\*A&amp;B\\* `x`'\njournal: J.\n---\n")])[0].meta
    extension = EditionExtension(edition_of("# I. Piers {#i}\n"))
    extension.turn_to("docs/index.md")
    shown = Markdown(extensions=[extension]).convert(citation_markdown(meta))
    assert re.sub(r"</?p>", "", shown) == "<em>Of Ro *A&amp;amp;B* `x`</em>, J."


def test_a_title_with_a_word_that_a_phone_does_not_hold_in_its_type_is_set_smaller():
    assert long_word(read("Of Authoritarianism")) == " .long-word"
    assert long_word(read("Notice-and-Comment Rulemaking")) == ""
