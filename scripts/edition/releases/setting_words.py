"""How a text is set otherwise than before, in a reader's words: its italics, citations, markers, pages and links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from edition.model import note_name, within
from edition.releases.changes import Data

_SHOWN = 60
_STRETCHES = {
    "italics": ("in italics", "no longer in italics", "its italics stand elsewhere"),
    "citations": ("read as a citation", "no longer read as one", "its citations stand elsewhere"),
}
"""What is told of stretches of a text that are new, that are gone, and that only stand elsewhere."""


def setting_said(old: Data, new: Data, fields: tuple[str, ...]) -> Iterator[str]:
    """What is told of each of the fields of `data/setting.json` that differ; both rows have the words as `text`."""
    for name in fields:
        if name in _STRETCHES:
            yield from _stretches(old, new, name)
        elif name == "markers":
            yield from _moved("the marker of {} stands", *(_named(each[name]) for each in (old, new)))
        elif name == "star_pages":
            yield from _moved("page {} begins", old[name], new[name])
        else:
            yield "its links"


def _stretches(old: Data, new: Data, name: str) -> Iterator[str]:
    was, now = (Counter(each["text"][start:end].strip() for start, end in each[name]) for each in (old, new))
    on, off, elsewhere = _STRETCHES[name]
    told = [(on, now - was), (off, was - now)]
    said = [f"{words}: {', '.join(map(_quoted, stretches))}" for words, stretches in told if stretches]
    yield from said or [elsewhere]


def _named(markers: list[list[Any]]) -> list[list[Any]]:
    """Markers with what their notes are called in place of their labels."""
    return [[at, within(note_name(label))] for at, label in markers]


def _moved(told: str, old: list[list[Any]], new: list[list[Any]]) -> Iterator[str]:
    """What is told of each label that stands in one state where it does not in the other, in their order."""
    was, now = ({label: at for at, label in each} for each in (old, new))
    for label in dict.fromkeys([*now, *was]):
        if label not in was:
            yield f"{told.format(label)} here"
        elif label not in now:
            yield f"{told.format(label)} here no longer"
        elif was[label] != now[label]:
            yield f"{told.format(label)} elsewhere"


def _quoted(words: str) -> str:
    return f"“{words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + '…'}”"
