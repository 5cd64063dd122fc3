"""A PDF's notes at the article's end: below the title *Notes* they are read, in whatever type; else they are refused."""

from __future__ import annotations

from functools import cache

import pytest
import typst
from doors.test_pdf_variants import line
from doors.writers import SENTENCE

from edition.doors.common.received import Received, Refused
from edition.doors.pdf_body.pdf import read_pdf
from edition.doors.pdf_pages.pdf_endnotes import with_endnotes
from edition.doors.pdf_pages.pdf_sheets import Sheet

SET = """
#set page(width: 6in, height: 9in, margin: 1in, numbering: "1")
#set text(11pt, font: "Libertinus Serif", hyphenate: false)
#set par(leading: 0.65em, spacing: 0.65em, first-line-indent: 1.5em, justify: true)
#set super(typographic: false)
#let head(words) = block(width: 100%, above: 1.6em, below: 1em, align(center, strong(words)))
#align(center, text(16pt)[Of Piers])

#align(center)[Mara Quill]

#head[Introduction]

"""
NOTES = [f"Jane Roe, #emph[Piers] {n} (2001), with a remark on the keepers that is long." for n in range(1, 7)]
QUOTED = f"#pad(x: 2em, text(9pt)[{SENTENCE} {SENTENCE}])"


def body(quoted: bool = False) -> str:
    paragraphs = [f"{SENTENCE} {SENTENCE}#super[{n}] {SENTENCE}" for n in range(1, len(NOTES) + 1)]
    return "\n\n".join([*paragraphs, *([QUOTED] if quoted else []), SENTENCE])


def at_end(notes: list[str], title: str = "Notes", size: int = 11) -> str:
    return f"\n\n#head[{title}]\n\n#text({size}pt)[{''.join(f'{note}{chr(10) * 2}' for note in notes)}]"


NUMBERED = [f"{n}. {note}" for n, note in enumerate(NOTES, 1)]


@cache
def through(source: str) -> Received:
    return read_pdf(typst.compile((SET + source).encode()))


@pytest.mark.parametrize("size", [11, 9])
@pytest.mark.parametrize("title", ["Notes", "ENDNOTES", "End Notes"])
def test_notes_below_their_title_are_read_in_any_type(title, size):
    blocks = through(body() + at_end(NUMBERED, title, size)).text.rstrip().split("\n\n")
    assert [block.replace("\n", " ") for block in blocks[-6:]] == [
        f"{'⁰¹²³⁴⁵⁶'[n]} Jane Roe, *Piers* {n} (2001), with a remark on the keepers that is long." for n in range(1, 7)
    ]
    assert title.casefold() not in through(body() + at_end(NUMBERED, title, size)).text.casefold()


def test_raised_numbers_begin_such_notes_too():
    raised = [f"#super[{n}] {note}" for n, note in enumerate(NOTES, 1)]
    assert through(body() + at_end(raised)).text.split() == through(body() + at_end(NUMBERED)).text.split()


def test_a_small_quotation_at_a_pages_foot_is_no_note_of_these():
    filled = f"{body()}\n\n#v(1fr)\n{QUOTED}\n#pagebreak()\n{SENTENCE}"
    text = through(filled + at_end(NUMBERED, size=9)).text
    assert text.count("in a long book") == filled.count("in a long book")
    assert [part for part in text.split("\n\n") if part.startswith("¹ ")] == [
        "¹ Jane Roe, *Piers* 1 (2001), with a remark on the keepers that is long."
    ]


def test_an_authors_note_at_the_first_pages_foot_stays_one():
    starred = SET.replace("[Mara Quill]", '[Mara Quill#footnote(numbering: "*")[Keeper of the pier.]]')
    text = read_pdf(typst.compile((starred + body() + at_end(NUMBERED)).encode())).text
    assert "\n\\* Keeper of the pier.\n" in text and "\n⁶ Jane Roe" in text


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (
            at_end([*NUMBERED[:2], *NUMBERED[3:]]),
            "the notes stand at the end, below “Notes”, and 3 of them are not found",
        ),
        (
            at_end(NUMBERED) + "#head[Appendix]\n\n" + SENTENCE,
            "behind the notes at the end, below “Notes”, stands “Appendix”",
        ),
        (at_end(NUMBERED, "What Was Cited"), "no notes are found in the PDF: no smaller type stands at the foot"),
    ],
)
def test_what_is_not_certain_is_refused_by_its_cause(source, message):
    with pytest.raises(Refused) as refused:
        through(body() + source)
    assert str(refused.value).startswith(message)


def test_a_title_above_the_text_says_what_kind_of_piece_it_is():
    """Below it no page begins the notes anew, as one that begins with a numbered heading would."""
    notes = [line(f"{n}. Jane Roe, Piers {n} (2001).", 40.0, 100.0 - 12 * n, 8.0) for n in range(1, 5)]
    first = Sheet((line("NOTES", 200.0, 700.0, 18.0), line("Of Piers", 200.0, 670.0)), tuple(notes[:2]), 41)
    second = Sheet((line("1. The Weir. It stood.", 40.0, 700.0),), tuple(notes[2:]), 42)
    assert with_endnotes([first, second]) == [first, second]
