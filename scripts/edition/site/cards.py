"""Note + sources → the note's list item, which is also its card: one piece of HTML for every way of reading.

The elements are ElementTree's, so that Python-Markdown can place them; what they hold is finished text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from xml.etree.ElementTree import Element, SubElement

from edition.cite.source_citation import copied, italics_of
from edition.model import EDITORS_TYPES, Citation, Edition, Note, Resolved, Source, shown, within
from edition.places.addresses import SOURCES_PAGE, Addresses, link_to
from edition.places.homes import Home, homes
from edition.resolving.comments import commenting
from edition.site.inline_elements import InlineWriter, Sign, letters, put
from edition.site.internal_links import Linker
from edition.site.trails import Trails
from edition.sources.abbreviations import spelled_out
from edition.sources.beside_titles import beside_title
from edition.sources.kinds import container, names_before_title, title
from edition.sources.kinds import label as kind_label
from edition.sources.official_law import official_section
from edition.sources.pinpoints import at
from edition.sources.sections import at_section
from edition.sources.source_links import official, source_links
from edition.sources.when_published import when, which_edition


@dataclass(frozen=True)
class Cards:
    """Makes the list items of notes; `edition` is resolved, `addresses` its own."""

    edition: Edition
    addresses: Addresses

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The sources by their keys."""
        return {source.key: source for source in self.edition.sources}

    @cached_property
    def total(self) -> int:
        """The number of the author's last note."""
        return max((note.number or 0 for note in self.edition.article.notes), default=0)

    @cached_property
    def counts(self) -> Counter[str]:
        """Key → how often the source is cited, by whatever form."""
        every = (resolved.source for citations in self.edition.citations.values() for resolved in citations)
        return Counter(key for key in every if key)

    @cached_property
    def full(self) -> Mapping[str, tuple[Note, Citation]]:
        """Key → the source's first full citation, with the note that it stands in."""
        return self.edition.cited_in_full

    @cached_property
    def firsts(self) -> Mapping[str, str]:
        """Key → the label of the first note that cites the source and has a marker."""
        found: dict[str, str] = {}
        for label, citations in self.edition.citations.items():
            for resolved in citations if label in self.homes else ():
                found.setdefault(resolved.source or "", label)
        return found

    @cached_property
    def homes(self) -> Mapping[str, Home]:
        """Label → where its marker stands."""
        return homes(self.edition.article)

    def item(self, note: Note, origin: str, signs: Sequence[Sign] = ()) -> Element:
        """The list item of a note on the page `origin`; `signs` are those of its emendations."""
        value = note.number if note.number is not None else _count(note.label)
        item = Element("li", {"id": note.id, "class": "note"})
        if value:
            item.set("value", str(value))
        if note.number:
            item.set("data-total", str(self.total))
        body = SubElement(item, "div", {"class": "note-printed"})
        if note.type in EDITORS_TYPES:
            word = SubElement(body, "p", {"class": "note-type", "title": f"On {EDITORS_TYPES[note.type]}"})
            word.text = letters(note.type.capitalize())
        links = Linker(self.edition.article, self.addresses, origin).links(note)
        InlineWriter(self.addresses, origin).write(SubElement(body, "p"), note.text, links, signs)
        cited = [r for r in self.edition.citations.get(note.label, ()) if r.source in self.sources]
        if cited:
            listed = SubElement(item, "ul", {"class": "note-sources", "aria-label": "Sources"})
            for resolved in cited:
                listed.append(self._source(note, resolved, origin))
        self._next(item, note, origin)
        self._back(item, note, origin)
        return item

    @cached_property
    def commenting(self) -> tuple[str, ...]:
        """The labels of the author's notes that say something beyond their citations."""
        return commenting(self.edition)

    def _next(self, item: Element, note: Note, origin: str) -> None:
        """In a note that says something, the way to the next that does."""
        if note.label not in self.commenting:
            return
        following = self.commenting[self.commenting.index(note.label) + 1 :][:1]
        line = SubElement(item, "p", {"class": "note-next"})
        line.text = letters("says more" + ("; next: " if following else ", the last that does"))
        for label in following:
            link = SubElement(line, "a", {"class": "note-ref", "href": self.addresses.link(f"fn-{label}", origin)})
            link.text = letters(f"note {label}")

    def _source(self, note: Note, resolved: Resolved, origin: str) -> Element:
        known = self.sources[resolved.source or ""]
        source = at_section(known, resolved.pinpoint)
        item = Element("li", {"class": "source", "data-key": source.key})
        if resolved.citation.form != "full":
            item.set("data-end", str(resolved.citation.end))  # where, in the note's plain text, the short form ends
        places = (resolved.citation.pinpoint, resolved.inherited) if source is known else ()
        item.append(source_line(source, *places))
        for spelled in spelled_line(source, self.edition):
            item.append(spelled)
        if resolved.citation.form != "full":
            item.append(self._trail(resolved, origin))
        item.append(self._links(source, note, resolved, origin))
        return item

    def _trail(self, resolved: Resolved, origin: str) -> Element:
        trail = Element("p", {"class": "trail"})
        leads = Trails(self.edition, lambda label: self.addresses.link(f"fn-{label}", origin))
        leads.write(trail, resolved)
        return trail

    def _links(self, source: Source, note: Note, resolved: Resolved, origin: str) -> Element:
        links = Element("p", {"class": "source-links"})
        check = self.edition.links.get(source.fields.get("url", ""))
        for element in source_links(source, self.edition.article.meta.year, check):
            links.append(element)
            put(links, " ")
        if section := official_section(source, resolved.citation.text):
            links.append(official(section))
            put(links, " ")
        count = self.counts[source.key]
        every = SubElement(links, "a", {"class": "all", "href": link_to(SOURCES_PAGE, f"src-{source.key}", origin)})
        every.text = letters(every_citation(count))
        put(links, " ")
        if count > 1 and source.key in self.firsts:
            seen = SubElement(links, "a", {"class": "lens-link", "data-note": note.label})
            seen.set("href", self.addresses.link(f"fnref-{self.firsts[source.key]}", origin))
            seen.text = letters("In the text")
            put(links, " ")
        links.append(self._copy(source, note, resolved))
        return links

    def _copy(self, source: Source, note: Note, resolved: Resolved) -> Element:
        first = self.full.get(source.key, (note, None))
        home, full = (note, resolved.citation) if resolved.citation.form == "full" else first
        text = copied(resolved, full, source)
        copy = Element("button", {"type": "button", "class": "copy", "hidden": "", "data-copy": text})
        if full and (italics := italics_of(text, full, home)):
            copy.set("data-italics", " ".join(f"{start}-{end}" for start, end in italics))
        copy.text = letters("Copy citation")
        return copy

    def _back(self, item: Element, note: Note, origin: str) -> None:
        if note.label not in self.homes and note.number != 0:
            return
        home = self.homes[note.label].unit if note.label in self.homes else None
        label = f"Back to {within(note.name)}" + (f" in {within(home.name)}" if home else "")
        back = SubElement(SubElement(item, "p", {"class": "note-back"}), "a")
        href = f"#fnref-{note.label}"
        back.attrib.update({"role": "doc-backlink", "href": href, "aria-label": label})
        back.text = letters("↩\ufe0e")


def source_line(source: Source, pinpoint: str | None = None, inherited: str | None = None) -> Element:
    """What a source is, in a line: kind, authors, title, container, date, and this citation's pinpoint, or the one
    it inherits."""
    line = Element("p", {"class": "source-line"})
    SubElement(line, "span", {"class": "kind"}).text = letters(kind_label(source))
    put(line, f" {lead_names(source)}")
    SubElement(line, "cite").text = letters(title(source))
    put(line, beside_title(source))
    where = container(source)
    if where:
        put(line, ", ")
        SubElement(line, "span", {"class": "container"}).text = letters(where)
    for part in (which_edition(source), when(source)):
        if part:
            put(line, f", {_unbroken(part)}")
    if pinpoint:
        put(line, ", ")
        SubElement(line, "span", {"class": "pinpoint"}).text = letters(at(pinpoint))
    elif inherited:
        put(line, ", ")
        line.append(inherited_pinpoint(inherited))
    return line


def inherited_pinpoint(pinpoint: str) -> Element:
    """A pinpoint that the note does not print: a bare *Id.* means the same place (rule 4.1)."""
    shown = Element("span", {"class": "pinpoint inherited"})
    shown.text = letters(f"{at(pinpoint)} (the same place, by ")
    called = SubElement(shown, "em")
    called.text, called.tail = letters("Id."), letters(")")
    return shown


def lead_names(source: Source) -> str:
    """The authors, with what joins them to the title; "" where there are none before it."""
    people = names_before_title(source)
    return f"{people}, " if people else ""


def every_citation(count: int) -> str:
    """What the link to all citations of a source says."""
    if count < 3:
        return "Both citations of this source" if count == 2 else "The only citation of this source"
    return f"All {count} citations of this source"


def spelled_line(source: Source, edition: Edition) -> tuple[Element, ...]:
    """A line with the source's abbreviated names and places in words; () if nothing is abbreviated."""
    spelled = spelled_out(source, edition.abbreviations)
    if not spelled:
        return ()
    line = Element("p", {"class": "source-spelled"})
    line.text = letters("Spelled out: " + "; ".join(spelled))
    return (line,)


def _count(label: str) -> int:
    """The place of an editors' letters in the row a … z, aa, ab …, from 1."""
    return reduce(lambda count, letter: count * 26 + ord(letter) - 96, shown(label), 0)


def _unbroken(text: str) -> str:
    """Text in which no line's end parts a day from its month."""
    return re.sub(r"(\d) (?=[A-Z])", "\\1\u00a0", text)
