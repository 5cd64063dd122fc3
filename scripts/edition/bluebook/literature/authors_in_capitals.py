"""Who wrote a work in small capitals, and where the title begins: its parts are set off by commas alone (rule 15.1)."""

from __future__ import annotations

import re

from edition.bluebook.literature.book_citations import is_place, without_volume
from edition.bluebook.words.printed_names import (
    DEGREE,
    headline,
    is_organisation,
    is_person,
    split_authors,
    without_others,
)
from edition.text.late_patterns import late
from edition.text.unsayable import is_unsayable

_SUFFIX = late(r"(?:JR|SR)\.?|II|III|IV|(?:LOCAL|LODGE) (?:UNION )?(?:NO\. )?\d+")
OFFICE = late(
    r"(?:.*[A-Z]{2,}\.|(?:SUB)?COMM(?:\.|ITTEE) ON .*|"
    r"(?:OFF\.|OFFICE|BUREAU|DIV\.|MINISTRY|MIN\.|DEPARTMENT|DIRECTORATE|SECRETARIAT|EMBASSY|LIBRARY) (?:OF|FOR) .*|"
    r"(?:[A-Z]\.[A-Z]\. |[A-Z]+’L |AM\. )?(?:CTR\.|CENT(?:ER|RE)|INST\.|INSTITUTE|COUNCIL|INITIATIVE) (?:OF|FOR|ON) .*|"
    r".*\b(?:(?:DEP|GOV|INT|NAT|ASS|COMM)’[TLNR]|P’SHIP|FED’N|SOC’Y)\b.*)"
)
"""An office as its abbreviations tell it: `FED. HIGHWAY ADMIN.`, `DEP’T OF LABOR`."""


def author_parts(parts: list[str]) -> int:
    """How many of the comma-parted pieces name the authors: never the last, which is the title's."""
    if _BEGINS_TITLE.match(without_volume(parts[0])) or ": " in parts[0]:  # HARBOUR TALK: MANY VOICES, MANY MINDS
        return len(parts)
    if _GOES_ON.match(", ".join(parts[1:])) or _is_list(parts):
        return len(parts)
    if firm := next((at for at, part in enumerate(parts[:-1]) if at and _FIRM.search(part)), 0):
        return firm + 1
    last = len(parts) - 1
    while last > 1 and is_place(parts[last]):
        last -= 1
    size = 1
    while size < last and _goes_on(parts, size, last):
        size += 1
    return size


_BEGINS_TITLE = late(
    r"(?:AN? |MANUAL|HANDBOOK|DICTIONARY|ENCYCLOP[AÆ]?EDIA|TREATISE|COMMENTAR(?:Y|IES) ON|PROCEEDINGS|HISTORY OF|"
    r"REPORTS? (?:OF|ON|TO)|RECORDS? OF|STATUTES|RULES|GUIDE|JOURNALS? OF|DEBATES|PAPERS OF|LETTERS OF|WORKS OF)\b"
)
"""The words by which small capitals begin a title that nobody signs: `MANUAL FOR COURTS-MARTIAL, UNITED STATES`."""


_FIRM = late(r" & [A-Z’-]+,? (?:LLP|L\.L\.P\.|LLC|PLLC|P\.C\.)$")
"""The last partners of a firm, whose name is a list: `ROE, DOE & QUILL LLP`."""
_GOES_ON = late(
    r"(?:AND|OR|THEN|(?:PART|VOLUME|BOOK)(?= (?:\d|[IVX]+\b|ONE|TWO))) (?!.*\bLAW\b)|"
    r"(?:FROM|TO|IN|SINCE|AFTER|BEFORE) \d"
)
"""How a title goes on behind its comma, and no name: `THE PAPERS OF JOHN ROE, AND OTHER TIDES`."""


def _is_list(parts: list[str]) -> bool:
    """True of a title that lists what it treats of, for two are parted by no comma: `TIDAL WORK, MEN, AND THE QUAY`."""
    return len(parts) > 2 and len(parts[1].split()) == 1 and bool(_LAST_LISTED.match(parts[2]))


_LAST_LISTED = late(r"AND (?:THE|AN?|ITS|THEIR) ")
"""The last of what a title lists, in the words by which no office's name goes on."""


def _closes_list(parts: list[str], size: int, last: int) -> bool:
    """True in a body's name that lists what it treats of: `ACADEMIES OF SCIENCES, ENGINEERING, AND MEDICINE, TITLE`."""
    writers = split_authors(without_volume(parts[0]), small_caps_are_persons=True)
    if any(is_person(headline(each)) for each in writers) or any(": " in part for part in parts[size:last]):
        return False
    ends = next((at for at in range(size, last) if parts[at].startswith("AND ")), None)
    if ends is None:
        return False
    of_another = any(map(OFFICE.fullmatch, parts[ends + 1 : last]))
    return all(len(part.split()) <= _LISTED + of_another for part in parts[size : ends + 1])


_LISTED = 4
"""The words of a thing that a body's name lists, with its *and*, and a short name in brackets."""


_AGENCY = late(
    r"SEC|FTC|FCC|EPA|IRS|FDA|CFTC|FERC|NLRB|EEOC|DOJ|DHS|HUD|HHS|CMS|DOL|DOE|DOT|USDA|FDIC|CFPB|OCC|GAO|"
    r"FEMA|USCIS|ICE|CBP|NIST|NIH|CDC|OSHA|NOAA|USGS|DOI|DOD|OMB|OPM|GSA|SBA|SSA|UNHCR"
)
"""Bodies known by their initials, of which others are a part: `DIV. OF CORP. FIN., SEC, STAFF BULLETIN NO. 14L`."""


def _goes_on(parts: list[str], size: int, last: int) -> bool:
    """True if the list of authors goes on with the piece at `size`."""
    piece = parts[size]
    first, joined, second = piece.partition(" & ")
    if piece.startswith("& ") and is_person(headline(piece.removeprefix("& "))):  # ROE, M.D., & BO MARSH, PH.D.
        return True
    if DEGREE.fullmatch(" " + piece) or _SUFFIX.fullmatch(piece):
        return True
    if joined and (is_person(headline(first)) or _SUFFIX.fullmatch(first)):
        return True
    if joined and not _is_signed(parts):
        closes = all(map(OFFICE.fullmatch, parts[size + 1 : last]))  # BOARD OF PORTS, PIERS & QUAYS, DEP’T OF X, TITLE
        return bool(re.match(r"[^\W\d_]", second)) and closes
    if _AGENCY.fullmatch(piece) and not _is_signed(parts):
        return True
    if is_person(headline(piece)) and any(" & " in later for later in parts[size + 1 : last]):
        return True
    if _closes_list(parts, size, last):
        return True
    is_unit = bool(re.search(r"[A-Z]{2,}\.", piece)) and is_organisation(headline(piece))  # CIV. JUST. INITIATIVE
    persons = split_authors(without_volume(parts[0]), small_caps_are_persons=True)
    return not all(is_person(headline(name)) for name in persons) and (is_unit or bool(OFFICE.fullmatch(piece)))


def _is_signed(parts: list[str]) -> bool:
    """True if a person, alone or with others, stands first: `JANE ROE ET AL.`"""
    writers = split_authors(without_others(without_volume(parts[0])), small_caps_are_persons=True)
    return all(is_person(headline(each)) for each in writers)


def houses_end(parts: list[str], size: int) -> int:
    """Where the house ends that persons write for, named from the piece at `size` on, with what it is a part of:
    `JANE ROE, PIER CLINIC, QUAY L. SCH., THE TITLE`; `size` if none is named."""
    named = [at for at in range(size, len(parts) - 1) if _is_house(parts[at]) or _are_initials(*parts[at : at + 2])]
    return named[-1] + 1 if named else size


def _is_house(piece: str) -> bool:
    office = OFFICE.fullmatch(piece) and is_organisation(headline(piece))
    return bool(office or _HOUSE.fullmatch(piece) or _SHORTENED.search(piece) and ":" not in piece)


def _are_initials(piece: str, title: str) -> bool:
    """True of a house's initials before a title: `KFF, A REVIEW OF TIDES`, but not `KGB, CIA AND THE SEA`."""
    return is_unsayable(piece) and bool(_TITLE_OF_ITS_OWN.match(title))


_TITLE_OF_ITS_OWN = late(r"(?:AN?|THE) |(?!.* (?:AND|OR|&) )(?:\S+ ){3}")
_SHORTENED = late(r"(?<![A-Z.’])(?!(?:ST|DR|MRS?|MS|MT|FT|JR|SR|NOS?|VOL|PT|ED|V|VS|REV)\.)[A-Z]{2,}\.(?! [a-z])")
"""A word cut short, as bodies' names have it and titles have not: `HUM. RTS. FIRST`."""
_HOUSE = late(
    r"(?!(?:THE|AN?) )(?:U\.S\. )?(?:[A-Z][\w’&-]+ ){1,5}(?:INSTITUT(?:E|ION)|FOUNDATION|CENT(?:ER|RE)|ENDOWMENT|"
    r"CONSORTIUM|COLLABORATIVE|COALITION|BUREAU|ASSOCIATION|COMMISSION|CLINIC|"
    r"SECRETARIAT|AGENCY|MINISTRY|DIRECTORATE|CORP\.?)|CHATHAM HOUSE|RAND|SIPRI|PRIO|RUSI|IISS|"
    r"CARNEGIE EUROPE|ATLANTIC COUNCIL|INTERNATIONAL CRISIS GROUP|CRISIS GROUP|OXFAM|UNICEF|UNESCO|UNHCR|OECD|OSCE"
)
"""A house that a person writes for, whose name no title begins with: `CHATHAM HOUSE`."""
