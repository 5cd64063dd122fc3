"""What looks like a citation in a note and was read as none, so that nobody takes it for a comment unseen.

Certain signs only: a comment of the author's must not be reported. Beside the citations of a clause counts
what they have lost (`left_over`); a clause in which no citation was read counts if it holds
- a hereinafter, or *supra* or *infra*; or a web address, which in a sentence is no certain sign; or
- the place in a series of reports (`12 Pier Rep. 34`), in a patent by its last figures (`’283 Patent col. 6`), or in
  a decision as it was handed down (`Pier, slip op. at 8`); or
- after a signal or at its head, words that no sentence has, with a date, number or place behind them; or
- nothing but names, small words and a number (`no_sentence`);
and, wherever it stands, a bracket of a sentence in which a signal leads to a dated work.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from edition.bluebook.notes.clause_ends import clauses_of
from edition.bluebook.notes.left_over import left_over
from edition.bluebook.notes.looks_cited import holds_url, looks_cited
from edition.bluebook.words.notetext import NoteText
from edition.model import Citation
from edition.text.late_patterns import late

_SHOWN = 70


@dataclass(frozen=True, slots=True)
class Unread:
    """A clause that looks like a citation and is read as none, or a part of one.

    `certain` if a comment does not look so; `answered` if an editor has said what it is; `partial` if the rest
    of its clause is read.
    """

    start: int
    end: int
    words: str
    certain: bool
    answered: bool
    partial: bool = False


def unread(note: NoteText, citations: Iterable[Citation], clauses: Sequence[tuple[int, int]] = ()) -> Iterator[Unread]:
    """What looks like a citation beside `citations`: clauses that hold none of them, and what the others have lost.
    Where the note's `clauses` are known, they are not looked for again."""
    taken = deque(sorted((c.start, c.end) for c in citations))
    answers = [(start, end) for start, end, *_ in note.style.answers]
    for start, end in clauses or clauses_of(note):
        while taken and taken[0][1] <= start:
            taken.popleft()
        here = list(takewhile(lambda span: span[0] < end, taken))  # noqa: B023
        certain = bool(here) or looks_cited(note, start, end)
        lost = list(left_over(note, start, end, here)) if here else []
        if not here and (certain or holds_url(note, start, end)):
            lost = [(start, end)]
        in_prose = [(s, e) for s, e in _in_prose(note, start, end) if not _touched(s, e, [*here, *lost])]
        for s, e in sorted([*lost, *in_prose]):
            sure = certain or (s, e) in in_prose
            yield Unread(s, e, _shown(note.plain[s:e]), sure, _touched(start, end, answers), partial=bool(here))


def _in_prose(note: NoteText, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Brackets of a sentence that cite a dated work behind a signal: `Some doubt it (*see* ROE, PIERS 4 (2001))`."""
    for opened in _SIGNALLED.finditer(note.plain, start, end):
        if note.depth[opened.start()] == 1 and not note.in_url(opened.start()):
            yield opened.start(), note.closing(opened.start())


_SIGNALLED = late(
    r"\((?:[Ss]ee(?: also|,? e\.g\.,)?|[Cc]f\.) (?=[A-Z\d“][^();]{0,300}\((?:[A-Z\d][^()]{0,80} )?(?:1[5-9]|20)\d\d\))",
    sign=r"\([SsCc]",
)


def _shown(words: str) -> str:
    words = words.strip(" ;")
    return f"{words[:_SHOWN]}…" if len(words) > _SHOWN + 3 else words


def _touched(start: int, end: int, stretches: Iterable[tuple[int, int]]) -> bool:
    return any(s < end and start < e for s, e in stretches)
