"""Papers with a title in italics before their public number: who issued them, their own number, a place in them."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.bluebook.forms.before_laws import Before, name_before
from edition.bluebook.forms.law_fields import OF_A_PRESIDENT
from edition.bluebook.forms.places_cited import PAGES, PARTS, PLACE_WORDS
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import is_organisation, split_authors
from edition.bluebook.words.prose import is_prose
from edition.text.inline import touching
from edition.text.late_patterns import late


def titled(note: NoteText, start: int, stop: int) -> Before | None:
    """`U.N. Body, *Title*, ¶ 4,` before a document's number."""
    span = next(
        (
            (max(s, start), e)
            for s, e in touching(note.style.italics, start, stop)
            if start <= s and e <= stop and e - s > 4
        ),
        None,
    )
    if not span:
        return None
    head = note.plain[start : span[0]].strip(" ,")
    head = re.sub(
        r"^.*(?<=[a-z]{4}[.)])(?<!\bAdmin\.)(?<!\bAssemb\.)(?<!\bIndep\.)(?<!\bIndus\.)(?<!\bTransp\.) (?=[A-Z])",
        "",
        head,
    )
    behind = _HANDED_ON.sub("", note.plain[span[1] : stop])
    pin = re.match(rf",? (?:at )?(?P<pin>{PARTS}|{PAGES}|{PLACE_WORDS})(?:, (?P<body>{_BODY}))?,?\s*$", behind)
    is_sort = _SORT.search(head)
    authors = () if is_sort else split_authors(_HOLDS_OFFICE.sub("", head), False)
    name = note.plain[slice(*span)].strip(" ,")
    if not pin and (numbered := name_before(note.plain[span[0] : stop])).name == name:
        return replace(numbered, authors=authors, head=head)
    heard = {"addendum": pin["body"]} if pin and pin["body"] else {}
    return Before(name, authors, head, pin["pin"] if pin else None, fields=heard)


def in_register(note: NoteText, start: int, law: re.Match[str]) -> Before | None:
    """`Body, Recommendation 2018-3, *Title*,` or `Body, *Title*,` before its place in the Federal Register."""
    before = titled(note, start, law.start()) if "Fed. Reg." in law[0] else None
    if not before:
        return None
    if issued := _RECOMMENDATION.fullmatch(before.head):
        return replace(before, authors=(issued["body"],), fields={**before.fields, "number": issued["number"]})
    return before if is_organisation(before.head) and not re.search(r"\d|;", before.head) else None


def of_initials(lead: str, law: re.Match[str]) -> Before | None:
    """`CFPB, Advisory Opinion on Fees,` before its place in the Federal Register."""
    issued = _BY_INITIALS.fullmatch(lead.strip(" ,")) if "Fed. Reg." in law[0] else None
    if not issued or is_prose(issued["title"]):
        return None
    return Before(issued["title"], (issued["body"],), issued["body"])


_BODY = (
    r"(?:[A-Z][\w.’]* |of |on |the |for |& ){0,8}"
    r"(?:Comm(?:’n|\.|ission|ittee)|Council|Conf\.|Conference|Assembly|Assemb\.)"
)
"""The body before which a paper came, behind the place cited: `*Fourth Report*, ¶ 23, Int’l Law Comm’n, U.N. Doc.`"""
_BY_INITIALS = late(r"(?P<body>[A-Z]{3,6}|(?:[A-Z]\.){3,5}), (?P<title>[A-Z][^;“”§]{8,300})")
_RECOMMENDATION = late(
    r"(?P<body>[A-Z][^;“”]*), (?P<number>(?:Recommendation|Statement|Resolution) (?:No\. |#)?\d[\d-]*)"
)
_SORT = late(
    r"(?:Report|Judgment|Opinion|Award|Decision|Document|Communication)$|"
    r"^(?:Report of the|Communication from|Proposal for) "
)
"""What a paper is, where its author would stand: `Appellate Body Report, *Pierland—Quays*`."""
_HANDED_ON = late(
    r", (?:delivered|submitted|presented|transmitted|addressed|prepared) (?:to|by|for|pursuant to) "
    r"(?:the )?[A-Z][^;()¶§\d]{2,120},?\s*$"
)
"""To whom a report went, or by whom it came: `, ¶ 9, delivered to the General Assembly, U.N. Doc. A/66/811`."""
_HOLDS_OFFICE = late(r" \([^()]*(?:Rapporteur|Expert|Chair|Representative|Secretary)[^()]*\)$")
"""The office in which a person reports: `Jane Roe (Special Rapporteur on Piers)`."""


def said_by_a_president(lead: str, law: re.Match[str]) -> Before | None:
    """What stands before a place in a president's papers: `Commencement Address in Quay, Portia, 1 PUB. PAPERS 9`."""
    said = _SAID_THERE.fullmatch(lead.strip(" ,")) if OF_A_PRESIDENT.search(law[0]) else None
    return Before(said[0], head=said[0]) if said else None


_SAID_THERE = late(
    r"(?:The )?(?:[A-Z][\w’]* ){0,3}(?:Address|Remarks|Message|Statement|Speech|News Conference|Exchange|"
    r"State of the Union)\b[^;()“”]{0,300}"
)
"""A speech or message, whose title may hold commas."""
