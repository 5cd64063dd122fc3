"""When the environment is made, and what is said when it cannot be."""

import fcntl
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from machine import environment, interrupts, setup_failures


@pytest.fixture
def top(tmp_path):
    """A repository's top with two locks, and an environment that is no more than its interpreter."""
    folder = tmp_path / "a folder with spaces"
    python = environment.python_of(folder / ".venv")
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    for name in environment.LOCKS.values():
        (folder / name).write_text(f"# the lock {name}\n")
    return folder


def finish(top: Path, group: str) -> None:
    stamp = environment.stamp_text(top / environment.LOCKS[group], top / ".venv")
    (top / ".venv" / "stamp").write_text(stamp)


@pytest.mark.parametrize(
    ("lock", "wanted", "ready"),
    [("site", "site", True), ("test", "test", True), ("test", "site", True), ("site", "test", False)],
)
def test_the_test_lock_serves_both(top, lock, wanted, ready):
    finish(top, lock)
    assert environment.ready(wanted, top) is ready


def test_an_environment_without_a_stamp_is_neither_ready_nor_usable(top):
    assert not environment.ready("site", top)
    assert not environment.usable(top / ".venv")


def test_a_changed_lock_is_noticed_and_may_be_installed_over_the_old_one(top):
    finish(top, "site")
    (top / "requirements.txt").write_text("# another\n")
    assert not environment.ready("site", top)
    assert environment.usable(top / ".venv")


def test_a_moved_environment_is_made_anew(top):
    finish(top, "site")
    moved = top.rename(top.with_name("moved"))
    assert not environment.ready("site", moved)
    assert not environment.usable(moved / ".venv")


def test_an_environment_whose_python_was_replaced_is_made_anew(top, tmp_path):
    finish(top, "site")
    newer = tmp_path / "python9"
    newer.touch()
    link = environment.python_of(top / ".venv")
    link.unlink()
    link.symlink_to(newer)
    assert not environment.ready("site", top)
    assert not environment.usable(top / ".venv")


def test_an_environment_whose_python_has_gone_is_made_anew(top):
    finish(top, "site")
    environment.python_of(top / ".venv").unlink()
    assert not environment.ready("site", top)
    assert not environment.usable(top / ".venv")


def test_the_stamp_goes_before_anything_is_installed(top, monkeypatch):
    finish(top, "site")
    seen = []
    monkeypatch.setattr(environment, "run", lambda *_: seen.append((top / ".venv" / "stamp").exists()))
    environment.install("test", top)
    assert seen == [False]
    assert environment.ready("test", top)


def test_a_failure_leaves_no_stamp(top, monkeypatch):
    def fail(*_):
        raise environment.SetupError("set-up failed: for a test")

    finish(top, "site")
    monkeypatch.setattr(environment, "run", fail)
    with pytest.raises(environment.SetupError):
        environment.install("test", top)
    assert not environment.ready("site", top)
    assert not environment.usable(top / ".venv")


def test_an_unfinished_environment_is_cleared_first(top, monkeypatch):
    commands = []
    monkeypatch.setattr(environment, "run", lambda command, _: commands.append(command))
    environment.install("site", top)
    assert commands[0][1:] == ["-I", "-m", "venv", "--clear", "--without-pip", str(top / ".venv")]
    assert "ensurepip" in commands[1]
    assert "--require-hashes" in commands[2]


def test_an_environment_of_somebody_elses_is_left_alone(top, monkeypatch):
    monkeypatch.setattr(environment, "run", lambda *_: pytest.fail("something was run"))
    with pytest.raises(environment.SetupError, match="not made by these scripts"):
        environment.prepare("site", top)


def test_a_link_to_another_environment_is_left_alone(top, tmp_path, monkeypatch):
    (top / ".venv.lock").touch()
    (top / ".venv").rename(tmp_path / "another")
    (top / ".venv").symlink_to(tmp_path / "another")
    monkeypatch.setattr(environment, "run", lambda *_: pytest.fail("something was run"))
    with pytest.raises(environment.SetupError, match="not made by these scripts"):
        environment.prepare("site", top)


def test_an_interrupted_set_up_is_made_anew(top, monkeypatch):
    commands = []
    (top / ".venv.lock").touch()
    monkeypatch.setattr(environment, "run", lambda command, *_: commands.append(command))
    assert environment.prepare("site", top)
    assert "--clear" in commands[0]


def test_where_there_is_none_one_is_made(top, monkeypatch):
    venv, commands = top / ".venv", []

    def run(command, *_):
        commands.append(command)
        venv.mkdir(exist_ok=True)

    shutil.rmtree(venv)
    monkeypatch.setattr(environment, "run", run)
    assert environment.prepare("site", top)
    assert [command[3] for command in commands] == ["venv", "ensurepip", "pip"]
    assert (venv / "stamp").exists() and (top / ".venv.lock").exists()


@pytest.mark.parametrize(
    ("version", "told"),
    [((3, 11, 0), ""), ((3, 14, 2), ""), ((4, 0, 0), ""), ((3, 10, 9), "3.11 or newer, and this is 3.10")],
)
def test_an_old_python_is_told_so(version, told):
    message = environment.too_old(version)
    assert told in message
    assert bool(message) is bool(told)
    assert "\n" not in message


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        (
            "WARNING: Retrying ... Temporary failure in name resolution\nERROR: No matching distribution found",
            "no network",
        ),
        ("NewConnectionError: [Errno 61] Connection refused", "no network"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "not the one that was locked"),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk is full"),
        ("  File shutil.py, line 256\nOSError: [Errno 27] File too large", "disk is full"),
        ("ERROR: Could not install packages due to an OSError: Failed to parse: ftp://x:99999999", "in https_proxy"),
        ("[Errno 13] Permission denied: '/opt/edition/.venv'", "cannot be written"),
        ("The virtual environment was not created successfully because ensurepip is not available.", "python3-venv"),
        ("SSLError(SSLCertVerificationError(1, 'certificate verify failed'))", "certificate"),
        ("ERROR: Ignored the following versions that require a different python version: 9.0", "release of Python"),
        ("Looking in indexes\nERROR: something quite new\nnotice: see the manual", "ERROR: something quite new"),
        ("Killed", "Killed"),
        ("", "without a word"),
    ],
)
def test_what_went_wrong_is_told_in_one_line(printed, told):
    message = setup_failures.reason(printed)
    assert told in message
    assert "\n" not in message


def test_a_python_without_venv_is_told_what_to_install(monkeypatch):
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: None if name == "ensurepip" else object())
    with pytest.raises(environment.SetupError, match="python3-venv"):
        environment.require_venv()


def test_the_lock_is_held_while_a_child_lives(tmp_path):
    """A set-up that is killed leaves its pip running: nobody else may begin before that has ended."""
    path, pipe = tmp_path / "lock", tmp_path / "pipe"
    os.mkfifo(pipe)
    with environment.locked(path) as lock:
        child = threading.Thread(target=environment.run, args=(["cat", str(pipe)], lock))
        child.start()
        writer = pipe.open("w")  # waits until the child has opened it
    with writer:
        assert not can_be_locked(path)
    child.join()
    assert can_be_locked(path)


def can_be_locked(path: Path) -> bool:
    with path.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True


def test_a_script_that_is_ready_goes_on_where_it_is(monkeypatch):
    monkeypatch.setattr(environment, "prepare", lambda *_: False)
    monkeypatch.setattr(environment, "inside", lambda _: True)
    monkeypatch.setattr(os, "execve", lambda *_: pytest.fail("it was started again"))
    environment.ensure("site")


@pytest.mark.parametrize("forbidden", [True, False])
def test_where_no_bytecode_may_stand_beside_the_sources_the_environment_keeps_it(monkeypatch, tmp_path, forbidden):
    started = []
    monkeypatch.delenv("PYTHONPYCACHEPREFIX", raising=False)
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    if forbidden:
        monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setattr(environment, "prepare", lambda *_: True)
    monkeypatch.setattr(interrupts, "hold", lambda: None)
    monkeypatch.setattr(os, "execve", lambda *words: started.append(words))
    environment.ensure("site", tmp_path)
    ((_, _, variables),) = started
    text = "import sys; print(sys.dont_write_bytecode, sys.pycache_prefix)"
    said = subprocess.run([sys.executable, "-c", text], env=variables, capture_output=True, text=True).stdout
    assert said.split() == ["False", str(tmp_path / ".venv" / "bytecode") if forbidden else "None"]


def test_a_full_disk_ends_in_one_line(monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(environment, "prepare", full)
    monkeypatch.setattr(sys, "argv", ["/somewhere/scripts/build"])
    with pytest.raises(SystemExit) as ended:
        environment.ensure("site")
    assert str(ended.value).startswith("build: set-up failed: the disk is full")
