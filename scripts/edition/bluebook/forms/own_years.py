"""Years of a calendar other than the common one, printed before its year: `1314/1935`, `1358 [1980]`."""

from __future__ import annotations

from edition.bluebook.forms.days import DAY
from edition.bluebook.words.capital_letters import bluebook
from edition.text.late_patterns import late

_CALENDAR = r"(?: ?(?:A\.H\.|AH|S\.H\.|SH|H\.Sh\.|A\.P\.|AP|A\.S\.|Sh\.))?"
OWN_DAY = bluebook(
    r"(?:, | ?\()(?:\d{1,2} [^\W\d_][\w’ʿʾ-]*(?: [^\W\d_][\w’ʿʾ-]*)?|[A-Z][\w’-]* \d{1,2},?) 1[0-4]\d\d"
    rf"{_CALENDAR} [\[(](?P<date>{DAY})[\])]\)?"
)
"""A day by another reckoning, and what it is in the common one: `, 14 Mordad 1399 [Aug. 4, 2020]`."""
OWN_YEAR = late(
    rf",? \(?(?P<own>1[0-4]\d\d){_CALENDAR}(?:/| ?\[| ?\()(?P<common>1[6-9]\d\d|20\d\d)(?:[–-]\d\d)?[\])]?\)?(?![\w/])"
)
"""A year that a law abroad has by its own reckoning, some six hundred less than the common one."""


def without_own_year(text: str) -> tuple[str, str]:
    """A law's text without such a year, and the common one; the text and "" where there is none."""
    found = OWN_YEAR.search(text)
    if not found or not 550 < int(found["common"]) - int(found["own"]) < 630:
        return text, ""
    return (text[: found.start()] + text[found.end() :]).strip(" ,"), found["common"]
