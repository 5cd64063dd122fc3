"""Writing a set of files: all of them or none, and nothing of a person's work without being asked.

Killed at any moment, it leaves the files as they were, or all new as soon as the next script looks: each is
written beside its place first, then a list of them, and what is on the list is put in place.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from files.claiming import claimed

_NEW = ".edition-new"
_LIST = ".edition-being-written"
_WRITTEN = ("", "docs/**/", "citations/", "witness/", "engine/", "releases/", ".github/**/", ".vscode/")
"""The folders of an edition that anything is written in."""


class WriteError(Exception):
    """The files were not written. The message says which stand in the way, or what failed."""


def write_all(root: Path, files: Mapping[str, str | bytes], force: bool) -> int:
    """Write `files` (path below `root` → text, or bytes) and return how many were new or changed.

    Raises WriteError, and leaves everything as it was, if a file that differs is there and `force`
    is false, or if a file cannot be written.
    """
    wanted = {root / path: text if isinstance(text, bytes) else text.encode("utf-8") for path, text in files.items()}
    try:
        if not root.exists():
            return _write_folder(root, wanted)
        recover(root)
        with claimed(root):
            return _write_changed(root, wanted, force)
    except OSError as error:
        raise WriteError(f"nothing was written: {error.filename or root}: {error.strerror or error}") from error


def left_over(root: Path, files: Mapping[str, str | bytes]) -> list[str]:
    """The article's pages below `root` that are none of `files`: an earlier import's, or an editor's."""
    found = (path.relative_to(root).as_posix() for path in sorted(root.glob("docs/*.md")))
    return [path for path in found if path not in files]


def recover(root: Path) -> None:
    """End what a process that was killed had begun: put its files in place if all were written, else take them away."""
    if not (root / _LIST).exists() and not any(_beside(root)):
        return
    with claimed(root):
        if (root / _LIST).exists():
            listed = (root / _LIST).read_text(encoding="utf-8").split("\n")
            _put(path for path in (root / name for name in listed) if _new(path).exists())
            (root / _LIST).unlink()
        _remove(_beside(root))


def _write_folder(root: Path, files: Mapping[Path, bytes]) -> int:
    """A folder that is not there yet: made under another name, and renamed. An empty one stays what it is, for a
    person may stand in it."""
    root.parent.mkdir(parents=True, exist_ok=True)
    with claimed(root.parent):
        for left in root.parent.glob(f".{root.name}-*{_NEW}"):
            shutil.rmtree(left)
        aside = Path(tempfile.mkdtemp(prefix=f".{root.name}-", suffix=_NEW, dir=root.parent))
        try:
            for path, content in files.items():
                place = aside / path.relative_to(root)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(content)
            aside.chmod(0o777 & ~_umask())
            os.rename(aside, root)
        except BaseException:
            shutil.rmtree(aside, ignore_errors=True)
            raise
    return len(files)


def _write_changed(root: Path, wanted: Mapping[Path, bytes], force: bool) -> int:
    before = {path: _content(path) for path in wanted}
    differing = [path for path, text in wanted.items() if before[path] not in (None, text)]
    if differing and not force:
        names = ", ".join(str(path.relative_to(root)) for path in differing)
        raise WriteError(f"nothing was written: {names} in {root} would be overwritten; give --force to do so")
    changed = {path: text for path, text in wanted.items() if before[path] != text}
    missing = {folder for path in changed for folder in path.parents if not folder.exists()}
    try:
        for path, text in changed.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            _new(path).write_bytes(text)
        _list(root, changed)
        _put(changed)
    except BaseException:
        _undo({path: before[path] for path in changed})
        (root / _LIST).unlink(missing_ok=True)
        for folder in sorted(missing, reverse=True):  # the inner ones first
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise
    (root / _LIST).unlink(missing_ok=True)
    return len(changed)


def _list(root: Path, changed: Iterable[Path]) -> None:
    """Name the files that are now ready. From here on a process that is killed has as good as written them."""
    text = "\n".join(path.relative_to(root).as_posix() for path in changed)
    _new(root / _LIST).write_text(text, encoding="utf-8", newline="\n")
    os.replace(_new(root / _LIST), root / _LIST)


def _put(paths: Iterable[Path]) -> None:
    for path in paths:
        os.replace(_new(path), path)


def _undo(before: Mapping[Path, bytes | None]) -> None:
    for path, content in before.items():
        if content is None:
            _away(path)
        elif _content(path) != content:
            path.write_bytes(content)
    _remove(map(_new, before))


def _new(path: Path) -> Path:
    """Where a file is written first."""
    return path.with_name(path.name + _NEW)


def _beside(root: Path) -> Iterable[Path]:
    """What stands beside files in an edition's folder because a process was killed."""
    return (path for part in _WRITTEN for path in root.glob(f"{part}*{_NEW}"))


def _remove(paths: Iterable[Path]) -> None:
    for path in list(paths):
        _away(path)


def _away(path: Path) -> None:
    """Remove a file that was being written, where there is one; a name that no file can have has none."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
