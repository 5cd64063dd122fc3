"""What lies in an edition's `docs/` beside its pages, and where the files it names are, on disk: this engine's, or
elsewhere."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from edition.model import Finding, Place
from edition.model.file_paths import LEDGER, REDIRECTS
from edition.pages.other_files import ORDERS, RULE, OtherFile
from edition.releases.release_list import RELEASES
from machine.environment import ENGINE

_BEGINNING = 512  # bytes, by which browsers too tell what a file is


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
            content = _looked_at(path, name in ORDERS) if inside else b""
            yield OtherFile(path.relative_to(docs).as_posix(), leaves=leaves or not inside, content=content)


def _looked_at(path: Path, whole: bool) -> bytes:
    """What of a file is looked through: of most how they begin, which no file of that name does with markup."""
    try:
        with path.open("rb") as file:
            return file.read() if whole or path.suffix.lower() == ".svg" else file.read(_BEGINNING)
    except OSError:  # told by the build, which copies it
        return b""


def links_elsewhere(root: Path) -> Iterator[Finding]:
    """Files with published addresses that are links out of the edition: its history has the link, and no address."""
    for name in (LEDGER, REDIRECTS, RELEASES):
        try:
            inside = (root / name).resolve().is_relative_to(root.resolve())
        except (OSError, RuntimeError):  # the way to it never ends
            inside = False
        if not inside:
            why = "this link leads out of the edition; expected the file itself; put a copy in its place"
            yield Finding(RULE, Place(name, 1), why)


def host_named(root: Path) -> str:
    """The host at which the settings say that the site stands; "" where they do not."""
    try:
        named = _SITE.search((root / "mkdocs.yml").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):  # told by who reads the settings
        return ""
    return named[1] if named else ""


_SITE = re.compile(r"^site_url:\s*[\"']?https?://([^/\"'\s:]+)", re.M)


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
