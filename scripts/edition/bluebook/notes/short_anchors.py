"""Where the short forms of a clause stand, by their words; and what only looks like one, which is left out."""

from __future__ import annotations

import re

from edition.bluebook.forms import own_numbers, patterns
from edition.bluebook.forms.docket_numbers import DOCKET, TRIBUNAL
from edition.bluebook.forms.later_history import HISTORY
from edition.bluebook.forms.laws import LAW
from edition.bluebook.forms.paper_patterns import RECORD
from edition.bluebook.forms.short_form_patterns import (
    ID,
    SHORT_ACT,
    SHORT_BILL,
    SHORT_CASE,
    SHORT_ENTRY,
    SHORT_FIRST_PAGE,
    SHORT_INITIALS,
    SHORT_NEUTRAL,
    SHORT_REPORT,
    SHORT_SLIP,
    SHORT_TREATY,
)
from edition.bluebook.notes.short_citations import REPORTED
from edition.bluebook.notes.signals import signal_of, signals
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.works.body_ends import cites_chapter
from edition.text.inline import touching
from edition.text.late_patterns import late

_BEHIND_BRACKET = late(r" \([^()]*\), $")
"""What stands before a second place of the same work: `372 U.S. 335 (1963), 1962 WL 5, at *22`."""


_ANCHORED = late(r"\d|[SsIi](?:upra|nfra|d)|ID\.|Part|Section|art|annex|pmbl|princ|slip")
"""What no such word lacks, or what stands behind it: few clauses of prose have it, and each kind is looked for."""


def anchors(note: NoteText, start: int, end: int) -> list[re.Match[str]]:
    """The words by which short forms and internal references of a clause are known, in order."""
    if not _ANCHORED.search(note.plain, start, end):
        return []
    kinds = (ID, own_numbers.NOTES, own_numbers.WITHOUT_NUMBER, *own_numbers.OF_THE_ARTICLE, *REPORTED)
    found = [m for kind in kinds for m in kind.finditer(note.plain, start, end) if note.is_open(m.start())]
    if not found:
        return []
    found = [m for m in found if m.re not in REPORTED or _is_called_again(note, m) or not _is_full(note, m)]
    by_name = (SHORT_INITIALS, SHORT_TREATY)
    bare = (SHORT_BILL, SHORT_REPORT, SHORT_ACT, *by_name)
    found = [m for m in found if m.re not in bare or not _without_signal(note.plain[start : m.start()])]
    found = [m for m in found if m.re not in REPORTED or not _is_second_place(note, start, m.start())]
    found = [m for m in found if m.re != SHORT_FIRST_PAGE or not _BECAME.search(note.plain, start, m.start())]
    found = [m for m in found if m.re != SHORT_CASE or not _ends_title(note, m)]
    found = [m for m in found if m.re != SHORT_NEUTRAL or _is_called(note, start, m.start(), end)]
    found = [m for m in found if m.re != SHORT_SLIP or _is_slip(note, m, end)]
    found = [m for m in found if m.re != SHORT_ENTRY or not _is_filed(note, start, m, end)]
    found = [m for m in found if m.re not in by_name or not LAW.match(note.plain, m.start(), end)]
    found = [m for m in found if m.re != own_numbers.NOTES or not cites_chapter(note, start, m)]
    found = [m for m in found if m.re != own_numbers.WITHOUT_NUMBER or note.style.is_italic(m.start())]
    return sorted(found, key=lambda m: (m.start(), -m.end()))


def _is_full(note: NoteText, reported: re.Match[str]) -> bool:
    return bool(patterns.FULL_AFTER.match(note.plain, reported.end()))


def _is_called_again(note: NoteText, reported: re.Match[str]) -> bool:
    """True of a case by one short name in italics, whose date is repeated: `*Roe*, 9 F.3d at 4 (7th Cir. 1999)`."""
    if reported.re != SHORT_CASE or not _OF_COURTS.fullmatch(reported["reporter"]):
        return False
    at = reported.start() - len(", ")
    named = next((note.plain[s:e] for s, e in touching(note.style.italics, at - 1, at) if s < at <= e), "")
    return bool(named) and note.plain.startswith(", ", at) and " v. " not in named


_OF_COURTS = late(r"U\.S\.|S\. ?Ct\.|F\.(?:2d|3d|4th)|F\. ?Supp\.(?: ?[23]d)?")
_BECAME = late(rf"(?:{HISTORY.pattern}),?\s*$", re.X)
"""What became of a decision that another note cites in full with its year: `(6th Cir. 2022), *rev’d*, 601 U.S. 12`."""


def _is_second_place(note: NoteText, start: int, at: int) -> bool:
    """True behind a bracket that no name in italics ends in, as `*Roe v. Portia (II)*` does."""
    return bool(_BEHIND_BRACKET.search(note.plain, start, at)) and not note.style.is_italic(at - len("), "))


def _ends_title(note: NoteText, reported: re.Match[str]) -> bool:
    """True of a year and a word at a title's end, which look like a reporter: `*Harbours 2019 Report*, at 12`."""
    begins = reported.start()
    return "." not in reported["reporter"] and note.in_title(begins) and note.style.is_italic(begins - 2)


def _without_signal(lead: str) -> str:
    """What stands before a citation in its clause, but for a signal: a bill that prose speaks of is not cited."""
    lead = lead.lstrip(" ;,.”’)")
    return lead[len(signal_of(lead)) :].strip(" ,")


def _is_called(note: NoteText, start: int, at: int, end: int) -> bool:
    """True if a case is called by its short name before its year and number: `*Aldous*, 2013-Ohio-4471, ¶ 4`."""
    if _UNPAGED.match(note.plain, at):  # cited in full, it has the page on which it begins
        return True
    span = next(
        ((s, e) for s, e in touching(note.style.italics, max(start, at - 3), at) if start <= s and 0 < at - e <= 2),
        None,
    )
    if span is None or _BEHIND_NUMBER.search(note.plain, start, span[0]):
        return False
    if _NUMBER_OF_COURT.match(note.plain, at) and not patterns.PAREN_DATE.search(note.plain, at, end):
        return True  # *Roe v. Portia*, App. No. 1/02, ¶ 4: a full citation has a day
    if _STATES.fullmatch(note.plain[slice(*span)].strip(" ,")) and _OF_THE_COURT.match(note.plain, at):
        return True
    return not re.search(r" v\.? |In re|Ex parte|^Re [A-Z]", note.plain[slice(*span)])


_STATES = late(r"(?:[A-Z][\w.’]*|&| )+\. v\. (?:[A-Z][\w.’]*|&| )+\.")
"""The parties by which a case of states is called, which stand in brackets where it is cited in full: `A. v. B.`"""
_UNPAGED = late(r"\d{4} (?:I\.C\.J|P\.C\.I\.J)\.(?: Rep\.)? ¶")
_OF_THE_COURT = late(r"\d{4} (?:I\.C\.J|P\.C\.I\.J)\.")


_NUMBER_OF_COURT = late(rf"{DOCKET}|{TRIBUNAL}")


_BEHIND_NUMBER = late(r"(?:Opinion|Cases?) (?:[CTF]-)?\d+/\d+(?: P)?, $")
"""What a case's name follows where the case is cited in full: `Opinion 1/17, *CETA*, ECLI:EU:C:2019:341`."""


def _is_filed(note: NoteText, start: int, entry: re.Match[str], end: int) -> bool:
    """True of a number on a docket that closes a full citation: behind the docket's own, or a paper of the record."""
    if entry["docket"]:
        return not _names_a_docket(note, entry, end)
    behind_docket = _DOCKET_BEFORE.search(note.plain, max(start, entry.start() - 60), entry.start())
    return bool(behind_docket or RECORD.match(note.plain, note.words_from(start)))


def _names_a_docket(note: NoteText, entry: re.Match[str], end: int) -> bool:
    """True if a name in italics, no paper's title before it, stands alone before a docket: `*Doe*, No. 18-cv-91, …`."""
    if not _is_slip(note, entry, end):
        return False
    name = next(s for s, e in note.style.italics if s <= entry.start() - len("x, ") < e)
    titled = note.plain[:name].rstrip().endswith(",") and not signal_before(note, name)
    return not titled and " v. " not in note.plain[name : entry.start()]


_DOCKET_BEFORE = late(r"Nos?\. [\w:.&/-]*\d[\w:-]*(?: \([A-Z]{2,4}\))?, $")


def _is_slip(note: NoteText, anchor: re.Match[str], end: int) -> bool:
    """True if a decision in no reporter is called again by its name in italics, without its day: a full citation has
    one."""
    named = note.style.is_italic(anchor.start() - len("x, ")) and note.plain[: anchor.start()].endswith(", ")
    dates = patterns.PAREN_DATE.finditer(note.plain, anchor.end(), end)
    return named and not any(note.depth[date.start()] == 1 for date in dates)


def signal_before(note: NoteText, start: int) -> str:
    """The signal that stands right before an offset, or ""."""
    near = signals(note, max(0, start - 40), start)
    return next((m[0].strip() for m in near if not note.plain[m.end() : start].strip(" ,")), "")
