"""Inline Markdown as the collation compares it: words and marks, normalised, with their lines and spaces."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from edition.text import inline
from edition.text.inline import Inline
from edition.text.inline_markup import ANSWER, EDITORS_MARKER, MARKER, STAR_PAGE
from edition.text.joining_lines import SOFT_HYPHEN
from edition.text.normalisations import fold_quotes, normalise

PARAGRAPH = "\ue001"  # where a paragraph begins; a pilcrow may be the author's own
_KEPT_HYPHEN = "\ue000"
_STAR = STAR_PAGE.pattern
_TOKEN = re.compile(
    rf"\\[!-/:-@\[-`{{-~]|{MARKER.pattern}|{_STAR}|<https?:[^\s<>]*>|\*+"
    rf"|[^\W_]+(?:(?:[-{SOFT_HYPHEN}]|{_STAR})+[^\W_]+)*|[^\w\s]|_"
)
_SPACE = re.compile(r"[ \t\r\n]+")
_UNSEEN = re.compile("[\\xa0\\xad\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufeff]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark and the line it stands on; in `text` a space stands before it where the reader sees one.

    A star page within a word is part of it; one between words hides no space and adds none.
    """

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A normalised text and the line it begins on."""

    text: str
    line: int
    fold_case: bool = False


def piece(text: Inline, line: int, *, fold_case: bool = False, stars: bool = True, before: str = "") -> PlacedText:
    """The witness's reading of a text behind the words `before`, normalised, without what is the editors' own.

    Without `stars`, star pages are the editors' too.
    """
    marked = (
        (before + text.source)
        .replace(f"{{--{inline.BREAK}--}}", f"{{--{PARAGRAPH}--}}")
        .replace(SOFT_HYPHEN, _KEPT_HYPHEN)
    )
    received = normalise(inline.read(ANSWER.sub(r"\1", marked)).received.source).replace(_KEPT_HYPHEN, SOFT_HYPHEN)
    received = EDITORS_MARKER.sub("", fold_quotes(received))
    return PlacedText(received if stars else STAR_PAGE.sub("", received), line, fold_case)


def tokens(whole: PlacedText) -> list[Token]:
    """The words and marks of a piece."""
    found: list[Token] = []
    end, line, space = 0, whole.line, " "
    for match in _TOKEN.finditer(whole.text):
        line += whole.text.count("\n", end, match.start())
        space = space or _SPACE.sub(" ", whole.text[end : match.start()])
        end = match.end()
        line_here, line = line, line + match[0].count("\n")
        text = match[0][1:] if match[0].startswith("\\") else match[0]
        is_place = text == PARAGRAPH or STAR_PAGE.fullmatch(text)
        found.append(Token((" " if is_place else space) + (text.casefold() if whole.fold_case else text), line_here))
        space = " " if text == PARAGRAPH else space if is_place else ""
    return found


def bare(word: str) -> str:
    """A word without its hyphens, where it is not sure which of them a line's end made."""
    return word.replace("-", "").replace(SOFT_HYPHEN, "")


def has_star_page(*texts: str) -> bool:
    """True if a printed page begins in one of the texts."""
    return any(map(STAR_PAGE.search, texts))


def without_star_pages(texts: Iterable[str]) -> list[str]:
    """The texts of tokens, bare, as they would be if no printed page began there."""
    return [bare(rest) for text in texts if (rest := STAR_PAGE.sub("", text)).strip()]


def shown(found: Iterable[Token]) -> str:
    """Tokens as a reader may see them; a space or a sign that looks like nothing, or like another, by its code."""
    text = "".join(token.text for token in found)
    text = STAR_PAGE.sub(r"[*\1]", text.replace(PARAGRAPH, inline.BREAK))
    return _UNSEEN.sub(lambda match: f"[U+{ord(match[0]):04X}]", text)


def token_words(whole: PlacedText) -> list[str]:
    """The text of a piece, cut at its spaces: what is alike in it is alike in tokens."""
    return _SPACE.split(whole.text.strip(" \t\r\n"))
