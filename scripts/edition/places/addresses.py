"""Where everything with a written id stands on the site: the page, and the fragment on it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from edition.model import Article
from edition.pages.page_reader import TITLE_PAGE

UrlOf = Callable[[str, str], str]
SOURCES_PAGE = "docs/sources/index.md"
APPARATUS = "docs/about/index.md"
INDEX_PAGE = "docs/index-of-names/index.md"
TIMELINE_PAGE = "docs/timeline/index.md"
WRITTEN_PAGES = (
    "docs/about/accessibility/index.md", "docs/history/index.md", "docs/listen/index.md", "docs/quote/index.md",
    "docs/search/index.md",
)  # fmt: skip
"""The pages that the build writes whole, for every edition."""
_PAGES = {"source": SOURCES_PAGE, "entry": INDEX_PAGE, "event": TIMELINE_PAGE}
_PREFIX = {
    "note": "fn-", "marker": "fnref-", "source": "src-", "page": "page-", "section": "", "paragraph": "",
    "entry": "entry-", "event": "event-",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Addresses:
    """The page (path of its Markdown file) of each thing that has an address, by kind and id."""

    pages: Mapping[tuple[str, str], str]

    @classmethod
    def of(cls, article: Article) -> Addresses:
        """The addresses of an article's units; of two with one id, the first has it."""
        units = [("section", unit.id, unit.place.path) for unit in article.sections]
        units += [("paragraph", unit.id, unit.place.path) for unit in article.paragraphs]
        units += [("note", note.label, note.place.path) for note in article.notes]
        for unit in article.body:
            units += [("marker", label, unit.place.path) for label in unit.text.edition.labels]
            units += [("page", page, unit.place.path) for page in unit.text.edition.pages]
        units += [("page", article.meta.first_page, TITLE_PAGE)] if article.meta.first_page else []
        return cls({(kind, id): path for kind, id, path in reversed(units)})

    def has(self, kind: str, id: str) -> bool:
        """True if there is such a thing; any source, entry or event may be."""
        return kind in _PAGES or (kind, id) in self.pages

    def page(self, kind: str, id: str) -> str:
        """The path of the page on which it stands; what stands on none is sought on the title page."""
        return _PAGES.get(kind) or self.pages.get((kind, id), TITLE_PAGE)

    def url(self, kind: str, id: str) -> str:
        """Its URL from the site's root: `("note", "40")` → `/iii/#fn-40`."""
        return f"{page_url(self.page(kind, id))}#{fragment(kind, id)}"

    def link(self, kind: str, id: str, origin: str) -> str:
        """A link between Markdown files, from `origin`: `#fn-40`, or `../iii.md#fn-40` on another page."""
        page = self.page(kind, id)
        return f"{'' if page == origin else _way(page, posixpath.dirname(origin))}#{fragment(kind, id)}"

    def href(self, kind: str, id: str, origin: str) -> str:
        """A link between built pages, from that of `origin`: `../iii/#fn-40`."""
        here, there = page_url(origin), page_url(self.page(kind, id))
        path = "" if here == there else _way(there, here) + "/"
        return f"{path}#{fragment(kind, id)}"


_way = lru_cache(maxsize=1 << 12)(posixpath.relpath)  # the same few pages, asked for thousands of times


def url_of(article: Article) -> UrlOf:
    """The function that knows every URL of `article` from the site's root, as exports want it."""
    return Addresses.of(article).url


def fragment(kind: str, id: str) -> str:
    """The id written in the page: `fn-54`, `src-key`, `p17`."""
    return _PREFIX[kind] + id


@lru_cache(maxsize=1 << 12)
def page_url(path: str) -> str:
    """The URL of a page: `docs/index.md` → `/`, `docs/iii.md` → `/iii/`, `docs/about/index.md` → `/about/`."""
    stem = path.removeprefix("docs/").removesuffix(".md")
    stem = "" if stem == "index" else stem.removesuffix("/index")  # `price-index` is a Part's own name
    return f"/{stem}/" if stem else "/"
