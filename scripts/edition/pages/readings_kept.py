"""The table of readings kept: words of the author's that only depart from common idiom, or are a slip that misleads
no reader, as a person found them.

A line has a place (`p12`, `n40`), the words to the letter, and a remark on them, tabs between.
"""

from __future__ import annotations

import re

from edition.model import Article, Finding, KeptReading, Note, Paragraph, Place
from edition.model.file_paths import READINGS_KEPT

_PLACE = re.compile(r"(?P<kind>[pn])(?P<number>\d{1,9})")


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
            message = f"“{line.strip():.60}” is no row; expected p12 or n40, the words, and a remark, tabs between"
            findings.append(Finding("reading-kept-malformed", Place(path, number), message))
    return tuple(rows), tuple(findings)


def place_of(row: KeptReading, article: Article) -> Paragraph | Note | None:
    """The paragraph or note that a row names; None if there is none."""
    match = _PLACE.fullmatch(row.where)
    units = article.paragraphs if match and match["kind"] == "p" else article.notes
    return next((unit for unit in units if match and unit.number == int(match["number"])), None)
