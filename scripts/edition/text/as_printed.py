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
    if "\n" not in text:
        return False
    return all(map(OWN_LINE.match, text.split("\n")[1:])) or is_table(text)


def is_table(text: str) -> bool:
    """True if every line of a chunk has its columns."""
    return "\n" in text and all(map(COLUMNS.search, text.split("\n")))


def is_display(text: str) -> bool:
    """True if a chunk is a table or a formula, which stands apart from the sentence around it."""
    return bool(_FORMULA.match(text)) or is_table(text)
