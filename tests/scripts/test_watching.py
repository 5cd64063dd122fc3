"""`check --watch`: the loop that waits for files to be saved, and the command around it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from edition.importing.new_edition import import_article
from files.writing import write_all
from machine.watching import saved
from templates import SCRIPTS, TEMPLATES

ARTICLE = """OF PIERS

Mara Quill

I. THE PIER

The pier stood for a century.¹

¹ Jane Roe, *The Harbour* 5 (2001).
"""


def folder(root: Path) -> Path:
    for path in ("mkdocs.yml", "docs/index.md", "docs/one/page.md", "citations/sources.bib", "site/index.html"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("before", encoding="utf-8")
    return root


def write(path: str, text: str):
    return lambda root: (root / path).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "save",
    [
        write("docs/index.md", "longer than before"),
        write("docs/one/page.md", "longer than before"),
        write("docs/new.md", "new"),
        write("mkdocs.yml", "longer than before"),
        lambda root: (root / "citations/sources.bib").unlink(),
        lambda root: os.utime(root / "docs/index.md", ns=(1, 1)),
    ],
    ids=["a page", "a page in a folder", "a new page", "the settings", "a file that goes", "the same length"],
)
def test_a_file_that_is_saved_is_seen_once(save, tmp_path):
    looks = []

    def pause():
        looks.append(len(looks))
        if len(looks) == 3:
            save(root)
        if len(looks) == 6:
            raise KeyboardInterrupt

    root = folder(tmp_path)
    seen = 0
    with pytest.raises(KeyboardInterrupt):
        for _ in saved(root, pause):
            seen += 1
    assert (seen, len(looks)) == (2, 6)  # at the beginning, and once after the third look


def test_what_is_no_part_of_the_edition_is_not_watched(tmp_path):
    def pause():
        (root / "site/index.html").write_text("made anew", encoding="utf-8")
        looks.append(0)
        if len(looks) == 3:
            raise KeyboardInterrupt

    root, looks, seen = folder(tmp_path), [], 0
    with pytest.raises(KeyboardInterrupt):
        for _ in saved(root, pause):
            seen += 1
    assert seen == 1


def test_the_command_checks_at_once_and_at_every_save_until_it_is_stopped(tmp_path):
    write_all(tmp_path, import_article(ARTICLE, str(SCRIPTS), TEMPLATES).files, force=False)
    page = tmp_path / "docs" / "i.md"
    command = [sys.executable, SCRIPTS / "check", "--root", tmp_path, "--watch"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8") as watching:
        try:
            first = until_checked(watching)
            page.write_text(page.read_text(encoding="utf-8").replace("a century", "an age"), encoding="utf-8")
            second = until_checked(watching)
        finally:
            watching.terminate()
    assert not any("docs/i.md:" in line for line in first)
    task = json.loads((SCRIPTS / "repository/dot-vscode/tasks.json").read_text(encoding="utf-8"))["tasks"][0]
    waited = task["problemMatcher"]["background"]
    assert [line for line in first if re.match(waited["beginsPattern"], line)] == first[:1]
    assert [line for line in first if re.match(waited["endsPattern"], line)] == first[-1:]
    assert any("docs/i.md:" in line and "age" in line for line in second), second


def until_checked(watching: subprocess.Popen) -> list[str]:
    """The lines of one check, to its last words, for which VS Code waits too."""
    assert watching.stdout is not None
    lines: list[str] = []
    for line in watching.stdout:
        lines.append(line)
        if line.startswith("Checked "):
            return lines
    raise AssertionError(f"it ended: {lines}")
