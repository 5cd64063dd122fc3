"""The lines of a text as received, numbered as an editor's program numbers them."""

from __future__ import annotations

import re


def lines_of(text: str) -> list[tuple[int, str]]:
    """Each line with its number. A form feed parts two pages, but is no line's end to a program that shows the
    text: what stands behind it has the number of the line it stands in."""
    lines = re.sub("\r\n?", "\n", text.removeprefix("\ufeff")).split("\n")
    return [(number, part) for number, line in enumerate(lines, 1) for part in line.split("\f")]
