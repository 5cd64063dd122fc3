"""A BibTeX entry as it stands in the file, right or wrong: what the reader finds and the rules look at."""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition.model import Finding, Place
from edition.sources.fields import TYPE_FIELD
from edition.sources.kinds import Kind, kind_of

INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""Characters that no one means to write in a database: controls, zero-width and turning marks."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field as it stands in the file: lower-case name, value without its enclosing, line from 1."""

    name: str
    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it stands in the file. `fields` may repeat a name; `type` is lower-case."""

    type: str
    key: str
    fields: tuple[Field, ...]
    place: Place

    def value(self, name: str) -> str:
        """The first value of the field, or ""."""
        return next((field.value for field in self.fields if field.name == name), "")

    @property
    def called(self) -> str:
        """What messages call the entry: its key, or its type where it has none."""
        return self.key or f"@{self.type}"

    @property
    def kind(self) -> Kind | None:
        """The kind that the type and `entrysubtype` make."""
        return kind_of(self.type, self.value(TYPE_FIELD))

    def finding(self, rule: str, message: str, line: int = 0) -> Finding:
        """A finding about this entry, on its first line unless told another."""
        return Finding(rule, Place(self.place.path, line or self.place.line), message)
