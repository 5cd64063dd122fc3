"""Work beside: done in another process where one can be forked off, and in any case done."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from machine import beside as beside_module
from machine.beside import InTurn, beside

SCRIPTS = Path(__file__).parents[2] / "scripts"
ALONE = """
import os, sys
sys.path.insert(0, {scripts!r})
from machine.beside import beside
own = os.getpid()
{before}
def task():
    {task}
print(beside(task)())
"""


def alone(task: str, before: str = "") -> subprocess.CompletedProcess[str]:
    """Run a task beside a process that has no other thread, as a script's is, but for what `before` begins."""
    text = ALONE.format(scripts=str(SCRIPTS), task=task, before=before)
    return subprocess.run([sys.executable, "-c", text], capture_output=True, text=True)


def test_it_is_another_process_that_has_what_this_one_read():
    assert alone("return os.getpid() != own, own > 0").stdout == f"({sys.platform == 'linux'}, True)\n"


def test_more_than_a_pipe_holds_comes_whole():
    assert alone("return 'x' * 300_000").stdout == "x" * 300_000 + "\n"


def test_a_process_that_dies_loses_nothing():
    assert alone("return os._exit(3) if os.getpid() != own else 'done here'").stdout == "done here\n"


def test_an_error_is_raised_where_it_is_waited_for_and_said_once():
    ended = alone("raise ValueError('no lamp')")
    assert ended.returncode == 1
    assert ended.stderr.count("ValueError: no lamp") == 1


def test_beside_other_threads_it_is_done_here_and_once():
    done = []
    waits = threading.Event()
    other = threading.Thread(target=waits.wait)
    other.start()
    try:
        wait = beside(lambda: done.append(os.getpid()))
        wait()
        wait()
    finally:
        waits.set()
        other.join()
    assert done == [os.getpid()]


def test_beside_threads_that_python_did_not_begin_it_is_done_here():
    """As the typesetter's are: a double of this process would wait for them for ever."""
    begun = (
        "import _thread, threading; began = _thread.allocate_lock(); began.acquire(); waits = _thread.allocate_lock()\n"
    )
    begun += (
        "waits.acquire(); _thread.start_new_thread(lambda: (began.release(), waits.acquire()), ()); began.acquire()"
    )
    ended = alone("return threading.active_count(), os.getpid() == own", begun)
    assert ended.stdout == "(1, True)\n"


@pytest.mark.skipif(sys.platform != "linux", reason="no process is forked off")
@pytest.mark.parametrize("by", [signal.SIGKILL, signal.SIGTERM])
def test_it_does_not_outlive_the_process_that_began_it(by):
    """The pipe is closed when the last process that could write to it has gone."""
    ends, held = os.pipe()
    text = ALONE.format(scripts=str(SCRIPTS), task="os.write(1, b'.'); signal.pause()", before="import signal")
    with subprocess.Popen([sys.executable, "-c", text], stdout=held) as process:
        os.close(held)
        assert os.read(ends, 1) == b"."
        process.send_signal(by)
        process.wait()
    with open(ends, "rb") as pipe:
        ready, _, _ = select.select([pipe], [], [], 20)
        assert ready and pipe.read() == b""


IN_TURN = """
import os, sys, time
sys.path.insert(0, {scripts!r})
from machine.beside import InTurn
own = os.getpid()
def task():
    {first}
    yield "first", os.getpid() == own
    {then}
    yield "second", os.getpid() == own
answers = InTurn(task)
print(answers.next(), answers.has_come(), answers.last())
"""


def in_turn(first: str = "pass", then: str = "pass") -> subprocess.CompletedProcess[str]:
    text = IN_TURN.format(scripts=str(SCRIPTS), first=first, then=then)
    return subprocess.run([sys.executable, "-c", text], capture_output=True, text=True)


linux = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no process is forked off")


@linux
def test_what_follows_a_first_answer_gives_way():
    told = "print(os.nice(0), flush=True)"
    first, then = in_turn(first=told, then=told).stdout.split()[:2]
    assert int(first) == os.nice(0) < int(then)


@linux
def test_each_answer_is_had_as_soon_as_it_is_given():
    assert in_turn(then="time.sleep(0.5)").stdout == "('first', False) False ('second', False)\n"


@linux
def test_what_stands_in_two_answers_is_one_thing():
    given = "lamp = ['lamp']; answers = InTurn(lambda: iter([lamp, lamp])); first = answers.next()"
    text = (
        IN_TURN.partition("own")[0].format(scripts=str(SCRIPTS))
        + f"{given}; print(first is answers.last() is not lamp)"
    )
    assert subprocess.run([sys.executable, "-c", text], capture_output=True, text=True).stdout == "True\n"


@linux
def test_what_a_process_that_died_had_not_given_is_made_here():
    died = "os._exit(3) if os.getpid() != own else None"
    assert in_turn(first=died).stdout == "('first', True) True ('second', True)\n"
    assert in_turn(then=f"time.sleep(0.5); {died}").stdout == "('first', False) False ('second', True)\n"


@linux
def test_an_error_between_two_answers_is_raised_where_the_second_is_waited_for():
    ended = in_turn(then="time.sleep(0.5); raise ValueError('no lamp')")
    assert ended.returncode == 1
    assert ended.stderr.count("ValueError: no lamp") == 1


def test_where_no_process_can_be_forked_off_answers_are_made_in_turn(monkeypatch):
    monkeypatch.setattr(beside_module, "forks", lambda: False)
    made: list[str] = []
    answers = InTurn(lambda: (made.append(each) or each for each in "ab"))
    assert answers.has_come() and made == []
    assert answers.next() == "a" and made == ["a"]
    assert answers.next() == "b"
