"""Works of several volumes: cited in more than one, such a work is one source, whose entry names none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from edition.model import Citation, Source
from edition.resolving.full_citations import Full
from edition.resolving.meant_by_name import named
from edition.resolving.places_in_entries import volume_of


def of_all_volumes(source: Source) -> Source:
    """A work of several volumes without the one in which it was first cited: each citation says its own."""
    return replace(source, fields={name: value for name, value in source.fields.items() if name != "volume"})


def of_other_volume(
    citation: Citation, number: int, fulls: Mapping[int, list[Full]], sources: Mapping[str, Source]
) -> str:
    """The key of the work that a short form in note `number` calls by another volume than its entry's; "" if none."""
    volume = volume_of(citation)
    if not volume:
        return ""
    if citation.form == "id":
        cited = (fulls.get(number) or fulls.get(number - 1) or [])[-1:]
    else:
        cited = named(citation.name, fulls.get(citation.target_notes[0] if citation.target_notes else 0, ()))
    keys = {each.source for each in cited if each.source}
    key = keys.pop() if len(keys) == 1 else ""
    fields = sources[key].fields if key else {}
    return key if fields.get("volume", volume) != volume and sources[key].kind == "book" else ""
