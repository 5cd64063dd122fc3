"""What a search engine is told of a page, in a sentence."""

from __future__ import annotations

from edition.exports.head import citation_line
from edition.model import Meta
from edition.pages.page_reader import TITLE_PAGE


def description(meta: Meta, path: str, page_title: str) -> str:
    """One sentence on the page whose file is `path`; "" if the article has no title yet."""
    if not meta.title:
        return ""
    main = meta.title.partition(": ")[0]
    where = citation_line(meta)
    article = ", ".join(part for part in (" & ".join(meta.authors), main, where) if part)
    if path == TITLE_PAGE:
        return f"{article}: an annotated edition, which shows the source behind every note."
    if path.count("/") == 1:
        return f"{page_title}, of {article}, with the source behind every note."
    return f"“{page_title}”, in the annotated edition of {article}."
