"""How settings follow one another: what one tells is mended in the next, and when that ends."""

from __future__ import annotations

import json
from itertools import repeat

import pytest

import bookmaking
from edition.books.binding import bind
from edition.books.book import Book
from edition.books.fitting import Fit, Told, behind_long_notes, crowded, first_fit
from edition.exports.head import Site
from edition.pages.page_reader import Page, read_pages
from edition.resolving.resolver import resolve

FRONT = "---\ntitle: Of Piers\nauthors: [Mara Quill]\njournal: Tidal L. Rev.\nyear: 2020\n---\n\n# Title\n"


def book_of(paragraphs: list[str], notes: list[str]) -> Book:
    text = "# I. Pier {#i}\n\n" + "".join(f"{said}\n{{: #p{n} }}\n\n" for n, said in enumerate(paragraphs, 1))
    text += "".join(f"[^{n}]: {said}\n" for n, said in enumerate(notes, 1))
    article, _ = read_pages([Page("docs/index.md", FRONT), Page("docs/i.md", text)])
    return bind(resolve(article, ()), Site("en", "", ""), "")


BOOK = book_of(
    ["It stood.[^1]", "It fell. " * 20 + "[^2]", "It rose.[^3] Soon.[^4]"], ["One.", "Two.", "Three.", "Four."]
)


def told(**said) -> dict:
    return {"strays": [], "parted": [], "widows": [], "orphans": [], "stars": {}} | said


@pytest.mark.parametrize(
    ("said", "spaced", "roomy", "held"),
    [  # what each setting tells → the paragraphs set otherwise, those that ask for room, the notes held, run by run
        ([told()], [{}], [{}], [{"3"}]),
        ([told(widows=["p1"]), told()], [{}, {"p1": "tight"}], [{}, {}], [{"3"}, {"3"}]),
        ([told(orphans=["p2"]), told()], [{}, {}], [{}, {"p2": 4}], [{"3"}, {"3"}]),
        ([told(strays=["2"]), told()], [{}, {}], [{}, {}], [{"3"}, {"1", "3"}]),
        (  # four ways are tried
            [*repeat(told(widows=["p1"]), 5)],
            [{}, {"p1": "tight"}, {"p1": "loose"}, {"p1": "tighter"}, {"p1": "looser"}],
            [{}] * 5,
            [{"3"}] * 5,
        ),
    ],
)
def test_what_a_setting_tells_is_mended_in_the_next(settings_told, said, spaced, roomy, held):
    runs = settings_told(said)
    compiler, strays = bookmaking._fitted(BOOK)
    assert not strays
    tried = runs[:-1]  # the last is the best of them, with its star pages
    assert [run["spaced"] for run in tried] == spaced and [run["roomy"] for run in tried] == roomy
    assert [set(run["held"]) for run in tried] == held
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
    """Looks have five settings; a note away from its marker has more, and at last other leading, and is then told."""
    runs = settings_told([told(widows=["p1", "p2", "p3"], stars={"7": 10.5})])
    assert not bookmaking._fitted(BOOK)[1] and len(runs) <= 6
    assert runs[-1]["stars"] == {"7": 10.5} and not runs[-1]["spaced"]  # the first of equals: the least was changed
    runs = settings_told([told(strays=["4"])])
    assert bookmaking._fitted(BOOK)[1] == {"4"} and len(runs) <= 12 * 2 * 12 + 1
    assert len({run["looser"] for run in runs}) == 12


def test_a_fit_with_nothing_told_is_the_same_fit():
    fit = first_fit(BOOK)
    assert fit.mended(Told(), BOOK) == fit and fit.mended(Told(widows=frozenset({"p1"})), BOOK) != fit


def test_room_and_spacing_have_an_end():
    fit = Fit()
    for _ in range(9):
        fit = fit.mended(Told(orphans=frozenset({"p1"}), widows=frozenset({"p2"})), BOOK)
    assert fit.roomy == {"p1": 12} and fit.spaced == {"p2": "looser"}
    assert fit.mended(Told(orphans=frozenset({"p1"}), widows=frozenset({"p2"})), BOOK) == fit


def test_notes_whose_markers_may_share_a_line_are_held_from_the_first():
    assert crowded(BOOK) == {"4"}


def test_only_a_note_behind_one_that_fills_a_page_may_begin_elsewhere():
    book = book_of(["It stood.[^1] It fell.[^2] It rose.[^3]"], ["word " * 700, "Two.", "Three."])
    assert behind_long_notes(book, frozenset({"2", "3"})) == {"2", "3"}
    assert behind_long_notes(book, frozenset({"3"})) == frozenset()
