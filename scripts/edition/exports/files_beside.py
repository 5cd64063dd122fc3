"""The files of an edition that show on its site and are neither the article's pages nor read into its data: the
editors' own pages, settings, pictures; and how the engine writes what is offered for download. `data/files.json` has
their digests, by which a release tells what changed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from edition.places.addresses import page_url

_READ = frozenset({f"citations/{name}" for name in ("sources.bib", "register.yml", "timeline.yml", "permalinks.tsv")})
"""Told by the other data; the ledger, by the addresses in them."""


def is_beside(path: str) -> bool:
    """True of `docs/about/index.md`, `citations/redirects.tsv`, `mkdocs.yml`; not of the article's own pages, the text
    received, what the other data tell, and what a system hides."""
    parts = path.split("/")
    if any(part.startswith(".") for part in parts):
        return False
    if parts[0] == "docs":
        return parts[1] != "witness" and not (len(parts) == 2 and path.endswith(".md"))
    return path == "mkdocs.yml" or (parts[0] == "citations" and path not in _READ)


def files_beside(files: Mapping[str, bytes]) -> list[dict[str, str | None]]:
    """The rows of the data for the `files` of an edition's folder, by path; others are left out."""
    return [
        {"path": path, "url": _page(path), "sha256": hashlib.sha256(files[path]).hexdigest()}
        for path in sorted(files)
        if is_beside(path)
    ]


def downloads_beside(texts: Mapping[str, str]) -> list[dict[str, str | None]]:
    """The rows for what is offered for download, path on the site → text as any release would have it."""
    return [
        {"path": path, "url": f"/{path}", "sha256": hashlib.sha256(texts[path].encode()).hexdigest()}
        for path in sorted(texts)
    ]


def _page(path: str) -> str | None:
    """The address of the page that a file is, `/about/` of `docs/about/index.md`; None of what is no page."""
    return page_url(path) if path.startswith("docs/") and path.endswith(".md") else None
