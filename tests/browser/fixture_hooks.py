"""MkDocs glue for the invented article: its text, notes and cards are written by the engine, and its list of sources."""

from __future__ import annotations

import sys
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as SitePage

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))

from edition.exports.apparatus import entries  # noqa: E402
from edition.importing.source_list import collect  # noqa: E402
from edition.model import Edition  # noqa: E402
from edition.pages.page_reader import Page, read_pages  # noqa: E402
from edition.places.addresses import APPARATUS, SOURCES_PAGE  # noqa: E402
from edition.resolving.resolver import resolve  # noqa: E402
from edition.site.held_spaces import with_line_ends  # noqa: E402
from edition.site.markdown_extension import EditionExtension  # noqa: E402
from making import assets  # noqa: E402

on_post_build = assets.on_post_build


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the article; its sources are those that its notes cite in full."""
    paths = sorted(Path(config.docs_dir).glob("*.md"))
    article, unread = read_pages(Page(f"docs/{path.name}", path.read_text(encoding="utf-8")) for path in paths)
    edition = resolve(article, collect(article)[0])
    assert (*unread, *edition.findings) == (), "the invented article is at fault"
    config.markdown_extensions = [*config.markdown_extensions, EditionExtension(edition)]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Make the pages to which cards lead."""
    files = assets.on_files(files, config)
    edition = _extension(config).edition
    sources = [f"{source.fields['title']}\n{{: #src-{source.key} }}" for source in edition.sources]
    for path, text in {SOURCES_PAGE: _page("Sources", sources), APPARATUS: _apparatus(edition)}.items():
        files.append(File.generated(config, path.removeprefix("docs/"), content=text))
    return files


def on_page_markdown(markdown: str, page: SitePage, config: MkDocsConfig, files: Files) -> str:
    """Tell the extension which page comes next."""
    _extension(config).turn_to(f"docs/{page.file.src_uri}")
    return markdown


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Hand the theme what it says of lines' ends."""
    env.filters["line_ends"] = with_line_ends
    return env


def _apparatus(edition: Edition) -> str:
    return _page("About", [f"{entry.reason}\n{{: #{entry.id} }}" for entry in entries(edition.article)])


def _page(title: str, blocks: list[str]) -> str:
    return "\n\n".join([f"# {title}", *blocks]) + "\n"


def _extension(config: MkDocsConfig) -> EditionExtension:
    return next(each for each in config.markdown_extensions if isinstance(each, EditionExtension))
