"""Where a line may end, in what the site shows: no number parted from its sign or its month, no line begun by the dot
between two links, no address cut in a word.

Spaces that hold are U+00A0, which a browser copies as a plain space; an address may end its line before its dots
and behind its slashes (Chicago Manual 7.46). None of this is in the edition's data.
"""

from __future__ import annotations

import re

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.|Feb\.|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\."
)
_BEFORE_FIGURES = (
    r"(?:[Ff]oot)?[Nn]otes?|[Ff]?nn?\.|Nos?\.|pp?\.|[Pp]ages?|[Pp]aragraphs?|[Pp]aras?\.|[Rr]ules?|[Vv]ols?\.|[Vv]olumes?|"
    r"[Aa]rts?\.|[Aa]rticles?|[Ss]ecs?\.|[Ss]ections?|[Cc]h(?:s|ap)?\.|[Cc]hapters?|[Cc]ls?\.|[Ff]igs?\.|[Ff]igures?|[Tt]ables?|Parts?"
)
_BEFORE_ROMAN = (
    r"Parts?|Sections?|Titles?|Chapters?|Articles?|Amendments?|Appendix|"
    r"(?:[Pp]t|[Tt]it|[Cc]h|[Aa]rt|[Aa]mend|[Cc]l|[Vv]ol)s?\."
)
_HELD = re.compile(
    rf"(?:[§¶]|\b(?:{_BEFORE_FIGURES}))(\s)(?=\d)"
    rf"|\b(?:{_MONTHS})(\s)(?=\d\d?\b)"
    rf"|\b(?:{_BEFORE_ROMAN})(\s)(?=[IVXLC]+\b)"
    rf"|\b\d\d?(\s)(?=(?:{_MONTHS})(?!\w))"
    r"|(?<=\S)(\s)(?=·\s)"
)
_ADDRESS = re.compile(r"https?://[^\s<>]+")
_BEFORE_OR_BEHIND = re.compile(r"(?<=[^/:]/)(?=[^/])|(?<=[^.])(?=[.?=_#%~-])|(?=&amp;)")
_VERBATIM = re.compile(r"<(/?)(pre|code|script|style|textarea|select|svg|title)\b")
_BLOCK = re.compile(r"</?(?:p|li|ol|ul|h\d|div|section|td|th|tr|table|dd|dt|dl|blockquote|summary|details|br|option)\b")


def with_line_ends(html: str) -> str:
    """A page's HTML with spaces that hold and addresses that may break; its words and tags stay as they are."""
    pieces = re.split(r"(<!--.*?-->|<[^>]*>)", html, flags=re.S)
    run: list[int] = []
    verbatim = 0
    for number, piece in enumerate(pieces):
        if number % 2 == 0:
            if not verbatim:
                run.append(number)
            continue
        if code := _VERBATIM.match(piece):
            verbatim += -1 if code[1] else 1
        if code or _BLOCK.match(piece):
            _hold(pieces, run)
            run = []
    _hold(pieces, run)
    return "".join(pieces)


def _hold(pieces: list[str], run: list[int]) -> None:
    """Work on one block's text, which inline tags cut into pieces."""
    text = "".join(pieces[number] for number in run)
    signs = list(text)
    for match in _HELD.finditer(text):
        signs[match.start(match.lastindex or 0)] = "\u00a0"
    text = "".join(signs)
    at = 0
    for number in run:
        end = at + len(pieces[number])
        pieces[number] = _ADDRESS.sub(lambda match: _BEFORE_OR_BEHIND.sub("<wbr>", match[0]), text[at:end])
        at = end
