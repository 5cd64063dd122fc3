"""Where everything with a written id stands on the site: the page, and the fragment on it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from edition.model import Article
from edition.pages.page_reader import TITLE_PAGE

UrlOf = Callable[[str], str]
SOURCES_PAGE = "docs/sources/index.md"
APPARATUS = "docs/about/index.md"
INDEX_PAGE = "docs/index-of-names/index.md"
TIMELINE_PAGE = "docs/timeline/index.md"
WRITTEN_PAGES = (
    "docs/about/accessibility/index.md", "docs/history/index.md", "docs/listen/index.md", "docs/quote/index.md",
    "docs/search/index.md",
)  # fmt: skip
"""The pages that the build writes whole, for every edition."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """The page (path of its Markdown file) of each thing in the article, by the id written there: `fn-54`, `p17`."""

    pages: Mapping[str, str]

    @classmethod
    def of(cls, article: Article) -> Addresses:
        """The addresses of an article's units; of two with one id, the first has it."""
        units = [(unit.id, unit.place.path) for unit in article.units]
        for unit in article.body:
            reading = unit.text.edition
            units += [(f"fnref-{label}", unit.place.path) for _, label in reading.markers]
            units += [(f"page-{page}", unit.place.path) for _, page in reading.star_pages]
        units += [(f"page-{article.meta.first_page}", TITLE_PAGE)] if article.meta.first_page else []
        return cls(dict(reversed(units)))

    def page(self, id: str) -> str:
        """The path of the page on which it stands; what stands on none is sought on the title page."""
        return self.pages.get(id, TITLE_PAGE)

    def url(self, id: str) -> str:
        """Its URL from the site's root: `fn-40` → `/iii/#fn-40`."""
        return f"{page_url(self.page(id))}#{id}"

    def link(self, id: str, origin: str) -> str:
        """A link between Markdown files, from `origin`: `#fn-40`, or `../iii.md#fn-40` on another page."""
        return link_to(self.page(id), id, origin)

    def href(self, id: str, origin: str) -> str:
        """A link between built pages, from that of `origin`: `../iii/#fn-40`."""
        return href_to(self.page(id), id, origin)


def link_to(page: str, id: str, origin: str) -> str:
    """A link from the Markdown file `origin` to an id on another, or on itself."""
    return f"{'' if page == origin else _way(page, posixpath.dirname(origin))}#{id}"


def href_to(page: str, id: str, origin: str) -> str:
    """The same between the pages built of them."""
    here, there = page_url(origin), page_url(page)
    return f"{'' if here == there else _way(there, here) + '/'}#{id}"


_way = lru_cache(maxsize=1 << 12)(posixpath.relpath)  # the same few pages, asked for thousands of times


@lru_cache(maxsize=1 << 12)
def page_url(path: str) -> str:
    """The URL of a page: `docs/index.md` → `/`, `docs/iii.md` → `/iii/`, `docs/about/index.md` → `/about/`."""
    stem = path.removeprefix("docs/").removesuffix(".md")
    stem = "" if stem == "index" else stem.removesuffix("/index")  # `price-index` is a Part's own name
    return f"/{stem}/" if stem else "/"
