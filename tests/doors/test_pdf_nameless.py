"""Letters whose meaning a PDF does not tell: pictures of letters without names, and codes that no type explains."""

from __future__ import annotations

import pytest
from doors.raw_pdf import pdf
from pdfminer.pdffont import PDFType3Font

from edition.doors.common.received import Refused
from edition.doors.pdf_lines.pdf_letters import Letter
from edition.doors.pdf_lines.pdf_reading import read_pages_of, refuse_nameless
from edition.doors.pdf_lines.pdf_variants import Drawn, Glyph

WORDS = b"The pier stood for a century and its keepers wrote what they saw in a book"
OUTLINES = b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"
PICTURES = (
    b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/CharProcs<</a136 6 0 R>>/FirstChar 136"
    b"/LastChar 140/Widths[5 5 5 5 5]/Encoding<</Type/Encoding/Differences[136/a136/a137/a138/a139/a140]>>>>"
)


def page(code: int) -> bytes:
    """A page of words, and one letter of a type of pictures before the last line of them."""
    rows = b"".join(b"1 0 0 1 60 %d Tm (%s) Tj " % (600 - 14 * n, WORDS) for n in range(9))
    drawn = b"BT /F1 11 Tf %s /F2 1 Tf 1 0 0 1 60 460 Tm (\\%o) Tj /F1 11 Tf 1 0 0 1 68 460 Tm (%s) Tj ET" % (rows, code, WORDS)  # fmt: skip
    return pdf(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 7 0 R>>>>>>",
            4: b"<</Length %d>>\nstream\n%s\nendstream" % (len(drawn), drawn),
            5: OUTLINES,
            6: b"<</Length 11>>\nstream\n0 0 d0 endstr\nendstream",
            7: PICTURES,
        }
    )


def test_a_sign_of_tex_s_companion_type_is_known_though_it_is_a_picture():
    pages, told = read_pages_of(page(136))
    assert pages[0].lines[-1].text.startswith("• The pier") and not told


@pytest.mark.parametrize("code", [138, 233])
def test_a_letter_without_a_meaning_is_told_with_its_line(code):
    """The second is `Ø` in the type that a reader takes where none is named, and `é` in TeX's."""
    pages, told = read_pages_of(page(code))
    assert pages[0].lines[-1].text.startswith(f"(cid:{code}) The pier")
    assert told == (
        f"letters whose meaning the PDF does not tell: 1; the first in “(cid:{code}) The pier stood for a century and its "
        "keepers wrote”; put them right by the print",
    )


def drawn(count: int, name: str, names: object) -> list[Drawn]:
    font = PDFType3Font.__new__(PDFType3Font)
    font.fontname, font.unicode_map = name, names
    return [(Letter("a", 0, 5, 0, 10, name), Glyph(font if n < count else "serif", 1, 0.5)) for n in range(100)]


def test_a_text_in_pictures_without_names_is_refused_and_a_few_of_them_are_not():
    with pytest.raises(Refused, match="pictures of letters without names"):
        refuse_nameless([drawn(60, "unknown", None)])
    for few in (drawn(1, "unknown", None), drawn(60, "Harbour", None), drawn(60, "unknown", object())):
        refuse_nameless([few])
