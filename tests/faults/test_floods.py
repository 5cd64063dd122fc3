"""One cause, and what is said of it: the cause alone, first, and nothing that only follows from it."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path

import pytest

from edition.importing.new_edition import import_article
from files.writing import write_all
from making.checked import begin_to_check
from making.checking import check_folder
from templates import SCRIPTS, TEMPLATES

TOP = Path(__file__).parents[2]
SHORT = "ferry-tolls"
BIB, WITNESS, LEDGER = "citations/sources.bib", "docs/witness/article.txt", "citations/permalinks.tsv"
REGISTER, TIMELINE = "citations/register.yml", "citations/timeline.yml"


def unreadable(path):
    return lambda root: (root / path).write_bytes(b"\xe9" + (root / path).read_bytes())


def gone(path):
    return lambda root: (root / path).unlink()


def empty(path):
    return lambda root: (root / path).write_text("")


def changed(path, old, new):
    def change(root):
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def hooks(named):
    def change(root):
        text = (root / "mkdocs.yml").read_text(encoding="utf-8")
        changed, count = re.subn(r"(?m)(?<=^- )\S*hooks\.py$", lambda _: named, text)
        assert count == 1
        (root / "mkdocs.yml").write_text(changed, encoding="utf-8")

    return change


CAUSES = [
    ("a page is not UTF-8", unreadable("docs/iii.md"), [("docs/iii.md", "page-not-utf8")]),
    ("the title page is not UTF-8", unreadable("docs/index.md"), [("docs/index.md", "page-not-utf8")]),
    ("an editors' page is not UTF-8", unreadable("docs/about/index.md"), [("docs/about/index.md", "page-not-utf8")]),
    ("a page is gone", gone("docs/iii.md"), [("mkdocs.yml", "navigation-without-page")]),
    ("a page is empty", empty("docs/iii.md"), [("docs/iii.md", "page-empty")]),
    (
        "a page is not in the navigation",
        changed("mkdocs.yml", "- ii.md\n", ""),
        [("docs/ii.md", "page-not-in-navigation")],
    ),
    (
        "the navigation has another order",
        changed("mkdocs.yml", "- i.md\n- ii.md", "- ii.md\n- i.md"),
        [("mkdocs.yml", "navigation-order")],
    ),
    ("the database is not UTF-8", unreadable(BIB), [(BIB, "page-not-utf8")]),
    ("the database is gone", gone(BIB), [(BIB, "file-missing")]),
    ("the database is empty", empty(BIB), [(BIB, "database-empty")]),
    ("an entry is not closed", changed(BIB, "},\n}", "},\n"), [(BIB, "bibtex-malformed")]),
    ("the witness is not UTF-8", unreadable(WITNESS), [(WITNESS, "page-not-utf8")]),
    ("the witness is gone", gone(WITNESS), [(WITNESS, "file-missing")]),
    ("the witness is empty", empty(WITNESS), [(WITNESS, "witness-unreadable")]),
    ("the settings are no YAML", changed("mkdocs.yml", "- i.md", "- [i.md"), [("mkdocs.yml", "settings")]),
    ("the front matter is no YAML", changed("docs/index.md", "year: ", "year: ["), [("docs/index.md", "front-matter")]),
    ("the register is no YAML", changed(REGISTER, "forms: [", "forms: [["), [(REGISTER, "layer-malformed")]),
    ("the register is empty", empty(REGISTER), [(REGISTER, "layer-empty")]),
    ("the register is not UTF-8", unreadable(REGISTER), [(REGISTER, "page-not-utf8")]),
    ("an entry has a key too few", changed(REGISTER, "  kind:", "  kin:"), [(REGISTER, "layer-malformed")] * 2),
    ("the timeline is gone", gone(TIMELINE), [(TIMELINE, "layer-empty")]),
    ("the timeline is no list", changed(TIMELINE, "- id:", "id:"), [(TIMELINE, "layer-malformed")]),
    ("the ledger is gone", gone(LEDGER), [(LEDGER, "file-missing")]),
    ("the ledger is empty", empty(LEDGER), [(LEDGER, "ledger-malformed")]),
    (
        "the whole database folder is gone",
        lambda root: shutil.rmtree(root / "citations"),
        [(LEDGER, "file-missing"), (BIB, "file-missing")],
    ),
]


HOOKS = [
    ("a hook has a name that no file can have", hooks('"\\0"'), [("mkdocs.yml", "setting-unknown")]),
    ("a hook has half a letter in its name", hooks('"\\ud800"'), [("mkdocs.yml", "setting-unknown")]),
    ("a hook has an endless name", hooks("x" * 9_000), [("mkdocs.yml", "setting-unknown")]),
    ("a hook is an endless number", hooks("0x" + "f" * 9_000), [("mkdocs.yml", "settings")]),
]
"""Of the settings nothing follows whatever the pages are: an edition of one short article is enough."""


@cache
def imported():
    text = (TOP / "tests" / "imports" / SHORT / "article.txt").read_text(encoding="utf-8")
    return import_article(text, str(SCRIPTS), TEMPLATES).files


@pytest.fixture
def short(tmp_path):
    """A short article, as the import writes it."""
    write_all(tmp_path, imported(), force=False)
    return tmp_path


@pytest.fixture
def root(tmp_path):
    for part in ("docs", "citations"):
        shutil.copytree(TOP / part, tmp_path / part)
    shutil.copy(TOP / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.mark.parametrize(("what", "lose", "expected"), CAUSES, ids=[case[0] for case in CAUSES])
def test_a_cause_is_told_and_nothing_that_follows(what, lose, expected, root):
    lose(root)
    assert [(found.place.path, found.rule) for found in check_folder(root).findings] == expected


@pytest.mark.parametrize(("what", "lose", "expected"), HOOKS, ids=[case[0] for case in HOOKS])
def test_a_hook_that_is_none_is_told_and_nothing_that_follows(what, lose, expected, short):
    lose(short)
    assert [(found.place.path, found.rule) for found in check_folder(short).findings] == expected


def test_rules_that_look_on_beside_find_the_same(root):
    gone("docs/iii.md")(root)
    begun, checked = begin_to_check(root).checked, check_folder(root)
    assert begun.findings
    assert (begun.findings, begun.uncompared, begun.unreleased) == (
        checked.findings,
        checked.uncompared,
        checked.unreleased,
    )


def test_what_does_not_follow_is_told_behind_the_cause(root):
    unreadable("docs/iii.md")(root)
    changed("docs/i.md", "[^7]: *Id.* at 102.", "[^7]: Nobody, *supra* note 9, at “102.")(root)
    found = [(f.place.path, f.rule) for f in check_folder(root).findings]
    told = ["address-reworded", "supra-later-note", "unbalanced-marks"]
    assert found == [("docs/iii.md", "page-not-utf8"), *(("docs/i.md", rule) for rule in told)]


@pytest.mark.parametrize("value", ["0x" + "f" * 9_000, "9" * 5_000, "2020-13-45"])
def test_a_value_that_is_none_is_told_in_its_line(value, short):
    """Neither the reader of YAML nor Python says where it stands."""
    before = (short / "mkdocs.yml").read_text(encoding="utf-8")
    (short / "mkdocs.yml").write_text(f"{before}extra: [{{terms: {value}}}]\n", encoding="utf-8")
    found = [each for each in check_folder(short).findings if each.rule == "settings"]
    assert [each.place.line for each in found] == [before.count("\n") + 1]
