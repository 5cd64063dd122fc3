"""A page's Markdown made HTML, which takes most of a build: taken from the build before while all is the same of which
it is made, the whole edition among it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import CountHandler

from edition.site.held_spaces import with_line_ends
from edition.site.markdown_extension import EditionExtension
from machine.beside import beside, forks
from machine.made_before import MadeBefore, files_in, files_of
from making.digests import digest

_OURS = ("toc", "tables", "fenced_code", "attr_list", "md_in_html")
"""The extensions that make the same of the same page: another may read a file, or the clock."""


@dataclass(frozen=True, slots=True)
class _Rendered:
    """What Markdown makes of a page; `anchors` are its links to places, by the file that they lead to."""

    content: str
    toc: TableOfContents
    title: str | None
    ids: frozenset[str]
    anchors: Mapping[str, Mapping[str, str]]


def _files() -> Iterator[tuple[str, bytes]]:
    """What has a say in how a page is made."""
    yield from files_in("bibtexparser", "idna", "markdown", "mkdocs", "pylatexenc", "yaml")
    yield __file__, Path(__file__).read_bytes()
    yield from files_of(["edition.site.markdown_extension", "edition.site.held_spaces"])


_BEFORE: MadeBefore[_Rendered] = MadeBefore(Path(__file__), _files)


class Renderer:
    """Renders the pages of one build; whether it `keeps` them, all that Markdown is extended by says."""

    def __init__(self, extension: EditionExtension, config: MkDocsConfig, files: Files) -> None:
        self._extension = extension
        self.keeps = {*config.markdown_extensions} == {extension, *_OURS}
        links = sorted((file.src_uri, file.url, file.inclusion.name) for file in files)
        settings = (config.mdx_configs, dict(config.validation.links), config.use_directory_urls)
        self._known = digest(extension.edition, settings, links) if self.keeps else ""
        _BEFORE.forget()  # of a build that failed: what there was to tell has to be told again
        self._ahead: dict[str, Callable[[], _Rendered | None]] = {}

    def begin(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Begin to render a page, whose Markdown is there, beside those that come before it; not if it is known, nor
        where that would be done here, among what others have MkDocs tell."""
        asked = self._asked(page)
        if self.keeps and forks() and asked not in _BEFORE.known:
            self._ahead[asked] = beside(partial(self._untold, page, config, files))

    def render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """What `Page.render` does, and say where lines may end."""
        asked = self._asked(page)
        make = partial(self._made, asked, page, config, files)
        made = _BEFORE.made(asked, make) if self.keeps else make()
        page.content, page.toc, page._title_from_render = made.content, made.toc, made.title
        page.present_anchor_ids = set(made.ids)
        page.links_to_anchors = {files.src_uris[uri]: dict(links) for uri, links in made.anchors.items()}

    def _asked(self, page: Page) -> str:
        return digest(self._known, page.file.src_uri, page.markdown)

    def _made(self, asked: str, page: Page, config: MkDocsConfig, files: Files) -> _Rendered:
        ahead = self._ahead[asked]() if asked in self._ahead else None
        return ahead or self._rendered(page, config, files)

    def _untold(self, page: Page, config: MkDocsConfig, files: Files) -> _Rendered | None:
        """The page rendered in silence; None if MkDocs has anything to tell of it, which it then tells in its turn."""
        log, told = logging.getLogger("mkdocs"), CountHandler()
        own, log.handlers, log.propagate = (log.handlers, log.propagate), [told], False
        try:
            made = self._rendered(page, config, files)
        finally:
            log.handlers, log.propagate = own
        return None if told.counts else made

    def _rendered(self, page: Page, config: MkDocsConfig, files: Files) -> _Rendered:
        self._extension.turn_to(f"docs/{page.file.src_uri}")
        Page.render(page, config, files)
        ids = frozenset(page.present_anchor_ids or ()) | self._extension.page.raw_ids  # MkDocs has not read these
        anchors = {file.src_uri: links for file, links in (page.links_to_anchors or {}).items()}
        return _Rendered(with_line_ends(page.content or ""), page.toc, page._title_from_render, ids, anchors)

    def keep(self) -> None:
        """Keep the pages for the next build, if MkDocs has nothing to say of them."""
        _BEFORE.keep()
