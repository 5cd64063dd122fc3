"""Works without italics that stand on a site or were said or signed: posts, speeches, papers of bodies and parties."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.bluebook.forms.before_titles import (
    OFFICE_BEHIND,
    author_and_title,
    behind_office,
    body_and_title,
    is_body,
    is_speech,
    persons_and_title,
)
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.literature.book_citations import is_place, pinned
from edition.bluebook.literature.journal_articles import DESIGNATED
from edition.bluebook.words.offices import STATED_TOGETHER
from edition.bluebook.words.printed_names import DEGREE, is_organisation, is_person, split_authors
from edition.text.late_patterns import late


def speech(begins: int, stop: int, text: str) -> Found:
    """`Jane Roe, Speech at the Boat Club`, or a paper that no person signs."""
    numbered = _NUMBERED_LAST.search(text)
    if numbered and ", " in text[: numbered.start()]:
        found = speech(begins, stop, text[: numbered.start()])
        return replace(found, fields={**found.fields, "number": numbered["number"]})
    printed, pin = pinned(text)
    if pin and not numbered and _NUMBERED_LAST.search(printed):  # A Body, The Document, DOC.S/1/96, annex 1
        return replace(speech(begins, stop, printed), pinpoint=pin)
    if re.match(STATED_TOGETHER, printed):
        return Found(begins, stop, "other", {"title": printed}, (), printed, pin)
    people, head, title = persons_and_title(DEGREE.sub("", printed))
    if people and not _OF_PARTIES.match(head):
        return Found(begins, stop, "other", {"title": behind_office(title)}, people, head, pin)
    author, title = author_and_title(DEGREE.sub("", printed))
    if title and _COMPANY.search(author) and not _OF_PARTIES.match(author):
        return Found(begins, stop, "other", {"title": behind_office(title)}, (author,), author, pin)
    body, title = body_and_title(printed)
    if body:
        return Found(begins, stop, "other", {"title": title}, (body,), body, pin)
    return Found(begins, stop, "other", {"title": printed}, (), printed, pin)


_NUMBERED_LAST = late(
    r", (?P<number>Nos?\. [\w/.-]*\d[\w/.-]*|[A-Z][A-Z\d]{1,12}[./_(-](?=[\w./()-]*\d)[\w./()-]*\w\)?|"
    r"[A-Z]{3,6} \d+/\d+|[A-Z][A-Za-z]{1,8}\(\d{4}\)\d+)$"
)
"""The number of a paper behind its title: `, No. 92`, `, PSC/PR/COMM.1058`."""
_SORT_FIRST = late(r"(?:(?:Joint|Final|Concluding) )*(?:Communiqué|Declaration|Statement), (?=[A-Z])")
"""What states call what they publish, before the meeting: `Communiqué, Quay Summit of Heads of State`."""
_OF_PARTIES = late(
    r"(?:[A-Z][\w’]+ ){0,3}(?:Agreement|Indenture|Contract|Plan|Deed|Lease|Mortgage|Note|"
    r"(?:Docket|Minute|Record|Account|Order|Letter|Day|Log|Entry|Case|Cash|Fee|Plat|Deed) ?Books?|Case Files?)(?![\w’])"
)
"""What parties have signed, or a clerk has kept, which has no author: `Agreement and Plan of Merger by and Among …`"""
_COMPANY = late(
    r",? (?:Inc|LLC|L\.L\.C|Ltd|Co|Corp|LLP|L\.P|N\.A|P\.C|plc|S\.A|N\.V|AG|SE)\.?$"
    r"|, (?:Local|Lodge) (?:Union )?(?:No\. )?\d+$"
)


def post(begins: int, stop: int, text: str, day: bool) -> Found:
    """`Jane Roe, SITE`, or `A Body, The Title, SITE`, before a day and an address; else a title."""
    if _OF_PARTIES.match(text):  # Framework Agreement of Pier Tour, Inc. & Quay Fund
        return speech(begins, stop, text)
    head, _, site = text.rpartition(", ")
    if _SORT_FIRST.match(text) and not _names_site(site) and not is_place(site):
        return Found(begins, stop, "other", {"title": text}, (), text)
    if re.match(STATED_TOGETHER, text) and not _names_site(site):
        return speech(begins, stop, text)
    if is_place(site):  # A Body, The Title, ¶ 4
        found = post(begins, stop, head, day) if ", " in head else speech(begins, stop, head)
        return replace(_unpinned(found, head), pinpoint=site.removeprefix("at "))
    if re.fullmatch(r"Nos?\. [\w/.-]*\d[\w/.-]*", site):  # A Ministry, Statement on the Tides, No. 12
        found = post(begins, stop, head, day) if ", " in head else speech(begins, stop, head)
        return replace(found, fields={**found.fields, "number": site})
    people, _, title = persons_and_title(text)
    spoken = is_speech(title) or behind_office(title) != title  # Jane Roe, Chair, Pier Comm’n, Remarks at the Dock
    if people and spoken:
        return speech(begins, stop, text)
    printed, pin = pinned(site)
    if people and (name := people[0]) and OFFICE_BEHIND.match(text[len(name) :]):  # Jane Roe, Comm’r, Pier Comm’n, …
        kind = "report" if pin else "other"
        return Found(begins, stop, kind, {"title": printed}, people[:1], name, pin)
    if paper := _paper_of_body(begins, stop, head, site):
        return paper
    people, printed, title = persons_and_title(head)
    if people:
        called = DESIGNATED.match(title)
        fields = {"title": title[called.end() :], "type": called["sort"]} if called else {"title": title}
        return Found(begins, stop, "web", {**fields, "container": site}, people, printed)
    author, title = author_and_title(head)
    if title and is_body(author):
        return Found(begins, stop, "web", {"title": title, "container": site}, (author,), author)
    return _by_unknown(begins, stop, text, day)


def _by_unknown(begins: int, stop: int, text: str, day: bool) -> Found:
    """A post with an author or a title, and not both, before its site: `Jane Roe, SITE`, `Dock Adds 3 Piers, PIER`."""
    head, _, site = text.rpartition(", ")
    people = split_authors(head, small_caps_are_persons=False)
    if day and _CUT_SHORT.search(site) and not _CUT_SHORT.search(head) and len(head.split()) > 3 and " & " not in head:
        return Found(begins, stop, "web", {"title": head, "container": site}, (), head)
    of_body = is_body(head) or bool(_COMPANY.search(head))
    if not _names_site(site) and (of_body or not day or re.search(r"\w [a-z]{2,5} ", site)):
        return Found(
            begins, stop, "report" if of_body else "web", {"title": site}, (head,) if of_body else people, head
        )
    if not _names_site(site) and not of_body and not all(map(is_person, people)):
        return Found(begins, stop, "web", {"title": text}, (), text)
    if of_body and not _SOCIAL.fullmatch(site) and (": " in head or len(head.split()) > 3 and _FIGURES.search(head)):
        return Found(begins, stop, "web", {"title": head, "container": site}, (), head)  # Dock Board Adds 3 Piers, PIER
    return Found(begins, stop, "web", {"container": site}, people, head)


_CUT_SHORT = late(r"(?<![A-Z.])\b(?:[A-Z][a-z]{2,}|[A-Z][\w]*’[a-z]+)(?:\.|(?<=’[lnrt])(?= |$))(?! \w*[a-z]{3,}:)")
"""A word cut short, as the names of sites have it and titles have not: `Pier Pub. Pol’y Ctr.`"""
_SOCIAL = late(r"(?:TWITTER|X|FACEBOOK|INSTAGRAM|YOUTUBE|LINKEDIN|REDDIT|TIKTOK|TELEGRAM|BLUESKY|THREADS)\b.*", re.I)
"""Where bodies post without a title."""
_FIGURES = late(r" \d")


def _paper_of_body(begins: int, stop: int, head: str, site: str) -> Found | None:
    """A paper behind the body that issued it, by its place, its unit or its number; None where it is none of these."""
    printed, pin = pinned(site)
    unit = head.rpartition(", ")[2]
    if is_organisation(head) and not site.isupper() and (pin or unit != head and unit.endswith(".")):
        # Dep’t of Piers, Off. for Q., Letter 2
        return Found(begins, stop, "report", {"title": printed}, (head,), head, pin)
    if re.search(r"\bNo\. ?[\w-]*\d", site) and is_body(head):  # Div. of Fin., SEC, Staff Legal Bulletin No. 14L
        return Found(begins, stop, "report", {"title": site}, (head,), head)
    return None


def _unpinned(found: Found, text: str) -> Found:
    """A work whose place stands apart: the figures that end its title are its own (`Piers in 2023, at 12`)."""
    whole = f"{found.fields.get('title', '')} {found.pinpoint or ''}"
    return replace(found, fields={**found.fields, "title": whole}) if found.pinpoint and text.endswith(whole) else found


def _names_site(name: str) -> bool:
    """True if what stands before an address may be a site, and is no title: `PIER BLOG`, `Twitter`, `The Ink Blog`."""
    name = _FORMERLY.sub("", name)
    return name.isupper() or " " not in name or bool(_SITE.search(name))


_FORMERLY = late(r" \((?:formerly|now)(?: known as)? [A-Z]\w+\)$")
"""What a site was called before: `X (formerly Twitter)`."""


_SITE = late(
    r"\b(?:Blog|Log|Wiki\w*|Weblog|Podcast|Magazine|News|Times|Post|Tribune|Herald|Gazette|Truth Social|You ?Tube|"
    r"Website|Home ?page|Channel|TV|Radio|Newsletter)\b|\w\.(?:com|org|net|edu|gov|int|info|io|eu|de|fr|uk)\b",
    re.I,
)
