"""A note's text → its citations, in the order printed.

A note is cut into clauses (semicolons, sentence ends). In each clause the short forms and internal
references are found by their words; what stands between them is searched for full citations.
Nothing inside brackets or quotation marks is a citation of the note (rules 1.5, 4.1).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypedDict

from edition.bluebook import patterns
from edition.bluebook.after_the_body import next_piece
from edition.bluebook.body_ends import cites_chapter
from edition.bluebook.book_citations import pinned
from edition.bluebook.lead_ins import Lead, lead_of, signal_of, works_before
from edition.bluebook.notetext import NoteText
from edition.bluebook.ordinary_type import is_prose
from edition.bluebook.printed_names import trailing_name
from edition.bluebook.references import Pinpoint, read_pinpoint, reference
from edition.bluebook.unread import Unread, unread
from edition.bluebook.works import Work, find_works
from edition.model import Citation, Form
from edition.text.inline import Inline, touching

NO_SOURCE = "none"
"""The editors' answer that words which look like a citation are none: `[words]{source=none}`."""
_NO_NAME = re.compile(
    r"\b(?:discussion|text|sources?|authorit(?:y|ies)|cases|cited|discussed|described|in|at|notes?|and|to|see|of|by|"
    r"under|from)\s*$"
)
_BARE_PLACE = re.compile(
    rf",? (?P<place>\d\w*(?:[./:–-]\w+)*(?:\(\w+\))*(?=\.?\s*$|[;,]| \()|{patterns.ENTITLED} \d[\w.–-]*\b)"
)
_BEHIND_BRACKET = re.compile(r" \([^()]*\), $")
"""What stands before a second place of the same work: `372 U.S. 335 (1963), 1962 WL 5, at *22`."""
_PARAGRAPH = re.compile(r",? (?:at )?(?P<place>\[\d{1,3}\](?:[–-]\[\d{1,3}\])?)")
_PLACE_OF_SECTION = re.compile(r"§|arts?\.|tits?\.|pts?\.|chs?\.")
_REPORTED = (
    patterns.SHORT_CASE,
    patterns.SHORT_WESTLAW,
    patterns.SHORT_NEUTRAL,
    patterns.SHORT_BILL,
    patterns.SHORT_REPORT,
)


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
    near = patterns.SIGNAL.finditer(note.plain, max(0, start - 40), start)
    signals = [m for m in near if not note.plain[m.end() : start].strip(" ,")]
    return signals[0][0].strip() if signals else ""


def _clause(note: NoteText, start: int, end: int) -> Iterator[Read]:
    """The citations of one clause: short forms at their words, full citations in the stretches between."""
    position, last = start, None
    for anchor in _anchors(note, start, end):
        if anchor.start() < position or (last and _is_parallel(note, last, anchor)):
            continue
        yield from _full(note, position, _name_start(note, position, anchor))
        citation = _short(note, position, anchor, end)
        yield Read(citation)
        position, last = citation.end, citation
    yield from _full(note, position, end)


def _anchors(note: NoteText, start: int, end: int) -> list[re.Match[str]]:
    kinds = (patterns.ID, patterns.NOTES, patterns.ACCOMPANYING, patterns.SECTIONS, *_REPORTED)
    found = [m for kind in kinds for m in kind.finditer(note.plain, start, end) if note.is_open(m.start())]
    found = [m for m in found if m.re not in _REPORTED or not patterns.FULL_AFTER.match(note.plain, m.end())]
    bare = (patterns.SHORT_BILL, patterns.SHORT_REPORT)
    found = [m for m in found if m.re not in bare or not _without_signal(note.plain[start : m.start()])]
    found = [m for m in found if m.re not in _REPORTED or not _BEHIND_BRACKET.search(note.plain, start, m.start())]
    found = [m for m in found if m.re is not patterns.SHORT_NEUTRAL or _is_called(note, start, m.start())]
    found = [m for m in found if m.re is not patterns.NOTES or not cites_chapter(note, start, m)]
    return sorted(found, key=lambda m: (m.start(), -m.end()))


def _without_signal(lead: str) -> str:
    """What stands before a citation in its clause, but for a signal: a bill that prose speaks of is not cited."""
    lead = lead.lstrip(" ;,.”’)")
    return lead[len(signal_of(lead)) :].strip(" ,")


def _is_called(note: NoteText, start: int, at: int) -> bool:
    """True if a case is called by its short name before its year and number: `*Aldous*, 2013-Ohio-4471, ¶ 4`."""
    span = next(
        ((s, e) for s, e in touching(note.style.italics, max(start, at - 3), at) if start <= s and 0 < at - e <= 2),
        None,
    )
    return span is not None and not re.search(r" v\. |In re|Ex parte", note.plain[slice(*span)])


def _is_parallel(note: NoteText, last: Citation, anchor: re.Match[str]) -> bool:
    """`*Id.* at 4, 119 P. at 10`: a second reporter of the same case, no second citation."""
    between = note.plain[last.end : anchor.start()]
    return anchor.re in _REPORTED and last.form in {"id", "short"} and between.strip(" ") in {"", ","}


def _name_start(note: NoteText, position: int, anchor: re.Match[str]) -> int:
    """Where the stretch before an anchor stops being a place for a full citation: before the short form's name."""
    if anchor.re in (patterns.ID, patterns.SECTIONS, patterns.ACCOMPANYING):
        return anchor.start()
    works = works_before(note, position, anchor.start())
    return works[-1].end if works else position


def _short(note: NoteText, position: int, anchor: re.Match[str], end: int) -> Citation:
    if anchor.re is patterns.ID:
        return _dressed(note, "id", lead_of(note, position, anchor.start()), anchor, end)
    if anchor.re in _REPORTED:
        lead = lead_of(note, position, anchor.start())
        named, section = pinned(lead.name) if anchor.re is patterns.SHORT_CASE else (lead.name, None)
        if section and _PLACE_OF_SECTION.match(section):  # Judiciary Act § 34, 1 Stat. at 92
            citation = _dressed(note, "short", lead, anchor, end, name=f"{named}, {anchor[0].removesuffix(' at ')}")
            return replace(citation, pinpoint=f"{section}, {anchor[0]}{citation.pinpoint}")
        name = f"{lead.name}{' ' if lead.name.endswith(',”') else ', '}{anchor[0].removesuffix(' at ')}"
        return _dressed(note, "short", lead, anchor, end, name=name.strip(", "))
    if anchor.re is patterns.SECTIONS:
        return _sections(note, position, anchor, end)
    return _notes(note, position, anchor, end)


def _notes(note: NoteText, position: int, anchor: re.Match[str], end: int) -> Citation:
    """`Name, supra note 4` is a short form; without a name it is a reference to this article's own notes."""
    groups = anchor.groupdict()
    numbers = reference(anchor).notes
    lead = lead_of(note, position, anchor.start())
    parted = re.search(r",\s*$|\S\s$", note.plain[position : anchor.start()])
    named = lead.name and parted and not _NO_NAME.search(lead.name)
    pinned = read_pinpoint(note.plain, anchor.end())
    direction = (groups.get("direction") or "").lower()
    one = not groups.get("numbers") and len(numbers) == 1
    is_supra = direction == "supra" and not groups.get("numbers") and (named or (pinned and one))
    is_infra = direction == "infra" and one and _names_a_work(note.plain[position : anchor.start()], lead.name)
    form: Form = "supra" if is_supra or is_infra else "internal"
    citation = _dressed(note, form, lead, anchor, end, name=lead.name if form == "supra" and named else "")
    return replace(citation, target_notes=numbers, direction=direction)


def _names_a_work(before: str, name: str) -> bool:
    """True if what stands before *infra* is a work's name, and no sentence: `Roe, *infra* note 9, at 4`."""
    return before.endswith(", ") and bool(name) and not _NO_NAME.search(name) and not is_prose(name)


def _sections(note: NoteText, position: int, anchor: re.Match[str], end: int) -> Citation:
    lead = lead_of(note, position, anchor.start())
    citation = _dressed(note, "internal", lead, anchor, end)
    return replace(
        citation, target_sections=reference(anchor).sections, direction=anchor["direction"].lower(), pinpoint=None
    )


def _dressed(note: NoteText, form: Form, lead: Lead, anchor: re.Match[str], end: int, name: str = "") -> Citation:
    """A short form with its pinpoint and parentheticals read on behind its words."""
    at = anchor.end()
    from_at = at - len(" at ") if anchor[0].endswith(" at ") else at
    pinned = read_pinpoint(note.plain, from_at)
    if form == "id" and not pinned and (bare := _BARE_PLACE.match(note.plain, at, end)):
        pinned = Pinpoint(bare["place"], bare.end())  # Id. 5/11-24, of a code cited without a sign; Id. Standard 4
    numbered = form == "id" or anchor.re in (patterns.SHORT_NEUTRAL, patterns.SHORT_CASE)
    if numbered and (paragraph := _PARAGRAPH.match(note.plain, from_at, end)):
        pinned = Pinpoint(paragraph["place"], paragraph.end())  # Aldous [2011] UKSC 38, [27]; Id. at [30]
    if pinned and pinned.end <= end:
        at = pinned.end
    place = pinned.text if pinned and pinned.end <= end else None
    while note.plain.startswith(", ", at) and (parallel := patterns.SHORT_CASE.match(note.plain, at + 2, end)):
        pinned = read_pinpoint(note.plain, parallel.end() - len(" at "))  # Id. at 4, 119 P. at 10
        at = pinned.end if pinned else parallel.end()
        page = pinned.text if pinned else None
        if place and page and _PLACE_OF_SECTION.match(place):  # Id. § 5, 136 Stat. at 2216
            place = f"{place}, {note.plain[parallel.start() : at]}"
        place = place or page
    parentheticals = []
    while (piece := next_piece(note, at, end, form)) and note.plain[at : piece.end].lstrip().startswith("("):
        parentheticals.append("" if piece.pinpoint and not place else piece.parenthetical)
        place = place or piece.pinpoint
        at = piece.end
    return Citation(
        form=form,
        start=lead.start,
        end=at,
        text=note.plain[lead.start : at].strip(),
        signal=lead.signal,
        name=name,
        pinpoint=place,
        **explained(parentheticals),
    )


def _full(note: NoteText, start: int, end: int) -> Iterator[Read]:
    """The full citations of a stretch, each with the signal before it."""
    position = start
    while position < end:
        text = note.plain[position:end]
        head = position + len(text) - len(text.lstrip(" ,;.”’)"))
        signal = signal_of(note.plain[head:end])
        if note.plain.startswith("and ", head) and not signal:
            if note.style.is_italic(head, head + 3):  # *Compare* A, *and* B, *with* C
                signal = "and "
            elif head > start:
                head += len("and ")
                signal = signal_of(note.plain[head:end])
        work = next(find_works(note, head + len(signal), end), None)
        if work is None:
            return
        yield Read(_full_citation(note, head, signal, work), work)
        position = max(work.end, position + 1)


def _full_citation(note: NoteText, head: int, signal: str, work: Work) -> Citation:
    between = note.plain[head + len(signal) : work.start].strip()
    begins = head
    if between:  # prose before the citation: its signal, if any, stands right before it
        near = patterns.SIGNAL.finditer(note.plain, head, work.start)
        inner = [m for m in near if not note.plain[m.end() : work.start].strip(" ,")]
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


class Explained(TypedDict):
    """A citation's parentheticals, as its fields."""

    parenthetical: str | None
    more_parentheticals: tuple[str, ...]


def explained(parentheticals: Iterable[str]) -> Explained:
    """The parentheticals of a citation as it keeps them: the first, and those behind it."""
    found = tuple(filter(None, parentheticals))
    return {"parenthetical": found[0] if found else None, "more_parentheticals": found[1:]}


def _with_answer(note: NoteText, citation: Citation) -> Citation:
    """The citation with the key an editor wrote on it, if any."""
    for start, end, key in note.style.answers:
        if start < citation.end and citation.start < end:
            return replace(citation, answer=key)
    return citation
