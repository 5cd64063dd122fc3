"""A case named in a title in italics, and so in ordinary type: `*The Author as Owner:* Pier v. Sea *and After*`."""

from __future__ import annotations

from edition.bluebook.forms.case_patterns import PROCEDURAL
from edition.bluebook.literature.book_citations import FRONT_MATTER
from edition.bluebook.words.notetext import NoteText
from edition.bluebook.words.printed_names import is_person, split_authors
from edition.bluebook.words.set_right import closed
from edition.text.inline import touching
from edition.text.late_patterns import late

_WORDS = r"[A-Z][^,;()<>]{0,100}?"
_CASE = rf"(?:{_WORDS} v\. {_WORDS}|{PROCEDURAL} {_WORDS})(?:, (?:Inc|LLC|Ltd|Co|Corp|LLP)\.?)?"
_NAME = late(rf" ?{_CASE}[,:]? ?")
_SHORT_NAME = late(r" ?[‘“]?[A-Z][\w.’&-]*(?:,? (?:[A-Z][\w.’&-]*|of|the|&)){0,5}[,:]? ?")
_QUOTED = late(r"(?=[^”]*”|[^“]*“)[ .,:;!?—“”‘’]{1,5}")
"""Marks without italics around words that a title quotes: `“*Pier*”*: A Life*`."""
_QUOTE_ENDS = late(r"’ (?:[a-z]{2,4} )?(?:‘[A-Z][\w.’ -]{0,40} )?")
"""The same of words quoted singly: `*From* ‘Pier *Rule*’ *to* ‘Quay *Rule*’`."""
_BROKEN_AT = late(r": |[-–—](?=[^\W\d_])")
"""A mark in a title at which its italics break off: `*Harbour*: *A Life*`, `*The E*-*Pier*`."""
_BEHIND = late(
    rf"(?=[^,;()<>]{{0,220}},)(?: |(?<=[-–—])){_CASE}"  # its comma first: most italics have no name behind
    r"(?=, (?:\d+ [A-Z]|(?:[A-Z]\.|[A-Z]{2,})[A-Z.:&’ -]{3,60}(?:,| \()|in [A-Z]{2}))"
)
"""A case's name that closes a title, before the journal, newspaper, site or book in which it appeared."""
_LONGEST = 300
"""Signs of a case's name; and of its authors: no more are looked through from each stretch of italics."""
_VERSUS = " v. "
_JOURNAL = late(r", \d+ (?=[A-Z.’& ]{0,20}[A-Z]{3})[A-Z.’&-]+(?: [A-Z.’&-]+)* \d")
_BEFORE = late(rf", (?P<name>{_CASE}) $")
_SHORT_BEFORE = late(r", (?P<name>[A-Z][\w.’&-]*(?: (?:[A-Z][\w.’&-]*|of|the|and|&)){0,5}:? ?)$")
_DESIGNATED = late(r", (?:Essay|Note|Comment|Article|Response|Book Review)$")
_GOES_ON = late(r":|’s\b|(?!v\. |in |ex rel|with |see )[a-z]")
"""How the italics of a title go on behind a name in ordinary type."""
_NO_TITLE = frozenset("but see also cf accord contra compare with e.g in re ex parte rel matter estate id".split())
"""The words of a signal, or of what begins a case's name, which may have a capital."""


def whole_titles(note: NoteText, start: int, end: int, stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Italic stretches as titles, with the cases that they name: what is parted only by a case's name is one title."""
    found: list[tuple[int, int]] = []
    for begins, ends in stretches:
        if found and (
            _NAME.fullmatch(note.plain, found[-1][1], begins)
            or _is_short_name(note, *found[-1], begins)
            or _QUOTED.fullmatch(note.plain, found[-1][1], begins)
            or _QUOTE_ENDS.fullmatch(note.plain, found[-1][1], begins)
            and note.plain.count("‘", *found[-1])
            or _BROKEN_AT.match(note.plain, found[-1][1], begins + 1)
            and begins - found[-1][1] <= 2
            or note.plain[found[-1][1] : begins] == _VERSUS
            or _is_list(note, start, *found[-1], begins, ends)
        ):
            found[-1] = (found[-1][0], ends)
        else:
            found.append((begins, ends))
    spans = [(begins, min(closed(note.plain, begins, ends), end)) for begins, ends in found]
    return [(_opened(note, start, begins, ends), _behind(note, ends, end)) for begins, ends in spans]


def _is_list(note: NoteText, start: int, first: int, last: int, begins: int, ends: int) -> bool:
    """True if italics break off at a title's comma, behind an author: `Roe, *Tides*, *Piers and Quays*, TIDAL NEWS`."""
    at = ends - (note.plain[ends - 1] == ",")
    parted = note.plain[last - 1 : begins].strip() in {",", ",,"} or note.plain[last:begins].strip() == ","
    return parted and bool(
        _AUTHOR.search(note.plain, max(start, first - 4), first) and _CONTAINER.match(note.plain, at)
    )


_AUTHOR = late(r"(?<!e\.g)[^\W\d_]\.?, $")
_CONTAINER = late(r", (?=[A-Z’.& ]*[A-Z]{3})[A-Z][A-Z.’& -]+(?: \(|, [A-Z][a-z]+\.? \d)")


def _opened(note: NoteText, start: int, begins: int, ends: int) -> int:
    """Where a title begins whose first words are quoted, at the mark before its italics, if it closes within; or are a
    case's name behind an author: `Jane Roe, Pier v. Sea *and After*`, `Jane Roe, Pier II*: A Look Back*`."""
    near = max(start, begins - _LONGEST)
    if named := _BEFORE.search(note.plain, near, begins):
        return named.start("name")
    if named := _SHORT_BEFORE.search(note.plain, near, begins):
        before = note.plain[max(start, named.start() - _LONGEST) : named.start()]
        opens = named["name"].rstrip().endswith(":") or _DESIGNATED.search(before) or _is_signed(before, named["name"])
        if opens or _GOES_ON.match(note.plain, begins):
            return named.start("name")
    is_quoted = begins > start and note.plain[begins - 1] == "“" and "”" in note.plain[begins : ends - 1]
    return begins - is_quoted


def _is_signed(before: str, name: str) -> bool:
    """True if persons stand before a name that no comma parts from a title: `Jane Roe, Chevron *Is Dead*`."""
    writers = split_authors(before.strip(" ,").rpartition(", ")[2], small_caps_are_persons=False)
    return bool(writers) and all(map(is_person, writers)) and not _LEADS_ON.search(name.strip())


_LEADS_ON = late(r"^(?:In|See|Cf|The|A|An)\b|\b(?:to|of|and|Review|Note|Comment|Foreword|Preface|Introduction)$")


def _is_short_name(note: NoteText, start: int, end: int, other: int) -> bool:
    """True if a title's italics break off for a case's short name alone: `*A Look at* Sea Wall *and Its Progeny*`."""
    opens = note.plain[max(0, start - 4) : start].rstrip(" “").endswith(",")  # behind an author
    return (opens or " " in note.plain[start:end].strip()) and bool(_SHORT_NAME.fullmatch(note.plain, end, other))


def in_title(note: NoteText, start: int, end: int) -> bool:
    """True if what looks like a case's name from `start` to `end` is in part the italics of a title around a name."""
    near = touching(note.style.italics, max(0, start - 2), end + 3)  # on, behind the name’s comma
    spans = [(s, e) for s, e in near if _is_titles(note.plain[s:e].strip())]
    long = [(s, e) for s, e in spans if " " in note.plain[s:e].strip()]
    return (
        any(_NAME.fullmatch(note.plain, e, other) for _, e in spans for other, _ in spans if e < other and long)
        or any(_behind(note, e, end + 200) > e for _, e in long if e < end)
        or any(_follows_name(note, start, s) for s, _ in spans)
        or any(note.plain[e:other] == _VERSUS and _in_journal(note, s, end) for s, e in spans for other, _ in spans)
    )


def _is_titles(italic: str) -> bool:
    """True if italics may be a part of a title: no signal, no history, not what begins a case's name."""
    return any(not word.islower() and word.casefold().strip(".,") not in _NO_TITLE for word in italic.split())


def _follows_name(note: NoteText, start: int, at: int) -> bool:
    """True if italics that begin at `at` go on behind a case's name at `start`, before which an author stands."""
    return note.plain[max(0, start - 2) : start] == ", " and bool(_BEFORE.fullmatch(note.plain, start - 2, at))


def _in_journal(note: NoteText, start: int, end: int) -> bool:
    """True if an author stands before a name and a journal behind it: `Roe, *On Pier* v. *Sea*, 5 YALE L.J. 4`"""
    return note.plain[max(0, start - 2) : start] == ", " and bool(_JOURNAL.match(note.plain, end))


def _behind(note: NoteText, at: int, end: int) -> int:
    """Where a title ends that a case's name closes, before its journal."""
    name = _BEHIND.match(note.plain, at, end)
    if not name and _UNFINISHED.search(near := note.plain[max(0, at - 20) : at]) and not _BEFORE_BOOK.search(near):
        name = _NAME_BEHIND.match(note.plain, at)
    return name.end() if name and name.end() <= end else at


_UNFINISHED = late(r" (?:of|after|and|the|under|to|from|with|by|against|beyond) ?$")
"""Words in which no title ends: `*The Limits of* Pier, 2007 TIDAL L. REV. 345`."""
_BEFORE_BOOK = late(rf"(?:^|, ){FRONT_MATTER} to ?$")
"""A foreword's whole title, with what leads to its book: `*Introduction to* JANE ROE, THE PIER 4`."""
_NAME_BEHIND = late(r" ?[A-Z][\w.’&-]*(?: (?:[A-Z][\w.’&-]*|of|the|&)){0,5}(?=,? \d+ (?:[A-Z]|\([A-Z])|, [A-Z.’]{2})")
