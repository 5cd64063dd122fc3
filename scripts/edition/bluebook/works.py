"""A full citation found in a clause, and read into the fields of its source.

Each `Work` begins with the author's name (or the title) and ends after the last of its date, web
address, brackets and parentheticals. What ends a work first, a date in brackets, a web address, a
plain date or a law's number, tells where to look for the rest of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from edition.bluebook import patterns
from edition.bluebook.cases import case
from edition.bluebook.dates import to_edtf
from edition.bluebook.enacted import enacted, foreign
from edition.bluebook.found import Found
from edition.bluebook.notetext import NoteText
from edition.bluebook.papers import court_paper, paper
from edition.bluebook.secondary import secondary
from edition.bluebook.tail import next_piece, terminator_fields

_NOT_TITLES = re.compile(
    r"(?:(?:but |and )?(?:see|cf|accord|contra|compare|with|id|ibid|supra|infra|e\.g|also|generally|in|aff’d|rev’d|cert|denied|vacated|"
    r"sub nom|inter alia|et al|passim|hereinafter|reprinted|quoted|cited|ex rel|in re|per curiam|en banc|note|notes)[ .,]*)+",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Work:
    """A full citation: its stretch of the note, its source's kind and fields, and what it says of this use."""

    start: int
    end: int
    kind: str
    fields: dict[str, str] = field(default_factory=dict)
    authors: tuple[str, ...] = ()
    head: str = ""
    pinpoint: str | None = None
    parentheticals: tuple[str, ...] = ()
    hereinafter: str = ""


@dataclass(frozen=True, slots=True)
class _Terminator:
    start: int
    end: int
    law: re.Match[str] | None = None


def find_works(note: NoteText, start: int, end: int) -> Iterator[Work]:
    """The full citations between two offsets of a note, in order."""
    position = start
    while position < end:
        stop = _terminator(note, position, end)
        if stop is None:
            return
        found = _found(note, position, stop)
        if found is None:
            position = stop.end
            continue
        work = _complete(note, found, stop, end)
        yield work
        position = max(work.end, stop.end)


def titles(note: NoteText, start: int, end: int) -> list[tuple[int, int]]:
    """The italic stretches between two offsets that are titles: no signals, no *Id.*, no *supra*."""
    stretches = [(max(s, start), e) for s, e in note.style.italics if s < end and e > start]
    return [(s, e) for s, e in stretches if not _NOT_TITLES.fullmatch(note.plain[s:e].strip() + " ")]


def _terminator(note: NoteText, start: int, end: int) -> _Terminator | None:
    text = note.plain
    ends = []
    for pattern in (patterns.PAREN_DATE, patterns.VISITED, patterns.PAREN_DOCKET):
        ends += [_Terminator(m.start(), m.end()) for m in pattern.finditer(text, start, end) if _is_date(note, m)]
    ends += [_Terminator(s, e) for s, e in note.style.urls if start <= s < end and not note.depth[s]]
    ends += [
        _Terminator(m.start(), m.end())
        for m in patterns.PLAIN_DATE.finditer(text, start, end)
        if _outside(note, m.start()) and not _dates_a_law(text, m.end(), end)
    ]
    for starred in patterns.STAR_PAGES.finditer(text, start, end):
        if _outside(note, starred.start()):
            ends.append(_Terminator(starred.end(), starred.end()))
    ends += [_Terminator(m.start(), m.end()) for m in patterns.FOREIGN.finditer(text, start, end) if note.depth[m.start()] == 1]
    for law in patterns.LAW.finditer(text, start, end):
        if _outside(note, law.start()) and not _names_an_opinion(text, law, end):
            ends.append(_Terminator(law.start(), law.end(), law))
    return min(ends, key=lambda t: t.start, default=None)


def _dates_a_law(text: str, at: int, end: int) -> bool:
    """True if the law's number follows its date, as in a treaty's citation."""
    gap = re.compile(r",? ?(?:(?:arts?|¶)\.? ?[\dIVXLC]+(?:[–-]\d+)?, )?").match(text, at, end)
    return bool(gap and patterns.LAW.match(text, gap.end(), end))


def _names_an_opinion(text: str, law: re.Match[str], end: int) -> bool:
    """True if the law stands in the title of an opinion: `Legality of … Under 42 U.S.C. § 1, 31 Op. O.L.C. 14`."""
    opinion = patterns.LAW.match(text, min(law.end() + 2, end), end) if text[law.end() : law.end() + 2] == ", " else None
    return bool(opinion and opinion["opinion"] and not law["opinion"])


def _outside(note: NoteText, offset: int) -> bool:
    return not note.depth[offset] and not note.in_url(offset) and not note.style.is_italic(offset)


def _is_date(note: NoteText, match: re.Match[str]) -> bool:
    """A bracket that dates a work: at the clause's own level, its words a court, edition or publisher."""
    at = match.start()
    if note.depth[at] != 1 or note.style.is_italic(at) or note.in_url(at):
        return False
    lead = match.groupdict().get("lead") or ""
    allowed = r"(?:last|proved|dated|forthcoming|rev\.|unpublished|adopted|decided|entered into force|signed|daily ed|codified|as amended|amended|repealed|translated|c\.|ca\.|on file)"
    return not lead or not lead[0].islower() or bool(re.match(allowed, lead))


def _found(note: NoteText, start: int, stop: _Terminator) -> Found | None:
    """Read a work that ends first at `stop`: the most distinctive form that fits."""
    if found := paper(note, start, stop.start) or court_paper(note, start, stop.law.end() if stop.law else stop.start):
        return found
    if stop.law:
        return enacted(note, start, stop.law)
    if found := foreign(note, start, stop.start, stop.end):
        return found
    if found := case(note, start, stop.start):
        return found
    return secondary(note, start, stop.start, stop.end, titles(note, start, stop.start))


def _complete(note: NoteText, found: Found, stop: _Terminator, end: int) -> Work:
    """Go on behind the terminator: further dates, addresses, parallel numbers, brackets, parentheticals."""
    position = max(stop.end, found.end)
    fields = {**found.fields, **terminator_fields(note, stop.start, stop.end, found.kind)}
    pieces = []
    while position < end and (piece := next_piece(note, position, end, found.kind)):
        pieces.append(piece)
        position = piece.end
    for piece in pieces:
        fields = {**piece.fields, **fields}
    if day := fields.pop("day", ""):  # 1988 I.C.J. Rep. 301 (May 3)
        fields["date"] = to_edtf(f"{day}, {fields['date']}") if fields.get("date") else ""
    return Work(
        start=found.start,
        end=position,
        kind=found.kind,
        fields=fields,
        authors=found.authors,
        head=found.head,
        pinpoint=next((p.pinpoint for p in pieces if p.pinpoint), found.pinpoint),
        parentheticals=tuple(p.parenthetical for p in pieces if p.parenthetical),
        hereinafter=next((p.hereinafter for p in pieces if p.hereinafter), ""),
    )
