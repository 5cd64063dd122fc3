"""Which normalisations an edition's witness called for: only these are printed."""

from __future__ import annotations

import re
from collections.abc import Callable

from edition.collating.lines_left_out import account
from edition.model import Article
from edition.text.normalisations import NORMALISATIONS

_UNDERSCORES = re.compile(r"(?<![\w/])_[^\s_][^_\n]*_(?![\w/])|</?(?:i|em)>", re.I)
_ESCAPED = re.compile(r"\\[$%&#_~^{}]")
_BARE_ADDRESS = re.compile(r"(?<![<\w])https?://")
_CUT = re.compile(r"(?<!\w)(\w+)(?:-|\u00ad)[ \t]*\n")
_FRAME = {"head", "page number", "rule"}


def occurring(text: str, witness: Article | None) -> tuple[str, ...]:
    """The names of the normalisations that a text as received, and the article read from it, called for; all where it
    could not be read."""
    if witness is None:
        return tuple(NORMALISATIONS)
    return tuple(name for name in NORMALISATIONS if _SIGNS[name](text, witness))


def _is_cut(text: str, article: Article) -> bool:
    """A line ends with a hyphen that the article has nowhere behind that word: a compound's own hyphen stays."""
    words = "\n".join(unit.text.edition.plain for unit in (*article.paragraphs, *article.notes))
    return any(f"{cut[1]}-" not in words for cut in _CUT.finditer(text))


def _is_joined(text: str, article: Article) -> bool:
    """A text runs over a printed page's end, or over more lines than one."""
    units = (*article.paragraphs, *article.notes)
    texts = [unit.text.edition for unit in units]
    return any("\n" in unit.text.source for unit in units) or any(
        0 < at < len(each.plain) for each in texts for at, _ in each.star_pages
    )


def _is_framed(text: str, article: Article) -> bool:
    return any(each.kind in _FRAME for each in account(text, article))


_SIGNS: dict[str, Callable[[str, Article], bool]] = {
    "quote shape": lambda text, article: bool(re.search(r"[\"']", text)),
    "escapes": lambda text, article: bool(_ESCAPED.search(text)),
    "line-end hyphen": _is_cut,
    "line breaks": _is_joined,
    "heading case": lambda text, article: bool(re.search(r"(?m)^\W*(?:[IVXLC]+|[A-Z])\.\s+[^a-z\n]{6,}$", text)),
    "markers": lambda text, article: any(note.number is not None for note in article.notes),
    "italics": lambda text, article: bool(_UNDERSCORES.search(re.sub(r"https?://\S+", "", text))),
    "the printer’s frame": _is_framed,
    "web addresses": lambda text, article: bool(_BARE_ADDRESS.search(text)),
}
"""Each normalisation with the sign by which the text as received shows that it was needed."""
