"""Signs that a field took what was left: no sign in the note said where the title, or the author, ends.

Forms abroad set apart by a comma what the Bluebook sets apart by its type: a title with another part of its citation
behind it is told by that part's shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.bluebook.forms.before_titles import is_body
from edition.bluebook.forms.days import MONTH
from edition.bluebook.forms.docket_numbers import CASE_NUMBER
from edition.bluebook.forms.paper_patterns import RELEASE
from edition.model import Source
from edition.sources.names import names

_UNTITLED = frozenset({"letter", "interview", "hearing", "case", "statute", "constitution", "rule", "restatement"})
_PAPERS = frozenset({"report", "other", "web", "news", "un-document", "press-release", "book"})
_BEHIND = (
    (re.compile(r"[-–]$"), "ends in a joining mark"),
    (re.compile(rf", (?:[A-Z][\w.’]* ){{0,3}}{RELEASE}s?$"), "ends in what the paper is"),
    (re.compile(r", [\w-]+(?:\.[\w-]+)*\.(?:com|org|net|int|eu|gov|ru|am|az|ge|tr|ua|uk|fr|de)$"), "ends in a site"),
    (re.compile(r", \d{1,2}$"), "ends in a number that is none of its own"),
    (re.compile(rf", {MONTH} \d{{1,2}}(?:,|[–-])"), "holds a day"),
    (re.compile(r", (?:sheet|list|file|fond|folio|recto|verso) [\dIVX]"), "ends in a place cited"),
)
"""What stands behind a title's comma, and means another part of its citation."""
_IN_CASES = re.compile(
    r", \[(?:1[89]|20)\d\d\] |"
    rf"(?i:, (?:{CASE_NUMBER}|Application Nos?\. ))|, (?:Judge?ment|Order|Decision|Ruling|Award) of \d"
    rf"|, (?:Judge?ment|Order|Decision|Ruling|Award) of {MONTH}"
)
_GIVEN = re.compile(r"(?:(?:Final|Partial|Interim) )?(?:Award|Judge?ment|Ruling), (?:[A-Z]+ )?(?:Case|App\.) ")
_INITIALS_FIRST = re.compile(r"[A-Z]{3,8}, [A-Z]")
_EDITION = re.compile(r"\d+(?:st|nd|rd|th|d) (?:rev\. )?edn?\b\.?")
_DAY = re.compile(r"\d{4}-(?:(?!02-3)\d\d-[0-2]\d|(?!02)\d\d-3[01])")
"""A whole day; what no month has is told as a date."""
_NO_PERIODICAL = re.compile(
    r"\b(?:Resolution|Decision|Recommendation|Decree|(?<= )Law|Act|Opinion|Report|Order|Communiqué|Statement|Note|"
    r"Map|Annex|Case|App\.|Doc\.) (?:No\. )?[\d/-]+$|^eds?\. |^\d+ ?\(\d+\)"
)
_PAGE_LAST = re.compile(r"[^\W\d_] \d{2,3}$")
"""`THE QUAYSIDE 34 (June 2019)`: of an issue the page may stand before its month."""
_IN_NUMBERS = re.compile(r", arts?\. \d|, [A-Z]{2,} [A-Z]{4,}")
_TITLE_SIGN = re.compile(r": [A-Z]|[?!]$")


def leftovers(source: Source) -> Iterator[tuple[str, str, str]]:
    """Field, value and what is wrong with it, of each field that holds more than its own."""
    title, kind = source.fields.get("title", ""), source.kind
    if kind not in _UNTITLED:
        for sign, why in _BEHIND:
            if sign.search(title):
                yield "title", title, why
        if _GIVEN.match(title):
            yield "title", title, "is what a court or an arbitrator gave, and no title"
    day = source.fields.get("date", "")
    if kind == "book" and _DAY.fullmatch(day):
        yield "date", day, "is a day, and no book’s"
    if kind == "news" and re.fullmatch(r"\d{4}", day):
        yield "date", day, "is a year alone, and no newspaper’s day"
    journal = source.fields.get("journaltitle", "")
    if _NO_PERIODICAL.search(journal):
        yield "journaltitle", journal, "is a paper’s number, or names an editor, and is no periodical"
    if kind in {"news", "web"} and re.fullmatch(r"\d{4}-\d\d", day):
        for field in ("journaltitle", "organization"):
            if _PAGE_LAST.search(value := source.fields.get(field, "")):
                yield field, value, "ends in what may be the page cited"
    if kind == "case" and _IN_NUMBERS.search(number := source.fields.get("number", "")):
        yield "number", number, "holds a place cited, or where the paper is printed"
    if kind == "case" and (_IN_CASES.search(title) or re.search(r"(?<!\b[A-Z])[-–]$", title)):
        yield "title", title, "holds more than the case’s name"
    alone = not {"author", "organization", "journaltitle", "institution", "publisher"} & source.fields.keys()
    if kind in _PAPERS and alone and _INITIALS_FIRST.match(title):
        yield "title", title, "begins with a body’s initials"
    for field in ("journaltitle", "organization", "institution", "booktitle"):
        if (value := source.fields.get(field, "")) and _EDITION.match(value):
            yield field, value, "is an edition"
    for name in names(source.fields.get("author", "")):
        if kind == "journal-article" and re.fullmatch(r"[A-Z][a-z]+", name.literal):
            yield "author", name.literal, "is a family name alone"
        if name.literal and _TITLE_SIGN.search(name.literal) and not is_body(name.literal):
            yield "author", name.literal, "has the shape of a title"
