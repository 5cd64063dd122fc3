"""One entry of the sources page: the work as printed, its links and records, and every citation of it.

The HTML is written for a page of Markdown, whose own rules must not touch it: see `printed.words`. The records
are `supplemental`, a word by which reader views know what to leave out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape, unescape
from xml.etree.ElementTree import Element, tostring

from edition.cite.authorities import sort_name
from edition.exports.biblatex import biblatex
from edition.exports.coins import coins
from edition.exports.csl import csl
from edition.exports.ris import ris
from edition.model import Edition, Note, Paragraph, Resolved, Section, Source
from edition.places.addresses import Addresses
from edition.resolving.occurrences import Occurrence
from edition.resolving.string_citations import governing_signals
from edition.site.cards import inherited_pinpoint, spelled_line
from edition.site.handles import handle
from edition.site.printed_words import first_full, printed_html, sentence, words_html
from edition.site.trails import Trails
from edition.sources.beside_titles import whole_title
from edition.sources.kinds import label, title
from edition.sources.pinpoints import at, index
from edition.sources.source_links import robust, source_links
from edition.text.number_ranges import ranges


@dataclass(frozen=True)
class Entries:
    """Writes the entries of `edition` for the page whose file is `origin`."""

    edition: Edition
    addresses: Addresses
    origin: str

    def html(self, source: Source, found: Sequence[Occurrence]) -> str:
        """The list item of a source; `found` are its citations, in reading order."""
        kind = label(source)
        printed = self._printed(source, found)
        first = min((each.note.number or 0 for each in found), default=0)
        data = {"kind": kind, "author": sort_name(source), "count": len(found), "first": first}
        attributes = "".join(f' data-{name}="{escape(str(value))}"' for name, value in data.items())
        parts = (
            _html(handle(f"#src-{source.key}", f"source: {title(source)}")),
            f'<p class="entry-printed">{printed}</p>',
            coins(source),
            _remark(source, printed),
            *map(_html, spelled_line(source, self.edition)),
            self._links(source, kind, printed, found),
            self._uses(found),
            _records(source, printed),
        )
        return f'<li id="src-{source.key}" class="source entry"{attributes}>{"".join(parts)}</li>'

    def _printed(self, source: Source, found: Sequence[Occurrence]) -> str:
        full, url = first_full(found), source.fields.get("url", "")
        links = {url: robust(source, self.edition.article.meta.year, self.edition.links.get(url))} if url else {}
        return printed_html(full.note, full.resolved, links) if full else words_html(whole_title(source))

    def _links(self, source: Source, kind: str, printed: str, found: Sequence[Occurrence]) -> str:
        url = source.fields.get("url", "")
        is_linked = bool(url) and f'href="{escape(url)}"' in printed
        links = map(
            _html,
            source_links(source, self.edition.article.meta.year, self.edition.links.get(url), is_linked=is_linked),
        )
        first = next((each.note.label for each in found if each.home), "")
        seen = (
            f' <a class="lens-link" data-key="{escape(source.key)}" href="{self._href(f"fnref-{first}")}">'
            "In the text</a>"
            if first
            else ""
        )
        return f'<p class="source-links"><span class="kind">{escape(kind)}</span> {" ".join(links)}{seen}</p>'

    def _uses(self, found: Sequence[Occurrence]) -> str:
        if not found:
            return ""
        times = "once" if len(found) == 1 else "twice" if len(found) == 2 else f"{len(found)} times"
        notes = ranges(each.note.number or 0 for each in found)
        said = f"Cited {times}, in note{'s' if ',' in notes or '–' in notes else ''} {notes}"
        items = "".join(self._use(each) for each in found)
        return (
            f'<details class="entry-uses"><summary>{said}</summary>'
            f'{self._index(found)}<ol class="uses">{items}</ol></details>'
        )

    def _index(self, found: Sequence[Occurrence]) -> str:
        """Which pages or sections of the source carry the argument, as printed, each with its notes."""
        places = index((each.resolved.citation.pinpoint, each.note.label) for each in found)
        if not places:
            return ""
        listed = "; ".join(
            f'<span class="pinpoint">{escape(at(pinpoint))}</span> ({", ".join(self._note(label) for label in labels)})'
            for pinpoint, labels in places
        )
        return f'<p class="entry-index">Places cited, with their notes: {listed}</p>'

    def _use(self, each: Occurrence) -> str:
        apart = each.resolved.citation.form == "full"  # “See in full” would ask the reader to
        said = self._signals[id(each.resolved)]
        signal = f"<em>{words_html(said.rstrip(', ') if apart else said)}</em>" if said else ""
        form = self._form(each.resolved, said)
        named = (signal, form) if apart else (f"{signal} {form}".strip(),)
        how = " · ".join(part for part in (*named, _pinpoint(each.resolved)) if part)
        where = ", ".join(part for part in (self._note(each.note.label, "Note "), self._home(each)) if part)
        return f'<li><p class="use-where">{where}: {how}</p>{sentence(each.passage) if each.passage else ""}</li>'

    @cached_property
    def _signals(self) -> Mapping[int, str]:
        """The signal that governs each citation: its own, or that of the string it stands in (rule 1.3)."""
        notes = ((note, self.edition.citations.get(note.label, ())) for note in self.edition.article.notes)
        return {id(each): signal for note, cited in notes for each, signal in governing_signals(note, cited)}

    def _home(self, each: Occurrence) -> str:
        home = each.home
        if isinstance(home, Paragraph):
            kind = "block quotation, paragraph" if home.kind == "blockquote" else "paragraph"
            return f'<a href="{self._href(home.id)}">{kind} {home.number}</a>'
        if isinstance(home, Section):
            return f'<a href="{self._href(home.id)}">heading {escape(home.number)}</a>'
        return f"in {self._note(home.label)}" if isinstance(home, Note) else ""

    def _form(self, resolved: Resolved, signal: str) -> str:
        """How the source is named there: in full, or by a short form and the notes that lead to it."""
        if resolved.citation.form == "full":
            return "in full"
        trail = Element("span")
        leads = Trails(self.edition, lambda label: self._href(f"fn-{label}"))
        leads.write(trail, resolved, is_after_signal=bool(signal))
        return _html(trail)

    def _note(self, label: str, before: str = "") -> str:
        return f'<a class="note-ref" href="{self._href(f"fn-{label}")}">{before}{label}</a>'

    def _href(self, id: str) -> str:
        return self.addresses.href(id, self.origin)


def _pinpoint(resolved: Resolved) -> str:
    if resolved.inherited:
        return _html(inherited_pinpoint(resolved.inherited))
    pinpoint = resolved.citation.pinpoint
    return f'<span class="pinpoint">{escape(at(pinpoint))}</span>' if pinpoint else ""


def _remark(source: Source, printed: str) -> str:
    """What the editors add: the name of a case or law that the note cites without it, and their own note."""
    name = source.fields.get("title", "")
    told = [] if _letters(name) in _letters(unescape(re.sub(r"<[^>]*>", "", printed))) else [name]
    told += [source.fields["note"]] if source.fields.get("note") else []
    return f'<p class="entry-remark">Editors’ remark: {words_html("; ".join(told))}</p>' if told else ""


def _letters(text: str) -> str:
    """The letters and digits of a text, small: titles are printed in capitals, with other quotes and dashes."""
    return re.sub(r"\W", "", text.casefold())


def _records(source: Source, printed: str) -> str:
    """The citation as printed and as reference managers take it, each with a button to copy it."""
    plain = {
        "BibTeX": biblatex(source).strip(),
        "RIS": ris(source).replace("\r\n", "\n").strip("\n"),
        "CSL-JSON": json.dumps(csl(source), ensure_ascii=False, indent=2),
    }
    bare = re.sub(r"</?a\b[^>]*>", "", printed)
    records = [_record("As printed", "as printed", f'<p class="record-text">{bare}</p>')]
    records += [
        _record(name, name, f'<pre class="record-text">{words_html(text)}</pre>') for name, text in plain.items()
    ]
    return (
        '<details class="entry-records supplemental">'
        f"<summary>Copy: as printed, {', '.join(plain)}</summary>{''.join(records)}</details>"
    )


def _record(name: str, called: str, text: str) -> str:
    button = f'<button type="button" class="copy" hidden aria-label="Copy {called}">Copy</button>'
    return f'<div class="record"><p>{name} {button}</p>{text}</div>'


def _html(element: Element) -> str:
    return tostring(element, encoding="unicode", short_empty_elements=False)  # its HTML leaves < in attributes
