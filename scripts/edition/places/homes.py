"""Where each note hangs: the unit in which its marker stands first."""

from __future__ import annotations

from dataclasses import dataclass

from edition.model import Article, Unit


@dataclass(frozen=True, slots=True)
class Home:
    """The unit in which a marker stands, and where in its text as written."""

    unit: Unit
    at: int


def homes(article: Article) -> dict[str, Home]:
    """Label → the home of each note that is marked; of several markers the first, those in the text before all."""
    found: dict[str, Home] = {}
    units = article.units
    for unit in units:
        for piece in unit.text.edition.pieces:
            if piece.kind == "marker":
                found.setdefault(piece.text, Home(unit, piece.at))
    return found
