"""Contracts: their name, the place in it, between whom, and their day."""

from __future__ import annotations

from edition.bluebook.forms.places_cited import PAGES, PARTS
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText
from edition.text.late_patterns import late

_WORD = r"(?:[A-Z][\w.’&-]*|of|and|&|for|to|the|\([A-Z][^()]{2,30}\))"
_PLACE = rf"(?:{PARTS}(?:(?:,| &) {PARTS})*(?:, at {PAGES})?|at {PAGES})"
_BETWEEN = late(r" (?:among|between) ")
_CONTRACT = bluebook(
    rf"(?P<title>{_WORD}(?: {_WORD}){{0,11}}?)(?:,? (?P<first>{_PLACE}))?"
    r"(?P<parties>,? by and (?:among|between) |, (?:among|between) (?=[A-Z]))(?P<who>[^;“”§]{5,300}?)"
    rf"(?:,? (?P<last>{_PLACE}))?"
)
_NAMED = late(r"\b(?:Agreement|Indenture|Contract|Merger|Lease|Guaranty|Settlement|Stipulation|Undertaking)$")


def contract(note: NoteText, start: int, stop: int) -> Found | None:
    """`Stock Purchase Agreement § 6.2(a), by and among Roe, Inc. and Pier Co. (Mar. 3, 2019)`: what they agreed."""
    begins = note.words_from(start)
    if not _BETWEEN.search(note.plain, begins, stop):
        return None
    found = _CONTRACT.fullmatch(note.plain[begins:stop].rstrip(" ,"))
    if not found or not _NAMED.search(found["title"]):
        return None
    fields = {"title": found["title"], "addendum": (found["parties"] + found["who"]).strip(" ,")}
    pin = (found["first"] or found["last"] or "").removeprefix("at ")
    return Found(begins, stop, "other", fields, (), found["title"], pin or None)
