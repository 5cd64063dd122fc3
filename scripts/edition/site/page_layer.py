"""What the layer adds to a page of the article: marked terms, and at its foot what they and the signs ‡ stand for.

The lists are there for every way of reading: a card copies its entry from them, paper and a browser without
scripts have them whole. A term is marked where its words stand in one piece; the words stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from xml.etree.ElementTree import Element, SubElement

from edition.exports.apparatus import ApparatusEntry, sentence
from edition.layer.concordance import stands
from edition.layer.located import Located
from edition.layer.passages import alike
from edition.model import Edition, RegisterEntry, Saying, Source
from edition.places.addresses import APPARATUS, INDEX_PAGE, SOURCES_PAGE, Addresses, link_to
from edition.site.inline_elements import InlineWriter, letters, put
from edition.site.layer_links import plainly_quoted, ref_class
from edition.sources.beside_titles import whole_title
from edition.text.number_ranges import how_many

_LAW = ("bill", "congress", "publaw", "stat", "code", "fedreg", "number")
_SIGNS = frozenset({"marker", "star-page", "para-number", "handle"})


@dataclass(frozen=True)
class PageLayer:
    """Writes the layer's part of the page whose file is `origin`."""

    edition: Edition
    located: Located
    addresses: Addresses
    origin: str

    @cached_property
    def marked(self) -> tuple[tuple[RegisterEntry, tuple[str, ...]], ...]:
        """The entries marked on the page, each with the paragraphs in which it is; in the order of the alphabet."""
        here = {p.at for p in self.located.passages.values() if p.place.path == self.origin and p.kind == "paragraph"}
        found = ((entry, tuple(at for at in entry.marked_in if at in here)) for entry in self.edition.layer.entries)
        return tuple((entry, at) for entry, at in found if at)

    @property
    def is_of_the_article(self) -> bool:
        """True of a page that has a paragraph of the article."""
        return any(p.kind == "paragraph" and p.place.path == self.origin for p in self.located.passages.values())

    def mark(self, root: Element) -> None:
        """Mark the terms in the page's paragraphs."""
        paragraphs = {element.get("id", ""): element for element in root.iter("p")}
        for entry, places in self.marked:
            for at in places:
                if at in paragraphs:
                    _mark(
                        paragraphs[at], entry, [hit.form for hit in self.located.hits[entry.id] if hit.passage.at == at]
                    )

    def switch(self, emended: Sequence[ApparatusEntry]) -> Iterator[Element]:
        """What stands below the page's title: the switch between the two views, and what the bare one shows.

        `emended` are the page's emendations: to the first of them the bare view leads, in the apparatus.
        """
        choice = Element("p", {"class": "view-switch", "role": "group", "aria-label": "View"})
        for value, said in (("text", "The article alone"), ("annotated", "Annotated")):
            SubElement(choice, "button", {"type": "button", "value": value}).text = letters(said)
        yield choice
        told = Element("p", {"class": "view-said", "hidden": ""})  # a reader view, which has no styles, heeds this
        told.text = letters("The author’s words and notes alone, in this edition’s readings. ")
        if emended:
            link = SubElement(told, "a", {"href": f"{self._up}{APPARATUS.removeprefix('docs/')}#{emended[0].id}"})
            link.text = letters("The apparatus")
            link.tail = letters(" has what was mended in the text received; here it is not marked.")
        yield told

    @property
    def _up(self) -> str:
        """The way from the page's file to those of `docs/`."""
        return "../" * (self.origin.count("/") - 1)

    def lists(self, emended: Sequence[ApparatusEntry]) -> Iterator[Element]:
        """The lists for the page's foot; none that would be empty."""
        if emended:
            section, listed = _section("emendations", "Emendations", "doc-endnotes")
            listed.extend(self._emendation(entry) for entry in emended)
            yield section
        if self.marked:
            section, listed = _section("terms", "Terms", "doc-glossary")
            listed.extend(self._term(entry, places[0]) for entry, places in self.marked)
            yield section

    def _emendation(self, entry: ApparatusEntry) -> Element:
        item = Element(
            "li", {"id": sign_id("mended", entry), "class": "explained", "data-name": f"Emendation {entry.number}"}
        )
        SubElement(item, "p", {"class": "explained-name"}).text = letters(entry.unit.name)
        for said, text in (("text received", entry.witness), ("edition", entry.edition)):
            line = SubElement(item, "p")
            SubElement(line, "span", {"class": "explained-what"}).text = letters(said)
            reading = SubElement(line, "span")
            put(reading, " ")
            InlineWriter(self.addresses, self.origin).write(reading, text)
        reason = SubElement(item, "p", {"class": "explained-more"})
        reason.text = letters(f"{sentence(entry.reason)} ")
        link = SubElement(reason, "a", {"href": f"{self._up}{APPARATUS.removeprefix('docs/')}#{entry.id}"})
        link.text = letters("In the apparatus")
        item.append(_back(sign_id("sign", entry), "Back to the emendation"))
        return item

    def _term(self, entry: RegisterEntry, at: str) -> Element:
        item = Element("li", {"id": f"term-{entry.id}", "class": "explained", "data-name": entry.name})
        SubElement(item, "p", {"class": "explained-name"}).text = letters(entry.name)
        if entry.stands_for:
            self._said(item, "stands for", entry.stands_for)
        for said in entry.says:
            self._said(item, "", said)
        law = next((source for source in self.edition.sources if entry.law and source.key == entry.law), None)
        if law:
            self._law(item, law)
        more = SubElement(item, "p", {"class": "explained-more"})
        link = SubElement(more, "a", {"href": f"{self._up}{INDEX_PAGE.removeprefix('docs/')}#entry-{entry.id}"})
        link.text = letters("In the index")
        count = len({hit.passage.at for hit in self.located.hits[entry.id]})
        link.tail = letters(f": {how_many(count, 'place')}")
        item.append(_back(f"termref-{entry.id}-{at}", f"Back to {entry.name}"))
        return item

    def _said(self, item: Element, what: str, said: Saying) -> None:
        line = SubElement(item, "p")
        if what:
            SubElement(line, "span", {"class": "explained-what"}).text = letters(what)
        words = SubElement(line, "span")
        words.text = letters(f" {plainly_quoted(said.words) if said.at else said.words}")
        if said.at in self.located.passages:
            passage = self.located.passages[said.at]
            words.tail = letters(" (")
            href = self.addresses.link(passage.id, self.origin)
            link = SubElement(line, "a", {"class": ref_class(passage), "href": href})
            link.text = letters(passage.name)
            link.tail = letters(")")

    def _law(self, item: Element, law: Source) -> None:
        line = SubElement(item, "p")
        SubElement(line, "span", {"class": "explained-what"}).text = letters("law")
        cite = SubElement(line, "a", {"href": link_to(SOURCES_PAGE, f"src-{law.key}", self.origin)})
        where = ", ".join(law.fields[name] for name in _LAW if law.fields.get(name))
        cite.text = letters(whole_title(law) or where)
        cite.tail = letters(f", {where}" if where and whole_title(law) else "")


def sign_id(kind: str, entry: ApparatusEntry) -> str:
    """The id of an emendation's sign on its page, or of its entry at the page's foot."""
    return entry.id.replace("emendation", kind, 1)


def _section(id: str, heading: str, role: str) -> tuple[Element, Element]:
    section = Element("section", {"class": f"notes layer-list {id}", "role": role, "aria-labelledby": id})
    SubElement(section, "h2", {"id": id}).text = letters(heading)
    return section, SubElement(section, "ul")


def _back(to: str, called: str) -> Element:
    back = Element("p", {"class": "note-back"})
    link = SubElement(back, "a", {"role": "doc-backlink", "href": f"#{to}", "aria-label": called})
    link.text = letters("↩\ufe0e")
    return back


def _mark(paragraph: Element, entry: RegisterEntry, forms: Sequence[str]) -> None:
    """Mark the first of the forms, as they stand in the paragraph, that stands in one piece of its text."""
    for form in forms:
        for parent, index, text in _texts(paragraph):
            span = next(stands(form, alike(text)), None)
            if span:
                _wrap(parent, index, text, span, entry, paragraph.get("id", ""))
                return


def _texts(element: Element) -> Iterator[tuple[Element, int, str]]:
    """The pieces of an element's text in order, links and signs left out: the parent, and behind which child, or -1."""
    if element.text:
        yield element, -1, element.text
    for index, child in enumerate(element):
        if child.tag != "a" and not _SIGNS & set(child.get("class", "").split()):
            yield from _texts(child)
        if child.tail:
            yield element, index, child.tail


def _wrap(parent: Element, index: int, text: str, span: tuple[int, int], entry: RegisterEntry, at: str) -> None:
    term = Element("span", {"class": "term", "id": f"termref-{entry.id}-{at}"})
    link = SubElement(term, "a", {"class": "term-ref", "role": "doc-glossref", "href": f"#term-{entry.id}"})
    link.text = letters(text[span[0] : span[1]])
    term.tail = text[span[1] :]
    if index < 0:
        parent.text = text[: span[0]]
    else:
        parent[index].tail = text[: span[0]]
    parent.insert(index + 1, term)
