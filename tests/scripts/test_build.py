"""The command that builds: what it puts in place, what it leaves alone, and what it says."""

import json
import logging
import os
import runpy
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from mkdocs.exceptions import Abort, ConfigurationError

from edition.model import Article, Edition, Finding, Meta, Place
from files import writing
from machine import environment
from machine.environment import TOP
from making import building, checked, mkdocs_build
from making.checked import Checked

BUILD = TOP / "scripts" / "build"
NOTHING = Edition(Article(Meta(), (), (), ()), (), {})
FAULT = Finding("label-twice", Place("docs/index.md", 3), "Found [^8] again.")
SETTINGS = "site_name: Lamps\ntheme: {name: null, custom_dir: theme}\nvalidation: {links: {anchors: warn}}\n"
TEMPLATE = '<!doctype html>\n<html lang="en"><title>{{ page.title }}</title>\n<article>{{ page.content }}</article>\n'


@pytest.fixture
def root(tmp_path, monkeypatch) -> Path:
    """A folder with a page, a bare theme, which MkDocs may not read of an edition, and a site built before."""
    monkeypatch.setattr(mkdocs_build, "refuse", lambda _: None)
    root = tmp_path / "an edition"
    files = {
        "mkdocs.yml": SETTINGS,
        "theme/main.html": TEMPLATE,
        "docs/index.md": "# Lamps\n\nThe lamp was lit.\n",
        "site/index.html": "old",
        "site/gone.html": "old",
    }
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    return root


def begun(findings=(), is_known=True) -> SimpleNamespace:
    """A check that finds these, and whether that is known before the site is built."""
    found = Checked(NOTHING, tuple(findings))
    return SimpleNamespace(edition=NOTHING, checked=found, is_faulty=lambda: is_known and bool(findings))


@pytest.fixture
def run(root, monkeypatch, capsys):
    """run(*options, findings=…) → status, what is printed, what is said; with checks that find `findings`."""

    def run(*options: str, findings=(), check=None):
        def begin_to_check(folder):
            assert folder == root
            return begun(findings)

        monkeypatch.setattr(checked, "begin_to_check", check or begin_to_check)
        monkeypatch.setattr(environment, "ensure", lambda *_: None)
        monkeypatch.setattr(sys, "argv", ["build", "--root", str(root), *options])
        # The script makes the output's encoding certain; pytest's own stream is so already.
        with pytest.raises(SystemExit) as ended:
            runpy.run_path(str(BUILD), run_name="__main__")
        return ended.value.code, *capsys.readouterr()

    return run


def state(root: Path) -> dict[str, str]:
    return {p.relative_to(root).as_posix(): p.read_text() for p in (root / "site").rglob("*.html")}


OLD = {"site/index.html": "old", "site/gone.html": "old"}


def is_untouched(root: Path) -> bool:
    return state(root) == OLD and not list(root.glob(".site-*"))


def test_a_good_edition_is_built_and_takes_the_place_of_the_old(root, run):
    status, printed, said = run()
    assert (status, printed) == (0, "")
    assert set(state(root)) == {"site/index.html"}
    assert "The lamp was lit." in state(root)["site/index.html"]
    assert not list(root.glob(".site-*"))
    building, built = said.splitlines()
    assert building == f"Building {root / 'site'} …"
    assert built.startswith(
        f"{root / 'site'}: built of 1 page, 0 sections, 0 paragraphs, 0 notes, 0 citations, 0 sources; the edition was checked by "
    )
    assert built.endswith("; nothing was found")


def test_the_first_site_is_readable_by_whoever_may_read_the_folder(root, run):
    for path in (root / "site").iterdir():
        path.unlink()
    (root / "site").rmdir()
    assert run()[0] == 0
    (root / "as usual").mkdir()
    assert (root / "site").stat().st_mode == (root / "as usual").stat().st_mode


@pytest.mark.parametrize("url", ["a.example", "javascript:a()", "https://a:b@a.example/", 'https://a.example/"><b>'])
def test_an_address_that_is_none_is_told_of_the_environment_and_not_of_the_settings(root, run, monkeypatch, url):
    monkeypatch.setenv("SITE_URL", url)
    status, printed, said = run()
    assert (status, printed) == (2, "") and said.startswith("build: SITE_URL is '")
    assert is_untouched(root)


def test_what_the_checks_find_stops_it_before_anything_is_built(root, run, monkeypatch):
    monkeypatch.setattr(building, "run_mkdocs", lambda *_: pytest.fail("it built"))
    status, printed, said = run(findings=(FAULT,))
    assert (status, printed) == (1, "docs/index.md:3: Found [^8] again. (label-twice)\n")
    assert said == f"{root}: 1 found; site/ was not changed; scripts/serve shows the pages meanwhile\n"
    assert is_untouched(root)


def test_what_the_checks_find_while_it_is_built_is_told_alone_and_leaves_the_old_site(root, run):
    (root / "docs" / "index.md").write_text("# Lamps\n\nThe lamp.[^8] [a](none.md)\n")
    status, printed, said = run(check=lambda _: begun([FAULT], is_known=False))
    assert (status, printed) == (1, "docs/index.md:3: Found [^8] again. (label-twice)\n")
    assert (
        said
        == f"Building {root / 'site'} …\n{root}: 1 found; site/ was not changed; scripts/serve shows the pages meanwhile\n"
    )
    assert is_untouched(root)


def test_a_machine_that_refuses_is_told_of_only_where_nothing_is_found(root, run, monkeypatch):
    def refuse(*_):
        raise mkdocs_build.BuildError("MkDocs ended with: OSError: full")

    monkeypatch.setattr(building, "run_mkdocs", refuse)
    assert run(check=lambda _: begun([FAULT], is_known=False))[:2] == (
        1,
        "docs/index.md:3: Found [^8] again. (label-twice)\n",
    )
    assert run()[0] == 2
    assert is_untouched(root)


def test_what_is_wrong_in_the_built_site_leaves_the_old_one(root, run):
    (root / "docs" / "index.md").write_text("# Lamps\n\nThe lamp.[^8]\n")
    status, printed, _ = run()
    assert status == 1
    assert printed.startswith("site/index.html:4: the page shows '[^8]'")
    assert printed.count("\n") == 1
    assert is_untouched(root)


def test_what_mkdocs_complains_of_is_found_and_leaves_the_old_site(root, run):
    (root / "docs" / "index.md").write_text("# Lamps\n\n[a](none.md) [b](#none)\n")
    status, printed, said = run("--format", "json")
    found = json.loads(printed)
    assert status == 1
    assert [(f["rule"], f["path"], f["line"]) for f in found] == [("site-build", "docs/index.md", 1)] * 2
    assert "none.md" in found[0]["message"]
    assert "#none" in found[1]["message"]
    assert "Aborted with 2 warnings in strict mode!" in said
    assert is_untouched(root)


@pytest.mark.parametrize("settings", ["site_name: [", "site_name: Lamps\nplugins: [none]\n", "theme: {name: none}\n"])
def test_settings_that_mkdocs_refuses_are_a_finding(root, run, settings):
    (root / "mkdocs.yml").write_text(settings)
    status, printed, _ = run()
    assert status == 1
    assert printed.startswith("mkdocs.yml:1: MkDocs")
    assert is_untouched(root)


@pytest.mark.parametrize(
    ("format", "start"),
    [
        ("text", "docs/index.md:3: "),
        ("json", "[\n  {\n"),
        ("github", "::error file=docs/index.md,line=3,title=label-twice::"),
    ],
)
def test_each_format(run, format, start):
    assert run("--format", format, findings=(FAULT,))[1].startswith(start)


def test_nothing_found_is_an_empty_list(run):
    status, printed, said = run("--format", "json")
    assert (status, printed) == (0, "[]\n") and "nothing was found" not in said


def test_an_interruption_is_no_finding(root, run):
    def check(_):
        raise KeyboardInterrupt

    assert run(check=check) == (130, "", "\nbuild: stopped; site/ is as it was, or wholly new\n")
    assert is_untouched(root)


def test_a_folder_that_cannot_be_read_is_said_in_a_line(root, run):
    def check(_):
        raise PermissionError(13, "Permission denied", str(root / "docs"))

    status, printed, said = run(check=check)
    assert (status, printed) == (2, "")
    assert said == f"build: {root / 'docs'}: Permission denied\n"


def test_a_disk_that_refuses_the_new_site_keeps_the_old(root, run, monkeypatch):
    rename = os.rename

    def refuse(source, target):
        if Path(target) == root / "site" and Path(source).name == "site":
            raise OSError(28, "No space left on device", str(target))
        rename(source, target)

    monkeypatch.setattr(os, "rename", refuse)
    monkeypatch.setattr(building, "exchange", lambda *_: False)
    status, _, said = run()
    assert status == 2
    assert said.endswith(f"build: {root / 'site'}: No space left on device\n")
    assert is_untouched(root)


def test_an_interruption_of_the_clearing_leaves_nothing_beside_the_site(root, run, monkeypatch):
    def stop(folder):
        monkeypatch.undo()
        raise KeyboardInterrupt

    monkeypatch.setattr(tempfile.TemporaryDirectory, "cleanup", stop)
    with pytest.raises(KeyboardInterrupt):
        building.build(root, NOTHING)
    assert set(state(root)) == {"site/index.html"} and not list(root.glob(".site-*"))


def test_a_release_that_cannot_be_written_says_that_the_site_is_there(root, run, monkeypatch):
    def refuse(*_):
        raise writing.WriteError("nothing was written: permalinks.tsv: Permission denied")

    monkeypatch.setattr("making.releasing.release", refuse)
    monkeypatch.setattr("making.releasing.releasable", lambda *_: ())
    status, printed, said = run("--release")
    assert (status, printed) == (2, "")
    told = "site/ was built, but not released: nothing was written: permalinks.tsv: Permission denied"
    assert said.endswith(f"build: {told}\n")


def test_a_released_site_has_its_release_before_it_takes_its_place(root, monkeypatch):
    """It is put there in one step: killed at any moment, site/ is whole."""

    def make(_, made, *__):
        (made / "data").mkdir(parents=True)
        (made / "index.html").write_text("<head></head>")
        (made / "data/edition.json").write_text('{"article": {"edition": {"release": "1.0", "witness_sha256": ""}}}')
        return building.Built((), "")

    monkeypatch.setattr(building, "run_mkdocs", make)
    monkeypatch.setattr(building, "manifest", lambda *_: {"commit": None})
    monkeypatch.setattr("edition.releases.frozen.manifest", lambda *_: {"commit": None})
    monkeypatch.setattr(building, "check_site", lambda *_: ())
    placed = []
    monkeypatch.setattr(building, "put_in_place", lambda made, *_: placed.extend(building.site_files(made)))
    building.build(root, NOTHING, ("1.0", "2026-12-01"))
    assert {"v/1.0/index.html", "v/1.0/SHA256SUMS", "SHA256SUMS"} <= set(placed)


def test_an_interruption_between_the_renames_brings_the_old_back(root, tmp_path, monkeypatch):
    made, before = tmp_path / "made", tmp_path / "before"
    made.mkdir()
    rename = os.rename

    def stop(source, target):
        if Path(source) == made:
            raise KeyboardInterrupt
        rename(source, target)

    monkeypatch.setattr(os, "rename", stop)
    monkeypatch.setattr(building, "exchange", lambda *_: False)
    with pytest.raises(KeyboardInterrupt):
        building.put_in_place(made, root / "site", before)
    assert state(root) == OLD


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--format", "xml"], "invalid choice: 'xml'"),
        (["--root"], "expected one argument"),
        (["docs"], "unrecognized arguments: docs"),
        (
            ["--root", "/nowhere/at/all"],
            "build: /nowhere/at/all/mkdocs.yml is missing or cannot be read; --root must name",
        ),
    ],
)
def test_a_mistyped_command_is_refused(arguments, told):
    ended = subprocess.run([sys.executable, str(BUILD), *arguments], capture_output=True, text=True)
    assert ended.returncode == 2
    assert told in ended.stderr
    assert "Traceback" not in ended.stderr


_LOST = "Inherited config file '../engine/mkdocs-base.yml' does not exist at '/engine/mkdocs-base.yml'."


@pytest.mark.parametrize(
    ("warned", "why", "place", "message"),
    [
        (
            ["The following pages exist, but are not in the nav:\n  - a.md\n  - b.md"],
            "Aborted with 1 warnings in strict mode!",
            "mkdocs.yml",
            "MkDocs: The following pages exist, but are not in the nav: - a.md - b.md",
        ),
        (["Config value 'nav': wrong"], "Aborted", "mkdocs.yml", "MkDocs: Config value 'nav': wrong"),
        (["Doc file 'a/b.md' contains a link"], "", "docs/a/b.md", "MkDocs: Doc file 'a/b.md' contains a link"),
        ([], "KeyError: 'lamp'", "mkdocs.yml", "MkDocs ended with: KeyError: 'lamp'"),
        (
            [],
            _LOST,
            "mkdocs.yml",
            f"MkDocs ended with: {_LOST}; expected the way from this folder to the engine's scripts/; if either was "
            "moved, correct each path to it in mkdocs.yml",
        ),
    ],
)
def test_what_mkdocs_says_becomes_a_finding(warned, why, place, message):
    assert mkdocs_build.mkdocs_findings(warned, why) == (Finding("site-build", Place(place, 1), message),)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (Abort("Aborted with 2 warnings in strict mode!"), "Aborted with 2 warnings in strict mode!"),
        (ConfigurationError(_LOST), _LOST),
        (KeyError("lamp"), "KeyError: 'lamp'"),
        (RuntimeError("a\n  b"), "RuntimeError: a b"),
        (ValueError(), "ValueError: no message"),
    ],
)
def test_what_ends_mkdocs_is_one_line(error, said):
    assert mkdocs_build.ended_by(error) == said


@pytest.mark.parametrize("error", [ImportError("no lamp"), SyntaxError("'(' was never closed"), EOFError("too short")])
def test_a_damaged_package_is_no_finding(root, monkeypatch, error):
    def end(*_: object) -> None:
        raise error

    monkeypatch.setattr(mkdocs_build, "_build", end)
    with pytest.raises(mkdocs_build.BuildError, match=r"a package is missing or damaged \(.*\); "):
        mkdocs_build.run_mkdocs(root, root / "made")


def test_a_build_leaves_the_environment_as_it_was(root, monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    time.tzset()
    before = dict(os.environ), time.localtime(0).tm_hour, list(logging.getLogger("mkdocs").handlers)
    (root / "docs" / "index.md").write_text("# Lamps\n\n[a](none.md)\n")
    assert mkdocs_build.run_mkdocs(root, root / "made").findings
    after = dict(os.environ), time.localtime(0).tm_hour, list(logging.getLogger("mkdocs").handlers)
    assert after == before
    monkeypatch.undo()
    time.tzset()
