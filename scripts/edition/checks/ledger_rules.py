"""Rules on permanent addresses: what was published once stays, means the same, and leads somewhere."""

from __future__ import annotations

import re

from edition.checks.registry import Context, Findings, found_by_reader, rule
from edition.model import Place
from edition.model.file_paths import LEDGER, REDIRECTS
from edition.places.addresses import page_url
from edition.places.ledger import Address, as_line

_OF_BUILD = re.compile(r"/(?:assets|v)/|/data/[^#]")
"""Where pages, releases that are kept, and data stand that no editor writes."""

found_by_reader("ledger-malformed", """A line of the ledger or of citations/redirects.tsv that cannot be read.

Bad: `paragraph  /iii/  p17` (spaces, and no fingerprint)
Good: `paragraph`, `/iii/`, `p17`, `0123456789ab` with a tab between each and the next""")  # fmt: skip


@rule
def address_vanished(context: Context) -> Findings:
    """An address that was published is gone, and nothing says where its readers shall go.

    Bad: the ledger has `fn-ed-c`, and no page has `[^ed-c]:` any more.
    Good: the note is there; or citations/redirects.tsv leads its address to one that is.
    """
    current = context.addresses
    ids = {address.id for address in current.values()}
    for row in context.ledger:
        gone = row.kind == "editors-page" or row.id not in ids
        if gone and row.url not in current and not _target(context, row):
            expected = row.url if row.kind == "editors-page" else f"#{row.id} on a page"
            yield (
                row.place,
                f"the {row.kind} {row.url} was published and is gone; expected {expected}; put it back, "
                f"or lead it elsewhere: a line in {REDIRECTS} with {row.url}, a new address, and the reason",
            )


@rule
def layer_empty(context: Context) -> Findings:
    """The register or the timeline has nothing, and the ledger has what it published.

    Bad: citations/timeline.yml is empty or away, and the ledger has `event-fall`.
    Good: the event is there; or citations/redirects.tsv leads its address elsewhere.
    """
    layer = context.edition.layer
    for kind, rows, path in (("entry", layer.entries, "register"), ("event", layer.events, "timeline")):
        published = [] if rows else [row for row in context.ledger if row.kind == kind and not _target(context, row)]
        if published:
            yield (
                Place(f"citations/{path}.yml", 1),
                f"nothing is listed here, and the ledger has {len(published)} of these addresses (from "
                f"{LEDGER}:{published[0].place.line}); expected each of them; bring the file back, or lead them "
                f"elsewhere in {REDIRECTS}",
            )


@rule
def address_moved(context: Context) -> Findings:
    """What was published at one page stands at another, and no redirect leads there.

    Bad: the ledger has `/iii/` and `p17`, and paragraph 17 now stands in docs/iv.md.
    Good: it stands there, and citations/redirects.tsv has `/iii/#p17` and `/iv/#p17`.
    """
    current = context.addresses
    by_id = {address.id: address for address in current.values() if address.kind != "editors-page"}
    for row in context.ledger:
        now = by_id.get(row.id) if row.kind != "editors-page" else None
        if now and row.url not in current and not _target(context, row):
            yield (
                now.place,
                (
                    f"the {row.kind} #{row.id} was published on {row.page} ({LEDGER}:{row.place.line}) "
                    f"and now stands on {now.page}; expected a redirect; "
                    f"move it back, or add to {REDIRECTS}: {row.url}, {now.url}, and the reason"
                ),
            )


@rule
def address_reworded(context: Context) -> Findings:
    """A published address names other words of the author's, another source, or another passage.

    Bad: paragraph 17 had “the lamp” when it was published and now has “the lantern”.
    Good: it has “{~~the lamp~>the lantern~~}{>>why<<}”: a declared emendation leaves the witness's words.
    """
    for row in context.ledger:
        now = context.addresses.get(row.url)
        if now and not _target(context, row) and not row.stays(now):
            yield now.place, f"{_what(row, now)} ({LEDGER}:{row.place.line}); {_mend(row, now)}"


@rule
def redirect_broken(context: Context) -> Findings:
    """A redirect from an address that is still there, or to one that is not, or a second one from the same.

    Bad: `/iii/#p17` → `/five/#p17`, and there is no such page.
    Good: `/iii/#p17` → `/iv/#p17`, which is where the paragraph stands.
    """
    current = context.addresses
    pages = {page_url(page.path) for page in context.all_pages}
    seen: set[str] = set()
    for redirect in context.edition.redirects:
        if redirect.old in current or redirect.old in pages:
            yield (
                redirect.place,
                f"{redirect.old} is redirected and still there; expected an address that is gone; remove the line",
            )
        elif _OF_BUILD.match(redirect.old):
            yield redirect.place, f"{redirect.old} lies among files of the build's; expected an address that a page had"
        elif redirect.old in seen:
            yield redirect.place, f"{redirect.old} is redirected a second time; expected one line; remove the other"
        elif redirect.new not in current and redirect.new not in pages:
            yield (
                redirect.place,
                f"{redirect.old} leads to {redirect.new}, which is not there; "
                f"expected an address of this edition, as in {next(iter(current), '/i/#p1')}",
            )
        seen.add(redirect.old)


def _target(context: Context, row: Address) -> str:
    """Where the redirects lead a published address; "" if they do not."""
    for redirect in context.edition.redirects:
        if redirect.old == row.url:
            return redirect.new
        if redirect.old == row.page and f"{redirect.new}#{row.id}" in context.addresses:
            return f"{redirect.new}#{row.id}"
    return ""


def _what(row: Address, now: Address) -> str:
    if row.kind != now.kind:
        return f"{row.url} was published as a {row.kind} and is a {now.kind} now"
    if row.kind == "source":
        return f"the kind, authors, title, date or number of {row.id} are not those it was published with"
    if row.kind == "editors-note":
        return f"the editors’ note #{row.id} hangs at another place than when it was published"
    return f"the words of {row.url} are not those it was published with"


def _mend(row: Address, now: Address) -> str:
    meant = f"add this line at the ledger's end, tabs between: {' '.join(as_line(now).split())} and the reason"
    if row.kind in ("source", "editors-note"):
        return f"expected the same; put it back under this id, or, if it still names the same thing, {meant}"
    return (
        "expected the same; restore them, or declare an emendation {~~old~>new~~}{>>reason<<}; "
        f"if the witness itself was corrected, {meant}"
    )
