"""A rule on what an entry can hardly be: signs that a citation was read wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.checks.registry import Context, rule
from edition.model import Place, Source
from edition.sources.names import authors

_CONTAINERS = ("journaltitle", "institution", "organization", "booktitle")
_PLACED = re.compile(r"(?<!\w)\d{1,4}(?:, \d+(?:[–-]\d+)?| [A-Z][\w.’ ]*\. \d+)$|¶ ?\d|§ ?\d|\b\d{4} WL\b")
_OF_PARTS = frozenset({"treaty", "statute", "resolution"})
_PINNED = re.compile(r" (?:arts?\.|§§?|¶¶?|pts?\.|cls?\.|paras?\.) ?\d[\w.()–-]*(?:(?:,| &) \d[\w.()–-]*)*$")
_CONGRESS = re.compile(r", \d+\w\w Cong\.(?:,| \d|$)")
_PLACE_FIRST = re.compile(r"(?:¶|§|at \d)")
_NO_BEGINNING = re.compile(
    r"(?:Inc|LLC|L\.L\.C|Ltd|Corp)\.?(?:,| v\. )|v\. |at \d|¶|§|"
    r"(?:aff’d|rev’d|vacated|cert\.|appeal|revoked|repealed|withdrawn) ?\b"
    r"(?=.*\b(?:by|filed|denied|docketed|sub nom)\b|$)"
)


@rule
def entry_implausible(context: Context) -> Iterator[tuple[Place, str]]:
    """A field that holds what no work has there: a page in a periodical's name, a history as a title.

    Bad: `journaltitle = {J. Piers 645, 649}`; `title = {Inc. v. Sea Wall, Inc.}`.
    Good: `journaltitle = {J. Piers}` and `pages = {645}`; `title = {Pier 10, Inc. v. Sea Wall, Inc.}`.
    """
    for source in context.edition.sources:
        for field, value, why in _implausible(source):
            yield (
                source.place,
                f"entry {source.key} has {field} “{value}”, which {why}; expected what its citation prints there; "
                "correct the entry, and see whether its citation is read whole",
            )


def _implausible(source: Source) -> Iterator[tuple[str, str, str]]:
    for field in _CONTAINERS:
        value = source.fields.get(field, "")
        if _PLACED.search(value):
            yield field, value, "holds a place in a work"
    title = source.fields.get("title", "")
    if source.kind in _OF_PARTS and _PINNED.search(title) and title != source.fields.get("code"):
        yield "title", title, "ends in a place cited"
    if _CONGRESS.search(title) or title and not any(map(str.isalpha, title)):
        yield "title", title, "is no title, or holds more than one"
    if _PLACE_FIRST.match(addendum := source.fields.get("addendum", "")):
        yield "addendum", addendum, "begins with a place cited"
    begun = [("title", source.fields.get("title", "")), *(("author", author) for author in authors(source))]
    for field, value in begun:
        if _NO_BEGINNING.match(value):
            yield field, value, "is the rest of a longer one, or no such thing"
