"""What the engine made of texts in the run before, kept beside its bytecode, and trusted as that is.

What a text is read as follows from the text and from the engine alone: it is taken for read only if the text is the
same, letter for letter, and so is every file that has a say in it, and Python.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import re
import sys
import time
from collections.abc import Iterator, Mapping
from functools import cached_property
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")
_ENGINE = Path(__file__).parents[1] / "edition"
_IMPORTED = re.compile(rb"edition\.(\w+)")
_SETTLED = 10
"""Seconds in which a file may be changed between its being loaded and its digest here: nothing is kept of an engine
that was changed only now, since what runs may still be what it was."""
_WORTH = 4096
"""Letters: fewer are read anew in no more time than it takes to keep what they are read as."""
_MOST = 1 << 25
"""Bytes that are kept."""
_DIGEST = sha256().digest_size


class ReadBefore(Generic[T]):
    """What a room of the engine made of texts: text → reading, which has to be what pickle can write.

    It lasts from run to run, where Python keeps that room's bytecode; where Python keeps none, neither does this. What
    is damaged, or of another engine, is as none.
    """

    def __init__(self, room: str) -> None:
        self._room = room
        self._engine = _digest(room)

    @cached_property
    def known(self) -> Mapping[str, T]:
        """The readings of the run before."""
        if not self._engine:
            return {}
        try:
            kept = self._place.read_bytes()
        except (OSError, NotImplementedError):
            return {}
        readings: Mapping[str, T] = pickle.loads(kept[_DIGEST:]) if kept == self._sealed(kept[_DIGEST:]) else {}
        return readings

    def keep(self, readings: Mapping[str, T]) -> None:
        """Keep these readings for the next run, and no others, if there is enough in them that was not kept before."""
        if sys.dont_write_bytecode or sum(len(text) for text in readings if text not in self.known) < _WORTH:
            return
        self.known = readings
        kept = self._sealed(pickle.dumps(readings, pickle.HIGHEST_PROTOCOL))
        if self._engine and self._engine == _digest(self._room) and len(kept) < _MOST:
            with contextlib.suppress(OSError, NotImplementedError):
                _write(self._place, kept)

    @property
    def _place(self) -> Path:
        return Path(cache_from_source(_ENGINE / self._room / "read_before.py")).with_suffix(".pickle")

    def _sealed(self, readings: bytes) -> bytes:
        """Readings behind a digest of them and of the engine that made them."""
        return sha256(self._engine + readings).digest() + readings


def _write(place: Path, content: bytes) -> None:
    """Write a file in one step: who reads it meanwhile finds it as it was, or whole."""
    place.parent.mkdir(parents=True, exist_ok=True)
    aside = place.with_suffix(f".{os.getpid()}")
    try:
        aside.write_bytes(content)
        os.replace(aside, place)
    finally:
        aside.unlink(missing_ok=True)


def _digest(room: str) -> bytes:
    """A digest of Python and of every file that has a say in what a room makes of a text; nothing if one of them was
    changed only now, or cannot be read. When it was changed counts too: Python itself goes by that."""
    said = sha256(sys.version.encode())
    settled = time.time_ns() - _SETTLED * 10**9
    try:
        for path, content in _files(room):
            changed = os.stat(path).st_mtime_ns
            if changed > settled:
                return b""
            said.update(f"{path} {changed} {len(content)}\n".encode() + content)
    except OSError:
        return b""
    return said.digest()


def _files(room: str) -> Iterator[tuple[str, bytes]]:
    """The files of a room and of all that it imports, and that these import, in an order that is always the same."""
    waiting, known = [room], {room}
    while waiting:
        for folder, _, names in sorted(os.walk(_ENGINE / waiting.pop())):
            for name in sorted(names) if not folder.endswith("__pycache__") else ():
                path = os.path.join(folder, name)
                yield path, (content := Path(path).read_bytes())
                found = {each.decode() for each in _IMPORTED.findall(content)} - known
                known |= found
                waiting += sorted(found)
