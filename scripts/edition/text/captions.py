"""Captions: lines that name the table or figure they stand beside. None is a heading, whatever it looks like."""

from __future__ import annotations

import re

from edition.text.inline_markup import STAR_PAGE

_NAMES = re.compile(
    rf"(?:{STAR_PAGE.pattern})?"
    r"\W*(?:Table|Figure|Fig\.|Illustration|Drawing|Chart|Exhibit|Graph|Map|Box|Plate|Diagram)\s+"
    r"(?:(?:[A-Z][.-]?)?\d+(?:[.-]\d+)*[a-z]?(?=[.:—–\s]|$)|[IVXL]{2,}(?=[.:—–\s]|$)|[A-Z](?=[.:—–]|$))",
    re.I,
)
"""`Table 1 Tolls`; of a letter alone only with its stop: `Chart A Course` may be a heading."""


def begins_as_caption(line: str) -> bool:
    """True for a line that begins as a caption does: `Table 1. Absences`, `FIGURE A-2: Tolls`."""
    return bool(_NAMES.match(line))
