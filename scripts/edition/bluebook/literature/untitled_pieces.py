"""What a paper prints without a title, by what it is called: `Jane Roe, Book Review, TIDE SUPP., Jan. 18, 2019`."""

from __future__ import annotations

import re

from edition.bluebook.forms.days import DAY
from edition.bluebook.forms.journals import DESIGNATION
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.literature.book_citations import pinned
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import is_person
from edition.text.late_patterns import late

_UNTITLED = late(rf"(?P<who>[^,]+), (?P<sort>{DESIGNATION})")


def untitled_piece(note: NoteText, start: int, begins: int, stop: int, end: int) -> Found | None:
    """A person's piece without a title, before the small capitals that stand from `begins` to `stop` with their day."""
    lead = note.plain[start:begins]
    piece = _UNTITLED.fullmatch(lead.strip(" ,"))
    if not piece or not is_person(piece["who"]) or not re.search(DAY, note.plain[stop : end + 1]):
        return None
    container, pin = pinned(note.plain[begins:stop].strip(" ,"))
    fields = {"title": piece["sort"], "container": container}
    return Found(start + lead.index(piece["who"]), stop, "news", fields, (piece["who"],), piece["who"], pin)
