"""Laws abroad that are known by who promulgated them: `Zhongcai Fa [Arbitration Law] (promulgated by …), art. 16`."""

from __future__ import annotations

import re

from edition.bluebook.forms.days import DAY
from edition.bluebook.forms.places_cited import PARTS
from edition.bluebook.forms.titles_parted import is_translation
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words import countries
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText
from edition.text.dates import to_edtf
from edition.text.late_patterns import late

PROMULGATED = late(
    rf"(?<=[\w\]\)]) \((?:promulgated|issued|passed|adopted|rev’d|revised) (?:by|at) [^()]*?(?P<date>{DAY})[^()]*\)"
)
"""What dates such a law: who gave it out, when, and since when it is in force."""
_LAW = bluebook(
    r"(?P<title>[A-Z][^;()\[\]“”]{3,200}?)(?P<signs> \([^()A-Za-z]{2,60}\))?"
    rf"(?: \[(?P<translated>[^\[\]]{{2,200}})\])?(?={PROMULGATED.pattern})"
)
_BEHIND = bluebook(
    rf"(?:,? (?P<pin>{PARTS}))?(?:, (?P<gazette>(?:(?:1[89]|20)\d\d )?[A-Z]{{3,}}[^;()]{{3,160}}? \d+)(?=[.;]|$| \())?"
)


def is_promulgated(note: NoteText, bracket: re.Match[str], end: int) -> bool:
    """True if a bracket dates a law that no country in brackets closes, at the clause's own level."""
    behind = _BEHIND.match(note.plain, bracket.end(), end)
    closed = countries.FOREIGN.match(note.plain, behind.end() + 1 if behind else bracket.end() + 1, end)
    return note.depth[bracket.start() + 1] == 1 and not closed


def promulgated_law(note: NoteText, start: int, stop: int, end: int) -> Found | None:
    """The law whose bracket stands from `stop` to `end`, with its article and its gazette behind that."""
    bracket = PROMULGATED.fullmatch(note.plain, stop, end)
    law = _LAW.match(note.plain, note.words_from(start), end) if bracket else None
    if not bracket or not law or law.end() != stop or note.style.is_italic(law.start()):
        return None
    behind = _BEHIND.match(note.plain, end)
    translated, gazette = law["translated"] or "", (behind["gazette"] if behind else "") or ""
    fields = {"title": law["title"].strip(" ,"), "date": to_edtf(bracket["date"])}
    fields |= {"translatedtitle": translated} if is_translation(translated) else {}
    fields |= {"stat": gazette} if gazette else {}
    ends = behind.end() if behind else end
    return Found(law.start(), ends, "statute", fields, (), fields["title"], behind["pin"] if behind else None)
