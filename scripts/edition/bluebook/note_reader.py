"""A note's text → its citations, in the order printed.

A note is cut into clauses (semicolons, sentence ends). In each clause the short forms and internal
references are found by their words; what stands between them is searched for full citations.
Nothing inside brackets or quotation marks is a citation of the note (rules 1.5, 4.1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from edition.bluebook import own_numbers, patterns
from edition.bluebook.body_ends import cites_chapter, next_stop
from edition.bluebook.book_citations import pinned
from edition.bluebook.laws import LAW
from edition.bluebook.lead_ins import works_before
from edition.bluebook.names_in_prose import trailing_name
from edition.bluebook.notetext import NoteText
from edition.bluebook.short_citations import REPORTED, explained, short_citation
from edition.bluebook.signals import signal_at, signal_of, signals
from edition.bluebook.unread import Unread, unread
from edition.bluebook.works import Work, find_works
from edition.model import Citation
from edition.text.inline import Inline, touching

NO_SOURCE = "none"
"""The editors' answer that words which look like a citation are none: `[words]{source=none}`."""
_BEHIND_BRACKET = re.compile(r" \([^()]*\), $")
"""What stands before a second place of the same work: `372 U.S. 335 (1963), 1962 WL 5, at *22`."""


@dataclass(frozen=True, slots=True)
class Read:
    """A citation and, if it is full, the work it describes."""

    citation: Citation
    work: Work | None = None


@dataclass(frozen=True, slots=True)
class NoteReading:
    """What a note cites, in the order printed, and what looks like a citation in it and is read as none."""

    reads: tuple[Read, ...]
    unread: tuple[Unread, ...]


def read_note(text: Inline) -> tuple[Read, ...]:
    """The citations in a note's text, in the order printed."""
    return _citations(NoteText.of(text))


def read_whole(text: Inline) -> NoteReading:
    """The citations in a note's text, and what looks like one and is read as none."""
    note = NoteText.of(text)
    reads = _citations(note)
    return NoteReading(reads, tuple(unread(note, (read.citation for read in reads))))


def _citations(note: NoteText) -> tuple[Read, ...]:
    found = [read for start, end in note.clauses for read in _clause(note, start, end)]
    found = [replace(read, citation=_with_answer(note, read.citation)) for read in found]
    return tuple(sorted([*found, *_answered(note, found)], key=lambda read: read.citation.start))


def unread_in(text: Inline) -> tuple[Unread, ...]:
    """What looks like a citation in a note's text, and is read as none."""
    return read_whole(text).unread


def _answered(note: NoteText, found: list[Read]) -> Iterator[Read]:
    """Words that look like a citation and are read as none, which an editor says cite an entry in full."""
    open_to_answers = [u for u in unread(note, (r.citation for r in found)) if u.answered]
    for start, end, key in note.style.answers:
        if key != NO_SOURCE and any(u.start < end and start < u.end for u in open_to_answers):
            words = note.plain[start:end].strip()
            title, pin = pinned(words)
            citation = Citation("full", start, end, words, _signal_before(note, start), title, pin, answer=key)
            yield Read(citation, Work(start, end, "other", {"title": title}, pinpoint=pin))


def _signal_before(note: NoteText, start: int) -> str:
    near = signals(note, max(0, start - 40), start)
    return next((m[0].strip() for m in near if not note.plain[m.end() : start].strip(" ,")), "")


def _clause(note: NoteText, start: int, end: int) -> Iterator[Read]:
    """The citations of one clause: short forms at their words, full citations in the stretches between."""
    position, last = start, None
    for anchor in _anchors(note, start, end):
        if anchor.start() < position or (last and _is_parallel(note, last, anchor)):
            continue
        yield from _full(note, position, _name_start(note, position, anchor))
        citation = short_citation(note, position, anchor, end)
        yield Read(citation)
        position, last = citation.end, citation
    yield from _full(note, position, end)


def _anchors(note: NoteText, start: int, end: int) -> list[re.Match[str]]:
    kinds = (patterns.ID, own_numbers.NOTES, own_numbers.ACCOMPANYING, own_numbers.SECTIONS, *REPORTED)
    found = [m for kind in kinds for m in kind.finditer(note.plain, start, end) if note.is_open(m.start())]
    found = [m for m in found if m.re not in REPORTED or not patterns.FULL_AFTER.match(note.plain, m.end())]
    bare = (patterns.SHORT_BILL, patterns.SHORT_REPORT, patterns.SHORT_ACT, patterns.SHORT_INITIALS)
    found = [m for m in found if m.re not in bare or not _without_signal(note.plain[start : m.start()])]
    found = [m for m in found if m.re not in REPORTED or not _is_second_place(note, start, m.start())]
    found = [m for m in found if m.re is not patterns.SHORT_CASE or not _ends_title(note, m)]
    found = [m for m in found if m.re is not patterns.SHORT_NEUTRAL or _is_called(note, start, m.start(), end)]
    found = [m for m in found if m.re is not patterns.SHORT_SLIP or _is_slip(note, m, end)]
    found = [m for m in found if m.re is not patterns.SHORT_ENTRY or not _is_filed(note, start, m)]
    found = [m for m in found if m.re is not patterns.SHORT_INITIALS or not LAW.match(note.plain, m.start(), end)]
    found = [m for m in found if m.re is not own_numbers.NOTES or not cites_chapter(note, start, m)]
    return sorted(found, key=lambda m: (m.start(), -m.end()))


def _is_second_place(note: NoteText, start: int, at: int) -> bool:
    """True behind a bracket that no name in italics ends in, as `*Roe v. Portia (II)*` does."""
    return bool(_BEHIND_BRACKET.search(note.plain, start, at)) and not note.style.is_italic(at - len("), "))


def _ends_title(note: NoteText, reported: re.Match[str]) -> bool:
    """True of a year and a word at a title's end, which look like a reporter: `*Harbours 2019 Report*, at 12`."""
    begins = reported.start()
    return "." not in reported["reporter"] and note.in_title(begins) and note.style.is_italic(begins - 2)


def _without_signal(lead: str) -> str:
    """What stands before a citation in its clause, but for a signal: a bill that prose speaks of is not cited."""
    lead = lead.lstrip(" ;,.”’)")
    return lead[len(signal_of(lead)) :].strip(" ,")


def _is_called(note: NoteText, start: int, at: int, end: int) -> bool:
    """True if a case is called by its short name before its year and number: `*Aldous*, 2013-Ohio-4471, ¶ 4`."""
    span = next(
        ((s, e) for s, e in touching(note.style.italics, max(start, at - 3), at) if start <= s and 0 < at - e <= 2),
        None,
    )
    if span is None or _BEHIND_NUMBER.search(note.plain, start, span[0]):
        return False
    if _NUMBER_OF_COURT.match(note.plain, at) and not patterns.PAREN_DATE.search(note.plain, at, end):
        return True  # *Roe v. Portia*, App. No. 1/02, ¶ 4: a full citation has a day
    return not re.search(r" v\.? |In re|Ex parte", note.plain[slice(*span)])


_NUMBER_OF_COURT = re.compile(rf"{patterns.DOCKET}|{patterns.TRIBUNAL}")


_BEHIND_NUMBER = re.compile(r"(?:Opinion|Cases?) (?:[CTF]-)?\d+/\d+(?: P)?, $")
"""What a case's name follows where the case is cited in full: `Opinion 1/17, *CETA*, ECLI:EU:C:2019:341`."""


def _is_filed(note: NoteText, start: int, entry: re.Match[str]) -> bool:
    """True of a number on a docket that closes a full citation: behind the docket's own, or a paper of the record."""
    behind_docket = _DOCKET_BEFORE.search(note.plain, max(start, entry.start() - 60), entry.start())
    return bool(behind_docket or patterns.RECORD.match(note.plain, note.words_from(start)))


_DOCKET_BEFORE = re.compile(r"Nos?\. [\w:.&/-]*\d[\w:-]*(?: \([A-Z]{2,4}\))?, $")


def _is_slip(note: NoteText, anchor: re.Match[str], end: int) -> bool:
    """True if a decision in no reporter is called again by its name in italics, without its day: a full citation has
    one."""
    named = note.style.is_italic(anchor.start() - len("x, ")) and note.plain[: anchor.start()].endswith(", ")
    dates = patterns.PAREN_DATE.finditer(note.plain, anchor.end(), end)
    return named and not any(note.depth[date.start()] == 1 for date in dates)


def _is_parallel(note: NoteText, last: Citation, anchor: re.Match[str]) -> bool:
    """`*Id.* at 4, 119 P. at 10`: a second reporter of the same case, no second citation."""
    between = note.plain[last.end : anchor.start()]
    return anchor.re in REPORTED and last.form in {"id", "short"} and between.strip(" ") in {"", ","}


def _name_start(note: NoteText, position: int, anchor: re.Match[str]) -> int:
    """Where the stretch before an anchor stops being a place for a full citation: before the short form's name."""
    if anchor.re in (patterns.ID, own_numbers.SECTIONS, own_numbers.ACCOMPANYING):
        return anchor.start()
    works = works_before(note, position, anchor.start())
    return works[-1].end if works else position


def _full(note: NoteText, start: int, end: int) -> Iterator[Read]:
    """The full citations of a stretch, each with the signal before it."""
    position = start
    while position < end:
        text = note.plain[position:end]
        head = position + len(text) - len(text.lstrip(" ,;.”’)"))
        signal = signal_at(note, head, end)
        if not signal and (led := _led_to(note, head, end)):
            head, signal = led.start(), led[0]
        if note.plain.startswith("and ", head) and not signal:
            if note.style.is_italic(head, head + 3):  # *Compare* A, *and* B, *with* C
                signal = "and "
            elif head > start:
                head += len("and ")
                signal = signal_at(note, head, end)
        work = next(find_works(note, head + len(signal), end), None)
        if work is None:
            return
        yield Read(_full_citation(note, head, signal, work), work)
        position = max(work.end, position + 1)


def _led_to(note: NoteText, start: int, end: int) -> re.Match[str] | None:
    """The signal behind the words that say of what its citations treat: `On the tides, see Ann Roe, Piers 4 (2001)`."""
    if not _SUBJECT.match(note.plain, start, end):
        return None
    led = next(signals(note, start, end), None)
    return led if led and led[0][0].islower() and next_stop(note, start, led.start()) is None else None


_SUBJECT = re.compile(
    r"(?:On|For|As (?:to|for|regards)|Regarding|Concerning|About|With (?:respect|regard) to|In (?:general|support)|"
    r"Generally|More (?:generally|broadly)|To the (?:same|contrary|like))\b",
    re.I,
)


def _full_citation(note: NoteText, head: int, signal: str, work: Work) -> Citation:
    between = note.plain[head + len(signal) : work.start].strip()
    begins = head
    if between:  # prose before the citation: its signal, if any, stands right before it
        inner = [m for m in signals(note, head, work.start) if not note.plain[m.end() : work.start].strip(" ,")]
        begins, signal = (inner[-1].start(), inner[-1][0]) if inner else (work.start, "")
    return Citation(
        form="full",
        start=begins,
        end=work.end,
        text=note.plain[work.start : work.end].strip(),
        signal=signal.strip(),
        name=trailing_name(work.head) if not work.head else work.head,
        pinpoint=work.pinpoint,
        **explained(work.parentheticals),
        hereinafter=work.hereinafter,
        target_notes=(work.book_in,) if work.book_in else (),
    )


def _with_answer(note: NoteText, citation: Citation) -> Citation:
    """The citation with the key an editor wrote on it, if any."""
    for start, end, key in note.style.answers:
        if start < citation.end and citation.start < end:
            return replace(citation, answer=key)
    return citation
