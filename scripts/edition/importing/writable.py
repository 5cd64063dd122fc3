"""The sources as a database can hold them: a field with what BibTeX has no room for is left out, and told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from edition.model import Article, Note, Source
from edition.sources.bibtex import write_bibtex
from edition.witness.witness_reader import Doubt, Unreadable

_NEEDED = "title"


def writable(
    article: Article, sources: Iterable[Source], cited: Mapping[int, Collection[str]]
) -> tuple[tuple[Source, ...], tuple[Doubt, ...]]:
    """Every source with the fields that can be written, and a doubt at the first note that cites one which lost any.

    Raises `Unreadable` at the note whose source would lose its title.
    """
    kept: list[Source] = []
    doubts: list[Doubt] = []
    for source in sources:
        names = source.fields if _fault(source, source.fields) else ()
        faults = {name: fault for name in names if (fault := _fault(source, {name: source.fields[name]}))}
        if faults:
            note = next(note for note in article.notes if source.key in cited[note.number or 0])
            doubts += _told(note, faults)
        kept.append(replace(source, fields={n: value for n, value in source.fields.items() if n not in faults}))
    return tuple(kept), tuple(doubts)


def _fault(source: Source, fields: Mapping[str, str]) -> str:
    try:
        write_bibtex([replace(source, fields=fields)])
    except ValueError as error:
        return str(error)
    return ""


def _told(note: Note, faults: Mapping[str, str]) -> list[Doubt]:
    if fault := faults.get(_NEEDED):
        why = f"the work cited here cannot be written to the database ({fault}); correct it in the text"
        raise Unreadable(note.place.line, why)
    why = "left out of the database, which cannot hold it: give it there as it can be written"
    return [Doubt(note.id, note.place.line, f"{fault}, {why}") for fault in faults.values()]
