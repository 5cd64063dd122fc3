"""The table of readings kept: words of the author's that only depart from common idiom, or are a slip that misleads
no reader, as a person found them.

A line has a place (`p12`, `n40`, a heading's id), the words to the letter, and a remark on them, tabs between.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from edition.model import Article, Finding, KeptReading, Note, Place, Section, Unit
from edition.model.file_paths import READINGS_KEPT

_PLACE = re.compile(r"[a-z0-9][a-z0-9-]*")
_SHOWN = re.compile(r"(?s).{1,48}(?!\S)|.{1,48}")


def read_readings_kept(text: str, path: str = READINGS_KEPT) -> tuple[tuple[KeptReading, ...], tuple[Finding, ...]]:
    """The rows of the table, and a finding for each line that is none. Lines that begin with # are comments."""
    rows: list[KeptReading] = []
    findings: list[Finding] = []
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) == 3 and all(cells) and _PLACE.fullmatch(cells[0]):
            rows.append(KeptReading(cells[0], cells[1], cells[2], Place(path, number)))
        else:
            expected = "p12, n40 or a heading’s id, the words, and a remark, tabs between"
            message = f"“{line.strip():.60}” is no row; expected {expected}"
            findings.append(Finding("reading-kept-malformed", Place(path, number), message))
    return tuple(rows), tuple(findings)


def place_of(row: KeptReading, article: Article) -> Unit | None:
    """The paragraph, note or heading that a row names; None if there is none."""
    if found := re.fullmatch(r"([pn])(\d+)", row.where):
        numbered = article.paragraphs if found[1] == "p" else article.notes
        return next((unit for unit in numbered if unit.number == int(found[2])), None)
    return next((section for section in article.sections if section.id == row.where), None)


def row_at(place: Place, by_line: Sequence[Unit]) -> str:
    """How a row would keep what stands at a place, as messages say it: its unit, and the first words from there on.

    `by_line` are the units of its page by their lines. "" where no row can name what stands there, as an author's note
    without a number.
    """
    before = bisect_right(by_line, place.line, key=lambda unit: unit.place.line)
    unit = by_line[before - 1] if before else None
    if unit is None or not (name := _name(unit)):
        return ""
    plain = unit.text.edition.plain
    start = bisect_left(range(len(plain)), _at(place), key=lambda offset: _at(unit.place_of(offset)))
    shown = _SHOWN.match(plain.replace("\n", " "), start)
    return f"{name}, “{shown[0].strip()}”, and a remark, tabs between" if shown else ""


def _name(unit: Unit) -> str:
    """What the first cell of a row calls a unit: see `place_of`."""
    if isinstance(unit, Section):
        return unit.id
    if isinstance(unit, Note):
        return "" if unit.number is None else f"n{unit.number}"
    return f"p{unit.number}" if unit.number else ""


def _at(place: Place) -> tuple[int, int]:
    return place.line, place.column
