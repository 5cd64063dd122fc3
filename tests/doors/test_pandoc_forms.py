"""What forms that Pandoc reads hold besides paragraphs and notes: signs, small capitals, captions, numbered headings."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest
from doors.writers import LONG

from edition.doors.common.received import Received, Refused
from edition.doors.opening.opening import open_door
from edition.doors.pandoc.odt import with_signs
from edition.doors.pandoc.pandoc_tree import read_tree
from edition.witness.witness_reader import read_witness
from files.receiving import _pandoc, receive

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
    for name, full in (
        *(("office", "office"), ("text", "text"), ("style", "style")),
        *(("draw", "drawing"), ("fo", "xsl-fo-compatible")),
    )
)


def odt(body: str, styles: str = "") -> bytes:
    small = '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-variant="small-caps"/></style:style>'
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{small}</office:automatic-styles>"
        f"<office:body><office:text><text:p>Of Weirs</text:p><text:p>Mara Quill</text:p><text:p>{LONG}</text:p>{body}"
        "</office:text></office:body></office:document-content>"
    )
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
        archive.writestr("styles.xml", f"<office:document-styles {SPACES}>{styles}</office:document-styles>")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return into.getvalue()


def note(number: str, words: str, label: str = "") -> str:
    own = f' text:label="{label}"' if label else ""
    return (
        f'<text:note text:note-class="footnote"><text:note-citation{own}>{label or number}</text:note-citation>'
        f"<text:note-body><text:p>{words}</text:p></text:note-body></text:note>"
    )


def test_a_note_of_an_odt_file_that_has_a_sign_is_the_authors_and_takes_no_number():
    body = f"<text:p>It stood.{note('', '† Professor.', '†')} It fell.{note('1', 'Ada Reed, Weirs 5 (1990).')}</text:p>"
    assert "It stood.† It fell.¹" in receive(odt(body)).text
    assert receive(odt(body)).text.rstrip().endswith("† Professor.\n\n¹ Ada Reed, Weirs 5 (1990).")
    relabelled = odt(f"<text:p>It stood.{note('', 'Ada Reed, Weirs 5 (1990).', '1')}</text:p>")
    assert "It stood.¹" in receive(relabelled).text


def test_small_capitals_of_an_odt_file_keep_their_letters():
    words = 'Ada Reed, <text:span text:style-name="T1">The <text:span>Weir</text:span> Rev.</text:span> 5 (1990)'
    done = receive(odt(f"<text:p>It stood.{note('1', words)}</text:p>"))
    assert "¹ Ada Reed, THE WEIR REV. 5 (1990)" in done.text
    assert any("Weir Rev." in each for each in done.small)


def test_a_file_without_such_signs_is_the_same_to_pandoc():
    data = odt(f"<text:p>It stood.{note('1', 'Ada Reed, Weirs 5 (1990).')}</text:p>")
    with zipfile.ZipFile(io.BytesIO(with_signs(data)[0])) as after, zipfile.ZipFile(io.BytesIO(data)) as before:
        assert sorted(after.namelist()) == sorted(before.namelist())


def tree(*blocks: dict[str, Any], **meta: dict[str, Any]) -> Received:
    marked = {"t": "Para", "c": [{"t": "Str", "c": "It stood."}, {"t": "Note", "c": [paragraph("Ada Reed.")]}]}
    return read_tree(json.dumps({"meta": meta, "blocks": [paragraph(LONG), marked, *blocks]}), "HTML")


def paragraph(words: str) -> dict[str, Any]:
    return {"t": "Para", "c": [{"t": "Str", "c": words}]}


NONE = ["", [], []]


def test_the_caption_of_a_picture_or_a_table_is_kept():
    picture = {"t": "Plain", "c": [{"t": "Image", "c": [NONE, [{"t": "Str", "c": "weir"}], ["w.png", ""]]}]}
    figure = {"t": "Figure", "c": [NONE, [None, [paragraph("A weir in flood.")]], [picture]]}
    table = {"t": "Table", "c": [NONE, [None, [paragraph("Tolls by year.")]], [], [NONE, []], [], [NONE, []]]}
    text = tree(figure, table).text
    assert "A weir in flood." in text and "Tolls by year." in text
    alike = {"t": "Figure", "c": [NONE, [None, [paragraph("weir")]], [picture]]}
    assert tree(alike).text.count("weir\n") == 1


def test_headings_that_a_list_numbers_are_headings_and_their_numbers_are_told():
    head = {"t": "Header", "c": [1, NONE, [{"t": "Str", "c": "Weirs"}]]}
    numbered = [1, {"t": "UpperRoman"}, {"t": "Period"}]
    inner = {"t": "OrderedList", "c": [numbered, [[head]]]}
    done = tree({"t": "OrderedList", "c": [numbered, [[inner]]]})
    assert "\n# Weirs\n" in done.text
    assert "headings in lists, whose numbers are not read; import the Word file for them: 1" in done.told


def test_what_has_no_form_is_told():
    struck = {"t": "Para", "c": [{"t": "Strikeout", "c": [{"t": "Str", "c": "eels"}]}]}
    done = tree(struck, keywords={"t": "MetaInlines", "c": [{"t": "Str", "c": "A History"}]})
    assert "stretches of words struck through, kept as words: 1" in done.told
    assert "front matter, left out: “keywords”" in done.told


def test_a_title_in_lines_of_its_own_is_read_and_what_an_author_has_beside_the_name_is_told():
    lines = {"t": "LineBlock", "c": [[{"t": "Str", "c": "Of"}], [{"t": "Str", "c": "Weirs"}]]}
    name, mail = ({"t": "MetaInlines", "c": [{"t": "Str", "c": word}]} for word in ("Quill", "q@x.org"))
    author = {"t": "MetaList", "c": [{"t": "MetaMap", "c": {"name": name, "email": mail}}]}
    done = tree(title={"t": "MetaBlocks", "c": [lines, paragraph("Again")]}, author=author)
    assert done.text.startswith("Of Weirs Again\n\nQuill\n")
    assert done.told == ("front matter, left out: “author.email”",)


def test_a_title_page_in_the_text_that_says_title_and_author_again_is_left_out():
    title, name = ({"t": "MetaInlines", "c": [{"t": "Str", "c": word}]} for word in ("Weirs", "Quill"))
    marked = {"t": "Para", "c": [{"t": "Str", "c": "It stood."}, {"t": "Note", "c": [paragraph("Ada Reed.")]}]}
    head = {"t": "Header", "c": [1, NONE, [{"t": "Str", "c": "WEIRS"}]]}
    blocks = [paragraph(""), {"t": "Div", "c": [NONE, [head, paragraph("Quill")]]}, marked, paragraph("Quill")]
    text = read_tree(json.dumps({"meta": {"title": title, "author": name}, "blocks": blocks}), "EPUB").text
    assert text.startswith("Weirs\n\nQuill\n\nIt stood.¹\n\nQuill\n")


def test_underlined_words_are_italic_as_in_word():
    underlined = {"t": "Para", "c": [{"t": "Underline", "c": [{"t": "Str", "c": "Weirs"}]}]}
    assert "*Weirs*" in tree(underlined).text


@pytest.mark.parametrize("words", ["https://weirs.example/1", "Roe"])
def test_a_line_below_a_link_or_an_address_is_no_slope(words):
    shown = [{"t": "Str", "c": words}]
    link = {"t": "Link", "c": [NONE, [{"t": "Underline", "c": shown}], ["https://weirs.example/1", ""]]}
    around = {"t": "Underline", "c": [{"t": "Link", "c": [NONE, shown, ["https://weirs.example/1", ""]]}]}
    for lined in (link, around, {"t": "Underline", "c": [{"t": "Str", "c": "https://weirs.example/1"}]}):
        assert "*" not in tree({"t": "Para", "c": [lined]}).text


def test_fields_boxes_comments_and_changes_of_an_odt_file_are_read_or_told():
    change = "<text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region>"
    box = "<draw:frame><draw:text-box><text:p>Boxed words.</text:p></draw:text-box></draw:frame>"
    words = f"It fell, as note <text:note-ref>1</text:note-ref> says.<office:annotation><text:p>Did it?</text:p></office:annotation>{box}"
    body = f"<text:tracked-changes>{change}</text:tracked-changes><text:p>It stood.{note('1', 'Roe.')}</text:p><text:p>{words}</text:p>"
    done = open_door(odt(body), _pandoc)
    assert (
        "\n\nIt fell, as note 1 says.\n\nBoxed words.\n\n" in done.text
        and "Did" not in done.text
        and "gone" not in done.text
    )
    assert done.told[:3] == (
        "comments, left out: 1",
        "tracked changes, read as accepted: 1",
        "text boxes, whose words stand behind their paragraph: 1",
    )


def epub(text: str, notes: str = "") -> bytes:
    pages = {"text.xhtml": text, "notes.xhtml": notes} if notes else {"text.xhtml": text}
    items = "".join(f'<item id="{name[0]}" href="{name}" media-type="application/xhtml+xml"/>' for name in pages)
    spine = "".join(f'<itemref idref="{name[0]}"/>' for name in pages)
    said = '<dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">Of Weirs</dc:title>'
    opf = '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata>{}</metadata><manifest>{}</manifest><spine>{}</spine></package>'
    container = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>'
    page = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>{}</body></html>'
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", container)
        archive.writestr("p.opf", opf.format(said, items, spine))
        for name, body in pages.items():
            archive.writestr(name, page.format(body))
    return into.getvalue()


@pytest.mark.parametrize("where", ["", "notes.xhtml"], ids=["in the text's file", "in a file of their own"])
def test_notes_of_an_epub_are_read_where_they_stand_without_the_number_that_they_say_again(where):
    back = "text.xhtml" if where else ""
    mark = '<p>{0}<a epub:type="noteref" id="r{1}" href="{2}#n{1}">{1}</a></p>'
    aside = '<aside epub:type="footnote" id="n{1}"><p><a href="{2}#r{1}">{1}</a>. {0}</p></aside>'
    text = f"<h1>I. The Weir</h1><p>{LONG}</p>" + mark.format("It stood.", 1, where) + mark.format("It fell.", 2, where)
    notes = aside.format("Roe at 5.", 1, back) + aside.format("Doe at 6.", 2, back)
    done = open_door(epub(text, notes) if where else epub(text + notes), _pandoc)
    assert done.text.endswith("It stood.¹\n\nIt fell.²\n\n¹ Roe at 5.\n\n² Doe at 6.\n")


def test_an_epubs_notes_begin_with_their_words_a_sign_is_the_authors_and_style_sheets_are_read():
    mark = '<sup id="r{0}"><a epub:type="noteref" href="#n{0}">{1}</a></sup>'
    aside = '<aside epub:type="footnote" id="n{0}"><p><sup><a href="#r{0}">{1}</a></sup> <span class="i">{2}</span></p></aside>'
    marked = f"<p>Mara Quill{mark.format(1, '*')}</p>{aside.format(1, '*', 'Professor.')}<h1>I. The Weir</h1><p>{LONG}{mark.format(2, 1)}</p>"
    done = open_door(epub(f"<style>.i {{ font-style: italic }}</style>{marked}{aside.format(2, 1, 'Id.')}"), _pandoc)
    assert "\n\nMara Quill\\*\n\n" in done.text and f"{LONG}¹\n" in done.text
    assert done.text.endswith("\n\n\\* *Professor.*\n\n¹ *Id.*\n")


@pytest.mark.parametrize("placeholder", ["Unknown Title", "Untitled"])
def test_a_title_that_is_none_is_left_out_with_whom_the_file_then_calls_its_author(placeholder):
    title, name = ({"t": "MetaInlines", "c": [{"t": "Str", "c": word}]} for word in (placeholder, "Editor"))
    done = tree(title=title, author=name)
    assert done.text == tree().text
    assert f"title and author of the file’s own data, left out: “{placeholder}”, “Editor”" in done.told


def test_what_stands_below_an_authors_name_is_no_part_of_it_and_is_told():
    head = r"\documentclass{article}\title{Of Weirs}\author{Mara Quill\\University of Tarn}\begin{document}\maketitle"
    done = receive((head + r"\section{The Weir}It stood.\footnote{Roe.}\end{document}").encode())
    assert "\n\nMara Quill\n\n" in done.text
    assert "below an author’s name, left out: “University of Tarn”" in done.told


def level(number: int, form: str, more: str = "") -> str:
    return f'<text:outline-level-style text:level="{number}" style:num-format="{form}" style:num-suffix="." {more}/>'


def heading(words: str, depth: int = 1, more: str = "") -> str:
    return f'<text:h text:outline-level="{depth}" {more}>{words}</text:h>'


PLAIN = '<style:style style:name="Plain" style:list-style-name=""/><style:style style:name="P1" style:parent-style-name="Plain"/>'


@pytest.mark.parametrize(
    ("levels", "heads"),
    [
        ((level(1, "I"), level(2, "A")), ["# I. One", "## A. Two", "## B. Three", "# II. Four", "## A. Five"]),
        (
            (level(1, "1", 'text:start-value="3"'), level(2, "1", 'text:display-levels="2"')),
            ["# 3. One", "## 3.1. Two", "## 3.2. Three", "# 4. Four", "## 4.1. Five"],
        ),
        ((level(1, ""), level(2, "i")), ["# One", "## i. Two", "## ii. Three", "# Four", "## i. Five"]),
    ],
)
def test_the_numbers_that_an_odt_file_gives_its_headings_are_read(levels, heads):
    named = [
        ("Aims", 1, 'text:style-name="P1"'),
        ("One", 1, ""),
        ("Two", 2, ""),
        ("Three", 2, ""),
        ("Four", 1, ""),
        ("Five", 2, ""),
    ]
    deleted = "<text:tracked-changes><text:changed-region><text:deletion><text:h>Gone</text:h></text:deletion></text:changed-region></text:tracked-changes>"
    body = deleted + "".join(
        heading(*each) + f"<text:p>{LONG}{note('1', 'Roe.') if each[0] == 'Aims' else ''}</text:p>" for each in named
    )
    done = receive(odt(body, f"<text:outline-style>{''.join(levels)}</text:outline-style>{PLAIN}"))
    assert [line for line in done.text.split("\n") if line.startswith("#")] == ["# Aims", *heads]


def test_a_heading_whose_number_has_a_form_that_is_not_read_is_told_and_so_are_the_heads_of_pages():
    head = (
        "<style:header><text:p>2024] Of Weirs<text:tab/><text:page-number>7</text:page-number></text:p></style:header>"
    )
    journal = "<style:header-left><text:p><text:page-number>8</text:page-number> TIDAL LAW REVIEW [Vol. 7:5</text:p></style:header-left>"
    styles = f"<text:outline-style>{level(1, '一')}</text:outline-style>{head}{journal}"
    done = receive(odt(heading("One") + f"<text:p>It stood.{note('1', 'Roe.')}</text:p>", styles))
    assert "headings whose numbers are of a form that is not read, and stand nowhere: 1" in done.told
    assert "lines of the pages’ heads and feet, left out: 2; the first is “2024] Of Weirs”" in done.told
    assert (done.facts.journal, done.facts.volume, done.facts.first_page, done.facts.year) == (
        "Tidal Law Review",
        "7",
        "5",
        2024,
    )


def test_an_odt_file_without_its_content_is_refused():
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    with pytest.raises(Refused, match=r"content\.xml"):
        open_door(into.getvalue(), lambda reader, data: ("", ""))


def test_a_note_of_the_title_or_the_authors_is_the_authors_and_takes_no_number():
    source = r"""\documentclass{article}
\title{Of Piers}
\author{Mara Quill\thanks{Professor of Law.}}
\begin{document}
\maketitle
The pier stood.\footnote{Jane Roe, \emph{Piers} 5 (2001).}
\end{document}
"""
    text = receive(source.encode()).text
    assert r"Mara Quill\*" in text and "The pier stood.¹" in text
    assert text.rstrip().endswith("\\* Professor of Law.\n\n¹ Jane Roe, *Piers* 5 (2001).")


def test_authors_notes_have_their_signs_where_their_authors_stand():
    latex = r"""\documentclass{article}
\title{Of Piers}
\author{Mara Quill\thanks{Professor of Law.} \and Tom Roe\thanks{Student.}}
\begin{document}
The pier stood.\footnote{Jane Roe, \emph{Piers} 5 (2001).}
\end{document}
"""
    text = receive(latex.encode()).text
    assert r"Mara Quill\* & Tom Roe†" in text
    assert "\\* Professor of Law.\n\n† Student.\n\n¹ Jane Roe" in text
    markdown = """---
title: Of Piers
author: ["Mara Quill[^*]", "Tom Roe[^‡]"]
---

The pier stood.[^1]

[^*]: Professor of Law; *Pier Law Review*.

[^‡]: Student.

[^1]: Jane Roe, *Piers* 5 (2001).
"""
    text = receive(markdown.encode()).text
    assert r"Mara Quill\* & Tom Roe‡" in text
    assert "\\* Professor of Law; *Pier Law Review*.\n\n‡ Student.\n\n¹ Jane Roe" in text


def test_a_long_tables_first_row_is_read_behind_the_rule_at_its_foot():
    source = r"""\documentclass{article}
\begin{document}
The pier stood.\footnote{Jane Roe, \emph{Piers} 5 (2001).}
\begin{longtable}[]{@{}ll@{}}
\toprule\noalign{}
Year & Eels \\
\midrule\noalign{}
\endhead
\bottomrule\noalign{}
\endlastfoot
1901 & 12 \\
1902 & 14 \\
\end{longtable}
\end{document}
"""
    assert "| Year | Eels |\n| 1901 | 12 |\n| 1902 | 14 |" in receive(source.encode()).text


def test_what_an_odt_file_sets_in_on_the_left_alone_is_no_quotation():
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
        for name, urn in (("office", "office"), ("text", "text"), ("style", "style"), ("fo", "xsl-fo-compatible"))
    )

    def style(name: str, sides: str) -> str:
        properties = f'<style:paragraph-properties fo:margin-left="0.5in" {sides}/>'
        return f'<style:style style:name="{name}" style:family="paragraph">{properties}</style:style>'

    styles = style("Left", 'fo:margin-right="0in"') + style("Both", 'fo:margin-right="0.5in"')
    note = '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
    note += "<text:p>Jane Roe, Piers 5 (2001).</text:p></text:note-body></text:note>"
    text = f'<text:p text:style-name="Left">It stood.{note}</text:p><text:p text:style-name="Both">It fell.</text:p>'
    content = f"<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles>"
    content += f"<office:body><office:text>{text}</office:text></office:body></office:document-content>"
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
        archive.writestr("styles.xml", f"<office:document-styles {spaces}/>")
    assert receive(into.getvalue()).text.startswith("It stood.¹\n\n> It fell.\n\n")


@pytest.mark.parametrize(
    ("begins", "told"),
    [
        (r"\begin{enumerate}[(i)]", []),
        (r"\begin{enumerate}[label=(\alph*)]", [2]),
        (r"\begin{enumerate}", [2]),
    ],
)
def test_labels_of_a_latex_list_that_are_not_known_are_told(begins, told):
    """Pandoc gives a list's label where it knows one, and no sign of one that it does not know."""
    latex = rf"""\documentclass{{article}}
\title{{Of Piers}}
\author{{Mara Quill}}
\begin{{document}}
The pier stood.\footnote{{Jane Roe, \emph{{Piers}} 5 (2001).}}
{begins}
\item one;
\item two.
\end{{enumerate}}
\end{{document}}
"""
    done = receive(latex.encode())
    assert [int(each.rpartition(": ")[2]) for each in done.told if "labels" in each] == told
    assert ("(i) one;" if not told else "1. one;") in done.text


CAPTIONED = """<!DOCTYPE html><title>Of Piers</title><h1>Introduction</h1><p>The pier stood for a century of years.</p>
{}<p>The end of the pier is the beginning of the sea.<sup><a href="#n1" id="m1">1</a></sup></p>
<p id="n1"><a href="#m1">1</a> Jane Roe, <em>Piers</em> 5 (2001).</p>"""


@pytest.mark.parametrize(
    "caption",
    [
        "<p><b>Graph 3: The Piers of Old</b></p>",
        "<p>TABLE A. TOLLS</p>",
        "<p><em>Plate IV. The Piers of Old</em></p>",
        "<table><caption>The Piers of Old</caption><tr><td>Berth</td></tr><tr><td>Toll</td></tr></table>",
    ],
)
def test_a_caption_is_no_heading(caption):
    read = receive(CAPTIONED.format(caption).encode())
    assert [section.number for section in read_witness(read.text).article.sections] == ["Introduction"]


def test_a_figures_caption_without_a_number_that_looks_like_a_heading_is_told():
    figure = "<figure><img src='a.png' alt=''><figcaption>{}</figcaption></figure>"
    said = [receive(CAPTIONED.format(figure.format(title)).encode()).told for title in ("The Piers", "A pier of old")]
    assert [any(line.startswith("captions of figures that look like headings") for line in told) for told in said] == [
        True,
        False,
    ]


def test_an_epubs_contents_are_left_out_and_told():
    text = (
        '<p>It stood.<a epub:type="noteref" href="#n1">1</a></p><aside epub:type="footnote" id="n1"><p>Roe.</p></aside>'
    )
    contents = '<nav epub:type="toc"><h1>Contents</h1><ol><li><a href="#x">The Pier</a></li></ol></nav>'
    plain, done = open_door(epub(text), _pandoc), open_door(epub(contents + text), _pandoc)
    assert done.text == plain.text
    assert set(done.told) - set(plain.told) == {"lists of contents, left out: 1"}


def test_comments_and_cdata_of_an_epub_hide_no_words_and_a_page_that_is_not_well_formed_is_read_and_told():
    aside = '<aside epub:type="footnote" id="n1"><p>Roe.</p></aside>'
    text = f'<!-- <nav epub:type="toc"> --><p>It stood&nbsp;here.<a epub:type="noteref" href="#n1">1</a></p>{aside}<!-- </nav> -->'
    for body in (text, text.replace("<p>", "<p><br>")):
        done = open_door(epub(body), _pandoc)
        assert "It stood here.¹" in done.text and "¹ Roe." in done.text
        assert ("pages that are not well-formed, read as they stand: 1" in done.told) is ("<br>" in body)


def test_an_epubs_notes_that_begin_anew_are_told_as_such():
    mark, note = '<p>It stood.<a id="r{0}" href="#n{0}">1</a></p>', '<p id="n{0}"><a href="#r{0}">1.</a> Roe.</p>'
    with pytest.raises(Refused, match="note 1 is marked 2 times, each with words of its own"):
        open_door(epub("".join(each.format(n) for each in (mark, note) for n in (3, 4))), _pandoc)


@pytest.mark.parametrize(
    ("title", "subtitle", "line"),
    [("Of Piers", "A Study", "Of Piers: A Study"), ("Of Piers", ": A Study", "Of Piers: A Study"), ("Why?", "A Study", "Why? A Study")],
)  # fmt: skip
def test_a_subtitle_stands_behind_the_title(title, subtitle, line):
    head = f'---\ntitle: "{title}"\nsubtitle: "{subtitle}"\nauthor: Mara Quill\n---\n\n# {title}\n\n'
    done = open_door(f"{head}It stood.[^1]\n\n[^1]: Roe.\n".encode(), _pandoc)
    assert done.text.startswith(f"{line}\n\nMara Quill\n\nIt stood.") and not done.told
