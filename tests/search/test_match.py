"""What a query finds: the module that searches, run in a browser on entries of our own."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from functools import partial

import pytest

from machine.environment import TOP

DOCS = [
    {
        "location": "p1",
        "kind": "paragraph",
        "title": "¶ 1 · I",
        "text": "Erdoğan met Əlibəy in Bakı. İzmir’s “lamp-post”  stood; Երևան too.",
    },
    {
        "location": "p2",
        "kind": "paragraph",
        "title": "¶ 2 · I",
        "text": "The lamp was lit, and the keeper was getting on to say yes.",
    },
    {
        "location": "n1",
        "kind": "note",
        "title": "Note 1 · Roe, Lamps",
        "text": "Id. at 4.",
        "sources": ["Jane Roe, Lamps: Getting Lit, J. Sea", "Journal of the Sea"],
    },
    {"location": "n2", "kind": "note", "title": "Note 12", "text": "15 U.S.C. § 907; <b>not</b> bold; $5."},
]
FINDS = {
    "erdogan": "p1",
    "Erdoğan": "p1",
    "ERDOĞAN": "p1",
    "Erdog\u0306an": "p1",
    "əlibəy": "p1",
    "Bakı": "p1",
    "Baki": "p1",
    "BAKI": "p1",
    "izmir's": "p1",
    "Երևան": "p1",
    "երեւ": "",
    "lamp": "p1 p2 n1",
    "lamps": "n1",
    "amp": "",
    "roe": "n1",
    "roe lamps": "n1",
    "roe keeper": "",
    '"getting lit"': "n1",
    "“getting lit": "n1",
    '"lit getting"': "",
    '"lamp was"': "p2",
    '"lamp wa"': "",
    '"sea journal"': "",
    "'lamp-post'": "p1",
    '"“lamp-post” stood"': "p1",
    "§ 907": "n2",
    "907;": "n2",
    "$5": "n2",
    "<b>": "n2 p1",
    "note 1": "n1 n2",
    "": "",
    "  ": "",
    '"': "",
    '""': "",
    "...": "",
    "*": "",
    "[(\\": "",
    "constructor": "",
}


@pytest.fixture(scope="module")
def ask(chromium) -> Iterator:
    """ask(expression, *arguments) → its value, with `m` the module and `index` made of DOCS."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None: ...

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(Quiet, directory=str(TOP / "scripts" / "theme" / "assets" / "search"))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = chromium.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/")
    yield lambda expression, value: page.evaluate(
        "async ([docs, value, expression]) => { const m = await import('/match.js'); const index = m.prepare(docs);"
        " return Function('m', 'index', 'value', 'return ' + expression)(m, index, value); }",
        [DOCS, value, expression],
    )
    page.close()
    server.shutdown()


@pytest.mark.parametrize(("query", "found"), FINDS.items())
def test_what_a_query_finds(ask, query, found):
    assert " ".join(ask("m.search(index, value).hits.map((hit) => hit.entry.location)", query)) == found


def test_what_is_marked_is_what_stands_in_the_text(ask):
    marked = ask(
        "m.search(index, value).hits.map((hit) => hit.marked.map((ranges, n) => ranges.map(([a, b]) => hit.entry.parts[n].text.slice(a, b))))",
        "izmir stood erdogan",
    )
    assert marked == [[[], ["Erdoğan", "İzmir", "stood"]]]


def test_those_that_hold_it_as_typed_come_first(ask):
    assert ask("m.search(index, value).hits.map((hit) => hit.entry.location)", "the keeper") == ["p2"]
    assert ask("m.search(index, value).hits.map((hit) => hit.entry.location)", "getting lit") == ["n1", "p2"]


MISSPELT = {
    "Erdogen": "Erdoğan",
    "Ərdoğan": "Erdoğan",
    "Alibey": "Əlibəy",
    "Elibay": "Əlibəy",
    "Eldogan": "Erdoğan",
    "Erodgan": "Erdoğan",
    "keper": "keeper",
    "row": "",
    "xyzzyx": "",
    '"keper"': "",
}


@pytest.mark.parametrize(("typed", "meant"), MISSPELT.items())
def test_a_misspelt_word_is_taken_for_the_nearest(ask, typed, meant):
    found = ask("m.search(index, value)", typed)
    assert found["instead"] == ([[typed, meant]] if meant else [])
    assert bool(found["hits"]) == bool(meant)


@pytest.mark.parametrize(
    ("pair", "far"),
    [
        (["roe", "roe"], 0),
        (["əlibəy", "alibey"], 0),
        (["roe", "reo"], 1),
        (["roe", "rose"], 1),
        (["roe", "row"], 1),
        (["roe", ""], None),
    ],
)
def test_how_far_two_words_are_apart(ask, pair, far):
    assert ask("((d) => d === Infinity ? null : d)(m.distance(value[0], value[1], 2))", pair) == far
