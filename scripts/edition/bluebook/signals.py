"""Signals in a note (rule 1.2): which words are one, and which only look so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.bluebook import patterns
from edition.bluebook.cases import is_reported
from edition.bluebook.notetext import NoteText
from edition.text.inline import touching

_NAMES_CASE = re.compile(r" v\.? |(?:In re|Ex parte)\b|(?:id|ibid|supra|infra)\b", re.I)


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
    if word.casefold().startswith("with") and not _COMPARE.search(note.plain, 0, match.start()):
        return False
    span = next(
        ((s, e) for s, e in touching(note.style.italics, match.start(), match.end()) if s <= match.start()), None
    )
    if not span:
        return True
    if note.plain[span[0] : match.start()].rstrip(" (“")[-1:] not in {"", ".", ";", ","}:
        return False
    rest = note.plain[match.end() : span[1]].strip(" ,.;")
    if not rest or short or not _TITLE_WORD.fullmatch(word) or _NAMES_CASE.search(rest):
        return True
    if word.casefold() == "see" and " " not in rest:  # *See Goat*, 7 ENCYCLOPEDIA OF ANIMALS 212: one word is a title
        return True
    if _opens(note, span[0]) and _begins_unsigned(note, word, match.end(), rest):
        return True
    behind = note.words_from(match.end())
    return is_reported(note, span[1] + len(", ")) or bool(patterns.SCRIPTURE.match(note.plain, behind))


def _opens(note: NoteText, at: int) -> bool:
    """True if a clause or sentence begins at an offset: no author stands before it."""
    return note.plain[:at].rstrip()[-1:] in {"", ".", ";", "?", "!", "”", ")", "]"}


def _begins_unsigned(note: NoteText, word: str, at: int, rest: str) -> bool:
    """True if one run of italics holds a signal and a title that nobody signs: `*See Piers: A Survey*, DAILY TIDE`."""
    if word == "Compare":
        return not rest[:1].islower() and bool(_ANSWERED.search(note.plain, at))
    return word == "See" and rest[:1].isupper() and not _IDIOM.match(rest)


_ANSWERED = re.compile(r"[,;] with (?:e\.g\.,? )?(?=[A-Zi“])")
"""What answers to *Compare*: `, *with* Jane Roe`, `, *with id.*`"""
_IDIOM = re.compile(
    r"(?:No|Not|Nothing|You|How|What|Who|Where|Why|If|It|Me|Us|Them|Him|Her|Something|Everything|Anything|Here|There|"
    r"This|That|All|Both|Each|Through|Under|Jane|Spot|Red|Evil|Ya|Your|My|Our|Change|Saw)\b"
)
"""How a title goes on that begins with *See* itself: `*See No Evil*`, `*See You in Court*`."""
_TITLE_WORD = re.compile("See|Accord|Contra|Compare|With")
"""The signals that a title may begin with: `*See No Evil*`, but no `*see also …*`."""
_COMPARE = re.compile(r"\bcompare\b", re.I)
"""What *with* answers to: no signal stands alone by it."""
