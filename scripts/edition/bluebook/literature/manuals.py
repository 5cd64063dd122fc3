"""What is kept up to date: loose-leaf services, known by their publisher and a paragraph (rule 19.1), and the manuals
of agencies, in ordinary type, known by their name and the place in them (rule 14)."""

from __future__ import annotations

import re

from edition.bluebook.forms.places_cited import PAGES, PARTS
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import is_organisation
from edition.text.late_patterns import late

_HOUSE = r"(?:CCH|BNA|BL|P-H|RIA|MB|WL|Lexis|Bloomberg (?:BNA|L\.))"
"""Who publishes what is kept so."""
_SERVICE = bluebook(
    r"(?:(?P<volume>\d{1,3}[A-Z]?) )?(?P<title>(?!In re |Ex parte )[A-Z][^,;()\[\]§¶]{3,80}) "
    rf"\((?P<publisher>{_HOUSE})\)"
    rf"(?: No\. \d[\w-]*)?(?:,? (?:at )?(?P<pin>(?:¶¶? ?|§§? ?)\d[\w.,:–-]*(?:, at {PAGES})?|{PAGES}))?"
)
"""`4 Secured Transactions Guide (CCH) ¶ 12,345`"""
_VOLUME = r"(?:vol\. \w+(?:, )?)?"
_CALLED = late(r"Man(?:ual|\.)|Handb|[MT]\.?[PMB]")
_MANUAL = bluebook(
    r"(?:(?P<volume>\d{1,2}) )?(?:(?P<body>[A-Z][^;()§¶]{1,100}?), )?"
    r"(?P<title>(?:(?:[A-Z][\w.’&-]* |of |the |and |for ){0,6}(?:Manual|Man\.|Handbook|Handbk\.)|M\.?P\.?E\.?P\.?|"
    r"T\.?M\.?E\.?P\.?|T\.?B\.?M\.?P\.?)(?: (?:No\. )?[A-Z]{0,2}-?\d[\w.-]*(?=,? [¶§]|, (?:ch|pt|app)\.))?)"
    rf"(?: \((?P<publisher>{_HOUSE})\))?,? "
    rf"(?P<pin>(?:{_VOLUME}{PARTS}(?:, {PARTS})*|vol\. \w+)(?:,? at {PAGES})?)"
)
"""`EEOC Compl. Man. (CCH) § 902.1(b)`, `USCIS Policy Manual, vol. 6, pt. F, ch. 5`"""


def kept_up_to_date(note: NoteText, start: int, stop: int) -> Found | None:
    """A loose-leaf service or a manual, which are cited by section and the year of their last state."""
    return _service(note, start, stop) or _manual(note, start, stop)


def _service(note: NoteText, start: int, stop: int) -> Found | None:
    """A loose-leaf service that stands between two offsets, before its date."""
    begins = note.words_from(start)
    printed = note.plain[begins:stop].rstrip(" ,")
    service = _SERVICE.fullmatch(printed) if "(" in printed else None
    if not service:
        return None
    fields = {name: service[name] for name in ("title", "volume", "publisher") if service[name]}
    return Found(begins, stop, "book", fields, (), service["title"], service["pin"])


def _manual(note: NoteText, start: int, stop: int) -> Found | None:
    """A manual between two offsets, before its date. The letters of the agency that keeps it are part of its name."""
    begins = note.words_from(start)
    if not _CALLED.search(note.plain, begins, stop):
        return None
    found = _MANUAL.fullmatch(note.plain[begins:stop].rstrip(" ,"))
    body = (found["body"] or "") if found else ""
    if not found or body and not (is_organisation(body) or re.fullmatch(r"[A-Z]{2,6}", body)):
        return None
    fields = {name: found[name] for name in ("title", "volume", "publisher") if found[name]}
    by = (body,) if body else ()
    return Found(begins, stop, "book", fields, by, body or found["title"], found["pin"])
