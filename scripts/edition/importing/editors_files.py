"""The files of a new edition that are its editors' own: their first pages and its settings."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from edition.model import Article, Meta
from edition.pages.page_writer import front_matter

_INFERRED = (
    "these places are inferred, so check them against the print before citing them.",
    "Where a printed page begins is inferred from where the notes of each page stand in the text received. It is not "
    "taken from the print; check it there before citing a page.",
)
"""What the first pages of an edition say of its star pages: the title page, and that about the edition."""
_PRINTED = (
    "these places are those of the print, as the file received has them.",
    "Where a printed page begins is taken from the pages of the file received, which have the print’s own numbers.",
)
_STARS = " A small starred number shows where a page of the printed journal begins; "
_UNKNOWN = "The text received does not show where the printed pages begin."


def own_pages(templates: Mapping[str, str], opening: str, meta: Meta, has_pages: bool) -> dict[str, str]:
    """The editors' own first pages, the title page with what stands of the article on it; `has_pages` says whether any
    printed page is known."""
    pages = {f"docs/{path}": template for path, template in templates.items()}
    here, about = "docs/index.md", "docs/about/index.md"
    if not has_pages:
        pages[here] = pages[here].replace(_STARS + _INFERRED[0], "")
        pages[about] = pages[about].replace(_INFERRED[1], _UNKNOWN)
    elif meta.page_source == "print":
        for path, inferred, printed in zip((here, about), _INFERRED, _PRINTED, strict=True):
            pages[path] = pages[path].replace(inferred, printed)
    mark = "<!-- edition: contents -->"
    title_page = pages["docs/index.md"].replace(mark, f"{opening}\n\n{mark}".lstrip())
    return {**pages, "docs/index.md": f"{front_matter(meta)}\n{title_page}"}


def settings(article: Article, engine: str) -> str:
    """mkdocs.yml: the way to the engine, or the plugin that it is where it is installed, and the navigation."""
    parts = [s for s in article.sections if s.level == 1]
    nav = [{"Title page": "index.md"}, *(f"{part.id}.md" for part in parts), "sources/index.md"]
    nav += [{"Index": "index-of-names/index.md"}]
    more = ["about/index.md", {"Timeline": "timeline/index.md"}, "data/index.md"]
    nav += [{"About this edition": more}]  # of a group the menu shows the first page
    name = {"site_name": article.meta.title.split(":")[0] or "An article"}
    by_way = {
        "INHERIT": f"{engine}/mkdocs-base.yml",
        **name,
        "theme": {"custom_dir": f"{engine}/theme"},
        "hooks": [f"{engine}/hooks.py"],
        "watch": [engine, "citations"],
        "nav": nav,
    }
    settings = by_way if engine else {**name, "plugins": ["edition"], "watch": ["citations"], "nav": nav}
    return yaml.safe_dump(settings, allow_unicode=True, sort_keys=False, width=1000)
