"""Who wrote a report that a house numbers among its own, and the house: `JANE ROE, PIER RSCH. SERV., R46142, TIDES`."""

from __future__ import annotations

import re

from edition.bluebook.words.given_names import has_given_name
from edition.bluebook.words.printed_names import headline, is_person, split_authors
from edition.text.late_patterns import late

_SIGNED_BEHIND = late(r"(?i:Cong(?:ressional|\.) R(?:esearch|sch\.) Serv(?:ice|\.))")
"""A house whose writers are named behind it, whatever they are called."""


def writers_and_house(parts: list[str]) -> tuple[tuple[str, ...], str]:
    """The persons among what stands before a report's number, before their house or behind it, and the house."""
    parts = _with_suffixes(parts)
    for size in range(len(parts) - 1, 0, -1):
        if people := _persons(parts[:size]):
            return people, ", ".join(parts[size:])
    for size in range(1, len(parts)):
        people = _persons(parts[size:])
        if people and (_SIGNED_BEHIND.fullmatch(parts[0]) or all(has_given_name(headline(each)) for each in people)):
            return people, ", ".join(parts[:size])
    return (), ", ".join(parts)


def _with_suffixes(parts: list[str]) -> list[str]:
    """Parts with a name's suffix in the name: `ANN ROE, JR.`"""
    whole: list[str] = []
    for part in parts:
        if whole and _SUFFIX.fullmatch(part):
            whole[-1] += f", {part}"
        else:
            whole.append(part)
    return whole


_SUFFIX = late(r"(?:JR|SR)\.|I{2,3}|IV", re.I)


def _persons(parts: list[str]) -> tuple[str, ...]:
    """The persons that parts name, of which *and* joins the last; () if they name anything else."""
    joined = ", ".join(parts)
    people = split_authors(joined, small_caps_are_persons=True)
    whole = len(parts) == 1 or "&" in joined and len(people) >= len(parts)
    return people if whole and all(is_person(headline(each)) for each in people) else ()
