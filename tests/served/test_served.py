"""What is served is what was written: style sheets without idle rules, scripts and styles in fewer letters."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.site.served import served_script, served_style
from edition.site.used_styles import names_in, rules_of, without_unused
from machine.environment import TOP

CASES = (Path(__file__).parent / "cases.txt").read_text(encoding="utf-8").strip().split("\n\n")[1:]
ASSETS = TOP / "scripts" / "theme" / "assets"
CARD = ("card.js", "card_timing.js", "content.js")
CARD_LIMIT = 5 * 1024
"""Bytes of the three scripts that raise a card, as they are served, compressed."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.split("\n")[1][:50])
def test_of_a_style_sheet_what_pages_use_is_left(case):
    names, style, left = case.split("\n")
    assert without_unused(style, frozenset(names.split())) == left


def test_a_variable_that_another_style_sheet_uses_stays():
    assert without_unused(":root{--ink:red}", frozenset(), "p{color:var(--ink)}") == ":root{--ink:red}"


def test_names_are_what_pages_say_and_scripts_may():
    page = '<body data-scheme="dark"><p class="a b-c" id=x><a href="#no">'
    assert names_in([page], ["e.classList.add('open')"]) >= {"body", "p", "a", "b-c", "x", "dark", "open", "classList"}
    assert "no" not in names_in([page], [])


@given(
    st.lists(st.sampled_from(["p", ".a", "{", "}", ";", ":", "(", ")", ",", '"', "'", "\\", "/*", "*/", "@media x"]))
)
def test_no_text_stops_it(pieces):
    without_unused("".join(pieces), frozenset("pa"))


def test_rules_are_parted_where_they_end():
    found = [(rule.head, rule.body) for rule in rules_of('@import "a;b";p{color:red}@media x{p{color:"}"}}')]
    assert found == [('@import "a;b"', None), ("p", "color:red"), ("@media x", 'p{color:"}"}')]


@pytest.mark.parametrize("path", sorted(ASSETS.rglob("*.js")), ids=lambda path: path.relative_to(ASSETS).as_posix())
def test_a_script_is_served_whole_in_fewer_letters(path):
    """Its exports and imports are what other modules see of it; what it does is the browser tests' subject."""
    written = path.read_text(encoding="utf-8")
    served = served_script(written)
    assert 0 < len(served) < len(written)
    assert served.count("import(") == written.count("import(")
    assert "//" not in served.replace("://", "")


def test_a_template_keeps_its_spaces():
    assert "`a  b ${" in served_script("const c = 1;\nexport const f = (x) => `a  b ${x}  // d`;\n")


def test_a_style_sheet_says_the_same():
    assert served_style("/* why */\np {\n  color: red;\n  margin: 0 auto;\n}\n") == "p{color:red;margin:0 auto}"


def test_the_scripts_of_a_card_are_small():
    served = [served_script((ASSETS / name).read_text(encoding="utf-8")) for name in CARD]
    assert sum(len(gzip.compress(script.encode(), 9)) for script in served) <= CARD_LIMIT


def test_nothing_that_no_page_loads_is_published(built_edition):
    published = {path.relative_to(built_edition).as_posix() for path in built_edition.rglob("*") if path.is_file()}
    assert [path for path in published if path.endswith(".map") or "lunr" in path or "/bundle." in path] == []
    sheets = {path for path in published if path.endswith(".css") and path.count("/") == 1}
    pages = "".join(path.read_text("utf-8") for path in built_edition.rglob("*.html"))
    assert [sheet for sheet in sheets if sheet.rpartition("/")[2] not in pages] == []
