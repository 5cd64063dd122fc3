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
    r"^\W*(?:last )?(?:revised|updated|modified)\b|^\W*forthcoming\b|^\W*working paper\b",
    re.I,
)
"""What tells the state of a paper, where it is no sentence."""
_PLEA = re.compile(
    r"\b(?:do not|not (?:to be|for)) (?:cit|quot|circulat|distribut)|\bcomments (?:are )?welcome\b",
    re.I,
)
"""What asks something of a draft's readers, in a sentence or in none."""
_LONGEST = 14  # words
_DATE = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)? )?(?:[A-Z][a-z]+\.?,? )?(?:\d{1,2}, )?(?:1[5-9]|20)\d\d|"
    r"(?:1[5-9]|20)\d\d(?:-\d\d){1,2}|(?:\d{1,2}/){1,2}\d{4}"
)
"""As people put it under a title: `May 4, 2021`, `4 May 2021`, `Spring 2021`, `2021-05-04`, `5/4/2021`."""


def is_about_the_paper(line: str, is_above: bool) -> bool:
    """True for a date, the state of a paper or a plea to its readers; and of what stands above the text
    (`is_above`), for where an author works."""
    words = line.strip()
    if len(words.split()) > _LONGEST:
        return False
    if _DATE.fullmatch(words) or _PLEA.search(words):
        return True
    return not is_finished(words) and bool(_STATE.search(words) or is_above and AFFILIATION.search(words))
