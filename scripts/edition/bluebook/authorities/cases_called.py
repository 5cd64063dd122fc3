"""The short name that a case is given behind its name: `*Roe v. Port of Sea* (*Roe II*), 12 F.3d 34`."""

from __future__ import annotations

from edition.bluebook.words.notetext import NoteText
from edition.text.late_patterns import late

_BEHIND = late(r" \((?P<name>[A-Z][^(),;:“”]{1,50})\)(?=, )")
_AT_ITS_END = late(r"(?P<whole>.{4,}) \((?P<name>[A-Z][^(),;:“”]{1,50})\)")
_NUMERAL = late(r"(?:[IVX]+|\d)")


def parted(name: str) -> tuple[str, str]:
    """A case's name as italics gave it, without the short name at its end; and that, or ""."""
    told = _AT_ITS_END.fullmatch(name)
    return (told["whole"], told["name"]) if told and _is_short(told["name"], told["whole"]) else (name, "")


def short_name(note: NoteText, at: int, stop: int, name: str) -> str:
    """The short name that stands at `at`, behind a case's name; "" if none does."""
    told = _BEHIND.match(note.plain, at, stop)
    return told["name"] if told and _is_short(told["name"], name) else ""


def _is_short(short: str, whole: str) -> bool:
    """True if every word of it is of the case's name, but a number at its end: the second of two cases of a name."""
    known = {word.strip(",.’").casefold() for word in whole.split()}
    words = short.split()
    named = words[:-1] if _NUMERAL.fullmatch(words[-1]) else words
    return bool(named) and len(short) < len(whole) and all(word.strip(",.’").casefold() in known for word in named)
