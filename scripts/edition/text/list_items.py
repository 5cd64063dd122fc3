"""What a list's item begins with, in a text that has no lists of its own kind: a sign, or a number that goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.text.roman import roman_value

_ROMAN = r"x{0,2}(?:ix|iv|v?i{0,3})"
_ITEM = re.compile(
    rf"^(?:(?P<sign>[•▪◦·–])|(?P<open>\(?)(?P<step>\d{{1,2}}|[a-z]|(?=[ivx]){_ROMAN})(?P<close>[.)]))\s+\S"
)
_FEWEST = 2  # items
NO_ITEM = ("", 0)


def item_of(text: str, due: int = 0) -> tuple[str, int]:
    """The form of an item's sign or number, `•`, `(1)`, `a.`, and which in the row it is; ("", 0) for no item. Of a
    letter that is a numeral, too, it is the one that is `due`: `i` is the ninth as a letter, and the first."""
    match = _ITEM.match(text)
    if not match:
        return NO_ITEM
    if match["sign"]:
        return match["sign"], 1
    step = match["step"]
    form = "1" if step.isdecimal() else "a"
    return f"{match['open']}{form}{match['close']}", int(step) if step.isdecimal() else _place(step, due)


def _place(letters: str, due: int) -> int:
    """The place that a letter, or a numeral in small letters, has in its row."""
    numeral = roman_value(letters) if re.fullmatch(_ROMAN, letters) else 0
    return numeral if len(letters) > 1 or numeral == due > 0 else ord(letters) - ord("a") + 1


def lists_in(texts: Sequence[str]) -> list[range]:
    """Which of the texts are a list each: two or more items on end, whose numbers go on one by one."""
    found: list[range] = []
    start = 0
    while start < len(texts):
        end = max(_end_of_row(texts, start, due) for due in (0, 1))
        if end - start >= _FEWEST:
            found.append(range(start, end))
        start = end
    return found


def _end_of_row(texts: Sequence[str], start: int, due: int) -> int:
    """Behind the last item of the row that begins at `start`, or behind that text."""
    form, number = item_of(texts[start], due)
    end = start + 1
    while number and end < len(texts):
        next_one = (form, _next(form, number + end - start))
        if item_of(texts[end], next_one[1]) != next_one:
            break
        end += 1
    return end


def _next(form: str, number: int) -> int:
    return number if len(form) > 1 else 1
