"""Papers laid before a parliament, by the number of their series (rule 20, table 2): `1998, Cm. 4012, at 7 (UK)`."""

from __future__ import annotations

from edition.bluebook.forms.places_cited import PAGES, PARTS
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.notetext import NoteText
from edition.text.inline import touching
from edition.text.late_patterns import late

_SERIES = late(r", (?:C[mdP]|H\.?[CL]|Parl|Session)")
_LAID = late(
    r"(?P<named>.+?), (?:(?P<date>\d{4})(?:[–-]\d{2,4})?, )?"
    r"(?P<number>(?:Cm(?:n?d)?\.|Cd\.|CP|(?:HC|HL|H\.C\.|H\.L\.|Parl\.|Sessional) ?(?:Paper)?) ?(?:No\. )?\d[\w-]*)"
    rf"(?:,? (?:at (?P<page>{PAGES})|(?P<part>{PARTS})))?"
)


def command_paper(note: NoteText, start: int, stop: int) -> Found | None:
    """A paper by who laid it, its title in italics or small capitals, its year and its number."""
    begins = note.words_from(start)
    if not _SERIES.search(note.plain, begins, stop):
        return None
    laid = _LAID.fullmatch(note.plain[begins:stop].rstrip(" ,"))
    if not laid or " v. " in laid["named"]:
        return None
    titled = next((s for s, e in touching(note.style.italics, begins, stop) if e - s > 5), None)
    named = laid["named"]
    author, title = (named[: titled - begins], named[titled - begins :]) if titled else named.rpartition(", ")[::2]
    author, title = author.strip(" ,"), title.strip(" ,")
    if not title or not titled and not named.isupper():
        return None
    date = {"date": laid["date"]} if laid["date"] else {}
    fields = {"title": title, "number": laid["number"], **date}
    return Found(begins, stop, "report", fields, (author,) if author else (), author, laid["page"] or laid["part"])
