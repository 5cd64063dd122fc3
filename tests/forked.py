"""A script begun as a shell begins it, without the two seconds in which each process loads the engine.

One process loads the engine and the libraries, and does nothing else; every script then runs in a double of it
(`os.fork`), with its own words, folder, environment and streams, and ends as a process ends. What the engine's rooms
hold when they are loaded is the same wherever that happens, since they open no file and know no folder (a test of the
architecture says so); the scripts' own modules, which do, are loaded by each double for itself. What is tried
of the interpreter's own beginning (a signal before anything is loaded, another encoding) needs a process of its own.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import importlib
import json
import os
import runpy
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from itertools import chain
from pathlib import Path

from patience import SECONDS

FORK = os.fork
"""Kept for where what is done first takes it away, as from a system that has none."""
LIBRARIES = ("mkdocs.commands.build", "mkdocs.config", "pymdownx.caret", "PIL.Image", "requests")
"""Of what the scripts load, what is dearest; none of it looks at the folder or the variables while it is loaded."""


class Loaded:
    """A process that has loaded the engine in the folder `scripts`, and doubles itself for each script.

    Before it loads anything it does what the text `first` says. At a `door`, which is a path, other processes may ask
    for a double that doubles itself for them (`at`), as long as this one is there.
    """

    process: subprocess.Popen[bytes] | None = None

    def __init__(self, scripts: Path, first: str = "", door: Path | None = None, **variables: str) -> None:
        own, other = socket.socketpair()
        with other, socket.socket(socket.AF_UNIX) as at_door:
            if door:
                at_door.bind(str(door))
                at_door.listen()
            open_files = [other.fileno(), *([at_door.fileno()] if door else [])]
            words = [sys.executable, __file__, str(scripts), first, *map(str, open_files)]
            env = {**os.environ, **variables}
            self.process = subprocess.Popen(words, pass_fds=open_files, stdin=subprocess.DEVNULL, env=env)
        self._ask(own)

    @classmethod
    def at(cls, door: Path) -> Loaded:
        """A double of the process that another one has begun. Raises OSError where it is gone."""
        asking = socket.socket(socket.AF_UNIX)
        asking.connect(str(door))
        made = cls.__new__(cls)
        made._ask(asking)
        return made

    def _ask(self, asking: socket.socket) -> None:
        asking.settimeout(SECONDS)
        self.socket = asking

    def run(
        self, *words: object, cwd: Path | None = None, env: Mapping[str, str] | None = None, stdout: int | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a script with its words (`-c`, a text and its words, too); what `subprocess.run` would give for it, with
        what it printed and said."""
        argv = [str(word) for word in words]
        asked = {"argv": argv, "cwd": str(cwd or Path.cwd()), "env": dict(os.environ if env is None else env)}
        with tempfile.TemporaryFile() as printed, tempfile.TemporaryFile() as said:
            socket.send_fds(self.socket, [b"."], [stdout or printed.fileno(), said.fileno()])
            self.socket.sendall(json.dumps(asked).encode() + b"\n")
            status = json.loads(self.socket.recv(64))
            texts = [each.seek(0) or each.read().decode("utf-8").replace("\r\n", "\n") for each in (printed, said)]
        return subprocess.CompletedProcess(argv, status, *texts)

    def close(self) -> None:
        """End the process; it has no doubles left."""
        self.socket.close()
        if self.process:
            self.process.wait(SECONDS)


def load(scripts: Path) -> None:
    """Load every room of the engine in the folder, and the libraries; and compile the patterns that are compiled when
    they are first asked, as each double would again."""
    sys.path.insert(0, str(scripts))
    for path in sorted((scripts / "edition").rglob("*.py")):
        parts = path.relative_to(scripts).with_suffix("").parts
        importlib.import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    for name in LIBRARIES:
        importlib.import_module(name)
    sys.path.remove(str(scripts))
    late = type(sys.modules["edition.text.late_patterns"].late(""))
    rooms = [vars(module) for name, module in sys.modules.items() if name.startswith("edition.")]
    for value in chain.from_iterable(map(dict.values, rooms)):
        for each in value if isinstance(value, tuple) else (value,):
            assert not isinstance(each, late) or each.groups >= 0
    gc.freeze()  # what is loaded stays, in every double; none need look through it


def serve(asking: socket.socket, *doors: socket.socket) -> list[str]:
    """Double this process for all that is asked, one after the other. In a double, give the words of what it is to do;
    in this process, none, when nobody asks any more. Who comes to a door is served by a double."""
    while True:
        if doors and doors[0] in select.select([asking, *doors], [], [])[0]:
            other, _ = doors[0].accept()
            if FORK():
                other.close()
                continue
            for each in (asking, *doors):
                each.close()
            asking, doors = other, ()
        received = socket.recv_fds(asking, 1, 2)
        if not received[0]:
            return []
        asked = json.loads(line_of(asking))
        child = FORK()
        if not child:
            for each in (asking, *doors):
                each.close()
            become(asked, received[1])
            return asked["argv"]
        for each in received[1]:
            os.close(each)
        _, status = os.waitpid(child, 0)
        asking.sendall(json.dumps(os.waitstatus_to_exitcode(status)).encode())


def line_of(asking: socket.socket) -> bytes:
    """What is asked, up to the line's end."""
    line = b""
    while not line.endswith(b"\n"):
        line += asking.recv(65536)
    return line


def become(asked: dict[str, object], streams: list[int]) -> None:
    """Take the folder, the variables and the streams that are asked for."""
    for own, stream in enumerate(streams, start=1):
        os.dup2(stream, own)
        os.close(stream)
    os.chdir(str(asked["cwd"]))
    os.environ.clear()
    os.environ.update(asked["env"])


def begin(argv: list[str]) -> None:
    """Do what Python does with these words. How it ends is how the process ends."""
    if argv[0] == "-c":
        sys.argv[:] = ["-c", *argv[2:]]
        exec(compile(argv[1], "<string>", "exec"), {"__name__": "__main__"})
    else:
        sys.argv[:] = argv
        sys.path.insert(0, str(Path(argv[0]).parent))
        runpy.run_path(argv[0], run_name="__main__")


def leave(status: object) -> None:
    """End with a status as Python does, but for what it does last of all: to take apart all that is loaded costs more
    than most scripts. What it cannot do, as to say a line or to write where nothing can be written, is left to it."""
    if not isinstance(status, int | None):
        return
    threading._shutdown()
    atexit._run_exitfuncs()
    with contextlib.suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit((status or 0) & 0xFF)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    del sys.path[0]  # this file's folder is on no script's way
    exec(compile(sys.argv[2], "<first>", "exec"), {})
    load(Path(sys.argv[1]))
    words = serve(*(socket.socket(fileno=int(each)) for each in sys.argv[3:]))
    if words:
        try:
            begin(words)
        except SystemExit as end:
            leave(end.code)
            raise
        leave(0)
