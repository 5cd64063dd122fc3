"""Short forms and references to this article's own parts: from their words to a citation with its place.

What stands before the words (a signal, a name) is read back from them, what stands behind them read on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TypedDict

from edition.bluebook.forms import own_numbers
from edition.bluebook.forms.code_sections import SUBSECTIONS
from edition.bluebook.forms.laws import LAW
from edition.bluebook.forms.places_cited import ENTITLED_PART
from edition.bluebook.forms.references import Pinpoint, read_pinpoint, reference
from edition.bluebook.forms.short_form_patterns import (
    ID,
    SHORT_ACT,
    SHORT_BILL,
    SHORT_CASE,
    SHORT_DEBATE,
    SHORT_ENTRY,
    SHORT_FIRST_PAGE,
    SHORT_INITIALS,
    SHORT_NEUTRAL,
    SHORT_PATENT,
    SHORT_REPORT,
    SHORT_SLIP,
    SHORT_TREATY,
    SHORT_WESTLAW,
)
from edition.bluebook.literature.book_citations import pinned
from edition.bluebook.notes.lead_ins import Lead, lead_of
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.prose import is_prose
from edition.bluebook.works.after_the_body import next_piece
from edition.model import Citation, Form
from edition.sources.pinpoints import joined_places
from edition.text.inline import touching
from edition.text.late_patterns import late

_NO_NAME = late(
    r"\b(?:discussion|text|sources?|authorit(?:y|ies)|cases|cited|discussed|described|in|at|notes?|and|to|see|of|by|"
    r"under|from)\s*$"
)
_BARE_PLACE = late(rf",? (?P<place>\d\w*(?:[./:–-]\w+)*{SUBSECTIONS}(?=\.?\s*$|[;,]| \()|{ENTITLED_PART})")
_SLIP = late(r", slip op\.(?=,? (?:at|¶))")
_PARAGRAPH = late(r",? (?:at )?(?P<place>\[\d{1,3}\](?:[–-]\[\d{1,3}\])?)")
_PLACE_OF_SECTION = late(r"§|arts?\.|tits?\.|pts?\.|chs?\.")
REPORTED = (
    SHORT_CASE,
    SHORT_FIRST_PAGE,
    SHORT_WESTLAW,
    SHORT_NEUTRAL,
    SHORT_SLIP,
    SHORT_ENTRY,
    SHORT_PATENT,
    SHORT_BILL,
    SHORT_REPORT,
    SHORT_ACT,
    SHORT_INITIALS,
    SHORT_TREATY,
    SHORT_DEBATE,
)
"""The short forms that name a case, bill, report or debate by its place."""


def short_citation(note: NoteText, position: int, anchor: re.Match[str], end: int) -> Citation:
    """The citation whose words `anchor` is, in a clause up to `end`; its name is looked for behind `position`."""
    if anchor.re == ID:
        lead = lead_of(note, position, anchor.start())
        return _dressed(note, "id", _without_title(note, lead, anchor.start()), anchor, end)
    if anchor.re in REPORTED:
        lead = lead_of(note, position, anchor.start())
        named, section = pinned(lead.name) if anchor.re == SHORT_CASE else (lead.name, None)
        if section and _PLACE_OF_SECTION.match(section):  # Judiciary Act § 34, 1 Stat. at 92
            citation = _dressed(note, "short", lead, anchor, end, name=f"{named}, {_volume_of(anchor)}")
            return replace(citation, pinpoint=f"{section}, {anchor[0]}{citation.pinpoint}")
        if anchor.re == SHORT_ENTRY:  # Complaint ¶ 12, ECF No. 1
            named, section = pinned(lead.name)
            citation = _dressed(note, "short", lead, anchor, end, name=f"{named}, {_volume_of(anchor)}".strip(", "))
            return citation if citation.pinpoint else replace(citation, pinpoint=section)
        name = f"{lead.name}{' ' if lead.name.endswith(',”') else ', '}{_volume_of(anchor)}"
        return _dressed(note, "short", lead, anchor, end, name=name.strip(", "))
    if anchor.re in own_numbers.PARTS_OF_IT:
        return _parts(note, position, anchor, end)
    return _notes(note, position, anchor, end)


def _without_title(note: NoteText, lead: Lead, at: int) -> Lead:
    """What stands before an *Id.*, without a work that it only tells the place of: `Jane Roe, *Tides*, *id.*`, of the
    same site, `Jane Roe, *Tides*, *in id.* at 44`, of the same case, `Answer ¶ 9, *id.*` That work is another, which
    is read as none."""
    before = note.plain[lead.start : at].removeprefix(lead.signal).strip()
    if (paper := _PLACED_BEFORE_ID.fullmatch(before)) and not is_prose(paper["title"]):
        return Lead(at, "", "")
    joined = _BEFORE_ID.search(note.plain, lead.start, at)
    near = touching(note.style.italics, joined.start() - 1, joined.end()) if joined else ()
    titled = next((s for s, e in near if joined and s < joined.start() <= e <= joined.end()), None)
    before = note.plain[lead.start : titled].removeprefix(lead.signal).strip() if titled else ""
    signed = before.endswith(",") and before[0].isupper() and not is_prose(before)
    return Lead(at, "", "") if signed else lead


_BEFORE_ID = late(r",? (?:in )?$")
_PLACED_BEFORE_ID = late(
    r"(?P<title>(?!(?:In|As|At|Under|By|For|From|On|Of|To|With|Part|Section|Note)\b)"
    r"[A-Z][\w.’]+(?: [^;,“”]{1,80}?)?),? (?:¶¶?|at|[Ee]xs?\.|[Aa]pp\.) ?\w[\w.:–-]*(?:, \d[\d–-]*)*,"
)
"""A paper with a place in it, before what tells of which case it is: `Answer ¶ 9, *id.*`"""


def _volume_of(anchor: re.Match[str]) -> str:
    """The place in a reporter by which a short form names a work, without what leads on to the page cited."""
    return re.sub(r"(?:(?:^|,? )slip op\.,?)?(?: at )?$", "", anchor[0])


def _notes(note: NoteText, position: int, anchor: re.Match[str], end: int) -> Citation:
    """`Name, supra note 4` is a short form; without a name it is a reference to this article's own notes."""
    groups = anchor.groupdict()
    numbers = () if anchor.re == own_numbers.WITHOUT_NUMBER else reference(anchor).notes
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
    if form == "supra" and (act := _ACT_AT_SECTION.fullmatch(citation.name)):  # FLSA § 7, supra note 4
        citation = replace(citation, name=act["name"], pinpoint=joined_places(act["place"], citation.pinpoint))
    return replace(citation, target_notes=numbers, direction=direction)


_ACT_AT_SECTION = late(r"(?P<name>[A-Z]{2,8}|[A-Z].* Act(?: of \d{4})?),? (?P<place>§§? ?\d.*)")


def calls_a_work(note: NoteText, position: int, anchor: re.Match[str]) -> bool:
    """True if the name of a work, and no sentence, stands before a *supra* that names no note: `Roe, *supra*, at 4`."""
    return _names_a_work(note.plain[position : anchor.start()], lead_of(note, position, anchor.start()).name)


def _names_a_work(before: str, name: str) -> bool:
    """True if what stands before *infra* is a work's name, and no sentence: `Roe, *infra* note 9, at 4`."""
    return before.endswith(", ") and bool(name) and not _NO_NAME.search(name) and not is_prose(name)


def _parts(note: NoteText, position: int, anchor: re.Match[str], end: int) -> Citation:
    """A reference to this article's own sections, or to its pages, which name no section."""
    lead = lead_of(note, position, anchor.start())
    citation = _dressed(note, "internal", lead, anchor, end)
    sections = () if anchor.re == own_numbers.ITS_PAGES else reference(anchor).sections
    return replace(citation, target_sections=sections, direction=anchor["direction"].lower(), pinpoint=None)


def _dressed(note: NoteText, form: Form, lead: Lead, anchor: re.Match[str], end: int, name: str = "") -> Citation:
    """A short form with its pinpoint and parentheticals read on behind its words."""
    at = anchor.end()
    if form == "id" and (slip := _SLIP.match(note.plain, at, end)):
        at = slip.end()
    from_at = at - len(" at ") if anchor[0].endswith(" at ") else at
    pinned = read_pinpoint(note.plain, from_at)
    if form == "id" and not pinned and (bare := _BARE_PLACE.match(note.plain, at, end)):
        pinned = Pinpoint(bare["place"], bare.end())  # Id. 5/11-24, of a code cited without a sign; Id. Standard 4
    numbered = form == "id" or anchor.re in (SHORT_NEUTRAL, SHORT_CASE)
    if numbered and (paragraph := _PARAGRAPH.match(note.plain, from_at, end)):
        pinned = Pinpoint(paragraph["place"], paragraph.end())  # Aldous [2011] UKSC 38, [27]; Id. at [30]
    if pinned and pinned.end <= end:
        at = pinned.end
    place = pinned.text if pinned and pinned.end <= end else None
    place, at = _with_parallels(note, at, end, place)
    if form == "internal" and (stop := _STOP_BEFORE.match(note.plain, at, end)):
        at = stop.end()
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


_STOP_BEFORE = late(r"\.(?= \([a-z“])")
"""The stop of a section’s letter before what explains it: `Part I.B. (discussing the tides)`."""


def _with_parallels(note: NoteText, at: int, end: int, place: str | None) -> tuple[str | None, int]:
    """The place of a short form with the same place elsewhere, and the offset behind both: `*Id.* at 4, 119 P. at 10`,
    `*Id.* § 5, 136 Stat. at 2216`, `*Id.* § 5, 42 U.S.C. § 13`."""
    while note.plain.startswith(", ", at) and (parallel := SHORT_CASE.match(note.plain, at + 2, end)):
        pinned = read_pinpoint(note.plain, parallel.end() - len(" at "))
        at = pinned.end if pinned else parallel.end()
        page = pinned.text if pinned else None
        if place and page and _PLACE_OF_SECTION.match(place):
            place = f"{place}, {note.plain[parallel.start() : at]}"
        place = place or page
    if place and place.startswith("§") and (enacted := _ENACTED.match(note.plain, at, end)):
        return place + enacted[0], enacted.end()
    codified = _IN_CODE.match(note.plain, at, end) if place and place.startswith("§") else None
    law = LAW.match(note.plain, codified.end(), end) if codified else None
    if not law or not law["statute"] or "§" not in law[0]:
        return place, at
    return f"{place}, {law[0]}", law.end()


_ENACTED = late(r", \d+ Stat\. \d[\d,–-]*(?:, \d[\d–-]*)*(?<=\d)(?=[;.](?!\d)|$| \()")
"""The page of the session laws on which an act's own section stands, without its *at*: `*Id.* § 5, 86 Stat. 1029`."""
_IN_CODE = late(r", (?=\d+ U\.S\.C\.|[A-Z][\w.’]* )")
"""What leads from an act's own section to its section of a code."""


class Explained(TypedDict):
    """A citation's parentheticals, as its fields."""

    parenthetical: str | None
    more_parentheticals: tuple[str, ...]


def explained(parentheticals: Iterable[str]) -> Explained:
    """The parentheticals of a citation as it keeps them: the first, and those behind it."""
    found = tuple(filter(None, parentheticals))
    return {"parenthetical": found[0] if found else None, "more_parentheticals": found[1:]}
