"""What a site holds beside its pages' texts: the edition's data, the pages that are made of it, and its books."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from edition.books.listen_page import DATA as SPOKEN
from edition.books.listen_page import PAGE as LISTEN
from edition.books.listen_page import listen_data, listen_page
from edition.books.spoken import Spoken
from edition.cite.dialog_data import FILE as CITE_DATA
from edition.cite.dialog_data import cite_data, record_files
from edition.exports.downloads import DOWNLOADS, download_files
from edition.exports.edition_json import edition_json
from edition.exports.facts_json import facts_json
from edition.exports.files_beside import downloads_beside, files_beside, is_beside
from edition.exports.goto_data import FILE as GOTO_DATA
from edition.exports.goto_data import goto_data
from edition.exports.head import PICTURE, Site
from edition.exports.quote_data import FILE as QUOTE_DATA
from edition.exports.quote_data import quote_data
from edition.exports.setting_json import setting_json
from edition.layer.layer_json import register_json, timeline_json
from edition.layer.located import Located
from edition.model import Edition, Finding, Release
from edition.model.file_paths import WITNESS
from edition.places.addresses import WRITTEN_PAGES
from edition.releases.changes import BESIDE
from edition.releases.history_page import FEED, feed, history_page
from edition.releases.history_page import PAGE as HISTORY_PAGE
from edition.releases.manifest import DATA
from edition.releases.release_history import JSON as HISTORY_JSON
from edition.releases.release_history import Told, history_json
from edition.site.conformance import DATA as CONFORMANCE_DATA
from edition.site.conformance import OPENACR, Standard, accessibility_page, openacr, read_conformance
from edition.site.conformance import PAGE as ACCESSIBILITY
from edition.site.content_security_policy import HEADERS, headers_file
from edition.site.lens_data import FILE as LENS_DATA
from edition.site.lens_data import lens_data
from edition.site.quote_page import PAGE as QUOTE
from edition.site.quote_page import QUOTE_PAGE
from edition.site.search_index import search_index
from edition.site.search_page import INDEX, PAGE, SEARCH_PAGE
from edition.site.sheet_heads import FILE as RUNNING_HEADS
from edition.site.sheet_heads import running_heads
from edition.site.sources_figure import PLACES, places_css
from edition.site.whole_page import WHOLE, has_whole
from files.folder import published_original
from files.keeping import Kept, history_of, read_kept, state_of
from machine.environment import ENGINE
from making.aloud import aloud
from making.cited_ahead import cited
from making.drawn import drawn
from making.schemas import schema, schemas

Make = Callable[[], str | bytes]
"""What makes a file's content when it is wanted: all of them are made beside the pages."""

_CONFORMANCE = ENGINE / "edition" / "site" / "conformance.yml"


@dataclass(frozen=True)
class Publication:
    """An edition with its layer, the folder it is read from, what its settings say of the site (`name` is the site's),
    and the number and day of the release that it is made for, if it is; `written` are the paths of the pages that have
    a file."""

    root: Path
    edition: Edition
    located: Located
    site: Site
    name: str
    release: tuple[str, str] | None = None
    written: tuple[str, ...] = ()

    @cached_property
    def state(self) -> Release:
        """Which release the edition is."""
        witness = (self.root / WITNESS).read_bytes()
        compared = self._compared() if self.kept.rows and not self.release else {}
        return state_of(self.kept, compared, self.release, self.site.url, witness)

    def _compared(self) -> Mapping[str, Any]:
        """What is compared with the last release, to see whether it is the same."""
        return {**edition_json(self.edition), **self.beside}

    @cached_property
    def kept(self) -> Kept:
        """The releases made so far."""
        return read_kept(self.root)[0]

    @cached_property
    def beside(self) -> Mapping[str, Any]:
        """What is published beside edition.json and compared with it from release to release."""
        register, timeline = register_json(self.edition, self.located), timeline_json(self.edition, self.located)
        beside = {
            "setting": setting_json(self.edition),
            "facts": facts_json(self.edition),
            "register": register,
            "timeline": timeline,
            "files": [*files_beside(self._files()), *downloads_beside(self._downloads())],
        }
        plain: Mapping[str, Any] = json.loads(json.dumps(beside))  # as it is read again
        return plain

    def _downloads(self) -> Mapping[str, str]:
        """What is offered for download as it would be anywhere, in any release; as it is here, of a site without an
        address that was never released."""
        if not (self.site.url or self.release or self.kept.rows):
            return self.downloads
        return download_files(self.edition, replace(self.site, url=""))

    def _files(self) -> Mapping[str, bytes]:
        """Path in the folder → content of each file that a release tells by its digest."""
        listed = [*self.root.glob("docs/**/*"), *self.root.glob("citations/*"), self.root / "mkdocs.yml"]
        named = {path.relative_to(self.root).as_posix(): path for path in listed if path.is_file()}
        return {name: path.read_bytes() for name, path in named.items() if is_beside(name)}

    @cached_property
    def data(self) -> Mapping[str, Any]:
        """What data/edition.json holds."""
        return edition_json(self.edition, self.state)

    @cached_property
    def history(self) -> tuple[Told, ...]:
        """What changed from release to release."""
        return history_of(self.kept, lambda: {**self.data, **self.beside}, self.state)

    @cached_property
    def aloud(self) -> Spoken:
        """The edition as it is read aloud."""
        return aloud(self.edition)

    @cached_property
    def standards(self) -> tuple[Standard, ...]:
        """The standards with the tests that hold them."""
        return read_conformance(_CONFORMANCE.read_text(encoding="utf-8"))

    @cached_property
    def downloads(self) -> Mapping[str, str]:
        """Path on the site → content of what is offered for download."""
        return download_files(self.edition, self.site, self.state)

    def made_files(self) -> dict[str, Make]:
        """Path → what makes the content of each file that nobody writes: data, by its path on the site, and pages, by
        that below docs/."""
        article = self.edition.article
        return self._for_scripts() | {
            DATA: lambda: _shown(self.data),
            "data/edition.schema.json": schema,
            **{f"data/{name}.json": partial(self._shown_beside, name) for name in BESIDE},
            HISTORY_JSON: lambda: _shown(history_json(self.history)),
            SPOKEN: lambda: listen_data(self.aloud),
            OPENACR: lambda: openacr(self.standards, article.meta, made().date().isoformat(), self.state.number),
            CONFORMANCE_DATA: lambda: _CONFORMANCE.read_text(encoding="utf-8"),
            PICTURE: lambda: drawn(article.meta),
            **schemas("exports", "setting", "facts", "files"),
            **schemas("layer", "register", "timeline"),
            **schemas("releases", "history", "manifest"),
            **{each.path: partial(self._download, each.path) for each in DOWNLOADS},
            **_as_they_are(published_original(self.root, article.meta)),
            **(
                {FEED: lambda: feed(self.history, self.name, self.site.url, article.meta.editors)}
                if self.site.url
                else {}
            ),
            ACCESSIBILITY: lambda: accessibility_page(self.standards),
            PAGE: lambda: SEARCH_PAGE,
            HISTORY_PAGE: lambda: history_page(self.history),
            QUOTE: lambda: QUOTE_PAGE,
            LISTEN: lambda: listen_page(self.aloud),
        }

    def _for_scripts(self) -> dict[str, Make]:
        """What the pages' scripts and style sheets ask for."""
        edition, article = self.edition, self.edition.article
        return {
            CITE_DATA: lambda: _compact(cite_data(article, cited(article), self.state)),
            QUOTE_DATA: lambda: _compact(quote_data(edition, self.state.number)),
            GOTO_DATA: lambda: _compact(goto_data(article)),
            LENS_DATA: lambda: _compact(lens_data(edition)),
            INDEX: lambda: _compact(search_index(edition)),
            **_as_they_are(record_files(article)),
            HEADERS: headers_file,
            PLACES: lambda: places_css(edition),
            RUNNING_HEADS: lambda: running_heads(edition, self.site.url, self._pages()),
        }

    def _pages(self) -> tuple[str, ...]:
        """The paths of all the site's pages."""
        return (*self.written, *WRITTEN_PAGES, *((WHOLE,) if has_whole(self.edition.article) else ()))

    def _shown_beside(self, name: str) -> str:
        return _shown(self.beside[name])

    def _download(self, path: str) -> str:
        return self.downloads[path]

    def books(self) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
        """Path on the site → content of each book; and what stands in their way."""
        from making.bookmaking import BookError, make_books  # the typesetter: loaded where books are made, beside pages

        modified = made().isoformat().replace("+00:00", "Z")
        try:
            return make_books(self.edition, self.site, self.state.number, json.dumps(self.data), modified), ()
        except BookError as error:
            return {}, error.findings


def site_of(config: MkDocsConfig) -> Site:
    """What an edition's settings say of its site."""
    return Site(config.theme["language"], config.site_url or "", config.extra.get("terms", ""))


def made() -> datetime:
    """When the state that is built was made: its commit, so that the same state gives the same bytes."""
    return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)


def _as_they_are(files: Mapping[str, str] | Mapping[str, bytes]) -> dict[str, Make]:
    return {path: partial(files.__getitem__, path) for path in files}


def _shown(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _compact(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
