"""Strings of citations: several in one sentence, parted by semicolons, under the signal at their head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from edition.model import Note, Resolved

_GOES_ON = re.compile(r"\s*;\s*(?:and\s+)?")


def governing_signals(note: Note, cited: Sequence[Resolved]) -> Iterator[tuple[Resolved, str]]:
    """Each citation of a note with the signal that governs it: its own, else that of the citation before it in the
    same string (rules 1.3, 1.4). A new sentence begins without one."""
    plain = note.text.edition.plain
    signal, end = "", 0
    for resolved in cited:
        citation = resolved.citation
        between = plain[end : max(citation.start, end)]
        is_string = bool(end) and bool(_GOES_ON.fullmatch(between) or plain.endswith(";", 0, end))
        signal = citation.signal or (signal if is_string else "")
        yield resolved, signal
        end = citation.end
