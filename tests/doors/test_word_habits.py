"""Habits of people who write in Word: what they number, hide, frame and type by hand."""

from __future__ import annotations

import pytest
from doors.writers import LONG, STYLES, W, footnote, package, paragraph, reference, run

from edition.doors.common.received import Received, Refused
from edition.doors.word.word import read_word

NOTE = footnote(1, run("Ada Reed, Weirs 5 (1990)."))
STOOD = paragraph(run("It stood.") + reference(1))


def read(body: str, notes: str = NOTE, **more: str) -> Received:
    opening = paragraph(run("Of Weirs"), "Title") + paragraph(run("Mara Quill")) + paragraph(run(LONG))
    return read_word(package(opening + body, notes, more))


def text_of(done: Received) -> list[str]:
    return done.text.rstrip().split("\n\n")[3:]


def styled(style: str) -> str:
    return f"<w:styles {W}>{STYLES}{style}</w:styles>"


def level(depth: int, form: str, shown: str, more: str = "") -> str:
    figure = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{shown}"/>'
    return f'<w:lvl w:ilvl="{depth}">{figure}</w:lvl>'


def numbering(
    levels: str, lists: str = '<w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>', more: str = ""
) -> str:
    return f'<w:numbering {W}><w:abstractNum w:abstractNumId="4">{more}{levels}</w:abstractNum>{lists}</w:numbering>'


def numbered(words: str, depth: int = 0, properties: str = "", style: str = "") -> str:
    number = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="7"/></w:numPr>'
    return paragraph(run(words, properties), style, number)


OUTLINE = level(0, "upperRoman", "%1.") + level(1, "upperLetter", "%2.")
OTHER_LIST = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Law"/></w:abstractNum>'
BULLETS = f'<w:abstractNum w:abstractNumId="5">{level(0, "bullet", "•")}</w:abstractNum>'
FIFTH = '<w:num w:numId="7"><w:abstractNumId w:val="{}"/>{}</w:num>'


def test_headings_whose_numbers_stand_in_their_paragraphs_and_that_their_runs_dress():
    heads = ((0, "<w:smallCaps/>"), (1, "<w:i/>"), (1, "<w:i/>"), (0, "<w:smallCaps/>"))
    body = "".join(numbered(f"The Weir of {n}", *head) + STOOD * (not n) for n, head in enumerate(heads))
    assert text_of(read(body, numbering=numbering(OUTLINE)))[:-1] == [
        "# I. THE WEIR OF 0", "It stood.¹", "## A. The Weir of 1", "## B. The Weir of 2", "# II. THE WEIR OF 3",
    ]  # fmt: skip


def test_what_only_looks_like_a_heading_stands_below_those_that_a_style_makes():
    body = paragraph(run("The Weir"), "Heading1") + paragraph(run("Its Keepers", "<w:b/>")) + STOOD
    assert text_of(read(body))[:-1] == ["# The Weir", "## Its Keepers", "It stood.¹"]


@pytest.mark.parametrize("dash", ["—", "― "])
def test_whose_words_an_epigraph_is_no_heading(dash):
    """The heads that follow would all stand below it."""
    epigraph = (run(words, "<w:i/>") for words in ("The air is a public way.", f"{dash}Letter of Counsel"))
    first = paragraph(run("The Weir"), "Heading1") + "".join(map(paragraph, epigraph)) + STOOD
    body = first + paragraph(run("The Quay"), "Heading1") + paragraph(run("It fell."))
    assert [line for line in text_of(read(body)) if line.startswith("#")] == ["# The Weir", "# The Quay"]


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [
        (numbering(OUTLINE, OTHER_LIST + FIFTH.format(5, ""), '<w:styleLink w:val="Law"/>'), "I. A. B. II. A."),
        (numbering(OUTLINE, BULLETS + FIFTH.format(4, "")), "I. A. B. II. A."),
        (
            numbering(OUTLINE, FIFTH.format(4, f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "%1)")}</w:lvlOverride>')),
            "1) A. B. 2) A.",
        ),
        (numbering(level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>")), "I. 1.1 1.2 II. 2.1"),
        (
            numbering(level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')),
            "I. 1. 2. II. 3.",
        ),
        (numbering(level(0, "cardinalText", "Part %1:") + level(1, "ordinalText", "%2:")), "Part One: First: Second: Part Two: First:"),
    ],
    ids=["a list by its style", "another list in the file", "a level of its own", "Arabic figures", "numbers that go on", "numbers in words"],
)  # fmt: skip
def test_word_s_own_numbers_are_those_that_it_shows(numbers, shown):
    depths = (0, 1, 1, 0, 1)
    body = STOOD + "".join(numbered(f"Head {n}", depth, "", f"Heading{depth + 1}") for n, depth in enumerate(depths))
    heads = [line.lstrip("# ") for line in text_of(read(body, numbering=numbers)) if line.startswith("#")]
    assert " ".join(head.partition(" Head")[0] for head in heads) == shown


def test_a_list_in_a_note_keeps_its_numbers_and_a_note_of_several_paragraphs_is_told():
    first = NOTE.replace("</w:footnote>", numbered("a mill;") + numbered("a weir.") + "</w:footnote>")
    done = read(STOOD, first, numbering=numbering(level(0, "decimal", "(%1)")))
    assert text_of(done)[-1] == "¹ Ada Reed, Weirs 5 (1990). (1) a mill; (2) a weir."
    assert done.told == ("notes of several paragraphs, which stand as one: 1",)


def test_words_that_their_style_hides_are_left_out_and_told():
    hidden = '<w:style w:type="character" w:styleId="H"><w:name w:val="H"/><w:rPr><w:vanish/></w:rPr></w:style>'
    body = paragraph(run("It ") + run("never ", '<w:rStyle w:val="H"/>') + run("stood.") + reference(1))
    done = read(body, styles=styled(hidden))
    assert text_of(done)[0] == "It stood.¹" and done.told == ("stretches of hidden words, left out: 1",)


def test_an_initial_in_a_frame_of_its_own_is_the_next_paragraphs_first_letter():
    initial = f'<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>{run("T")}</w:p>'
    body = initial + paragraph(run("he weir stood.") + reference(1))
    assert text_of(read(body))[0] == "The weir stood.¹"


def test_words_whose_only_form_is_the_older_one_are_read_once():
    older = f'<mc:AlternateContent xmlns:mc="m"><mc:Fallback>{run("stood")}</mc:Fallback></mc:AlternateContent>'
    newer = older.replace("<mc:Fallback>", f"<mc:Choice>{run('stood')}</mc:Choice><mc:Fallback>")
    for words in (older, newer):
        assert text_of(read(paragraph(run("It ") + words + run(".") + reference(1))))[0] == "It stood.¹"


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


ENTRIES = [
    run(words) + "<w:r><w:tab/></w:r>" + run(page) for words, page in (("Introduction", "1"), ("The Weir", "12"))
]
BEGINS = f"{mark('begin')}<w:r><w:instrText> TOC \\o </w:instrText></w:r>{mark('separate')}"


@pytest.mark.parametrize(
    "contents",
    [
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{''.join(map(paragraph, ENTRIES))}</w:sdtContent></w:sdt>",
        paragraph(BEGINS + ENTRIES[0]) + paragraph(ENTRIES[1]) + paragraph(mark("end")),
    ],
    ids=["a block", "a field"],
)
def test_contents_in_no_style_of_their_own_are_left_out_and_told(contents):
    done = read(contents + paragraph(run("The Weir"), "Heading1") + STOOD)
    assert text_of(done)[:-1] == ["# The Weir", "It stood.¹"]
    assert done.told == ("lines of contents, left out: 2",)


def test_a_field_of_contents_that_never_ends_takes_no_text():
    done = read(paragraph(BEGINS + ENTRIES[0]) + paragraph(run("The Weir"), "Heading1") + STOOD)
    assert text_of(done)[:-1] == ["# The Weir", "It stood.¹"]


def typed(sign: str, number: int) -> str:
    own = f'<w:footnoteReference w:customMarkFollows="1" w:id="{number + 1}"/><w:t>{sign}</w:t>'
    return f"<w:r>{own}</w:r>"


def test_a_mark_typed_as_the_next_figure_is_that_note_s_and_another_is_refused():
    notes = "".join(footnote(n, run(f"{n} Ada Reed, Weirs {n}.")).replace("<w:footnoteRef/>", "") for n in (1, 2))
    body = paragraph(run("It stood.") + typed("1", 1) + run(" It fell.") + typed("2", 2))
    assert text_of(read(body, notes)) == ["It stood.¹ It fell.²", "¹ Ada Reed, Weirs 1.", "² Ada Reed, Weirs 2."]
    with pytest.raises(Refused, match="typed by hand as 3, where 2 is due"):
        read(body.replace(">2<", ">3<"), notes)


@pytest.mark.parametrize(
    ("kind", "said", "shown"),
    [
        ("footnote", '<w:numFmt w:val="lowerRoman"/>', "“i, ii” "),
        ("footnote", '<w:numFmt w:val="decimal"/>', ""),
        ("footnote", "", ""),
        ("endnote", "", "“i, ii” "),
        ("endnote", '<w:numFmt w:val="decimal"/>', ""),
        ("endnote", '<w:numFmt w:val="chicago"/>', "“*, †” "),
    ],
)
def test_figures_that_the_notes_have_in_word_alone_are_told(kind, said, shown):
    settings = f"<w:settings {W}><w:{kind}Pr>{said}</w:{kind}Pr></w:settings>"
    notes = f"<w:{kind}s {W}>{NOTE.replace('footnote', kind)}</w:{kind}s>"
    done = read(STOOD.replace("footnote", kind), "", settings=settings, **{f"{kind}s": notes})
    told = f"Word shows {shown}… for the notes’ numbers, which are 1, 2 … here; references in words were kept"
    assert done.told == ((told,) if shown else ())


SUBTITLE = '<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/></w:style>'


@pytest.mark.parametrize("title", ["Of Weirs", "Of Weirs:"])
def test_a_subtitle_is_its_titles_and_no_author(title):
    lines = ((title, "Title"), ("A History of Tolls", "Subtitle"), ("Mara Quill", ""), (LONG, ""))
    content = "".join(paragraph(run(words), style) for words, style in lines) + STOOD
    done = read_word(package(content, NOTE, {"styles": styled(SUBTITLE)}))
    assert done.text.startswith(f"{title}\nA History of Tolls\n\nMara Quill\n\n")
    told = "subtitles, set behind the title without a colon; see whether one is wanted: 1"
    assert done.told == ((told,) if title == "Of Weirs" else ())


@pytest.mark.parametrize(
    ("own", "of_list", "parted"),
    [
        ("", '<w:ind w:left="720" w:hanging="360"/>', "\n"),
        ("", '<w:ind w:firstLine="720"/>', "\n\n"),
        ('<w:ind w:left="0" w:firstLine="720"/>', '<w:ind w:left="720" w:hanging="360"/>', "\n\n"),
        ('<w:ind w:left="720" w:hanging="720"/>', '<w:ind w:firstLine="720"/>', "\n"),
    ],
)
def test_numbered_paragraphs_whose_first_lines_are_set_in_are_no_list(own, of_list, parted):
    levels = level(0, "decimal", "%1.").replace("</w:lvl>", f"<w:pPr>{of_list}</w:pPr></w:lvl>")
    body = "".join(numbered(words).replace("</w:pPr>", f"{own}</w:pPr>") for words in ("He fished.", "He sold."))
    assert f"1. He fished.{parted}2. He sold." in read(STOOD + body, numbering=numbering(levels)).text
