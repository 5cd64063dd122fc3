"""scripts/check: exit status, the three formats, the list of rules, and the data of an edition with findings."""

from __future__ import annotations

import json
import runpy
import shutil
import sys
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import pytest

from machine import environment
from making import checking

TOP = Path(__file__).parents[2]
CHECK = TOP / "scripts" / "check"


@pytest.fixture(scope="module")
def checked_once(checked_edition):
    """What `check_folder` gives, found out once for each folder; no test changes one between."""
    found = cache(checking.check_folder)
    return lambda root: checked_edition if root == TOP else found(root)


@pytest.fixture
def check(monkeypatch, capsys, checked_once):
    """check(…) → the same from the script run in this process, which has its packages."""

    def run(*arguments):
        monkeypatch.setattr(checking, "check_folder", checked_once)
        monkeypatch.setattr(environment, "ensure", lambda *_: None)
        monkeypatch.setattr(sys, "argv", ["scripts/check", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            runpy.run_path(str(CHECK), run_name="__main__")
        printed, said = capsys.readouterr()
        return SimpleNamespace(returncode=ended.value.code, stdout=printed, stderr=said)

    return run


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    root = tmp_path_factory.mktemp("broken")
    for part in ("docs", "citations"):
        shutil.copytree(TOP / part, root / part)
    shutil.copy(TOP / "mkdocs.yml", root)
    page = root / "docs/i.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("[^7]: *Id.*", "[^7]: Nobody, *supra* note 999"), encoding="utf-8"
    )
    return root


def test_a_sound_edition_has_status_0_and_says_in_its_last_line_what_was_checked(script):
    """Before it may stand notes: what could not be compared here, what was never released."""
    done = script("check")
    assert (done.returncode, done.stdout) == (0, "")
    counted = "5 pages, 15 sections, 46 paragraphs, 137 notes, 143 citations, 39 sources and the witness by "
    assert f"checked {counted}" in done.stderr and done.stderr.endswith(" rules; nothing was found\n")
    assert all(line.startswith("note: ") for line in done.stderr.splitlines()[:-1])


@pytest.mark.parametrize(("format", "printed"), [("json", "[]\n"), ("github", "")])
def test_a_program_is_told_of_findings_only(format, printed, check):
    done = check("--format", format)
    assert (done.returncode, done.stdout, done.stderr) == (0, printed, "")


def test_findings_have_status_1_and_a_line_each(broken, script):
    done = script("check", "--root", broken)
    assert done.returncode == 1
    line = next(line for line in done.stdout.splitlines() if line.endswith("(supra-no-note)"))
    assert line.startswith("docs/i.md:") and "note 7: " in line


def test_findings_as_json(broken, check):
    done = check("--root", broken, "--format", "json")
    findings = json.loads(done.stdout)
    assert done.returncode == 1
    assert {"supra-no-note", "collation"} <= {finding["rule"] for finding in findings}
    assert all(set(finding) == {"rule", "path", "line", "column", "message"} for finding in findings)


def test_findings_as_annotations(broken, check):
    done = check("--root", broken, "--format", "github")
    assert done.returncode == 1
    assert all(line.startswith("::error file=docs/i.md,line=") for line in done.stdout.splitlines())


def test_the_data_is_written_even_where_findings_stand(broken, tmp_path, check):
    done = check("--root", broken, "--edition-json", tmp_path / "edition.json")
    data = json.loads((tmp_path / "edition.json").read_text(encoding="utf-8"))
    assert done.returncode == 1
    (citation,) = data["notes"][6]["citations"]
    assert (citation["form"], citation["source"], citation["trail"]) == ("supra", None, [999])
    assert data["notes"][6]["url"] == "/i/#fn-7"


def test_the_list_explains_every_rule_the_site_s_included(check):
    done = check("--list")
    assert done.returncode == 0
    assert {"collation", "id-ambiguous", "bibtex-markup", "site-broken-link"} <= set(done.stdout.splitlines())


@pytest.mark.parametrize("arguments", [["--root", "/no/such/folder"], ["--format", "xml"], ["--nonsense"]])
def test_what_cannot_be_done_has_status_2(arguments, check):
    assert check(*arguments).returncode == 2


def test_data_that_cannot_be_written_has_status_2(tmp_path, check):
    (tmp_path / "mkdocs.yml").mkdir()
    for path, why in [("no/such/folder.json", "No such file or directory"), ("mkdocs.yml", "Is a directory")]:
        done = check("--edition-json", tmp_path / path)
        assert done.returncode == 2 and f"check: {tmp_path / path}: {why}; --edition-json must" in done.stderr
    assert check("--root", tmp_path).stderr.startswith(f"check: {tmp_path / 'mkdocs.yml'} is missing or cannot be read")


def test_findings_are_told_even_if_the_data_cannot_be_written(broken, check):
    done = check("--root", broken, "--edition-json", broken / "docs")
    assert done.returncode == 2 and "(supra-no-note)" in done.stdout and "Is a directory" in done.stderr
