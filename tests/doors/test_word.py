"""What Word files hold beside their words, and files that only say they are Word's."""

from __future__ import annotations

import pytest
from doors.writers import W, footnote, package, paragraph, reference, run, zipped

from edition.doors.common.received import CrossReference, Refused
from edition.doors.word.word import read_word

PIERS = "Jane Roe, Piers 5 (2001)."


def body(*paragraphs: str) -> str:
    return paragraph(run("Of Piers"), "Title") + paragraph(run("Mara Quill")) + "".join(paragraphs)


def text_of(content: str, notes: str = "", **more: str) -> str:
    return read_word(package(content, notes, more)).text


def field(instruction: str, shown: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    said = f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
    return mark("begin") + said + mark("separate") + run(shown) + mark("end")


def test_a_note_of_its_own_mark_takes_no_number_and_is_the_authors():
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="9"/><w:t>†</w:t></w:r>'
    content = paragraph(run("Of Piers"), "Title") + paragraph(run("Mara Quill") + own)
    content += paragraph(run("Introduction"), "Heading1") + paragraph(run("The pier stood.") + reference(1))
    theirs = f'<w:footnote w:id="9"><w:p>{run("† Lecturer in Piers.")}</w:p></w:footnote>'
    text = text_of(content, theirs + footnote(1, run(PIERS)))
    assert text.split("\n\n") == [
        "Of Piers", "Mara Quill†", "# Introduction", "The pier stood.¹", "† Lecturer in Piers.", f"¹ {PIERS}\n",
    ]  # fmt: skip


def endnotes(*notes: str) -> str:
    return f"<w:endnotes {W}>{''.join(notes).replace('w:footnote', 'w:endnote')}</w:endnotes>"


def test_an_authors_note_may_be_a_footnote_beside_endnotes():
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>†</w:t></w:r>'
    content = paragraph(run("Of Piers"), "Title") + paragraph(run("Mara Quill") + own)
    content += paragraph(run("The pier stood.") + reference(1).replace("w:footnote", "w:endnote"))
    theirs = f'<w:footnote w:id="1"><w:p>{run("† Lecturer in Piers.")}</w:p></w:footnote>'
    text = text_of(content, theirs, endnotes=endnotes(footnote(1, run(PIERS))))
    assert text.endswith(f"† Lecturer in Piers.\n\n¹ {PIERS}\n")


def test_numbered_notes_of_both_kinds_are_refused():
    content = body(paragraph(run("It stood.") + reference(1) + reference(2).replace("w:footnote", "w:endnote")))
    with pytest.raises(Refused, match="footnotes and endnotes"):
        text_of(content, footnote(1, run(PIERS)), endnotes=endnotes(footnote(2, run(PIERS))))


ANEW = '<w:sectPr><w:footnotePr><w:numRestart w:val="{}"/></w:footnotePr></w:sectPr>'


def test_numbers_that_begin_anew_in_each_section_are_refused_where_there_are_several():
    content = body(paragraph(run("It stood.") + reference(1)))
    notes = footnote(1, run(PIERS))
    one = f"<w:document {W}><w:body>{content}{ANEW.format('eachSect')}</w:body></w:document>"
    assert PIERS in text_of("", notes, document=one)
    for kind, more in (("eachPage", ""), ("eachSect", "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>")):
        several = f"<w:document {W}><w:body>{content}{more}{ANEW.format(kind)}</w:body></w:document>"
        with pytest.raises(Refused, match="begin anew"):
            text_of("", notes, document=several)


def test_headings_have_the_numbers_that_word_gives_them():
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{shown}"/></w:lvl>'
        for i, (form, shown) in enumerate((("upperRoman", "%1."), ("upperLetter", "%2."), ("decimal", "%1.%3")))
    )
    numbering = f'<w:numbering {W}><w:abstractNum w:abstractNumId="4">{levels}</w:abstractNum>'
    numbering += '<w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>'

    def heading(words: str, level: int) -> str:
        number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>'
        return paragraph(run(words), f"Heading{level + 1}", number)

    depths = (0, 1, 1, 0, 1, 2, 2)
    content = body(*(heading(f"Head {i}", depth) for i, depth in enumerate(depths)))
    heads = [line for line in text_of(content, numbering=numbering).split("\n\n") if line.startswith("#")]
    assert [head.strip() for head in heads] == [
        "# I. Head 0", "## A. Head 1", "## B. Head 2", "# II. Head 3", "## A. Head 4", "### II.1 Head 5", "### II.2 Head 6",
    ]  # fmt: skip


def test_small_capitals_are_capitals_that_keep_their_letters():
    small = run("JAMA Pier L. Rev.", "<w:smallCaps/>")
    content = body(paragraph(run("It stood."), "Heading1"), paragraph(run("It stood.") + reference(1)))
    done = read_word(package(content, footnote(1, run("3 ") + small + run(" 5"))))
    assert "3 JAMA PIER L. REV. 5" in done.text and done.small == ("JAMA Pier L. Rev.",)


def test_a_field_that_shows_another_notes_number_is_stale():
    marked = f'<w:bookmarkStart w:id="3" w:name="_Ref7"/>{reference(1)}<w:bookmarkEnd w:id="3"/>'
    content = body(
        paragraph(run("Introduction"), "Heading1"), paragraph(run("One.") + marked + run(" Two.") + reference(2))
    )
    notes = footnote(1, run(PIERS)) + footnote(2, run("Roe, supra note ") + field("NOTEREF _Ref7 \\h", "5") + run("."))
    done = read_word(package(content, notes))
    assert done.references == (CrossReference(2, 5, 1),) and "supra note 5." in done.text


def bookmarked(name: str, number: int) -> str:
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return f'{start}{reference(number)}<w:bookmarkEnd w:id="{number}"/>'


def test_a_field_that_shows_another_number_in_the_text_or_points_at_what_is_gone_is_told():
    content = body(
        paragraph(run("Introduction"), "Heading1"),
        paragraph(run("One.") + bookmarked("_Ref7", 1) + run(" Two.") + reference(2)),
        paragraph(
            run("See note ")
            + field("NOTEREF _Ref7 \\h", "4")
            + run(" and note ")
            + field("NOTEREF _Ref7", "1")
            + run(".")
        ),
    )
    notes = footnote(1, run(PIERS)) + footnote(2, run("Roe, supra note ") + field("NOTEREF _Gone \\h", "9") + run("."))
    done = read_word(package(content, notes))
    assert "See note 4 and note 1." in done.text and "supra note 9." in done.text
    assert done.told == (
        "the text refers by a field to note 4, and points at note 1; it was kept",
        "note 2 refers by a field to note 9, and the mark it points at is gone; it was kept",
    )


@pytest.mark.parametrize(
    ("words", "shown", "number"),
    [
        ("supra notes 101–", "2", 102),
        ("supra notes 101-", "02", 102),
        ("supra notes 99–", "102", 102),
        ("supra note 101 and note ", "2", 2),
        ("supra notes 1–", "2", 2),
    ],
)
def test_the_second_number_of_a_range_is_read_whole(words, shown, number):
    content = body(
        paragraph(run("Introduction"), "Heading1"), paragraph(run("One.") + bookmarked("_Ref7", 1) + reference(2))
    )
    noted = run(f"See {words}") + field("NOTEREF _Ref7 \\h", shown) + run(".")
    done = read_word(package(content, footnote(1, run(PIERS)) + footnote(2, noted)))
    assert done.references == (CrossReference(2, number, 1),)


def test_a_tables_words_stand_once_whatever_wraps_their_cells():
    def cell(words: str, more: str = "") -> str:
        return f"<w:tc>{paragraph(run(words))}{more}</w:tc>"

    def table(row: str) -> str:
        return f"<w:tbl>{row}</w:tbl>"

    held = f"<w:sdt><w:sdtContent>{cell('held')}</w:sdtContent></w:sdt>"
    rows = f"<w:tr>{held}{cell('right')}</w:tr><w:sdt><w:sdtContent><w:tr>{cell('below')}</w:tr></w:sdtContent></w:sdt>"
    inner = table(f"<w:tr>{cell('inner')}</w:tr>")
    nested = f"<w:tr>{cell('outer', inner)}{cell('beside')}</w:tr>"
    content = body(paragraph(run("Introduction"), "Heading1"), paragraph(run("It stood.")), table(rows + nested))
    assert text_of(content).endswith("| held | right |\n| below |\n| outer inner | beside |\n")


def test_tracked_changes_are_read_as_accepted_and_told_or_refused(tmp_path, script):
    changed = (
        run("The pier ")
        + f'<w:del w:id="1"><w:r><w:delText>fell</w:delText></w:r></w:del><w:ins w:id="2">{run("stood")}</w:ins>'
        + run(".")
        + reference(1)
    )
    content = body(paragraph(run("Introduction"), "Heading1"), paragraph(changed))
    data = package(content, footnote(1, run(PIERS)))
    done = read_word(data)
    assert "The pier stood.¹" in done.text and done.told == ("tracked changes, read as accepted: 2",)
    with pytest.raises(Refused, match="tracked changes"):
        read_word(data, accept_changes=False)
    (tmp_path / "draft.docx").write_bytes(data)
    refused = script("import", tmp_path / "draft.docx", "--into", tmp_path / "edition", "--refuse-changes")
    assert refused.returncode == 2 and "tracked changes" in refused.stderr and not (tmp_path / "edition").exists()


def test_what_is_left_out_is_told():
    hidden = run("secret", "<w:vanish/>")
    content = body(paragraph(run("Introduction"), "Heading1"), paragraph(run("It stood.") + hidden + reference(1)))
    comments = f'<w:comments {W}><w:comment w:id="1"><w:p>{run("who?")}</w:p></w:comment></w:comments>'
    done = read_word(package(content, footnote(1, run(PIERS)), {"comments": comments}))
    assert "secret" not in done.text and "who?" not in done.text
    assert done.told == ("stretches of hidden words, left out: 1", "comments, left out: 1")


def test_a_list_and_a_table_are_kept_line_by_line_and_a_quotation_is_marked():
    levels = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    numbering = f'<w:numbering {W}><w:abstractNum w:abstractNumId="4">{levels}</w:abstractNum>'
    numbering += '<w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>'
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'
    cells = "".join(f"<w:tc>{paragraph(run(words))}</w:tc>" for words in ("Year", "Piers"))
    content = body(
        paragraph(run("Introduction"), "Heading1"),
        paragraph(run("There are two."), "", item),
        paragraph(run("Or three."), "", item),
        paragraph(run("He wrote:")),
        paragraph(run("A pier is a road."), "", '<w:ind w:left="720" w:right="720"/>'),
        f"<w:tbl><w:tr>{cells}</w:tr><w:tr>{cells}</w:tr></w:tbl>",
    )
    blocks = text_of(content, numbering=numbering).rstrip().split("\n\n")[3:]
    assert blocks == [
        "1. There are two.\n2. Or three.", "He wrote:", "> A pier is a road.", "| Year | Piers |\n| Year | Piers |",
    ]  # fmt: skip


ENTITY = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (package("")[:-40], "damaged or encrypted"),
        (zipped({"word/styles.xml": b"<x/>"}), "without word/document.xml"),
        (zipped({"word/document.xml": ENTITY}), "declares a document type"),
        (zipped({"word/document.xml": b"<w:document>"}), "not well-formed"),
        (lambda: zipped({"word/document.xml": b" " * (65 * 2**20)}), "larger than 64 MiB"),
        (lambda: zipped({f"word/media/{n}": b"" for n in range(5001)} | {"word/document.xml": b"<x/>"}), "larger than"),
        (package(body(paragraph(run("It stood.") + reference(1)))), "note 1 is marked and is not in the file"),
    ],
    ids=["truncated", "no document", "an entity", "not XML", "a bomb", "parts without number", "a note without words"],
)
def test_a_file_that_cannot_be_trusted_is_refused_in_a_line(data, told):
    """What is large is made here, not by every process that looks for tests."""
    with pytest.raises(Refused, match=told) as refused:
        read_word(data() if callable(data) else data)
    assert "\n" not in str(refused.value)


def test_items_whose_numbers_are_typed_and_that_hang_are_a_list():
    hanging = '<w:ind w:left="1080" w:hanging="360"/>'
    items = [
        paragraph(run(f"({n})") + "<w:r><w:tab/></w:r>" + run(words), "", hanging)
        for n, words in enumerate(("Who Was the Insurer", "Did it ask a supervisor?"), start=1)
    ]
    content = body(paragraph(run("Introduction"), "Heading1"), paragraph(run("We would ask:") + reference(1)), *items)
    text = text_of(content, footnote(1, run(PIERS)))
    assert "We would ask:¹\n\n(1) Who Was the Insurer\n(2) Did it ask a supervisor?\n\n¹" in text


def test_signs_that_turn_the_direction_of_letters_are_left_out_and_told():
    turned = paragraph(run("The deed was \u202eton\u202c signed.") + reference(1))
    found = read_word(package(paragraph(run("It stood.")) + turned, footnote(1, run("Jane Roe, Weirs 5 (2001)."))))
    assert "The deed was ton signed.¹" in found.text
    assert (
        "signs that turn the direction of letters, left out: 1; the first near “The deed was ton signed.”" in found.told
    )
