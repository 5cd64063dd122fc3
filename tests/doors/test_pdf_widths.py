"""Types that every reader is to have stand in no file: how wide their letters are, the file says, or their signs."""

from __future__ import annotations

import pytest
from doors.raw_pdf import PAGE, TREE, pdf

from edition.doors.pdf_lines.pdf_reading import read_pages_of

MEANINGS = b"1 beginbfchar <AE> <00660069> endbfchar 1 beginbfchar <AF> <0066006C> endbfchar"
WIDTHS = b"/FirstChar 174/Widths[%d %d]"


def page_of(shown: bytes, font: bytes, widths: bytes = b"") -> str:
    """The first line of a page that shows some letters, in a type that the file does not hold."""
    rows = b"".join(b"1 0 0 1 50 %d Tm (The keepers wrote it down in row %d) Tj " % (500 - 20 * i, i) for i in range(9))
    drawn = b"BT /F 10 Tf 1 0 0 1 50 540 Tm " + shown + b" " + rows + b"ET"
    meanings = b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange %s endcmap" % MEANINGS
    type_ = b"<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/StandardEncoding/ToUnicode 6 0 R%s>>" % (font, widths)
    streams = [b"<</Length %d>>\nstream\n%s\nendstream" % (len(each), each) for each in (drawn, meanings)]
    pages, _ = read_pages_of(pdf({**TREE, 3: PAGE, 4: streams[0], 5: type_, 6: streams[1]}))
    return pages[0].lines[0].text


@pytest.mark.parametrize("font", [b"Times-Roman", b"Times-Italic", b"Helvetica-Bold"])
@pytest.mark.parametrize("widths", [b"", WIDTHS % (556, 556)])
def test_a_ligature_of_two_letters_stands_before_what_follows_it(font, widths):
    """What follows is set a little closer, as a line is that fills its measure."""
    assert page_of(rb"[(bene\256) 40 (ts of the o\257) 40 (ine)] TJ", font, widths) == "benefits of the ofline"


def test_the_widths_that_a_file_gives_go_before_those_that_a_type_is_known_to_have():
    narrow = page_of(rb"[(o\256) -300 (t)] TJ", b"Times-Roman", WIDTHS % (556, 556))
    wide = page_of(rb"[(o\256) 300 (t)] TJ", b"Times-Roman", WIDTHS % (900, 900))
    assert (narrow, wide) == ("ofi t", "ofit")


def test_a_space_that_only_keeps_a_letter_off_its_bracket_is_none():
    """Set closer by a kern, as before a J that reaches to its left; a space as wide as others is the author's."""
    kerned = page_of(rb"[(held \( ) 90 (July 4\) at [ ) 90 (Jan] and \( as it was\))] TJ", b"Times-Roman")
    parted = page_of(rb"[(held \() -190 (July 4\), \() -300 (so\))] TJ", b"Times-Roman")
    assert parted == "held (July 4), ( so)"
    assert kerned == "held (July 4) at [Jan] and ( as it was)"
