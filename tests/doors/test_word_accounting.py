"""Every word of a Word file stands in the text, once, or is told: what wraps it, draws it, or takes it from a type."""

from __future__ import annotations

import pytest
from doors.writers import LONG, W, footnote, package, paragraph, reference, run
from hypothesis import given
from hypothesis import strategies as st

from edition.doors.common.received import Received, Refused
from edition.doors.word.word import read_word


def read(*paragraphs: str, notes: str = "", **more: str) -> Received:
    opening = paragraph(run("Of Weirs"), "Title") + paragraph(run("Mara Quill")) + paragraph(run(LONG))
    content = (opening + "".join(paragraphs)).replace("<w:box>", BOX).replace("</w:box>", BOX_ENDS)
    return read_word(package(content, notes.replace("<w:box>", BOX).replace("</w:box>", BOX_ENDS), more))


BOX = "<w:r><w:drawing><w:txbxContent>"
BOX_ENDS = "</w:txbxContent></w:drawing></w:r>"


def body_of(done: Received) -> list[str]:
    return done.text.rstrip().split("\n\n")[3:]


def test_a_text_boxs_words_stand_behind_their_paragraph_once():
    box = f"<w:box>{paragraph(run('Eels were exempt.'))}</w:box>"
    old = f"<w:pict><w:txbxContent>{paragraph(run('Eels were exempt.'))}</w:txbxContent></w:pict>"
    both = box.replace("<w:r>", "<w:r><w:AlternateContent><w:Choice>", 1).replace(
        "</w:r>", f"</w:Choice><w:Fallback>{old}</w:Fallback></w:AlternateContent></w:r>"
    )
    for drawn in (box, f"<w:r>{old}</w:r>"):
        done = read(paragraph(run("He took half the fish.") + drawn))
        assert body_of(done) == ["He took half the fish.", "Eels were exempt."]
    assert read(paragraph(run("A weir.") + both)).text.count("Eels were exempt.") == 1
    assert done.told == ("text boxes, whose words stand behind their paragraph: 1",)


def test_a_text_box_in_a_note_belongs_to_the_note():
    note = footnote(1, f"<w:box>{paragraph(run('Eels were exempt.'))}</w:box>" + run("Ada Reed, Weirs 5 (1990)."))
    done = read(paragraph(run("It stood.") + reference(1)), notes=note)
    assert body_of(done) == ["It stood.¹", "¹ Ada Reed, Weirs 5 (1990). Eels were exempt."]


def sign(code: str, font: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'


@pytest.mark.parametrize(
    ("font", "code", "letter"),
    [
        ("Symbol", "F061", "α"),
        ("Symbol", "F0B3", "≥"),
        ("Symbol", "F0D7", "⋅"),
        ("Times New Roman", "F0A7", "§"),
        ("Times New Roman", "F093", "“"),
        ("Wingdings", "00A7", "§"),
        ("Wingdings", "F04A", ""),
        ("WP TypographicSymbols", "F041", ""),
        ("Symbol", "F0E7", ""),
    ],
)
def test_a_sign_is_the_letter_that_its_type_has_or_is_told(font: str, code: str, letter: str):
    done = read(paragraph(run("He saw ") + sign(code, font) + run(" there.")))
    assert body_of(done) == [f"He saw {letter} there.".replace("  ", " ")]
    assert done.told == (() if letter else (f"sign {code} of the type {font}, which has no letter, left out: 1",))


def test_a_letter_of_a_symbol_type_within_words_is_what_the_type_shows():
    done = read(paragraph(run("the angle \uf061", '<w:rFonts w:ascii="Symbol"/>') + run(" and \uf061.")))
    assert body_of(done) == ["the angle α and ."]
    assert done.told == ("sign F061 of the type that is not named, which has no letter, left out: 1",)


RAISED = '<w:vertAlign w:val="superscript"/>'


@pytest.mark.parametrize(
    ("piece", "words", "told"),
    [
        ('<w:hyperlink w:id="r7">' + run("his page") + "</w:hyperlink>", "his page", "links on words, of which"),
        ('<w:hyperlink w:id="r7">' + run("www.weir.org") + "</w:hyperlink>", "www.weir.org", ""),
        (run("no fish", "<w:strike/>"), "no fish", "stretches of words struck through"),
        (run("2", '<w:vertAlign w:val="subscript"/>'), "2", "lowered signs"),
        (run("n", RAISED), "n", "raised signs, kept on the line: 1; the first in “He saw n”"),
        (run("1,2", RAISED), "1,2", "raised signs"),
        (run("May 3") + run("rd", RAISED), "May 3rd", ""),
        (run("10") + run("−6", RAISED) + run(" m"), "10⁻⁶ m", ""),
        (
            f"<w:r><w:ruby><w:rt>{run('kan')}</w:rt><w:rubyBase>{run('港')}</w:rubyBase></w:ruby></w:r>",
            "港",
            "readings set above words",
        ),
        (sign("no code", "Symbol"), "", ""),
        ("<w:r><w:drawing/></w:r>", "", "pictures, left out"),
        (f"<w:r><w:unheard>{run('eels')}</w:unheard></w:r>", "", "does not know, left out: 1; they begin “eels”"),
    ],
)
def test_what_a_text_has_no_form_for_is_told(piece: str, words: str, told: str):
    done = read(paragraph(run("He saw ") + piece + run(" there.")))
    assert body_of(done) == [f"He saw {words} there.".replace("  ", " ")]
    assert [told in each for each in done.told] == ([True] if told else [])


def test_what_no_reader_knows_in_a_note_is_told():
    note = footnote(1, run("Ada Reed, Weirs 5 (1990).") + f"<w:r><w:unheard>{run('eels')}</w:unheard></w:r>")
    done = read(paragraph(run("It stood.") + reference(1)), notes=note)
    assert done.told == ("words in a place that the door does not know, left out: 1; they begin “eels”",)


def test_contents_and_notes_that_nothing_marks_are_told():
    contents = f'<w:styles {W}><w:style w:type="paragraph" w:styleId="C"><w:name w:val="toc 1"/></w:style></w:styles>'
    deleted = f'<w:del w:id="4">{reference(2)}</w:del>'
    notes = footnote(1, run("Ada Reed, Weirs 5 (1990).")) + footnote(2, run("Struck out."))
    listed = paragraph(run("The Miller 2"), "C")
    done = read(listed, paragraph(run("It stood.") + reference(1) + deleted), notes=notes, styles=contents)
    assert body_of(done)[0] == "It stood.¹" and "Struck" not in done.text
    assert "lines of contents, left out: 1" in done.told
    assert "notes whose mark a tracked change deletes, left out: 1; the first is “Struck out.”" in done.told
    assert done.unsure == ()


def test_each_note_that_is_marked_nowhere_is_asked_about():
    """Its mark was lost: the numbers of the others go on without it, and a person has to see whether it belongs."""
    notes = "".join(footnote(n, run(f"Ada Reed, Weirs {n} (1990).")) for n in (1, 2, 3, 4))
    done = read(paragraph(run("It stood.") + reference(2)), notes=notes)
    asked = (
        "the file has a note {} that is marked nowhere and is left out, so that the others are numbered without it: "
    )
    begun = [asked.format(where) for where in ("before all others", "behind note 1", "behind note 1")]
    assert [each.partition("“")[0] for each in done.unsure] == begun
    assert ["Weirs 1" in done.unsure[0], "Weirs 3" in done.unsure[1], "Weirs 4" in done.unsure[2]] == [True] * 3


def test_a_field_that_points_at_a_table_or_a_page_is_no_reference_to_a_note():
    def simple(said: str, shown: str) -> str:
        return f'<w:fldSimple w:instr=" {said} ">{run(shown)}</w:fldSimple>'

    table = '<w:bookmarkStart w:id="3" w:name="_RefT"/>' + run("1") + '<w:bookmarkEnd w:id="3"/>'
    said = paragraph(run("See Table ") + simple("REF _RefT \\h", "1") + run(", page ") + simple("PAGEREF _RefT", "3"))
    done = read(said, paragraph(run("Table ") + table))
    assert body_of(done) == ["See Table 1, page 3", "Table 1"] and done.told == ()


def test_capitals_by_a_property_are_capitals_that_keep_their_letters():
    done = read(paragraph(run("Of Eels", "<w:caps/>")), paragraph(run(LONG)))
    assert body_of(done)[0] == "# OF EELS" and done.small == ("Of Eels",)


def test_a_file_that_takes_in_another_is_refused():
    with pytest.raises(Refused, match="takes in another file"):
        read('<w:altChunk w:id="r9"/>')


def test_headings_that_their_runs_alone_make_bold_have_their_rank():
    heads = [
        paragraph(run("The Miller", "<w:b/>")),
        paragraph(run("What He Owes", "<w:i/>")),
        paragraph(run(LONG)),
        paragraph(run("The Fisher", "<w:b/>")),
        paragraph(run("He said", "<w:b/>") + run(" little.")),
        paragraph(run("Conclusion", "<w:b/>")),
    ]
    assert [line for line in body_of(read(*heads)) if line != LONG.strip()] == [
        "# The Miller", "## What He Owes", "# The Fisher", "He said little.", "# Conclusion",
    ]  # fmt: skip


IN_TEXT = ("ins", "smartTag", "sdt><w:sdtContent", "customXml", "hyperlink", "dir", "bdo", "unheard", "moveTo")
AROUND = ("sdt><w:sdtContent", "customXml", "ins", "AlternateContent><w:Choice", "unheard", "tbl><w:tr><w:tc")


def wrapped(content: str, names: list[str]) -> str:
    for name in names:
        ends = "".join(f"</w:{each}>" for each in reversed(name.split("><w:")))
        content = f"<w:{name}>{content}{ends}"
    return content


@given(
    st.lists(st.sampled_from(IN_TEXT), max_size=4),
    st.sampled_from(["", "<w:box>"]),
    st.lists(st.sampled_from(AROUND), max_size=3),
)
def test_a_word_is_read_once_or_told_whatever_wraps_it(within: list[str], box: str, around: list[str]):
    inside = wrapped(run("zander"), within)
    held = paragraph(inside) if not box else paragraph(f"<w:box>{paragraph(inside)}</w:box>")
    done = read(wrapped(held, around))
    assert (done.text + "".join(each for each in done.told if "does not know" in each)).count("zander") == 1
