"""Rules on the editors' own pages: what they link to is there, and what they have the build write it can."""

from __future__ import annotations

import posixpath
import re
from html import unescape
from urllib.parse import unquote

from edition.checks.registry import Context, Findings, rule
from edition.pages.editors_pages import PARTS, EditorsPage
from edition.pages.other_files import BUILT
from edition.places.addresses import page_url

_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_WRITTEN_BY: dict[str, str] = {
    "title": r"title|fnref-(?:0|[a-z]+(?:-[a-z]+)*)",
    "contents": r"contents",
    "apparatus": r"cruxes",
    "sources": r"sources-\S+|figure-\S+|authorities-\S+",
    "index": r"index-\S+|entry-\S+",
    "timeline": r"timeline-\S+|event-\S+",
    "map": r"glance",
    "data": r"data-\S+",
    "cite": r"cite\S*",
}
"""The ids that the build writes with each generated part. Where this is wide, scripts/build still looks at each."""

_OF_NOTES = frozenset({"notes", "editors-notes"})


@rule
def link_broken(context: Context) -> Findings:
    """A link on one of the editors' pages leads to no page, no file or no place of the edition.

    Bad: `[sources](../sorces/index.md)`, `[the apparatus](#aparatus)`, `![the harbour](harbor.png)`
    Good: `[sources](../sources/index.md)`, `[the apparatus](#apparatus)`
    """
    pages = {page.path for page in context.all_pages}
    for page in context.editors_pages:
        for link in page.links:
            target = unescape(link.target)
            if _ELSEWHERE.match(target) or target.startswith("//"):
                continue
            path, _, fragment = target.partition("#")
            to = _target(page.path, path)
            if path.startswith("/"):
                yield (
                    link.place,
                    f"{link.target} begins at the site's root; expected the way from this page; write it so",
                )
            elif to.endswith(".md") and to not in pages:
                yield link.place, f"{link.target} leads to {to}, which does not exist; expected a page; correct it"
            elif path and to not in pages and not _is_file(context, to):
                yield link.place, f"{link.target} leads to {to}, which does not exist; expected a file; correct it"
            elif fragment and to in pages and not _has(context, to, unquote(fragment)):
                yield (
                    link.place,
                    f"{link.target} leads to no #{fragment} on {to}; expected an id that is there; correct it",
                )


@rule
def part_unknown(context: Context) -> Findings:
    """One of the editors' pages has the build write what it does not know.

    Bad: `<!-- edition: sorces -->`
    Good: `<!-- edition: sources -->`
    """
    for page in context.editors_pages:
        for part, place in page.parts:
            if part not in PARTS:
                expected = ", ".join(sorted(PARTS))
                yield place, f"<!-- edition: {part} --> is unknown; expected one of {expected}; correct it or remove it"


def _is_file(context: Context, path: str) -> bool:
    """Whether a file stands at `path`, or the build may write one there."""
    below = path.removeprefix("docs/")
    return below != path and (below in context.files or below.startswith(BUILT))


def _target(origin: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(origin), unquote(path))) if path else origin


def _has(context: Context, path: str, id: str) -> bool:
    """Whether the page at `path` has the id: an address, one written there, or one that the build writes."""
    url = f"{page_url(path)}#{id}"
    if url in context.addresses or any(redirect.old == url for redirect in context.edition.redirects):
        return True
    page = next((each for each in context.editors_pages if each.path == path), None)
    if page is not None and (id in page.ids or _is_written(page, id)):
        return True
    return id in _OF_NOTES or any(id == f"fnref-{label}" and place.path == path for label, place in context.markers)


def _is_written(page: EditorsPage, id: str) -> bool:
    return any(re.fullmatch(_WRITTEN_BY[part], id) for part, _ in page.parts if part in _WRITTEN_BY)
