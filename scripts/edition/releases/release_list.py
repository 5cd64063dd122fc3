"""The list of releases: `releases/releases.tsv`, a line for each with its number, day, commit and archive's digest.

An archive, `releases/1.0.zip`, has every file of the site as it was released. It is written once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from edition.model import Finding, Place

RELEASES = "releases/releases.tsv"
HEADER = "release\tdate\tcommit\tsha256"
_NUMBER = r"[1-9]\d{0,3}\.\d{1,4}"
_LINE = re.compile(
    rf"(?P<number>{_NUMBER})\t(?P<date>\d{{4}}-\d\d-\d\d)\t(?P<commit>[0-9a-f]{{40}}|-)\t(?P<digest>[0-9a-f]{{64}})"
)


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """A release: its number (`1.0`), its day, the clean commit it was built from or "-", its archive's SHA-256."""

    number: str
    date: str
    commit: str
    digest: str
    place: Place = Place(RELEASES, 1)

    @property
    def archive(self) -> str:
        """The path of its archive."""
        return f"releases/{self.number}.zip"

    @property
    def order(self) -> tuple[int, int]:
        """The number as numbers, for comparing."""
        return order(self.number)


def is_number(text: str) -> bool:
    """True of what may be the number of a release."""
    return bool(re.fullmatch(_NUMBER, text))


def order(number: str) -> tuple[int, int]:
    """`1.10` → (1, 10). Raises ValueError for what is no number of a release."""
    major, _, minor = number.partition(".")
    return int(major), int(minor)


def read_releases(text: str) -> tuple[tuple[ReleaseRow, ...], tuple[Finding, ...]]:
    """The releases, oldest first, and a finding for each line that is none or out of order."""
    rows: list[ReleaseRow] = []
    findings: list[Finding] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line == HEADER or not line.strip():
            continue
        place = Place(RELEASES, number)
        match = _LINE.fullmatch(line)
        if match and (not rows or rows[-1].order < order(match["number"])):
            rows.append(ReleaseRow(match["number"], match["date"], match["commit"], match["digest"], place))
        else:
            message = (
                f"{line[:60]!r} is not release, date, commit and sha256 between tabs, later than the line before; "
                "restore the line as scripts/build --release wrote it"
            )
            findings.append(Finding("release-malformed", place, message))
    return tuple(rows), tuple(findings)


def write_releases(rows: Iterable[ReleaseRow]) -> str:
    """The list's text. Read again it gives the same releases."""
    return "\n".join([HEADER, *("\t".join((r.number, r.date, r.commit, r.digest)) for r in rows)]) + "\n"


def next_number(rows: Iterable[ReleaseRow]) -> str:
    """The number after the last: `1.0`, then `1.1` …"""
    last = max((row.order for row in rows), default=None)
    return f"{last[0]}.{last[1] + 1}" if last else "1.0"
