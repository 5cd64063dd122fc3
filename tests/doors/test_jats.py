"""JATS: what Pandoc does not tell of such a file."""

from __future__ import annotations

import pytest

from edition.doors.common.received import Facts, Refused
from files.receiving import receive

NOTE = '<fn id="f1"><label>1</label><p>Ada Reed, <italic>Weirs</italic> 5 (1990).</p></fn>'
PRINT = "<volume>7</volume><fpage>101</fpage>"
SHORT = "<abbrev-journal-title>Tidal L. Rev.</abbrev-journal-title>"


def read(label: str = "", journal: str = SHORT, printed: str = PRINT):
    front = f"<journal-meta><journal-title>Tidal Law Review</journal-title>{journal}</journal-meta>"
    meta = f"<title-group><article-title>Of Weirs</article-title></title-group><pub-date><year>2016</year></pub-date>{printed}"
    section = f'<sec id="s1">{label}<title>The Weir</title><p>It stood.<xref ref-type="fn" rid="f1">1</xref></p></sec>'
    return receive(
        f'<article article-type="research-article"><front>{front}<article-meta>{meta}</article-meta></front>'
        f"<body>{section}</body><back><fn-group>{NOTE}</fn-group></back></article>".encode()
    )


@pytest.mark.parametrize(
    ("label", "head"),
    [
        ("<label>I</label>", "# I. The Weir"), ("<label>A.</label> ", "# A. The Weir"), ("", "# The Weir"),
        ("<label>1.2</label>", "# 1.2 The Weir"), ("<label>The Weir</label>", "# The Weir"),
        ("<label><bold>I</bold></label>", "# I. The Weir"), ("<!-- <label>9</label> --><label>I</label>", "# I. The Weir"),
        ("<label><![CDATA[I]]></label><!-- > -->", "# I. The Weir"),
    ],
)  # fmt: skip
def test_a_sections_label_is_its_number(label, head):
    assert f"\n{head}\n" in read(label).text


@pytest.mark.parametrize(
    ("journal", "printed", "facts"),
    [
        (SHORT, PRINT, Facts("Tidal L. Rev.", "7", "101", 2016)),
        ("", "<volume>7</volume>", Facts("Tidal Law Review", "7", "", 2016)),
    ],
)
def test_where_the_article_was_printed(journal, printed, facts):
    assert read("", journal, printed).facts == facts


AUTHORS = """<contrib-group><contrib><name><surname>Reed</surname><given-names>Ada</given-names></name>{0}</contrib>
<contrib><name><surname>Holm</surname><given-names>Edda</given-names></name>{1}</contrib></contrib-group>
<author-notes><fn id="a1"><label>*</label><p>Keeper of Weirs.</p></fn><corresp id="c1">† Dean, dean@weirs.example</corresp>
</author-notes>"""
MARKED = ('<xref ref-type="fn" rid="a1">*</xref>', '<xref ref-type="corresp" rid="c1"><sup>†</sup></xref>')


def test_authors_notes_stand_behind_their_own_authors():
    text = read("", SHORT, AUTHORS.format(*MARKED) + PRINT).text
    assert text.startswith("Of Weirs\n\nAda Reed\\* & Edda Holm†\n\n# The Weir\n")
    assert "\n\n\\* Keeper of Weirs.\n\n† Dean, dean@weirs.example\n" in text


@pytest.mark.parametrize(
    "marks",
    [("", MARKED[1]), (MARKED[0].replace("a1", "a2"), MARKED[1]), (MARKED[0].replace(">*<", ">1<"), MARKED[1])],
)
def test_notes_of_which_it_is_not_certain_whose_they_are_are_told_with_their_words(marks):
    done = read("", SHORT, AUTHORS.format(*marks) + PRINT)
    words = "“* Keeper of Weirs.”; “† Dean, dean@weirs.example”"
    assert done.told == (f"authors’ notes of which it is not certain whose they are, left out: {words}",)
    assert done.text.startswith("Of Weirs\n\nAda Reed & Edda Holm\n\n# The Weir\n")


def test_an_editor_is_no_author():
    editor = '<contrib contrib-type="editor"><name><surname>Li</surname></name></contrib></contrib-group>'
    text = read("", SHORT, AUTHORS.format(*MARKED).replace("</contrib-group>", editor) + PRINT).text
    assert text.startswith("Of Weirs\n\nAda Reed\\* & Edda Holm†\n\n# The Weir\n")


def test_comments_and_names_that_are_no_tags_change_nothing_in_authors_and_their_notes():
    plain = read("", SHORT, AUTHORS.format(*MARKED) + PRINT).text
    said = AUTHORS.replace("<fn ", '<!-- <fn id="a2"></author-notes> --><fn ').replace(
        "Keeper of", "<![CDATA[Keeper of]]>"
    )
    assert read("", SHORT, said.format(*MARKED) + PRINT).text == plain
    longer = read(
        "", SHORT, AUTHORS.format(*MARKED).replace("Dean", "Dean &amp; 1<sup>st</sup> <![CDATA[<fn>]]>") + PRINT
    )
    assert "† Dean & 1st <fn>, dean@" in longer.text.replace("^", "").replace("\\", "")


def body(content: str) -> str:
    return received_with(content).text


def received_with(content: str, head: str = "", back: str = ""):
    marked = '<p>It stood.<xref ref-type="fn" rid="f1">1</xref></p>'
    front = (
        "<front><article-meta><title-group><article-title>Of Weirs</article-title></title-group></article-meta></front>"
    )
    back = f"<back><fn-group>{NOTE}{back}</fn-group></back>"
    return receive(f'{head}<article article-type="x">{front}<body>{marked}{content}</body>{back}</article>'.encode())


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<caption><title>Weirs by Year</title></caption>", "Table 1. Weirs by Year"),
        ("<caption><title>Weirs</title><p>By year.</p></caption>", "Table 1. Weirs\n\nBy year."),
        ("<caption><p>Weirs.</p></caption>", "Table 1.\n\nWeirs."),
        ("", "Table 1."),
    ],
)
def test_a_tables_label_stands_before_its_caption_which_is_no_heading(content, expected):
    table = "<table><tbody><tr><td>1801</td><td>12</td></tr></tbody></table>"
    assert f"\n\n{expected}\n\n| 1801 | 12 |" in body(
        f"<table-wrap><label>Table 1</label>{content}{table}</table-wrap>"
    )


def test_items_keep_the_labels_that_the_file_gives_them():
    items = "<list-item><label>(a)</label><p>one;</p></list-item><list-item><label>(b)</label><p>two.</p></list-item>"
    assert "\n\n(a) one;\n(b) two.\n" in body(f'<list list-type="order">{items}</list>')


def test_whose_words_a_quotation_is_stands_once():
    quoted = body("<disp-quote><p>No weir shall stand.</p><attrib>Weir Code</attrib></disp-quote>")
    assert quoted.count("Weir Code") == 1


TYPED = '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS 1.2//EN" "jats.dtd"'
OWN = f'{TYPED} [<!ENTITY own "its words"><!ENTITY far SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("head", ["", f"{TYPED}>", f"\ufeff{TYPED} []>"])
def test_letters_that_html_names_are_letters_and_cdata_is_as_it_stands(head):
    words = "<p>The weir&rsquo;s A&amp;B &lt;sluice&gt; &mdash; <![CDATA[<label>&nbsp;]]></p>"
    assert "The weir’s A&B <sluice> — <label>&nbsp;" in received_with(words, head).text


@pytest.mark.parametrize("name", ["own", "far"])
def test_an_entity_of_the_files_own_is_refused(name):
    with pytest.raises(Refused, match=f"uses &{name};, an entity of its own"):
        received_with(f"<p>It fell; &{name};.</p>", OWN)


def test_a_file_that_is_not_well_formed_is_refused_with_its_line():
    with pytest.raises(Refused, match="the JATS file is not well-formed") as told:
        received_with("\n<p>It <italic>fell.</p>")
    assert told.value.line == 2


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<sec><label>12</label><p>It fell.</p></sec>", "\n\n12 It fell.\n"),
        ("<app-group><app><label>A</label><title>Tolls</title><p>It fell.</p></app></app-group>", "# A. Tolls\n"),
        ("<boxed-text><label>Box 1</label><caption><title>Tolls</title></caption><p>It fell.</p></boxed-text>", "\n\nBox 1. Tolls\n\nIt fell.\n"),
        ("<table-wrap><table><tr><td>1801</td></tr></table></table-wrap>", "\n\n| 1801 |\n"),
        (
            "<table-wrap><table><tr><td>12</td></tr></table><table-wrap-foot><fn><label>a</label><p>Shillings.</p></fn></table-wrap-foot></table-wrap>",
            "\n\na Shillings.\n",
        ),
    ],
    ids=["a section without a title", "an appendix", "a box", "rows without a body", "a table's foot"],
)  # fmt: skip
def test_labels_and_rows_that_pandoc_leaves(content, expected):
    assert expected in body(content)


def test_what_stands_nowhere_is_told():
    done = received_with(
        "<verse-group><label>v. 1</label><verse-line>It fell.</verse-line></verse-group>",
        "",
        "<fn><p>None declared.</p></fn>",
    )
    assert "labels, left out: 1; the first is “v. 1”" in done.told
    assert "words in places that the door does not know, left out: 2; they begin “None declared.”" in done.told


def test_notes_whose_labels_are_other_numbers_than_the_order_of_their_marks_are_told():
    second = '<fn id="f2"><label>3</label><p>Edda Holm.</p></fn>'
    done = received_with('<p>It fell.<xref ref-type="fn" rid="f2">3</xref></p>', "", second)
    told = "note 3 is note 2: notes are numbered in the order of their marks; labels that are other figures than their note’s: 1"
    assert told in done.told


@pytest.mark.parametrize("root", ["<article>", '<article xml:lang="en">\n', '<article article-type="x">'])
def test_a_file_is_known_by_its_front_matter_whatever_its_root_says_of_itself(root):
    front = (
        "<front><article-meta><title-group><article-title>Of Weirs</article-title></title-group></article-meta></front>"
    )
    text = '<p>It stood.<xref ref-type="fn" rid="f1">1</xref></p>'
    file = f'<?xml version="1.0"?>\n{root}{front}<body>{text}</body><back><fn-group>{NOTE}</fn-group></back></article>'
    assert "It stood.¹" in receive(file.encode()).text
