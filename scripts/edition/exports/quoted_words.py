"""Whose words the author quotes in a stretch of the text: by the notes behind the quotations, where that is certain."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from edition.text.sentences import sentence_at, sentences

_MARK = re.compile("[“”]")
_FEW = 4  # words: fewer are taken for quoted only where the marker follows at once

Rest = tuple[int, int, str]
"""From where to where words are quoted, and the label of the note on which they rest."""


def quoted_by(unit: Mapping[str, Any], start: int, end: int) -> tuple[str, ...]:
    """The labels of the notes that the quotations in a stretch of a unit's text rest on, each once, in order; `unit`
    is as `quote_data` has it. A quotation of which only a mark is in the stretch is none."""
    within = ((unit["text"][max(begins, start) : min(ends, end)], label) for begins, ends, label in unit["rests"])
    return tuple(dict.fromkeys(label for words, label in within if re.search(r"\w", words)))


def of_a_block(markers: Sequence[tuple[int, str]]) -> Iterator[Rest]:
    """Of a block quotation: all of it that stands before a marker, since the one before, rests on that note."""
    begins = 0
    for at, label in markers:
        yield begins, at, label
        begins = at


def in_the_text(text: str, markers: Sequence[tuple[int, str]]) -> Iterator[Rest]:
    """Of a paragraph: a quotation rests on the note whose marker stands behind it in its own sentence; one of a word
    or two, only on one whose marker stands at its end."""
    spans = sentences(text, [at for at, _ in markers])
    for begins, ends in _quotations(text):
        behind = bisect_left(markers, ends, key=itemgetter(0))
        at, label = markers[behind] if behind < len(markers) else (0, "")
        is_near = at == ends or len(text[begins:ends].split()) >= _FEW
        if label and is_near and sentence_at(text, spans, at)[0] < ends:
            yield begins, ends, label


def in_a_note(text: str, explained: Sequence[tuple[int, int, str]]) -> Iterator[Rest]:
    """Of a note: a quotation in an explanation in parentheses rests on the work that the explanation stands behind;
    `explained` has from where to where each explanation stands, and the label of that citation."""
    waiting = deque(sorted(explained))
    for begins, ends in _quotations(text):
        while waiting and waiting[0][1] <= begins:
            waiting.popleft()
        for start, end, label in waiting:
            if start > begins:
                break
            if ends <= end:
                yield begins, ends, label


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    """Where each outermost quotation begins and ends."""
    depth = begins = 0
    for mark in _MARK.finditer(text):
        if mark[0] == "“":
            begins, depth = (mark.start(), 1) if not depth else (begins, depth + 1)
        elif depth:
            depth -= 1
            if not depth:
                yield begins, mark.end()


def quoting(sources: Sequence[Mapping[str, str]]) -> str:
    """What a citation says of the works quoted (Bluebook 10.6.3), or "": of each as the article cites it in full."""
    cited = list(dict.fromkeys(source["cited"] for source in sources))
    if len(cited) < 2:
        return f"quoting {cited[0]}" if cited else ""
    return f"first quoting {'; then quoting '.join(cited[:-1])}; and then quoting {cited[-1]}"
