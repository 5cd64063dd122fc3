"""Where a case is reported: its reporters, its number on a docket, the page cited, a court behind the number."""

from __future__ import annotations

import re

from edition.bluebook.forms import case_patterns
from edition.bluebook.forms.later_history import HISTORY
from edition.bluebook.forms.places_cited import PAGES
from edition.bluebook.forms.work_fields import ADDENDA
from edition.bluebook.words.notetext import NoteText
from edition.text.late_patterns import late

_ON_IT = r"(?:(?: ¶¶? ?[\d–-]+)?(?: (?:& )?nn?\. ?\d+(?:[–-]\d+)?)?)"
PIN = (
    rf"(?P<pin>(?:(?:pts?|chs?|secs?)\. \w+, )*(?:passim|{PAGES}{_ON_IT}(?:,? (?:paras?\.|¶¶?) ?[\d–-]+)?|"
    rf"¶¶? ?\d[\d–-]*(?:\.\d+)*(?:\(\w{{1,4}}\))*(?:, \d+(?:[–-]\d+)?)*{_ON_IT}|"
    rf"(?:paras?|pp?)\. ?[\d–-]+{_ON_IT}|PP? \d[\d–-]*(?:, \d[\d–-]*)*{_ON_IT}|_{{2,}}))"
)
"""A place in a case, before the bracket that dates it."""


def reported(note: NoteText, start: int, stop: int) -> tuple[dict[str, str], str | None]:
    """Where a case is reported, and the first page cited: in its first reporter, or after all of them."""
    history = HISTORY.search(note.plain, start, stop)
    stop = history.start() if history else stop
    reporter = case_patterns.REPORTER.search(note.plain, start, stop)
    if not reporter:
        pin = re.search(rf",(?: at)? {PIN}\s*$", note.plain[start:stop])
        return {}, pin["pin"] if pin else None
    after = note.plain[reporter.end() : stop]
    docket = bool(_DOCKET.match(reporter["cite"]))
    pin = None if docket else re.match(rf",(?: at)? {PIN}(?=,?\s*$|, (?:\d|\[)| \()", after)
    pin = pin or re.search(rf"(?:,| at|, at|(?= ¶)) {PIN},?\s*$", after)
    pin = pin or _pin_between(note, reporter.end(), stop)
    fields = {"number" if docket else "reporter": reporter["cite"]}
    place = pin["pin"] if pin and not pin["pin"].startswith("_") else None
    if reporter["cite"].endswith(")") and after.startswith(" at ") and (paged := _FIRST_PAGE.fullmatch(place or "")):
        fields["reporter"] += f" at {paged['first']}"  # 318 Eur. Ct. H.R. (ser. A) at 29, 35
        place = paged["pin"]
    if docket and (decided_by := _COURT_BEHIND.fullmatch(after.rstrip())):
        fields["court"] = decided_by["court"]
    ordered = _ORDERED.match(after) if docket else None  # PCA Case No. 2016-44, Procedural Order No. 6
    fields |= {"number": reporter["cite"] + ordered[0]} if ordered else {}
    behind = reporter.end() + (ordered.end() if ordered else 0)
    parallel = case_patterns.REPORTER.search(note.plain, behind, stop) if docket else None
    if year := re.match(r"ECLI:\w+:\w+:(\d{4})", reporter["cite"]):
        fields["date"] = year[1]
    elif year := re.match(r"((?:1[89]|20)\d\d) \(\d+\) [A-Z]", reporter["cite"]):  # 1996 (4) SA 671, undated
        fields["date"] = year[1]
    if parallel and _ADVERSARY.match(parallel["cite"]):  # No. 19-10412, Adv. No. 20-01007, 2021 WL 4412
        fields["number"] += f", {parallel['cite']}"
        reporter, parallel = parallel, case_patterns.REPORTER.search(note.plain, parallel.end(), stop)
    if parallel:
        fields["reporter"] = parallel["cite"]
    behind = parallel.end() if parallel else behind
    further = [other["cite"] for other in case_patterns.REPORTER.finditer(note.plain, behind, stop)]
    if further:
        fields["addendum"] = ADDENDA.join(further)
    return fields, place


def _pin_between(note: NoteText, start: int, stop: int) -> re.Match[str] | None:
    """The page cited behind a second reporter, before a third: `1 N.Y.3d 2, 800 N.E.2d 3, 7, 768 N.Y.S.2d 4`."""
    others = case_patterns.REPORTER.finditer(note.plain, start, stop)
    pins = (_PIN_BEFORE_REPORTER.match(note.plain, other.end(), stop) for other in others)
    return next(filter(None, pins), None)


_PIN_BEFORE_REPORTER = late(rf",(?: at)? {PIN}(?=, \d+ [A-Z])")
_DOCKET = late(
    r"(?:[A-Z][\w.’-]* ){0,4}Nos?\.|ECLI|[A-Z]+-|CAS |Appeal|(?:IPR|PGR|CBM|DER)\d|EEOC DOC|Comm|Petition|App\.|"
    r"\d{1,2}-[A-Z]{2}-\d"
)
_ADVERSARY = late(r"Adv\. ")
_COURT_BEHIND = late(r", (?P<court>(?:Eur\.|Inter-Am\.|Int’l|Perm\.|Afr\.) (?:Ct\.|Crim\.|Trib\.|Comm’n)[^,;()¶\d]*)")
"""An international court behind an application's number, before its year: `, App. No. 1/05, Eur. Ct. H.R. (2015)`."""
_ORDERED = late(r", (?:Procedural |Confidentiality )?(?:Order|Decision|Ruling|Award) No\. \d+(?=,| \()")
"""What a tribunal has made in a case, by its own number."""
_FIRST_PAGE = late(r"(?P<first>\d+), (?P<pin>.+)")
