"""The files that the edition offers for download, each with its path on the site and one line that says what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from edition.exports.biblatex import biblatex_file
from edition.exports.csl import csl_file
from edition.exports.head import Site
from edition.exports.ris import ris_file
from edition.exports.tei import tei
from edition.model import UNRELEASED, Edition, Release


@dataclass(frozen=True, slots=True)
class Download:
    """A file: its path on the site, what it is (Markdown), its text, and whether it is about the sources alone."""

    path: str
    what: str
    text: Callable[[Edition, Site, Release], str]
    of_sources: bool = False


DOWNLOADS = (
    Download(
        "data/sources.ris",
        "all sources for Zotero, EndNote and other reference managers (RIS); laws arrive as laws",
        lambda edition, *_: ris_file(edition.sources),
        True,
    ),
    Download(
        "data/sources.bib",
        "all sources for LaTeX with biblatex and biber; laws show where they stand, in `howpublished`",
        lambda edition, *_: biblatex_file(edition.sources),
        True,
    ),
    Download(
        "data/sources.csl.json",
        "all sources for Pandoc and other citation processors (CSL-JSON)",
        lambda edition, *_: csl_file(edition.sources),
        True,
    ),
    Download(
        "data/edition.tei.xml",
        "the whole edition as TEI P5: text, notes, star pages, emendations, sources, every citation a reference",
        lambda edition, site, release: tei(edition, site.language, site.url, site.terms, release),
    ),
)


def download_files(edition: Edition, site: Site, release: Release = UNRELEASED) -> dict[str, str]:
    """Path on the site → content of every file of `DOWNLOADS`; `release` is the state of the edition."""
    return {each.path: each.text(edition, site, release) for each in DOWNLOADS}


def downloads_markdown(downloads: Iterable[Download], origin: str) -> str:
    """A list of links to `downloads`, for the page whose file is `origin` (`docs/data/index.md`)."""
    up = "../" * (origin.count("/") - 1)
    lines = (f"- [{each.path.rpartition('/')[2]}]({up}{each.path}){{: download }}: {each.what}" for each in downloads)
    return "\n".join(lines)
