"""A note's text → its citations, in the order printed.

A note is cut into clauses (semicolons, sentence ends). In each clause the short forms and internal
references are found by their words; what stands between them is searched for full citations.
Nothing inside brackets or quotation marks is a citation of the note (rules 1.5, 4.1).
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from edition.bluebook.forms import own_numbers
from edition.bluebook.forms.short_form_patterns import ID
from edition.bluebook.literature.book_citations import pinned
from edition.bluebook.notes.bare_sections import bare_section, of_code
from edition.bluebook.notes.clause_ends import clauses_of
from edition.bluebook.notes.lead_ins import works_before
from edition.bluebook.notes.left_over import SUBJECT
from edition.bluebook.notes.quoted_works import inside_parentheticals
from edition.bluebook.notes.short_anchors import anchors, signal_before
from edition.bluebook.notes.short_citations import REPORTED, calls_a_work, explained, short_citation
from edition.bluebook.notes.signals import is_compared, signal_at, signals
from edition.bluebook.notes.unread import Unread, unread
from edition.bluebook.words.names_in_prose import trailing_name
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.works.body_ends import next_stop
from edition.bluebook.works.works import Work, find_works
from edition.model import Citation
from edition.text.inline import Inline

NO_SOURCE = "none"
"""The editors' answer that words which look like a citation are none: `[words]{source=none}`."""


@dataclass(frozen=True, slots=True)
class Read:
    """A citation and, if it is full, the work it describes."""

    citation: Citation
    work: Work | None = None


@dataclass(frozen=True, slots=True)
class NoteReading:
    """What a note cites, in the order printed; what looks like a citation in it and is read as none; and what it only
    quotes or cites inside a parenthetical, in full."""

    reads: tuple[Read, ...]
    unread: tuple[Unread, ...]
    quoted: tuple[Read, ...] = ()


def read_note(text: Inline) -> tuple[Read, ...]:
    """The citations in a note's text, in the order printed."""
    return read_whole(text).reads


def read_quoted(text: Inline) -> tuple[Read, ...]:
    """The works that a note cites in full inside its parentheticals."""
    return read_whole(text).quoted


@lru_cache(maxsize=16_384)  # notes: each is asked for by several, as its citations, what is unread, what it quotes
def read_whole(text: Inline) -> NoteReading:
    """The citations in a note's text, and what looks like one and is read as none."""
    return reading_of(NoteText.of(text))


def reading_of(note: NoteText) -> NoteReading:
    """The same of a note as it is typed: what was written otherwise, as a space that holds, has no say."""
    clauses = clauses_of(note)
    reads = _citations(note, clauses)
    left = unread(note, (read.citation for read in reads), clauses)
    return NoteReading(reads, tuple(left), tuple(_quoted(note)))


def _quoted(note: NoteText) -> Iterator[Read]:
    """The works that a note cites in full inside its parentheticals."""
    yield from _inside(*inside_parentheticals(note))
    yield from _inside(*inside_parentheticals(note, 2))


def _inside(inside: NoteText, spans: list[tuple[int, int]]) -> Iterator[Read]:
    clauses = deque(clauses_of(inside) if spans else ())
    for start, end in spans:
        while clauses and clauses[0][1] <= start:
            clauses.popleft()
        for begins, ends in takewhile(lambda clause: clause[0] < end, clauses):  # noqa: B023
            reads = _clause(inside, max(begins, start), min(ends, end))
            yield from (read for read in reads if read.work)


def _citations(note: NoteText, clauses: Iterable[tuple[int, int]]) -> tuple[Read, ...]:
    found: list[Read] = []
    in_code = False  # whether the clause before ends in a code's section
    for start, end in clauses:
        reads = list(_clause(note, start, end))
        if not reads and in_code and (bare := bare_section(note, start, end)):
            found.append(Read(bare))
            continue
        found += reads
        in_code = bool(reads) and of_code(reads[-1].citation, reads[-1].work, before=in_code)
    found = [replace(read, citation=_with_answer(note, read.citation)) for read in found]
    answered = [*_answered(note, found)]
    found = [read for read in found if not any(_holds(each.citation, read.citation) for each in answered)]
    return tuple(sorted([*found, *answered], key=lambda read: read.citation.start))


def _holds(answered: Citation, citation: Citation) -> bool:
    """True of a part that is read as a work by itself in the words that an editor says cite one entry."""
    return citation.form == "full" and answered.start <= citation.start and citation.end <= answered.end


def unread_in(text: Inline) -> tuple[Unread, ...]:
    """What looks like a citation in a note's text, and is read as none."""
    return read_whole(text).unread


def _answered(note: NoteText, found: list[Read]) -> Iterator[Read]:
    """Words that look like a citation and are read as none, which an editor says cite an entry in full."""
    if not note.style.answers:
        return
    open_to_answers = [u for u in unread(note, (r.citation for r in found)) if u.answered]
    for start, end, key, _ in note.style.answers:
        if key != NO_SOURCE and any(u.start < end and start < u.end for u in open_to_answers):
            words = note.plain[start:end].strip()
            title, pin = pinned(words)
            citation = Citation("full", start, end, words, signal_before(note, start), title, pin, answer=key)
            yield Read(citation, Work(start, end, "other", {"title": title}, pinpoint=pin))


def _clause(note: NoteText, start: int, end: int) -> Iterator[Read]:
    """The citations of one clause: short forms at their words, full citations in the stretches between."""
    position, last = start, None
    for anchor in anchors(note, start, end):
        if anchor.start() < position or (last and _is_parallel(note, last, anchor)):
            continue
        if anchor.re == own_numbers.WITHOUT_NUMBER and not calls_a_work(note, position, anchor):
            continue
        yield from _full(note, position, _name_start(note, position, anchor))
        citation = short_citation(note, position, anchor, end)
        yield Read(citation)
        position, last = citation.end, citation
    yield from _full(note, position, end)


def _is_parallel(note: NoteText, last: Citation, anchor: re.Match[str]) -> bool:
    """`*Id.* at 4, 119 P. at 10`: a second reporter of the same case, no second citation."""
    between = note.plain[last.end : anchor.start()]
    return anchor.re in REPORTED and last.form in {"id", "short"} and between.strip(" ") in {"", ","}


def _name_start(note: NoteText, position: int, anchor: re.Match[str]) -> int:
    """Where the stretch before an anchor stops being a place for a full citation: before the short form's name."""
    if anchor.re in (ID, *own_numbers.OF_THE_ARTICLE):
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
            if note.style.is_italic(head, head + 3) or is_compared(note, head):  # *Compare* A, *and* B, *with* C
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
    if not SUBJECT.match(note.plain, start, end):
        return None
    led = next(signals(note, start, end), None)
    return led if led and led[0][0].islower() and next_stop(note, start, led.start()) is None else None


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
    for start, end, key, overruled in note.style.answers:
        if start < citation.end and citation.start < end:
            return replace(citation, answer=key, overruled=overruled)
    return citation
