"""Numbered essays that only their authors' names close: `The Federalist No. 10, at 77 (James Madison)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.bluebook.capital_letters import bluebook
from edition.bluebook.notetext import NoteText
from edition.bluebook.places_cited import PAGES
from edition.bluebook.work_fields import Found

_NUMBERS = r"\d{1,3}(?:(?:[–-]|, | & |, & | and )\d{1,3})*"
_SIGNED_BY = r"[A-Z][\w.’]*(?: (?:[A-Z][\w.’]*|&|and|or))*"
_ESSAY = bluebook(
    rf"(?P<title>(?:(?:The|THE) )?(?:Anti-|ANTI-)?(?:Federalist|FEDERALIST)(?: Papers?| PAPERS?)?,? N[oO][sS]?\. "
    rf"{_NUMBERS})(?:,? (?:at )?(?P<pin>{PAGES}))?(?: \((?P<author>{_SIGNED_BY})\))?"
)
_UNDATED = bluebook(rf"{_ESSAY.pattern}(?<=\))(?=[.;,]|$| \[| \((?![^()]*\d{{4}}))")


def signed_essays(note: NoteText, start: int, end: int) -> Iterator[re.Match[str]]:
    """The essays between two offsets that no date follows, but their author's name."""
    return (m for m in _UNDATED.finditer(note.plain, start, end) if m["author"] and not note.depth[m.start()])


def essay(note: NoteText, start: int, stop: int) -> Found | None:
    """An essay of *The Federalist*, in whatever type."""
    begins = note.words_from(start)
    found = _ESSAY.match(note.plain, begins, stop)
    if not found or note.plain[found.end() : stop].strip(" ,"):
        return None
    authors = tuple(re.split(r" (?:&|and) ", found["author"])) if found["author"] else ()
    return Found(begins, stop, "book", {"title": found["title"]}, authors, found["title"], found["pin"])
