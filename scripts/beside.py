"""A piece of work in a process of its own, which begins with all that this one has read."""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from functools import cache
from multiprocessing.connection import Connection
from typing import TypeVar

T = TypeVar("T")
_SIGNAL_OF_DEATH = 1  # PR_SET_PDEATHSIG of Linux


def beside(task: Callable[[], T]) -> Callable[[], T]:
    """Begin a task; the function returned waits for what it gives, which has to be what pickle can write.

    Where no process can be forked off safely, or the one that was forked off ends without an answer, as when the task
    raises an error, the task is done when it is waited for, and raises its error then. It must change nothing: when
    this process dies, however it dies, the other is ended too.
    """
    if not _forks():
        return cache(task)
    context = multiprocessing.get_context("fork")
    answer, end = context.Pipe(duplex=False)
    process = context.Process(target=_do, args=(task, end, os.getpid()), daemon=True)
    process.start()
    end.close()

    @cache
    def wait() -> T:
        try:
            given: T = answer.recv()
        except EOFError:
            given = task()
        process.join()
        return given

    return wait


def _forks() -> bool:
    """Whether this process can be doubled: other threads' locks would stay closed in the double, and macOS's own.

    Python knows only the threads that it began; the typesetter, once it has set a book, has some of its own.
    """
    return sys.platform == "linux" and threading.active_count() == 1 and len(os.listdir("/proc/self/task")) == 1


def _do(task: Callable[[], T], end: Connection, parent: int) -> None:
    _die_with(parent)
    with contextlib.suppress(BaseException):
        end.send(task())


def _die_with(parent: int) -> None:
    """Let the system end this process when the one that forked it off dies, or end now if it has died already."""
    ctypes.CDLL(None).prctl(_SIGNAL_OF_DEATH, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
