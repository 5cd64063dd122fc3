"""What is known of an edition that was checked; and checking it beside what this process does until it asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from edition.model import Edition, Finding
from machine.beside import beside


@dataclass(frozen=True, slots=True)
class Checked:
    """A resolved edition, what is wrong with it, and what is no fault: why its ledger was compared with no earlier
    one, which addresses were never released, where letters stand in parts ("" where there is nothing to say). `rules`
    is how many looked at it."""

    edition: Edition
    findings: tuple[Finding, ...]
    uncompared: str = ""
    unreleased: str = ""
    in_parts: str = ""
    rules: int = 0


def begin_to_check(root: Path) -> Callable[[], Checked]:
    """Read and check the edition in `root` beside what this process does until it asks.

    What reads notes takes longer to load than all else: only the process that reads them loads it.
    """
    return beside(partial(_check, root))


def _check(root: Path) -> Checked:
    from making.checking import check_folder

    return check_folder(root)
