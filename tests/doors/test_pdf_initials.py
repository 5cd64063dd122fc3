"""Initials of a PDF, which stand over two lines or more."""

from __future__ import annotations

import pytest

from edition.doors.pdf_lines.pdf_initials import told_of_initials, with_initials
from edition.doors.pdf_lines.pdf_letters import Letter
from edition.doors.pdf_lines.pdf_rows import lines_of

WIDTH, EDGE, ROOM = 5.0, 100.0, 24.0


def drawn(text: str, base: float, left: float = EDGE, size: float = 11.0) -> list[Letter]:
    width = WIDTH * size / 11
    return [
        Letter(c, left + width * i, left + width * (i + 1), base, size, "Roman") for i, c in enumerate(text) if c != " "
    ]


def page(initial: str, beside: list[str], below: list[str], room: float = ROOM) -> list[Letter]:
    rows = [(text, EDGE + room) for text in beside] + [(text, EDGE) for text in below]
    letters = [each for i, (text, left) in enumerate(rows) for each in drawn(text, 700.0 - 13 * i, left)]
    return [*drawn(initial, 700.0 - 13 * (len(beside) - 1), size=11.0 * 1.8 * len(beside) / 2 + 2), *letters]


def read(letters: list[Letter]) -> tuple[list[tuple[str, float]], list[str]]:
    (done,), words = with_initials([letters])
    return [(line.text, line.left) for line in lines_of(done)], words


BELOW = ["When a pier is old it is no pier at all, as", "the keepers wrote of it in a book of theirs."]


@pytest.mark.parametrize("rows", [2, 3])
def test_an_initial_stands_before_its_first_line_and_all_lines_at_one_edge(rows):
    beside = [
        "hen the pier was new nobody kept it",
        "and nobody asked whose it was or had",
        "been in the years before the storm",
    ][:rows]
    lines, words = read(page("W", beside, BELOW))
    assert lines == [("When the pier was new nobody kept it", EDGE), *((text, EDGE) for text in (*beside[1:], *BELOW))]
    assert told_of_initials(words) == ["initials over several lines, read as the first letters of “When”"]


def test_a_letter_that_is_a_word_stands_apart_where_the_text_has_the_next_word():
    beside = ["pier is never finished, as all know", "who have kept one for a year or more"]
    assert read(page("A", beside, BELOW))[0][0][0] == "A pier is never finished, as all know"
    assert read(page("A", ["nd so it went on for all those years", beside[1]], BELOW))[0][0][0].startswith("And so")


@pytest.mark.parametrize(
    "letters",
    [
        page("W", ["hen the pier was new nobody kept it"], BELOW),  # over one line: a letter of another size
        page("W", ["hen the pier was new", "and nobody"], BELOW, room=80.0),
        [*drawn("OF PIERS", 690.0, size=22.0), *page("W", [], BELOW)[1:]],
    ],
)
def test_other_large_letters_stay(letters):
    assert with_initials([letters]) == ([letters], [])


def test_a_page_without_initials_is_told_nothing_of():
    assert told_of_initials([]) == []
