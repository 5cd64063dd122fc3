"""Where a line may end, in what the site shows: no number parted from its sign or its month, no line begun by the dot
between two links, no points of omission parted, no address cut in a word.

Spaces that hold are U+00A0, which a browser copies as a plain space; an address may end its line before its dots
and behind its slashes (Chicago Manual 7.46). None of this is in the edition's data.
"""

from __future__ import annotations

import re
from functools import lru_cache

from edition.text.dates import MONTHS
from edition.text.web_address import ADDRESS

_MONTHS = "|".join([*MONTHS, *(rf"{name[:3]}\." for name in MONTHS if name != "May"), r"Sept\."])
_BEFORE_FIGURES = (
    r"(?:[Ff]oot)?[Nn]otes?|[Ff]?nn?\.|Nos?\.|pp?\.|[Pp]ages?|[Pp]aragraphs?|[Pp]aras?\.|[Rr]ules?|[Vv]ols?\.|[Vv]olumes?|"
    r"[Aa]rts?\.|[Aa]rticles?|[Ss]ecs?\.|[Ss]ections?|[Cc]h(?:s|ap)?\.|[Cc]hapters?|[Cc]ls?\.|[Ff]igs?\.|[Ff]igures?|[Tt]ables?|Parts?|"
    r"Stat\.|Reg\."
)
_BEFORE_ROMAN = (
    r"Parts?|Sections?|Titles?|Chapters?|Articles?|Amendments?|Appendix|"
    r"(?:[Pp]t|[Tt]it|[Cc]h|[Aa]rt|[Aa]mend|[Cc]l|[Vv]ol)s?\."
)
_SPACE = re.compile(
    r"\s(?=[\dIVXLCJFMASOND·.])"  # where none of them can begin, none is tried
    rf"(?:(?=\d)|(?P<roman>(?=[IVXLC]+\b))|(?P<month>(?=(?:{_MONTHS})(?!\w)))|(?P<dot>(?=·\s))|(?P<points>(?=\.)))"
)
"""A space that may hold, by what stands behind it: first of all a figure. Few spaces are."""
_BEFORE = {
    None: re.compile(rf"(?:[§¶]|\b(?:{_BEFORE_FIGURES}))\Z"),
    "roman": re.compile(rf"\b(?:{_BEFORE_ROMAN})\Z"),
    "month": re.compile(r"\b\d\d?\Z"),
    "dot": re.compile(r"\S\Z"),
    "points": re.compile(r"\.\Z"),
}
_MONTH = re.compile(rf"\b(?:{_MONTHS})\Z")
_DAY = re.compile(r"\s\d\d?\b")
_LONGEST = 12
"""Letters of the longest word that a space may hold."""
_BEFORE_OR_BEHIND = re.compile(r"(?<=[^/:]/)(?=[^/])|(?<=[^.])(?=[.?=_%~-])|(?<=[^.&])(?=#)|(?=&amp;)")
_TAG = re.compile(r"(<!--.*?-->|<[^>]*>)", re.S)
_EDGE = re.compile(
    r"<(?P<closes>/?)(?:(?P<verbatim>pre|code|script|style|textarea|select|svg|title)"
    r"|p|li|ol|ul|h\d|div|section|td|th|tr|table|dd|dt|dl|blockquote|summary|details|br|option)\b"
)
"""The tag of what holds code, or of a block."""


def with_line_ends(html: str) -> str:
    """A page's HTML with spaces that hold and addresses that may break; its words and tags stay as they are."""
    pieces = _TAG.split(html)
    run: list[int] = []
    verbatim = 0
    for number, piece in enumerate(pieces):
        if number % 2 == 0:
            if not verbatim:
                run.append(number)
            continue
        if edge := _EDGE.match(piece):
            verbatim += 0 if not edge["verbatim"] else -1 if edge["closes"] else 1
            _hold(pieces, run)
            run = []
    _hold(pieces, run)
    return "".join(pieces)


def _hold(pieces: list[str], run: list[int]) -> None:
    """Work on one block's text, which inline tags cut into pieces."""
    text = "".join([pieces[number] for number in run])
    if not text.strip():
        return
    held = _held(text)
    if not held and "://" not in text:
        return
    signs = list(text)
    for at in held:
        signs[at] = "\u00a0"
    text, at = "".join(signs), 0
    for number in run:
        end = at + len(pieces[number])
        pieces[number] = ADDRESS.sub(lambda match: _BEFORE_OR_BEHIND.sub("<wbr>", match[0]), text[at:end])
        at = end


@lru_cache(4096)  # most blocks stand on two pages: of a Part, and of the whole
def _held(text: str) -> tuple[int, ...]:
    """Where a block's text has spaces that hold."""
    return tuple(match.start() for match in _SPACE.finditer(text) if _holds(text, match))


def _holds(text: str, space: re.Match[str]) -> bool:
    """Whether what stands before a space belongs with what stands behind it."""
    at = space.start()
    start = max(0, at - _LONGEST)
    is_day = space.lastgroup is None and _DAY.match(text, at) and _MONTH.search(text, start, at)
    return bool(is_day or _BEFORE[space.lastgroup].search(text, start, at))
