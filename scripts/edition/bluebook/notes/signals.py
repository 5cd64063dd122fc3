"""Signals in a note (rule 1.2): which words are one, and which only look so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.bluebook.authorities.cases import is_reported
from edition.bluebook.forms import patterns
from edition.bluebook.words.notetext import NoteText
from edition.text.inline import touching
from edition.text.late_patterns import late

_NAMES_CASE = late(r" v\.? |(?:In re|Ex parte)\b|(?:id|ibid|supra|infra)\b", re.I)


def signal_of(text: str) -> str:
    """The words of a signal at the head of a clause, as printed, or nothing."""
    match = patterns.SIGNAL.match(text)
    return match[0] if match else ""


def signal_at(note: NoteText, at: int, end: int, *, short: bool = False) -> str:
    """The signal at an offset, or nothing. Before a `short` form italics may go on: `*See Roe*, 4 U.S. at 5`."""
    match = patterns.SIGNAL.match(note.plain, at, end)
    return match[0] if match and _is_signal(note, match, short=short) else ""


def signals(note: NoteText, start: int, end: int, *, short: bool = False) -> Iterator[re.Match[str]]:
    """The signals between two offsets, in order."""
    found = patterns.SIGNAL.finditer(note.plain, start, end)
    return (match for match in found if match[0].strip() and _is_signal(note, match, short=short))


def _is_signal(note: NoteText, match: re.Match[str], *, short: bool) -> bool:
    """True if words are a signal, and no part of a title (`*With Malice*`, `SEE NO EVIL`) or of a sentence."""
    word = match[0].strip(" ,")
    if word.isupper() or match.start() and note.plain[match.start() - 1].isalnum():
        return False
    if word.casefold().startswith("with") and not _is_answer(note, match.start()):
        return False
    span = next(
        ((s, e) for s, e in touching(note.style.italics, match.start(), match.end()) if s <= match.start()), None
    )
    if not span:
        return True
    if note.plain[span[0] : match.start()].rstrip(" (“")[-1:] not in {"", ".", ";", ","}:
        return False
    if word.casefold() == "compare" and _answered(note, span[1]):
        return True
    rest = note.plain[match.end() : span[1]].strip(" ,.;")
    if not rest or short or not _TITLE_WORD.fullmatch(word) or _NAMES_CASE.search(rest):
        return True
    if word == "See" and not _BIDDEN.match(rest) and not note.plain[: match.start()].rstrip().endswith(","):
        return True
    if word.casefold() == "see" and " " not in rest:  # *See Goat*, 7 ENCYCLOPEDIA OF ANIMALS 212: one word is a title
        return True
    behind = note.words_from(match.end())
    return is_reported(note, span[1] + len(", ")) or bool(patterns.SCRIPTURE.match(note.plain, behind))


def _is_answer(note: NoteText, at: int) -> bool:
    """True if a *compare* stands before the *with* at an offset."""
    compared = note.first_behind(_COMPARE, max(0, at - _FAR))
    return compared is not None and compared.end() <= at


def _answered(note: NoteText, at: int) -> bool:
    """True if a *with* that begins italics answers behind `at` to what may be a title's first word: `, *with* B`."""
    near = touching(note.style.italics, at, at + _FAR)
    return any(_WITH.match(note.plain, s, e) for s, e in near if s >= at)


_WITH = late(r"[ ,;]*with(?=[\s,]|$)")


def is_compared(note: NoteText, at: int) -> bool:
    """True if the *and* at an offset joins works that a signal in ordinary type compares: `Compare A, with B, and C`;
    where the signal is in italics, its *and* is, too."""
    begins = note.plain.rfind("Compare ", max(0, at - _FAR), at)
    heads = begins >= 0 and note.plain[:begins].rstrip()[-1:] in {"", ".", ";"} and not note.style.is_italic(begins)
    return heads and note.plain[at - 2 : at] == ", " and ";" not in note.plain[begins:at]


_FAR = 2000
"""Signs within which *with* and *and* answer to *compare*; to look further takes the square of a long note."""
_TITLE_WORD = late("See|Accord|Contra|Compare|With")
"""The signals that a title may begin with: `*See No Evil*`, but no `*see also …*`."""
_BIDDEN = late(r"(?:No|You|It|Me|Us|Him|Her|Them|Some\w+|Any\w+|Every\w+|Nothing|Evil|For|Through|Red|How They)\b")
"""What a title bids a reader to see: `*See No Evil*`; other words behind *See* in its italics are a title alone."""
_COMPARE = late(r"\bcompare\b", re.I)
"""What *with* answers to: no signal stands alone by it."""
