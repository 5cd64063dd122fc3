"""What one setting of a book tells of itself, in an invented article of paragraphs of every length."""

from __future__ import annotations

import json
import random
import re
from dataclasses import replace

import pytest
from printed_pages_read import read_back
from test_bad_input import edition_of
from test_print import lines_alone, places

from edition.books.binding import bind
from edition.books.book import Run
from edition.books.fitting import Fit
from edition.books.print_data import print_data
from edition.exports.head import Site
from edition.model import Edition
from making import bookmaking


def paragraphs(count: int = 60) -> str:
    """Paragraphs of two lines to nine, with a short note each; which, is always the same."""
    chance = random.Random(1)
    stock = "the pier stood for a century of harbours and keepers who built it by hand".split()
    said = [" ".join(chance.choices(stock, k=chance.randint(20, 90))) for _ in range(count)]
    text = "\n\n".join(f"{words}.[^{n}]\n{{: #p{n} }}" for n, words in enumerate(said, 1))
    return f"# I. Pier {{#i}}\n\n{text}\n\n" + "\n".join(f"[^{n}]: Note {n}." for n in range(1, count + 1)) + "\n"


@pytest.fixture(scope="module")
def invented() -> Edition:
    return edition_of(paragraphs())


@pytest.fixture(scope="module")
def data(invented: Edition) -> str:
    return print_data(bind(invented, Site("en", "", "")))


@pytest.mark.parametrize("loose", [(), ("p2",), ("p3", "p5", "p14")])
def test_what_a_setting_tells_is_what_stands_on_its_pages(invented, data, loose):
    """Before anything is mended, and with other lines: each as it is read back from the pages."""
    fit = replace(Fit(), spaced=dict.fromkeys(loose, "looser"))
    compiler = bookmaking._compiler(data, fit.data())
    told, printed = bookmaking._told(compiler), read_back(compiler.compile(format="pdf", pdf_standards="ua-1"))
    assert told.widows  # so that there is something to tell
    assert (told.widows, told.orphans) == lines_alone(places(printed, invented), invented)


@pytest.mark.parametrize("leaf", [(), ("width: 6.75in", "width: 5.6in"), ("text: 10.3pt", "text: 12pt")])
def test_the_mark_of_the_second_line_stands_there_whatever_page_and_type(data, monkeypatch, tmp_path, leaf):
    """By it a setting tells whether the first stands alone."""
    template = (bookmaking._ROOM / "book.typ").read_text(encoding="utf-8")
    assert not leaf or leaf[0] in template
    asked = '..told, second: book.parts.map(p => p.blocks).flatten().filter(b => b.kind == "paragraph")'
    template = template.replace(*leaf) if leaf else template
    asked += '.map(b => (b.id, place("second-" + b.id)))'
    (tmp_path / "book.typ").write_text(template.replace("metadata(told)", f"metadata(({asked}))"), encoding="utf-8")
    (tmp_path / "faces").symlink_to(bookmaking._ROOM / "faces")
    monkeypatch.setattr(bookmaking, "_ROOM", tmp_path)
    compiler = bookmaking._compiler(data, Fit().data())
    (told,) = json.loads(compiler.query("<told>", field="value"))
    lines = [
        round((y - told["places"][id][1]) / told["measures"]["pitch"])
        for id, (page, y) in told["second"]
        if page == told["places"][id][0] == told["places"][f"end-{id}"][0]
    ]
    assert len(lines) > 15 and set(lines) == {1}


def test_the_words_alone_are_measured_of_the_notes_that_a_pages_end_may_part():
    """Of the others nothing asks for them (note_tails.py), and to measure each note twice takes long."""
    long = "The pier stood for a century. " * 30
    text = f"# I. Pier {{#i}}\n\nIt stood.[^1][^2]\n{{: #p1 }}\n\n[^1]: *Id.* at 6.\n\n[^2]: *Id.* at 7. {long}\n"
    book = bind(edition_of(text), Site("en", "", ""))
    book = replace(book, notes=tuple(replace(note, sources=((Run("words", "The Harbour"),),)) for note in book.notes))
    measures = bookmaking._told(bookmaking._compiler(print_data(book), Fit().data())).measures
    assert [*measures.notes] == ["1", "2"] and [*measures.words] == ["2"]
    assert 0 < measures.words["2"] < measures.notes["2"]


def test_what_stands_on_one_page_is_as_high_as_if_it_were_measured(monkeypatch, tmp_path):
    """Where notes and paragraphs begin tells it: to set each once more took half of the first setting's time."""
    notes = [f"Note {n}. " + "Of harbours and piers. " * (n % 40) for n in range(1, 61)]
    text = "# I. Pier {#i}\n\n" + "\n\n".join(f"{'It stood. ' * (n % 50)}So.[^{n}]\n{{: #p{n} }}" for n in range(1, 61))
    book = bind(
        edition_of(f"{text}\n\n" + "\n".join(f"[^{n}]: {said}" for n, said in enumerate(notes, 1)) + "\n"),
        Site("en", "", ""),
    )
    told = bookmaking._told(bookmaking._compiler(print_data(book), Fit().data()))
    template = (bookmaking._ROOM / "book.typ").read_text(encoding="utf-8")
    for by_place in ("let whole = if name in heights", "let depth = if begun == end.first()"):
        assert by_place in template
        template = template.replace(by_place, f"{by_place.split(' if ')[0]} if false")
    (tmp_path / "book.typ").write_text(template, encoding="utf-8")
    (tmp_path / "faces").symlink_to(bookmaking._ROOM / "faces")
    monkeypatch.setattr(bookmaking, "_ROOM", tmp_path)
    measured = bookmaking._told(bookmaking._compiler(print_data(book), Fit().data()))
    assert len({*told.measures.notes.values()}) > 9 and len({*told.measures.short.values()}) > 3
    assert told == measured


def test_a_pattern_of_the_template_is_made_once():
    """Made in what is set for each run of each note, it took a third of the time."""
    template = (bookmaking._ROOM / "book.typ").read_text(encoding="utf-8").splitlines()
    made = [line for line in template if "regex(" in line]
    assert made and all(re.match(r"#let [\w-]+(\(count\))? = regex\(", line) for line in made)


def test_no_context_that_a_function_makes_names_the_book():
    """Made for each source, each looked through all notes: square in an article of thousands."""
    template = (bookmaking._ROOM / "book.typ").read_text(encoding="utf-8")
    made = re.findall(r"^#let [\w-]+\([^)]*\) = context \{\n.*?^\}", template, re.M | re.S)
    assert len(made) > 2 and not [context for context in made if re.search(r"\b(book|fit|imprint)\b", context)]
