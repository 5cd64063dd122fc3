"""`citations/timeline.yml` → the events; `citations/map.yml` → the author's sentence for each section."""

from __future__ import annotations

from edition.layer.register_reader import sound_id
from edition.layer.yaml_rows import Row, read_rows
from edition.model import Event, Finding, Guide, Saying, Telling

_TOLD = ("at", "when", "printed", "what")


def read_timeline(text: str, path: str) -> tuple[tuple[Event, ...], tuple[Finding, ...]]:
    """The events in the file's order, each id once; what has the wrong shape is a finding with its line."""
    findings: list[Finding] = []
    events: dict[str, Event] = {}
    for row in read_rows(text, path, ("id", "told"), (), findings):
        told = tuple(_telling(each) for each in row.rows("told", _TOLD, ("how",)))
        if sound_id(row, events, findings) and told:
            events[row.text("id")] = Event(row.text("id"), told, row.place)
    return tuple(events.values()), tuple(findings)


def _telling(row: Row) -> Telling:
    at, when, printed, what = (row.text(key) for key in _TOLD)
    return Telling(at, when, printed, what, row.text("how"), row.place)


def read_map(text: str, path: str) -> tuple[tuple[Guide, ...], tuple[Finding, ...]]:
    """The sentences in the file's order."""
    findings: list[Finding] = []
    rows = read_rows(text, path, ("section", "at", "words"), (), findings)
    guides = (Guide(row.text("section"), Saying(row.text("words"), row.text("at"), row.place)) for row in rows)
    return tuple(guides), tuple(findings)
