"""What is kept of an editors' note's words, to tell later whether the note still speaks of the same.

Its words may be bettered, so that no fingerprint of all of them can hold. Kept are eight of them, as four
digits of a digest each: those whose digests are the least, which makes the choice the same each time.
"""

from __future__ import annotations

import hashlib
import re

KEPT = 8
_DIGITS = 4


def sketch(words: str) -> str:
    """Up to eight words of a text, four digits a word, in order; "" of a text without any."""
    return "".join(sorted(_digests(words))[:KEPT])


def share(words: str, kept: str) -> float:
    """How much of a sketch, from 0 to 1, stands in `words`; 1 of an empty sketch."""
    digests = _digests(words)
    wanted = [kept[at : at + _DIGITS] for at in range(0, len(kept), _DIGITS)]
    return sum(each in digests for each in wanted) / len(wanted) if wanted else 1.0


def _digests(words: str) -> set[str]:
    """The digests of a text's words and figures; of words of three letters or less only if it has no others."""
    found = re.findall(r"\w+", words.casefold())
    telling = [word for word in found if len(word) > 3 or word.isdecimal()] or found
    return {hashlib.sha256(word.encode()).hexdigest()[:_DIGITS] for word in telling}
