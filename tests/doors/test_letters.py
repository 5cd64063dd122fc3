"""What a door reads as letters are letters to whoever reads the text received: backslashes, signs, raised figures."""

from __future__ import annotations

import random

import pytest

from edition.doors.common.received import Block, Draft, NoteRead, Run, received
from edition.model import Article
from edition.witness.witness_reader import read_witness

SIGNS = "\\\\\\**[]^a_1é{}<>~+-#!`&$=:"
WORDS = [  # that a rule is about; the rest is drawn
    r"\server\share", r"\\server\share", r"\\\three", r"C:\_a\*b", "ends in \\", r"\é", r"\\ and \[", "R¹", "CO¹",
    "10¹¹", "a¹b", r"n\¹", "m¹",
]  # fmt: skip


def drawn(seed: int) -> list[str]:
    draw = random.Random(seed)
    return ["".join(draw.choices(SIGNS, k=draw.randint(1, 6))) for _ in range(15)]


def read(words: list[str], split: bool) -> Article:
    """An article with each of the words in a paragraph and in its note, as one run or as a run a letter."""

    def runs(word: str) -> tuple[Run, ...]:
        return tuple(map(Run, word)) if split else (Run(word),)

    front = (Block("front", (Run("Of Hives"),)), Block("front", (Run("Orla Finch"),)))
    body = [
        Block("paragraph", (Run("The word "), *runs(word), Run(" stood here."), Run("", note=n), Run(" So it did.")))
        for n, word in enumerate(words, start=1)
    ]
    notes = [
        NoteRead(n, ((Run("The note says "), *runs(word), Run(" there, too.")),)) for n, word in enumerate(words, 1)
    ]
    heading = Block("heading", (Run("I. The Hive"),), 1)
    return read_witness(received(Draft((*front, heading, *body), tuple(notes)), "file").text).article


@pytest.mark.parametrize("split", [False, True], ids=["one run", "a run a letter"])
@pytest.mark.parametrize("words", [WORDS, *map(drawn, range(8))], ids=["rules", *map(str, range(8))])
def test_letters_stay_letters(words, split):
    article = read(words, split)
    for word, paragraph, note in zip(words, article.paragraphs, article.notes, strict=True):
        assert paragraph.text.edition.plain == f"The word {word} stood here. So it did."
        assert paragraph.text.edition.labels == (note.label,)
        assert note.text.edition.plain == f"The note says {word} there, too."


def test_a_raised_figure_behind_a_stop_may_be_a_marker_that_the_file_does_not_call_one():
    paragraph = Block("paragraph", (Run("It stood."), Run("2", raised=True), Run(" It fell."), Run("", note=1)))
    note = NoteRead(1, ((Run("Roe."),),))
    assert "It stood.² It fell.¹" in received(Draft((paragraph,), (note,)), "file").text


def test_where_a_file_tells_no_notes_its_raised_figures_may_be_markers():
    paragraph = Block("paragraph", (Run("It stood"), Run("1", raised=True), Run(" long.")))
    assert received(Draft((paragraph,), ()), "file").text == "It stood¹ long.\n"
