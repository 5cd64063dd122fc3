"""Judgments whose names stand in the author's own words before their number: `held in *Roe v. Bay*, Case T-1/01`."""

from __future__ import annotations

import re

from edition.bluebook.forms.before_laws import IN_NAMES
from edition.bluebook.forms.case_patterns import cases_named
from edition.bluebook.words.notetext import NoteText
from edition.text.inline import touching
from edition.text.late_patterns import late

_LEADS_TO = late(
    r"(?:\b(?:[Ii]n|[Aa]s|[Uu]nder|[Aa]fter|[Bb]efore|[Ss]ince|[Ff]rom|[Ww]ith|[Bb]y|and|that|of)|[a-z]{4}) $"
)


_REACH = 600  # letters: a case's name right before its number is no longer


def case_in_italics(note: NoteText, start: int, stop: int) -> str:
    """The case that prose names before its number: `the court in *Roe v. Council*, Case T-315/01, 2005 E.C.R. 1`."""
    spans = (note.plain[max(s, start) : e].strip(" ,") for s, e in touching(note.style.italics, start, stop))
    return next((name for name in spans if " v. " in name), "")


def behind_prose(note: NoteText, start: int, law: re.Match[str]) -> str:
    """What stands before a judgment's number, from the italics on that a sentence leads to (`In *Re Tides*`)."""
    spans = [s for s, e in touching(note.style.italics, start, law.start()) if start < s and e - s > 4]
    led = spans and _LEADS_TO.search(note.plain[start : spans[-1]])
    return note.plain[spans[-1] if led else start : law.start()]


def case_in_prose(lead: str) -> str:
    """The case that prose names right before its number: `the court did not, Roe v. Council, 2001 BCSC 6`."""
    lead = lead.rstrip(" ,")
    begins = lead.find(" ", len(lead) - _REACH) + 1 if len(lead) > _REACH else 0
    *_, last = (None, *cases_named(lead, begins, len(lead)))
    if not last or last.end() < len(lead):
        return ""
    is_name = all(not word[0].islower() or word.strip(",") in IN_NAMES for word in last["name"].split())
    return last["name"] if is_name else ""
