"""Of a note whose words changed: what of its citations those words tell already, and is not told a second time."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import zip_longest
from typing import Any

Data = Mapping[str, Any]
_WORDS = ("signal", "parenthetical", "parentheticals")
"""Words of a note that the row of a citation has once more; what the citation leads to is no word of it."""


def citations_before(old: Data, new: Data) -> list[Data]:
    """The citations of a note as it was, but with the signals and parentheticals of the note as it is, where its words
    show that they changed."""
    if len(old["citations"]) != len(new["citations"]):
        return list(old["citations"])
    texts = old["text"], new["text"]
    return [
        {**was, **{name: now[name] for name in _WORDS if name in was and name in now and _shown(name, was, now, texts)}}
        for was, now in zip(old["citations"], new["citations"], strict=True)
    ]


def _shown(name: str, was: Data, now: Data, texts: tuple[str, str]) -> bool:
    """Whether the note's words show each change: one of its two readings stands in one of the texts more often."""
    before, after = (each[name] if isinstance(each[name], list) else [each[name]] for each in (was, now))
    gone, come = ([each for each in one if each not in other] for one, other in ((before, after), (after, before)))
    return all(
        any(texts[0].count(each) != texts[1].count(each) for each in pair if each)
        for pair in zip_longest(gone, come, fillvalue="")
    )
