"""What a list's item begins with, in a text that has no lists of its own kind: a sign, or a number that goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ITEM = re.compile(r"^(?:(?P<sign>[•▪◦·–])|(?P<open>\(?)(?P<step>\d{1,2}|[a-z])(?P<close>[.)]))\s+\S")
_FEWEST = 2  # items
NO_ITEM = ("", 0)


def item_of(text: str) -> tuple[str, int]:
    """The form of an item's sign or number, `•`, `(1)`, `a.`, and which in the row it is; ("", 0) for no item."""
    match = _ITEM.match(text)
    if not match:
        return NO_ITEM
    if match["sign"]:
        return match["sign"], 1
    step = match["step"]
    form = "1" if step.isdecimal() else "a"
    return f"{match['open']}{form}{match['close']}", int(step) if step.isdecimal() else ord(step) - ord("a") + 1


def lists_in(texts: Sequence[str]) -> list[range]:
    """Which of the texts are a list each: two or more items on end, whose numbers go on one by one."""
    found: list[range] = []
    start = 0
    while start < len(texts):
        form, number = item_of(texts[start])
        end = start + 1
        if number:
            while end < len(texts) and item_of(texts[end]) == (form, _next(form, number + end - start)):
                end += 1
            if end - start >= _FEWEST:
                found.append(range(start, end))
        start = end
    return found


def _next(form: str, number: int) -> int:
    return number if len(form) > 1 else 1
