"""Which notes say something beyond their citations: a sentence, or in brackets what a source says or is cited for.

A bracket that only tells how words are quoted (Bluebook 5.2 and 5.3: emphasis, omissions, alterations) says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.model import Edition, Note, Resolved

_HOW_QUOTED = re.compile(
    r"(?:(?:internal |citations?|footnotes?|emphas[ei]s|quotation marks?|alterations?|original|in|added|omitted|and|or|"
    r"second|first|third|removed|supplied|altered|changed|from|the|cleaned up)[\s,;]*)+",
    re.I,
)
_FEW = 3  # words beside the citations: signals and `and accompanying text` are part of them


def commenting(edition: Edition) -> tuple[str, ...]:
    """The labels of the author's notes that say something, in their order."""
    notes = (note for note in edition.article.notes if note.number is not None)
    saying = (note for note in notes if says_something(note, edition.citations.get(note.label, ())))
    return tuple(note.label for note in sorted(saying, key=lambda note: note.number or 0))


def says_something(note: Note, citations: Sequence[Resolved]) -> bool:
    """Whether a note says something beyond `citations`, which are its own."""
    brackets = (text for each in citations for text in each.citation.parentheticals)
    if any(not _HOW_QUOTED.fullmatch(text.strip(" .")) for text in brackets):
        return True
    left, at = "", 0
    for each in sorted(citations, key=lambda each: each.citation.start):
        left += note.text.edition.plain[at : each.citation.start] + " "
        at = max(at, each.citation.end)
    return len(re.findall(r"[^\W\d_]{2,}", left + note.text.edition.plain[at:])) >= _FEW
