"""What a PDF's pages are written in: numbers, names, strings and operators, each taken in one step.

pdfminer.six goes through a page's content sign by sign, which is most of what reading a PDF costs. What most of a page
consists of is taken here by one pattern, where nothing about it is doubtful; all else is left to pdfminer.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from pdfminer.pdfinterp import PDFContentParser
from pdfminer.psparser import ESC_STRING, KWD, LIT

_TOKEN = re.compile(
    rb"""[\s\0]*(?:
      (?P<real>[+-]?(?:\d{1,40}\.\d{0,40}|\.\d{1,40}))(?=[^\d])
    | (?P<whole>[+-]?\d{1,40})(?=[^\d.])
    | (?P<operator>[A-Za-z][^#/%\[\]()<>{}\s]*)(?=[#/%\[\]()<>{}\s])
    | (?P<name>/[!"$&'*-.0-;=?-Z\\^-z|~]*)(?=[/%\[\]()<>{}\s])
    | (?P<string>\([^()\\]*\))
    | (?P<escaped>\((?:[^()\\]|\\(?![4-7][0-7]{2})[^\r])*+\))
    | (?P<digits><(?:[0-9A-Fa-f]{2})*>)(?=[^>])
    | (?P<bracket>\[|\]|<<|>>)
    )""",
    re.X,
)
"""A token that ends before what has been read of the page does."""
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.S)
_SHAPES = frozenset(map(KWD, (b"[", b"]", b"<<", b">>", b"{", b"}", b"BI", b"ID")))
"""What tells how the tokens around it belong together."""


def _meant(escape: re.Match[bytes]) -> bytes:
    """The sign that is meant by a backslash and what stands behind it; none by what means nothing there."""
    said = escape[1]
    if said[0] in b"01234567":
        return bytes([int(said, 8)])
    return bytes([ESC_STRING[said]]) if said in ESC_STRING else b""


_READ: dict[str, Callable[[bytes], object]] = {
    "real": float,
    "whole": int,
    "operator": lambda word: {b"true": True, b"false": False}.get(word, KWD(word)),
    "name": lambda word: LIT(word[1:].decode("ascii")),
    "string": lambda word: word[1:-1],
    "escaped": lambda word: _ESCAPE.sub(_meant, word[1:-1]),
    "digits": lambda word: bytes.fromhex(word[1:-1].decode("ascii")),
    "bracket": KWD,
}


class PageContent(PDFContentParser):  # type: ignore[misc]
    """The content of a page, token by token, as pdfminer reads it."""

    BUFSIZ = 2**16
    charpos: int
    _held: tuple[int, object] | None = None

    def nexttoken(self) -> tuple[int, object]:
        """The next token, and where it stands. Raises PSEOF behind the last."""
        if self._held:
            held, self._held = self._held, None
            return held
        if not self._tokens and self._parse1 == self._parse_main:
            found = _TOKEN.match(self.buf, self.charpos)
            if found:
                kind = found.lastgroup or ""
                self.charpos = found.end()
                return self.bufpos + found.start(kind), _READ[kind](found[kind])
        token: tuple[int, object] = super().nexttoken()
        return token

    def nextobject(self) -> tuple[int, object]:
        """The next token or, of tokens that belong together, what they are; and where it stands."""
        if not (self.context or self.results or self.curstack):
            token = self.nexttoken()
            if token[1] not in _SHAPES:
                return token
            self._held = token
        whole: tuple[int, object] = super().nextobject()
        return whole
