"""Words behind which a blank line stands, and the sentence goes on: do they introduce what somebody says?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.text.inline import read
from edition.text.joining_lines import ends_open
from edition.witness.marked import Marked

_TELLS = re.compile(
    r"\b(?=[adehnoprstw][a-z]{2})"  # most words are none of these, and are passed at once
    r"(?:said|says|wr[oi]te(?:s)?|written|held|holds|stated?s?|explain(?:s|ed)|observe[sd]|note[sd]|put(?:s)? it|"
    r"words|conclude[sd]|"
    r"declare[sd]|provide[sd]|reads?|added|adds|warn(?:s|ed)|recall(?:s|ed)|report(?:s|ed)|remark(?:s|ed)|rule[sd]|asked|asks|"
    r"answer(?:s|ed)|repl(?:y|ies|ied)|testif(?:y|ied))(?:\b[^.?!]{0,60}[,—:]| that| as| which|"
    r",? in .{0,30})?$"
)
_FIRST_WORDS = 5
_FEWEST_WORDS = 12
_GO_ON = ("’s", "'s", ",", ";", "—", "–")
JOINS = "is this a block quotation, or does the paragraph before it go on?"


def may_introduce(text: Marked) -> bool:
    """True if a sentence that a blank line breaks off may go on in a block quotation: somebody speaks in it."""
    return bool(_TELLS.search(text.words.rstrip()[-110:]))


def unsure_of(before: Marked, rest: Marked) -> Iterator[str]:
    """What is asked where lower case behind a blank line goes on with words that need not go on: a few may be an item
    of a list."""
    if may_introduce(before):
        yield JOINS
    elif len(rest.words.split()) < _FEWEST_WORDS and not (
        ends_open(before.tail) or before.tail.rstrip().endswith(_GO_ON)
    ):
        yield without_stop(rest.words)


def without_stop(rest: str) -> str:
    """What is asked of a paragraph to which `rest` was joined, behind a blank line and words without a stop."""
    first = " ".join(read(rest).edition.plain.split()[:_FIRST_WORDS])
    return f"does the paragraph go on behind the blank line, where “{first} …” follows words without a stop?"
