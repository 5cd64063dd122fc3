"""Works that a note only quotes inside a parenthetical, and that a short form calls by name: they need an entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from edition.bluebook.notes.note_reader import Read, read_quoted
from edition.bluebook.works.works import Work
from edition.model import Note
from edition.resolving.full_citations import FullCitations, full
from edition.resolving.short_forms import by_reporter
from edition.resolving.supra_forms import by_supra
from edition.text.normalisations import normalised


def called_again(
    notes: Iterable[Note], reads: Mapping[str, Sequence[Read]], identity: Callable[[Work], object]
) -> dict[str, list[Work]]:
    """Label of a note → the works in its parentheticals that a short form means, since no other has its name.

    `reads` are what each note cites, by its label; `identity` tells which works are one.
    """
    numbered = sorted((note for note in notes if note.number is not None), key=lambda note: note.number or 0)
    quoted = {note.label: [read for read in read_quoted(normalised(note.text)) if read.work] for note in numbered}
    if not any(quoted.values()):
        return {}
    inside = FullCitations()
    fulls = FullCitations(inside)
    for note in numbered:
        fulls.add(
            note.number or 0, [full(read, str(identity(read.work)), None) for read in reads[note.label] if read.work]
        )
        inside.add(note.number or 0, [full(read, _quoted(identity, read), None) for read in quoted[note.label]])
    meant = set()
    for note in numbered:
        for read in reads[note.label]:
            if read.citation.form in {"supra", "short"}:
                derive = by_supra if read.citation.form == "supra" else by_reporter
                meant.add(derive(note, read.citation, fulls).resolved.source)
    return {
        label: [read.work for read in each if read.work and _quoted(identity, read) in meant]
        for label, each in quoted.items()
    }


def _quoted(identity: Callable[[Work], object], read: Read) -> str:
    return f"quoted {identity(read.work)}" if read.work else ""
