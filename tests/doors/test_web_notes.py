"""Notes of a page that no link ties to their markers: each begins with the number that its marker shows."""

from __future__ import annotations

import pytest
from doors.test_web_page import ARTICLE, READ, WORDS, read
from lxml import html

from edition.doors.opening.web_notes import tie_notes

BUTTON = '<button class="footnote-count"><i>N</i><i class="icon"></i></button>'
CITE = '<cite class="footnote footnote-N"><span class="footnote-text"><span class="footnote-number">N</span> WORDS</span><button>Close</button></cite>'  # fmt: skip
SUP = '<sup class="endnote-mark">[N]</sup>'
DIV = '<div class="endnote" style="display:none"><div class="no">N</div><div class="inner">WORDS</div></div>'
PARAGRAPHS = '<div class="endnote"><div class="no">N</div><p>WORDS</p></div>'


def page(mark: str, note: str, at_marks: bool, numbers: tuple[int, ...] = (1, 2, 3)) -> str:
    marks = [mark.replace("N", str(number)) for number in numbers]
    notes = [note.replace("N", str(n)).replace("WORDS", words) for n, words in zip(numbers, WORDS, strict=True)]
    if at_marks:
        return ARTICLE.format(*(f"{mark}{note}" for mark, note in zip(marks, notes, strict=True)))
    return ARTICLE.format(*marks) + "".join(notes)


@pytest.mark.parametrize(
    ("mark", "note", "at_marks"),
    [(BUTTON, CITE, True), (BUTTON, CITE, False), (SUP, DIV, False), (SUP, PARAGRAPHS, False)],
    ids=["in the text", "at the end", "hidden blocks", "paragraphs"],
)
def test_a_marker_and_the_note_that_begins_with_its_number_are_a_pair(mark, note, at_marks):
    assert read(page(mark, note, at_marks)).text.endswith(READ)


@pytest.mark.parametrize("numbers", [(2, 3, 4), (1, 2, 2), (1, 2, 4)])
def test_numbers_that_are_no_run_from_one_are_tied_to_nothing(numbers):
    body = html.fromstring(f"<body>{page(SUP, DIV, False, numbers)}</body>")
    before = html.tostring(body)
    tie_notes(body)
    assert html.tostring(body) == before
