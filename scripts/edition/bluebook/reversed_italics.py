"""A case named in a title in italics, and so in ordinary type: `*The Author as Owner:* Pier v. Sea *and After*`."""

from __future__ import annotations

import re

from edition.bluebook.notetext import NoteText
from edition.text.inline import touching

_NAME = re.compile(r" ?[A-Z][^,;()<>]{0,100}? v\. [A-Z][^,;()<>]{0,100}? ?")
_SHORT_NAME = re.compile(r" ?[A-Z][\w.’&-]*(?: (?:[A-Z][\w.’&-]*|of|the|&)){0,5} ?")
_QUOTED = re.compile(r"(?=[^”]*”|[^“]*“)[ .,:;!?—“”‘’]{1,5}")
"""Marks without italics around words that a title quotes: `“*Pier*”*: A Life*`."""
_BEHIND = re.compile(r" [A-Z][^,;()<>]{0,100}? v\. [A-Z][^,;()<>]{0,100}?(?=, \d+ [A-Z])")
_NO_TITLE = re.compile(r"(?:but )?(?:see|cf|accord|contra|compare|with|in re|ex parte|ex rel|and)\b[a-z., ]*", re.I)


def whole_titles(note: NoteText, start: int, end: int, stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Italic stretches as titles, with the cases that they name: what is parted only by a case's name is one title."""
    found: list[tuple[int, int]] = []
    for begins, ends in stretches:
        if found and (
            _NAME.fullmatch(note.plain, found[-1][1], begins)
            or _is_short_name(note, *found[-1], begins)
            or _QUOTED.fullmatch(note.plain, found[-1][1], begins)
        ):
            found[-1] = (found[-1][0], ends)
        else:
            found.append((begins, ends))
    return [(_opened(note, start, begins, ends), _behind(note, ends, end)) for begins, ends in found]


def _opened(note: NoteText, start: int, begins: int, ends: int) -> int:
    """Where a title begins whose first words are quoted: at the mark before its italics, if it closes within."""
    is_quoted = begins > start and note.plain[begins - 1] == "“" and "”" in note.plain[begins : ends - 1]
    return begins - is_quoted


def _is_short_name(note: NoteText, start: int, end: int, other: int) -> bool:
    """True if a title's italics break off for a case's short name alone: `*A Look at* Sea Wall *and Its Progeny*`."""
    opens = note.plain[:start].rstrip(" “").endswith(",")  # behind an author
    return (opens or " " in note.plain[start:end].strip()) and bool(_SHORT_NAME.fullmatch(note.plain, end, other))


def in_title(note: NoteText, start: int, end: int) -> bool:
    """True if what looks like a case's name from `start` to `end` is in part the italics of a title around a name."""
    spans = [(max(s, start), e) for s, e in touching(note.style.italics, start, end)]
    spans = [
        (s, e) for s, e in spans if " " in note.plain[s:e].strip() and not _NO_TITLE.fullmatch(note.plain[s:e].strip())
    ]
    return any(_NAME.fullmatch(note.plain, e, other) for _, e in spans for other, _ in spans if e < other) or any(
        _behind(note, e, end + 200) > e for _, e in spans if e < end
    )


def _behind(note: NoteText, at: int, end: int) -> int:
    """Where a title ends that a case's name closes, before its journal."""
    name = _BEHIND.match(note.plain, at, end)
    return name.end() if name else at
