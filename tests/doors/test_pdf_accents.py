"""Accents that a PDF draws as signs of their own, before their letter as TeX's old types do, or after it."""

from __future__ import annotations

import pytest
from doors.raw_pdf import PAGE, TREE, pdf

from edition.doors.pdf_lines.pdf_accents import with_accents
from edition.doors.pdf_lines.pdf_letters import Letter
from edition.doors.pdf_lines.pdf_reading import read_pages_of

TYPE = b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/StandardEncoding>>"


def line_of(shown: bytes) -> str:
    """The first line of a page that shows some letters in Times, by the codes of Adobe's standard encoding."""
    rows = b"".join(b"1 0 0 1 50 %d Tm (The keepers wrote it down in row %d) Tj " % (500 - 20 * i, i) for i in range(9))
    drawn = b"BT /F 10 Tf 1 0 0 1 50 540 Tm " + shown + b" " + rows + b"ET"
    stream = b"<</Length %d>>\nstream\n%s\nendstream" % (len(drawn), drawn)
    pages, _ = read_pages_of(pdf({**TREE, 3: PAGE, 4: stream, 5: TYPE}))
    return pages[0].lines[0].text


@pytest.mark.parametrize(
    ("shown", "read"),
    [
        (rb"[(Garc\302) 306 (\365a)] TJ", "García"),  # before a letter without its dot
        (rb"[(Caf\302) 388 (e au lait)] TJ", "Café au lait"),
        (rb"[(Pen) 416 (\304) 0 (alver)] TJ", "Peñalver"),  # after its letter
        (rb"[(M\310) 416 (uller)] TJ", "Müller"),
        (rb"[(Fran\313) 388 (cois)] TJ", "François"),
        (rb"[(Sa\317) 361 (sa)] TJ", "Saša"),
        (rb"(A ) Tj 2 Ts (\302) Tj 0 Ts [450 (Etude)] TJ", "A Étude"),  # over a capital, higher
        (rb"[(na\310) 306 (\365ve r\302) 388 (esum\302) 388 (e)] TJ", "naïve résumé"),
        (rb"(5\302 10, a \301b, x~y, 2^n) Tj", "5´ 10, a `b, x~y, 2^n"),  # signs with a place of their own
        (rb"[(x\302) 333 (7)] TJ", "x´7"),  # no letter has it
    ],
)
def test_an_accent_over_a_letter_is_the_letters(shown, read):
    assert line_of(shown) == read


@pytest.mark.parametrize(("right", "read"), [(128.4, "GARCÍA"), (124.0, "GARC´IA"), (None, "GARCIA´")])
def test_an_accent_drawn_before_the_small_capitals_of_its_name_is_its_letters(right, read):
    sizes = [11.0, *[7.7] * 5]
    name = [
        Letter(c, 100 + 5 * i, 104 + 5 * i, 50, size, "T")
        for i, (c, size) in enumerate(zip("GARCIA", sizes, strict=True))
    ]
    at = 200.0 if right is None else right - 8.3
    sign = Letter("´", at, at + 3.8, 52, 7.7, "T")
    drawn = with_accents([name[0], sign, *name[1:]])
    assert "".join(letter.text for letter in sorted(drawn, key=lambda letter: letter.left)) == read
