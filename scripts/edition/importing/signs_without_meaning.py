"""Signs that mean something in one type alone, and nothing in a text: an editor is asked what the print shows."""

from __future__ import annotations

import re

from edition.model import Article
from edition.witness.witness_reader import Doubt

_PRIVATE = re.compile("[\ue000-\uf8ff]")
_AROUND = 24  # letters


def signs_without_meaning(article: Article) -> list[Doubt]:
    """A doubt for each letter from the private-use area, of which no text tells what it is."""
    return [
        Doubt(unit.id, unit.place.line, _told(unit.text.edition.plain, match))
        for unit in article.units
        for match in _PRIVATE.finditer(unit.text.edition.plain)
    ]


def _told(plain: str, match: re.Match[str]) -> str:
    before, after = plain[max(0, match.start() - _AROUND) : match.start()], plain[match.end() :][:_AROUND]
    around = _PRIVATE.sub("□", f"{before}□{after}")
    return f"U+{ord(match[0]):04X} in “…{around}…” is a sign of one type alone; put in what the print shows for it"
