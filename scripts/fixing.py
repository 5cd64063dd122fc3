"""Mending an edition's folder where what was found has one certain mend: the files, written; nothing else changed."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from checking import check_folder
from edition.checks.mends import Mend, mended, mends
from folder import SOURCES
from writing import write_all

_ROUNDS = 20  # a mend may be what another waits for


def fix_folder(root: Path) -> list[str]:
    """Mend the edition in `root`; what was mended, a line each. What makes nothing better is put back.

    Raises WriteError if a file cannot be written.
    """
    told: list[str] = []
    checked = check_folder(root)
    for _ in range(_ROUNDS):
        by_file: dict[str, list[Mend]] = defaultdict(list)
        database = (root / SOURCES).read_bytes().decode("utf-8") if (root / SOURCES).is_file() else ""
        for each in mends(checked.context, database, SOURCES):
            by_file[each.place.path].append(each)
        before = {path: (root / path).read_bytes() for path in by_file}
        if not by_file:
            break
        write_all(root, {path: mended(before[path].decode("utf-8"), by_file[path]) for path in by_file}, force=True)
        again = check_folder(root)
        if len(again.findings) >= len(checked.findings):
            write_all(root, before, force=True)
            break
        checked = again
        told += [f"{each.place.path}:{each.place.line}: {each.told}" for of in by_file.values() for each in of]
    return told
