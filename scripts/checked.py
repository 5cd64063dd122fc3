"""An edition that was checked, and how a build has one checked: in another process, which alone loads what reading and
checking take, while this one loads what makes a site."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from beside import beside
from edition.model import Edition, Finding
from writing import recover


@dataclass(frozen=True, slots=True)
class Checked:
    """A resolved edition, by how many rules it was checked, what is wrong with it, and what is no fault: why its ledger
    was compared with no earlier one, which addresses were never released, where letters stand in parts ("" where there
    is nothing to say)."""

    edition: Edition
    rules: int
    findings: tuple[Finding, ...]
    uncompared: str
    unreleased: str
    in_parts: str = ""


def begin_to_check(root: Path) -> Callable[[], Checked]:
    """Have the edition in `root` read and checked beside what this process does until it asks."""
    recover(root)
    return beside(partial(_check, root))


def _check(root: Path) -> Checked:
    from checking import check_folder  # here, so that a process which does not check loads no reader

    return check_folder(root)
