"""Signs that a field holds another one's words: a body in a title, a paper as an author, a place in a container.

They know no text: each says what a title, a name or a container never looks like, whoever reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.bluebook.forms.before_titles import IS_PAPER, SPOKEN
from edition.bluebook.forms.days import ANY_DAY, YEAR
from edition.bluebook.words.given_names import has_given_name
from edition.bluebook.words.offices import OFFICE
from edition.bluebook.words.printed_names import is_person
from edition.bluebook.words.us_states import STATES
from edition.model import Source
from edition.sources.names import authors

_PLACES_IN_TITLES = frozenset({"restatement", "rule", "constitution", "legislative-report", "case", "statute"})
"""Kinds whose title may be a place in a code, or in a series."""
_SMALL_AT_END = re.compile(
    r"[ ,](?:of|the|and|an?|or|&|at|by|with|between|concerning|regarding|from|in|on|for|[Uu]nder|[Pp]ursuant to|"
    r"[Rr]egarding|[Cc]oncerning)$|[,;:]$"
)
_SMALL_AT_HEAD = re.compile(
    r"[:;,.)\]] |In: |(?:in|on|for|from|with|that|which|the|an?|or|&|concerning|regarding|between) (?=[A-Z])|"
    r"(?:and |but )?for the "
)
_OF_A_BODY = re.compile(
    r"(?:(?:U\.[SNK]\.|Eur\.|Int’l|Nat’l|Fed\.) )?(?:Ministry|Min\.|Dep(?:artmen|’)t|Off(?:ice|\.)|Bureau|Agency|"
    r"Directorate|Secretariat|Inst(?:itute|\.)|Comm(?:ission|ittee|’n|\.)|Council|Embassy|Div(?:ision|\.)) "
    r"(?:(?:of|for|on|to) )[^,:;]{2,60}, (?=[A-Z])"
)
_OF_AN_OFFICE = re.compile(
    rf"(?:[A-Z][\w’]+ )*(?:Assistant|Ass’t|Advis[eo]r|Counsell?or|Aide|Deputy) to the [A-Z][^:]*?, [A-Z]|"
    rf"(?:[A-Z][\w’]+ ){{0,3}}?{OFFICE}(?: (?:of|for|to|on) [^,:]+)?, (?={SPOKEN})"
)
_PAPER_ALONE = re.compile(
    r"(?:(?:Joint|Final|Press|Panel|Appellate|Body|Advisory|GATT|WTO) )*"
    r"(?:Report|Communiqué|Statement|Declaration|Letter|Note|Resolution|Decision|Judge?ment|Award|Opinion|Decree|Order)$|"
    r"(?!Comm|Adv|Off|Bureau|Council|Working|Panel|Stand)(?:[A-Z][\w’.]* ){0,3}"
    r"(?:Guidelines|Rules|Principles|Standards|Procedures) (?:on|of|for|in|to) "
)
"""A paper that no body is named beside: `Communiqué`, `Quay Guidelines on Conflicts of Interest`."""
_NO_FAMILY = re.compile(
    r"[^\W\d_]{3,}(?:tions?|sions?)|Islands?|Affairs?|Crisis|Question|Dispute|Conference|Document|Treaty|Report|"
    r"Hearing|Proceedings|Memorial|Records?|Transcript|Debate|Argument|Matrix|Dataset|Matters|"
    r"Channel|Platform|Network|Website|Portal|Archives?|Database|Authority"
)
_NUMBER_ALONE = re.compile(
    r"(?:Resolution|Res\.|Recommendation|Rec\.|Decision|Order|Directive|Regulation|Decree|Law|Act|Judge?ment)$|"
    r"(?:[A-Z][\w.’]* (?:of )?){0,4}(?:Docs?\.|Supp\. No\.|Ser\. [A-Z]) ?[A-Z\d][\w./-]*$"
)
_SERIES_ALONE = re.compile(r"(?:[A-Z][\w’]+ ){1,3}No\. \d[\w-]*")
"""A number in a series, whose title was taken for the house before it: `Pierworks No. 31`."""
_PARTIES_LAST = re.compile(r", [A-Z][\w.’ ]*\.[-–][A-Z][\w.’-]*$")
_CAPITALS_IN_TITLE = re.compile(r", (?=[^,]*[A-Z]{3,} )(?:[A-Z’.&]{2,} )+[A-Z’.&]{2,}(?:,|$)")
_PLACED = re.compile(
    r" at \d[\d–-]*(?:, \d[\d–-]*)+$|,? (?:¶¶?|arts?\.|paras?\.|cols?\.) ?\d[\w.()–-]*$|, at \d[\d–]*$"
)
_PLACED_SMALL = re.compile(r"[A-ZÀ-Þ]{4,},? (?:§ ?\S+ )?(?:[a-z]+\.? )+\d[\w.–-]*$")
"""A place in small letters behind a title in small capitals, which was read as its end: `THE PIER margin no. 4`."""
_OF_A_CODE = re.compile(r"(?:Article|Art\.|Section|§§?|Chapter|Rule) ?\d")
"""What a commentary explains: `Article 33, para. 1`."""
_REPORT_LAST = re.compile(r", (?:[A-Z][\w.’]*\.? ){0,3}N[oO]\. ?\d[\w-]*$")
_NUMBERED_APART = frozenset({"press-release", "report", "other", "web"})
_DOCUMENT_LAST = re.compile(r", [A-Z]{2,6}[./][A-Z\d][\w./()-]*\d$")
_IN_A_CASE = re.compile(
    r"(?:Separate|Dissenting|Individual|Concurring|Joint|Partly|Partially|Interim|Provisional) "
    r"[^,]*(?:Opinion|Measures)[^,]*, [A-Z]"
)
_BOOK_AND_PAGE = re.compile(rf"[^\W\d_)] (?!{YEAR}$)\d{{1,4}}$")
_STATE_FIRST = re.compile(rf"(?:{STATES}\.|D\.C\.), ")
_NUMBER_TO_COME = re.compile(
    r", (?:Table|Figure|Exhibit|Form|Schedule|Rule|Article|Section|Part|Chapter)$|"
    r" (?:Vol\.|Nos?\.|N[°º]|R(?:d?nr?|z)\.|Proposed)$"
)
"""What a number follows, which has gone elsewhere: `Estimates, Table`, `Comment on Proposed`."""
_REST_OF_NAMES = re.compile(r"(?:Jr|Sr)\.(?:,| &)|et al\.|& ")
_VOLUME_LAST = re.compile(r",? (?:vol\.|Bd\.|Band|t\.|tome|tomo|T\.) ?(?:\d+|[IVX]+)$")
_PAGE_BEHIND_NAME = re.compile(r"(?<!No)(?<!Nos)(?<!Op)(?<!Vol)(?<!Res)(?<!Rep)(?<!Pt)(?<!Ch)(?<![A-Z])\. \d{1,3}$")
_UNSIGNED = frozenset({"other", "letter", "web"})
_HAS_NUMBER = re.compile(
    r", (?:[A-Z][\w.]*|No\.) (?:No\. )?[A-Z]{0,3}\d+-\d[\w-]*$|"
    r"\bNos?\. (?!\d{1,2}$).*\d|\d-\d[\w-]*$|(?<!Local) \d{5,}$"
)
"""A paper’s number, or a docket’s, which nobody is called: `STB Docket No. FD 35582`."""
_TWO_CONTAINERS = re.compile(r"[a-z]{3}[^,]*, [A-Z.&’ ]*[A-Z]{4}")
_PLACE_BEHIND = re.compile(
    r"[ ,](?:tbls?|figs?|apps?|chs?|pts?|slides?|nn?|cmts?|paras?)\. ?\d[\w.–-]*$|"
    rf"[^\W\d_] (?!{YEAR})\d+[–-]\d+$"
)
_PAPER_ABOUT = re.compile(
    r"(?:(?:Joint|Press|Opening|Prepared) )?(?:Statement|Remarks|Testimony|Address|Speech|Comments?|Letter|Memorandum) "
    r"(?:on|of|by|to|before|at|from|in|concerning|regarding) "
)
"""`Statement on the Straits`, which stands where a site's name would."""
_SAID_OF_QUOTATION = re.compile(r"\((?:emphas[ie]s|citations?|footnotes?|internal|alterations?|quotation) [^()]*\)$")
_FILED = re.compile(r"\b(?:filed|argued|decided|decision|judgment|delivered)\b", re.I)


def signs(source: Source) -> Iterator[tuple[str, str, str]]:
    """Field, value and what is wrong with it, of each field that looks like another."""
    yield from _of_title(source)
    yield from _of_names(source)
    if source.kind in _ENACTED and _LED_TO.search(title := source.fields.get("title", "")):
        yield "title", title, "holds the signal of a citation"
    booktitle = source.fields.get("booktitle", "")
    if _BOOK_AND_PAGE.search(booktitle):
        yield "booktitle", booktitle, "ends in a page"
    for field in ("journaltitle", "organization", "institution"):
        if (container := source.fields.get(field, "")).startswith("["):
            yield field, container, "is a title in English"
        if re.search(r"(?<=[a-z])\. \d{1,3}$|^\d.* \d+$", container) or _PLACE_BEHIND.search(container):
            yield field, container, "ends in a page"
        if _PAPER_ABOUT.match(container):
            yield field, container, "is what a paper is called, and not where it appeared"
        if _SAID_OF_QUOTATION.search(container):
            yield field, container, "holds what is said of a quotation"
        if _TWO_CONTAINERS.search(container):
            yield field, container, "holds a title, and small capitals behind it, which name where it appeared"
    houses = source.fields.get("publisher", "").split(", ")
    if len(houses) > 1 and all(is_person(house) and has_given_name(house) for house in houses):
        yield "publisher", ", ".join(houses), "lists persons, and is no publisher"
    court = source.fields.get("court", "")
    if court[:1].islower():
        yield "court", court, "has small letters, as no court's name has"
    if _FILED.search(court):
        yield "court", court, "holds what the court did, or what was done there"
    addendum = source.fields.get("addendum", "")
    if re.search(r", ¶¶? ?[\d.–-]+$|\. ¶¶? ?[\d.–-]+$", addendum):
        yield "addendum", addendum, "ends in a place cited"


def _of_title(source: Source) -> Iterator[tuple[str, str, str]]:
    title, kind = source.fields.get("title", ""), source.kind
    if not title:
        return
    if _SMALL_AT_END.search(title) or _SMALL_AT_HEAD.match(title):
        yield "title", title, "is a part of a longer one"
    if kind in {"treaty", "statute"} and " v. " in title:
        yield "title", title, "is a case’s name"
    if kind in _NUMBERED_APART and "number" not in source.fields and _DOCUMENT_LAST.search(title):
        yield "title", title, "ends in a document’s number"
    if kind == "case" and _IN_A_CASE.match(title):
        yield "title", title, "begins with what was given in the case, and is no part of its name"
    if kind not in _PLACES_IN_TITLES and _STATE_FIRST.match(title):
        yield "title", title, "begins with the State of a town before it"
    if kind not in {"case", "statute", "regulation", "bill"} and _NUMBER_TO_COME.search(title):
        yield "title", title, "lacks the number that it leads to"
    if _REST_OF_NAMES.match(title):
        yield "title", title, "begins with the rest of a name"
    if _VOLUME_LAST.search(title):
        yield "title", title, "ends in a volume"
    if kind in _UNSIGNED and authors(source) and _PAGE_BEHIND_NAME.search(title):
        yield "title", title, "ends in a page"
    if kind != "treaty" and _PARTIES_LAST.search(title):
        yield "title", title, "ends in the parties to a treaty"
    if kind == "book" and _PLACED_SMALL.search(title):
        yield "title", title, "ends in a place cited"
    if kind not in _PLACES_IN_TITLES and _PLACED.search(title) and not _OF_A_CODE.match(title):
        yield "title", title, "ends in a place cited"
    if kind == "report" and "number" not in source.fields and _REPORT_LAST.search(title):
        yield "title", title, "ends in the number of a report"
    if kind == "report" and "institution" in source.fields and _SERIES_ALONE.fullmatch(title):
        yield "title", title, "is a number, or says no more than what the work is"
    if kind != "interview" and not title.isupper() and _CAPITALS_IN_TITLE.search(title):
        yield "title", title, "holds small capitals, which name where it appeared"
    if "addendum" not in source.fields and _NUMBER_ALONE.fullmatch(title):  # a court's order has its case there
        yield "title", title, "is a number, or says no more than what the work is"
    if authors(source) and is_person(authors(source)[0]) and _OF_AN_OFFICE.match(title):
        yield "title", title, "begins with an office"
    if authors(source) and not is_person(authors(source)[0]) and _OF_A_BODY.match(title):
        yield "title", title, "begins with a body’s name"


_ENACTED = frozenset({"statute", "regulation", "treaty", "case"})
_LED_TO = re.compile(r"[a-z”)] see (?:also )?[A-Z]")
"""Words of a sentence up to its signal, which were taken for a law's name: `for the Board (“B”) see Pier Act`."""


def _of_names(source: Source) -> Iterator[tuple[str, str, str]]:
    for author in authors(source):
        *_, family = author.split(" ")
        if any(map(IS_PAPER.match, author.split(", "))) or _PAPER_ALONE.match(author):
            yield "author", author, "is what a paper is called, and not who wrote it"
        elif re.search(rf"\b{ANY_DAY}\b|\bDocs?\. ", author) or _HAS_NUMBER.search(author):
            yield "author", author, "holds a date or a document’s number"
        elif is_person(author) and _NO_FAMILY.fullmatch(family):
            yield "author", author, "has the shape of a person’s name and a word that no person has"
