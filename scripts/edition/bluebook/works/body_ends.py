"""What ends a work's body first: a date in brackets, a web address, a plain date, a country, a law's number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from edition.bluebook.authorities.constitutions import constitutions
from edition.bluebook.authorities.numbered_gazettes import ISSUE
from edition.bluebook.authorities.old_authorities import authorities
from edition.bluebook.authorities.oscola import oscola
from edition.bluebook.authorities.promulgated_laws import PROMULGATED, is_promulgated
from edition.bluebook.forms import case_patterns, own_numbers, patterns
from edition.bluebook.forms.defined_names import bare_name
from edition.bluebook.forms.docket_numbers import DOCKET_ENTRY
from edition.bluebook.forms.explanations import explains
from edition.bluebook.forms.journals import JOURNAL_BY_ARTICLE, JOURNAL_BY_YEAR
from edition.bluebook.forms.later_history import HISTORY
from edition.bluebook.forms.laws import LAW
from edition.bluebook.forms.own_years import OWN_DAY
from edition.bluebook.forms.paper_patterns import RECORD
from edition.bluebook.literature.book_citations import FRONT_MATTER
from edition.bluebook.literature.essays import signed_essays
from edition.bluebook.literature.plain_titles import is_signed
from edition.bluebook.literature.quoted_titles import quoted_works
from edition.bluebook.words import countries
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.works.dates_of_works import UNDATED, is_date, is_outside, is_plain_date
from edition.bluebook.works.laws_in_titles import TITLED_ON, is_in_a_name
from edition.text import foreign_dates
from edition.text.inline import touching
from edition.text.late_patterns import late


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a work's body ends, and where that which ends it does; a law's number ends what stands before it.

    `book` is the reference to the note that cites in full the book a chapter stands in; `name` what a hereinafter
    calls the work before its date: `Letter from A to B [hereinafter Letter] (May 4, 2010)`.
    """

    start: int
    end: int
    law: re.Match[str] | None = None
    book: re.Match[str] | None = None
    name: str = ""

    @property
    def is_history(self) -> bool:
        """True if what became of the work begins here, before any date of its own."""
        return self.start == self.end and self.law is None


def next_stop(note: NoteText, start: int, end: int) -> Stop | None:
    """The first stop between two offsets, or None."""
    first: Stop | None = None
    looked = note.looked_for.get(end) or note.looked_for.setdefault(end, _first_look(note, start, end))
    for at, (since, stop) in enumerate(looked):
        if since > start or stop and (stop.start < start or stop.end <= start):
            stop = next(_SEARCHES[at](note, start, end), None)
            looked[at] = start, stop  # not looked for again where the last look found none nearer
        if stop and (first is None or stop.start < first.start):
            first = stop
    named = _NAMED_FIRST.search(note.plain, start, first.start) if first and not first.law and not first.book else None
    if not first or not named:
        return first
    return replace(first, start=named.start(), name=bare_name(named))


def _first_look(note: NoteText, start: int, end: int) -> list[tuple[int, Stop | None]]:
    """For each search, from where on it has looked, and found; one that needs a sign which does not stand there has
    looked from here on, and found nothing."""
    lacks = {sign for sign in (_BRACKET, _FIGURE) if not sign.search(note.plain, start, end)}
    return [(start if needs in lacks else end + 1, None) for needs in _NEEDED]


_BRACKET, _FIGURE = late(r"\("), late(r"\d")
_NAMED_FIRST = late(rf"(?:{patterns.HEREINAFTER.pattern}),? $")


Search = Callable[[NoteText, int, int], Iterator[Stop]]


def _search(pattern: re.Pattern[str], fits: Callable[[NoteText, re.Match[str], int], bool]) -> Search:
    def search(note: NoteText, start: int, end: int) -> Iterator[Stop]:
        return (Stop(m.start(), m.end()) for m in pattern.finditer(note.plain, start, end) if fits(note, m, end))

    return search


def _closed_by(pattern: re.Pattern[str]) -> Search:
    """Works that a number or name of their own closes, with no date behind it."""

    def search(note: NoteText, start: int, end: int) -> Iterator[Stop]:
        closed = pattern.finditer(note.plain, start, end)
        return (Stop(m.end(), m.end()) for m in closed if is_outside(note, m.start()))

    return search


def _urls(note: NoteText, start: int, end: int) -> Iterator[Stop]:
    return (Stop(s, e) for s, e in touching(note.style.urls, start, end) if start <= s and not note.depth[s])


_ENTERED = late(
    rf"(?<=, )Nos?\. [\w:.&/-]*\d[\w:-]*(?: \([A-Z]{{2,4}}\))?(?=, {DOCKET_ENTRY}(?!,? \([^()]*\d{{4}}))",
    sign=r"ECF|NYSCEF|D\.I\.|D\.E\.|Dkt|Docket",
)
"""A paper's number on a docket: `Answer at 7, *Doe*, No. 18-cr-91, ECF No. 38`."""


def _journals(pattern: re.Pattern[str]) -> Search:
    def search(note: NoteText, start: int, end: int) -> Iterator[Stop]:
        for journal in pattern.finditer(note.plain, start, end):
            titled = note.style.is_italic(journal.start() - 1) or is_signed(note, start, journal.start())
            if titled and not note.depth[journal.start()]:
                yield Stop(journal.start(), journal.end())

    return search


_COURT = late(r"\([^()]*\b(?:Cir|Ct|App|Div|Super|Ch|D|[A-Z]\.[A-Z])\.[^()]*\)(?=((?: \([^()]*\)){0,9}))")


def _courts(note: NoteText, start: int, end: int) -> Iterator[Stop]:
    """A court without a year, before the history that has it: `(2d Cir.), *cert. denied*, 1 U.S. 2 (1999)`."""
    for court in _COURT.finditer(note.plain, start, end):
        if note.depth[court.start()] == 1 and HISTORY.match(note.plain, court.end() + len(court[1]), end):
            yield Stop(court.start(), court.end())


def cites_chapter(note: NoteText, start: int, reference: re.Match[str]) -> bool:
    """True if a *supra* names the book in which a chapter stands: `*Title*, *in* THE BOOK, *supra* note 6, at 176`, or
    before which a foreword does: `*Foreword* to THE BOOK, *supra* note 6, at ix`."""
    number = reference.groupdict().get("number") or ""
    if not number.isdecimal() or len(number) > 9:
        return False
    within = note.plain.rfind(", in ", start, reference.start())
    if within > start and note.style.is_italic(within + 2, within + 4):
        return bool(_BOOK.fullmatch(note.plain, within + len(", in "), reference.start()))
    before = _BEFORE_BOOK.search(note.plain, max(start, reference.start() - _LONGEST), reference.start())
    named = before and note.style.is_italic(before.start()) and not note.in_title(before.end("to") - 1)
    return bool(before and named and before.start() > note.words_from(start))


_LONGEST = 300  # signs of what leads to a book, and of its title
_BEFORE_BOOK = late(rf"\b{FRONT_MATTER}(?P<to> to) [A-Z][^;()<>]{{2,200}}?, $")
_BOOK = late(r"(?:\d{1,3}[A-Z]{0,2} )?[A-Z][^;()<>]{2,200}?, ")


def _chapters(note: NoteText, start: int, end: int) -> Iterator[Stop]:
    for reference in own_numbers.NOTES.finditer(note.plain, start, end):
        if note.is_open(reference.start()) and cites_chapter(note, start, reference):
            yield Stop(reference.start(), reference.end(), book=reference)


def _histories(note: NoteText, start: int, end: int) -> Iterator[Stop]:
    """What became of a work without a date: `ORDINANCE OF 1641, *reprinted in* THE LAWS 35 (1660)`."""
    begin = {s for s, _ in touching(note.style.italics, start, end)}
    for history in HISTORY.finditer(note.plain, start, end) if begin else ():
        word = history.end() - len(history[0].lstrip(", "))
        if history[0].endswith("appended to") and _IN_REPORTS.match(note.plain, history.end(), end):
            continue  # FTC Policy Statement on Piers, *appended to* Quay Co., 103 F.T.C. 110, 174 (1984)
        if word in begin and not note.depth[word]:
            yield Stop(history.start(), history.start())


_IN_REPORTS = late(rf"[^;()]*?, {case_patterns.AGENCY_REPORTS}")


def _records(note: NoteText, start: int, end: int) -> Iterator[Stop]:
    """A paper of the record, which a clause names and no date closes."""
    begins = start + len(note.plain[start:end]) - len(note.plain[start:end].lstrip(" ,"))
    if (record := RECORD.match(note.plain, begins, end)) and is_outside(note, begins):
        yield Stop(record.end(), record.end(), record)


def _scriptures(note: NoteText, start: int, end: int) -> Iterator[Stop]:
    """A sacred text, in italics or small capitals, which no date closes."""
    begins = start + len(note.plain[start:end]) - len(note.plain[start:end].lstrip(" ,"))
    verse = patterns.SCRIPTURE.match(note.plain, begins, end)
    set_apart = verse and (note.style.is_italic(verse.end("title") - 1) or verse["title"].isupper())
    if verse and set_apart and not note.depth[begins]:
        yield Stop(verse.end(), verse.end(), verse)


def _laws(note: NoteText, start: int, end: int) -> Iterator[Stop]:
    for law in LAW.finditer(note.plain, start, end):
        if TITLED_ON.match(note.plain, law.end()) and note.in_title(law.end() - 1):
            continue  # *Decision No. 3/11: Elements of the Cycle*, MC.DEC/3/11
        if is_outside(note, law.start()) and not is_in_a_name(note.plain, law, end):
            yield Stop(law.start(), law.end(), law)


_BRITISH_DAY = late(rf", (?:[Aa]ward (?:of|dated) )?(?=\d{{1,2}} [A-Z]){foreign_dates.DAY}(?=,|$|\.|;| \(| \[| <)")
"""The day of a work as Europe writes it: `, 4 May 1919, FO 608/82, The Archives`; `HARBOUR DAILY, 3 Jan. 2015`."""
_OLD_REPORTED = late(
    r"(?<=\d )\((?:K\.?B|Q\.?B|C\.?P|Ch|Exch?|H\.?L|P\.?C|C\.?A|Adm|Assizes|N\.?P)\.?\)(?=[;,]|\.? *$|\. [A-Z])"
)
"""A court of England, without a year, behind a reporter of its own time: `3 Burr. 1890 (KB)`."""
_CLOSING = patterns.STAR_PAGES, patterns.BARE_ECLI, _ENTERED, patterns.GAZETTE_ITEM, ISSUE, patterns.SIGNED_ESSAY


def _is_bracket(note: NoteText, match: re.Match[str], _end: int) -> bool:
    return note.depth[match.start()] == 1


def _is_country(note: NoteText, match: re.Match[str], end: int) -> bool:
    return _is_bracket(note, match, end) and not note.style.is_italic(match.start())


def _dates(note: NoteText, match: re.Match[str], end: int) -> bool:
    return is_date(note, match, end) and not explains(match)


_LISTED: tuple[tuple[re.Pattern[str] | None, Search], ...] = (
    (_BRACKET, _search(patterns.PAREN_DATE, _dates)),
    (_BRACKET, _search(patterns.VISITED, is_date)),
    (_BRACKET, _search(UNDATED, _is_bracket)),
    (_BRACKET, _courts),
    (_BRACKET, _search(patterns.PAREN_DOCKET, is_date)),
    (None, _histories),
    (_FIGURE, _chapters),
    (None, _urls),
    (_FIGURE, _search(patterns.PLAIN_DATE, is_plain_date)),
    (_BRACKET, _search(PROMULGATED, is_promulgated)),
    (_BRACKET, _search(_OLD_REPORTED, _is_bracket)),
    *((_FIGURE, _closed_by(each)) for each in _CLOSING),
    (None, lambda note, start, end: (Stop(m.end(), m.end()) for m in signed_essays(note, start, end))),
    (_FIGURE, _journals(JOURNAL_BY_YEAR)),
    (_FIGURE, _journals(JOURNAL_BY_ARTICLE)),
    (_BRACKET, _search(countries.FOREIGN, _is_country)),
    (None, lambda note, start, end: (Stop(m.start(), m.end(), m) for m in constitutions(note, start, end))),
    (None, _laws),
    (None, _records),
    (_FIGURE, _scriptures),
    (None, lambda note, start, end: (Stop(m.end(), m.end(), m) for m in authorities(note, start, end))),
    (_FIGURE, _search(_BRITISH_DAY, is_plain_date)),
    (None, lambda note, start, end: (Stop(m.start(), m.end(), m) for m in oscola(note, start, end))),
    (None, lambda note, start, end: (Stop(m.start(), m.end(), m) for m in quoted_works(note, start, end))),
    (_FIGURE, _search(OWN_DAY, lambda note, match, end: is_outside(note, match.start()))),
    (_BRACKET, _search(patterns.SHORT_DATE, _is_bracket)),
)
"""What is looked for, in the order in which it is taken where two begin at the same place, and a sign that none of
it lacks."""
_SEARCHES = tuple(search for _, search in _LISTED)
_NEEDED = tuple(needs for needs, _ in _LISTED)
