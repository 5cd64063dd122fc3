"""What was made of texts in the run before, kept beside Python's bytecode, and trusted as that is.

It follows from the text, and from what made it, alone: it is taken for the same only if the text is, letter for letter,
and so is every file that has a say in it, and Python.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, partial
from hashlib import sha256
from importlib.util import cache_from_source, find_spec
from pathlib import Path
from typing import Any, Generic, TypeVar

from machine.environment import ENGINE

T = TypeVar("T")
_ENGINE = ENGINE / "edition"
_IMPORTED = re.compile(rb"edition(?:\.\w+)+")
_SETTLED = 10
"""Seconds in which a file may be changed between its being loaded and its digest here: nothing is kept of what was
changed only now, since what runs may still be what it was."""
_MOST = 1 << 25
"""Bytes that are kept."""
_DIGEST = sha256().digest_size
_CODE = (".py", ".so", ".pyd")


class MadeBefore(Generic[T]):
    """What a module or a room made of texts: text → what pickle can write.

    It lasts from run to run, where Python keeps that module's bytecode; where Python keeps none, neither does this.
    What is damaged, or was made by anything else, is as none. `files` are those that have a say, each with what is to
    be seen of it beside its size and when it was changed. Of fewer letters than are `worth` it, nothing new is kept.
    """

    def __init__(self, source: Path, files: Callable[[], Iterable[tuple[str, bytes]]], worth: int = 1) -> None:
        self._source = source
        self._worth = worth
        self._seen: dict[str, tuple[int, int]] = {}
        self._maker = _digest(files(), self._seen)
        self._asked: dict[str, T] = {}

    def made(self, text: str, make: Callable[[], T]) -> T:
        """What was made of a text before, or else is made now."""
        if text not in self._asked:
            self._asked[text] = self.known[text] if text in self.known else make()
        return self._asked[text]

    def forget(self) -> None:
        """Make anew what was asked for and not kept."""
        self._asked = {}

    def keep(self) -> None:
        """Keep what was asked for since this was last called, for the next run, if enough of it was made now; and
        nothing else."""
        asked, self._asked = self._asked, {}
        if sys.dont_write_bytecode or sum(len(text) for text in asked if text not in self.known) < self._worth:
            return
        self.known = asked
        kept = self._sealed(pickle.dumps(asked, pickle.HIGHEST_PROTOCOL))
        if self._maker and self._is_as_it_was() and len(kept) < _MOST:
            with contextlib.suppress(OSError, NotImplementedError):
                _write(self._place, kept)

    def _is_as_it_was(self) -> bool:
        """Whether no file that has a say was changed since it was loaded."""
        try:
            return all(_stated(path) == stated for path, stated in self._seen.items())
        except OSError:
            return False

    @cached_property
    def known(self) -> Mapping[str, T]:
        """What the run before made."""
        if not self._maker:
            return {}
        try:
            kept = self._place.read_bytes()
        except (OSError, NotImplementedError):
            return {}
        made: Mapping[str, T] = pickle.loads(kept[_DIGEST:]) if kept == self._sealed(kept[_DIGEST:]) else {}
        return made

    @property
    def _place(self) -> Path:
        return Path(cache_from_source(self._source)).with_suffix(".pickle")

    def _sealed(self, made: bytes) -> bytes:
        """What was made behind a digest of it and of what made it."""
        return sha256(self._maker + made).digest() + made


def read_before(*modules: str, worth: int = 4096) -> MadeBefore[Any]:
    """What modules of the engine made of texts, kept beside the first. Fewer letters than are worth it are read anew in
    no more time than it takes to keep what they are read as."""
    return MadeBefore(Path(_path(modules[0])), partial(files_of, modules), worth)


def _write(place: Path, content: bytes) -> None:
    """Write a file in one step: who reads it meanwhile finds it as it was, or whole."""
    place.parent.mkdir(parents=True, exist_ok=True)
    aside = place.with_suffix(f".{os.getpid()}")
    try:
        aside.write_bytes(content)
        os.replace(aside, place)
    finally:
        aside.unlink(missing_ok=True)


def _stated(path: str) -> tuple[int, int]:
    """When a file was changed, and its size."""
    found = os.stat(path)
    return found.st_mtime_ns, found.st_size


def _digest(files: Iterable[tuple[str, bytes]], seen: dict[str, tuple[int, int]]) -> bytes:
    """A digest of Python and of files; nothing if one of them was changed only now, or cannot be read. When it was
    changed counts too: Python itself goes by that. `seen` gains when, and each file's size."""
    said = sha256(sys.version.encode())
    settled = time.time_ns() - _SETTLED * 10**9
    try:
        for path, content in files:
            seen[path] = changed, size = _stated(path)
            if changed > settled:
                return b""
            said.update(f"{path} {changed} {size} {len(content)}\n".encode() + content)
    except (OSError, ImportError):
        return b""
    return said.digest()


def files_of(modules: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The files of modules and of all that they import, and that these import, in an order that is always the same. A
    room that is named as a whole has a say as a whole."""
    waiting, known = list(modules), set(modules)
    while waiting:
        name = waiting.pop()
        path = _path(name)
        try:
            with open(path, "rb") as source:
                content = source.read()
        except FileNotFoundError:  # a room, or something in a module
            room = path.removesuffix(".py")
            names = (each.removesuffix(".py") for each in (os.listdir(room) if os.path.isdir(room) else ()))
            found = {f"{name}.{each}" for each in names if "." not in each}
        else:
            yield path, content
            found = {each.decode() for each in _IMPORTED.findall(content)} | set(_rooms_around(name))
        waiting += sorted(found - known)
        known |= found


def _rooms_around(module: str) -> Iterator[str]:
    """The modules of the rooms that a module stands in, each of which is loaded before it."""
    while "." in module:
        module = module.rpartition(".")[0]
        yield f"{module}.__init__"


def files_in(*packages: str) -> Iterator[tuple[str, bytes]]:
    """The files of packages that are not the engine's, of which it is seen when they were changed."""
    for package in packages:
        found = find_spec(package)
        for top in found.submodule_search_locations or () if found else ():
            for at, below, names in os.walk(top):
                below[:] = sorted(each for each in below if each != "__pycache__")
                yield from ((os.path.join(at, name), b"") for name in sorted(names) if name.endswith(_CODE))


def _path(module: str) -> str:
    """Where a module of the engine is, if it is one."""
    return os.path.join(_ENGINE, *module.split(".")[1:]) + ".py"
