"""What became of a work, and where else it is printed: its history, parallel places, a book that holds it."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.bluebook.forms import case_patterns, patterns
from edition.bluebook.forms.archives import ARCHIVED
from edition.bluebook.forms.before_laws import OFFICIAL_RECORDS
from edition.bluebook.forms.days import MONTH, YEAR
from edition.bluebook.forms.explanations import is_explanation, says_at_length
from edition.bluebook.forms.later_history import HISTORY
from edition.bluebook.forms.law_fields import law_field
from edition.bluebook.forms.laws import LAW
from edition.bluebook.forms.places_cited import PAGES, PARTS
from edition.bluebook.forms.work_fields import Piece
from edition.bluebook.literature.book_citations import has_volume, pinned, without_volume
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.works.dates_of_works import NUMBER_AROUND
from edition.text.late_patterns import late
from edition.text.web_address import with_scheme

_REPRINTED = late(r", (?:as )?reprinted (?:in|as) (?P<number>U\.N\. Docs? ?\. ?[A-Z]+/[\w./()-]*\w)(?=[,.;]|$| \(|\s)")
"""A document of the United Nations in which states' agreement or letter is printed again."""
_PAPERS = frozenset({"other", "letter", "press-release", "interview", "book"})
_IN_A_BOOK = late(r", (?:as )?reprinted in (?=(?:\d{1,3} )?[A-Z][A-Z’.]+ [A-Z’.&]+ )")
"""A book, in small capitals, in which a paper is printed again."""
_TRANSLATED_IN = late(r", (?:as )?translated in (?=(?:\d{1,3} )?[A-Z])")
"""The book in which a work is translated, which no field has but its end."""
_AVAILABLE = late(r",? (?:also )?available at:? ?<?")
_CONTAINED = late(r", in (?=(?:\d{1,3} )?[A-Z])")  # a letter, a speech, *in* THE BOOK 4, 9 (A Roe ed., 1910)
_SMALL_CAPITALS = late(r"(?:\d{1,3} )?[A-Z][A-Z’.]{2,} [A-Z’.&]{2,} ")
_PLACE_OR_DOC = r"arts?\.|princs?\.|paras?\.|pmbl|annex(?:es)?[ ,]|at |¶|U\.N\."
_ANNEX = late(
    r", annex(?:es)?(?: [IVX\d]+(?:(?:, | & )[IVX\d]+(?=[,.; ]|$))*)?"
    r"(?:, (?P<title>(?!arts?\.|¶|§|U\.N\.)[A-Z](?:[^,;(]|"
    rf", (?!{_PLACE_OR_DOC}))*))?(?=[,;.]| \(| \[hereinafter)"
)
_RECORDS = late(rf", (?P<series>{OFFICIAL_RECORDS})(?=[,;.]| at | ¶| \()")
_BULLETIN = late(
    r", (?P<place>(?:(?P<year>\d{4})-\d+|\d+) (?:C\.B\.|I\.R\.B\.) \d+)"
)  # Rev. Rul. 87-41, 1987-1 C.B. 296
_UNIFORM = late(
    r", (?P<place>\d+[A-Z]? (?:pt\. \w+ )?U\.L\.A\. (?:pt\. \w+ )?\d+)(?:, \d+)*"
    rf"(?: \((?:Supp\. )?(?P<date>{YEAR})\))?(?=[,.;]| \(|$)"
)  # UNIF. PIER ACT § 3, 9B U.L.A. 20 (Supp. 2019)
_GAZETTE = late(r", (?P<gazette>(?:[A-Z]\.){2,4} (?:[Nn]o?\.|nº) ?\d+)(?=, | \()")  # , B.O.E. n. 311
_ISSUED = late(
    r"(?:,? of (?:the |\d)|,? (?:on|concerning|relating|laying|establishing|amending|declaring|supplementing) |"
    r", (?=[A-Z]))(?:[^;()]|\([^;()]*\)){3,400}?"
    rf"(?=,? (?:{PARTS},? )?(?:\[\d{{4}}\]|\d{{4}}|,) O\.? ?J\.?(?: [(\[CL]))",
    sign=r"O\.? ?J\.?",
)  # of the Council of 5 May 2016 on Piers; , Declaring Certain Piers Compatible
_RESOLVED = late(
    rf", (?P<title>(?!U\.N\. )[A-Z](?:[^,;()¶]|, (?!{_PLACE_OR_DOC})){{3,160}})"
    rf"(?=(?:, annex)?(?:,? (?:(?:at|¶¶?|arts?\.|pmbl\.)[^();]{{0,40}}|{PARTS}))? \({MONTH})"
)  # G.A. Res. 1, The Title (May 1, 1950)
_PARALLEL_ENDS = late(rf"(?:,(?: at)? (?P<pin>{PAGES}))?(?=[,.;]| \()")
_LAW_NEXT = late(r";\s+|[\s,]*")
_PLACE_NEXT = late(rf"(?:at )?(?P<pin>{PARTS}|{PAGES}), (?=[^\W_a-z]|\[)", sign=r", (?:[^\W_a-z]|\[)")
BARE_PIN = late(
    rf",? (?P<pin>{PAGES}(?: §§? ?\d[\w.]*(?:\(\w+\))*)?|¶¶? ?\d[\d–-]*(?:\.\d+)*(?:, \d+(?:[–-]\d+)?(?![\w ]*[A-Z]))*)"
    r"(?=,? [(\[]|[,;]|\.(?!\d)|$)"
)


def elsewhere(note: NoteText, at: int, end: int, kind: str) -> Piece | None:
    """Where else the work is printed, and what became of it: its history, a parallel number, a book that holds it."""
    text = note.plain
    if (kept := _AVAILABLE.match(text, at, end)) and kept.end() in note.url_ends:
        ends = note.url_ends[kept.end()]
        return Piece(ends, {"url": with_scheme(text[kept.end() : ends])})
    if history := HISTORY.match(text, at, end):
        if (document := _REPRINTED.match(text, at, end)) and kind in {"treaty", "un-document", "letter", "other"}:
            return Piece(document.end(), {"number": document["number"]})
        if kind in _PAPERS and (book := _IN_A_BOOK.match(text, at, end)):
            held = _contained(note, book.end(), end)
            begins_there = "pages" not in held.fields and (held.pinpoint or "").isdecimal()
            if kind == "book" and begins_there:  # no place in it
                return replace(held, fields={**held.fields, "pages": held.pinpoint or ""}, pinpoint=None)
            return held
        if kind != "case" and _TRANSLATED_IN.match(text, at, end):
            closes = _dated_end(note, history.end(), end)
            return Piece(closes, {"addendum": text[at:closes].strip(" ,.")})
        return _history(note, history.end(), end, kind)
    if said := _by_its_kind(text, at, end, kind):
        return said
    if kind != "chapter" and (contained := _CONTAINED.match(text, at, end)):
        if note.style.is_italic(at + 2) or kind in _PAPERS and _SMALL_CAPITALS.match(text, contained.end(), end):
            return _contained(note, contained.end(), end)
    return _annexed(text, at, end, kind) or _in_a_law(note, at, end) or _case_again(note, at, end, kind)


def _by_its_kind(text: str, at: int, end: int, kind: str) -> Piece | None:
    """What stands behind a work of one kind alone: its archive, its day of issue, its name, its place in a series."""
    if kind in {"letter", "other", "interview"} and (kept := ARCHIVED.match(text, at, end)):
        return Piece(kept.end(), {"addendum": text[at : kept.end()].strip(" ,.")})
    if kind == "regulation" and (issued := _ISSUED.match(text, at, end)):
        return Piece(issued.end(), {"issued": issued[0]})
    if kind == "resolution" and (series := _RECORDS.match(text, at, end)):
        return Piece(series.end(), {"series": series["series"]})
    if kind == "resolution" and (name := _RESOLVED.match(text, at, end)):
        return Piece(name.end(), {"title": name["title"]})
    if kind == "statute" and (uniform := _UNIFORM.match(text, at, end)):
        year = {"date": uniform["date"]} if uniform["date"] else {}
        return Piece(uniform.end(), {"addendum": uniform["place"], **year})
    if kind == "rule" and (adopted := _ADOPTED.match(text, at, end)):
        return Piece(adopted.end(), {"addendum": adopted["reporter"]}, pinpoint=adopted["pin"])
    if kind == "constitution" and (gazette := _GAZETTE.match(text, at, end)):
        return Piece(gazette.end(), {"addendum": gazette["gazette"]})
    return None


_ADOPTED = late(r", (?P<reporter>\d+ (?:U\.S\.|F\.R\.D\.|S\. ?Ct\.) \d+)(?:, (?P<pin>\d+(?:[–-]\d+)?))?(?=,| \()")
"""Where a court has printed a rule of its own: `FED. EQ. R. 73, 226 U.S. 629, 670 (1912)`."""


def _annexed(text: str, at: int, end: int, kind: str) -> Piece | None:
    """An annex, whose title is a resolution's own, or an agency's bulletin."""
    if annex := _ANNEX.match(text, at, end):
        if annex["title"]:
            return Piece(annex.end(), {"title": annex["title"]} if kind == "resolution" else {})
        return Piece(annex.end(), pinpoint=text[at + len(", ") : annex.end()])
    bulletin = _BULLETIN.match(text, at, end)
    if not bulletin:
        return None
    year = {"date": bulletin["year"]} if bulletin["year"] else {}  # Rev. Rul. 88-61, 1988-2 C.B. 114
    return Piece(bulletin.end(), {"reporter": bulletin["place"], **year})


def _in_a_law(note: NoteText, at: int, end: int) -> Piece | None:
    """A second place where a law is printed."""
    gap = _LAW_NEXT.match(note.plain, at, end)
    place = _PLACE_NEXT.match(note.plain, gap.end(), end) if gap else None
    begins = place.end() if place else gap.end() if gap else at
    number = LAW.match(note.plain, begins, end) if begins > at else None
    if not number or note.style.is_italic(begins):
        return None
    printed = number[0].strip()
    year = {"date": printed[:4]} if " O.J." in printed or _YEARLY_LAWS.match(printed) else {}
    return Piece(number.end(), {law_field(number[0]): printed, **year}, pinpoint=place["pin"] if place else None)


_YEARLY_LAWS = late(rf"{YEAR} [A-Z][^;()]*? (?:Laws|Acts) \d")
"""Session laws, which a year names: `Pub. Act 87-12, 2019 Ill. Laws 4`."""


def _case_again(note: NoteText, at: int, end: int, kind: str) -> Piece | None:
    """Where a case is filed or reported besides."""
    text = note.plain
    if kind not in {"case", "other"}:
        return None
    if filed := _FILED.match(text, at, end):
        entered = {"addendum": filed["entry"]} if kind == "case" else {}
        return Piece(filed.end(), entered, pinpoint=filed["pin"])
    if kind == "case" and (reported := _reported_behind(note, at, end)):
        return reported
    is_next = text[at : at + 2] in {", ", "; "}
    parallel = case_patterns.REPORTER.match(text, at + 2, end) if is_next else None
    closes = _PARALLEL_ENDS.match(text, parallel.end(), end) if parallel else None
    if not parallel or not closes:
        return None
    paged = _UNPAGED.search(text, max(0, at - 40), at)  # 2017-0557 (La. 10/18/17), 229 So. 3d 401, 407
    return Piece(closes.end(), {"addendum": parallel["cite"]}, pinpoint=closes["pin"] if paged else None)


_UNPAGED = late(
    r"\d-\d{3,4} \([^()]*/\d{2,4}\)$|T\.C\. (?:Memo\.?|Summ\. Op\.) \d{4}-\d+$|"
    r"(?<!\w)(?:19|20)\d\d-[A-Z][A-Za-z]+-\d+$|"
    r"(?<!\w)20\d\d [A-Z]{2,4}(?: App(?: \(\w+\))?)? \d+(?:-U)?$"
)
"""A number that no page follows: a docket's with its day, the Tax Court's, a State's own."""


def after_history(note: NoteText, at: int, end: int) -> int | None:
    """Where what became of a work ends, if it begins at `at`."""
    history = HISTORY.match(note.plain, at, end)
    return _dated_end(note, history.end(), end) if history else None


def _history(note: NoteText, at: int, end: int, kind: str) -> Piece:
    """What became of a work. Where a case's own year is left out, it is that of its history (rule 10.5)."""
    closes = _dated_end(note, at, end)
    year = re.search(rf"({YEAR})[^()]*\)$", note.plain[at:closes]) if kind == "case" else None
    dated = note.plain[closes - 1] == ")"
    while dated and note.plain.startswith(" (", closes) and not patterns.VISITED.match(note.plain, closes + 1):
        behind = note.closing(closes + 1)
        if says_at_length(note.plain[closes + 2 : behind - 1]):
            break
        closes = behind  # 450 U.S. 1027 (1981) (mem.): said of the later decision
    again = _IN_CONGRESSIONAL_NEWS.match(note.plain, at, closes)
    if again:
        return Piece(closes, {"date": again["year"], "reprinted": again["pin"] or ""})
    reprinted = kind != "case" and note.plain.endswith("reprinted in", 0, at)
    if reprinted and (paged := _PAGE_OF_REPRINT.search(note.plain, at, closes)):
        return Piece(closes, {"reprinted": paged["pin"]})
    return Piece(closes, {"date": year[1]} if year else {})


_IN_CONGRESSIONAL_NEWS = late(
    r" (?P<year>\d{4}) U\. ?S\. ?(?:C\. ?C\. ?A\. ?N\.|C(?:ode|ODE) C(?:ong|ONG)\. (?:&|and|AND) "
    r"A(?:d|D)(?:min|MIN)?\. N(?:ews|EWS)) \d+(?:, (?P<pin>\d+(?:[–-]\d+)?(?:, \d+(?:[–-]\d+)?)*))?"
)
"""Where a report of Congress is printed again, and the page cited there: `1990 U.S.C.C.A.N. 49, 63`."""
_PAGE_OF_REPRINT = late(rf" \d[\d,]*, (?P<pin>{PAGES})(?= \(|\.?$)")
"""The page cited where a work is printed again, behind the one on which it begins there."""
_FILED = late(
    r", (?P<entry>(?:ECF|D(?:oc)?kt\.|Docket|Doc\.|D\.I\.|NYSCEF|Doc\. ID|Accession)(?: Doc\.| Entry)?(?: Nos?\.)? ?"
    r"[\w.-]*\d)"
    r"(?:(?: at |, at )(?P<pin>\d+(?:[–-]\d+)?))?"
)
"""Where a court keeps a paper: `, ECF No. 12-3, at 4`."""


def _reported_behind(note: NoteText, at: int, end: int) -> Piece | None:
    """The reporter behind the year, as California's courts cite: `In re A (2009) 173 Cal.App.4th 655, 661`."""
    if note.plain[at - 1 : at + 1] != ") " or not (reporter := case_patterns.REPORTER.match(note.plain, at + 1, end)):
        return None
    pin = BARE_PIN.match(note.plain, reporter.end(), end)
    stops = pin.end() if pin else reporter.end()
    return Piece(stops, {"reporter": reporter["cite"]}, pinpoint=pin["pin"] if pin else None)


def _contained(note: NoteText, at: int, end: int) -> Piece:
    """`, *in* THE BOOK 4, 9 (A Roe ed., 1910)` behind a work with a date of its own."""
    closes = _dated_end(note, at, end)
    printed = re.sub(r"\s+\([^()]*\)$", "", note.plain[at:closes])
    title, pin = pinned(printed)
    pages = re.fullmatch(r"(?P<first>\d+), (?P<pin>.+)", pin or "")
    volume = {"volume": title.split(" ")[0]} if has_volume(title) else {}
    first = {"pages": pages["first"]} if pages else {}
    edited = re.search(r"\((?P<names>[^()]+?),? eds?\.[^()]*\)$", note.plain[at:closes])
    fields = {"booktitle": without_volume(title), **volume, **first, **({"editor": edited["names"]} if edited else {})}
    return Piece(closes, fields, pinpoint=pages["pin"] if pages else pin)


def _dated_end(note: NoteText, at: int, end: int) -> int:
    """What goes on behind a citation runs to the end of its own date in brackets."""
    for bracket in patterns.PAREN_DATE.finditer(note.plain, at, end):
        if note.depth[bracket.start()] == 1 and not NUMBER_AROUND.match(note.plain, bracket.start()):
            return bracket.end()
    called = note.plain.find(" [hereinafter ", at, end)
    said = (m.start() for m in _SAID.finditer(note.plain, at, end) if note.depth[m.start() + 1] == 1)
    explained = next((s for s in said if is_explanation(note.plain[s + 2 : note.closing(s + 1) - 1])), end)
    return min(called, explained) if called > 0 else explained


_SAID = late(r"(?<=\d) \(")
"""What explains a work, behind the page on which it is printed again: `1998 U.S.C.C.A.N. 3011, 3018 (describing …)`."""
