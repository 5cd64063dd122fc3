"""Which place words name: the module of the box “Go to”, run in a browser on an invented article's data."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from edition.model import label_of, shown, sign_of
from machine.environment import TOP

CASES = [
    line.rsplit(" → ", 1) if " → " in line else ["", line.removeprefix(" → ")]
    for line in (Path(__file__).parent / "cases.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("# ")
]
DATA = {
    "journal": ["Harb. L. & Pol’y Rev.", "Harbour Law and Policy Review"],
    "volume": "7",
    "first": "101",
    "year": "2020",
    "title": "Of Harbours: Lamps and Law",
    "authors": ["Mara Quill", "Ana Ibarra Quintana"],
    "caveat": "Inferred.",
    "sections": {"I": "i", "II": "ii", "II.A": "ii-a", "Appendix A": "app"},
    "places": {
        "i/": {"i": "101-102", "p1": "101", "fn-1": "101", "p2": "101-102", "page-102": "102", "fn-2": "102"},
        "ii/": {
            "ii": "102-104",
            "ii-a": "102-104",
            "p3": "102-104",
            "fn-ed-a": "102",
            "page-103": "103",
            "page-104": "104",
            "fn-3": "104",
            "app": "104",
        },
    },
}


@pytest.fixture(scope="module")
def ask(chromium) -> Iterator:
    """ask(words, data) → the place that they name."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None: ...

    folder = TOP / "scripts" / "theme" / "assets"
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = chromium.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/")

    def named(words: str, data: dict = DATA):
        return page.evaluate(
            "async ([words, data]) => (await import('/goto/named.js')).placeNamed(words, data)", [words, data]
        )

    named.page = page
    yield named
    page.close()
    server.shutdown()


def told(place) -> str:
    if not place:
        return "search"
    return (
        f"wrong: {place['wrong']}" if "wrong" in place else f"{place['id']}: {place['name']}. {place['said']}".strip()
    )


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_the_place_that_words_name(ask, words, expected):
    assert told(ask(words)) == expected


def test_every_place_has_its_page(ask):
    assert ask("¶ 2")["url"] == "i/#p2"
    assert ask("104 n.3")["url"] == "ii/#fn-3"


def test_where_pages_are_known_from_the_print_nothing_is_said_of_inferring(ask):
    known = DATA | {"caveat": ""}
    assert told(ask("p. 102", known)) == "page-102: Page 102."
    assert told(ask("104 n.3", known)) == "fn-3: Note 3. On page 104."


def test_an_article_of_which_nothing_is_known_has_its_paragraphs(ask):
    bare = {"journal": [], "volume": "", "first": "", "year": "", "authors": [], "caveat": "", "sections": {}}
    bare["places"] = {"": {"p1": "", "fn-1": ""}}
    assert told(ask("¶ 1", bare)) == "p1: ¶ 1."
    assert told(ask("n. 1", bare)) == "fn-1: Note 1."
    assert told(ask("p. 4", bare)) == "wrong: There is no page 4."
    assert told(ask("1", bare)) == "p1: ¶ 1. The article has no page 1."
    assert told(ask("7 Harb. L. & Pol’y Rev. 101", bare)) == "search"


def test_hostile_words_end(ask):
    for words in ("¶" * 5000, "supra " * 2000, "a." * 5000, "(" * 5000, "7 " * 5000, "at " * 3000 + "1"):
        assert told(ask(words)) == "search"


def test_an_authors_note_is_named_by_its_sign(ask):
    data = {**DATA, "places": {**DATA["places"], "": {"fn-0": "101", "fn-dagger": "101", "fn-star-star": "101"}}}
    ids = [ask(words, data)["id"] for words in ("n. *", "note †", "[^**]", "n.\u00a0†")]
    assert ids == ["fn-0", "fn-dagger", "fn-star-star", "fn-dagger"]
    assert ask("note †", data)["name"] == "The author’s note †"


@pytest.mark.parametrize("label", ["0", "star-star", "dagger", "ddagger-ddagger", "section", "54", "ed-a"])
def test_pages_and_engine_call_a_note_alike(ask, label):
    script = "async (label) => { const m = await import('/note_marks.js'); return [m.shown(label), m.labelOf(m.shown(label))]; }"
    told = ask.page.evaluate(script, label)
    assert told[0] == shown(label)
    assert not sign_of(label) or told[1] == label == label_of(shown(label))
