"""No promise stands on the page “Accessibility” without a test that was run and passed; the same in OpenACR."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml
from promises import CONFORMANCE, Promises

from edition.model import Meta
from edition.site.conformance import Criterion, Standard, accessibility_page, named_tests, openacr, read_conformance

TOP = Path(__file__).parents[2]
STANDARDS = read_conformance(CONFORMANCE.read_text(encoding="utf-8"))
SUITE = """
import pytest
def test_green(): pass
@pytest.mark.parametrize("n", [1, 2])
def test_both(n): assert n < LIMIT
@pytest.mark.skipif(True, reason="no Java")
def test_skipped(): pass
def test_skips_itself(): pytest.skip("no Java")
@pytest.mark.xfail
def test_hoped_for(): assert False
@pytest.fixture
def broken(): raise OSError
def test_never_begun(broken): pass
"""


def run(folder: Path, names: list[str], *options: str, limit: int = 3, whole: bool = True) -> tuple[int, str]:
    """The status and the words of a run of SUITE in which `names` are promised."""
    (folder / "conftest.py").write_text(
        "from promises import Promises\n"
        f"def pytest_configure(config): config.pluginmanager.register(Promises({names!r}, {whole}))\n"
    )
    (folder / "test_a.py").write_text(SUITE.replace("LIMIT", str(limit)))
    (folder / "pytest.ini").write_text("[pytest]\n")
    path = os.pathsep.join([str(TOP / "tests"), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "xdist.plugin", *options]
    environment = {**os.environ, "PYTHONPATH": path, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}  # no other plays a part
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    return done.returncode, done.stdout


def all_but_the_one_never_begun(workers: str) -> list[str]:
    return ["-n", workers, "--deselect", "test_a.py::test_never_begun"]


@pytest.mark.parametrize("workers", ["0", "2"])
def test_a_run_passes_where_all_that_is_named_has_passed(tmp_path, workers):
    names = ["test_a.py::test_green", "test_a.py::test_both"]
    assert run(tmp_path, names, *all_but_the_one_never_begun(workers))[0] == 0


BROKEN = {
    "test_a.py::test_gone": "missing",
    "test_a.py::test_skipped": "skipped",
    "test_a.py::test_skips_itself": "skipped",
    "test_a.py::test_hoped_for": "not passed",
}
"""What a promise of its own may end as though every test that was begun has passed → what is said of it."""


@pytest.mark.parametrize("workers", ["0", "2"])
def test_a_run_fails_where_a_named_test_is_missing_or_skipped_though_all_others_pass(tmp_path, workers):
    status, told = run(tmp_path, ["test_a.py::test_green", *BROKEN], *all_but_the_one_never_begun(workers))
    assert status == 1 and {f"{name}: {how}" for name, how in BROKEN.items()} <= set(told.splitlines()), told


@pytest.mark.parametrize("name", BROKEN)
def test_one_of_them_is_enough(name):
    """Each run says only which line it has of a test: that one line fails it."""
    promises = Promises(["test_a.py::test_green", name], whole=True)
    promises.seen = {"test_a.py::test_green": {"passed"}}
    if BROKEN[name] != "missing":
        promises.seen[name] = {BROKEN[name]}
    session = SimpleNamespace(config=object(), exitstatus=pytest.ExitCode.OK)
    promises.pytest_sessionfinish(session)
    assert promises.broken() == [f"{name}: {BROKEN[name]}"] and session.exitstatus == pytest.ExitCode.TESTS_FAILED


def test_a_run_names_what_is_red_also_of_one_parameter_or_in_the_making(tmp_path):
    status, told = run(tmp_path, ["test_a.py::test_both", "test_a.py::test_never_begun"], limit=2)
    assert status == 1
    assert {"test_a.py::test_both: failed and passed", "test_a.py::test_never_begun: failed"} <= set(told.splitlines())


def test_a_run_of_a_part_answers_for_that_part(tmp_path):
    assert run(tmp_path, ["test_a.py::test_gone", "test_a.py::test_green"], "-k", "green", whole=False)[0] == 0
    assert run(tmp_path, ["test_a.py::test_gone", "test_a.py::test_skipped"], "-k", "skipped", whole=False)[0] == 1


@pytest.mark.parametrize("name", named_tests(STANDARDS))
def test_every_test_that_is_named_is_there(name):
    path, _, function = name.partition("::")
    tree = ast.parse((TOP / path).read_text(encoding="utf-8"))
    found = next((node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == function), None)
    assert found is not None, f"{name} is named in {CONFORMANCE.name} and does not exist"
    assert not [mark for mark in map(ast.unparse, found.decorator_list) if "skip" in mark or "xfail" in mark]


def test_every_criterion_of_wcag_2_2_a_and_aa_is_listed_once_in_order():
    """W3C Recommendation of 12 December 2024: of level A 31 (4.1.1 is no longer one), of AA 24."""
    wcag = next(each for each in STANDARDS if each.id == "wcag").criteria
    numbers = [tuple(map(int, one.number.split("."))) for one in wcag]
    assert numbers == sorted(set(numbers))
    assert [sum(one.level == level for one in wcag) for level in ("A", "AA")] == [31, 24]
    counts = {"1.1": 1, "1.2": 5, "1.3": 5, "1.4": 9, "2.1": 3, "2.2": 2, "2.3": 1, "2.4": 8, "2.5": 6}
    counts |= {"3.1": 2, "3.2": 5, "3.3": 6, "4.1": 2}
    assert {group: sum(one.number.startswith(f"{group}.") for one in wcag) for group in counts} == counts


CASE = Standard("wcag", "W & C", "https://example.org/", "Of <pages>.", (
    Criterion("1.1.1", "Words", "A", ("tests/a.py::test_words_are_there",)),
    Criterion("1.2.1", "Sounds", "AA", said="Nobody listened."),
))  # fmt: skip


def test_the_page_has_each_criterion_with_its_tests_or_not_evaluated():
    page = accessibility_page([CASE])
    assert "W &amp; C" in page and "Of &lt;pages&gt;. Held by tests: 1 of 2." in page
    assert "1.1.1 Words (A)</th><td><ul><li" in page and ">words are there</li>" in page
    assert "1.2.1 Sounds (AA)</th><td><em>not evaluated</em>. Nobody listened.</td>" in page


def test_openacr_says_supports_only_where_a_test_is_named():
    report = yaml.safe_load(openacr([CASE], Meta(title="Of Piers", corrections="a@example.org"), "2020-02-03", "1.0"))
    assert report["title"] and report["product"]["name"] and report["author"]["email"] == "a@example.org"  # its schema
    assert report["report_date"] == "2020-02-03" and report["product"]["version"] == "1.0"
    levels = {
        one["num"]: [each["adherence"]["level"] for each in one["components"]]
        for chapter in report["chapters"].values()
        for one in chapter["criteria"]
    }
    assert levels == {"1.1.1": ["supports"], "1.2.1": ["not-evaluated"]}
    assert list(report["chapters"]) == ["success_criteria_level_a", "success_criteria_level_aa"]
