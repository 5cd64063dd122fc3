"""Whose words the author quotes in a stretch of the text: by the notes behind the quotations, where that is certain.

The pages do the same with `theme/assets/quote/quoted.js`; both are held to the same cases.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_MARK = re.compile("[“”]")
_SENTENCE = re.compile(r"[.?!][”’)\]]*\s")
_FEW = 4  # words: fewer are taken for quoted only where the marker follows at once


def quoted_by(unit: Mapping[str, Any], start: int, end: int) -> tuple[str, ...]:
    """The labels of the notes that the quotations in a stretch of a unit's text rest on, each once, in order.

    `unit` is as `quote_data` has it. A block quotation rests on the next note. One in the text rests on the note
    whose marker stands behind it in its own sentence; of a word or two, only on one whose marker stands at its end.
    """
    if unit["id"].startswith("fn-"):
        return ()
    if unit["quoted"]:
        return tuple(label for at, label in unit["markers"] if at >= end)[:1]
    touched = [each for each in _quotations(unit["text"]) if each[0] < end and each[1] > start]
    found = (_marker_behind(unit["text"], unit["markers"], *each) for each in touched)
    return tuple(dict.fromkeys(label for label in found if label))


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


def _marker_behind(text: str, markers: Sequence[tuple[int, str]], begins: int, ends: int) -> str:
    """The label of the note that a quotation rests on, or "" where that is not certain."""
    at, label = next(((at, label) for at, label in markers if at >= ends), (0, ""))
    if not label or _SENTENCE.search(text, ends - 2, at):
        return ""
    return label if at == ends or len(text[begins:ends].split()) >= _FEW else ""


def quoting(sources: Sequence[Mapping[str, str]]) -> str:
    """What a citation says of the works quoted (Bluebook 10.6.3), or "": of each as the article cites it in full."""
    cited = list(dict.fromkeys(source["cited"] for source in sources))
    if len(cited) < 2:
        return f"quoting {cited[0]}" if cited else ""
    return f"first quoting {'; then quoting '.join(cited[:-1])}; and then quoting {cited[-1]}"
