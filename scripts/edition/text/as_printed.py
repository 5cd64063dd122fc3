"""Lists, tables and formulas that a text keeps line by line, as printed."""

from __future__ import annotations

import re

from edition.text.inline_markup import STAR_PAGE

COLUMNS = re.compile(r"\||\S {3,}\S|\t")
"""What parts the columns of a table, on each line of it."""
OWN_LINE = re.compile(rf"^\s*(?:{STAR_PAGE.pattern})?(?:[|•▪◦·]|[-–*+]\s|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)]\s)|\t")
"""How a list's item or a table's row begins."""
_FORMULA = re.compile(r"\s*(?:\$\$|\\\[|[\w()]{1,12} ?[=≤≥≈] )")


def is_kept_as_printed(text: str) -> bool:
    """True if every line of a chunk but the first begins a list's item or a table's row, or all are in columns."""
    lines = text.split("\n")
    return len(lines) > 1 and all(map(OWN_LINE.match, lines[1:])) or is_table(text)


def is_table(text: str) -> bool:
    """True if every line of a chunk has its columns."""
    lines = text.split("\n")
    return len(lines) > 1 and all(map(COLUMNS.search, lines))


def is_display(text: str) -> bool:
    """True if a chunk is a table or a formula, which stands apart from the sentence around it."""
    return bool(_FORMULA.match(text)) or is_table(text)
