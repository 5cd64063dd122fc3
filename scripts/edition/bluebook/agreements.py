"""Treaties that no series prints, known by their name, their parties and their day (rule 21.4)."""

from __future__ import annotations

from edition.bluebook import patterns
from edition.bluebook.capital_letters import bluebook
from edition.bluebook.notetext import NoteText
from edition.bluebook.places_cited import PARTS
from edition.bluebook.work_fields import Found
from edition.text.dates import to_edtf


def agreement(note: NoteText, start: int, stop: int) -> Found | None:
    """A treaty by its name, parties and day, which an address or nothing follows: `Pier Treaty, A-B, art. 2, May 5,
    2001`."""
    begins = note.words_from(start)
    named = _AGREEMENT.fullmatch(note.plain, begins, stop)
    day = _day_at(note, stop) if named and not named["date"] else None
    if not named or not (named["date"] or day):
        return None
    title = ", ".join(filter(None, (named["name"], named["parties"])))
    fields = {"title": title, "date": to_edtf(named["date"] or day or "")}
    return Found(begins, stop, "treaty", fields, (), named["name"], named["pin"])


def _day_at(note: NoteText, stop: int) -> str | None:
    """The day that ends a body at `stop`, if one does."""
    day = patterns.PLAIN_DATE.match(note.plain, stop)
    return day["date"] if day else None


_PARTY = r"[A-Z][\w.’]*(?: (?:[A-Z][\w.’]*|of|and|&|the))*"
_AGREEMENT = bluebook(
    r"(?P<name>[A-Z][^,;()“”]{0,160}\b(?:Treaty|Convention|Agreement|Protocol|Covenant|Memorandum of Understanding)\b"
    rf"[^,;()“”]{{0,120}}?), (?P<parties>{_PARTY}[-–]{_PARTY})(?:,? (?P<pin>{PARTS}))?"
    rf"(?:, (?P<date>{patterns.DAY}))?,?\s*"
)
