"""What stands beside a PDF's text: line numbers, watermarks, words set aslant; and drafts whose lines tell little."""

from __future__ import annotations

import pytest
import typst
from doors.writers import SENTENCE

from edition.doors.pdf_body.pdf import read_pdf
from edition.doors.pdf_lines.pdf_beside import without_line_numbers, without_watermark
from edition.doors.pdf_lines.pdf_letters import Letter

NOTED = f"{SENTENCE} {SENTENCE} {SENTENCE}#footnote[Jane Roe, #emph[Piers] %d (2001).]"
DRAFT = """
#set page(width: 6in, height: 9in, margin: 1in, numbering: none SETTINGS)
#set text(11pt, font: "Libertinus Serif", hyphenate: false)
#set par(leading: 0.65em, spacing: SPACING, first-line-indent: INDENT, justify: JUSTIFY)
#show footnote.entry: set text(9pt)
#align(center, text(16pt)[Of Piers])

#align(center)[Mara Quill]

#block(width: 100%, above: 1.6em, below: 1em, align(center, strong[Introduction]))

BODY
"""


def typeset(
    body: str, settings: str = "", spacing: str = "0.65em", indent: str = "1.5em", justify: str = "true"
) -> str:
    source = DRAFT.replace("SETTINGS", settings).replace("SPACING", spacing).replace("INDENT", indent)
    return read_pdf(typst.compile(source.replace("JUSTIFY", justify).replace("BODY", body).encode())).text


def told(body: str, settings: str) -> tuple[str, ...]:
    source = DRAFT.replace("SETTINGS", settings).replace("SPACING", "0.65em").replace("INDENT", "1.5em")
    return read_pdf(typst.compile(source.replace("JUSTIFY", "true").replace("BODY", body).encode())).told


BODY = "\n\n".join(NOTED % n for n in range(1, 9))


def test_line_numbers_in_the_margin_are_left_out_and_told():
    numbered = f'#set par.line(numbering: "1")\n{BODY}'
    assert typeset(numbered) == typeset(BODY)
    assert any(line.startswith("line numbers in the margin, left out: ") for line in told(numbered, ""))


def test_a_watermark_is_left_out_and_told():
    level = ", background: text(90pt, fill: luma(220))[DRAFT]"
    aslant = ", background: rotate(45deg, text(60pt, fill: luma(220))[DRAFT])"
    assert typeset(BODY, level) == typeset(BODY, aslant) == typeset(BODY)
    assert "a watermark, “DRAFT”, left out" in told(BODY, level)
    assert any("aslant or on end" in line and "“DRAFT”" in line for line in told(BODY, aslant))


def test_words_set_up_the_page_are_told():
    sideways = f"{BODY}\n\n#rotate(-90deg, reflow: true)[The keepers of the pier by year]"
    assert "keepers of the pier" not in typeset(sideways)
    assert any("on end" in line and "keepers" in line for line in told(sideways, ""))


def test_paragraphs_without_an_indent_or_a_space_end_where_the_next_word_had_room():
    paragraphs = [f"{SENTENCE} {SENTENCE}{' It is long gone.' * n}#footnote[Roe {n}.]" for n in range(1, 12)]
    for justify in ("true", "false"):
        read = typeset("\n\n".join(paragraphs), indent="0pt", justify=justify).partition("Introduction")[2]
        assert read.count("\n\nThe pier stood") >= 9


def test_a_paragraph_without_an_indent_begins_on_a_page_where_the_last_line_before_it_ends_early():
    names = "Ann Bea Cay Dot Eve Fay".split()
    each = (f"{name} kept it. {NOTED % n}\n\n{SENTENCE} It is long gone." for n, name in enumerate(names, 1))
    footer = ", footer: context align(center, counter(page).display())"
    read = typeset("\n\n#pagebreak()\n\n".join(each), footer, indent="0pt", spacing="1.1em")
    assert [f"long gone.\n\n[*{n}]{{#page-{n}}}{name} kept" in read for n, name in enumerate(names[1:], 2)] == [
        True
    ] * 5


@pytest.mark.parametrize("title", ["The dissenting line", "1. The Ships", "#strong[The dissenting line]"])
def test_a_title_in_no_dress_is_a_heading_where_space_sets_it_above_its_text(title):
    head = f"#block(above: 1.4em, below: 1em, inset: (left: 1.5em))[{title}]"
    bare = title.removeprefix("#strong[").rstrip("]")
    assert f"# {bare}\n" in typeset(f"{BODY}\n\n{head}\n\n{NOTED % 9}")


def test_a_short_paragraph_is_no_heading():
    read = typeset(f"{BODY}\n\n#block(above: 1.4em, below: 1em)[Few followed it.#footnote[Roe.]]\n\n{NOTED % 9}")
    assert "# Few" not in read and "Few followed it." in read


def test_a_heading_in_the_middle_stands_above_one_of_its_dress_at_the_edge():
    middle, edge = (
        f"#block(width: 100%, above: 1.4em, below: 1em, {each})\n\n"
        for each in ("align(center, strong[The Law of Piers])", "strong[Old Piers]")
    )
    read = typeset(f"{NOTED % 1}\n\n{middle}{edge}{BODY}")
    assert "\n# The Law of Piers\n" in read and "\n## Old Piers\n" in read


def test_a_lone_note_is_no_page_number():
    """Its number goes up with the pages, as theirs would."""
    pages = "#pagebreak()\n".join(f"{SENTENCE}\n\n{NOTED % n}\n\n" for n in range(1, 7))
    assert typeset(pages).count("Jane Roe") == 6


def letters(text: str, left: float, base: float, size: float = 11.0) -> list[Letter]:
    return [Letter(c, left + 5 * i, left + 5 * i + 5, base, size, "Roman") for i, c in enumerate(text) if c != " "]


def page(numbers: list[int], width: int = 60) -> list[Letter]:
    rows = [letters("x" * width, 100, 700 - 14 * i) for i in range(len(numbers))]
    return sum(rows, []) + sum((letters(str(n), 60, 700 - 14 * i) for i, n in enumerate(numbers) if n), [])


def test_which_numbers_count_lines():
    fifths = [n if n % 5 == 0 else 0 for n in range(1, 41)]
    assert without_line_numbers([page(fifths)])[1] == 8
    assert without_line_numbers([page([*range(1, 21), *range(2, 12)])])[1] == 30  # the notes' lines begin anew
    years = [1990, 1992, 1999, 2003, 2004, 2010, 2021, 2022]
    assert without_line_numbers([page(years)])[1] == 0
    notes = [n if n % 3 else 0 for n in range(1, 31)]  # of two lines and of three
    assert without_line_numbers([page(notes)] + [page([0] * 30)] * 4)[1] == 0


def test_a_large_initial_is_no_watermark():
    pages = [[*page([0] * 20), *letters("T", 80, 690, 40)], page([0] * 20), page([0] * 20)]
    assert without_watermark(pages)[1] == ""
