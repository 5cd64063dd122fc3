"""What a body tells an agency of its rule, whose name has commas: `Pier Guild, Comment Letter on Docks, and Quays`."""

from __future__ import annotations

import re

from edition.bluebook.forms.before_titles import is_body
from edition.bluebook.forms.work_fields import Found
from edition.bluebook.literature.book_citations import pinned
from edition.text.late_patterns import late

_LETTER = late(
    r"(?P<body>[A-Z][^;“”]{3,160}?), "
    r"(?P<title>(?:(?:Joint|Public|Supplemental) )*Comment(?:s| Letter)? (?:on|Regarding|re) .*, .*)",
    re.S,
)


def comment_letter(begins: int, stop: int, text: str) -> Found | None:
    """A body and its comment on a rule that commas part; None of another paper, and of one whose title has none."""
    letter = _LETTER.fullmatch(text)
    if not letter or not is_body(letter["body"].partition(", ")[0]):
        return None
    title, pin = pinned(letter["title"])
    return (
        Found(begins, stop, "report", {"title": title}, (letter["body"],), letter["body"], pin)
        if ", " in title
        else None
    )
