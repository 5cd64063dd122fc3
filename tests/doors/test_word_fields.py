"""What a Word file's fields and page heads hold: read as words, or told."""

from __future__ import annotations

import pytest
from doors.test_word_accounting import body_of, read
from doors.writers import W, footnote, paragraph, reference, run

from edition.doors.common.received import Refused


def field(instruction: str, shown: str, data: str = "") -> str:
    begin, parts, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"' for kind in ("begin", "separate", "end"))
    code = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return f"{begin}>{data}</w:fldChar></w:r>{code}{parts}/></w:r>{run(shown)}{end}/></w:r>"


LINKED = ("links on words, of which the address is left out: 1",)


@pytest.mark.parametrize(
    ("instruction", "shown", "told"),
    [
        (' HYPERLINK "https://weirs.example/1" ', "the book", LINKED),
        (" HYPERLINK https://weirs.example/1 ", "the book", LINKED),
        (' HYPERLINK "https://weirs.example/1" ', "https://weirs.example/1", ()),
        (' HYPERLINK \\l "_Toc1" ', "the book", ()),
        (
            " ADDIN ZOTERO_ITEM CSL_CITATION {} ",
            "Ada Reed",
            ("fields of a reference manager, of which the words are kept: 1",),
        ),
        (" ADDIN EN.CITE ", "Ada Reed", ("fields of a reference manager, of which the words are kept: 1",)),
        (" DATE ", "May 3, 2022", ()),
    ],
)
def test_a_fields_words_are_kept_and_what_is_behind_them_told(instruction, shown, told):
    done = read(paragraph(run("He wrote ") + field(instruction, shown) + run(" of weirs.")))
    assert body_of(done) == [f"He wrote {shown} of weirs."]
    assert done.told == told
    simple = f'<w:fldSimple w:instr="{instruction.replace(chr(34), "&quot;")}">{run(shown)}</w:fldSimple>'
    assert read(paragraph(run("He wrote ") + simple)).told == told


def test_a_field_within_a_field_is_words_of_both():
    inner = field(" SEQ Table ", "3")
    outer = field(' HYPERLINK "https://weirs.example/1" ', "Table @ of weirs")
    outer = outer.replace(run("Table @ of weirs"), run("Table ") + inner + run(" of weirs"))
    done = read(paragraph(run("See ") + outer + run(".")))
    assert body_of(done) == ["See Table 3 of weirs."]
    assert done.told == LINKED


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        (
            '<w:ddList><w:result w:val="1"/><w:listEntry w:val="eels"/><w:listEntry w:val="salmon"/></w:ddList>',
            "salmon",
        ),
        ('<w:ddList><w:listEntry w:val="eels"/><w:listEntry w:val="salmon"/></w:ddList>', "eels"),
        ('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "☒"),
        ('<w:checkBox><w:default w:val="0"/></w:checkBox>', "☐"),
    ],
)
def test_what_a_forms_field_shows_is_read(data, shown):
    done = read(paragraph(run("He took ") + field(" FORM ", "", f"<w:ffData>{data}</w:ffData>") + run(" there.")))
    assert body_of(done) == [f"He took {shown} there."]


def test_the_pages_heads_and_feet_are_told():
    head = f"<w:hdr {W}>{paragraph(run('Draft of May 3, 2022'))}{paragraph(run('12'))}</w:hdr>"
    done = read(paragraph(run("It stood.")), header1=head, header2=head, footer1=head.replace("hdr", "ftr"))
    assert done.told == ("lines of the pages’ heads and feet, left out: 1; the first is “Draft of May 3, 2022”",)


def test_a_note_that_is_marked_twice_is_refused():
    note = footnote(1, run("Ada Reed, Weirs 5 (1990)."))
    with pytest.raises(Refused, match="note 1 is marked twice"):
        read(paragraph(run("It stood.") + reference(1) + run(" It fell.") + reference(1)), notes=note)


def test_a_mark_in_a_moved_stretch_counts_once():
    moved = f'<w:moveFrom w:id="1">{run("It stood.")}{reference(1)}</w:moveFrom>'
    there = f'<w:moveTo w:id="2">{run("It stood.")}{reference(1)}</w:moveTo>'
    done = read(paragraph(moved + run("It fell. ") + there), notes=footnote(1, run("Ada Reed, Weirs 5 (1990).")))
    assert body_of(done) == ["It fell. It stood.¹", "¹ Ada Reed, Weirs 5 (1990)."]
    assert "tracked changes, read as accepted: 1" in done.told


LINED = '<w:u w:val="single"/>'
TO_WEIRS = ' HYPERLINK "https://weirs.example/1" '


@pytest.mark.parametrize(
    ("lined", "printed"),
    [
        (field(TO_WEIRS, "@").replace(run("@"), run("https://weirs.example/1", LINED)), "https://weirs.example/1"),
        (field(TO_WEIRS, "@").replace(run("@"), run("Roe v. Weir", LINED)), "Roe v. Weir"),
        (
            f'<w:fldSimple w:instr="{TO_WEIRS.replace(chr(34), "&quot;")}">{run("Roe v. Weir", LINED)}</w:fldSimple>',
            "Roe v. Weir",
        ),
        (f'<w:hyperlink w:anchor="x">{run("note 3", LINED)}</w:hyperlink>', "note 3"),
        (run("https://weirs.example/1", LINED), "https://weirs.example/1"),
        (run("www.weirs.example", LINED), "www.weirs.example"),
        (run("Roe v. Weir", LINED), "*Roe v. Weir*"),
        (field(TO_WEIRS, "@").replace(run("@"), run("Roe v. Weir", LINED + "<w:i/>")), "*Roe v. Weir*"),
        (field(" DATE ", "@").replace(run("@"), run("May 3", LINED)), "*May 3*"),
        (field(TO_WEIRS, "the page") + run("Roe v. Weir", LINED), "the page*Roe v. Weir*"),
    ],
)
def test_a_line_below_words_is_slope_and_below_a_link_or_an_address_none(lined, printed):
    assert body_of(read(paragraph(run("He read ") + lined + run(" there.")))) == [f"He read {printed} there."]
