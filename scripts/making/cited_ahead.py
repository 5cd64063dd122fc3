"""The article cited by the CSL processor before a build asks: it is a program of its own, and takes its time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from edition.cite.dialog_data import styles_cited
from edition.model import Article
from edition.pages.page_reader import TITLE_PAGE, Page, read_pages
from machine.citing import ANSWERS, process


def cite_ahead(root: Path) -> None:
    """Ask the processor what the build of the edition in `root` will ask, where nothing is kept of a build before.

    What the processor answered is remembered by `process`, and kept for the next build. Where the build asks anything
    else, as of pages that have changed since, it is answered then.
    """
    if ANSWERS.known:
        return
    paths = {f"docs/{path.name}": path for path in sorted(root.glob("docs/*.md"))}
    first = [TITLE_PAGE] if TITLE_PAGE in paths else []
    pages = [Page(name, paths[name].read_text(encoding="utf-8")) for name in dict.fromkeys([*first, *paths])]
    article, _ = read_pages(pages)
    cited(article)


def cited(article: Article) -> Sequence[Mapping[str, Any]]:
    """The article in every style of the processor, whose answers are kept for the next build."""
    found = styles_cited(article, process)
    ANSWERS.keep()
    return found
