"""Persons and bodies as biblatex writes them: `Family, Given and {A Body}` → names a reader sees.

The splitting is bibtexparser's, which follows BibTeX's own rules (Patashnik, *BibTeXing*, 4).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bibtexparser.middlewares.names import (
    InvalidNameError,
    parse_single_name_into_parts,
    split_multiple_persons_names,
)

from edition.model import Source

_OTHERS = "others"
_ET_AL = "et al."


@dataclass(frozen=True, slots=True)
class Name:
    """A person, or a body (`literal`), in the parts that exports ask for."""

    literal: str = ""
    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""

    @property
    def is_others(self) -> bool:
        """True of *et al.*, which stands for names that are not given."""
        return self.literal == _ET_AL

    @property
    def display(self) -> str:
        """The name as running text: `Ana de la Cruz`, `Martin King, Jr.`, `A Body`."""
        if self.literal:
            return self.literal
        words = " ".join(part for part in (self.given, self.particle, self.family) if part)
        comma = "," if self.suffix.startswith(("Jr", "Sr")) else ""
        return f"{words}{comma} {self.suffix}" if self.suffix else words

    @property
    def family_first(self) -> str:
        """`de la Cruz, Ana`, `King, Martin, Jr.`; a body as it is."""
        family = f"{self.particle} {self.family}".strip()
        return self.literal or ", ".join(part for part in (family, self.given, self.suffix) if part)

    @property
    def csl(self) -> dict[str, str]:
        """The name as CSL-JSON has it."""
        if self.literal:
            return {"literal": self.literal}
        parts = {
            "family": self.family,
            "given": self.given,
            "non-dropping-particle": self.particle,
            "suffix": self.suffix,
        }
        return {variable: part for variable, part in parts.items() if part}


def authors(source: Source, field: str = "author") -> tuple[str, ...]:
    """The display names in a name field; `and others` becomes `et al.`; () if the field is missing."""
    return tuple(name.display for name in names(source.fields.get(field, "")))


def persons(value: str) -> tuple[Name, ...]:
    """The names in a field's value that are somebody's: for formats in which *et al.* would be a body's name."""
    return tuple(name for name in names(value) if not name.is_others)


def joined(people: Sequence[str]) -> str:
    """Display names as the Bluebook joins them: `A`, `A & B`, `A, B & C`, `A et al.`"""
    if len(people) < 2:
        return "".join(people)
    link = " " if people[-1] == _ET_AL else " & "
    return ", ".join(people[:-1]) + link + people[-1]


@lru_cache(maxsize=1 << 14)  # a source is named wherever it is cited
def names(value: str) -> tuple[Name, ...]:
    """The names in a field's value. Never raises: what is wrong with one, `name_fault` says."""
    return tuple(_name(part) for part in split_multiple_persons_names(value) if part)


def name_fault(value: str) -> str | None:
    """What is wrong with a list of names, as the middle of a sentence; None if nothing is."""
    for part in split_multiple_persons_names(value):
        if re.match(r"and\b|.*\sand$", part, re.I | re.S):
            return f"an `and` with no name on one side of it, in {part!r}"
        if any(re.search(r"[{}]", _inner(piece)) for piece in _pieces(part)):
            return f"braces that are not around one whole name, in {part!r}"
        try:
            parse_single_name_into_parts(part, strict=True)
        except InvalidNameError as error:
            return f"a name that cannot be split ({error.reason.lower()}): {part!r}"
    return None


def _pieces(part: str) -> list[str]:
    """A name between its commas: each piece may have braces of its own, as `{van der Berg}, Piet` has."""
    if re.fullmatch(r"\{[^{}]*\}", part):
        return [part]
    outside = (run for run in _RUN.finditer(part) if not run[0].endswith("}"))
    cuts = [comma.start() for run in outside for comma in re.compile(",").finditer(part, *run.span())]
    return [part[s:e].strip() for s, e in zip([0, *(cut + 1 for cut in cuts)], [*cuts, len(part)], strict=True)]


_RUN = re.compile(r"[^{}]+\}?")
"""Letters up to the next brace, with it if it closes: then the commas among them stand inside."""


def _inner(part: str) -> str:
    return part[1:-1] if part.startswith("{") and part.endswith("}") else part


def _name(part: str) -> Name:
    if part == _OTHERS:
        return Name(literal=_ET_AL)
    if part.startswith("{") and part.endswith("}"):
        return Name(literal=part[1:-1])
    parts = parse_single_name_into_parts(part, strict=False)
    given, particle, family, suffix = (
        re.sub(r"[{}]", "", " ".join(words)) for words in (parts.first, parts.von, parts.last, parts.jr)
    )
    if not given and not particle and not suffix:
        return Name(literal=family)
    return Name("", family, given, particle, suffix)
