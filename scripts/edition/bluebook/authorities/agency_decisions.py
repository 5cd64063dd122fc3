"""What agencies print in their own reports: decisions that say of what sort they are, and statements, which decide
nothing (rules 14.2, 14.3)."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.bluebook.authorities.cases import case
from edition.bluebook.authorities.where_reported import reported
from edition.bluebook.forms import case_patterns
from edition.bluebook.forms.work_fields import ADDENDA, Found
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import is_organisation
from edition.text.late_patterns import late

_NTH = (
    r"(?:(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Final|Initial|Interim|Further|Joint|Consolidated) )*"
)
_SORT = (
    rf"{_NTH}(?:(?:Memorandum Opinion|Report|Decision|Opinion)(?:,? (?:and|&) Order)?|"
    r"Order(?: (?:on|Denying|Granting|Dismissing) [A-Z][^,;()]*)?|Declaratory Ruling|"
    r"Notice of (?:Proposed Rule ?[Mm]aking|Inquiry|Apparent Liability(?: for Forfeiture)?|Opportunity for Hearing)|"
    r"Public Notice|Policy Statement|Hearing Designation Order|Forfeiture Order|Consent (?:Decree|Order))"
)
_DECISION = late(
    rf"(?P<title>[A-Z][^;()]{{2,240}}?), (?P<sort>{_SORT}(?:(?:,|,? and|,? &) {_SORT}){{0,4}})"
    rf"(?:, (?P<number>[A-Z][^;()]*?\d[\w-]*))?, (?={case_patterns.AGENCY_REPORTS})"
)
"""`In re Piers, Report and Order, WC Docket No. 17-108, FCC 17-166, 33 FCC Rcd. 311`"""
_STATEMENT = late(
    r"(?:(?P<body>[A-Z][^;()]{2,80}?), )?(?P<title>(?!In re )(?:[A-Z][\w.’]* ){0,3}"
    r"(?:Policy Statement|Statement of (?:General )?(?:Enforcement )?Policy|(?:Enforcement|Interpretive) "
    r"(?:Policy|Guidance|Guidelines|Guides|Statement|Rule)|Guidelines|Guides)\b[^;()]*?)"
    rf"(?:, (?P<to>(?:as )?appended to [^;()]*?))?, (?={case_patterns.AGENCY_REPORTS})"
)
"""`FTC Policy Statement on Piers, 103 F.T.C. 174`"""


def decision(note: NoteText, start: int, stop: int) -> Found | None:
    """A case, or what else an agency's reports print, between two offsets."""
    found = _in_agency_reports(note, start, stop) or case(note, start, stop)
    paper = _AGENCY_PAPER.fullmatch(found.fields.get("title", "")) if found else None
    if not found or not paper:
        return found
    number = ", ".join(filter(None, (found.fields.get("number", ""), paper["number"])))
    sort = {"addendum": paper["sort"]} if paper["sort"] else {}
    return replace(
        found, fields={**found.fields, "title": paper["title"], "number": number, **sort}, head=paper["title"]
    )


_AGENCY_PAPER = late(
    r"(?P<title>.*?[^,])(?:, (?P<sort>(?:[A-Z][\w’]+ )*(?:Order|Ruling|Opinion|Inquiry|Notice)(?: on [A-Z]\w+)?))?"
    r", (?P<number>(?:FCC|DA) \d\d-\d{1,5}|[A-Z]{1,3}-\d{4,6}(?:\.\d+)?)"
)
"""The number of a paper of the agency's, behind its name: `Restoring Piers, FCC 20-151, 35 FCC Rcd. 12328`."""


def _in_agency_reports(note: NoteText, start: int, stop: int) -> Found | None:
    """A decision by its name, its sort and its dockets, or a statement that an agency's reports print."""
    begins = note.words_from(start)
    if (stated := _STATEMENT.match(note.plain, begins, stop)) and " v. " not in stated[0]:
        return _statement(note, stated, stop)
    decided = _DECISION.match(note.plain, begins, stop)
    if not decided or " v. " in decided["title"]:
        return None
    cited, pin = reported(note, decided.end(), stop)
    further = ADDENDA.join(filter(None, (decided["sort"], cited.pop("addendum", ""))))
    number = {"number": decided["number"]} if decided["number"] else {}
    fields = {"title": decided["title"], **number, **cited, "addendum": further}
    return Found(begins, stop, "case", fields, (), decided["title"], pin)


def _statement(note: NoteText, stated: re.Match[str], stop: int) -> Found | None:
    cited, pin = reported(note, stated.end(), stop)
    body = stated["body"] or ""
    by = (body,) if body and (is_organisation(body) or body.isupper()) else ()
    title = stated["title"] if by or not body else f"{body}, {stated['title']}"
    if stated["to"]:  # the place is that of the decision, which is another source
        cited = {"addendum": f"{stated['to']}, {cited.pop('reporter', '')}", **cited}
    return Found(stated.start(), stop, "other", {"title": title, **cited}, by, body if by else title, pin)
