"""Rule 4.2: the source of a *supra*, by the note and the name that it gives, or by its name alone."""

from __future__ import annotations

from dataclasses import replace

from edition.model import Citation, Note, Resolved
from edition.resolving.full_citations import FullCitations
from edition.resolving.meant_by_name import in_like_type, named, of_another_section
from edition.resolving.short_forms import Derived, quoted
from edition.sources.pinpoints import joined_places


def by_supra(note: Note, citation: Citation, fulls: FullCitations) -> Derived:
    """Rule 4.2: the named note holds a full citation by that name; *infra* names a later note, *supra* an earlier."""
    if not citation.target_notes:
        return _by_name_alone(note, citation, fulls)
    number = citation.target_notes[0]
    unknown = Resolved(citation, None, (number,))
    if number not in fulls:
        message = f"“{citation.text}” names note {number}, which does not exist{_where(citation, fulls)}"
        return Derived(unknown, "supra-no-note", message)
    is_behind = citation.direction == "infra"
    if number == note.number or is_behind != (number > (note.number or 0)):
        where, expected = ("behind", "a later") if is_behind else ("before", "an earlier")
        message = (
            f"“{citation.text}” points to note {number}, which is not {where} {note.called}; "
            f"expected {expected} note{_where(citation, fulls)}"
        )
        return Derived(unknown, "supra-later-note", message)
    keys = {full.source for full in in_like_type(citation.name, named(citation.name, fulls[number]))}
    if not keys and citation.name and fulls.quoted and number in fulls.quoted:
        keys = {full.source for full in named(citation.name, fulls.quoted[number])}
    if len(keys) == 1:
        return Derived(Resolved(citation, keys.pop(), (number,)))
    if not keys and (found := of_another_section(citation.name, fulls[number])):
        key, place = found
        whole = replace(citation, pinpoint=joined_places(place, citation.pinpoint))
        return Derived(Resolved(whole, key, (number,)))
    return Derived(unknown, "supra-no-source", _mis_aimed(citation, number, len(keys), fulls))


def _by_name_alone(note: Note, citation: Citation, fulls: FullCitations) -> Derived:
    """A *supra* that names no note: the one work that goes by its name up to there."""
    earlier = [(n, there) for n, there in fulls.near(citation.name) if n <= (note.number or 0)]
    fits = [(n, full) for n, there in earlier for full in named(citation.name, there)]
    keys = {full.source for _, full in fits}
    if len(keys) == 1:
        return Derived(Resolved(citation, keys.pop(), (fits[-1][0],)))
    works = f"{len(keys)} works that earlier notes cite go by that name" if keys else "no earlier note cites a work so"
    message = f"“{citation.text}” names no note, and {works}; expected the number of a note, or [*supra*]{{source=key}}"
    return Derived(Resolved(citation, None), "supra-no-source", message)


def _mis_aimed(citation: Citation, number: int, fits: int, fulls: FullCitations) -> str:
    called_by = f"the name “{citation.name}”" if citation.name else "no name"
    if fits:
        return (
            f"“{citation.text}”: {fits} full citations of note {number} go by {called_by}; "
            "expected one; write [*supra*]{source=key}"
        )
    there = "; ".join(f"{quoted(full.citation)}, {full.source or 'no entry'}" for full in fulls[number])
    return (
        f"“{citation.text}”: note {number} has no full citation by {called_by} "
        f"(it has: {there or 'no full citation'})"
        f"{_where(citation, fulls)}; correct name or number, or write [*supra*]{{source=key}}"
    )


def _where(citation: Citation, fulls: FullCitations) -> str:
    """Where a full citation by that name does stand, and its entry: what the writer may have meant."""
    named_there = [(n, full) for n, there in fulls.near(citation.name) for full in named(citation.name, there)]
    notes = [f"{n} ({full.source or 'no entry'})" for n, full in named_there] if citation.name else []
    return f"; a full citation by that name stands in note{'s'[: len(notes) > 1]} {', '.join(notes)}" if notes else ""
