"""Inline text as the collation compares it: words and signs, normalised, with their lines and spaces.

What a sign is is known where inline markup is read; here each becomes a token that says of what kind it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from edition.text import inline
from edition.text.inline import Inline
from edition.text.inline_markup import tokens as signs_in
from edition.text.inline_markup import without_editors_markers
from edition.text.joining_lines import SOFT_HYPHEN
from edition.text.normalisations import fold_quotes, normalise

_PARAGRAPH = "\ue001"  # where a paragraph begins; a pilcrow may be the author's own
_KEPT_HYPHEN = "\ue000"
_WORD = re.compile(rf"[^\W_]+(?:[-{SOFT_HYPHEN}]+[^\W_]+)*|[^\w\s]|_")
_SPACE = re.compile(r"[ \t\r\n]+")
_UNSEEN = re.compile("[\\xa0\\xad\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufeff]")

Kind = Literal["word", "mark", "emphasis", "marker", "star page", "address", "paragraph", "quotation", "level"]
"""The last three say that a paragraph begins, that it is quoted, and, as often as it stands, a heading's level."""
_SHOWN: dict[Kind, str] = {"paragraph": inline.BREAK, "quotation": ">", "level": "#"}


class Token(NamedTuple):
    """A word or sign and the line it stands on; in `text` a space stands before it where the reader sees one.

    A star page within a word is part of it; one between words hides no space and adds none. `unpaged` is the
    text without star pages, `seen` is as a reader may see it.
    """

    text: str
    line: int
    kind: Kind
    unpaged: str
    seen: str


@dataclass(frozen=True)
class PlacedText:
    """A normalised text, the line it begins on, and the signs of structure before it.

    Without `stars` star pages are not compared.
    """

    text: Inline
    line: int
    fold_case: bool = False
    signs: tuple[Kind, ...] = ()
    stars: bool = True

    @cached_property
    def _said(self) -> tuple[object, ...]:
        """What it says without regard to lines: where that is alike, tokens are."""
        source = self.text.source.casefold() if self.fold_case else self.text.source
        said = tuple(_SPACE.split(without_editors_markers(source).strip(" \t\r\n")))
        return self.fold_case, self.signs, self.stars, said

    def is_alike(self, other: PlacedText) -> bool:
        """True if both say the same, without regard to lines."""
        if self._said == other._said:
            return True
        return [token.text for token in self.tokens] == [token.text for token in other.tokens]

    @cached_property
    def tokens(self) -> list[Token]:
        """Its words and signs; editors' markers, which the witness has not, are left out."""
        return _Tokens(self).found


def placed(
    text: Inline,
    line: int,
    *,
    before: str = "",
    fold_case: bool = False,
    signs: tuple[Kind, ...] = (),
    stars: bool = True,
) -> PlacedText:
    """The witness's reading of a text behind the words `before`, normalised."""
    marked = (before + text.source).replace(f"{{--{inline.BREAK}--}}", f"{{--{_PARAGRAPH}--}}")
    received = inline.read(marked.replace(SOFT_HYPHEN, _KEPT_HYPHEN)).received.source
    normal = fold_quotes(normalise(received).replace(_KEPT_HYPHEN, SOFT_HYPHEN))
    return PlacedText(inline.read(normal), line, fold_case, signs, stars)


class _Tokens:
    """Collects tokens. `space` is what stands before the next one; of each found `within` tells whether it touches
    the one before it and may stand in a word: a hyphen, a star page."""

    def __init__(self, whole: PlacedText) -> None:
        self.whole = whole
        self.source = whole.text.source
        self.found: list[Token] = []
        self.within: list[bool] = []
        self.line, self.space = whole.line, " "
        for kind in whole.signs:
            self._add(kind, _PARAGRAPH if kind == "paragraph" else _SHOWN[kind])
            self.space = "" if kind == "level" else " "
        self.space = " "
        self._walk(0, len(self.source))

    def _walk(self, start: int, end: int) -> None:
        for sign in signs_in(self.source, start, end):
            self._words(start, sign.start())
            self._sign(sign)
            start = sign.end()
        self._words(start, end)

    def _sign(self, sign: re.Match[str]) -> None:
        if sign["newline"] is not None:
            self._blank(sign[0])
        elif sign["escaped"]:
            self._add("mark", sign["escaped"])
        elif sign["spanned"] is not None:
            self._walk(*sign.span("spanned"))
        elif sign["page"]:
            self._star(sign)
        elif sign["marker"]:
            self._marker(sign)
        elif sign["url"]:
            self._add("address", sign[0])
        else:
            self._add("emphasis", sign[0])

    def _words(self, start: int, end: int) -> None:
        for match in _WORD.finditer(self.source, start, end):
            said, begins = match[0], match.start()
            if begins > start:
                self._blank(self.source[start:begins])
            start = match.end()
            if said == _PARAGRAPH:
                self._add("paragraph", said)
                self.space = " "
            elif said[0].isalnum():
                self._word(said)
            else:
                self._add("mark", said, within=said in ("-", SOFT_HYPHEN) and not self.space)
        self._blank(self.source[start:end])

    def _blank(self, between: str) -> None:
        if between:
            self.space = self.space or (between if between == " " else _SPACE.sub(" ", between))
            self.line += between.count("\n")

    def _marker(self, sign: re.Match[str]) -> None:
        if not sign["marker"].startswith("ed-"):
            self._add("marker", sign[0])

    def _star(self, sign: re.Match[str]) -> None:
        if self.whole.stars:
            self.found.append(Token(f" {sign[0]}", self.line, "star page", "", f" [*{sign['page']}]"))
            self.within.append(not self.space)

    def _word(self, word: str) -> None:
        """A word; what it goes on with over hyphens and star pages, or a sign that is not compared, is one with it."""
        first = len(self.found) - 1
        while first >= 0 and self.within[first] and not self.space:
            first -= 1
        if self.space or first < 0 or self.found[first].kind != "word":
            self._add("word", word)
            return
        begun, *more = self.found[first:]
        self._add("word", word)
        last = self.found[-1]
        self.found[first:] = [
            Token(
                begun.text + "".join(each.text.strip() for each in (*more, last)),
                begun.line,
                "word",
                begun.unpaged + "".join(each.unpaged for each in (*more, last)),
                begun.seen + "".join(each.seen.strip() for each in (*more, last)),
            )
        ]
        del self.within[first + 1 :]

    def _add(self, kind: Kind, said: str, within: bool = False) -> None:
        before = " " if kind == "paragraph" else self.space
        text = before + (said.casefold() if self.whole.fold_case else said)
        seen = before + _SHOWN[kind] if kind in _SHOWN else text
        self.found.append(Token(text, self.line, kind, text, seen))
        self.within.append(within)
        self.space = ""


def bare(word: str) -> str:
    """A word without its hyphens, where it is not sure which of them a line's end made."""
    return word.replace("-", "").replace(SOFT_HYPHEN, "")


def has_star_page(found: Iterable[Token]) -> bool:
    """True if a printed page begins in one of the tokens."""
    return any(token.unpaged != token.text for token in found)


def without_star_pages(found: Iterable[Token]) -> list[str]:
    """The texts of tokens, bare, as they would be if no printed page began there."""
    return [bare(token.unpaged) for token in found if token.unpaged]


def shown(found: Iterable[Token]) -> str:
    """Tokens as a reader may see them; a space or a sign that looks like nothing, or like another, by its code."""
    return _UNSEEN.sub(lambda match: f"[U+{ord(match[0]):04X}]", "".join(token.seen for token in found))
