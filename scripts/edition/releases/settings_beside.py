"""How a text was set and how it is set, where its words changed too: both told of the words that stayed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any

from edition.text.differing_words import TOKEN

_FEW = 4  # tokens alike, from which a stretch is taken for the same words and not for others that look so
Row = Mapping[str, Any]


def side_by_side(old: Row, new: Row, was: str, now: str) -> tuple[Row, Row]:
    """Two rows of `data/setting.json`, of the words `was` and `now`, as rows of `now`.

    Of italics, links and citations both have only what stands on words that stayed; a marker or star page that stood
    at words that are gone is where it stands now. What the old row does not have at all, made by an engine that told
    nothing of it, is compared with nothing.
    """
    old = {name: old.get(name, row) for name, row in new.items()}
    if was == now:
        return old, new
    stayed = _Stayed(was, now)
    before, after = dict(old), dict(new)
    for name in ("italics", "links", "citations"):
        if name not in new:
            continue
        before[name] = list(stayed.stretches(stayed.brought(_places(old[name]))))
        after[name] = list(stayed.stretches(_places(new[name]) & stayed.kept))
    for name in ("markers", "star_pages"):
        stands = {label: at for at, label in new[name]}
        before[name] = [[stayed.point(at, stands.get(label)), label] for at, label in old[name]]
    return before, after


def _places(stretches: Iterable[tuple[int, int]]) -> set[int]:
    return {at for start, end in stretches for at in range(start, end)}


class _Stayed:
    """The words of a text that another has too, and where each letter of them stands there."""

    def __init__(self, was: str, now: str) -> None:
        old, new = TOKEN.findall(was), TOKEN.findall(now)
        starts, begins = _starts(old), _starts(new)
        self._now = now
        self._to: dict[int, int] = {}
        for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
            if block.size >= _FEW or block.size in (len(old), len(new)):
                first, behind = starts[block.a], starts[block.a + block.size]
                self._to |= {at: at - first + begins[block.b] for at in range(first, behind)}
        self.kept = set(self._to.values())

    def brought(self, places: set[int]) -> set[int]:
        """Places in the old words as places in the new ones."""
        return {self._to[at] for at in places if at in self._to}

    def point(self, at: int, otherwise: int | None) -> int:
        """A point between two letters: behind the letter before it, else before the one behind it, else `otherwise`."""
        if at - 1 in self._to:
            return self._to[at - 1] + 1
        if at in self._to:
            return self._to[at]
        return at if otherwise is None else otherwise

    def stretches(self, places: set[int]) -> Iterator[list[int]]:
        """Places as stretches that have a word in them: a sign alone is set as what stands about it."""
        start = None
        for at in range(len(self._now) + 1):
            if at in places and start is None:
                start = at
            elif at not in places and start is not None:
                if re.search(r"\w", self._now[start:at]):
                    yield [start, at]
                start = None


def _starts(tokens: list[str]) -> list[int]:
    found = [0]
    for token in tokens:
        found.append(found[-1] + len(token))
    return found
