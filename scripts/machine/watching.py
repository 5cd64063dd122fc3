"""Waiting for an edition's files to be saved: the watch of scripts/check, without anything of the system's."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

_WATCHED = ("mkdocs.yml", "docs/**/*", "citations/*", "witness/*")
_PAUSE = 0.5  # seconds between two looks

State = Mapping[str, tuple[int, int]]


def saved(root: Path, pause: Callable[[], None] = lambda: time.sleep(_PAUSE)) -> Iterator[None]:
    """Once at the beginning, and whenever a file of the edition in `root` is new, gone or changed; without end."""
    before: State | None = None
    while True:
        now = state(root)
        if now != before:
            before = now
            yield
        else:
            pause()


def state(root: Path) -> State:
    """Every file that a check reads: its path, when it was changed, and its length."""
    found: dict[str, tuple[int, int]] = {}
    for path in (path for pattern in _WATCHED for path in root.glob(pattern)):
        try:
            seen = path.stat()
        except OSError:  # gone between the two looks
            continue
        found[path.relative_to(root).as_posix()] = (seen.st_mtime_ns, seen.st_size)
    return found
