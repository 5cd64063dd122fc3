"""The engine installed from a wheel: one command, and editions that need nothing but the wheel beside them."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml
from doors.writers import as_word
from forked import Loaded

import engine_wheel as engine_wheel_module
from edition.checks import RULES
from edition.model import Finding, Place
from edition.pages.settings import setting_faults
from edition.site.declarations import ENGINE as ENGINE_LICENCE
from edition.site.declarations import FACES as FACES_LICENCE
from edition.site_checks import RULES as SITE_RULES
from edition.witness.witness_reader import read_witness
from engine_wheel import engine_wheel
from files import claiming
from machine.command import COMMANDS
from machine.environment import TOP
from machine.reporting import report
from making.licences import licence_texts

ARTICLE = TOP / "tests" / "imports" / "gate-floor" / "article.txt"
REPOSITORY = TOP / "scripts" / "repository"


BEGIN = "from annotated_edition.program import main; main()"


class Installed:
    """The wheel laid open in a folder on Python's way, as pip would lay it, and an edition that it imports."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.edition = folder, folder / "work" / "my edition"
        zipfile.ZipFile(io.BytesIO(engine_wheel()[1])).extractall(folder / "packages")
        self.edition.parent.mkdir()
        article = read_witness(ARTICLE.read_text(encoding="utf-8")).article
        (folder / "work" / "article.docx").write_bytes(as_word(article))
        self.processes: dict[str, Loaded] = {}

    def run(self, *words: str, at: Path | None = None, first: str = "") -> subprocess.CompletedProcess[str]:
        """The command, in a double of a process that has loaded the engine, `first` before all else."""
        if first not in self.processes:
            packages = self.folder / "packages"
            self.processes[first] = Loaded(packages / "annotated_edition", first, PYTHONPATH=str(packages))
        return self.processes[first].run("-c", BEGIN, *words, cwd=at or self.edition)

    def run_alone(self, *words: str, at: Path | None = None) -> subprocess.CompletedProcess[str]:
        """The command, in a process that loads everything."""
        return subprocess.run(
            [sys.executable, "-P", "-c", BEGIN, *words],
            cwd=at or self.edition, env=dict(os.environ, PYTHONPATH=str(self.folder / "packages")),
            capture_output=True, text=True, encoding="utf-8",
        )  # fmt: skip


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installed]:
    made = Installed(tmp_path_factory.mktemp("installed"))
    done = made.run_alone("import", "article.docx", "--into", "my edition", at=made.folder / "work")
    assert done.returncode == 0, done.stderr
    yield made
    for process in made.processes.values():
        process.close()


def site_built(installed: Installed, into: Path, first: str = "") -> dict[str, bytes]:
    """The site of the article imported into a new folder, checked and built there: each file's path and content."""
    into.mkdir(parents=True)
    article = str(installed.folder / "work" / "article.docx")
    for words in (("import", article, "--into", "."), ("check",), ("build",)):
        done = installed.run(*words, at=into, first=first)
        assert done.returncode == 0 and "Traceback" not in done.stderr, done.stdout + done.stderr
        assert words != ("check",) or done.stdout == "", done.stdout
    site = into / "site"
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}


@pytest.fixture(scope="module")
def site(installed) -> dict[str, bytes]:
    return site_built(installed, installed.folder / "on Unix" / "same name")


def test_what_is_imported_names_no_folder_of_an_engine(installed):
    settings = yaml.safe_load((installed.edition / "mkdocs.yml").read_text(encoding="utf-8"))
    assert settings["plugins"] == ["edition"] and not {"INHERIT", "hooks", "theme"} & set(settings)
    texts = [path for path in installed.edition.rglob("*") if path.suffix in {".md", ".yml", ".json", ".bib"}]
    assert [
        p
        for p in texts
        if str(installed.folder) in p.read_text(encoding="utf-8") or "scripts/" in p.read_text(encoding="utf-8")
    ] == []


def test_the_wheel_beside_it_is_the_engines_to_the_byte_and_is_locked(installed):
    name, content = engine_wheel()
    assert (installed.edition / "engine" / name).read_bytes() == content
    lock = (installed.edition / "requirements.txt").read_text(encoding="utf-8")
    assert lock.startswith((TOP / "requirements.txt").read_text(encoding="utf-8").rstrip())
    line = re.search(rf"^\./engine/{re.escape(name)} \\\n    --hash=sha256:(\w+)$", lock, re.M)
    assert line and line[1] == hashlib.sha256(content).hexdigest()


def test_it_is_checked_and_built_where_it_stands(installed, site):
    page = site["i/index.html"].decode("utf-8")
    assert 'id="p1"' in page and "assets/style.css" in page
    assert "assets/card.js" in site
    about = site["about/index.html"].decode("utf-8")
    assert set(re.findall(r'href="[./]*(assets/[^"]+\.txt)"', about)) == {
        *licence_texts(),
        ENGINE_LICENCE,
        FACES_LICENCE,
    }
    quoted = installed.run("quote", "has no article about floors")
    assert quoted.returncode == 0, quoted.stdout + quoted.stderr


def test_what_an_editor_wrote_is_kept_when_it_is_imported_anew(installed):
    readme = installed.edition / "README.md"
    readme.write_text("Ours.\n", encoding="utf-8")
    done = installed.run("import", "../article.docx", "--into", ".")
    assert done.returncode == 0 and readme.read_text(encoding="utf-8") == "Ours.\n"


def test_the_command_says_what_it_can(installed):
    told = installed.run()
    assert told.returncode == 0 and all(re.search(rf"^  {name} ", told.stdout, re.M) for name in COMMANDS)
    wrong = installed.run("chek")
    assert (wrong.returncode, len(wrong.stderr.splitlines())) == (2, 1) and "there is no command 'chek'" in wrong.stderr
    mistaken = installed.run("check", "--rot")
    assert mistaken.returncode == 2 and mistaken.stderr.startswith("usage: edition check ")


def test_engines_that_differ_have_versions_that_differ(monkeypatch):
    files = list(engine_wheel_module._files())
    called = {}
    for changed in (files, [*files[:-1], (files[-1][0], files[-1][1] + b" ")], files[:-1], files):
        monkeypatch.setattr(engine_wheel_module, "_files", lambda changed=changed: iter(changed))
        called.setdefault(engine_wheel()[0], []).append(len(changed))
    assert [len(times) for times in called.values()] == [2, 1, 1]
    assert all(
        re.fullmatch(r"annotated_edition-\d+\.\d+\.\d+\+h[0-9a-f]{12}-py3-none-any\.whl", name) for name in called
    )


def test_every_file_of_the_wheel_is_in_its_record_with_its_digest():
    with zipfile.ZipFile(io.BytesIO(engine_wheel()[1])) as archive:
        record = next(name for name in archive.namelist() if name.endswith("/RECORD"))
        rows = [line.rsplit(",", 2) for line in archive.read(record).decode().splitlines()]
        assert {name for name, _, _ in rows} == set(archive.namelist())
        for name, digest, size in rows:
            content = archive.read(name)
            value = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
            assert name == record or (digest, int(size)) == (f"sha256={value}", len(content))
        assert not [name for name in archive.namelist() if "__pycache__" in name]


def test_the_words_for_an_editor_name_only_commands_that_there_are():
    texts = [path.read_text(encoding="utf-8") for path in REPOSITORY.rglob("*") if path.is_file()]
    named = {word for text in texts for word in re.findall(r"(?:bin/|Scripts\\+|run: |`)edition (\w+)", text)}
    assert named <= set(COMMANDS) and {"check", "build", "serve"} <= named


def test_the_task_of_vs_code_runs_in_a_folder_whose_name_has_spaces():
    """VS Code sets quotation marks around a command with spaces where its words are given apart, and not else."""
    settings = json.loads((REPOSITORY / "dot-vscode/tasks.json").read_text(encoding="utf-8"))
    for task in settings["tasks"]:
        assert task["args"] == ["check", "--watch"]
        assert all(" " not in each["command"] for each in (task, task["windows"]))


@pytest.mark.parametrize("path", ["dot-github/problem-matcher.json", "dot-vscode/tasks.json"])
def test_an_editors_program_finds_line_and_column_in_a_finding(path):
    text = (REPOSITORY / path).read_text(encoding="utf-8")
    pattern = re.compile(json.loads(re.search(r'"regexp": (".*")', text)[1]))
    found = [
        Finding("label-lost", Place("docs/my i.md", 12, 7), "it (the note) is lost"),
        Finding("entry-gone", Place("a.md", 3), "y"),
    ]
    lines = report(found, "text").splitlines()
    assert [pattern.match(line).groups() for line in lines] == [
        ("docs/my i.md", "12", "7", "it (the note) is lost", "label-lost"), ("a.md", "3", None, "y", "entry-gone"),
    ]  # fmt: skip
    for rule in (*RULES, *SITE_RULES):
        (line,) = report([Finding(rule, Place("docs/é à.md", 1), "⟨§ 5: (x)⟩")], "text").splitlines()
        assert (found := pattern.match(line)) and found[5] == rule, line


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        ("site_name: A\nplugins: [edition, search]\n", 2),
        ("site_name: A\nhooks: [engine/hooks.py]\nplugins:\n- edition\n", 2),
        ("site_name: A\ntheme:\n  name: material\n", 3),
        ("site_name: A\nplugins: [edition]\ntheme:\n  name: readthedocs\n", 4),
    ],
)
def test_a_plugin_beside_the_engine_is_found(settings, line):
    found = list(setting_faults(yaml.safe_load(settings), settings, lambda value, name: True))
    assert [each.place.line for each in found] == [line]


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("nav: [index.md]\n", "mkdocs.yml:1: site_name is missing"),
        ("nav: [index.md]\nsite_name:\n", "mkdocs.yml:2: site_name is missing"),
        ("site_name: A\nnav: {A: index.md}\n", "mkdocs.yml:2: nav is {'A': 'index.md'}; expected a list"),
        ("site_name: A\ntheme: material\n", "mkdocs.yml:2: theme is material; expected names"),
        ("site_name: 2023-05-01\n", "mkdocs.yml:1: site_name is 2023-05-01; expected words, in quotation marks"),
        ("- index.md\n", "mkdocs.yml:1: the settings are ['index.md']; expected names"),
        ("", "mkdocs.yml:1: the settings are None; expected names"),
    ],
)
def test_what_mkdocs_would_end_at_is_found_by_a_check(settings, told):
    (found,) = setting_faults(yaml.safe_load(settings), settings, lambda value, name: True)
    assert f"{found.place.path}:{found.place.line}: {found.message}".startswith(told)


def test_the_plugin_alone_is_an_engine():
    text = "site_name: A\nplugins: [edition]\ntheme: {name: material, language: en}\n"
    assert list(setting_faults(yaml.safe_load(text), text, lambda value, name: False)) == []


def test_a_folder_is_claimed_where_the_system_has_windows_locks(tmp_path, monkeypatch, capsys):
    """As on Windows: no fcntl, and a lock that another process holds at first."""
    asked = []

    def locking(descriptor, mode, count):
        asked.append(mode)
        if len(asked) < 3:
            raise (
                PermissionError(13, "Permission denied")
                if mode == "at once"
                else OSError(36, "Resource deadlock avoided")
            )

    monkeypatch.setattr(claiming, "fcntl", None)
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(locking=locking, LK_NBLCK="at once", LK_LOCK="in time"))
    with claiming.claimed(tmp_path):
        pass
    assert asked == ["at once", "in time", "in time"] and "Waiting" in capsys.readouterr().err


LIKE_WINDOWS = """import multiprocessing, os, subprocess, sys, time, types, warnings
sys.modules.update(dict.fromkeys(["fcntl", "grp", "pwd", "resource", "termios", "tty"]))
sys.modules["msvcrt"] = types.SimpleNamespace(locking=lambda *what: None, LK_NBLCK=2, LK_LOCK=1)
for name in ("fork", "forkpty", "geteuid", "getuid", "killpg", "setsid", "mkfifo", "chown"):
    delattr(os, name)
del time.tzset
sys.platform = "as on Windows"
rename = os.rename
def renamed(one, other, **named):
    if os.path.lexists(other):
        raise FileExistsError(183, "Cannot create a file when that file already exists", one)
    rename(one, other, **named)
os.rename = renamed
"""
"""No module of Unix's own, and the one that locks files there; no way to double a process, none of Unix's calls, and
nothing renamed onto what is there."""


def test_an_article_is_imported_checked_and_built_as_on_windows(installed, site, tmp_path):
    """The site is the same to the byte as the one that Unix builds."""
    assert site_built(installed, tmp_path / "as on Windows" / "same name", first=LIKE_WINDOWS) == site


@pytest.mark.parametrize("words", [("quote", "It stood."), ("links", "--dry-run")], ids=lambda words: words[0])
def test_the_command_runs_without_what_unix_alone_has(installed, words):
    alike = [installed.run(*words), installed.run(*words, first=LIKE_WINDOWS)]
    assert alike[0].returncode == alike[1].returncode and alike[0].stderr == alike[1].stderr, alike[1].stderr
    assert "Traceback" not in alike[1].stderr


def test_a_quotation_names_the_release_that_the_edition_is(installed):
    """Where a word of the editors' changed since, it is that release no more, and neither site nor command says so."""
    front = installed.edition / "docs" / "index.md"
    front.write_text(
        front.read_text(encoding="utf-8").replace("---\n", "---\nground: not stated\n", 1), encoding="utf-8"
    )
    done = installed.run("build", "--release")
    assert done.returncode == 0, done.stdout + done.stderr
    words = "has no article about floors"
    assert "(annotated digital ed., 1.0, ¶ " in installed.run("quote", words).stdout
    about = installed.edition / "docs" / "about" / "index.md"
    about.write_text(about.read_text(encoding="utf-8") + "\nA word.\n", encoding="utf-8")
    assert "(annotated digital ed., ¶ " in installed.run("quote", words).stdout
