"""What is stamped on a paper beside its title: that it is a draft, and what its readers are asked; a series' number."""

from __future__ import annotations

import re

_ASKED = r"(?:cit|quot|circulat|distribut)(?:ed?|ation|ion)"
_ONLY = re.compile(
    r"(?:(?:preliminary|working|first|second|final|early|current|this) )*(?:draft|manuscript|preprint)?[^\w(]{0,3}"
    rf"(?:(?:please )?(?:do not|not to be|not for) {_ASKED}(?:,? (?:or )?{_ASKED})*"
    r"(?: without (?:the )?(?:authors?[’']?s? )?permission)?)?\W{0,3}|"
    r"(?:\S+ ){0,5}(?:working|research|discussion) paper(?: series)?,? (?:(?:no|number)\b\.? )?\d[\d/–-]*\.?",
    re.I,
)
"""A stamp or a series' number alone, which no title is: `Draft—Please Do Not Cite`, `ABC Working Paper 2022/14`.
A title may begin with such words: `Do Not Cite: The Fate of Unpublished Opinions`."""
_KIND = re.compile(r"(?:Article|(?:Student )?(?:Comment|Note)|Essay|Book Review)s?", re.I)
_LONGEST = 14  # words


def is_kind(line: str) -> bool:
    """True for a line that only says what a piece is: `COMMENT`, `Book Review`."""
    return bool(_KIND.fullmatch(line.strip()))


def is_stamp(line: str) -> bool:
    """True for a line that is a draft's stamp or a working paper's number, and nothing else."""
    return len(line.split()) <= _LONGEST and bool(_ONLY.fullmatch(line.strip(" ()[]")))
