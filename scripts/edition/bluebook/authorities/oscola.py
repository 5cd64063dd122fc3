"""Cases as English, Union and Strasbourg usage cites them, without commas before their numbers (OSCOLA 2.1, 2.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.bluebook.forms.law_pieces import UNION_CASES
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.prose import is_prose
from edition.text import foreign_dates

_NAME = r"(?P<name>[A-Z][^;“”¶§]{1,160}?)"
_PIN = r"(?:,? (?:at )?(?P<pin>(?:paras?|§§?|¶¶?)\.? ?\d[\d–, -]*(?<![ ,–-])|\[\d+\](?:[–-]\[\d+\])?))?"
_UNION = bluebook(
    rf"(?P<number>{UNION_CASES}) {_NAME}(?<!,) "
    rf"(?P<reporter>(?:ECLI:)?EU:[CTF]:(?P<decided>\d{{4}}):\d+|\[(?P<year>\d{{4}})\] ECR (?:I+-)?\d+){_PIN}",
    sign=r"EU:[CTF]:|\] ECR ",
)
"""`Case C-104/16 P *Council v Quay* EU:C:2016:973, para 92`; `Case C-386/08 *Roe v Quay* [2010] ECR I-1289`."""
_STRASBOURG = bluebook(
    rf"(?P<name>[A-Z][^;“”¶§()]{{1,120}}? v\.? [A-Z][^;,“”¶§()\[\]]{{1,60}}?)(?P<sat> \[GC\])?,? "
    r"(?P<number>(?:[Aa]pp(?:lication)? nos?|[Aa]pp(?:lication|l?\.) nos?\.|nos?\.) "
    r"\d+/\d\d(?:(?:, | and |, and | & )\d+/\d\d)*)"
    rf"(?: \((?:(?P<court>ECtHR|ECHR|EComHR|Commission Decision),? )?(?P<day>(?=\d){foreign_dates.DAY})\)"
    rf"|, (?P<date>(?=\d){foreign_dates.DAY})|(?=, (?:§§? ?\d[\d–, -]*, )?ECHR \d{{4}})){_PIN}"
    r"(?:, (?P<reporter>ECHR (?P<year>\d{4})(?:-[IVX]+)?(?: \(extracts\))?))?",
    sign=r"nos?\.? \d+/\d\d",
)
"""`*Roe v Quayland* App no 13216/05 (ECtHR, 16 June 2015)`; `*Roe v. Quayland* [GC], no. 4167/06, § 131, ECHR 2015`."""


def oscola(note: NoteText, start: int, end: int) -> Iterator[re.Match[str]]:
    """The case that a stretch begins with, if it is cited so."""
    begins = note.words_from(start)
    for form in (_UNION, _STRASBOURG):
        found = form.match(note.plain, begins, end) if begins < end and not note.depth[begins] else None
        if found and not is_prose(found["name"]):
            yield found
            return


def is_oscola(match: re.Match[str]) -> bool:
    """True of what `oscola` finds."""
    return match.re in (_UNION, _STRASBOURG)


def oscola_case(match: re.Match[str]) -> Found:
    """A case with its own number, its day or year, and the place cited, of a match of `oscola`."""
    groups = match.groupdict()
    name = match["name"].strip(" ,") + (groups.get("sat") or "")
    day = groups.get("day") or groups.get("date") or ""
    fields = {
        "title": name,
        "number": match["number"],
        "reporter": groups.get("reporter") or "",
        "court": groups.get("court") or "",
        "date": foreign_dates.to_edtf(day) if day else groups.get("decided") or groups.get("year") or "",
    }
    fields = {field: value for field, value in fields.items() if value}
    return Found(match.start(), match.end(), "case", fields, (), name, match["pin"])
