"""Rules that hold the ledger itself to what was published before; and what is no fault, but has to be said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from edition.checks.registry import Context, Findings, rule
from edition.model import Place
from edition.model.file_paths import LEDGER, REDIRECTS
from edition.places.addresses import page_url
from edition.places.ledger import Address, as_line, in_force
from edition.places.likeness import share
from edition.places.published import lost, reordered
from edition.releases.release_list import RELEASES

_MOST = 10
_SOME = 3


@rule
def ledger_line_lost(context: Context) -> Findings:
    """A line of the ledger that was published is gone, was changed, or no longer counts.

    Bad: the version before had `paragraph /iii/ p17 0123456789ab`, and this one has another fingerprint there.
    Good: the line is as it was; below it, if need be, a new one for the address, with its reason.
    """
    if context.ledger_lines is None:
        return
    rows = lost(context.published, context.ledger_lines)
    if len(rows) > _MOST:
        yield Place(LEDGER, 1), f"{len(rows)} lines that were published are gone, as {_line(rows[0])}; {_BACK}"
    else:
        for row in rows:
            yield _near(context, row), f"the line {_line(row)} was published and is gone or changed; {_BACK}"
    for row in reordered(context.published, context.ledger_lines):
        yield row.place, f"the lines of {row.url} stand in another order than they were published in; {_BACK}"


_BACK = "expected every line ever published; bring it back from that version; the ledger is only added to"


@rule
def released_address_lost(context: Context) -> Findings:
    """A release that is kept has an address of which the ledger has no line.

    Bad: release 1.0 has `/iii/#p17`, and `p17` stands in no line of citations/permalinks.tsv.
    Good: the line is there, whatever became of the paragraph since.
    """
    if context.ledger_lines is None:
        return
    here = {row.url for row in context.ledger_lines}
    gone = [(url, number) for url, number in context.published.released if url not in here]
    for url, number in gone[:_MOST]:
        more = f", and {len(gone) - _MOST} more like it" if len(gone) > _MOST and url == gone[0][0] else ""
        yield Place(LEDGER, 1), f"release {number} has {url}{more}, and no line here does; {_BACK}"


@rule
def redirect_lost(context: Context) -> Findings:
    """A redirect that was published is gone, and its old address with it.

    Bad: the version before led `/three/` to `/iii/`, and this one leads it nowhere.
    Good: the line is there; where it leads may change.
    """
    there = {redirect.old for redirect in context.edition.redirects} | set(context.addresses)
    for redirect in context.published.moved():
        if redirect.old not in there:
            yield (
                Place(REDIRECTS, 1),
                f"{redirect.old} was led to {redirect.new} in a version published before; expected a line for it; "
                "put it back, and lead it where its readers shall go now",
            )


@rule
def editors_note_exchanged(context: Context) -> Findings:
    """An editors' note says what was published under another label, or something else altogether.

    Bad: `[^ed-a]` and `[^ed-b]` have each the words that the other had when it was published.
    Good: a note keeps its matter, and its words are bettered; what says something else has a label of its own.
    """
    published = {row.id: sketch for row, sketch in _sketches(context, "editors-note")}
    notes = {note.id: note for note in context.article.notes if note.number is None}
    words = {id: note.text.edition.plain for id, note in notes.items()}
    exchanged = _exchanged(words, published)
    for id, other in exchanged.items():
        yield notes[id].place, f"#{id} has the words that #{other} was published with; {_OWN_LABEL}"
    for id, sketch in published.items():
        if id in words and not share(words[id], sketch) and id not in exchanged:
            yield notes[id].place, f"#{id} has no word in common with what it was published with; {_OWN_LABEL}"


@rule
def editors_heading_exchanged(context: Context) -> Findings:
    """A heading of an editors' page has the words that another was published with.

    Bad: `## Rights {#errors}` and `## Errors {#rights}`, which each had the other's words when they were published.
    Good: a heading may be reworded; its id stays with what it is about.
    """
    headings = {f"{page_url(h.place.path)}#{h.id}": h for h in context.edition.headings if h.id}
    published = {row.url: sketch for row, sketch in _sketches(context, "editors-heading")}
    exchanged = _exchanged({url: heading.words for url, heading in headings.items()}, published)
    for url, other in exchanged.items():
        yield headings[url].place, f"{url} leads to the words that {other} was published with; {_OWN_ID}"


_OWN_ID = "expected the same matter, however bettered; give each its id back"


def _sketches(context: Context, kind: str) -> Iterator[tuple[Address, str]]:
    """What was published of a kind, each with the sketch of its words; the last counts."""
    rows = (row for row in in_force(context.ledger) if row.kind == kind)
    return ((row, row.fingerprint.partition("/")[2]) for row in rows if "/" in row.fingerprint)


def _exchanged(words: Mapping[str, str], published: Mapping[str, str]) -> dict[str, str]:
    """What has the words that another was published with, with that other."""
    exchanged: dict[str, str] = {}
    shares = {id: share(words[id], kept) for id, kept in published.items() if id in words}
    for id, own in shares.items():
        others = ((share(words[id], kept), other) for other, kept in published.items() if other != id)
        most, other = max(others, default=(0.0, ""))
        if own < 1 and most > own and (own < 0.5 or shares.get(other, 0) < 1):
            exchanged[id] = other
    return exchanged


_OWN_LABEL = (
    "expected the same matter, however bettered; give each its words back, or withdraw the one "
    f"({REDIRECTS}) and give the other a new label"
)


def uncompared(context: Context) -> str:
    """That the ledger and the list of releases could be compared with nothing, or with nothing outside this copy, and
    why; "" if they were."""
    if context.ledger_lines is None:
        return ""
    published = context.published
    why = published.unknown
    what = f"{LEDGER} and {RELEASES} were" if context.releases else f"{LEDGER} was"
    if not why and published.strange:
        return (
            f"{what} compared with another history than the one release {published.strange[0]} was made in: no branch "
            f"or tag here has its commit ({RELEASES}); of what was published before, only what the releases that are "
            "kept have can be compared"
        )
    if not why and published.alone and not published.released:
        return (
            f"{what} compared with the history of this copy alone, which may have been rewritten: it has no branch "
            "of a remote, and no release was kept before"
        )
    return f"{what} compared with no earlier version: {why}" if why else ""


def unreleased(context: Context) -> str:
    """Which addresses no release has yet promised to keep; "" if there are none."""
    known = {row.url for row in context.ledger}
    new = [url for url in context.addresses if url not in known]
    if not new:
        return ""
    some = ", ".join(new[:_SOME]) + (" …" if len(new) > _SOME else "")
    count = f"{len(new)} address{'es are' if len(new) > 1 else ' is'}"
    return f"{count} not in {LEDGER} yet ({some}); scripts/build --release adds them, before you publish"


def _line(row: Address) -> str:
    return "“" + as_line(row).replace("\t", " ") + "”"


def _near(context: Context, row: Address) -> Place:
    """Where the address stands in the ledger now; its first line if it stands there no more."""
    here = (each.place for each in context.ledger_lines or () if each.url == row.url)
    return next(here, Place(LEDGER, 1))
