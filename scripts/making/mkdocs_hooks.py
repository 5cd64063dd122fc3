"""MkDocs glue: reads the edition before each build, gives the Markdown extension its page, adds the data files.

Nothing here knows how the edition is made; nothing below knows MkDocs.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from edition.exports.book_files import book_files
from edition.exports.head import head, record_line
from edition.model import Article, Edition, Finding
from edition.pages.page_reader import TITLE_PAGE
from edition.places.redirects import moved_places, redirect_pages
from edition.site.content_security_policy import META
from edition.site.description import description
from edition.site.goto_box import goto_box
from edition.site.markdown_extension import EditionExtension
from edition.site.whole_page import WHOLE, has_whole, opening_of, parts_of, whole_page
from files.keeping import put_back
from machine.beside import beside
from making import assets
from making.cited_ahead import cited
from making.filled_ahead import Filled, filled, filled_ahead, normal
from making.handed_over import handed_over
from making.publication import Make, Publication, site_of
from making.rendering import Renderer
from making.script_data import SCRIPT_DATA

_is_published = True
# Of the build that goes on: what is published, and what waits for what is made of it beside the pages.
_publication: Publication
_renderer: Renderer | None = None  # none before MkDocs has collected the files, nor where an edition names no engine
_books_of_build: Callable[[], tuple[dict[str, bytes], tuple[Finding, ...]]]
_files_of_build: Callable[[], dict[str, str | bytes]]
_filled_of_build: Callable[[], Filled]
_log = logging.getLogger("mkdocs.hooks.edition")


def on_startup(command: str, dirty: bool) -> None:
    """Know whether a person looks on: the server's own script, which shows a saved page anew, breaks the policy."""
    global _is_published
    _is_published = command != "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Take the edition that was checked for this build, or read and check it."""
    config = assets.on_config(config)
    edition = handed_over().edition or _checked(_root(config))
    kept = [each for each in config.markdown_extensions if not isinstance(each, EditionExtension)]
    config.markdown_extensions = [*kept, EditionExtension(edition)]  # type: ignore[list-item]  # Markdown takes it
    config.site_name = escape(str(config.site_name))
    config.copyright = config.copyright or record_line(edition.article.meta)
    return config


def _checked(root: Path) -> Edition:
    from making.checking import check_folder  # half of a start, and scripts/build hands over what it has checked

    checked = check_folder(root)
    _warn(checked.findings)
    return checked.edition


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Publish the edition's data beside its pages, and the pages that are made of it; begin what is made beside."""
    global _publication, _renderer, _books_of_build, _files_of_build, _filled_of_build
    edition = _extension(config).edition
    files = assets.on_files(files, config)
    written = tuple(f"docs/{file.src_uri}" for file in files.documentation_pages())
    located, release = _extension(config).located, handed_over().release
    _publication = Publication(_root(config), edition, located, site_of(config), config.site_name, release, written)
    _filled_of_build = beside(partial(filled_ahead, files.documentation_pages(), _extension(config)))
    made = _publication.made_files()
    _files_of_build = beside(partial(_content, made))
    _books_of_build = beside(_publication.books)
    moved = redirect_pages(edition.redirects, written, META)
    held = dict.fromkeys((*made, *_book_paths(edition)), "")
    for path, content in (moved | _whole(edition.article, files) | held).items():
        level = InclusionLevel.NOT_IN_NAV if path.endswith(".md") else InclusionLevel.UNDEFINED
        files.append(File.generated(config, path, content=content.encode(), inclusion=level))
    _renderer = Renderer(_extension(config), config, files)
    return files


def keep() -> None:
    """Keep for the next build what this one made, of which nothing was told."""
    if _renderer:
        _renderer.keep()


def _content(made: Mapping[str, Make]) -> dict[str, str | bytes]:
    return {path: make() for path, make in made.items()}


def _fill_in(files: Files, contents: Mapping[str, str | bytes]) -> None:
    """Give files that are made beside the pages their content."""
    for path, content in contents.items():
        # A text's lines would end as the system's do.
        files.src_uris[path].content_bytes = content.encode() if isinstance(content, str) else content


def _whole(article: Article, files: Files) -> dict[str, str]:
    """The page with the whole article, of an article that has several."""
    if not has_whole(article):
        return {}
    parts = {path: path.removeprefix("docs/") for path in parts_of(article)}
    texts = {path: files.src_uris[uri].content_string for path, uri in parts.items() if uri in files.src_uris}
    title_page = TITLE_PAGE.removeprefix("docs/")
    if title_page in files.src_uris:
        texts = {TITLE_PAGE: opening_of(article, files.src_uris[title_page].content_string), **texts}
    return {WHOLE.removeprefix("docs/"): whole_page(texts)}


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Titles that the settings give are letters, which the theme writes as they are. The longest page, which has the
    whole article and comes last, is begun."""
    waiting = list(nav.items)
    while waiting:
        item = waiting.pop()
        waiting += item.children or []
        if "title" in vars(item) and item.title is not None:
            item.title = escape(unescape(str(item.title)))
    whole = files.src_uris.get(WHOLE.removeprefix("docs/"))
    if _renderer and whole and (page := whole.page):
        page.read_source(config)
        page.markdown = on_page_markdown(page.markdown or "", page, config, files)
        _renderer.begin(page, config, files)
    return nav


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    """A page that is made beside the others is read when it is: these come last. An edition at fault gets no more."""
    if handed_over().is_faulty():
        raise PluginError("the edition is at fault")
    if page.file.generated_by and not page.file.content_string:
        _fill_in(files, _files_of_build())
    return page


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill the generated parts."""
    markdown = normal(markdown)
    extension = _extension(config)
    origin = f"docs/{page.file.src_uri}"
    if origin == TITLE_PAGE and "title" in page.meta:
        page.meta["title"] = extension.edition.article.meta.title  # there it has markup and emendations
    for name in ("title", "description"):
        if name in page.meta:
            page.meta[name] = escape(unescape(str(page.meta[name])))
    if _renderer:
        page.render = partial(_renderer.render, page)  # type: ignore[method-assign]  # it has no other way
    ahead = _filled_of_build() if "/" in page.file.src_uri else {}
    in_styles = partial(cited, extension.edition.article)
    return ahead.get((origin, markdown)) or filled(markdown, origin, extension, in_styles)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Say where places have gone that were on the page."""
    return html + moved_places(_extension(config).edition.redirects, f"docs/{page.file.src_uri}")


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Hand every page, also one that no Markdown makes, the policy that its head begins with, its box “Go to” and
    where the data stands; give the files that are about to be written their content."""
    _fill_in(files, _files_of_build())
    env.globals["policy"] = META if _is_published else ""
    env.globals["goto_box"] = goto_box
    env.globals["data_files"] = list(SCRIPT_DATA.items())
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Hand the theme what the page's head tells machines, and titles that it does not escape again."""
    for each in filter(None, (page.previous_page, page, page.next_page)):
        each.title = Markup(each.title or "")
    edition = _extension(config).edition
    meta = edition.article.meta
    page.meta.setdefault(
        "description", escape(description(meta, f"docs/{page.file.src_uri}", unescape(str(page.title))))
    )
    page.meta.setdefault("author", escape(", ".join(meta.authors)))
    context["machine_head"] = head(
        edition, f"docs/{page.file.src_uri}", unescape(str(page.title)), page.url, site_of(config)
    )
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Write the books, the style sheet that all pages share, and the releases that are kept, to the byte."""
    _write_books(config)
    assets.on_post_build(config)
    put_back(_root(config), Path(config.site_dir))


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Leave out the sitemap of a site without an address: an empty one says that there are no pages."""
    return "" if template_name == "sitemap.xml" and not config.site_url else output_content


def _write_books(config: MkDocsConfig) -> None:
    """Put the books where their places are held; a book that cannot be made has none."""
    books, findings = _books_of_build()
    _warn(findings)
    for path in _book_paths(_extension(config).edition):
        place = Path(config.site_dir, path)
        if path in books:
            place.write_bytes(books[path])
        else:
            place.unlink()


def _book_paths(edition: Edition) -> list[str]:
    return [each.path for each in book_files(edition.article.meta)]


def _warn(findings: Iterable[Finding]) -> None:
    """What is found is a warning, which a strict build does not survive."""
    for finding in findings:
        _log.warning("%s:%d: %s (%s)", finding.place.path, finding.place.line, finding.message, finding.rule)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _extension(config: MkDocsConfig) -> EditionExtension:
    return next(each for each in config.markdown_extensions if isinstance(each, EditionExtension))
