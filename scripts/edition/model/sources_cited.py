"""What the notes cite: sources, each citation as printed, and what it resolves to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from edition.model.article import Place
from edition.model.file_paths import ABBREVIATIONS, LINKS, SOURCES

Form = Literal["full", "id", "supra", "short", "internal"]


@dataclass(frozen=True, slots=True)
class Source:
    """One distinct work cited: one BibTeX entry.

    `kind` is the edition's own classification (`news`, `statute` …); `fields` holds biblatex
    names and plain Unicode values, persons joined by " and ", a corporate name in braces.
    """

    key: str
    kind: str
    fields: Mapping[str, str]
    place: Place = Place(SOURCES, 1)


@dataclass(frozen=True, slots=True)
class Citation:
    """One reference inside a note, as printed. `start` and `end` are offsets in the note's plain text.

    `parenthetical` is the first explanation in parentheses behind it, `more_parentheticals` those behind that.
    `name` is what a short form calls its source; `answer` the key an editor wrote in the page, and
    `overruled` that of the source which it takes the place of.
    """

    form: Form
    start: int
    end: int
    text: str
    signal: str = ""
    name: str = ""
    pinpoint: str | None = None
    parenthetical: str | None = None
    more_parentheticals: tuple[str, ...] = ()
    hereinafter: str = ""
    answer: str = ""
    overruled: str = ""
    target_notes: tuple[int, ...] = ()
    target_sections: tuple[str, ...] = ()
    direction: str = ""

    @property
    def parentheticals(self) -> tuple[str, ...]:
        """Every explanation in parentheses behind it, in the order printed."""
        return ((self.parenthetical,) if self.parenthetical else ()) + self.more_parentheticals


LONGEST_TRAIL = 16
"""Hops: of a row of eight thousand *Id.* nobody reads each, and all of them together grow with its square."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A citation with the key of its source (None if internal or unresolved) and its trail of notes.

    `inherited` is the pinpoint that a bare *Id.* takes over from the citation it stands for (rule 4.1). Of a trail
    longer than `LONGEST_TRAIL` only the first and the last hops are kept, half of that each; `omitted` counts the rest.
    """

    citation: Citation
    source: str | None
    trail: tuple[int, ...] = ()
    inherited: str | None = None
    omitted: int = 0

    @property
    def way(self) -> tuple[int | None, ...]:
        """The trail's hops as they are told; None stands for those left out."""
        half = LONGEST_TRAIL // 2
        return (*self.trail[:half], None, *self.trail[half:]) if self.omitted else self.trail

    @property
    def pinpoint(self) -> str | None:
        """The place cited in the source: as printed, else as inherited."""
        return self.citation.pinpoint or self.inherited


@dataclass(frozen=True, slots=True)
class Capture:
    """A page as a web archive keeps it: where, and when it was taken (an EDTF day)."""

    url: str
    date: str


@dataclass(frozen=True, slots=True)
class LinkCheck:
    """What scripts/links found at a source's address on the day `checked`; `trouble` is "" if it answers.

    `final` is where redirects led, "" if nowhere else. `capture` is None if none is known, and
    `sought` tells whether that is because the archive, when asked, had none.
    """

    url: str
    checked: str
    status: int = 0
    trouble: str = ""
    final: str = ""
    capture: Capture | None = None
    sought: bool = False
    place: Place = Place(LINKS, 1)


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation as printed, what it stands for, and its line in the table."""

    printed: str
    words: str
    place: Place = Place(ABBREVIATIONS, 1)
