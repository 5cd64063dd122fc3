"""What stands before a short form or a full citation in its clause: a signal, a name, prose."""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition.bluebook.forms import own_numbers
from edition.bluebook.forms.short_form_patterns import SHORT_CASE
from edition.bluebook.notes.signals import is_compared, signal_at, signals
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.prose import is_prose
from edition.bluebook.works.works import Work, find_works
from edition.text.inline import touching
from edition.text.late_patterns import late
from edition.text.small_words import IN_BODIES, PARTICLES_ALONE

_JOINED = late(r"(?:and also|and|or|as well as|&) ")
_IN_A_NAME = late(rf"\b(?:{'|'.join(sorted(IN_BODIES | PARTICLES_ALONE))}|et|discussion)\b")


def works_before(note: NoteText, start: int, end: int) -> list[Work]:
    """The full citations before a short form.

    What runs up to it is its name: `Exec. Order No. 9, *supra* note 4`, `Exec. Order No. 9, 79 Fed. Reg. at 494`.
    """
    works = list(find_works(note, start, end))
    if works and _names_short_form(note, works[-1].end, end) and not _CLOSED.search(note.plain, start, works[-1].end):
        works.pop()
    return works


_CLOSED = late(r" \((?:[^()]|\([^()]*\))*\)$")
"""What closes a full citation: a date or an explanation in brackets, and no subsection: `§ 36(a), *supra* note 4`."""


def _names_short_form(note: NoteText, start: int, end: int) -> bool:
    supra = own_numbers.NOTES.match(note.plain, end) or own_numbers.WITHOUT_NUMBER.match(note.plain, end)
    follows = supra or SHORT_CASE.match(note.plain, end)
    return note.plain[start:end].strip() == "," and bool(follows)


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before a short form's words in its clause: its signal, and a name."""

    start: int
    signal: str
    name: str


def lead_of(note: NoteText, start: int, end: int) -> Lead:
    """Read the stretch before a short form: a signal, then a name; in prose, the last of each."""
    bare = end - len(note.plain[start:end].lstrip(" ,;."))
    if not note.plain[bare + len(signal_at(note, bare, end, short=True)) : end].strip(" ,"):
        return Lead(bare, signal_at(note, bare, end, short=True).strip(), "")
    works = works_before(note, start, end)
    start = works[-1].end if works else start
    quoted = note.plain.rfind("”", start, end) + 1
    in_name = note.plain[quoted - 2 : quoted] == ",”" and not note.plain[quoted:end].strip()  # Rules on “Piers,” 8 F.R.
    if quoted and note.plain[quoted : quoted + 1] in {" ", ","} and not in_name:  # a name does not reach back over it
        start = quoted
    text = note.plain[start:end]
    begins = start + len(text) - len(text.lstrip(" ,;."))
    signal = signal_at(note, begins, end, short=True)
    if not signal and (joined := _JOINED.match(note.plain, begins, end)):  # …, and Doe, *supra* note 4
        if joined[0] == "and " and (note.style.is_italic(begins, begins + 3) or is_compared(note, begins)):
            return Lead(begins, "and", note.plain[joined.end() : end].strip(" ,"))
        begins = joined.end()
        signal = signal_at(note, begins, end, short=True)
    rest = note.plain[begins + len(signal) : end].strip(" ,")
    if signal and not rest:
        return Lead(begins, signal.strip(), "")
    if re.search(r"(?:^|\s)[a-z’]{2,}", _IN_A_NAME.sub("", rest)):
        inner = [m for m in signals(note, begins + 1, end, short=True) if m[0][0].islower()]
        if inner:
            begins, signal = inner[-1].start(), inner[-1][0]
            rest = note.plain[inner[-1].end() : end].strip(" ,")
            return Lead(begins, signal.strip(), rest)
    return Lead(begins, signal.strip(), _in_italics(note, begins, end) or rest if is_prose(rest) else rest)


def _in_italics(note: NoteText, start: int, end: int) -> str:
    """The name in italics that a sentence leads to right before a short form: `the court in *Roe*, 5 U.S. at 4`."""
    spans = [(s, e) for s, e in touching(note.style.italics, start, end) if start < s and e < end]
    named = [(s, e) for s, e in spans[-1:] if note.plain[e:end].strip() in {"", ","} and note.plain[s].isupper()]
    return note.plain[slice(*named[0])].strip(" ,") if named else ""
