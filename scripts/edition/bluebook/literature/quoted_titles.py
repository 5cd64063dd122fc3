"""Works whose title stands in quotation marks, as in Britain and on the Continent (OSCOLA 3.3, 3.4; Chicago).

Where it appeared follows in italics, or behind the year: `Ann Roe, ‘Quays’ (2014) 9 TLR 44`, `Ann Roe, ‘Quays Close’
*The Guardian* (London, 3 March 2014) 4`, `Ann Roe, ‘Quays’ in Bo Doe (ed), *Piers* (Pier Press 2014) 44`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.bluebook.forms.days import DAY, YEAR
from edition.bluebook.forms.places_cited import PAGES
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import is_organisation, is_person, split_authors
from edition.text import foreign_dates
from edition.text.dates import to_edtf

_TITLED = r"(?:(?P<who>[A-Z][^‘’“”;()\[\]\d]{2,120}?), )?[‘“](?P<title>[^“”;]{3,200}?)[,.]?[’”]"
_BEGINS = bluebook(_TITLED)
_DAY = rf"(?:{foreign_dates.DAY}|{DAY})"
_NAME = r"[A-Z][\w’&.: -]{1,80}?"
_CITED = rf"(?:, (?:at )?(?:pp?\. ?)?(?P<pin>{PAGES}))?"
_IN_ITALICS = r"(?:[A-Z][^;()“”‘]{2,80}?)"
_FORMS = (
    (
        "news",
        bluebook(
            rf"{_TITLED},? (?P<container>{_IN_ITALICS})(?: \((?P<town>[A-Z][\w ]+)\))?,? "
            rf"(?P<bracket>\((?:[A-Z][\w ]+, )?)?(?P<day>{_DAY})(?(bracket)\))"
            r"(?:(?:,? p\.)? (?P<pin>[A-Z]?\d+))?(?=[.;,]|$| <| http)"
        ),
    ),
    ("web", bluebook(rf"{_TITLED},? \((?P<container>{_NAME}), (?P<day>{_DAY})\)(?=,? <?http)", sign=r"\),? <?http")),
    (
        "journal-article",
        bluebook(
            rf"{_TITLED},? \((?P<year>{YEAR})\) (?P<volume>\d+)(?:\((?P<number>\d[\d–-]*)\))? "
            rf"(?P<container>{_NAME}) (?P<pages>\d+(?:[–-]\d+)?){_CITED}",
            sign=rf"[’”],? \({YEAR}\) \d",
        ),
    ),
    (
        "journal-article",
        bluebook(
            rf"{_TITLED},? \[(?P<year>{YEAR})\] (?P<container>{_NAME}) (?P<pages>\d+){_CITED}", sign=r"[’”],? \[\d"
        ),
    ),
    (
        "journal-article",
        bluebook(
            rf"{_TITLED},? (?:(?P<before>\d+) )?(?P<container>{_IN_ITALICS})(?:,? (?:[Vv]ol\.? ?)?(?P<volume>\d+))?"
            rf"(?:(?:,? [Nn]o\. ?|\(|[:.])(?P<number>\d[\d–-]*)\)?)? \((?:[A-Z]\w+ )?(?P<year>{YEAR})\)[,:] "
            rf"(?:pp?\. ?)?(?:(?P<pages>\d+[–-]\d+)(?!\d){_CITED}|(?P<only>\d+))",
            sign=r"\d\)[,:] ",
        ),
    ),
    (
        "chapter",
        bluebook(
            rf"{_TITLED},? in:? (?P<editor>[A-Z][^;“”‘\d]{{2,160}}?),? (?:\([Ee]ds?\.?\)|[Ee]ds?\.),? "
            rf"(?P<container>{_IN_ITALICS}) \((?:(?P<publisher>[^()]*?),? )?(?P<year>{YEAR})\)"
            rf"(?:,? (?:pp?\. ?|at )?(?P<pin>{PAGES}))?",
            sign=r"\b[Ee]ds?\b",
        ),
    ),
)
"""Kinds, and how each is printed; of `container` italics tell that it is one, but behind a year."""


def quoted_works(note: NoteText, start: int, end: int) -> Iterator[re.Match[str]]:
    """The work with a quoted title that a stretch begins with, if it is cited so."""
    begins = note.words_from(start)
    if begins >= end or note.depth[begins] > 1 or not _BEGINS.match(note.plain, begins, end):
        return
    for _, form in _FORMS:
        found = form.match(note.plain, begins, end)
        if found and _is_cited(note, found):
            yield found
            return


def _is_cited(note: NoteText, found: re.Match[str]) -> bool:
    """True if persons or a body stand before the title, or nothing, and where it appeared is set apart."""
    who, groups = found["who"] or "", found.groupdict()
    writers = split_authors(who.replace(" and ", " & "), small_caps_are_persons=False)
    signed = all(map(is_person, writers)) or is_organisation(who) or who in _AGENCIES
    begins, ends = found.span("container")
    apart = note.style.is_italic(begins) and note.style.is_italic(
        begins + len(note.plain[begins:ends].rstrip(" ,")) - 1
    )
    behind_year = groups.get("pages") and found.start("container") > found.start("year")
    return signed and (apart or bool(behind_year) or found.re == _FORMS[1][1])


_AGENCIES = frozenset({"Reuters", "AFP", "BBC", "BBC News", "Associated Press", "Xinhua"})


def is_quoted_work(match: re.Match[str]) -> bool:
    """True of what `quoted_works` finds."""
    return any(match.re == form for _, form in _FORMS)


def quoted_work(match: re.Match[str]) -> Found:
    """A work with its quoted title, of a match of `quoted_works`."""
    groups = match.groupdict()
    kind = next(kind for kind, form in _FORMS if match.re == form)
    who = (match["who"] or "").replace(" and ", " & ")
    day = groups.get("day") or ""
    fields = {
        "title": match["title"],
        "booktitle" if kind == "chapter" else "container": match["container"].strip(" ,"),
        "editor": (groups.get("editor") or "").replace(" and ", " & "),
        "publisher": groups.get("publisher") or "",
        "volume": groups.get("volume") or groups.get("before") or "",
        "number": groups.get("number") or "",
        "pages": groups.get("pages") or "",
        "location": groups.get("town") or "",
        "date": (foreign_dates.to_edtf(day) or to_edtf(day)) if day else groups.get("year") or "",
    }
    pin = groups.get("pin") or groups.get("only")
    authors = split_authors(who, small_caps_are_persons=False)
    fields = {field: value for field, value in fields.items() if value}
    return Found(match.start(), match.end(), kind, fields, authors, who or match["title"], pin)
