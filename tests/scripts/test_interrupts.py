"""Ctrl-C before a script can answer it: while it loads, and while it begins anew in its environment."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[2] / "scripts"
NAMES = ("build", "check", "import", "links", "propose", "quote", "serve", "test")
LOADED = "hashlib"  # by every script, before it can answer
INTERRUPTED = """
import os, signal, sys
if {condition}:
    os.kill(os.getpid(), signal.SIGINT)
sys.path.remove({folder!r})
del sys.modules[__name__]
sys.modules[__name__] = __import__(__name__)
"""

pytestmark = pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="POSIX replaces a process by another")


def heed_interrupts() -> None:
    """Let Ctrl-C interrupt what is begun, even where the tests themselves were begun with it ignored."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def run(name: str, python: str, tmp_path: Path, argument: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [python, SCRIPTS / name, argument],
        capture_output=True, text=True, env={"PYTHONPATH": str(tmp_path)}, preexec_fn=heed_interrupts,
    )  # fmt: skip


def interrupted_by_a_module(tmp_path: Path, condition: str) -> None:
    """A module that every script loads early sends Ctrl-C to the process that loads it, where the condition holds."""
    text = INTERRUPTED.format(condition=condition, folder=str(tmp_path))
    (tmp_path / f"{LOADED}.py").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_while_a_script_loads_it_ends_it_in_silence(name, tmp_path):
    interrupted_by_a_module(tmp_path, "True")
    done = run(name, sys.executable, tmp_path, "--help")
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, "", "")


def test_while_a_script_begins_anew_in_its_environment_it_is_answered_there(tmp_path):
    interrupted_by_a_module(tmp_path, "sys.prefix != sys.base_prefix")
    done = run("quote", sys._base_executable, tmp_path, "a pier")
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "\nquote: stopped\n")


@pytest.mark.parametrize("begun_with", [signal.SIG_IGN, signal.SIG_DFL])
def test_whoever_began_a_script_with_it_ignored_wants_it_ignored(begun_with, tmp_path):
    text = "import signal; from machine import interrupts; interrupts.end_in_silence(); interrupts.answer(); print(signal.getsignal(2))"
    done = subprocess.run(
        [sys.executable, "-c", text], cwd=SCRIPTS, capture_output=True, text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, begun_with),
    )  # fmt: skip
    expected = signal.SIG_IGN if begun_with is signal.SIG_IGN else signal.default_int_handler
    assert done.stdout.strip() == str(expected)
