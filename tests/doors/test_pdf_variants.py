"""PDFs as other programs set them: figures and capitals that are glyphs of the type, columns, numbers that touch."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from types import SimpleNamespace

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st

from edition.doors.common.received import Received, Refused
from edition.doors.pdf_body.pdf import read_pdf
from edition.doors.pdf_lines.pdf_letters import Letter, Line, PdfPage
from edition.doors.pdf_lines.pdf_reading import type_of
from edition.doors.pdf_lines.pdf_rows import lines_of
from edition.doors.pdf_lines.pdf_runs import runs_of
from edition.doors.pdf_lines.pdf_variants import Glyph, without_variants
from edition.doors.pdf_pages.pdf_notes import NoteReader
from edition.doors.pdf_pages.pdf_sheets import Sheet, sheets_of

TEXT = """The warden keeps the sluice and the sluice keeps the fen, and whoever would sell the one must first have
settled who answers for the other, which no officer of the fen has ever affirmed, for all who live there find it hard
to differ from them. """
SET = """
#set page(width: 6in, height: 9in, margin: 1in, numbering: none, header: context [#counter(page).display()])
#set text(font: "Libertinus Serif", size: 11pt)
#set par(justify: true, first-line-indent: 1.5em)
#show footnote.entry: set text(9pt)
#align(center, text(16pt)[Weirs and Wardens])
#align(center)[Edda Holm]
"""
NOTES = (
    "Edda Holm, #smallcaps[The Law of Weirs] 12 (2001).",
    "#emph[Id.] at 15.",
    "Carl Nyström, #emph[Eels], 7 #smallcaps[Fenland Gazette] 30 (1988), for the first time.",
)


@cache
def set_by(settings: str) -> Received:
    body = "".join(f"\n#smallcaps[{'I' * n}. A Part]\n\n{TEXT * 3}#footnote[{note}] {TEXT * 2}\n" for n, note in enumerate(NOTES, 1))  # fmt: skip
    return read_pdf(typst.compile((SET + settings + body).encode()))


def test_raised_figures_and_small_capitals_that_the_type_has_are_read():
    done = set_by("")
    assert done.text.split("\n\n")[-3:] == [
        "¹ Edda Holm, THE LAW OF WEIRS 12 (2001).",
        "² *Id.* at 15.",
        "³ Carl Nyström, *Eels*, 7 FENLAND GAZETTE 30 (1988), for the first time.\n",
    ]
    assert {"The Law of Weirs", "Fenland Gazette"} <= set(done.small)


def test_an_article_reads_alike_whether_the_setter_or_the_type_raises_its_figures():
    assert set_by("").text == set_by("#set super(typographic: false)").text


@cache
def alphabet(font: str, first: int, width: float = 0.5) -> dict[str, Glyph]:
    """A type's small letters, the slender ones half as wide."""
    slender = {char: width * (0.5 if char in "fijlrt" else 1.0) for char in "abcdefghijklmnopqrstuvwxyz"}
    return {char: Glyph(font, first + i, wide) for i, (char, wide) in enumerate(slender.items())}


ROMAN, CAPITALS, SWASH = alphabet("serif", 0), alphabet("serif", 100, 0.8), alphabet("serif", 200, 0.45)
FIGURES = {str(n): Glyph("serif", 300 + n, 0.5) for n in range(10)}
RAISED = {str(n): Glyph("serif", 400 + n, 0.3) for n in range(10)}
HANGING = {str(n): Glyph("serif", 500 + n, 0.5) for n in range(10)}
OLD_STYLE = {str(n): Glyph("serif", 500 + n, 0.25 if n == 1 else 0.48) for n in range(10)}


def drawn(text: str, glyphs: dict[str, Glyph], left: float = 0.0) -> list[tuple[Letter, Glyph]]:
    return [(Letter(c, left + 5 * i, left + 5 * i + 5, 700.0, 10.0, "Serif"), glyphs[c]) for i, c in enumerate(text)]


def told(*stretches: tuple[str, dict[str, Glyph]]) -> list[tuple[str, bool, bool]]:
    """The stretches, and whether all letters of each are raised, and small capitals."""
    page, ends = [], [0]
    for text, glyphs in stretches:
        page += drawn(text, glyphs, 100.0 * len(ends))
        ends.append(len(page))
    done = without_variants([page])[0]
    parts = [done[a:b] for a, b in zip(ends, ends[1:], strict=False)]
    return [("".join(x.text for x in part), all(x.size < 7 for x in part), all(x.has_small_capitals for x in part)) for part in parts]  # fmt: skip


LONG = ("thelilyoftheriverfillsthefieldsandtherestofusfeelit", ROMAN)


def test_letters_of_one_glyph_each_are_what_they_seem():
    assert told(LONG, ("1906", FIGURES)) == [(LONG[0], False, False), ("1906", False, False)]


def test_small_capitals_are_wider_than_the_letters_that_most_words_have():
    assert told(LONG, ("fields", CAPITALS))[1] == ("fields", False, True)


def test_other_forms_of_letters_that_are_no_wider_are_no_small_capitals():
    assert told(LONG, ("fields", SWASH))[1] == ("fields", False, False)


def test_a_letter_that_stands_among_small_capitals_alone_is_one():
    assert told(LONG, ("gazettefile", CAPITALS))[1] == ("gazettefile", False, True)


def test_a_letter_of_many_forms_has_the_widest_for_its_small_capital():
    forms = {**ROMAN, "f": Glyph("serif", 700, 0.2)}
    assert told(LONG, ("f", forms), ("fields", CAPITALS))[2] == ("fields", False, True)


@pytest.mark.parametrize(("angle", "is_italic"), [(-12, True), (0, False), (None, False), (90, False)])
def test_a_type_is_italic_by_its_name_or_by_what_the_file_says_of_it(angle, is_italic: bool):
    font = SimpleNamespace(italic_angle=angle)
    letter = SimpleNamespace(fontname="ABCDEF+HarbourOI", glyph=Glyph(font, 1, 0.5))
    assert Letter("a", 0, 5, 0, 10, type_of(letter)).is_italic is is_italic


@pytest.mark.parametrize(
    ("font", "is_italic", "is_bold"),
    [
        ("AdvOT73a.I", True, False),
        ("AdvOT73a.B", False, True),
        ("NimbusRomNo9L-Medi", False, True),
        ("NimbusRomNo9L-MediItal", True, True),
        ("Harbour-Medium", False, False),
        ("AdvOT73a.BI", True, True),
        ("AdvOT73a", False, False),
        ("AdvOT73a.I-SmallCaps", True, False),
        ("Adv.Iris", False, False),
    ],
)
def test_a_type_that_a_program_names_by_its_own_number_has_its_dress_behind_a_stop(font, is_italic, is_bold):
    letter = Letter("a", 0, 5, 0, 10, font)
    assert (letter.is_italic, letter.is_bold) == (is_italic, is_bold)


@pytest.mark.parametrize(("figures", "are_raised"), [(RAISED, True), (OLD_STYLE, False)])
def test_raised_figures_are_much_narrower_all_of_them(figures: dict[str, Glyph], are_raised: bool):
    assert told(("1234567890", FIGURES), ("1234567890", figures))[1][1] is are_raised


THIRD = {str(n): Glyph("serif", 800 + n, 0.48) for n in range(10)}


@pytest.mark.parametrize(("figures", "are_raised"), [(RAISED, True), (THIRD, False)])
def test_of_three_forms_of_figures_the_narrow_ones_are_raised(figures: dict[str, Glyph], are_raised: bool):
    """A type has figures that stand on the line and figures that hang below it, and a setter may use both."""
    seen = told(("1234567890", FIGURES), ("1234567890", HANGING), ("1234567890", figures))
    assert [each[1] for each in seen] == [False, False, are_raised]


AS_NEEDED = {str(n): Glyph("serif", 600 + n, 0.29 if n == 1 else 0.36 + n / 50) for n in range(10)}


def test_raised_figures_of_one_width_are_told_from_figures_that_are_each_as_wide_as_they_need():
    assert told(("1234567890", AS_NEEDED), ("1234567890", RAISED))[1][1] is True
    assert told(("1234567890", AS_NEEDED), ("1234567890", OLD_STYLE))[1][1] is False


SLANTED = {char: replace(glyph, font="italic") for char, glyph in {**AS_NEEDED, **ROMAN}.items()}
SLANTED_RAISED = {char: replace(glyph, font="italic") for char, glyph in RAISED.items()}


@pytest.mark.parametrize(("number", "marker"), [("1", "10"), ("2", "9"), ("1912", "1"), ("1", "1")])
def test_a_heading_s_one_marker_is_as_wide_as_those_in_the_text(number: str, marker: str):
    text = ("1234567890", AS_NEEDED), ("1234567890", RAISED)
    assert told(*text, (number, SLANTED), (marker, SLANTED_RAISED))[2:] == [(number, False, False), (marker, True, False)]  # fmt: skip
    assert told(*text, (number, SLANTED), (marker, SLANTED))[3][1] is False


@given(st.lists(st.tuples(st.text("abcdefilrt", min_size=1, max_size=9), st.sampled_from([ROMAN, CAPITALS, SWASH]))))
def test_whatever_the_glyphs_the_letters_stay(stretches: list[tuple[str, dict[str, Glyph]]]):
    assert [text for text, _, _ in told(*stretches)] == [text for text, _ in stretches]


def line(text: str, left: float, base: float, size: float = 10.0) -> Line:
    letters = [Letter(c, left + 5 * i, left + 5 * i + 5, base, size, "Serif") for i, c in enumerate(text) if c != " "]
    return lines_of(letters)[0]


WORDS = "the warden keeps the sluice"  # 135 points


@pytest.mark.parametrize("drop", [0.0, 6.0], ids=["on one height", "on two heights"])
def test_two_columns_are_refused_whether_or_not_their_lines_stand_on_one_height(drop: float):
    bases = [700.0 - 14 * i for i in range(30)]
    letters = [
        letter for base in bases for left, at in ((40.0, base), (185.0, base - drop)) for letter in line(WORDS, left, at).letters
    ]  # fmt: skip
    pages = [PdfPage(tuple(lines_of([letter for letter in letters if letter.text != " "])), 360.0)] * 2
    with pytest.raises(Refused, match="two columns"):
        sheets_of(pages)


def test_a_column_with_a_list_set_far_in_is_one_column():
    lines = [line(WORDS * 2, 40.0, 700.0 - 14 * i) for i in range(20)]
    lines += [line("as it is, and was", 190.0, 400.0 - 14 * i) for i in range(5)]
    assert len(sheets_of([PdfPage(tuple(lines), 360.0)] * 2)[0]) == 2


def notes(*texts: str) -> list[str]:
    reader = NoteReader()
    reader.take(Sheet((), tuple(line(text, 40.0, 200.0 - 10 * i) for i, text in enumerate(texts)), None))
    return [f"{note.number}: {''.join(run.text for run in note.paragraphs[0])}" for note in reader.result()]


def test_a_number_that_its_note_touches_is_its_number():
    read = notes("1Lena Vogt, Rivers 5 (1988), at", "2U.S.C. it says.", "2Id. at 7.")
    assert read == ["1: Lena Vogt, Rivers 5 (1988), at", "2: U.S.C. it says.\n2Id. at 7."]
    assert notes("1 Lena Vogt, Rivers 5 (1988), at", "2U.S.C. it says.")[0].endswith("at\n2U.S.C. it says.")


def test_a_capital_before_small_capitals_is_theirs_behind_other_words_too():
    small = [Letter(c, 200.0 + 5 * i, 205.0 + 5 * i, 700.0, 10.0, "Serif-SmallCaps") for i, c in enumerate("eirs")]
    runs = runs_of(Line((*line("Holm, W", 165.0, 700.0).letters, *small), 700.0, 10.0))
    assert [(run.text, run.small) for run in runs] == [("Holm, ", False), ("Weirs", True)]


def test_a_letter_that_a_name_in_small_capitals_has_as_often_as_the_text_is_told_by_its_neighbours():
    capitals, roman = {**CAPITALS, "é": Glyph("serif", 601, 0.8)}, {**ROMAN, "é": Glyph("serif", 600, 0.5)}
    for times in (1, 2):
        name = [("thféler", capitals)] * times
        done = told((LONG[0] * 3, ROMAN), *name, ("thféler", roman))
        assert [small for _, _, small in done] == [False, *[True] * times, False]


HYPHENED = """
#set page(width: 4.2in, height: 8in, margin: 0.8in, numbering: none)
#set text(font: "Libertinus Serif", size: 11pt, hyphenate: true)
#set par(justify: true, first-line-indent: 1.5em)
#align(center, text(16pt)[Weirs and Wardens])
#align(center)[Edda Holm]
= I. The Fen
"""
COMPOUNDS = "well-established and decision-making wardens of cross-border self-government in water-keeping"


def test_a_file_that_says_which_hyphens_are_its_line_ends_has_none_that_is_unsure():
    paragraphs = "\n\n".join(
        f"It was {'so ' * n}known that {COMPOUNDS} administrations acknowledged it.#footnote[Edda Holm, {COMPOUNDS} {n} (2001).]"
        for n in range(1, 12)
    )
    text = read_pdf(typst.compile((HYPHENED + paragraphs).encode())).text
    assert not re.search(r"-\n", re.sub(r"\b(?:well|decision|cross|self|water)-\n", "", text))
    assert " ".join(text.split()).count(COMPOUNDS) == 22
    assert "administrations acknowledged" in text and "\u00ad" not in text and "\u2060" not in text


def test_a_caption_of_two_centred_lines_is_one_and_no_quotation():
    caption = "#align(center)[TABLE 1. TREATMENT OF ERROR RATES IN ALL THE CONTESTED RULINGS OF THE WARDENS]"
    body = f"\n{TEXT * 3}#footnote[Edda Holm, _Weirs_ 3 (2001).]\n\n{caption}\n\n{TEXT * 2}\n"
    blocks = " ".join(read_pdf(typst.compile((HYPHENED + body).encode())).text.replace("\n\n", "¶").split()).split("¶")
    assert "TABLE 1. TREATMENT OF ERROR RATES IN ALL THE CONTESTED RULINGS OF THE WARDENS" in blocks, blocks
