"""Pinpoints: how one is said, and a source's index of them: which pages and sections are cited in which notes."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SPAN = re.compile(r"(?P<first>\d+)[–-](?P<last>\d+)")


_Rank = tuple[bool | tuple[int, str], ...]


def at(pinpoint: str) -> str:
    """A pinpoint as it stands after a citation: `at 104–05`, but `§ 12`."""
    return f"at {pinpoint}" if pinpoint[:1].isdigit() or pinpoint.startswith("*") else pinpoint


def joined_places(first: str, second: str | None) -> str:
    """Two places cited as one: `§ 7` and page `12` are `§ 7, at 12`."""
    return f"{first}, {at(second)}" if second else first


def index(pinpoints: Iterable[tuple[str | None, str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Pinpoint (as first printed) → the labels of its notes, in the order of the source's pages.

    `104–05` and `104–105` are one place. An *Id.* without a pinpoint is in none: it repeats a place
    without naming it.
    """
    printed: dict[_Rank, str] = {}
    labels: dict[_Rank, list[str]] = {}
    for pinpoint, label in pinpoints:
        if pinpoint:
            place = order(pinpoint)
            printed.setdefault(place, pinpoint)
            labels.setdefault(place, []).append(label)
    return tuple((printed[place], tuple(dict.fromkeys(labels[place]))) for place in sorted(printed))


def order(pinpoint: str) -> _Rank:
    """What a pinpoint is sorted by, and known by: its words, then its numbers, spans written out."""
    whole = _SPAN.sub(_written_out, pinpoint)
    parts = re.split(r"(\d+)", whole)
    return (
        not parts[0] == "",
        *((len(part.lstrip("0")), part.lstrip("0")) if part.isdigit() else (0, part) for part in parts),
    )


def _written_out(span: re.Match[str]) -> str:
    first, last = span["first"], span["last"]
    return f"{first}–{first[: max(len(first) - len(last), 0)]}{last}"
