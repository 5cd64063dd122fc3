"""The sources page: a figure of all sources along the text, then the table of authorities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from edition.cite.authorities import grouped
from edition.model import Edition, Form
from edition.places.addresses import Addresses
from edition.resolving.occurrences import Occurrence, occurrences
from edition.site.source_entry import Entries
from edition.site.sources_figure import Figure, rows
from edition.site.stylesheets import asset, stylesheets
from edition.sources.kinds import label
from edition.text.number_ranges import how_many

_SORTS = {"group": "kind of authority", "author": "author", "count": "number of citations", "first": "first citation"}
_FORMS: Mapping[Form, str] = {
    "full": "in full",
    "id": "by *Id.*",
    "supra": "by *supra*",
    "short": "by a case’s short form",
}
_COUNTS = {"1": "any number of times", "2": "twice or more", "5": "five times or more", "10": "ten times or more"}


def sources_page(edition: Edition, addresses: Addresses, origin: str) -> str:
    """The Markdown of the page whose file is `origin`. An edition without sources gets one sentence."""
    if not edition.sources:
        return "No source is cited."
    found = occurrences(edition)
    entries = Entries(edition, addresses, origin)
    drawn = rows(edition.sources, found)
    lines = [_assets(origin), _counted(len(edition.sources), [each for all in found.values() for each in all])]
    if drawn:
        lines += [
            "## Where each source is cited {#sources-figure}",
            Figure(edition.article, drawn, addresses, origin).html(),
        ]
    lines += ["## All sources {#sources-all}", *_explained(edition), _tools(edition)]
    for group, members in grouped(edition.sources):
        items = "\n".join(entries.html(source, found[source.key]) for source in members)
        lines += [
            f"### {group.heading} {{#{group.id} .sources-group-heading }}",
            f'<ol class="sources sources-group" aria-labelledby="{group.id}">\n{items}\n</ol>',
        ]
    return "\n\n".join(lines)


def _assets(origin: str) -> str:
    """The page's own styles and script, which no other page needs."""
    styles = stylesheets(origin, "folded", "sources/entries", "sources/figure", "sources/places")
    return f'{styles}<script type="module" src="{asset(origin, "sources/page.js")}"></script>'


def _counted(sources: int, found: Sequence[Occurrence]) -> str:
    """How much is cited, and how."""
    forms = Counter(each.resolved.citation.form for each in found)
    told = _listed([f"{forms[form]} {said}" for form, said in _FORMS.items() if forms[form]])
    counts = f"{how_many(sources, 'source')} {how_many(len(found), 'time')}"
    return f"The article cites {counts}{f': {told}' if told else ''}."


def _explained(edition: Edition) -> Iterator[str]:
    """How to read the entries."""
    yield (
        "Each entry has the work as the author prints it first, and under “Cited” every note that rests on it, with "
        "the sentence in the text. The words marked are those the note is for: from the marker before, or from where "
        "the sentence begins, up to the note’s own marker."
    )
    urls = {source.fields["url"] for source in edition.sources if source.fields.get("url")}
    if any(url not in edition.links or not edition.links[url].sought for url in urls):
        yield (
            "“Archived copy” leads to the Internet Archive’s capture nearest to the day that is meant; "
            "where “not checked” stands behind it, nobody has looked whether there is one."
        )


def _listed(parts: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


def _tools(edition: Edition) -> str:
    """Sorting and filtering, which a script makes work; without one they stay hidden and all entries are there."""
    kinds = sorted({label(source) for source in edition.sources})
    total = len(edition.sources)
    return (
        '<form class="sources-tools" hidden role="search" aria-label="Sort and filter the sources">'
        f"{_select('sort', 'Sort by', _SORTS)}"
        f"{_select('kind', 'Show', {'': 'every kind', **{kind: kind for kind in kinds}})}"
        f"{_select('count', 'Cited', _COUNTS)}"
        '<label>Author or title <input name="words" type="search" autocomplete="off"></label>'
        '<button type="reset">Show all</button>'
        '<button type="button" name="unfold">Unfold all citations</button></form>'
        f'<p class="sources-status" role="status">{how_many(total, "source")}</p>'
    )


def _select(name: str, label: str, options: dict[str, str]) -> str:
    listed = "".join(f'<option value="{escape(value)}">{escape(said)}</option>' for value, said in options.items())
    return f'<label>{label} <select name="{name}" autocomplete="off">{listed}</select></label>'
