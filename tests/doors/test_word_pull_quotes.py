"""Text boxes of a Word file: one that repeats words of the text is no paragraph; any other is."""

from __future__ import annotations

import pytest
from doors.writers import footnote, package, paragraph, reference, run

from edition.doors.common.received import Received
from edition.doors.word.word import read_word

PROSE = "The pier stood for forty years, and nobody asked whose it was. A storm then took the half of it away."


def box(*lines: str) -> str:
    inside = "".join(paragraph(line) for line in lines)
    return f"<w:r><w:pict><v:textbox xmlns:v='urn:v'><w:txbxContent>{inside}</w:txbxContent></v:textbox></w:pict></w:r>"


def read(*lines: str, notes: str = "") -> Received:
    front = paragraph(run("Of Piers"), "Title") + paragraph(run("Mara Quill"))
    opening = paragraph(run("Introduction"), "Heading1")
    text = paragraph(box(*lines) + run("Here it begins.")) + paragraph(run(PROSE))
    return read_word(package(front + opening + text, notes))


@pytest.mark.parametrize(
    "lines",
    [
        (run("“Nobody asked whose it was.”"),),
        (run("NOBODY ASKED WHOSE IT WAS"),),
        (run("The pier stood for forty years"), run("A storm then took the half of it")),
    ],
)
def test_a_box_that_repeats_the_text_is_left_out_and_told(lines):
    text = read(*lines)
    assert text.text.split("\n\n")[2:] == ["# Introduction", "Here it begins.", f"{PROSE}\n"]
    assert [told.partition(":")[0] for told in text.told] == [
        "pull quotes, whose words stand in the text, too, left out"
    ]


@pytest.mark.parametrize(
    "lines",
    [
        (run("Somebody asked whose it was."),),
        (run("A storm"),),
        (run("“Nobody asked whose it was.”"), run("A witness of the storm")),
        (run("“The pier stood . . . whose it was.”"),),
    ],
)
def test_a_box_with_words_of_its_own_stays(lines):
    text = read(*lines)
    assert len(text.text.split("\n\n")) == 5 + len(lines)
    assert text.told == ("text boxes, whose words stand behind their paragraph: 1",)


def test_a_box_with_a_notes_mark_stays():
    text = read(run("Nobody asked whose it was.") + reference(1), notes=footnote(1, run("Jane Roe, Piers 5 (2001).")))
    assert "Nobody asked whose it was.¹" in text.text
