"""Semicolons that stand in a title of small capitals, and part no citations."""

from __future__ import annotations

import re

from edition.text.late_patterns import late

_OLD_TITLE = late(r" (?:BEING|OR,?|WITH|CONTAINING|TOGETHER|COMPRISING|TO WHICH) [A-Z]{1,20}\b")
_VOLUME = late(
    r"(?:^|[\s,;(])\d{1,3}[A-Z]? (?=[A-Z]{3})(?:(?:[A-Z’&-][A-Z.’&-]*|\d{4}(?:[–-]\d{2,4})?)(?:[,:;] | |$))+$"
)
"""A volume of a series whose title is not at its end: `30 FOREIGN RELATIONS, 1973–1976, GREECE`."""
_GOES_ON = late(r" [A-Z][A-Z’&-]{2,}(?: [A-Z’&-]+){0,5}(?:; [A-Z]{2}|,? (?:(?:at|pts?\.|vol\.|doc\.|no\.) )?\d|,? \()")


def is_in_capitals(before: str, behind: str) -> bool:
    """True of a semicolon in a title: `THE STATUTES; BEING A COLLECTION`, or in a volume's: `GREECE; CYPRUS 302`."""
    if not re.search(r"[A-Z]{3}$", before):
        return False
    return bool(_OLD_TITLE.match(behind) or _GOES_ON.match(behind) and _VOLUME.search(before))
