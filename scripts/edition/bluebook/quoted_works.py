"""Works cited in full inside a parenthetical: `*Roe v. Doe*, 1 U.S. 2, 5 (1999) (quoting A v. B, 3 U.S. 4 (1803))`.

They are no citations of the note's own (rules 1.5, 4.1), but a later note may call them by their names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from edition.bluebook.notetext import NoteText

_LEADS = re.compile(
    r"(?:internal quotation marks omitted; )?(?:quoting|citing|quoted in|cited in|discussing|reviewing|relying on|"
    r"following|overruling|distinguishing|responding to|critici[sz]ing|reprinting|translating) (?=[^a-z])"
)

_OPENED = re.compile(rf"\({_LEADS.pattern}")


def without_quoted(printed: str, parentheticals: Iterable[str]) -> str:
    """A citation without those of its parentheticals that name another work, which is not its own."""
    for said in parentheticals:
        inner = None if _LEADS.match(said) else _OPENED.search(said)  # (noting that it fell (quoting A v. B, 3 U.S. 4))
        if inner or _LEADS.match(said):
            printed = printed.replace(said[inner.start() if inner else 0 :], " ", 1)
    return printed


def inside_parentheticals(note: NoteText) -> Iterator[tuple[NoteText, int, int]]:
    """The note with nothing but the words of one parenthetical, at their places, and where they begin and end."""
    for lead in _OPENED.finditer(note.plain):
        opens = lead.start()
        before = note.plain[:opens]
        if note.in_url(opens) or before.count("“") != before.count("”"):  # what a quotation quotes is its author's
            continue
        start, end = lead.end(), note.closing(opens) - 1
        words = note.plain[start:end]
        yield replace(note, plain=f"{' ' * start}{words}{' ' * (len(note.plain) - end)}"), start, end
