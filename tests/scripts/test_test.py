"""The command that tests: the linters run beside the tests, and what they find fails the run after them."""

from __future__ import annotations

import os
import re
import runpy
import subprocess
import sys
from types import SimpleNamespace

import pytest

from machine.environment import TOP

LINTER = ("a_linter", "scripts")


@pytest.fixture
def test(monkeypatch):
    """test(*arguments, tests=…, linters=…) → the run's status, with modules that end so; `given` are pytest's words."""
    script = runpy.run_path(str(TOP / "scripts" / "test"), run_name="imported")

    def run(*arguments: str, tests: int = 0, linters: int = 0) -> int:
        def run_module(module, *words, said=None):
            if module == "pytest":
                run.given = list(words)
                return tests
            said.write(b"scripts/a.py:3: a name without a value\n" * linters)
            return linters

        state = script["main"].__globals__
        state.update(ensure=lambda _: None, find_browsers=lambda: None, LINTERS=(LINTER,), run_module=run_module)
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


def test_where_browsers_are_among_them_one_worker_more_than_cores_shares_the_tests_out(test, monkeypatch):
    """A test waits for its browser, and the core for the test."""

    def workers(*arguments: str) -> list[str]:
        test(*arguments)
        return [count for option, count in zip(test.given, test.given[1:], strict=False) if option == "-n"]

    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    assert [workers(), workers("--browser"), workers("--fast")] == [["3"], ["3"], ["2"]]
    assert workers("tests/bibtex") == workers("--browser", "tests/bibtex") == []
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert [workers(), workers("--fast")] == [["2"], ["1"]]


def expression(test, *options: str) -> str:
    """Of markers, as pytest is given it."""
    test(*options)
    return test.given[test.given.index("-m") + 1]


@pytest.mark.parametrize("browser", [True, False])
def test_each_test_is_of_one_selection_and_two_together_have_the_tests_of_both(test, browser):
    """Whatever its marker; an expression of them is one of Python too."""
    fast, browsing, both = (
        eval(expression(test, *options), {"browser": browser})
        for options in (["--fast"], ["--browser"], ["--fast", "--browser"])
    )
    assert (fast, browsing, both) == (not browser, browser, True)


ENDS = """
@pytest.fixture
def never(): assert False
@pytest.fixture
def at_last():
    yield
    assert False
def test_not_set_up(never): pass
def test_not_taken_down(at_last): pass
def test_skipped(): pytest.skip()
def test_that_fails(): assert False
"""


@pytest.mark.parametrize("workers", ["0", "2"])
def test_a_run_of_a_choice_says_how_many_it_left_out(tmp_path, workers):
    """Of the markers that the tests have, and in no other run. Workers or not, it tells how each test ended."""
    (tmp_path / "conftest.py").write_text(
        "from left_out import LeftOut\nfrom told_once import ToldOnce\n"
        "def pytest_configure(config): [config.pluginmanager.register(each()) for each in (LeftOut, ToldOnce)]\n"
    )
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers =\n    browser\n")
    marked = ["", "@pytest.mark.browser", "@pytest.mark.browser"]
    tests = (f"{mark}\ndef test_{number}(): pass\n" for number, mark in enumerate(marked))
    (tmp_path / "test_a.py").write_text("import pytest\n" + "".join(tests) + ENDS)
    chosen, whole = (
        subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "xdist.plugin", "-n", workers, *choice],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(TOP / "tests"), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
            capture_output=True,
            text=True,
        ).stdout
        for choice in (["-m", "not browser"], [])
    )
    said = "left out: 2 that need a browser; scripts/test without a choice runs them too"
    assert said in chosen.splitlines() and "left out" not in whole
    assert [re.sub(r" in .*|, 2 deselected", "", run.splitlines()[-1]) for run in (chosen, whole)] == [
        "1 failed, 2 passed, 1 skipped, 2 errors", "1 failed, 4 passed, 1 skipped, 2 errors",
    ]  # fmt: skip


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
