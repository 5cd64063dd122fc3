"""Patterns that know every capital letter, not only those of English."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from edition.text.late_patterns import late


def _spans(codes: Iterable[int]) -> str:
    """Ascending codes of letters as a class of characters has them: what follows one another is a span, `À-Ö`. To
    compile the patterns takes most of a start, and letters one by one are most of the patterns."""
    rows = [list(row) for _, row in groupby(enumerate(codes), lambda place: place[1] - place[0])]
    return "".join(chr(row[0][1]) if len(row) == 1 else f"{chr(row[0][1])}-{chr(row[-1][1])}" for row in rows)


CAPITALS = "A-Z" + _spans(code for code in (*range(0xC0, 0x590), *range(0x1E00, 0x1F00)) if chr(code).isupper())
"""Every capital letter of the Latin, Greek, Cyrillic and Armenian scripts, for a class of characters."""
LETTER = "[A-YZ]"
"""A letter of English, as pages, dockets and series of reports are numbered with it; the same in every pattern."""

NO_SMALL_LETTER = r"[^\W\d_a-zß-öø-ÿ]"
"""Every capital, and of other scripts small letters too: what must not follow a number, where a name would."""


def bluebook(pattern: str, flags: int = 0, sign: str = "") -> re.Pattern[str]:
    """A pattern in which `A-Z` means every capital letter of the Latin, Greek, Cyrillic and Armenian scripts; `sign`
    as `late` has it."""
    return late(pattern.replace("A-Z", CAPITALS), flags, sign)


def verbose(pattern: str) -> str:
    """A pattern for use inside a verbose one, where spaces mean nothing."""
    return pattern.replace(" ", r"\ ").replace(r"\\ ", r"\ ")
