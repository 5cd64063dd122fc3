"""What lies in an edition's `docs/` beside its pages, and whether the files it names are this engine's, on disk."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from edition.pages.other_files import OtherFile
from machine.environment import ENGINE


def other_files(root: Path) -> Iterator[OtherFile]:
    """Every file and link in `docs/`, in order. Folders behind links are not gone into: MkDocs would publish what is
    in them again."""
    docs = root / "docs"
    if docs.is_symlink() and not docs.resolve().is_relative_to(root.resolve()):
        yield OtherFile("", leaves=True)
        return
    home = docs.resolve()
    for folder, names, files in os.walk(docs):
        names.sort()
        links = [name for name in names if (Path(folder) / name).is_symlink()]
        for name in (*sorted(files), *links):
            path = Path(folder) / name
            leaves = name in links or path.is_symlink() and not path.resolve().is_relative_to(home)
            inside = not leaves and path.is_file()
            content = path.read_bytes() if inside and path.suffix.lower() == ".svg" else b""
            yield OtherFile(path.relative_to(docs).as_posix(), leaves=leaves or not inside, content=content)


@cache
def theme_files() -> frozenset[str]:
    """The files of the engine's theme, by their paths on the site."""
    theme = ENGINE / "theme"
    return frozenset(path.relative_to(theme).as_posix() for path in theme.rglob("*") if path.is_file())


def is_ours(root: Path) -> Callable[[str, str], bool]:
    """Whether what an edition in `root` names is the engine's file or folder `name`, or one that has the same in it."""

    def named(value: str, name: str) -> bool:
        try:
            there, ours = (root / value).resolve(), ENGINE / name
            return not there.exists() or there == ours or _content(there) == _content(ours)
        except (ValueError, OSError, RuntimeError):  # no file can have this name, or the way to it never ends
            return False

    return named


def _content(path: Path) -> dict[str, bytes]:
    """A file's content, or that of every file in a folder."""
    if path.is_file():
        return {"": path.read_bytes()}
    return {each.relative_to(path).as_posix(): each.read_bytes() for each in path.rglob("*") if each.is_file()}
