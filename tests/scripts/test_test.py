"""The command that tests: the linters run beside the tests, and what they find fails the run after them."""

from __future__ import annotations

import runpy
import sys
from types import SimpleNamespace

import pytest

from machine.environment import TOP

LINTER = ("a_linter", "scripts")


@pytest.fixture
def test(monkeypatch):
    """test(*arguments, tests=…, linters=…) → the run's status, with modules that end so."""
    script = runpy.run_path(str(TOP / "scripts" / "test"), run_name="imported")

    def run(*arguments: str, tests: int = 0, linters: int = 0) -> int:
        def run_module(module, *words, said=None):
            if module == "pytest":
                return tests
            said.write(b"scripts/a.py:3: a name without a value\n" * linters)
            return linters

        state = script["main"].__globals__
        state.update(ensure=lambda _: None, find_browser=lambda: None, LINTERS=(LINTER,), run_module=run_module)
        monkeypatch.setattr(sys, "argv", ["test", *arguments])
        return script["main"]()

    return run


def test_all_is_well_where_neither_finds_anything(test, capsys):
    assert test("--fast") == 0
    assert capsys.readouterr() == ("", "")


def test_what_a_linter_finds_is_said_and_fails_a_run_whose_tests_pass(test, capsys):
    assert test(linters=1) == 1
    said = capsys.readouterr().err.splitlines()
    assert said == ["scripts/a.py:3: a name without a value", "test: a_linter scripts found faults; they stand above"]


def test_a_test_that_fails_fails_it_whatever_the_linters_find(test):
    assert test(tests=1) == 1 and test(tests=2, linters=1) == 2


def test_named_tests_are_run_without_linters(test, capsys):
    assert test("tests/bibtex", linters=1) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("forbidden", [True, False])
def test_what_is_compiled_is_kept_also_where_nothing_may_be_beside_its_source(monkeypatch, forbidden):
    """A run begins many processes; each would compile the whole engine again."""
    script = runpy.run_path(str(TOP / "scripts" / "test"), run_name="imported")
    given = []
    monkeypatch.setattr(
        script["subprocess"], "run", lambda *_, env, **__: given.append(env) or SimpleNamespace(returncode=0)
    )
    for name in ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX"):
        monkeypatch.delenv(name, raising=False)
    if forbidden:
        monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert script["run_module"]("pytest") == 0
    (variables,) = given
    kept = str(TOP / ".venv" / "bytecode") if forbidden else None
    assert (variables.get("PYTHONDONTWRITEBYTECODE"), variables.get("PYTHONPYCACHEPREFIX")) == (None, kept)
