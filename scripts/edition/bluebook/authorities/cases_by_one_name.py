"""Cases by one name: from abroad, from old reports, and before a tribunal."""

from __future__ import annotations

import re

from edition.bluebook.authorities.cases import is_reported
from edition.bluebook.authorities.cases_called import parted
from edition.bluebook.authorities.where_reported import reported
from edition.bluebook.forms import case_patterns
from edition.bluebook.forms.days import YEAR
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.notetext import NoteText
from edition.text.late_patterns import late


def case_by_one_name(note: NoteText, start: int, stop: int, end: int, italic: list[tuple[int, int]]) -> Found | None:
    """A case by one name, with its year before its reporter, as abroad: `*Tasman Dam* (1983) 158 CLR 1, 129`;
    or before the reports of a court: `*The Antelope*, 23 U.S. (10 Wheat.) 66`, or a tribunal's number."""
    begins, ends = italic[-1] if italic else (0, 0)
    at = ends + 2 - (note.plain[ends - 1 : ends] == ",")
    placed = is_reported(note, at) or _CASE_NUMBER.match(note.plain, at)
    if italic and note.plain[at - 2 : at] == ", " and not _signed(note, begins) and placed:
        cited, pin = reported(note, ends, stop)
        name, short = parted(note.plain[begins:ends].strip(" ,"))
        return Found(begins, stop, "case", {"title": name, **cited}, (), name, pin, short)
    if not italic and (roman := _ROMAN_CASE.fullmatch(note.plain, note.words_from(start), stop)):
        begins, ends = roman.span("name")
    if stop - ends not in {0, 1} or not _YEAR.fullmatch(note.plain, stop, end):
        return None
    name = note.plain[begins:ends].strip(" ,").removeprefix("also ")
    follows = note.plain.startswith(" ", end) and case_patterns.REPORTER.match(note.plain, end + 1)
    return Found(begins, stop, "case", {"title": name}, (), name) if follows else None


_ROMAN_CASE = late(r"(?P<name>[A-Z][^,;()]{2,60}’s? Case|(?:The )?Case of [^,;()]{2,60}) ")
_CASE_NUMBER = late(
    r"(?:[A-Z]{2,6} )?(?:Case(?: Repository)?|App\.|Appl\.) Nos?\. [\w./-]*\d|"
    r"[A-Z]{1,3}-\d{1,5}/\d{2,4}(?=[^;()]*\([^()]*\bCt\.)"
)


def _signed(note: NoteText, at: int) -> bool:
    """True if an author stands before a title: `Jane Roe, *The Pier*`."""
    before = note.plain[max(0, at - _SIGNED_WITHIN) : at]
    return bool(re.search(r"[^\W\d_]\.?,\s*$", before)) and not re.search(r"e\.g\.,\s*$", before)


_SIGNED_WITHIN = len("e.g.,") + 20  # and what blanks there may be
_YEAR = late(rf"\({YEAR}\)")
