"""The apparatus: every emendation, numbered in the order of the pages, and every open crux."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from edition import inline
from edition.exports.emendations import in_context
from edition.model import Article, Note, Paragraph

_CRUX = re.compile(r"\*Crux\.\*\s*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One emendation: its number, where it stands, both readings (Markdown) with words around them, the reason."""

    number: int
    unit: Paragraph | Note
    witness: str
    edition: str
    reason: str


def entries(article: Article) -> list[Entry]:
    """The emendations of the author's text: page by page, those of the text, then those of the notes."""
    found = [
        (unit, words, emendation)
        for unit in _units(article)
        for words, emendation in zip(in_context(unit.text), inline.emendations(unit.text), strict=True)
    ]
    return [
        Entry(number, unit, *_readings(words, emendation), words["reason"])
        for number, (unit, words, emendation) in enumerate(found, start=1)
    ]


def _readings(words: Mapping[str, str], emendation: inline.Emendation) -> tuple[str, str]:
    """Both readings with the words around them; with their italics where only italics were changed."""
    if words["witness"] == words["edition"]:
        return emendation.witness, emendation.edition
    return words["witness"].replace("*", "\\*"), words["edition"].replace("*", "\\*")


def cruxes(article: Article) -> list[tuple[Note, str]]:
    """The editors' notes that leave a question open (they begin with *Crux.*), with what they say."""
    notes = (note for note in article.notes if note.number is None and _CRUX.match(note.text))
    return [(note, _CRUX.sub("", note.text)) for note in notes]


def _units(article: Article) -> Iterator[Paragraph | Note]:
    notes = sorted((n for n in article.notes if n.number is not None), key=lambda n: n.number or 0)
    paths = dict.fromkeys(unit.place.path for unit in (*article.paragraphs, *notes))
    for path in paths:
        yield from (p for p in article.paragraphs if p.place.path == path)
        yield from (n for n in notes if n.place.path == path)
