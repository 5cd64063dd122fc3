"""Dates as a database has them: EDTF, as far as biblatex reads it."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?")
_SEASON = re.compile(r"\d{4}-2[1-4][?~%]?", re.ASCII)


def is_edtf(value: str) -> bool:
    """True for an EDTF year, season, month or day, or two of them with a slash; the day must exist."""
    return all(_is_day(part) for part in value.split("/", 1))


def _is_day(text: str) -> bool:
    if _SEASON.fullmatch(text):
        return True
    match = _DAY.fullmatch(text)
    if not match or not text.isascii():
        return False
    try:
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return False
    return True
