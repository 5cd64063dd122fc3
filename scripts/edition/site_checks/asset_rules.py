"""The rule that a reader's browser asks no one else for anything."""

from __future__ import annotations

from collections.abc import Iterator

from edition.model import Finding
from edition.site_checks.built_site import BuiltSite, finding
from edition.site_checks.site_references import references, target


def site_external_asset(site: BuiltSite) -> Iterator[Finding]:
    """A page makes the browser fetch something from another host: it tells that host who reads, and breaks with it.

    Scripts, stylesheets, images, fonts, frames, `@import`, `url()`, `image-set()` and `preconnect` count, and what
    sends a reader or what he writes there unasked: a refresh, a form, a `ping`. Links that a reader follows do not.

    Bad:  `<link rel="stylesheet" href="https://fonts.example/serif.css">`
    Good: `<link rel="stylesheet" href="../assets/edition.css">`
    """
    for reference in references(site):
        if not reference.loads:
            continue
        found = target(site, reference)
        if found.host and not found.fault:
            message = f"{reference.by} fetches {reference.url[:120]!r} from {found.host}; serve the file with the site"
            yield finding("site-external-asset", reference.path, reference.line, message)
