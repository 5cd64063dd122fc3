"""The sources page: a figure of all sources along the text, then the table of authorities."""

from __future__ import annotations

from html import escape

from edition.addresses import Addresses, page_url
from edition.authorities import grouped
from edition.figure import Figure, rows
from edition.kinds import KINDS
from edition.model import Edition
from edition.occurrences import occurrences
from edition.source_entry import Entries

_SORTS = {"group": "kind of authority", "author": "author", "count": "number of citations", "first": "first citation"}
_COUNTS = {"1": "any number of times", "2": "twice or more", "5": "five times or more", "10": "ten times or more"}


def sources_page(edition: Edition, addresses: Addresses, origin: str) -> str:
    """The Markdown of the page whose file is `origin`. An edition without sources gets one sentence."""
    if not edition.sources:
        return "No source is cited."
    found = occurrences(edition)
    entries = Entries(edition, addresses, origin)
    drawn = rows(edition.sources, found)
    lines = [_assets(origin), _opening(len(edition.sources), sum(map(len, found.values())))]
    if drawn:
        lines += ["## Who carries which part {#sources-figure}", Figure(edition.article, drawn, addresses, origin).html()]
    lines += ["## All sources {#sources-all}", _tools(edition)]
    for group, members in grouped(edition.sources):
        items = "\n".join(entries.html(source, found[source.key]) for source in members)
        lines += [f"### {group.heading} {{#{group.id} .authorities-heading }}", f'<ol class="sources authorities" aria-labelledby="{group.id}">\n{items}\n</ol>']
    return "\n\n".join(lines)


def _assets(origin: str) -> str:
    """The page's own styles and script, which no other page needs."""
    folder = "../" * (page_url(origin).count("/") - 1) + "assets/sources"
    styles = "".join(f'<link rel="stylesheet" href="{folder}/{name}.css">' for name in ("entries", "figure"))
    return f'{styles}<script type="module" src="{folder}/page.js"></script>'


def _opening(sources: int, citations: int) -> str:
    return (
        f"The author cites {sources} source{'' if sources == 1 else 's'} {citations} time{'' if citations == 1 else 's'}, by whatever form: in full, "
        "by *Id.*, by *supra*, or by a case’s short form. Each entry has the work as the author prints it first, and under “Cited” every "
        "note that rests on it, with the sentence in the text. The words marked are those the note is for: from the marker before, or "
        "from where the sentence begins, up to the note’s own marker."
    )


def _tools(edition: Edition) -> str:
    """Sorting and filtering, which a script makes work; without one they stay hidden and all entries are there."""
    kinds = sorted({KINDS[source.kind].label for source in edition.sources})
    total = len(edition.sources)
    return (
        '<form class="sources-tools" hidden role="search" aria-label="Sort and filter the sources">'
        f"{_select('sort', 'Sort by', _SORTS)}"
        f"{_select('kind', 'Show', {'': 'every kind', **{kind: kind for kind in kinds}})}"
        f"{_select('count', 'Cited', _COUNTS)}"
        '<label>Author or title <input name="words" type="search" autocomplete="off"></label>'
        '<button type="reset">Show all</button>'
        '<button type="button" name="unfold" aria-pressed="false">Unfold all citations</button></form>'
        f'<p class="sources-status" role="status">{total} source{"" if total == 1 else "s"}</p>'
    )


def _select(name: str, label: str, options: dict[str, str]) -> str:
    listed = "".join(f'<option value="{escape(value)}">{escape(said)}</option>' for value, said in options.items())
    return f'<label>{label} <select name="{name}" autocomplete="off">{listed}</select></label>'
