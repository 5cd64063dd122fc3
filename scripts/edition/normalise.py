"""The normalisations: classes of change made everywhere, each listed once, here.

The import carries them out, the collation forgives exactly them, and the page about the
edition prints this list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition.seam import SOFT_HYPHEN

NORMALISATIONS: dict[str, str] = {
    "quote shape": "Straight quotation marks and apostrophes are printed as curly ones.",
    "escapes": "A backslash before a character (as before $) is a trace of conversion and is not printed.",
    "line-end hyphen": "A word cut at the end of a line or a printed page is printed whole.",
    "line breaks": "A paragraph or note that a line's or a page's end interrupts is printed as one.",
    "heading case": "Headings printed in capitals are given in headline case, without leftover markup.",
    "markers": "A note's number is raised in the text and stands before its note; both are links.",
    "web addresses": "A web address stands in angle brackets in the page source and is a link.",
}

_URL = re.compile(r"<?(https?://[^\s<>]+)>?")
_TRAILING = re.compile(r"[.,;:!?)\]”’\"']+$")
_OPENS_BEFORE = frozenset(" \t\n([{—–-/“‘*_>")
_LITERAL_STAR = re.compile(r"(?<!\\)(\bat |, |–|& |[A-Z]{2} )\*(?=\d+(?![\d*]*\*))")


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    is_url: bool


def normalise(text: str) -> str:
    """A witness's inline text as the edition's pages write it. Doing it twice changes nothing more."""
    text = _LITERAL_STAR.sub(r"\1\\*", text.replace(SOFT_HYPHEN, ""))
    text = re.sub(r"\\([$%&#_~^{}])", r"\1", text)
    out: list[str] = []
    for piece in _pieces(text):
        out.append(f"<{piece.text}>" if piece.is_url else curl(piece.text, "".join(out)[-1:]))
    return "".join(out)


def curl(text: str, before: str = "") -> str:
    """`text` with straight quotation marks made curly; `before` is the character in front of it."""
    out: list[str] = []
    last = before
    for i, char in enumerate(text):
        if char == '"':
            char = "“" if not last or last in _OPENS_BEFORE else "”"
        elif char == "'":
            char = "‘" if _opens_single(text, i, last) else "’"
        out.append(char)
        last = char
    return "".join(out)


def _opens_single(text: str, i: int, last: str) -> bool:
    """A single mark opens if a word follows and a closing mark stands further on; else it is an apostrophe."""
    if last and last not in _OPENS_BEFORE:
        return False
    rest = text[i + 1 :]
    return bool(rest[:1].strip()) and bool(re.search(r"[\w.,;:!?…\]]['’](?!\w)", rest))


def _pieces(text: str):
    position = 0
    for match in _URL.finditer(text):
        url, start, end = match[1], match.start(), match.end()
        if not match[0].startswith("<"):
            trail = _TRAILING.search(url)
            url = url[: trail.start()] if trail else url
            end = start + len(url)
        yield _Piece(text[position:start], False)
        yield _Piece(url, True)
        position = end
    yield _Piece(text[position:], False)


def fold_quotes(text: str) -> str:
    """`text` with every shape of quotation mark made one, for comparing."""
    return text.translate(str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'", "`": "'"}))
