"""Which edition of a work is meant, and when it came out, as a line about a source says it."""

from __future__ import annotations

from edition.model import Source
from edition.text.dates import for_reading


def which_edition(source: Source) -> str:
    """`2d ed.`; of a report its number; "" where there is neither."""
    fields = source.fields
    named = f"{fields['edition']} ed." if fields.get("edition") else ""
    number = fields.get("number", "") if source.kind == "report" else ""
    return ", ".join(part for part in (named, number) if part)


def when(source: Source) -> str:
    """The day it came out, else the one on which it was last updated or visited; "" where none is known."""
    fields = source.fields
    if fields.get("date"):
        first = f" (first published {for_reading(fields['origdate'])})" if fields.get("origdate") else ""
        return for_reading(fields["date"]) + first
    if fields.get("updated"):
        return f"last updated {for_reading(fields['updated'])}"
    return f"last visited {for_reading(fields['urldate'])}" if fields.get("urldate") else ""
