"""Signs that a field holds what has a field of its own: a date, an address, a court, a number, a bracket of a case.

They are told by the field's shape alone, so that a form which no reader knows yet is not read wrongly unseen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.bluebook.forms.before_titles import SPOKEN
from edition.bluebook.forms.days import ANY_DAY, MONTH, YEAR
from edition.bluebook.words.offices import OFFICE
from edition.bluebook.words.printed_names import is_person
from edition.model import Source
from edition.sources.fields import CONTAINER_FIELDS
from edition.sources.names import authors

_TITLED_BY_DAY = frozenset({"case", "letter", "interview"})
_DATED_LAST = re.compile(rf", (?!{MONTH}[/–-]){ANY_DAY}$")
_DAY_CUT = re.compile(r"\b(?:of|dated) \d{1,2}$")
"""A day without its month, which was read apart: `Judgment of 14`."""
_IN_CONTAINER = re.compile(rf"\b{ANY_DAY}|\b(?:available|accessed|visited) (?:at|on)\b|^[Vv]ol\. [\dIVX]")
_PRINTED_IN = ("reporter", "number", "stat", "code", "publisher", "court", *CONTAINER_FIELDS)
_PAIRED = ("title", "author", "editor", "translator", "publisher", "court", "number", *CONTAINER_FIELDS)
_PAIRS = ("()", "[]", "“”")
_BODY_FIRST = re.compile(rf"(?:[A-Z]\.){{2,5}}, (?=[A-Z])|[A-Z]{{2,6}}, (?={SPOKEN})")
_SORT_FIRST = re.compile(
    r"(?:(?:Joint|Official|Press|News) )?(?:Interview|Statement|Communiqué|Release|Speech|Remarks|Briefing|Address|"
    r"Declaration|"
    r"Resolution|Recommendation), [A-Z]"
)
_WANTS_NUMBER = re.compile(
    r", (?:[A-Z][\w.]* )*(?:Resolution|Res\.|Decision|Recommendation|Regulation|Directive|Decree|Ordinance|Docs?\.)$"
)
_ISSUED = frozenset({"report", "other", "web", "resolution", "un-document", "press-release"})
_OF_A_CASE = re.compile(r" (?:\[(?:GC|[A-Z]{2})\]|\(dec\.\))$")
_PARTIES = re.compile(r", [A-Z][\w.’ ]*\.(?:[-–][A-Z][\w.’]*)+, ")
_NUMBER = re.compile(rf"[A-Z].* (?!{YEAR}$)[\w./-]*\d")
"""A number behind initials, and no year: `2 BvR 18/15`, but `Ann. Rep. 2012`."""
_ON_DOCKET = re.compile(r"(?:[A-Z]+ )?(?:Docket|Dkt\.|Case|File|Matter|Proceeding)(?: Nos?\.| ID) [\w-]*\d[\w-]*", re.I)
_WORD = re.compile(r"[^\W\d_]{4}")
_OF_WORDS = frozenset({"report", "web", "news", "book", "journal-article", "chapter", "letter"})
"""Kinds whose title is words, and no number alone."""
_COURT = re.compile(r"\w(?:gericht|gerichtshof)\b|^(?:Cour|Corte) |\[[^\[\]]*\b(?:Court|Ct\.|Tribunal)\]")
_LAW_FIRST = re.compile(r"(?:L\.|Ley|Loi|Lei|Law|Decreto|Decree|Act|Ordinance)(?:(?: No\.)? \d| [A-Z]\w+$)")
_LAWS_NAME = re.compile(
    r"\b(?:Acts?|Code|Laws?|Amendments?|Statutes?|Titles?|Clause|Reforms?|Ordinance|Resolution|Charter|Compact|Rules?|"
    r"Sections?|Subsections?|Parts?|Subparts?|Chapters?|Subchapter|Subtitle|Articles?|Bill|Program|Exemption|Provisions?|"
    r"Protections?|Procedures?)\b|[A-Z]{2}|\d|[A-Z][a-z]+-[A-Z]|U\.S\.C|[^\x00-\x7f“”‘’–—§]|^$"
)
"""What names a section of the federal code: an act's word, its initials, its sponsors, `Dodd-Frank`."""
_PLACE_IN_NUMBER = re.compile(r"\b(?:arts?\.|§§?) ?\d|^[A-Z]{4,} [A-Z]{4,}")
_NO_HOUSE = re.compile(r"last |accessed|visited|\d{1,2}$|.*\b(?:updated|revised)\b")
_YEAR = re.compile(rf"\b{YEAR}\b")
_PAPERS = frozenset({"report", "other", "web", "press-release", "working-paper"})
_BODYS = re.compile(
    r"(?=.*[.’]|Centers? )(?:(?:[A-Z][\w’.]*|of|for|&) ){1,6}"
    r"(?:Dep’t|Servs?\.|Admin\.|Comm’n|Bd\.|Inst\.|Found\.|Ass’n|Council|Agency|Bureau|Control)"
)
"""A body as small capitals shorten its name, where a title stands: `Tex. Dep’t State Pier Servs.`"""
_IN_TITLES = (
    (
        frozenset({"case"}),
        re.compile(
            r", (?:(?:Final|Partial|Interim) )*(?:Award|Judge?ment|Merits|Advisory Opinion|Provisional Measures)$"
        ),
        "ends in what was given in the case",
    ),
    (frozenset({"treaty"}), re.compile(r",? (?:arts?\.|§§?|annex) ?[IVXLC\d][^,]*, "), "holds a place cited"),
    (frozenset({"book", "report"}), re.compile(r"(?:[A-Z][\w’]*\. ?){2,}"), "is a series’ name, and no title"),
    (
        _PAPERS,
        re.compile(r"(?:Compare|But [Ss]ee|See [Aa]lso|See generally|Cf\.|Accord) [A-Z].*"),
        "begins with a signal",
    ),
    (_PAPERS, re.compile(r"The White House, .*"), "begins with a body’s name"),
)
"""Kinds, what their titles never hold, and what that means."""
_NUMBER_FIRST = re.compile(r"(?:[A-Z][\w’.]* ){0,3}N[oO]\. ?[\w-]*\d[\w./-]*, [A-Z]|[A-Z/]{3,} [\d:-]*\d, [A-Z]")
_HOLDER_FIRST = re.compile(rf"(?:[A-Z][\w’]+ ){{0,2}}{OFFICE}(?: (?:of|for|to|on) [^,]+)?, [A-Z][^,]*, [A-Z]")


def shapes(source: Source) -> Iterator[tuple[str, str, str]]:
    """Field, value and what is wrong with it, of each field that has another one's shape."""
    yield from _of_title(source)
    yield from _of_papers(source)
    for field in _PRINTED_IN:
        value = source.fields.get(field, "")
        if "http://" in value or "https://" in value:
            yield field, value, "holds an address"
    for field in CONTAINER_FIELDS:
        value = source.fields.get(field, "")
        if _IN_CONTAINER.search(value):
            yield field, value, "holds a date, or where the work is found"
    for field in _PAIRED:
        value = source.fields.get(field, "")
        if any(value.count(pair[0]) != value.count(pair[1]) for pair in _PAIRS):
            yield field, value, "has a bracket or quotation mark without its other"
    if (publisher := source.fields.get("publisher", "")) and _NO_HOUSE.match(publisher):
        yield "publisher", publisher, "is no publisher"
    if _PLACE_IN_NUMBER.search(number := source.fields.get("number", "")) and source.kind == "case":
        if not re.search(r"^\d", number) and "[" in number:
            yield "number", number, "is the name of a journal, or a place in it"


def _of_title(source: Source) -> Iterator[tuple[str, str, str]]:
    title, kind = source.fields.get("title", "") or source.fields.get("code", ""), source.kind
    if kind == "constitution" and "date" not in source.fields and _YEAR.search(title):
        yield "title", title, "holds its year, and no date is read"
    if _DAY_CUT.search(title) or kind not in _TITLED_BY_DAY and _DATED_LAST.search(title):
        yield "title", title, "ends in a date"
    if authors(source) and _BODY_FIRST.match(title):
        yield "title", title, "begins with a body’s name"
    if not authors(source) and kind not in {"case", "statute"} and _SORT_FIRST.match(title):
        yield "title", title, "begins with what the work is, and who gave it"
    if _WANTS_NUMBER.search(title) and not any(map(is_person, authors(source))) and kind in _ISSUED:
        yield "title", title, "lacks the number that it ends with"
    if kind != "case" and _ON_DOCKET.fullmatch(title):
        yield "title", title, "is a docket’s number, and no title"
    if kind != "book" and re.fullmatch(r"(?:[A-Z]\.)+", title):
        yield "title", title, "is an initial, and no title"
    if kind in {"book", "report"} and _BODYS.fullmatch(title):
        yield "title", title, "is a body’s name"
    if kind == "interview" and re.search(r", [“‘]", title):
        yield "title", title, "holds a title of its own"
    if kind == "statute" and " U.S.C" in source.fields.get("code", "") and not _LAWS_NAME.search(title):
        yield "title", title, "is not what a law is called"
    if kind == "case" and _OF_A_CASE.search(title):
        yield "title", title, "ends in what the court was, and is no part of the case’s name"
    if kind == "case" and not title and "reporter" in source.fields:
        yield "reporter", source.fields["reporter"], "stands without the name of its case"
    if _PARTIES.search(title):
        yield "title", title, "holds the parties to a treaty"
    if kind in _OF_WORDS and "number" not in source.fields and _NUMBER.search(title) and not _WORD.search(title):
        yield "title", title, "is a number, and no title"
    if kind == "case" and _LAW_FIRST.match(title) and " v. " not in title:
        yield "title", title, "is a law’s name"
    if kind not in {"case", "statute", "rule"} and any(map(_COURT.search, authors(source))):
        yield "author", source.fields["author"], "is a court, whose decision was read as another work"


def _of_papers(source: Source) -> Iterator[tuple[str, str, str]]:
    """What stands at the head or the end of a title, and is none of it; and who has no name."""
    title, kind, named = source.fields.get("title", ""), source.kind, authors(source)
    for kinds, pattern, why in _IN_TITLES:
        found = pattern.search(title) if kinds <= {"case", "treaty"} else pattern.fullmatch(title)
        signed_volume = kind == "book" and "volume" in source.fields and any(map(is_person, named))
        if kind in kinds and found and not signed_volume:
            yield "title", title, why
    if kind in _PAPERS and "number" not in source.fields and _NUMBER_FIRST.match(title):
        yield "title", title, "begins with a document’s number"
    if kind in _PAPERS and named and is_person(named[0]) and _HOLDER_FIRST.match(title):
        yield "title", title, "begins with an office, and the body in which it is held"
    if any(re.match(r"(?!et al)[a-z]{3,} ", each) for each in named):
        yield "author", source.fields["author"], "begins with a word that is no name"
