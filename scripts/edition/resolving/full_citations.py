"""What the notes cite in full: the works that short forms lead to, and what these may call them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.bluebook.authorities.old_authorities import AUTHORITY
from edition.bluebook.forms.docket_numbers import DOCKET, DOCKET_ENTRY, ECLI, INTER_AMERICAN, TRIBUNAL
from edition.bluebook.forms.later_history import HISTORY
from edition.bluebook.forms.law_pieces import DEBATES, NEUTRAL, YEARLY_REPORTS
from edition.bluebook.forms.short_form_patterns import BILL, REPORT
from edition.bluebook.notes.note_reader import Read
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.names_called import called
from edition.bluebook.words.printed_names import fold
from edition.model import Citation, Source
from edition.resolving.compared_words import compared_words
from edition.resolving.names_of_works import CITED_BY_VOLUME, initials, names_of_kind
from edition.sources.names import authors

_REPORTER = re.compile(
    rf"\d{{4}} WL \d+|{YEARLY_REPORTS}|\d{{4}} \(\d+\) [A-Z]+(?= \d| at )|{NEUTRAL}|{DOCKET}|{ECLI}|"
    rf"{INTER_AMERICAN}|{TRIBUNAL}|{BILL}|{REPORT}|{DEBATES}|"
    r"\[\d{4}\](?: \d+)? [A-Z][\w.’&]*(?: [A-Z][\w.’&]*){0,4}?(?= \d|,? at )|"
    r"(?<!\w)\d+(?:-[IVX]+|\(\d+\))? [A-Z][\w.’&]*(?: [A-Z0-9&][\w.’&]*){0,8}?"
    r"(?= (?:I+-|[SHE](?=\d))?(?!\d(?:d|th)\b)\d| ¶|,? at | \((?:\d+ )?[A-Z][\w. &’-]*\),? (?:\d|at |¶))"
)

_DOCKETED = re.compile(r"\bNos?\. ")
_SLIP = re.compile(r"(?:\bslip op\.|\bNos?\. [\w:.-]*\d[\w:.-]*(?: \([A-Z]+\))?),?(?: at \*?\d| ¶)")
SLIP_OPINIONS = "slip opinions"
"""What stands for a reporter's volume where a decision is cited as it was handed down, in none."""
_BETWEEN = re.compile("[ ,:]")
"""What parts the words of a folded name."""


@dataclass(frozen=True, slots=True)
class Full:
    """A full citation: its source's key (None if unknown), the names it may go by, its reporters' volumes.

    `in_history` are the volumes of decisions that its history names: they are other works. `book` is the title of
    the book in which a chapter stands. `initials` are an act's, by which it is called if nothing else has that name.
    """

    citation: Citation
    source: str | None
    names: tuple[str, ...]
    reporters: tuple[str, ...]
    in_history: tuple[str, ...] = ()
    book: str = ""
    initials: tuple[str, ...] = ()


def full(read: Read, key: str | None, source: Source | None) -> Full:
    """A citation read in full, with the key of its source, and the source where the database has it."""
    work, citation = read.work, read.citation
    assert work is not None
    names = called(work.authors, work.head, work.fields.get("title", ""), work.hereinafter) + names_of_kind(work)
    if work.kind == "book" and (volume := work.fields.get("volume")):
        names = (*names, *(f"{volume} {name}" for name in names))  # 2 ROE, supra note 4, where note 4 cites 1 ROE too
    if source:
        names += called(authors(source), "", source.fields.get("title", ""), source.fields.get("shorttitle", ""))
    is_placed = work.kind in CITED_BY_VOLUME or " WL " in work.fields.get("number", "")
    own, later = parted(citation.text) if is_placed else ("", "")
    volumes, history = (tuple(map(_volume, _REPORTER.findall(text))) for text in (own, later))
    if work.kind == "case" and _DOCKETED.search(own):
        volumes = (*volumes, SLIP_OPINIONS)
    volumes = (*volumes, *_by_number(citation.text))
    return Full(
        citation,
        key,
        tuple(dict.fromkeys(map(fold, names))),
        volumes,
        history,
        fold(work.fields.get("booktitle", "")),
        initials(work, source),
    )


def _by_number(printed: str) -> tuple[str, ...]:
    """What a citation is found by beside a reporter: its number on a docket, a patent's last figures, its volume."""
    entry = entry_of(parted(printed)[0])
    patent = _PATENT.match(printed)
    old = AUTHORITY.match(printed)
    return (
        *((entry, ENTRIES) if entry else ()),
        *((f"’{patent['last']}",) if patent else ()),
        *((old["title"],) if old else ()),
    )


def entry_of(printed: str) -> str:
    """The number under which a docket has a paper, as it is compared; "" if a citation prints none."""
    entry = _ENTRY.search(printed)
    return f"entry {entry['number']}" if entry else ""


def docket_of(printed: str) -> str:
    """The number of the case on whose docket a paper is."""
    docket = _DOCKET_NUMBER.search(printed)
    return docket["number"] if docket else ""


_ENTRY = bluebook(rf"(?<![\w.-])(?=(?:{DOCKET_ENTRY}))[^\d]*(?P<number>\d+(?:-\d+)?)")
_DOCKET_NUMBER = bluebook(r"(?<!ECF )(?<!Dkt\. )(?<!Doc\. )\bNos?\. (?P<number>[\w:.&/-]*\d[\w:-]*)")
_PATENT = bluebook(r".*?\bPatent(?: Application)?(?: Publication)? No\. [\w/]*?(?:[\d,/]*,)?(?P<last>\d{3})(?!\d)")
ENTRIES = "entries of dockets"
"""What stands for a reporter's volume where a paper has its number on a docket."""


def parted(printed: str) -> tuple[str, str]:
    """A citation's own part, and its history, which names other decisions."""
    history = HISTORY.search(printed)
    return (printed[: history.start()], printed[history.start() :]) if history else (printed, "")


def reporter_of(citation: Citation) -> str:
    """The reporter's volume by which a short form names a case: `347 U.S.`; else what it calls it."""
    printed = _REPORTER.search(citation.text)
    if not printed and _SLIP.search(citation.text):
        return SLIP_OPINIONS
    return _volume(printed[0] if printed else citation.name)


class FullCitations:
    """The full citations of all notes, by note and by reporter's volume; `quoted` those inside parentheticals, which a
    short form means where no other has its name."""

    def __init__(self, quoted: FullCitations | None = None) -> None:
        self.quoted = quoted
        self._by_note: dict[int, list[Full]] = {}
        self._by_reporter: dict[str, list[tuple[int, Full]]] = {}
        self._in_history: dict[str, list[tuple[int, Full]]] = {}
        self._by_source: dict[str | None, list[int]] = {}
        self._by_first_word: dict[str, set[int]] = {}

    def add(self, number: int, fulls: Iterable[Full]) -> None:
        """Add those of a note, which has none so far and stands behind those added."""
        self._by_note[number] = list(fulls)
        for each in self._by_note[number]:
            for reporter in each.reporters:
                self._by_reporter.setdefault(_series(reporter), []).append((number, each))
            for reporter in each.in_history:
                self._in_history.setdefault(_series(reporter), []).append((number, each))
            self._by_source.setdefault(each.source, []).append(number)
            for name in (*each.names, *each.initials):
                for word in {_BETWEEN.split(name, maxsplit=1)[0], *compared_words(name)[:1]}:
                    self._by_first_word.setdefault(word, set()).add(number)

    def __contains__(self, number: int) -> bool:
        """Whether a note was added."""
        return number in self._by_note

    def __getitem__(self, number: int) -> list[Full]:
        """What a note cites in full, in the order printed."""
        return self._by_note[number]

    def near(self, name: str) -> Iterator[tuple[int, list[Full]]]:
        """The notes, in order, one of whose works may go by `name`: a name of it begins with a word of that one."""
        wanted = fold(name)
        words = {*_BETWEEN.split(wanted), *_BETWEEN.split(re.sub(r"[’']s?$", "", wanted)), *compared_words(name)[:1]}
        for number in sorted(set().union(*(self._by_first_word.get(word, ()) for word in words))):
            yield number, self._by_note[number]

    def last_of(self, source: str, up_to: int) -> int | None:
        """The last note, up to a note, that cites a source in full."""
        notes = self._by_source.get(source, [])
        behind = bisect_right(notes, up_to)
        return notes[behind - 1] if behind else None

    def in_volume(self, reporter: str, up_to: int) -> list[tuple[int, Full]]:
        """Those in a reporter's volume, each with its note's number, up to a note."""
        return [(number, each) for number, each in self._by_reporter.get(_series(reporter), ()) if number <= up_to]

    def in_history(self, reporter: str, up_to: int) -> list[tuple[int, Full]]:
        """Those whose history names a decision in a reporter's volume, up to a note."""
        return [(number, each) for number, each in self._in_history.get(_series(reporter), ()) if number <= up_to]


def _series(volume: str) -> str:
    """A reporter's volume for comparing: `926 F. 3d` is `926 F.3d` and `926 F3d`, `2010 I.C.J. Rep.` is `2010 I.C.J.`,
    as is `ICJ Reports 2010`, and small capitals are no others: `132 CONG. REC.`"""
    volume = _YEAR_BEHIND.sub(
        lambda reports: f"{reports['year']} {'.'.join(reports['court'].replace('.', ''))}.", volume
    )
    return " ".join(compared_words(re.sub(r"(?<=[CJR]\.) Rep\.$", "", volume)))


_YEAR_BEHIND = re.compile(r"^(?P<court>[A-Z.]+) Rep(?:\.|orts) (?P<year>\d{4})$")


def _volume(printed: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r",?\s*at$", "", printed)).strip(" ,")
