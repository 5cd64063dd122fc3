"""Works cited in full inside a parenthetical: `*Roe v. Doe*, 1 U.S. 2, 5 (1999) (quoting A v. B, 3 U.S. 4 (1803))`.

They are no citations of the note's own (rules 1.5, 4.1), but a later note may call them by their names.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from edition.bluebook.words.notetext import NoteText
from edition.text.late_patterns import late

_LEADS = late(
    r"(?:internal quotation marks omitted; )?(?:quoting|citing|quoted in|cited in|discussing|reviewing|relying on|"
    r"following|overruling|distinguishing|responding to|critici[sz]ing|reprinting|translating) (?=[^a-z])"
)

_OPENED = late(rf"\({_LEADS.pattern}")


def without_quoted(printed: str, parentheticals: Iterable[str]) -> str:
    """A citation without those of its parentheticals that name another work, which is not its own."""
    for said in (each for each in parentheticals if _LEADS.match(each) or _OPENED.search(each)):
        printed = printed.replace(said, " ", 1)
    return printed


def inside_parentheticals(note: NoteText, depth: int = 1) -> tuple[NoteText, list[tuple[int, int]]]:
    """The note with nothing but the words of such parentheticals, at their places, and where each begins and ends;
    of depth 2 those that stand in another's."""
    opened = (m for m in _OPENED.finditer(note.plain) if note.depth[m.start()] == depth and not note.in_url(m.start()))
    spans = [(lead.end(), note.closing(lead.start()) - 1) for lead in opened]
    words, at = "", 0
    for start, end in spans:
        words, at = words + " " * (start - at) + note.plain[start:end], end
    return replace(note, plain=words + " " * (len(note.plain) - at)), spans
