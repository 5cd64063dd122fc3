"""What the heads of states or of bodies have stated, by their offices: `Statement by the President of A and …`."""

from __future__ import annotations

import re

from edition.bluebook import patterns
from edition.bluebook.capital_letters import bluebook
from edition.bluebook.notetext import NoteText
from edition.bluebook.places_cited import PARTS
from edition.bluebook.work_fields import Found


def statement(note: NoteText, start: int, stop: int, end: int) -> Found | None:
    """`Statement by the President of A, the Prime Minister of B, and C ¶ 2, Jan. 11, 2021`: commas part the offices of
    those who state it, and no author from a title."""
    quoted = [m.end() for m in _SENTENCE_QUOTED.finditer(note.plain, start, stop)]
    begins = quoted[-1] if quoted else note.words_from(start)
    made = _STATEMENT.fullmatch(note.plain, begins, stop)
    if not made or not _DAY.match(note.plain, stop, end) or note.style.is_italic(begins):
        return None
    return Found(begins, stop, "other", {"title": made["title"]}, (), made["title"], made["pin"])


_DAY = re.compile(rf"(?:, |\({{0,1}}){patterns.DAY}")
_SENTENCE_QUOTED = re.compile(r"[.?!]” ")
"""A sentence that a quotation ends, before a citation."""
_OFFICE = (
    r"(?:[Tt]he )?(?:(?:Vice|Deputy|Foreign|Prime|First|Acting|Federal|Interim) )?"
    r"(?:Presidents?|Ministers?|Chancellors?|Premiers?|Kings?|Queens?|Emirs?|Heads of (?:State|Government|Delegation)|"
    r"Secretary-General|Secretar(?:y|ies) of State|High Representative|Co-Chairs?|Chair(?:man|woman|person)?|"
    r"Governors?|Leaders)\b"
)
_STATEMENT = bluebook(
    r"(?P<title>(?:(?:Joint|Trilateral|Tripartite|Common|Final) )?(?:Statement|Declaration|Communiqué|Appeal|Message) "
    rf"(?:by|of|from) {_OFFICE}(?: (?:of|for) [^,;()§¶“”]{{2,120}}?)?"
    rf"(?:,? (?:and )?{_OFFICE} [^,;()§¶“”]{{2,120}}?)*"
    r"(?: (?:on|concerning|regarding|about) [^,;()§¶“”]{2,120}?)?)"
    rf"(?:,? (?:at )?(?P<pin>(?:{PARTS})(?:, {PARTS})*))?,?\s*"
)
