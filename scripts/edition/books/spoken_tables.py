"""Tables of what is said for what is printed, and patterns made of them."""

from __future__ import annotations

import re

NOT_IN_A_WORD = r"(?<![\w.’&])"
"""What a pattern begins with that fits no part of a word."""


def rows(listed: str) -> dict[str, str]:
    """`printed = words` a line."""
    pairs = (line.split(" = ") for line in listed.strip().splitlines())
    return {printed.strip(): words.strip() for printed, words in pairs}


def any_of(listed: dict[str, str]) -> str:
    """A pattern for any of them, what has more letters before its parts."""
    longest_first = sorted(listed, key=lambda printed: -len(printed))
    return "|".join(re.escape(printed).replace(r"\ ", r"\s?") for printed in longest_first)
