"""One at a time: who writes in an edition's folder claims it, and others wait."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_HELD: set[Path] = set()


@contextlib.contextmanager
def claimed(root: Path) -> Iterator[None]:
    """Hold the folder `root`; wait, and say so, while another process holds it.

    The system frees it when its holder dies, however it dies. A disk that knows no locks is not claimed. Who holds a
    folder may claim it again. On Windows, which opens no folder, a file in the system's folder for such stands for it.
    """
    if root in _HELD:
        yield
        return
    descriptor = os.open(root, os.O_RDONLY) if fcntl else os.open(_stand_in(root), os.O_RDWR | os.O_CREAT)
    try:
        _lock(descriptor, root)
        _HELD.add(root)
        yield
    finally:
        _HELD.discard(root)
        os.close(descriptor)


def _stand_in(root: Path) -> Path:
    name = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"edition-{name}.lock"


def _lock(descriptor: int, root: Path) -> None:
    try:
        _at_once(descriptor)
    except (BlockingIOError, PermissionError):
        print(f"Waiting: another process writes in {root} …", file=sys.stderr, flush=True)
        _in_the_end(descriptor)
    except OSError:
        pass


def _at_once(descriptor: int) -> None:
    """Lock an open file. Raises BlockingIOError, or Windows's PermissionError, where another process has it."""
    if fcntl:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return
    import msvcrt

    msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]


def _in_the_end(descriptor: int) -> None:
    """Lock an open file, however long another process has it. Windows gives up after ten seconds, and is asked anew."""
    if fcntl:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        return
    import msvcrt

    while True:
        with contextlib.suppress(OSError):
            msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined]
            return
