"""The article's title, subtitle and authors as they stand at the head of a page."""

from __future__ import annotations

from collections.abc import Iterator

from edition.cite.particulars import author_names
from edition.model import Article
from edition.text.inline import Inline, escape, read


def title_lines(article: Article) -> Iterator[tuple[str, Inline]]:
    """Each line's class and text: title, subtitle, authors with the marker of their note; those that there are."""
    meta = article.meta
    title = meta.written["title"][0] if "title" in meta.written else read(escape(meta.title))
    head, rest = title.parted(": ")
    names = " · ".join(each.display for each in author_names(meta))
    byline = read(escape(names) + ("[^0]" if any(note.label == "0" for note in article.notes) else ""))
    for name, text in (("article-title", head), ("article-subtitle", rest), ("article-authors", byline)):
        if text.source or name == "article-title":
            yield name, text
