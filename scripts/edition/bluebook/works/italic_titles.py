"""The stretches in italics that are titles: no signals, no *Id.*, no names of courts’ rulings."""

from __future__ import annotations

import re

from edition.bluebook.authorities.reversed_italics import whole_titles
from edition.bluebook.words.notetext import NoteText
from edition.text.inline import touching
from edition.text.late_patterns import late

_NOT_TITLES = late(
    r"(?:(?:but |and )?(?:see|cf|accord|contra|compare|with|id|ibid|supra|infra|e\.g|also|generally|in|aff’d|rev’d|"
    r"cert|denied|vacated|sub nom|inter alia|et al|passim|hereinafter|reprinted|quoted|cited|ex rel|in re|"
    r"per curiam|en banc|note|notes|et seq|opened for signature|adopted|appeal (?:filed|docketed|denied|dismissed)|"
    r"translation (?:at|available at)|available at|order (?:on|for|after) .*|vacated .*|(?:aff|rev)’d .*|"
    r"overruled .*|cert\. (?:denied|granted).*)[ .,]*)+",
    re.I,
)


def italic_titles(note: NoteText, start: int, end: int) -> list[tuple[int, int]]:
    """The italic stretches between two offsets that are titles: no signals, no *Id.*, no *supra*."""
    stretches = [(max(s, start), e) for s, e in touching(note.style.italics, start, end)]
    words = [(s, e, note.plain[s:e].strip()) for s, e in stretches]
    named = [(s, e) for s, e, said in words if not _NOT_TITLES.fullmatch(f"{said} ") and _is_title(said)]
    return whole_titles(note, start, end, named)


def _is_title(said: str) -> bool:
    """False of words in small letters, but for what a program is called: `*pier-tools*`."""
    return not said.islower() or bool(_PROGRAM.fullmatch(said))


_PROGRAM = late(r"(?!\w+-(?:in|to|of|the|a|and)-)[\w.]+(?:[-_/][\w.]+)+")
