"""Numbered essays that only their authors' names close: `The Federalist No. 10, at 77 (James Madison)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.bluebook.forms.places_cited import PAGES
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText
from edition.text.late_patterns import late

_NUMBERS = r"\d{1,3}(?:(?:[–-]|, | & |, & | and )\d{1,3})*"
_SIGNED_BY = r"[A-Z][\w.’]*(?: (?:[A-Z][\w.’]*|&|and|or))*"
_ESSAY = bluebook(
    rf"(?P<title>(?:(?:The|THE) )?(?:Anti-|ANTI-)?(?:Federalist|FEDERALIST)(?: Papers?| PAPERS?)?,? N[oO][sS]?\. "
    rf"{_NUMBERS})(?:,? (?:at )?(?P<pin>{PAGES}))?(?: \((?P<author>{_SIGNED_BY})\))?",
    sign="(?i:federalist)",
)
_PEN_NAMED = bluebook(
    r"(?P<title>[A-Z][\w’]+(?: [A-Z][\w’]+){0,2} (?:N[oO]\. )?[IVXL]{1,6})(?:, (?P<container>[A-Z][\w.’&]*"
    r"(?: [\w.’&]+){0,5} ?(?:\([A-Z][\w.’ ]*\))?))?"
)
"""An essay in a newspaper of its time by a pen name and its number in the row: `Brutus XI (Jan. 31, 1788)`."""
_OF_ITS_TIME = late(r"\(?,? ?(?:[A-Z][a-z.]+ (?:\d{1,2}, )?)?17[5-9]\d\)?")
_UNDATED = bluebook(rf"{_ESSAY.pattern}(?<=\))(?=[.;,]|$| \[| \((?![^()]*\d{{4}}))", sign="(?i:federalist)")


def signed_essays(note: NoteText, start: int, end: int) -> Iterator[re.Match[str]]:
    """The essays between two offsets that no date follows, but their author's name."""
    return (m for m in _UNDATED.finditer(note.plain, start, end) if m["author"] and not note.depth[m.start()])


def essay(note: NoteText, start: int, stop: int, end: int) -> Found | None:
    """An essay of *The Federalist*, in whatever type, or of its time; `end` is where its date ends."""
    begins = note.words_from(start)
    of_its_time = _OF_ITS_TIME.fullmatch(note.plain, stop, end)
    if of_its_time and (pen_named := _PEN_NAMED.fullmatch(note.plain[begins:stop].strip(" ,"))):
        kind, container = ("news", {"container": pen_named["container"]}) if pen_named["container"] else ("book", {})
        title = pen_named["title"]
        return Found(begins, stop, kind, {"title": title, **container}, (), title)
    found = _ESSAY.match(note.plain, begins, stop)
    if not found or note.plain[found.end() : stop].strip(" ,"):
        return None
    authors = tuple(re.split(r" (?:&|and) ", found["author"])) if found["author"] else ()
    return Found(begins, stop, "book", {"title": found["title"]}, authors, found["title"], found["pin"])
