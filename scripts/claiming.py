"""One at a time: who writes in an edition's folder claims it, and others wait."""

from __future__ import annotations

import contextlib
import fcntl
import os
import sys
from collections.abc import Iterator
from pathlib import Path

_HELD: set[Path] = set()


@contextlib.contextmanager
def claimed(root: Path) -> Iterator[tuple[int, ...]]:
    """Hold the folder `root`; wait, and say so, while another process holds it.

    Gives what a child process must keep open (`pass_fds`) for the folder to be held while the child lives. The
    system frees it when its holders die, however they die. A disk that knows no locks is not claimed. Who holds a
    folder may claim it again.
    """
    if root in _HELD:
        yield ()
        return
    descriptor = os.open(root, os.O_RDONLY)
    try:
        _lock(descriptor, root)
        _HELD.add(root)
        yield (descriptor,)
    finally:
        _HELD.discard(root)
        os.close(descriptor)


def _lock(descriptor: int, root: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print(f"Waiting: another process writes in {root} …", file=sys.stderr, flush=True)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    except OSError:
        pass
