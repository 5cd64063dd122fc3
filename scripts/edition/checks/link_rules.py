"""Rules on what scripts/links found: the file can be read, and speaks of the database's addresses only."""

from __future__ import annotations

from collections.abc import Iterator

from edition.checks.registry import Context, found_by_reader, rule
from edition.model import Place
from edition.sources.link_status import RULE, urls_of

found_by_reader(RULE, """citations/links.json is not what scripts/links writes.

Bad: `"https://example.org/a": {"checked": "yesterday", "status": 200}`
Good: `"https://example.org/a": {"checked": "2026-11-23", "status": 200}`""")  # fmt: skip


@rule
def links_stale(context: Context) -> Iterator[tuple[Place, str]]:
    """citations/links.json tells of an address that no entry of the database has.

    Bad: `"https://example.org/old": …`, and the entry's `url` is <https://example.org/new> by now.
    Good: every address there is the `url` of an entry; one that was not checked yet may be missing.
    """
    known = urls_of(context.edition.sources)
    for check in context.edition.links.values():
        if check.url not in known:
            yield (
                check.place,
                f"{check.url} is the address of no entry; expected one with this url; "
                "run scripts/links, or remove these lines",
            )
