"""A script in a double of a process that has loaded the engine is the script in a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from forked import Loaded

from edition.importing.new_edition import import_article
from files.writing import write_all
from machine.environment import TOP
from templates import SCRIPTS, TEMPLATES

ENDS = {
    "a status": "import sys; print('ä'); sys.exit(3)",
    "a line": "import sys; sys.exit('no lamp')",
    "an error": "raise ValueError('no lamp')",
    "a signal": "import os; os.kill(os.getpid(), 9)",
    "Ctrl-C": "import os, signal; os.kill(os.getpid(), signal.SIGINT)",
    "what Python does last": "import atexit; atexit.register(print, 'last', flush=True)",
    "the folder, the words and the variables": "import os, sys; print(os.getcwd(), sys.argv[1:], os.environ['LAMP'])",
    "the streams": "import sys; print(sys.stdout.fileno(), sys.stderr.fileno(), repr(sys.stdin.read()))",
    "threads": "import os, threading; print(threading.active_count(), len(os.listdir('/proc/self/task')))",
}


@pytest.mark.parametrize("text", ENDS.values(), ids=ENDS)
def test_a_double_has_what_a_process_has_and_ends_as_it_ends(text, loaded, tmp_path):
    env = {**os.environ, "LAMP": "lit"}
    done = subprocess.run(
        [sys.executable, "-c", text, "a", "b c"], cwd=tmp_path, env=env, stdin=subprocess.DEVNULL, capture_output=True,
        text=True, encoding="utf-8", preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )  # fmt: skip
    double = loaded.run("-c", text, "a", "b c", cwd=tmp_path, env=env)
    assert (double.returncode, double.stdout) == (done.returncode, done.stdout)
    assert double.stderr.splitlines()[-1:] == done.stderr.splitlines()[-1:]


def test_the_next_double_knows_nothing_of_the_last(loaded):
    loaded.run("-c", "import edition.model, sys; edition.model.LAMP = sys.lamp = 1")
    told = loaded.run("-c", "import edition.model, sys; print(hasattr(edition.model, 'LAMP'), hasattr(sys, 'lamp'))")
    assert told.stdout == "False False\n"


def test_another_process_has_doubles_of_its_own_at_the_door_and_both_go_on(tmp_path, once, loaded):
    """At once, and whichever ends first."""
    door = once("loaded", lambda _: pytest.fail("it was begun"))
    other = Loaded.at(door)
    os.mkfifo(tmp_path / "go")
    with ThreadPoolExecutor() as pool:
        waits = pool.submit(other.run, "-c", "import sys; print(open(sys.argv[1]).read())", tmp_path / "go")
        assert loaded.run("-c", "print('here')").stdout == "here\n" and not waits.done()
        (tmp_path / "go").write_text("gone")
        assert waits.result().stdout == "gone\n"
    other.close()
    assert loaded.run("-c", "print('here')").stdout == "here\n"


@pytest.fixture(scope="module")
def edition(tmp_path_factory) -> Path:
    """The folder of a small one."""
    text = (TOP / "tests" / "imports" / "tithe-barn" / "article.txt").read_text(encoding="utf-8")
    folder = tmp_path_factory.mktemp("edition")
    write_all(folder, import_article(text, str(SCRIPTS), TEMPLATES).files, force=False)
    return folder


@pytest.mark.parametrize(
    "words", [("check", "--root", "nowhere"), ("import", "nowhere.txt"), ("quote", "--root", ".", "no such words")]
)
def test_a_script_says_the_same(words, script, edition):
    done = subprocess.run(
        [sys.executable, TOP / "scripts" / words[0], *words[1:]], cwd=edition, capture_output=True, text=True,
        encoding="utf-8",
    )  # fmt: skip
    double = script(*words, cwd=edition)
    assert (double.returncode, double.stdout, double.stderr) == (done.returncode, done.stdout, done.stderr)
