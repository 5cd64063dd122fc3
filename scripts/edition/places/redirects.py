"""Redirects as the build writes them: a page at an old page's address, a place at an old fragment's.

Without JavaScript a reader meets a plain link; with it, the browser goes on and keeps the fragment.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from html import escape

from edition.model import Redirect
from edition.places.addresses import page_url

SCRIPT = "/assets/moved.js"


def redirect_pages(redirects: Iterable[Redirect], pages: Iterable[str], policy: str = "") -> dict[str, str]:
    """The pages to write at addresses where the edition has none any more: path → HTML.

    `pages` are the files of those it has (`docs/iii.md`); `policy` is an element for each page's head.
    """
    here = {page_url(page) for page in pages}
    found: dict[str, list[Redirect]] = {}
    for redirect in redirects:
        page = redirect.old.split("#")[0]
        if page not in here:
            found.setdefault(page, []).append(redirect)
    return {f"{page.lstrip('/')}index.html": _page(page, moved, policy) for page, moved in found.items()}


def moved_places(redirects: Iterable[Redirect], origin: str) -> str:
    """What a page that is still there says of the places that have left it, as HTML; "" if none has."""
    page = page_url(origin)
    moved = [redirect for redirect in redirects if redirect.old.startswith(page + "#")]
    if not moved:
        return ""
    return f'<section class="moved" aria-label="Moved">\n<ul>\n{_items(page, moved)}</ul>\n</section>'


def _page(page: str, moved: list[Redirect], policy: str) -> str:
    """A page for those who come to an address that is gone; the first link is where its page went."""
    whole = next((redirect.new for redirect in moved if redirect.old == page), moved[0].new.split("#")[0])
    to = escape(_relative(page, whole))
    places = [redirect for redirect in moved if redirect.old != page]
    listed = f"<ul>\n{_items(page, places)}</ul>\n" if places else ""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"{policy}\n<title>Moved</title>\n"
        '<meta name="viewport" content="width=device-width">\n<meta name="robots" content="noindex">\n'
        f'<link rel="canonical" href="{to}">\n'
        f'<noscript><meta http-equiv="refresh" content="{5 if places else 0}; url={to}"></noscript>\n'
        "</head>\n<body>\n<main>\n<h1>Moved</h1>\n"
        f'<p>This page has moved to <a href="{to}">{escape(whole)}</a>.</p>\n{listed}</main>\n'
        f'<script src="{posixpath.relpath(SCRIPT, page)}"></script>\n</body>\n</html>\n'
    )


def _items(page: str, moved: Iterable[Redirect]) -> str:
    return "".join(
        f'<li id="{escape(redirect.old.split("#")[1])}"><code>#{escape(redirect.old.split("#")[1])}</code> is now at '
        f'<a class="moved-to" href="{escape(_relative(page, redirect.new))}">{escape(redirect.new)}</a> '
        f"({escape(redirect.reason)}).</li>\n"
        for redirect in moved
    )


def _relative(page: str, address: str) -> str:
    """An address from the site's root as one from `page`, so that the site may stand in any folder."""
    path, _, id = address.partition("#")
    to = "" if path == page else posixpath.relpath(path, page) + "/"
    return f"{to}#{id}" if id else to or "./"
