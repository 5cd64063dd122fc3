"""Italics as the author meant them, where a file's type begins or breaks off beside them.

A file that knows italics by its type alone has the mark before a signal in the signal's italics (`*; see also*`), and a
comma between a title's last word and its closing quotation mark in none (`*The “Pier*,*”*`). Many reviews set a title's
figures, apostrophes, quotation marks and dashes upright: `*Tides in* 1880*: A Keeper*’*s Tale*`, `*Meet TIDE-*19`.
"""

from __future__ import annotations

import re

from edition.text.inline_reading import Stretch
from edition.text.late_patterns import late

_MARK_BEFORE = late(r"(?:[)”]?[.;,:]|[)”]) +(?=[^\s.])")
_CLOSING = late(r",[”’]")
_UPRIGHT = late(r"[\d’‘“”–—().,/-]+|[ ,]*(?:[‘“”–—-]|\d[\d,.–-]*)[ ,]*")
"""What is set upright between the words of one title: without a space, or a figure, mark or dash between words."""
_FIGURES_BEHIND = late(r"(?<=[a-z]-|[A-Z]-)\d{1,4}(?=,? |:)")
"""The figures behind a hyphen in which italics end."""
_UNFINISHED = late(r"(?<!,) (?:at|of|in|by|to|since|over|under|after|before|from|for|the|and)$")
_NUMBER = late(r" \d{1,4}(?=, |:)")
"""The figures behind a word in which no title ends: `*Keeper Dies at* 76, HARBOUR TIMES`."""
_NO_TITLE = late(
    r"(?:(?:but|and|see|also|generally|cf|compare|with|accord|contra|id|ibid|supra|infra|in|e\.g|aff’d|rev’d|sub nom|"
    r"quoted|cited|reprinted|note|et seq|ex rel|v)[.,;: ]*)+",
    re.I,
)


def italics_of(plain: str, italics: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """The italic stretches of a text, without the marks before their words, and whole where only type breaks them."""
    found: list[Stretch] = []
    for start, end in italics:
        mark = _MARK_BEFORE.match(plain, start, end)
        start = mark.end() if mark else start
        if found and plain[start:end].strip() in {"”", "’"} and _CLOSING.fullmatch(plain, found[-1][1], start + 1):
            found[-1] = (found[-1][0], start + 1)
            continue
        if found and _goes_on(plain, found[-1], (start, end)):
            start = found.pop()[0]
        if not plain[start:end].strip(" ,;."):  # *,* between words in ordinary type
            continue
        found.append((start, closed(plain, start, end)))
    return tuple(found)


def _goes_on(plain: str, first: Stretch, second: Stretch) -> bool:
    """True if only figures and marks that are set upright part the italics of one title."""
    between = plain[first[1] : second[0]]
    parted = (
        _UPRIGHT.fullmatch(between)
        or between == " "
        and (plain[first[1] - 1] in _CLOSES or plain[first[1] - 1].isdecimal())
    )
    return bool(parted) and not any(_NO_TITLE.fullmatch(plain, *each) for each in (first, second))


def closed(plain: str, start: int, end: int) -> int:
    """Where italics end with what closes them upright: figures behind a hyphen, the mark of what is quoted last."""
    behind = _FIGURES_BEHIND.match(plain, end) or _UNFINISHED.search(plain, start, end) and _NUMBER.match(plain, end)
    if behind:
        return behind.end()
    last = end + (plain[end : end + 1] == "," and end + 1 < len(plain))  # *What They Call ‘Tides*,’ PIER NEWS
    opens = _CLOSES.get(plain[last : last + 1])
    closed_before = len(re.findall(rf"{plain[last]}(?!\w)", plain[start:end])) if opens else 0
    return last + 1 if opens and plain.count(opens, start, end) > closed_before else end


_CLOSES = {"’": "‘", "”": "“"}
