"""What of a Word file's lines is a heading: captions are none, and a label without a stop is parted from its title."""

from __future__ import annotations

import pytest
from doors.writers import package, paragraph, run

from edition.doors.word.word import read_word
from edition.witness.witness_reader import read_witness

BOLD = "<w:rPr><w:b/></w:rPr>"
PROSE = "The pier stood for forty years, and nobody asked whose it was until a storm took the half of it away."
CAPTION = '<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>'
BREAK, TAB = "<w:r><w:br/></w:r>", "<w:r><w:tab/></w:r>"
TABLE = f"<w:tbl><w:tr><w:tc>{paragraph(run('Berth'))}</w:tc><w:tc>{paragraph(run('Toll'))}</w:tc></w:tr></w:tbl>"


def counted(name: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    said = f"<w:r><w:instrText> SEQ {name} \\* ARABIC </w:instrText></w:r>"
    return marks[0] + said + marks[1] + f"<w:r>{BOLD}<w:t>1</w:t></w:r>" + marks[2]


def bold(text: str) -> str:
    return f'<w:r>{BOLD}<w:t xml:space="preserve">{text}</w:t></w:r>'


def text_of(*paragraphs: str, styles: str = "") -> str:
    front = paragraph(run("Of Piers"), "Title") + paragraph(run("Mara Quill"))
    opening = paragraph(run("Introduction"), "Heading1") + paragraph(run(PROSE))
    more = {"styles": STYLES.replace("</w:styles>", f"{styles}</w:styles>")} if styles else {}
    return read_word(package(front + opening + "".join(paragraphs), "", more)).text


STYLES = (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>'
)


@pytest.mark.parametrize(
    ("line", "styles"),
    [
        (paragraph(bold("Tolls by Berth"), "Beschriftung"), CAPTION),
        (paragraph(bold("Tabelle ") + counted("Tabelle") + bold(": Tolls by Berth")), ""),
        (paragraph(bold("Figure ") + counted("Figure") + bold(". Tolls by Berth"), "Heading1"), ""),
        (paragraph(bold("Table 1. Tolls by Berth")), ""),
        (paragraph(bold("FIGURE A-2: TOLLS BY BERTH")), ""),
        (paragraph(bold("Chart II Tolls by Berth")), ""),
        (paragraph(bold("Map C. The Piers of Old")), ""),
    ],
)
def test_a_caption_is_a_paragraph_beside_what_it_names(line, styles):
    text = text_of(line, TABLE, paragraph(run(PROSE)), styles=styles)
    assert text.count("#") == 1  # the introduction


@pytest.mark.parametrize(
    "line",
    [
        paragraph(bold("Chart a Course")),
        paragraph(bold("Tables and Figures")),
        paragraph(bold("Piers ") + counted("Chapter") + bold(" Begin")),
    ],
)
def test_a_heading_that_begins_much_like_a_caption_is_one(line):
    assert text_of(line, paragraph(run(PROSE))).count("#") == 2


@pytest.mark.parametrize("between", [BREAK, TAB])
@pytest.mark.parametrize(
    ("label", "title", "number"),
    [
        ("APPENDIX A", "THE SAMPLE OF PIERS", "Appendix A"),
        ("Appendix A", "Sample of Piers", "Appendix A"),
        ("Appendix 2", "An Old Roll", "Appendix 2"),
        ("Part I", "The Piers of Old", "I"),
        ("PART ONE", "THE PIERS OF OLD", "Part One"),
    ],
)
def test_a_label_without_a_stop_is_parted_from_its_title(label, title, number, between):
    text = text_of(paragraph(run(label) + between + run(title), "Heading1"), paragraph(run(PROSE)))
    assert f"# {label}\n{title}\n" in text
    section = read_witness(text, "article.txt").article.sections[-1]
    assert (section.number, section.title) == (number, title.title().replace(" Of ", " of "))


def test_a_broken_line_in_a_title_stays_one_title():
    text = text_of(paragraph(run("The Piers") + BREAK + run("Of Old"), "Heading1"), paragraph(run(PROSE)))
    assert "# The Piers Of Old\n" in text


@pytest.mark.parametrize(
    ("first", "asked"),
    [
        ("B. THE DUES", True),
        ("The Watch", True),
        ("IV. What it says of tolls", True),
        ("The keeper wrote:", False),
        ("The pier stood for a hundred years", False),
        ("Of the pier,", False),
    ],
)
def test_a_heading_that_a_line_break_ends_within_its_paragraph_is_asked_about(first, asked):
    front = paragraph(run("Of Piers"), "Title") + paragraph(run("Introduction"), "Heading1") + paragraph(run(PROSE))
    read = read_word(package(front + paragraph(run(first) + BREAK + run(PROSE)), "", {"styles": STYLES}))
    assert [f"“{first}”" in each for each in read.unsure] == [True] * asked
    assert f"{first} {PROSE}" in " ".join(read.text.split())
