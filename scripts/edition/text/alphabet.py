"""The order of an index, as the language's dictionaries have it.

Letters come before what is written on them: `é` stands with `e`, and after it only where all else is alike.
Capitals count as small letters, a sign before a name (`§ 12`, `[i]nternal`) for nothing, figures as numbers
(`Act of 812` before `Act of 1203`), and letters without a plain form of their own as the two or one they are
written with in English (`ß` as ss, `ø` as o, `ı` as i). A leading “The”, “A” or “An” does not count.
"""

from __future__ import annotations

import re
import unicodedata

LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ə": "a"}
)


def sort_key(name: str) -> tuple[tuple[tuple[int, int, str], ...], str]:
    """The key by which names are sorted; the second part only parts names whose letters are alike."""
    name = re.sub(r"^(?:The|An?) (?=\S)", "", name)
    folded = unicodedata.normalize("NFKD", name.casefold()).translate(LETTERS)
    plain = "".join(sign for sign in folded if not unicodedata.combining(sign))
    words = re.findall(r"\d+|[^\W\d_]+", re.sub(r"['’]", "", plain))
    return tuple((0, int(w), "") if w.isdecimal() else (1, 0, w) for w in words), name
