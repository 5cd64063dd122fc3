"""The article cited by the CSL processor before a build asks: it is a program of its own, and takes its time."""

from __future__ import annotations

from pathlib import Path

from edition.cite.dialog_data import styles_cited
from edition.pages.page_reader import TITLE_PAGE, Page, read_pages
from machine.citing import ANSWERS, process


def cite_ahead(root: Path) -> None:
    """Ask the processor what the build of the edition in `root` will ask: `process` remembers its answers, and
    they are kept for the build after it.

    Where the build asks anything else, as of pages that have changed since, it is answered then.
    """
    paths = {f"docs/{path.name}": path for path in sorted(root.glob("docs/*.md"))}
    first = [TITLE_PAGE] if TITLE_PAGE in paths else []
    pages = [Page(name, paths[name].read_text(encoding="utf-8")) for name in dict.fromkeys([*first, *paths])]
    article, _ = read_pages(pages)
    styles_cited(article, process)
    ANSWERS.keep()
