"""How settings follow one another: what one tells is mended in the next, and when that ends."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import repeat

import pytest
from test_bad_input import edition_of

from edition.books.binding import bind
from edition.books.book import Book
from edition.books.fitting import Fit, Told, blocks_of
from edition.books.note_measures import Measures
from edition.exports.head import Site
from making import bookmaking


def book_of(paragraphs: list[str], notes: list[str], more: str = "") -> Book:
    text = "# I. Pier {#i}\n\n" + "".join(f"{said}\n{{: #p{n} }}\n\n" for n, said in enumerate(paragraphs, 1))
    text += "".join(f"[^{n}]: {said}\n" for n, said in enumerate(notes, 1)) + more
    return bind(edition_of(text), Site("en", "", ""), "")


BOOK = book_of(
    ["It stood.[^1]", "It fell. " * 20 + "[^2]", "It rose.[^3] Soon.[^4]"], ["One.", "Two.", "Three.", "Four."]
)


PLACES = {"i": (1, 60), "p1": (1, 80), "end-p1": (1, 80), "p2": (1, 90), "end-p2": (1, 150), "p3": (2, 80), "end-p3": (2, 80)} | {
    "fn-1": (1, 80), "fn-2": (1, 150), "fn-3": (2, 80), "fn-4": (2, 80)
}  # fmt: skip
MEASURES = {"pitch": 10, "gap": 2, "page": 600, "notes": {"1": 9, "2": 9, "3": 9, "4": 9}, "blocks": {}}


def told(**said) -> dict:
    unsaid = {"strays": [], "widows": [], "orphans": [], "turns": {}, "stars": {}}
    return unsaid | {"places": PLACES, "measures": MEASURES} | said


@pytest.mark.parametrize(
    ("said", "spaced", "roomy", "apart"),
    [  # what each setting behind the first tells → of each: paragraphs set otherwise, those that ask for room, let go
        ([told()], [{}], [[]], [[]]),
        ([told(orphans=["p2"]), told()], [{}] * 2, [[], ["p2"]], [[], []]),
        ([told(turns={"p2": []}), told(turns={"p2": [3]}), told()], [{}] * 3, [[]] * 3, [[]] * 3),
        ([told(strays=["2"]), told()], [{}] * 2, [[]] * 2, [[], ["p2"]]),
        (
            [*repeat(told(widows=["p1"]), 5)],
            [{}, {}, {"p1": "tight"}, {"p1": "loose"}, {"p1": "tighter"}],
            [[]] * 5,
            [[]] * 5,
        ),
    ],
)
def test_what_a_setting_tells_is_mended_in_the_next(settings_told, said, spaced, roomy, apart):
    runs = settings_told([told(), *said])
    compiler, strays = bookmaking._fitted(BOOK)
    assert not strays
    assert [run["measures"] for run in runs] == [True] + [False] * (len(said) + 1)
    tried = runs[1:-1]  # the last is the best of them, with its star pages
    assert [run["spaced"] for run in tried] == spaced and [list(run["roomy"]) for run in tried] == roomy
    assert [list(run["apart"]) for run in tried] == apart
    assert all(run["asks"] == {"3": 11} for run in tried)
    assert compiler.said in said


@pytest.fixture
def settings_told(monkeypatch):
    """The typesetter replaced by one that tells what it is given, the last again and again; → the settings asked for."""

    def scripted(said: list[dict]) -> list[dict]:
        runs: list[dict] = []

        class Setting:
            def __init__(self, fit: str) -> None:
                runs.append(json.loads(fit))
                self.said = said[min(len(runs), len(said)) - 1]

            def query(self, label: str, field: str) -> str:
                return json.dumps([self.said])

        monkeypatch.setattr(bookmaking, "_compiler", lambda data, fit: Setting(fit))
        return runs

    return scripted


def test_what_cannot_be_mended_ends_after_as_many_settings_whatever_the_length(settings_told):
    """Looks have six settings; a note away from its marker has some more, and is then told."""
    runs = settings_told([told(widows=["p1", "p2", "p3"], stars={"7": 10.5})])
    assert not bookmaking._fitted(BOOK)[1] and len(runs) == 7
    assert runs[-1]["stars"] == {"7": 10.5} and not runs[-1]["spaced"]  # the first of equals: the least was changed
    runs = settings_told([told(strays=["4"])])
    assert bookmaking._fitted(BOOK)[1] == {"4"} and len(runs) <= 10


def test_a_fit_with_nothing_told_is_the_same_fit():
    nothing = bookmaking._read(told())
    fit = Fit().measured(nothing, BOOK)
    assert fit.mended(nothing, BOOK) == fit
    assert fit.mended(bookmaking._read(told(widows=["p1"])), BOOK) != fit


def test_spacing_has_an_end():
    fit, widow = Fit(), bookmaking._read(told(widows=["p2"]))
    fit = fit.measured(widow, BOOK)
    for _ in range(9):
        fit = fit.mended(widow, BOOK)
    assert fit.spaced == {"p2": "looser"} and fit.mended(widow, BOOK) == fit


def test_the_block_of_a_note_is_also_that_of_a_note_called_in_it():
    book = book_of(["It stood.[^1]", "It fell.[^2]"], ["One.[^ed-a]", "Two."], "[^ed-a]: So received.\n")
    assert blocks_of(book, {"ed-a"}) == {"p1"} and blocks_of(book, {"2"}) == {"p2"}
    assert Fit().faults(Told(strays=frozenset({"2"}), places=PLACES), BOOK) == (1, 0)


def test_words_that_a_pages_end_may_part_are_counted_kept_whole_and_then_no_fault():
    """A paragraph is told without its words first: that they are not counted is a fault as well."""
    uncounted, counted = (Told(turns={"p2": frozenset(words)}, places=PLACES) for words in ((), {7}))
    fit = Fit()
    assert fit.faults(uncounted, BOOK) == (0, 1)
    fit = fit.turned(uncounted)
    assert fit.faults(uncounted, BOOK) == (0, 0) and fit.faults(counted, BOOK) == (0, 1)
    fit = fit.turned(counted)
    assert fit.faults(counted, BOOK) == (0, 0) and fit.turned(Told(turns={"p2": frozenset({9})})).turns == {
        "p2": {7, 9}
    }
    assert json.loads(fit.data())["turns"] == {"p2": [7]}


def test_a_heading_left_at_a_pages_foot_asks_for_room_with_its_text_and_the_notes_of_two_lines():
    """Of four lines for itself and three of the text; a heading above it that stands there as well asks for both."""
    book = book_of(["It stood.[^1] Then.[^2] Late.[^3]"], ["One.", "Two.", "Three."])
    at = {"i": (1, 500), "p1": (2, 80), "end-p1": (2, 100), "fn-1": (2, 80), "fn-2": (2, 90), "fn-3": (2, 100)}
    told = Told(places=at, measures=Measures(10, 2, 600, {"1": 20, "2": 30, "3": 60}))
    fit = Fit().measured(told, book)
    assert fit.headings == {"i": 7 * 10 + 22 + 32} and fit.faults(told, book) == (0, 1)
    assert json.loads(fit.data())["roomy"] == {"i": 7 * 10 + 22 + 32}
    below = replace(told, places=at | {"i": (2, 60)})
    assert fit.faults(below, book) == (0, 0) and fit.mended(below, book).headings == fit.headings


def test_the_note_before_one_that_strays_in_spite_of_all_goes_on_overleaf_no_more():
    """None can begin behind one that does."""
    fit = replace(Fit(), measures=Measures(10, 2, 600, {"1": 20, "2": 20, "3": 60, "4": 20}))
    told = Told(strays=frozenset({"4"}), places=PLACES)
    once = fit.mended(told, BOOK)
    assert (once.apart, once.unparted) == ({"p3"}, frozenset())
    again = once.mended(told, BOOK)
    assert again.unparted == {"3"} and "3" in again.room.whole
