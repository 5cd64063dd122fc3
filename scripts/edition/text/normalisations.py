"""The normalisations: classes of change made everywhere, each listed once, here.

The import carries them out, the collation forgives exactly them, and the page about the
edition prints this list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from edition.text.inline import Inline, read
from edition.text.inline_markup import MARKER, NEEDLESS_ESCAPE, STAR_PAGE
from edition.text.joining_lines import SOFT_HYPHEN

NORMALISATIONS: dict[str, str] = {
    "quote shape": "Straight quotation marks and apostrophes are printed as curly ones.",
    "escapes": "A backslash before a character (as before $) is a trace of conversion and is not printed.",
    "line-end hyphen": "A word cut at the end of a line or a printed page is printed whole.",
    "line breaks": "A paragraph or note that a line’s or a page’s end interrupts is printed as one.",
    "heading case": "Headings printed in capitals are given in headline case, without leftover markup.",
    "markers": "A note’s number is raised in the text and stands before its note; both are links.",
    "italics": "Italics that the text received marks by underscores or tags are printed as italics.",
    "the printer’s frame": "Running heads, page numbers, rules and ornaments in the text received are not printed.",
    "web addresses": "A web address stands in angle brackets in the page source and is a link.",
}

_URL = re.compile(rf"<?(https?://(?:(?!\[https?:|{MARKER.pattern}|{STAR_PAGE.pattern})[^\s<>])+)>?")
"""An address, up to another one's bracket or to what an edition sets behind it: a marker, a printed page's number."""
_TRAILING = ".,;:!?)]”’\"'*…—–"
_STRAIGHT = re.compile(r"[\"']")
_CLOSING = re.compile(r"[\w.,;:!?…\]]['’](?!\w)")
_OPENS_BEFORE = frozenset(" \t\n([{—–-/“‘*_>")
_ONE_SHAPE = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'", "`": "'"}
_AS_TYPED = dict.fromkeys("\u00a0\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))), " ")
_AS_TYPED |= {"\u2010": "-", "\u2011": "-", "\u2212": "–", "\u2217": "*"}  # a PDF’s dash and star
_LITERAL_STAR = re.compile(
    r"(?<!\\)(\bat |, |–|& |[A-Z]{2} )\*(?=\d)(?![\d*]*\*)"
    r"(?!\d+(?: (?!and\b|nn?\.)[A-Za-z]|[%:/$€£]|(?:st|d|nd|rd|th)\b|-[A-Za-z]))"
)
"""The star of an unnumbered page (`2001 WL 3, at *4`); behind that of a title stand words: `*100% Sea*`, `*9/11*`."""


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    is_url: bool


def normalised(text: Inline) -> Inline:
    """A witness's text as the edition's pages write it."""
    source = normalise(text.source)
    return text if source == text.source else read(source)


def normalise(text: str) -> str:
    """A witness's inline text as the edition's pages write it. Doing it twice changes nothing more."""
    text = _LITERAL_STAR.sub(r"\1\\*", text.replace(SOFT_HYPHEN, ""))
    text = NEEDLESS_ESCAPE.sub(r"\1", text)
    out: list[str] = []
    last = ""
    for piece in _pieces(text):
        out.append(f"<{piece.text}>" if piece.is_url else curl(piece.text, last))
        last = out[-1][-1:] or last
    return "".join(out)


def curl(text: str, before: str = "") -> str:
    """`text` with straight quotation marks made curly; `before` is the character in front of it."""
    if '"' not in text and "'" not in text:
        return text
    out: list[str] = []
    position, last = 0, before
    closes = max((match.start() for match in _CLOSING.finditer(text)), default=-1)
    for mark in _STRAIGHT.finditer(text):
        between = text[position : mark.start()]
        last = between[-1:] or last
        opens = not last or last in _OPENS_BEFORE
        if mark[0] == '"':
            last = "“" if opens else "”"
        else:
            last = "‘" if opens and _opens_single(text, mark.start(), closes) else "’"
        out += [between, last]
        position = mark.end()
    return "".join([*out, text[position:]])


def as_typed(text: str) -> str:
    """`text` with every space and hyphen that holds a line together as an ordinary one; offsets stay."""
    return exchanged(text, _AS_TYPED)


def _opens_single(text: str, at: int, closes: int) -> bool:
    """A single mark opens if a word follows and a closing mark stands further on; else it is an apostrophe."""
    return closes > at and bool(text[at + 1 : at + 2].strip())


def _pieces(text: str) -> Iterator[_Piece]:
    position = 0
    for match in _URL.finditer(text):
        url, start, end = match[1], match.start(), match.end()
        if not match[0].startswith("<"):
            url = _address(url)
            end = start + len(url)
        yield _Piece(text[position:start], False)
        yield _Piece(url, True)
        position = end
    yield _Piece(text[position:], False)


def _address(printed: str) -> str:
    """An address without the marks behind it, an asterisk that ends italics among them; a bracket that closes one of
    its own is a part: `/Pier_(Portia)`."""
    url = printed.rstrip(_TRAILING)
    url += "*" if url.endswith("\\") and printed.startswith("*", len(url)) else ""
    while (mark := printed[len(url) : len(url) + 1]) in _BRACKETS and url.count(_BRACKETS[mark]) > url.count(mark):
        url += mark
    return url


_BRACKETS = {")": "(", "]": "["}


def fold_quotes(text: str) -> str:
    """`text` with every shape of quotation mark made one, for comparing."""
    return exchanged(text, _ONE_SHAPE)


def exchanged(text: str, signs: Mapping[str, str]) -> str:
    """`text` with each of some signs in another's place, none of which is given for one of them: what `str.translate`
    gives, in a third of the time and less, since few are there."""
    for sign, given in signs.items():
        text = text.replace(sign, given)
    return text
