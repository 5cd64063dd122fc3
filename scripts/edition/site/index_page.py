"""The index, as at the end of a good book: every entry with its forms, what the article says it is, and its places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from edition.layer.concordance import Hit
from edition.layer.located import Located
from edition.model import Edition, EntryKind, RegisterEntry
from edition.places.addresses import SOURCES_PAGE, Addresses, href_to
from edition.site.layer_links import LayerLinks
from edition.site.printed_words import words_html
from edition.site.stylesheets import stylesheets
from edition.sources.beside_titles import whole_title
from edition.sources.kinds import KINDS
from edition.text.alphabet import sort_key

_HEADINGS: dict[EntryKind, str] = {
    "person": "Persons",
    "place": "Places",
    "body": "Bodies",
    "instrument": "Instruments",
    "term": "Terms",
    "abbreviation": "Abbreviations",
}
_EMPTY = "Nothing is listed yet."
_EXPLAINED = (
    "Each entry has every form in which the article prints the name, and every heading, paragraph (¶) and note (n.) "
    "in which one of them stands as a whole word, quotations included; web addresses and the editors’ notes are left "
    "out. What an entry is, is said in the article’s own words. Under “In sentences” stands each sentence that has it."
)


def index_page(edition: Edition, located: Located, addresses: Addresses, origin: str) -> str:
    """The Markdown of the page whose file is `origin`. An edition without entries gets one sentence."""
    if not edition.layer.entries:
        return _EMPTY
    writer = _Writer(LayerLinks(edition, located, addresses, origin))
    kinds = [kind for kind in _HEADINGS if any(entry.kind == kind for entry in edition.layer.entries)]
    jumps = " · ".join(f"[{_HEADINGS[kind]}](#index-{kind}s)" for kind in kinds)
    lines = [stylesheets(origin, "folded", "layer/index"), _EXPLAINED, f"{jumps}\n{{: .index-jumps }}"]
    for kind in kinds:
        heading = f"## {_HEADINGS[kind]} {{#index-{kind}s }}"
        lines += [heading, f'<ul class="index" aria-labelledby="index-{kind}s">{writer.listed(kind)}</ul>']
    return "\n\n".join(lines)


class _Writer:
    """Writes the list of a kind: entries, and headings that only lead to one, in one alphabet."""

    def __init__(self, links: LayerLinks) -> None:
        self.links = links
        self.located = links.located
        self.sources = {source.key: source for source in links.edition.sources}

    def listed(self, kind: EntryKind) -> str:
        """The entries of a kind as rows in one alphabet."""
        entries = [entry for entry in self.located.entries.values() if entry.kind == kind]
        rows = [(entry.sort or entry.name, self._entry(entry)) for entry in entries]
        rows += [(name, self._see(name, entry)) for entry in entries for name in entry.see_from]
        return "".join(html for _, html in sorted(rows, key=lambda row: sort_key(row[0])))

    def _see(self, name: str, entry: RegisterEntry) -> str:
        return f'<li class="index-see">{words_html(name)}, <em>see</em> {self.links.entry(entry.id)}</li>'

    def _entry(self, entry: RegisterEntry) -> str:
        hits = self.located.hits[entry.id]
        where = self.links.places(hit.passage for hit in hits)
        more = "".join(f"<p>{part}</p>" for part in self._particulars(entry))
        return (
            f'<li id="entry-{entry.id}" class="index-entry"><p class="index-head">'
            f'<span class="index-name">{words_html(entry.name)}</span> <span class="index-places">{where}</span></p>'
            f'<div class="index-more">{more}{self._sentences(hits)}</div></li>'
        )

    def _particulars(self, entry: RegisterEntry) -> Iterator[str]:
        if entry.stands_for and entry.stands_for.at:
            yield f"stands for {self.links.said(entry.stands_for)}"
        elif entry.stands_for:
            yield f"stands for {words_html(entry.stands_for.words)}"
        yield from map(self.links.said, entry.says)
        if entry.forms != (entry.name,):
            yield f"printed: {'; '.join(f'<span>{words_html(form)}</span>' for form in entry.forms)}"
        if entry.law in self.sources:
            yield f"law: {self._source(entry.law)}"
        works = [self._source(key) for key in entry.sources if key in self.sources]
        if works:
            yield f"sources: {'; '.join(works)}"
        others = [self.links.entry(id) for id in entry.see_also if id in self.located.entries]
        if others:
            yield f"<em>see also</em> {'; '.join(others)}"

    def _source(self, key: str) -> str:
        source = self.sources[key]
        href = href_to(SOURCES_PAGE, f"src-{key}", self.links.origin)
        return f'<a href="{href}">{words_html(whole_title(source) or KINDS[source.kind].label)}</a>'

    def _sentences(self, hits: Sequence[Hit]) -> str:
        items = []
        for _, group in groupby(hits, key=lambda hit: hit.passage.at):
            found = list(group)
            sentences = dict.fromkeys(_marked(hit, found) for hit in found)
            items += [f"<li>{self.links.place(found[0].passage.at)} {' '.join(sentences)}</li>"]
        said = "In a sentence" if len(items) == 1 else "In sentences"
        return f'<details class="index-sentences"><summary>{said}</summary><ul>{"".join(items)}</ul></details>'


def _marked(hit: Hit, hits: Sequence[Hit]) -> str:
    """The sentence of a hit, with every hit of the same entry in it marked."""
    start, end = hit.passage.sentence_span(hit.start, hit.end)
    out, position = [], start
    for each in hits:
        if start <= each.start and each.end <= end:
            out += [words_html(hit.passage.clear(position, each.start)), "<mark>"]
            out += [words_html(hit.passage.clear(each.start, each.end)), "</mark>"]
            position = each.end
    return "".join([*out, words_html(hit.passage.clear(position, end))])
