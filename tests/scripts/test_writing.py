"""Files are written all or not at all, whenever the process that writes them is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from forked import Loaded
from patience import SECONDS

from files.claiming import claimed
from files.exchanging import exchange
from files.writing import WriteError, recover, write_all
from machine.environment import TOP
from making import building

OLD = {"docs/a.md": "old a", "citations/b.tsv": "old b", "c": "old c"}
NEW = {"docs/a.md": "new a", "citations/b.tsv": "new b", "docs/d/e.md": "new e"}

KILLED_AT = """
import os, signal, sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from files import writing
left = int(sys.argv[3])
def count(event, arguments):  # every touch of the disk is one step
    global left
    if event in ("open", "os.rename", "os.remove", "os.mkdir", "os.chmod") and "edition" in str(arguments[0]):
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(count)
writing.write_all(Path(sys.argv[2]), %r, force=True)
"""


@pytest.fixture
def killed_at(loaded: Loaded) -> Callable[[int, Path], bool]:
    """killed_at(step, root): write NEW in `root` and kill the process at a step; whether there was such a step."""

    def killed(step: int, root: Path) -> bool:
        done = loaded.run("-c", KILLED_AT % NEW, TOP / "scripts", root, step)
        assert done.returncode in (0, -signal.SIGKILL), done.stderr
        return done.returncode != 0

    return killed


def files(root: Path) -> dict[str, str]:
    return {path.relative_to(root).as_posix(): path.read_text() for path in root.rglob("*") if path.is_file()}


def write(root: Path, texts: dict[str, str]) -> None:
    for path, text in texts.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)


def test_a_new_folder_is_whole_or_absent_whenever_it_is_killed(tmp_path, killed_at):
    for step in range(100):
        root = tmp_path / f"{step}" / "edition"
        if not killed_at(step, root):
            assert step > 5 and files(root) == NEW
            break
        assert not root.exists() or files(root) == NEW
        write_all(root, NEW, force=True)
        assert files(root) == NEW and [path.name for path in root.parent.iterdir()] == ["edition"]
    else:
        pytest.fail("it never ended")


def test_a_folder_that_is_there_is_old_or_new_after_the_next_look(tmp_path, killed_at):
    seen = set()
    for step in range(100):
        root = tmp_path / f"{step}" / "edition"
        write(root, OLD)
        ended = not killed_at(step, root)
        recover(root)
        now = files(root)
        assert now in (OLD, OLD | NEW), step
        seen.add(now == OLD)
        if ended:
            assert step > 8 and seen == {True, False}
            return
    pytest.fail("it never ended")


def test_an_empty_folder_is_written_whole_or_not_and_stays_the_folder_it_is(tmp_path, killed_at):
    for step in range(100):
        root = tmp_path / f"{step}" / "edition"
        root.mkdir(parents=True)
        before, ended = root.stat().st_ino, not killed_at(step, root)
        recover(root)
        assert root.stat().st_ino == before and files(root) in ({}, NEW), step
        if ended:
            assert step > 8 and files(root) == NEW
            return
        write_all(root, NEW, force=False)
        assert files(root) == NEW
    pytest.fail("it never ended")


def test_what_a_new_repository_has_is_taken_away_when_it_was_not_whole(tmp_path):
    """Every folder that an import or a release writes in is looked through."""
    left = [
        "mkdocs.yml",
        "docs/a/b.md",
        "engine/a.whl",
        "releases/1.0.zip",
        ".github/workflows/a.yml",
        ".vscode/tasks.json",
        "witness/a.docx",
    ]
    write(tmp_path, {f"{path}.edition-new": "half" for path in left})
    recover(tmp_path)
    assert files(tmp_path) == {}


def test_what_cannot_be_written_leaves_no_trace(tmp_path):
    (tmp_path / "full").write_text("a file where a folder is wanted")
    with pytest.raises(WriteError, match="nothing was written"):
        write_all(tmp_path / "full" / "edition", NEW, force=True)
    write(tmp_path / "edition", OLD | {"docs/d": "a file where a folder is wanted"})
    with pytest.raises(WriteError, match="nothing was written"):
        write_all(tmp_path / "edition", NEW, force=True)
    assert files(tmp_path / "edition") == OLD | {"docs/d": "a file where a folder is wanted"}
    (tmp_path / "empty").mkdir()
    with pytest.raises(WriteError, match="nothing was written"):
        write_all(tmp_path / "empty", {"a/b/c": "1", "a/b/" + "long" * 99: "2"}, force=False)
    assert list((tmp_path / "empty").iterdir()) == []


def test_an_exchange_leaves_neither_place_empty(tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    write(one, {"a": "1"})
    write(other, {"a": "2"})
    if not exchange(one, other):
        pytest.skip("this system exchanges nothing in one step")
    assert (files(one), files(other)) == ({"a": "2"}, {"a": "1"})
    assert not exchange(one, tmp_path / "none") and files(one) == {"a": "2"}


def test_a_site_killed_between_two_renames_is_put_back(tmp_path):
    write(tmp_path, {".site-x/before/index.html": "old", ".site-y/site/index.html": "half"})
    building.sweep(tmp_path)
    assert files(tmp_path) == {"site/index.html": "old"}


def test_two_do_not_write_at_once(tmp_path):
    """The second waits, says so, and goes on when the first has ended, in whatever way."""
    waiter = "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path; from files.claiming import claimed\nwith claimed(Path(sys.argv[2])): print('mine')"
    with claimed(tmp_path), claimed(tmp_path):
        other = subprocess.Popen(
            [sys.executable, "-c", waiter, TOP / "scripts", tmp_path], text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )  # fmt: skip
        assert other.stderr.readline().startswith("Waiting: another process writes in")
        assert other.poll() is None
    assert other.communicate(timeout=SECONDS)[0] == "mine\n" and os.path.isdir(tmp_path)
