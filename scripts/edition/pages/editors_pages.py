"""The editors' own pages: their headings, their links, and what the build is asked to write into them.

These are the title page, and every page in a folder of `docs/`. They are ordinary Markdown; of the article the title
page alone has anything, its authors' notes and what it says before the first Part, and that is no word of the editors'.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.model import EditorsHeading, Place
from edition.pages.front_matter import split_front_matter
from edition.pages.page_reader import TITLE_PAGE, Page, units_of

GENERATED = re.compile(r"(?<!\\)<!-- edition: (?P<part>[\w-]+) -->")
"""Where the build writes a part into a page of the editors'; behind a backslash the words are an author's."""
PARTS = frozenset(
    "title contents normalisations readings-kept releases accessibility rights apparatus sources index timeline map "
    "data downloads source-downloads cite".split()
)
"""What the build can write there."""
CODE = r"(?<![`\\])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)"
_SILENT = re.compile(rf"<!--(?! edition: [\w-]+ -->)(?!-?>).*?--!?>|{CODE}", re.S)
_HEADING = re.compile(r"^#{1,6}[ \t]+(?P<words>[^\n]*)$", re.M)
_ID = re.compile(r"\{:?[ \t]*(?:[^{}\n]*[ \t])?#(?P<id>[^\s{}]+)[^{}\n]*\}")
_LINK = re.compile(
    r"(?<!\\)\](?:\(\s*(?P<inline><[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)|:[ \t]*\n?[ \t]*(?P<defined>\S+))"
    r"|(?<!\\)<(?P<auto>(?i:https?)://[^<>\n]*)>"
)

_HTML_ID = re.compile(r"<[a-z][^<>]*\sid=[\"']?([^\s\"'<>]+)")


@dataclass(frozen=True, slots=True)
class PageLink:
    """Where a link of a page leads, as written, and its line."""

    target: str
    place: Place


@dataclass(frozen=True, slots=True)
class EditorsPage:
    """A page of the editors': its headings, every id written on it, its links, the parts the build fills in."""

    file: Page
    headings: tuple[EditorsHeading, ...]
    ids: frozenset[str]
    links: tuple[PageLink, ...]
    parts: tuple[tuple[str, Place], ...]

    @property
    def path(self) -> str:
        """Its file, from the edition's root."""
        return self.file.path


def read_editors_pages(pages: Iterable[Page]) -> tuple[EditorsPage, ...]:
    """The editors' pages among `pages`, in the order given."""
    return tuple(_read(page) for page in pages if is_editors(page.path))


def is_editors(path: str) -> bool:
    """Whether the page at `path` (`docs/about/index.md`) is the editors' own."""
    return path == TITLE_PAGE or path.count("/") > 1


def spoken(page: Page) -> tuple[str, int]:
    """What the editors say on a page, in Markdown, without front matter, comments and code, and the line it begins on;
    lines stay lines."""
    _, body, line = split_front_matter(page.text.removeprefix("\ufeff").replace("\r\n", "\n"))
    if page.path == TITLE_PAGE:
        lines = body.split("\n")
        for written in units_of(page):
            lines[written.start - line : written.end - line] = [""] * (written.end - written.start)
        body = "\n".join(lines)
    return _SILENT.sub(lambda found: "\n" * found[0].count("\n"), body), line


def _read(page: Page) -> EditorsPage:
    text, line = spoken(page)
    places = dict(_places(page.path, text, line))
    headings = tuple(
        EditorsHeading(written["id"] if (written := _ID.search(found["words"])) else "", places[found.start()])
        for found in _HEADING.finditer(text)
    )
    links = tuple(
        PageLink((found["inline"] or found["defined"] or found["auto"] or "").strip("<>"), places[found.start()])
        for found in _LINK.finditer(text)
    )
    computed = {_computed(found["words"]) for found in _HEADING.finditer(text) if not _ID.search(found["words"])}
    ids = computed | {found["id"] for found in _ID.finditer(text)} | set(_HTML_ID.findall(text))
    parts = tuple((found["part"], places[found.start()]) for found in GENERATED.finditer(text))
    return EditorsPage(page, headings, frozenset(ids), links, parts)


def _computed(heading: str) -> str:
    """The id that Markdown gives a heading that has none written."""
    from markdown.extensions.toc import slugify  # loaded where there is such a heading

    return slugify(heading, "-")


def _places(path: str, text: str, line: int) -> Iterator[tuple[int, Place]]:
    """The place of each heading, link and part, by its offset."""
    position = 0
    for offset in sorted(found.start() for pattern in (_HEADING, _LINK, GENERATED) for found in pattern.finditer(text)):
        line += text.count("\n", position, offset)
        position = offset
        yield offset, Place(path, line)
