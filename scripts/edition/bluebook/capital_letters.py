"""Patterns that know every capital letter, not only those of English."""

from __future__ import annotations

import re

CAPITALS = "A-Z" + "".join(c for c in map(chr, (*range(0xC0, 0x590), *range(0x1E00, 0x1F00))) if c.isupper())
"""Every capital letter of the Latin, Greek, Cyrillic and Armenian scripts, for a class of characters."""
LETTER = "[A-YZ]"
"""A letter of English, as pages, dockets and series of reports are numbered with it; the same in every pattern."""


def bluebook(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern in which `A-Z` means every capital letter of the Latin, Greek, Cyrillic and Armenian scripts."""
    return re.compile(pattern.replace("A-Z", CAPITALS), flags)


def verbose(pattern: str) -> str:
    """A pattern for use inside a verbose one, where spaces mean nothing."""
    return pattern.replace(" ", r"\ ").replace(r"\\ ", r"\ ")
