"""A full citation found in a clause, and read into the fields of its source.

Each `Work` begins with the author's name (or the title) and ends after the last of its date, web
address, brackets and parentheticals. What ends its body first tells where to look for the rest of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from edition.bluebook.authorities.agency_decisions import decision
from edition.bluebook.authorities.agency_letters import agency_letter
from edition.bluebook.authorities.cases_by_one_name import case_by_one_name
from edition.bluebook.authorities.command_papers import command_paper
from edition.bluebook.authorities.constitutions import constitution, is_constitution
from edition.bluebook.authorities.contracts import contract
from edition.bluebook.authorities.enacted import enacted
from edition.bluebook.authorities.foreign_law import foreign
from edition.bluebook.authorities.issued_papers import reprinted_letter
from edition.bluebook.authorities.nameless_awards import nameless_award
from edition.bluebook.authorities.old_authorities import AUTHORITY, authority
from edition.bluebook.authorities.oscola import is_oscola, oscola_case
from edition.bluebook.authorities.promulgated_laws import promulgated_law
from edition.bluebook.authorities.rules_of_bodies import rules_of_a_body, standing_order
from edition.bluebook.authorities.unnumbered_treaties import treaty_by_day, treaty_by_parties
from edition.bluebook.forms import patterns
from edition.bluebook.forms.defined_names import bare_name
from edition.bluebook.forms.journals import JOURNAL
from edition.bluebook.forms.paper_patterns import RECORD
from edition.bluebook.forms.work_fields import Found, Piece
from edition.bluebook.literature.manuals import kept_up_to_date
from edition.bluebook.literature.papers import court_paper, paper, record
from edition.bluebook.literature.plain_titles import before_container, with_names_in_italics
from edition.bluebook.literature.quoted_titles import is_quoted_work, quoted_work
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import without_others
from edition.bluebook.works.after_the_body import next_piece, stop_fields
from edition.bluebook.works.body_ends import Stop, next_stop
from edition.bluebook.works.italic_titles import italic_titles
from edition.bluebook.works.kinds_told import told
from edition.bluebook.works.printed_elsewhere import after_history
from edition.bluebook.works.proposed_laws import proposed_law
from edition.bluebook.works.secondary import secondary
from edition.bluebook.works.settled_fields import beside, places, settled
from edition.text.late_patterns import late

_LETTER = late(r"\w")
_SECTION_OF_ACT = late(
    r"(?P<first>(?:§§?|secs?\.) [^,]+, )?(?P<chapter>ch\. \w+)(?:, (?P<section>(?:§§?|secs?\.) .+))?"
)
"""An act's chapter, which numbers it, and the section cited: `Act of Mar. 2, 1897, ch. 358, § 3, 29 Stat. 604`."""


@dataclass(frozen=True, slots=True)
class Work(Found):
    """A full citation with what follows its body: what it says of this use.

    `book_in` is the number of the note that cites in full the book a chapter stands in; 0 if it does so itself.
    """

    parentheticals: tuple[str, ...] = ()
    hereinafter: str = ""
    book_in: int = 0


def find_works(note: NoteText, start: int, end: int) -> Iterator[Work]:
    """The full citations between two offsets of a note, in order."""
    if not _LETTER.search(note.plain, start, end):
        return
    drawn = patterns.DRAWN_FROM.match(note.plain, start, end)
    position = drawn.end() if drawn else start
    while position < end:
        stop = next_stop(note, position, end)
        if stop is None:
            return
        found = _found(note, position, stop)
        if found is None:  # what became of it is no work of the note's
            position = after_history(note, stop.end, end) or max(stop.end, position + 1)
            continue
        work = _complete(note, found, stop, end)
        yield work
        position = max(work.end, stop.end)


def _told_by_number(law: re.Match[str]) -> Found | None:
    """A work that its number alone tells, wherever it stands."""
    if law.re == RECORD:
        return record(law)
    if law.re == patterns.SCRIPTURE:
        return Found(law.start(), law.end(), "other", {"title": law["title"]}, (), law["title"], law["place"])
    if law.re == AUTHORITY:
        return authority(law)
    if is_oscola(law):
        return oscola_case(law)
    if is_quoted_work(law):
        return quoted_work(law)
    return constitution(law) if is_constitution(law) else None


def _found(note: NoteText, start: int, stop: Stop) -> Found | None:
    """Read a work that ends first at `stop`: the most distinctive form that fits."""
    if stop.law and (found := _told_by_number(stop.law)):
        return found
    if found := with_names_in_italics(note, start, stop.start, stop.end):
        return found
    if stop.is_history and (found := reprinted_letter(note, start, stop.start)):
        return found
    if found := paper(note, start, stop.start, stop.law) or agency_letter(note, start, stop.start):
        return found
    is_treaty = stop.law and stop.law.groupdict().get("treaty")  # Joint Declaration on Tides, 1498 U.N.T.S. 195
    if not is_treaty and (found := court_paper(note, start, stop.law.end() if stop.law else stop.start)):
        return found
    if stop.law:
        return enacted(note, start, stop.law)
    if found := nameless_award(note, start, stop.start) or promulgated_law(note, start, stop.start, stop.end):
        return found
    if found := contract(note, start, stop.start) or treaty_by_parties(note, start, stop.start):
        return found
    if found := command_paper(note, start, stop.start) or rules_of_a_body(note, start, stop.start):
        return found
    if found := standing_order(note, start, stop.start, stop.end):
        return found
    if found := before_container(note, start, stop.start, stop.end):
        return found
    italic = italic_titles(note, start, stop.start)
    if not _is_article(note, start, stop, bool(italic)) and (found := foreign(note, start, stop.start, stop.end)):
        return found
    if not italic and (found := kept_up_to_date(note, start, stop.start)):
        return found
    if not italic and (found := treaty_by_day(note, start, stop.start, stop.end)):
        return found
    if found := decision(note, start, stop.start):
        return found
    return case_by_one_name(note, start, stop.start, stop.end, italic) or secondary(
        note, start, stop.start, stop.end, italic
    )


def _is_article(note: NoteText, start: int, stop: Stop, titled: bool) -> bool:
    """True of an article in a foreign periodical: `*Le pont*, 9 REV. FR. 3 (1988) (Fr.)` is no law of France."""
    return titled and any(m.end() == stop.end for m in JOURNAL.finditer(note.plain, start, stop.end))


def _first_page(pin: str | None) -> tuple[dict[str, str], str | None]:
    """`69, 77`, where no page was given before: the page that a piece begins on, and the page cited."""
    pages = re.fullmatch(r"([A-Z]?\d+), ([A-Z]?\d.*)", pin or "")
    return ({"pages": pages[1]}, pages[2]) if pages else ({}, pin)


def _named_within(note: NoteText, found: Found, stop: Stop) -> str:
    """What a hereinafter before its journal calls a work: `*Tides* [hereinafter Roe, *Tides*], 45 PIER L. REV. 1`."""
    named = patterns.HEREINAFTER.search(note.plain, found.start, stop.start)
    return bare_name(named) if named else ""


def _pieces(note: NoteText, found: Found, position: int, end: int) -> list[Piece]:
    """What stands behind a work, piece by piece. Where a page of its own is cited, the book that prints it again is
    told as its note has it: `JAMES POE, NOTES 4 (1801), *reprinted in* 2 WORKS 44, 47 (1901)`."""
    pieces = []
    while position < end and (piece := next_piece(note, position, end, found.kind)):
        if found.kind == "book" and (found.pinpoint or "")[:1].isdecimal() and "booktitle" in piece.fields:
            piece = Piece(piece.end, {"addendum": note.plain[position : piece.end].strip(" ,")})
        pieces.append(piece)
        position = piece.end
    return pieces


def _complete(note: NoteText, found: Found, stop: Stop, end: int) -> Work:
    """Go on behind the stop: further dates, addresses, parallel numbers, brackets, parentheticals."""
    within = stop.law or found.kind == "case" and found.end > stop.end  # a bracket of the case's own number
    fields = {**found.fields, **({} if within else stop_fields(note, stop.start, stop.end, found.kind))}
    pieces = _pieces(note, found, max(stop.end, found.end), end)
    for piece in pieces:
        fields = beside(fields, piece.fields)
    if found.kind == "book" and "booktitle" in fields:  # ANN ROE, TIDES (1790), *reprinted in* OLD TRACTS 5, 9 (1970)
        found = replace(found, kind="chapter")
    fields = settled(fields, found)
    before = found.pinpoint
    if found.kind == "statute" and (section := _SECTION_OF_ACT.fullmatch(before or "")):
        before = (section["first"] or "").strip(" ,") or section["section"]
        fields.setdefault("number", section["chapter"])
    pin = places((before, *(p.pinpoint for p in pieces if not p.parenthetical)))
    of_a_draft = {} if pin else {p.parenthetical: p.pinpoint for p in pieces if p.parenthetical and p.pinpoint}
    called, again = (fields.pop(name, "") for name in ("called", "reprinted"))
    pin = pin or places(of_a_draft.values()) or again or None  # (slip op. at 15), (manuscript at 9)
    if (found.kind in {"news", "journal-article"} or stop.book) and "pages" not in fields:
        first, pin = _first_page(pin)
        fields = {**first, **fields}
    kind, fields, pin = proposed_law(*told(found.kind, fields, found.authors, pin), found.authors, pin)
    return Work(
        start=found.start,
        end=pieces[-1].end if pieces else max(stop.end, found.end),
        kind=kind,
        fields=fields,
        authors=tuple(map(without_others, found.authors)),
        head=found.head,
        pinpoint=pin,
        parentheticals=tuple(p.parenthetical for p in pieces if p.parenthetical and p.parenthetical not in of_a_draft),
        hereinafter=next(
            (p.hereinafter for p in pieces if p.hereinafter),
            found.hereinafter or stop.name or _named_within(note, found, stop) or called,
        ),
        book_in=int(stop.book["number"]) if stop.book else 0,
    )
