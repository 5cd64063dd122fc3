"""A piece of work in a process of its own, which begins with all that this one has read."""

from __future__ import annotations

import contextlib
import ctypes
import os
import pickle
import select
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice
from typing import BinaryIO, Generic, NoReturn, TypeVar

T = TypeVar("T")
_SIGNAL_OF_DEATH = 1  # PR_SET_PDEATHSIG of Linux
_GIVES_WAY = 5
"""By how much what follows a first answer is less urgent (`nice`) than what whoever has that answer goes on with."""


def beside(task: Callable[[], T]) -> Callable[[], T]:
    """Begin a task; the function returned waits for what it gives, which has to be what pickle can write.

    Where no process can be forked off safely, or the one that was forked off ends without an answer, as when the task
    raises an error, the task is done when it is waited for, and raises its error then. It must change nothing: when
    this process dies, however it dies, the other is ended too. A task may begin others beside itself.
    """
    if not forks():
        return cache(task)
    answer, child = _begun(lambda: (task(),))

    @cache
    def wait() -> T:
        with open(answer, "rb") as pipe:
            try:
                given: T = pickle.load(pipe)
            except (EOFError, pickle.UnpicklingError):
                given = task()
        os.waitpid(child, 0)
        return given

    return wait


class InTurn(Generic[T]):
    """A task of several answers, begun as `beside` begins one: each is had as soon as it is given. What follows the
    first gives way to whoever goes on with that one."""

    def __init__(self, task: Callable[[], Iterable[T]]) -> None:
        self._task = task
        self._pipe: BinaryIO | None = None
        if forks():
            answers, self._child = _begun(task)
            self._pipe = open(answers, "rb")
        self._answers = self._given()

    def next(self) -> T:
        """Wait for the next answer. Where the process ended without it, the task is done again, here."""
        return next(self._answers)

    def last(self) -> T:
        """Wait for the last answer, and for the process to end."""
        *_, answer = self._answers
        return answer

    def has_come(self) -> bool:
        """Whether no other process has to be waited for, that the next answer be had."""
        return self._pipe is None or bool(select.select([self._pipe], [], [], 0)[0])

    def _given(self) -> Iterator[T]:
        given = 0
        if self._pipe:
            with self._pipe as pipe, contextlib.suppress(EOFError, pickle.UnpicklingError):
                unpickler = pickle.Unpickler(pipe)
                while True:
                    answer: T = unpickler.load()
                    given += 1
                    yield answer
            self._pipe = None
            if not os.waitpid(self._child, 0)[1]:
                return  # all was given
        yield from islice(self._task(), given, None)


def _begun(task: Callable[[], Iterable[object]]) -> tuple[int, int]:
    """Where the answers of a process come that does a task, and the process."""
    answers, end = os.pipe()
    own = os.getpid()
    child = os.fork()
    if not child:
        os.close(answers)
        _do(task, end, own)
    os.close(end)
    return answers, child


def forks() -> bool:
    """Whether this process can be doubled: other threads' locks would stay closed in the double, and macOS's own.

    Python knows only the threads that it began; the typesetter, once it has set a book, has some of its own.
    """
    return sys.platform == "linux" and threading.active_count() == 1 and len(os.listdir("/proc/self/task")) == 1


def _do(task: Callable[[], Iterable[object]], end: int, parent: int) -> NoReturn:
    """Do the task and end, with nothing of what this process would do at its own end: it is the other's."""
    status = 1
    try:
        _die_with(parent)
        with contextlib.suppress(BaseException), open(end, "wb") as pipe:
            pickler = pickle.Pickler(pipe, pickle.HIGHEST_PROTOCOL)  # what stands in two answers is written once
            for answer in task():
                pickler.dump(answer)
                pipe.flush()
                os.nice(_GIVES_WAY)
            status = 0
    finally:
        os._exit(status)


def _die_with(parent: int) -> None:
    """Let the system end this process when the one that forked it off dies, or end now if it has died already."""
    ctypes.CDLL(None).prctl(_SIGNAL_OF_DEATH, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
