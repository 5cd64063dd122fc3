"""What every script shares: a folder as its argument, and one way to end, whatever happens.

Status 0 means done, 1 that something was found, 2 that it could not be done, and 130 that it was stopped.
It is read before the environment is made, and keeps to the syntax of old Pythons, as the scripts do.
"""

import argparse
import atexit
import contextlib
import os
import re
import sys
import traceback
from pathlib import Path
from typing import Callable, NoReturn, Optional

from machine import interrupts
from machine.environment import INSTALLED, MENDED_BY

FAILED = 2
STOPPED = 130
UNPRINTED = "%s: what was to be printed could not be written whole"
DAMAGED = (ImportError, SyntaxError, EOFError)  # a package is not there, or its code, or what was compiled of that
COMMANDS = ("import", "check", "build", "serve", "links", "quote", "propose")  # what an installed engine has
_CALL = re.compile(r"\bscripts/(?=(?:%s)\b)" % "|".join(COMMANDS))


def called(text: str) -> str:
    """A text that names scripts (`scripts/check`) as whoever reads it calls them: `edition check`, if installed."""
    return _CALL.sub("edition ", text) if INSTALLED else text


def folder(text: str) -> Path:
    """A folder, absolute, so that it stays the same wherever one works; argparse's kind of error if it is none."""
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError("expected a folder's name")
    try:
        return Path(text).expanduser().resolve()
    except (RuntimeError, OSError) as error:
        raise argparse.ArgumentTypeError("%s: %s" % (text, getattr(error, "strerror", None) or error)) from None


def run(name: str, main: Callable[[], Optional[int]], stopped: str = "") -> NoReturn:
    """Call `main` and end the process with the status that it returns (None is 0).

    What it does not catch itself is said in one line on stderr: the machine's refusal, a closed output, an
    environment that lacks something. `stopped` is what else is so when a person stops it.
    """
    make_streams()
    status = FAILED
    try:
        interrupts.answer()
        status = main() or 0
    except SystemExit as ended:
        status = said_status(ended)
    except KeyboardInterrupt:
        status = STOPPED
        say("\n%s: stopped%s" % (name, "; " + stopped if stopped else ""))
    except BaseException as error:  # noqa: B036  (no traceback is shown to a person)
        say("%s: %s" % (name, why(error)))
    if not flushed():
        say(UNPRINTED % name)
        status = status or FAILED
    end(status)


def make_streams() -> None:
    """Streams that can write any name, also where they were closed or the locale knows few letters."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def said_status(ended: SystemExit) -> int:
    """The status of a SystemExit; a message in it is said, and means 2."""
    if ended.code is None or isinstance(ended.code, int):
        return ended.code or 0
    say(str(ended.code))
    return FAILED


def why(error: BaseException) -> str:
    """One line that says what went wrong."""
    if isinstance(error, BrokenPipeError):
        return "its output was closed before all was written"
    if isinstance(error, OSError):
        place = "%s: " % error.filename if error.filename is not None else ""
        return place + (error.strerror or str(error) or "the disk refuses")
    if isinstance(error, DAMAGED):
        return "a package is missing or damaged (%s); %s" % (one_line(error), MENDED_BY)
    if isinstance(error, MemoryError):
        return "there is not enough memory"
    frames = traceback.extract_tb(error.__traceback__)[-1:]
    where = " (%s:%d)" % (Path(frames[0].filename).name, frames[0].lineno or 0) if frames else ""
    return "a fault of the program%s: %s: %s; please report it with this line" % (
        where, type(error).__name__, one_line(error)
    )  # fmt: skip


def one_line(error: BaseException) -> str:
    """An error's message in one line of some length."""
    return " ".join(str(error).split())[:300] or "no message"


def say(text: str) -> None:
    """Say a line on stderr, if anyone listens."""
    try:
        print(text, file=sys.stderr, flush=True)
    except (OSError, ValueError):
        pass


def tell(name: str, lines: "list[str]") -> None:
    """Print what was done. Where the output takes nothing, it is said that all else is done, with status 2."""
    try:
        print(*lines, sep="\n", flush=True)
    except (OSError, ValueError):
        flushed()
        sys.exit(UNPRINTED % name + "; all else is done")


def flushed() -> bool:
    """Whether all that was printed has been written. What could not be is dropped, lest Python complain of it."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        with open(os.devnull, "w") as nowhere:
            os.dup2(nowhere.fileno(), 1)
        return False
    return True


def end(status: int) -> NoReturn:
    """End the process at once: to take apart all that it has loaded, as Python does, takes a twentieth of a build."""
    atexit._run_exitfuncs()
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.flush()
    os._exit(status)
