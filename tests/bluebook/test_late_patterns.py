"""Patterns that are compiled when they are first asked are as others are, but that a start does not wait for them."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from bluebook.test_cases import cases

from edition.bluebook.forms import case_patterns
from edition.bluebook.forms.case_patterns import CASE_NAME, cases_named
from edition.bluebook.words.capital_letters import bluebook
from edition.text import inline
from edition.text.late_patterns import late
from machine.environment import TOP

SCRIPTS = TOP / "scripts"
LOADED = """
import sys
sys.path.insert(0, {scripts!r})
import re
compiled = [0]
real = re.compile
def counted(*given):
    compiled[0] += "bluebook" in sys._getframe(1).f_code.co_filename
    return real(*given)
re.compile = counted
import edition.bluebook.notes.note_reader
print(*compiled)
"""


def test_it_finds_what_it_would_when_compiled_at_once():
    words, at_once = late(r"(?P<first>p)ier", re.I), re.compile(r"(?P<first>p)ier", re.I)
    text = "Pier, pier"
    assert words.sub("x", text) == at_once.sub("x", text) == "x, x"
    assert [m.span() for m in words.finditer(text, 1)] == [m.span() for m in at_once.finditer(text, 1)]
    assert (words.groups, words.flags, words.groupindex) == (at_once.groups, at_once.flags, at_once.groupindex)
    assert words.match("Pier")["first"] == "P" and not words.fullmatch(text)
    with pytest.raises(AttributeError):
        _ = words.nothing


def test_its_text_is_had_without_compiling_it(monkeypatch):
    monkeypatch.setattr(re, "compile", lambda *_: pytest.fail("it was compiled"))
    assert late("a+").pattern + bluebook("b+").pattern == "a+b+"


def test_a_pattern_that_is_none_says_so_when_it_is_asked():
    with pytest.raises(re.error):
        late("(").match("")


def late_patterns() -> Iterator[Any]:
    """Every late pattern of the engine, by itself or in a table."""
    for path in (SCRIPTS / "edition").rglob("*.py"):
        module = importlib.import_module(".".join(path.relative_to(SCRIPTS).with_suffix("").parts))
        for value in vars(module).values():
            yield from late_patterns_in(value)


def late_patterns_in(value: object) -> Iterator[Any]:
    if isinstance(value, type(late(""))):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from late_patterns_in(each)


def test_every_pattern_of_the_engine_is_one():
    """One that few notes ask for would else be found out by their reader."""
    assert sum(each.compiled().groups >= 0 for each in late_patterns()) > 300


@pytest.mark.parametrize("asked", ["match", "search", "fullmatch", "finditer"])
def test_a_pattern_is_not_compiled_where_its_sign_does_not_stand(asked):
    look = getattr(late("(", sign="ie"), asked)
    assert list(look("paper") or ()) == []
    with pytest.raises(re.error):
        look("pier")


def test_nothing_that_a_pattern_finds_lacks_its_sign():
    notes = [inline.read(case.note).edition.plain for case in cases()[::3]]
    signed = {each.pattern: each for each in late_patterns() if "sign" in vars(each)}.values()
    assert len(signed) > 30
    for each in signed:
        for note in notes:
            for found in each.compiled().finditer(note):
                near = found.start(), found.end() + 48  # what is looked at behind what is found, and no sign of another
                assert each.sign.search(note, *near), (each.pattern, found[0])


@pytest.mark.parametrize("asked", ["match", "search", "fullmatch", "finditer"])
def test_it_finds_what_it_would_without_its_sign(asked):
    with_sign, without = late("p[ia]e?r", sign="ie"), late("p[ia]e?r")
    spans = [getattr(each, asked)("pier") for each in (with_sign, without)]
    spans = [[m.span() for m in found] if asked == "finditer" else found.span() for found in spans]
    assert spans[0] == spans[1]


def test_a_match_knows_which_pattern_found_it():
    pier, quay = late("[a-p]ier"), late("qu.y")
    found = pier.match("pier")
    assert found.re == pier and found.re != quay and quay.match("quay").re != pier
    assert found.re in (quay, pier) and found.re not in (quay, late("never asked"))


def test_no_module_tells_patterns_apart_by_what_a_late_one_is_not():
    told = re.compile(r"\.re is\b")
    assert [path for path in (SCRIPTS / "edition").rglob("*.py") if told.search(path.read_text("utf-8"))] == []


def test_a_start_compiles_next_to_none_of_what_the_reader_of_notes_knows():
    text = LOADED.format(scripts=str(SCRIPTS))
    loaded = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, check=True)
    assert int(loaded.stdout) < 30


def test_a_sign_that_stands_nowhere_is_looked_for_once():
    class Sign:
        often = 0

        def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
            self.often += 1
            return re.compile("pier").search(text, start, end)

    pattern, text = late("the pier", sign="pier"), "tide " * 9
    pattern.sign = sign = Sign()  # type: ignore[attr-defined]
    assert not any(pattern.match(text, at) for at in range(len(text))) and sign.often == 1
    assert not pattern.search("a tide") and pattern.search("at the pier") and sign.often == 3


def test_the_names_of_cases_are_found_where_one_may_be():
    for case in cases():
        text = inline.read(case.note).edition.plain
        found = [name.span() for name in cases_named(text, 0, len(text))]
        assert found == [name.span() for name in CASE_NAME.finditer(text)], text


def test_no_capital_of_a_long_title_is_asked_whether_a_case_begins_there(monkeypatch):
    asked = []

    class Asked:
        def finditer(self, _text: str, start: int, end: int) -> Iterator[Any]:
            asked.append(end - start)
            return iter(())

    monkeypatch.setattr(case_patterns, "CASE_NAME", Asked())
    for text in ("Ab " * 900, "Ab " * 900 + "Roe v. Doe, "):
        assert not list(cases_named(text, 0, len(text)))
    assert len(asked) == 1 and asked[0] < 1_100
