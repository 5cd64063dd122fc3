"""What stands raised in a file and is no marker: powers, which the text received can write, and other signs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from edition.text.joining_lines import SUPERSCRIPTS

_POWER = re.compile(r"(?P<minus>[-−–]?)(?P<figures>\d{1,9})")
_AS_PRINTED = re.compile(r"(?:st|nd|rd|th|er?|re|i?[èe]re|[èe]me|[ao]s?|[ºª]|TM|SM)\.?", re.I)
"""What ends an ordinal, or a name: raised or on the line, it says the same."""
_SHOWN = 8  # letters


def power_of(text: str) -> str:
    """A raised number as the text received has it, `-6` → `⁻⁶`; "" for what is none."""
    match = _POWER.fullmatch(text.strip())
    return ("⁻" if match["minus"] else "") + "".join(SUPERSCRIPTS[int(d)] for d in match["figures"]) if match else ""


def told_of_raised(pieces: Iterable[tuple[str, bool]]) -> Iterator[str]:
    """What is told of raised signs that stand on the line in the text received, which may then read as something
    else; `pieces` are words and whether they stand raised."""
    before, shown = "", []
    for text, is_raised in pieces:
        sign = text.strip()
        if is_raised and re.search(r"\w", sign) and not power_of(sign) and not _AS_PRINTED.fullmatch(sign):
            shown.append(f"{before[-_SHOWN:].lstrip()}{sign}")
        before = text
    if shown:
        yield f"raised signs, kept on the line: {len(shown)}; the first in “{shown[0]}”"
