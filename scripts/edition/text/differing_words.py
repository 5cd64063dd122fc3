"""Two readings of a passage, word by word: what is alike, and what is not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
"""A word, a space or a sign, as two readings are compared."""
_AROUND = 13  # words, spaces and signs that are shown of what is alike, beside what is not
_APART = 4  # fewer alike between two differences are shown as one difference
_FIRST = 40  # words that are shown of what stands in one reading only


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a reading; `differs` if the other reading does not have them there."""

    text: str
    differs: bool = False


Reading = tuple[Run, ...]


def readings(before: str, after: str) -> tuple[Reading, Reading]:
    """Both readings where they differ, with some words around; what is left out is an ellipsis.

    Of a text that is missing ("") the other is given from its beginning.
    """
    if not before or not after:
        return _beginning(before), _beginning(after)
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    stretches = tuple(_stretches(old, new))
    return _shown(stretches, 0), _shown(stretches, 1)


def _beginning(text: str) -> Reading:
    words = text.split(" ")
    return (Run(" ".join(words[:_FIRST]) + (" …" if len(words) > _FIRST else ""), differs=True),) if text else ()


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What stands in both at once: the same tokens, or, where they differ, each one's own."""

    alike: bool
    sides: tuple[Sequence[str], Sequence[str]]


def _stretches(old: Sequence[str], new: Sequence[str]) -> Iterator[_Stretch]:
    """The readings side by side; what is alike for hardly more than a word between two differences is in them."""
    waiting: list[_Stretch] = []
    codes = SequenceMatcher(None, old, new).get_opcodes()
    for place, (tag, a, b, c, d) in enumerate(codes):
        alike = tag == "equal" and (b - a >= _APART or place in (0, len(codes) - 1))
        if alike:
            yield from _joined(waiting)
            waiting = []
            yield _Stretch(True, (old[a:b], new[c:d]))
        else:
            waiting.append(_Stretch(False, (old[a:b], new[c:d])))
    yield from _joined(waiting)


def _joined(stretches: Sequence[_Stretch]) -> Iterator[_Stretch]:
    if stretches:
        first, second = (tuple(token for each in stretches for token in each.sides[side]) for side in (0, 1))
        yield _Stretch(False, (first, second))


def _shown(stretches: Sequence[_Stretch], side: int) -> Reading:
    runs = []
    for place, each in enumerate(stretches):
        tokens = each.sides[side]
        text = "".join(tokens)
        if each.alike:
            text = _cut(tokens, behind=place > 0, before=place < len(stretches) - 1)
        if text:
            runs.append(Run(text, not each.alike))
    return tuple(runs)


def _cut(tokens: Sequence[str], behind: bool, before: bool) -> str:
    """What is shown of words that are alike, which stand behind a difference, before one, or between two."""
    if len(tokens) <= _AROUND * (behind + before):
        return "".join(tokens)
    head = "".join(tokens[:_AROUND]).rstrip() + " " if behind else ""
    tail = " " + "".join(tokens[-_AROUND:]).lstrip() if before else ""
    return f"{head}…{tail}"
