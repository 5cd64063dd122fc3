"""Laws that a body has drafted for others to enact, in the form of a book: a model act is cited by its section.

As of a code (rule 12.9.4) the section is a part of what is cited, and no place in it: what of a Restatement, and of an
act that calls itself uniform or a model, is known by its name is told here by the body in the brackets of its year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from edition.bluebook.forms.code_sections import SECTIONS
from edition.bluebook.words.printed_names import is_organisation
from edition.text.late_patterns import late

_DRAFTED = late(r".*\b(?:Act|Code|Statute)", re.I)
_MODEL = late(r"(?:.* )?(?:Model|Uniform|Unif\.) (?:[\w’.]+ )*(?:Act|Code|Law|Rules|Statute)\b.*", re.I)
_PRINTED_BY = late(r"\b(?:Press|Books|Pub\w*|Univ)\b", re.I)
_LONGEST = 300  # signs; no law's name is longer, and to look through it takes the square of its length
_SECTION = late(rf"(?P<section>(?:§§? ?|arts?\. |r\. ){SECTIONS}(?:, §§? ?{SECTIONS})?)(?:,? (?P<place>(?!§).+))?")


def proposed_law(
    kind: str, fields: dict[str, str], authors: Iterable[str], place: str | None
) -> tuple[str, dict[str, str], str | None]:
    """Kind, fields and place cited of a work, of which the first section cited is a model law's own."""
    title, body = fields.get("title", ""), fields.get("publisher", "")
    if kind != "book" or any(authors) or not place or len(title) > _LONGEST:
        return kind, fields, place
    by_a_body = is_organisation(body) and not _PRINTED_BY.search(body)
    drafted = by_a_body and _DRAFTED.fullmatch(title) or _MODEL.fullmatch(title)
    section = _SECTION.fullmatch(place) if drafted else None
    if not section:
        return kind, fields, place
    called = f"{title} {section['section']}"
    return "restatement", {**fields, "title": called, "code": called}, section["place"]
