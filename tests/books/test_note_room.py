"""What the notes of a line ask for, given where lines and notes stand; and that with it none leaves its marker."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from test_bad_input import edition_of
from test_fitting import book_of

from edition.books.binding import bind
from edition.books.book import Run
from edition.books.fitting import Fit
from edition.books.note_measures import Measures
from edition.books.note_room import note_room
from edition.books.print_data import print_data
from edition.exports.head import Site
from making import bookmaking

LINES = {"1": 20, "2": 20, "3": 20, "4": 20}


def room(text: str, at: dict[str, tuple[int, float]], end: tuple[int, float], heights=LINES, **more):
    """Of one paragraph that begins on page 1 at 100: lines are 10 apart, notes 2, a page has 600."""
    book = book_of([text], [f"Note {n}." for n in heights])
    places = {"p1": (1, 100), "end-p1": end} | {f"fn-{label}": place for label, place in at.items()}
    return note_room(book, places, Measures(10, 2, 600, heights), **more)


CASES = [  # text · where each marker stands · where the paragraph ends · what is asked for · what is set whole
    ("One note in a line", "A.[^1]", {"1": (1, 150)}, (1, 200), {}, set()),
    ("The next needs two lines to begin", "A.[^1] B.[^2]", {"1": (1, 150), "2": (1, 150)}, (1, 200), {"1": 22}, {"1"}),
    (
        "Only the last of a line may go on overleaf",
        "A.[^1] B.[^2] C.[^3]",
        {"1": (1, 150), "2": (1, 150), "3": (1, 150)},
        (1, 200),
        {"1": 44},
        {"1", "2"},
    ),
    ("The first line takes the second with it", "A.[^1]", {"1": (1, 100)}, (1, 200), {"1": 10}, {"1"}),
    (
        "and its notes",
        "A.[^1] B.[^2]",
        {"1": (1, 100), "2": (1, 110)},
        (1, 200),
        {"1": 32},
        {"1", "2"},
    ),
    ("The last but one takes the last", "A.[^1]", {"1": (1, 190)}, (1, 200), {"1": 10}, {"1"}),
    ("Three lines are one", "A.[^1] B.[^2]", {"1": (1, 100), "2": (1, 120)}, (1, 120), {"1": 42}, {"1", "2"}),
    ("A paragraph of one line", "A.[^1]", {"1": (1, 100)}, (1, 100), {}, set()),
    ("Overleaf the last two are two", "A.[^1]", {"1": (2, 80)}, (2, 90), {"1": 10}, {"1"}),
]


@pytest.mark.parametrize(
    ("text", "at", "end", "asks", "whole"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_the_first_note_of_a_line_asks_for_all_that_must_stand_with_it(text, at, end, asks, whole):
    found = room(text, at, end)
    assert found.asks == asks and found.whole == whole and not found.excused


def test_behind_a_note_that_fills_a_page_the_next_of_its_line_may_begin_overleaf():
    line = {"1": (1, 150), "2": (1, 150), "3": (1, 150)}
    found = room("A.[^1] B.[^2] C.[^3]", line, (1, 200), {"1": 20, "2": 700, "3": 20})
    assert found.excused == {"3"} and found.asks == {"1": 22} and found.whole == {"1"}
    assert room("A.[^1] B.[^2] C.[^3]", line, (1, 200), {"1": 700, "2": 20, "3": 20}).excused == {"2", "3"}


def test_where_a_note_strays_even_so_no_line_is_kept_with_the_next():
    assert room("A.[^1]", {"1": (1, 100)}, (1, 200), apart={"p1"}).asks == {}


def test_the_note_before_those_of_a_line_that_went_overleaf_alone_asks_for_them():
    found = room("A.[^1] B.[^2]", {"1": (1, 150), "2": (2, 80)}, (2, 80), widows={"p1"})
    assert found.asks == {"1": 72} and found.whole == {"1", "2"}


def test_a_long_note_may_be_parted_and_its_last_lines_stay_with_its_sources():
    book = book_of(["A.[^1] B.[^2] C.[^3]"], ["Note 1.", "Note 2.", "Note 3."])
    book = replace(book, notes=tuple(replace(note, sources=((Run("words", "Of Piers"),),)) for note in book.notes))
    heights, words = {"1": 70, "2": 70, "3": 50}, {"1": 50, "2": 20, "3": 40}
    places = {"p1": (1, 100), "end-p1": (1, 300), "fn-1": (1, 120), "fn-2": (1, 160), "fn-3": (1, 240)}
    found = note_room(book, places, Measures(10, 2, 600, heights, words))
    assert found.tails == {"1": 20} and found.whole == {"2", "3"}  # too few lines for two pages; too short


def test_the_last_line_of_a_quotation_takes_its_notes_with_it():
    book = book_of(["A.[^1]", "B.[^2] C.[^3]"], ["Note 1.", "Note 2.", "Note 3."])
    places = {"p1": (1, 100), "end-p1": (1, 100), "fn-1": (1, 100), "p2": (1, 120), "fn-2": (1, 190), "fn-3": (1, 200)}
    measures = Measures(10, 2, 600, {"1": 20, "2": 30, "3": 40}, {}, {"p2": 90})
    assert note_room(book, places, measures).tails == {"p2": 32 + 22 + 0.5}
    alone = {**places, "fn-1": (2, 100)}  # its notes are the first of the page, and have their rule above them
    assert note_room(book, alone | {"p1": (2, 100), "end-p1": (2, 100)}, measures).tails == {"p2": 32 + 22 + 10}
    assert note_room(book, places, measures, apart={"p2"}).kept == {"p2"}


def test_a_paragraph_has_room_for_two_lines_with_the_notes_of_the_second():
    assert room("A. B.[^1]", {"1": (1, 110)}, (1, 200)).roomy == {"p1": 52}
    assert room("A. B.[^1]", {"1": (2, 80)}, (2, 200)).roomy == {"p1": 52}
    assert room("A. B.[^1]", {"1": (1, 150)}, (1, 200)).roomy == {"p1": 30}


def test_a_paragraph_asks_for_no_room_for_notes_where_one_of_its_first_line_does():
    """Asked for twice, it would not be there on a page that is set anew with the notes it has: they would stay behind."""
    at = {"1": (1, 100), "2": (1, 110)}
    found = room("A.[^1] B.[^2]", at, (1, 110), widows={"p1"})
    assert found.roomy == {"p1": 30} and found.asks["1"] >= 22
    assert room("A.[^1] B.[^2]", {**at, "1": (1, 110)}, (1, 110)).roomy == {"p1": 30 + 22 + 22}


def any_article(seed: int, paragraphs: int = 90) -> str:
    """Paragraphs and quotations of one to many lines, with notes of one line to more than a page, and notes in notes."""
    rng, stock = (
        random.Random(seed),
        "the pier stood for a century of harbours and keepers who built it by hand".split(),
    )
    text, notes, nested = ["# I. Pier {#i}\n"], [], []

    def said(words: int) -> str:
        return " ".join(rng.choices(stock, k=words)).capitalize() + "."

    for number in range(1, paragraphs + 1):
        words = ""
        for _ in range(rng.choice((1, 1, 2, 3, 6))):
            words += said(rng.choice((3, 8, 15, 30)))
            if rng.random() < 0.7:
                words += f"[^{len(notes) + 1}] "
                notes.append(said(rng.choice((3, 12, 30, 60, 150, 900 if rng.random() < 0.2 else 30))))
                if rng.random() < 0.1:
                    label = "ed-" + chr(97 + len(nested) // 26) + chr(97 + len(nested) % 26)
                    nested.append(f"[^{label}]: {said(rng.choice((5, 40)))}")
                    notes[-1] += f"[^{label}]"
        quoted = "> " if rng.random() < 0.1 else ""
        heading = f"## A. {said(3)[:-1]} {{#i-{number}}}\n\n" if rng.random() < 0.05 else ""
        text.append(f"{heading}{quoted}{words.strip()}\n{quoted}{{: #p{number} }}\n")
    return "\n".join(text) + "\n" + "\n".join([f"[^{n}]: {note}" for n, note in enumerate(notes, 1)] + nested) + "\n"


@pytest.mark.parametrize("seed", [1, 2])
def test_in_any_article_no_note_leaves_its_marker(seed):
    book = bind(edition_of(any_article(seed)), Site("en", "", ""))
    assert len(book.notes) > 120
    assert bookmaking._fitted(book)[1] == frozenset()


def test_after_the_third_setting_of_many_short_notes_every_note_is_by_its_marker():
    """However many there are: the first tells which share a line, the second gives them the room, and where a last line
    had stood alone the third gives it anew.
    """
    paragraphs = [" ".join(f"A sentence of the text.[^{n}]" for n in range(k, k + 10)) for k in range(1, 400, 10)]
    book = book_of(paragraphs, [f"The note that belongs to sentence {n}." for n in range(1, 401)])
    data = print_data(book)
    first = bookmaking._told(bookmaking._compiler(data, Fit().data()))
    assert first.strays  # so that there was something to mend
    second = Fit().measured(first, book)
    third = second.mended(bookmaking._told(bookmaking._compiler(data, second.data())), book)
    assert not bookmaking._told(bookmaking._compiler(data, third.data())).strays and not third.room.excused
