"""The article's title, subtitle and authors as they stand at the head of a page."""

from __future__ import annotations

from collections.abc import Iterator

from edition.cite.particulars import author_names
from edition.model import Article
from edition.text.inline import Inline, escape, read

_LONGEST = 13  # letters of a word that a phone's page holds in a title's type


def long_word(title: Inline) -> str:
    """The class of a title with a word that is too long for a narrow page in its usual type, which would break it."""
    words = title.edition.plain.replace("-", " ").split()
    return " .long-word" if any(len(word) > _LONGEST for word in words) else ""


def title_lines(article: Article) -> Iterator[tuple[str, Inline]]:
    """Each line's class and text: title, subtitle, authors with the markers of their notes; those that there are."""
    meta = article.meta
    title = meta.written["title"][0] if "title" in meta.written else read(escape(meta.title))
    head, rest = title.parted(": ")
    names = [each.display for each in author_names(meta)] or [""]
    marks = ["".join(f"[^{label}]" for label in labels) for _, labels in article.byline] or [""]
    byline = read(" · ".join(escape(name) + mark for name, mark in zip(names, marks, strict=True)))
    for name, text in (("article-title", head), ("article-subtitle", rest), ("article-authors", byline)):
        if text.source or name == "article-title":
            yield name, text
