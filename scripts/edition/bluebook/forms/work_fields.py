"""What the readers of citations make of a citation's body, and of each piece behind it."""

from __future__ import annotations

from dataclasses import dataclass, field

ADDENDA = "; "
"""What parts the things that a citation prints at its end, in the one field for them: none of them holds it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A full citation's body: its stretch of the note, the kind and fields of its source, its pinpoint, and what it
    calls the source within its own words."""

    start: int
    end: int
    kind: str
    fields: dict[str, str] = field(default_factory=dict)
    authors: tuple[str, ...] = ()
    head: str = ""
    pinpoint: str | None = None
    hereinafter: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece behind a citation's body, and the offset after it."""

    end: int
    fields: dict[str, str] = field(default_factory=dict)
    parenthetical: str = ""
    pinpoint: str | None = None
    hereinafter: str = ""
