"""Lines that stand between an article's title and its text and are no words of it: dates, places of work, the state of
the paper."""

from __future__ import annotations

import re

from edition.text.joining_lines import is_finished

AFFILIATION = re.compile(
    r"\b(?:University|Universidad|School|College|Faculty|Institute|Academy|Professor|Lecturer|Dean|Fellow|Associate|Candidate|Judge|"
    r"Counsel|Attorney|Partner|Department|Center|Centre|[JS]\.D|LL\.[BM]|Ph\.D)\b|@"
)
_STATE = re.compile(
    r"^\W*(?:(?:preliminary|working|first|second|final|early|current|this) )*(?:draft|version|manuscript|preprint)\b|"
    r"^\W*(?:last )?(?:revised|updated|modified)\b|^\W*forthcoming\b|^\W*working paper\b|"
    r"\b(?:do not|not (?:to be|for)) (?:cit|quot|circulat|distribut)",
    re.I,
)
"""What tells the state of a paper, and is no word of its text."""
_LONGEST = 14  # words
_DATE = re.compile(r"(?:[A-Z][a-z]+\.? )?(?:\d{1,2},? )?(?:1[5-9]|20)\d\d")


def is_about_the_paper(line: str, is_above: bool) -> bool:
    """True for a date or the state of a paper, and, where no text `is_above` it, for where an author works."""
    words = line.strip()
    if len(words.split()) > _LONGEST:
        return False
    if is_finished(words):
        return "cite" in words and bool(_STATE.search(words))
    return bool(_DATE.fullmatch(words) or _STATE.search(words) or is_above and AFFILIATION.search(words))
