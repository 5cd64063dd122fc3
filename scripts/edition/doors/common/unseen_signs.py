"""Signs of a file that no reader sees, and that the text received has not: what is told of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_TURNED = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the direction of letters, so that words are read otherwise than they stand in the file."""
_WITHIN = re.compile("(?<=\\w)[\u200b-\u200d\u2060\ufeff]+(?=\\w)")
"""Signs of no width within a word, which parts it for whoever searches it, or joins it. In an address, and behind a
hyphen or a slash, they say where a line may end, as a soft hyphen does."""
_SHOWN = 40  # letters of what is told


def told_of_unseen(texts: Iterable[str]) -> Iterator[str]:
    """What is told of signs that no reader sees, by what they do."""
    every = list(texts)
    for sign, told in ((_TURNED, "signs that turn the direction of letters"), (_WITHIN, "signs of no width in words")):
        near = [(text, found) for text in every if (found := sign.search(text))]
        if near:
            text, found = near[0]
            begins = max(0, found.start() - _SHOWN // 2) if sign is _WITHIN else 0
            words = " ".join(UNSEEN.sub("", text[begins:]).split())[:_SHOWN].strip()
            kinds = f" (U+{ord(found[0][0]):04X})" if sign is _WITHIN else ""
            yield f"{told}, left out: {len(near)}; the first{kinds} near “{words}”"
