"""What is known of an edition that was checked; and checking it beside what this process does until it asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from edition.model import Edition, Finding
from machine.beside import InTurn


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


class BegunToCheck:
    """An edition that is read and checked beside what this process does until it asks."""

    def __init__(self, answers: InTurn[Checked]) -> None:
        self._answers = answers

    @cached_property
    def edition(self) -> Edition:
        """The edition as it was read: it is had while the rules still look at it."""
        return self._answers.next().edition

    @cached_property
    def checked(self) -> Checked:
        """The edition with what was found."""
        _ = self.edition
        return self._answers.last()

    def is_faulty(self) -> bool:
        """Whether something is known to be found; the process beside is not waited for."""
        _ = self.edition
        return ("checked" in vars(self) or self._answers.has_come()) and bool(self.checked.findings)


def begin_to_check(root: Path) -> BegunToCheck:
    """Begin to read and check the edition in `root`.

    What reads notes takes longer to load than all else: only the process that reads them loads it.
    """
    return BegunToCheck(InTurn(partial(_check, root)))


def _check(root: Path) -> Iterator[Checked]:
    from making.checking import check_in_turn

    return check_in_turn(root)
