"""Treaties that are cited by name, article and day, with no series that prints them (rule 21.4)."""

from __future__ import annotations

import re

from edition.bluebook import patterns
from edition.bluebook.capital_letters import bluebook
from edition.bluebook.notetext import NoteText
from edition.bluebook.ordinary_type import is_prose
from edition.bluebook.places_cited import PARTS
from edition.bluebook.work_fields import Found


def treaty_by_day(note: NoteText, start: int, stop: int, end: int) -> Found | None:
    """`Pier Agreement art. 2(1)(a), Dec. 12, 2015`; what only calls itself an agreement must name an article."""
    begins = note.words_from(start)
    treaty = _TREATY.fullmatch(note.plain, begins, stop)
    if not treaty or not _DAY.fullmatch(note.plain, stop, end) or is_prose(treaty["title"]):
        return None
    if not treaty["pin"] and not _CERTAIN.search(treaty["title"]):
        return None
    return Found(begins, stop, "treaty", {"title": treaty["title"]}, (), treaty["title"], treaty["pin"])


_DAY = re.compile(rf", {patterns.DAY}")
_TREATY = bluebook(
    r"(?P<title>(?!(?:Credit|Purchase|Merger|Licen[sc]e|Employment|Settlement|Plea|Loan|Stock\w*|Asset|Share\w*|Lease|"
    r"Collective|User|Service|Operating|Partnership)\b)"
    r"(?:[A-Z][^;()§]{2,200}? )?(?:Treaty|Convention|Protocol|Covenant|Agreement|Accord|Charter)\b[^;()§]{0,200}?)"
    rf"(?:,? (?P<pin>(?=arts?\.|annex|pmbl\.|princs?\.)(?:{PARTS})(?:, {PARTS})*))?"
)
_CERTAIN = re.compile(
    r"\b(?:Treaty|Convention|Protocol|Covenant)\b.* (?:on|for|to|of|Between|Among|Concerning|Relating|Against)\b"
)
