"""Mending an edition's folder where what was found has one certain mend: the files, written; nothing else changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from edition.checks import Context, run
from edition.checks.mends import Mend, mended, mends, stands
from edition.model import Finding
from edition.model.file_paths import SOURCES
from files.folder import read_folder
from files.writing import recover, write_all
from making.checking import read

_ROUNDS = 20  # a mend may be what another waits for
_Seen = tuple[Context, Sequence[Finding]]
"""What the rules looked at, and what they found."""


def fix_folder(root: Path) -> list[str]:
    """Mend the edition in `root`; what was mended, a line each. What makes nothing better is put back.

    Raises WriteError if a file cannot be written.
    """
    told: list[str] = []
    seen = _seen(root)
    for _ in range(_ROUNDS):
        every = _mends(root, seen[0])
        tries = (every, *((each,) for each in every if len(every) > 1))  # all, or else each by itself
        tried = ((some, after) for some in tries if some and (after := _tried(root, some, seen)))
        done, better = next(tried, ((), None))
        if better is None:
            break
        seen = better
        told += [f"{each.place.path}:{each.place.line}: {each.told}" for each in done]
    return told


def _seen(root: Path) -> _Seen:
    recover(root)
    context = read(read_folder(root))
    return context, run(context)


def _mends(root: Path, context: Context) -> tuple[Mend, ...]:
    """Every certain mend whose line stands in its file."""
    every = mends(context, _database(root), SOURCES)
    lines = {path: _text(root, path).split("\n") for path in {each.place.path for each in every}}
    return tuple(each for each in every if stands(each, lines[each.place.path]))


def _tried(root: Path, some: Sequence[Mend], before: _Seen) -> _Seen | None:
    """The edition with some mends, if fewer faults are found in it; else it is as it was."""
    by_file: dict[str, list[Mend]] = defaultdict(list)
    for each in some:
        by_file[each.place.path].append(each)
    old = {path: (root / path).read_bytes() for path in by_file}
    new = {path: mended(_text(root, path), of) for path, of in by_file.items()}
    write_all(root, new, force=True)
    after = _seen(root)
    if len(after[1]) < len(before[1]):
        return after
    write_all(root, old, force=True)
    return None


def _database(root: Path) -> str:
    """The text of the database; "" where it cannot be read, which is found elsewhere."""
    try:
        return _text(root, SOURCES)
    except (OSError, UnicodeDecodeError):
        return ""


def _text(root: Path, path: str) -> str:
    """A file's text, with its line ends as they are."""
    return (root / path).read_bytes().decode("utf-8")
