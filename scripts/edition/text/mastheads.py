"""What a line above a title, or at a page's head or foot, tells of where the article was printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_YEAR = r"(?:[A-Z][a-z]+\W{1,2})?(?P<year>(?:1[89]|20)\d\d)"
_NUMBERED = (
    rf"\(?Vol(?:ume|\.)?\s?(?P<volume>\d{{1,4}})(?:\W{{1,8}}(?:(?:No\.?|Number|Issue)\s?\d{{1,3}}|{_YEAR}))*"
    r"\)?(?:,? pp?\.\s(?P<page>\d{1,4})(?:[-–]\d+)?)?[\s).]*"
)
_ONE_LINE = re.compile(rf"\W*(?P<journal>[^\W\d_][^\d(\[]{{4,90}}?)[\s,·|(:]+{_NUMBERED}")
_SECOND_LINE = re.compile(_NUMBERED)
_JOURNAL = re.compile(r"\b(?:Reviews?|Journal|Quarterly|Forum|Yearbook|Rev\.|J\.|L\.J\.|Q\.)(?:$|[\s&,:])", re.I)
_MOST_WORDS = 14


class Masthead(NamedTuple):
    """Where an article was printed: "" for what is not told."""

    journal: str
    volume: str
    page: str
    year: str


def masthead_in(lines: Sequence[str]) -> Masthead | None:
    """The journal, with its volume on the same line or on the next; None where no line, or several, tell of one."""
    found = set(_mastheads([line.strip() for line in lines]))
    return found.pop() if len(found) == 1 else None


def _mastheads(lines: Sequence[str]) -> Iterator[Masthead]:
    for line in lines:
        if (match := _ONE_LINE.fullmatch(line)) and is_journal(match["journal"]):
            yield _of(match["journal"], match)
    for line, following in pairwise(lines):
        if is_journal(line) and (match := _SECOND_LINE.fullmatch(following)):
            yield _of(line, match)


def is_journal(words: str) -> bool:
    """True for a few words that name a journal, by a word that only journals have."""
    return bool(_JOURNAL.search(words)) and len(words.split()) <= _MOST_WORDS and not re.search(r"\d", words)


def _of(journal: str, match: re.Match[str]) -> Masthead:
    return Masthead(journal.strip(" ,*_"), match["volume"], match["page"] or "", match["year"] or "")
