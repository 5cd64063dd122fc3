"""The layer as data: `data/register.json` and `data/timeline.json`, each described by the schema beside the engine."""

from __future__ import annotations

from typing import Any, Literal

from edition.layer.edtf import read_edtf
from edition.layer.located import Located, is_quoted
from edition.model import Edition, RegisterEntry, Telling, is_authors, sign_of


def register_json(edition: Edition, located: Located) -> list[dict[str, Any]]:
    """The entries in the file's order, with every place in which a form stands; places in reading order, each once."""
    return [_entry(entry, located) for entry in edition.layer.entries]


def _entry(entry: RegisterEntry, located: Located) -> dict[str, Any]:
    laws = (entry.law,) if entry.law else ()
    return {
        "id": entry.id,
        "kind": entry.kind,
        "name": entry.name,
        "forms": list(entry.forms),
        "paragraphs": [int(at[1:]) for at in places(entry, located, "paragraph")],
        "notes": list(dict.fromkeys(_number(at) for at in places(entry, located, "note"))),
        "headings": list(places(entry, located, "heading")),
        "sources": list(dict.fromkeys([*laws, *entry.sources])),
    }


def _number(at: str) -> int:
    """The number of a paragraph or a note by its short name; 0 of a note with a sign."""
    return 0 if sign_of(at[1:]) else int(at[1:])


def places(entry: RegisterEntry, located: Located, kind: Literal["heading", "paragraph", "note"]) -> tuple[str, ...]:
    """The short names of the places of a kind in which an entry stands, in reading order, each once."""
    hits = located.hits.get(entry.id, ())
    return tuple(dict.fromkeys(hit.passage.at for hit in hits if hit.passage.kind == kind))


def timeline_json(edition: Edition, located: Located) -> list[dict[str, Any]]:
    """An item for each place that dates an event, in the file's order; what cannot be read is left out."""
    items = ((event.id, told) for event in edition.layer.events for told in event.told)
    return [item for id, told in items if (item := _item(id, told, located))]


def _item(event: str, told: Telling, located: Located) -> dict[str, Any] | None:
    span, start = read_edtf(told.when), located.stand(told.at, told.printed)
    if span is None or start < 0 or not is_authors(told.at[1:]):
        return None
    passage = located.passages[told.at]
    number = _number(told.at)
    return {
        "event": event,
        "when": told.when,
        "precision": span.precision,
        "as_printed": told.printed,
        "what": told.what,
        "paragraph": number if passage.kind == "paragraph" else None,
        "note": number if passage.kind == "note" else None,
        "how": told.how or None,
        "quoted": is_quoted(passage, start),
    }
