"""Writing a set of files: all of them or none, and nothing of a person's work without being asked."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path


class WriteError(Exception):
    """The files were not written. The message says which stand in the way, or what failed."""


def write_all(root: Path, files: Mapping[str, str], force: bool) -> int:
    """Write `files` (path below `root` → text) and return how many were new or changed.

    Raises WriteError, and leaves everything as it was, if a file that differs is there and `force`
    is false, or if a file cannot be written.
    """
    wanted = {root / path: text.encode("utf-8") for path, text in files.items()}
    differing = [path for path, text in wanted.items() if _content(path) not in (None, text)]
    if differing and not force:
        names = ", ".join(str(path.relative_to(root)) for path in differing)
        raise WriteError(f"nothing was written: {names} in {root} would be overwritten; give --force to do so")
    return _write({path: text for path, text in wanted.items() if _content(path) != text})


def left_over(root: Path, files: Mapping[str, str]) -> list[str]:
    """The article's pages below `root` that are none of `files`: an earlier import's, or an editor's."""
    found = (path.relative_to(root).as_posix() for path in sorted(root.glob("docs/*.md")))
    return [path for path in found if path not in files]


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise WriteError(f"{path}: {error.strerror}") from error


def _write(files: Mapping[Path, bytes]) -> int:
    """Write beside each target first, then put all in place; on failure put back what was there."""
    before = {path: _content(path) for path in files}
    fresh = [path.with_name(path.name + ".new") for path in files]
    done: list[Path] = []
    try:
        for path, new in zip(files, fresh, strict=True):
            path.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(files[path])
        for path, new in zip(files, fresh, strict=True):
            done.append(path)  # before it is: an interruption may come between
            os.replace(new, path)
    except KeyboardInterrupt:
        _undo(before, done, fresh)
        raise
    except OSError as error:
        _undo(before, done, fresh)
        raise WriteError(f"nothing was written: {error.filename or ''}: {error.strerror}") from error
    return len(files)


def _undo(before: Mapping[Path, bytes | None], done: list[Path], fresh: list[Path]) -> None:
    for path in done:
        content = before[path]
        if content is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(content)
    for new in fresh:
        new.unlink(missing_ok=True)
