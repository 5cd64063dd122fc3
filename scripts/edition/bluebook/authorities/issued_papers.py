"""Who issued what a public number names, in ordinary type before its title: a body's paper, letter or treaty."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.bluebook.forms import patterns
from edition.bluebook.forms.before_laws import Before, without_places
from edition.bluebook.forms.before_titles import issues_papers
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import headline, is_person
from edition.text.late_patterns import late

AGREED_ON = late(
    r"\b(?:Treaty|Convention|Agreement|Protocol|Covenant|Charter|Understanding|Compact of|Accord)\b|"
    r"\bStatute of the (?:\w+ )?(?:International|Permanent|Special) "
)
"""What states call that on which they agree."""


def circulated(lead: str) -> Before | None:
    """A letter that a body had circulated: `Permanent Rep. of A, Letter dated May 5, 2001 from … addressed to …`."""
    lead, pin = without_places(lead.strip(" ,"))
    signal = patterns.SIGNAL.match(lead)
    letter = _CIRCULATED.fullmatch(lead[signal.end() if signal else 0 :].strip(" ,"))
    if not letter:
        return None
    return Before(
        letter["title"], (letter["body"],) if letter["body"] else (), letter["body"] or letter["title"], pin or None
    )


def reprinted_letter(note: NoteText, start: int, stop: int) -> Found | None:
    """A letter that stands before where it is printed again: `Letter dated 5 May 1994 from A, *reprinted in* S/1`."""
    letter = circulated(note.plain[start:stop])
    if not letter or not _IN_A_DOCUMENT.match(note.plain, stop):
        return None
    begins = note.plain.index(letter.head, start)
    return Found(begins, stop, "un-document", {"title": letter.name}, letter.authors, letter.head, letter.pinpoint)


_IN_A_DOCUMENT = late(r", (?:as )?reprinted (?:in|as) U\.N\. Doc")
_CIRCULATED = late(
    r"(?:(?P<body>[A-Z][^;()]{2,120}?), )?"
    r"(?P<title>(?:Identical )?(?:Letters?|Notes? [Vv]erbales?) [Dd]ated [^;()]{10,400})"
)


def of_a_body(before: Before) -> Before:
    """The body that issued a document apart from its title, in ordinary type: `U.N. Body, General Comment No. 36`."""
    parted = _ISSUED_TITLE.match(before.name)
    body, title = (parted["body"], parted["title"]) if parted else before.name.partition(", ")[::2]
    named = (issues_papers(body) or bool(_HOLDER.fullmatch(body))) and not _SITTING.match(title)
    while (
        named and issues_papers(unit := title.partition(", ")[0]) and ", " in title
    ):  # Pier Union, Quay Council, Title
        body, title = f"{body}, {unit}", title.partition(", ")[2]
    if named and _UNIT.fullmatch(title) and issues_papers(title):  # Pier Union, Permanent Council, CP/RES. 12
        return replace(before, name="", authors=(before.name,), head=before.name)
    known = title and (named or title.startswith("Decision ") and body[:1].isupper())
    return replace(before, name=title, authors=(body,), head=body) if known else _signed(before)


def _signed(before: Before) -> Before:
    """A document with the person who wrote it: `JANE ROE, ON THE TIDES, S. DOC. NO. 75-173`."""
    who, _, title = before.name.partition(", ")
    is_signed = title and not before.authors and is_person(headline(who))
    return replace(before, name=title, authors=(who,), head=who) if is_signed else before


_UNIT = late(
    r"(?!Rep\. )(?:[A-Z][\w.’]*|&|and|of|on|for)(?: (?:[A-Z][\w.’]*|&|and|of|on|for))* "
    r"(?:Council|Assembly|Comm(?:ission|ittee|’n|\.)|Board|Secretariat|Bureau|Conference)"
)
"""A part of a body, where a title would stand: the paper has none."""
_HOLDER = late(
    r"(?:S\.C\.|G\.A\.|(?:U\.N\. )?(?:Security|Human Rights) Council|(?:U\.N\. )?General Assembly) Presiden(?:t|cy)|"
    r"(?:(?:Vice-|Co-)?(?:President|Chair(?:man|person)?|Facilitator|Special Rapporteur|Special Envoy|Coordinator)) "
    r"(?:of|for|on) (?:the )?[A-Z][^,;()]{1,80}"
)
"""Who issues a paper by the office alone: `President of the Security Council`."""
_SITTING = late(r"\d+(?:st|[nr]?d|th) |(?:U\.N\. )?(?:GA|SC|ESC)OR\b|Supp\. No\.|Agenda Item ", re.I)
"""Where a body sat, which is no title: `Rep. of the Pier Comm’n, 58th Sess.`"""
_ISSUED_TITLE = late(
    r"(?P<body>.+?), "
    r"(?P<title>(?:General (?:Comment|Recommendation)|Concluding|(?:(?:Final|Interim|Mid-?term|Annual|Preliminary|"
    r"Special|Progress|Periodic|First|Second|Third|Fourth|Fifth) )?(?:Rep\.|Reports?)|Views|Guiding|Draft|Decision|"
    r"Res\. \d).*)"
)


def of_the_union(before: Before) -> Before:
    """The body before the title of a document of the Union, in ordinary type: `Eur. Comm’n, Towards a Quay`."""
    body, _, title = before.name.partition(", ")
    named = title[:1].isupper() and issues_papers(body) and not AGREED_ON.search(before.name)
    return replace(before, name=title, authors=(body,), head=body) if named else before


def of_members(before: Before) -> Before:
    """The body whose members have made a treaty apart from its name: `Council of Piers, Convention on Tides`."""
    parted = _BODYS_TREATY.fullmatch(before.name)
    if not parted or not issues_papers(parted["body"]) or AGREED_ON.search(parted["body"]):
        return before
    return replace(before, name=parted["title"], authors=(parted["body"],), head=parted["body"])


_BODYS_TREATY = bluebook(
    r"(?P<body>[A-Z][^,]*), "
    r"(?P<title>(?:[A-Z][\w-]+ ){0,3}(?:Convention|Treaty|Protocol|Agreement|Covenant|Charter)\b.*)"
)  # Int’l Pier Org., Convention (No. 16) Concerning Tides
