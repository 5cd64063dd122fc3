"""The apparatus: every emendation, numbered in the order of the pages, and every open crux."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.exports.as_read import as_read
from edition.exports.reading_order import in_order
from edition.model import Article, Note, Unit
from edition.places.emendation_ids import emendation_ids
from edition.text.inline import BREAK, LEVEL, QUOTATION, Inline, read

_CRUX = "Crux. "
_STRUCTURE = {
    BREAK: ("a new paragraph", "no new paragraph"),
    QUOTATION: ("a block quotation", "no block quotation"),
    LEVEL: ("one level lower", "one level higher"),
}


@dataclass(frozen=True, slots=True)
class ApparatusEntry:
    """One emendation: its number, where it stands, both readings (Markdown) with words around them, the reason.

    The number is only its place in the list; its address is `id`, which stays.
    """

    number: int
    id: str
    unit: Unit
    witness: Inline
    edition: Inline
    reason: str


def entries(article: Article) -> list[ApparatusEntry]:
    """The emendations of the author's text: page by page, those of headings and text, then those of the notes."""
    found = [
        (unit, index, emendation, id)
        for unit in _units(article)
        for (index, emendation), id in zip(enumerate(unit.text.emendations), emendation_ids(unit), strict=True)
    ]
    return [
        ApparatusEntry(number, id, unit, *_readings(unit.text, index), _plain(emendation.reason))
        for number, (unit, index, emendation, id) in enumerate(found, start=1)
    ]


def _plain(reason: str) -> str:
    return " ".join(read(reason).edition.plain.split())


def sentence(reason: str) -> str:
    """A reason as a sentence."""
    return reason[:1].upper() + reason[1:].rstrip(".") + "."


def _readings(text: Inline, index: int) -> tuple[Inline, Inline]:
    """Both readings with the words around them; of what is no words, in words of the editors'."""
    readings, emendation = as_read(text, index), text.emendations[index]
    if not emendation.is_structural:
        return read(readings[0]), read(readings[1])
    has, has_not = _STRUCTURE[emendation.witness + emendation.edition]
    told = (has, has_not) if emendation.witness else (has_not, has)
    return read(f"*({told[0]})* {readings[0]}"), read(f"*({told[1]})* {readings[0]}")


def cruxes(article: Article) -> list[tuple[Note, Inline]]:
    """The editors' notes that leave a question open (they begin with *Crux.*), with what they say."""
    notes = ((note, note.text.edition) for note in article.notes if note.number is None)
    return [
        (note, note.text.after(len(_CRUX)))
        for note, reading in notes
        if reading.plain.startswith(_CRUX) and reading.is_italic(0, len(_CRUX) - 1)
    ]


def _units(article: Article) -> Iterator[Unit]:
    notes = sorted((n for n in article.notes if n.number is not None), key=lambda n: n.number or 0)
    body = list(in_order(article))
    paths = dict.fromkeys(unit.place.path for unit in (*body, *notes))
    for path in paths:
        yield from (unit for unit in body if unit.place.path == path)
        yield from (note for note in notes if note.place.path == path)
