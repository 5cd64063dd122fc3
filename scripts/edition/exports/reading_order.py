"""Where everything hangs in the article: the order in which a reader comes upon it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from edition.model import Article, Note, Paragraph, Unit
from edition.places.homes import Home, homes

Rank = tuple[float, ...]
_BYLINE, _NOWHERE = (-1.0,), (float("inf"),)


@dataclass(frozen=True, slots=True)
class Places:
    """Label → where a note hangs, and the rank of each place in reading order."""

    homes: Mapping[str, Home] = field(default_factory=dict)
    _body: Mapping[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, article: Article) -> Places:
        """The places of an article."""
        return cls(homes(article), {id(unit): index for index, unit in enumerate(article.in_order)})

    def home(self, label: str) -> Unit | None:
        """The unit in which a note's marker stands."""
        return self.homes[label].unit if label in self.homes else None

    def rank(self, unit: Unit, offset: int = 0) -> Rank:
        """The rank of a place in a unit: for a note's, that of its marker first; `*` stands by the author's name."""
        if not isinstance(unit, Note):
            return (self._body[id(unit)], offset)
        home = self.homes.get(unit.label)
        if home is None or home.unit is unit:
            return (*(_BYLINE if unit.number == 0 else _NOWHERE), offset)
        return (*self._outer(home.unit, home.at), offset)

    def _outer(self, home: Unit, offset: int) -> Rank:
        """The rank of a marker; one that stands in a note whose own marker stands in another goes no deeper."""
        outer = self.home(home.label) if isinstance(home, Note) else None
        return (*_NOWHERE, offset) if isinstance(outer, Note) else self.rank(home, offset)

    def paragraph(self, unit: Unit | None) -> int | None:
        """The number of a paragraph, or of the one in which a note's marker stands."""
        if isinstance(unit, Note):
            unit = self.home(unit.label)
        return unit.number or None if isinstance(unit, Paragraph) else None
