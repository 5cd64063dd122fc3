"""What stands behind and beside a page's text: its notes, its signs and terms, the numbers of its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from edition.model import Note
from edition.site.notes_heading import saying_line, unchecked_word
from edition.site.page_state import PageState


class NotesList(Treeprocessor):
    """Appends the page's notes: the author's under one heading, the editors' under another."""

    def __init__(self, md: Markdown, page: PageState) -> None:
        super().__init__(md)
        self.page = page

    def run(self, root: Element) -> None:
        """Add the author's notes and the editors' to a page's tree, behind its text."""
        here = [note for note in self.page.notes.values() if note.place.path == self.page.origin]
        authors = sorted((n for n in here if n.number is not None), key=lambda n: n.number or 0)
        editors = sorted((n for n in here if n.number is None), key=lambda n: (len(n.label), n.label))
        if authors:
            section = self._section(root, "notes", "Notes", authors, {})
            section[1:1] = saying_line(self.page.cards, authors, self.page.origin)
        if editors:
            self._section(root, "editors-notes", "Editors’ notes", editors, {"type": "a"})

    def _section(
        self, root: Element, id: str, heading: str, notes: Sequence[Note], attributes: Mapping[str, str]
    ) -> Element:
        section = SubElement(root, "section", {"class": f"notes {id}", "role": "doc-endnotes", "aria-labelledby": id})
        SubElement(section, "h2", {"id": id}).text = AtomicString(heading)
        listed = SubElement(section, "ol", dict(attributes))
        for note in notes:
            listed.append(self.page.cards.item(note, self.page.origin, self.page.signs_of(note)))
        word = unchecked_word(listed)
        if word is not None:
            section.insert(1, word)
        self.md.treeprocessors["prettify"].run(section)
        return section


class LayerLists(Treeprocessor):
    """Appends what the signs and the marked terms of the page stand for."""

    def __init__(self, md: Markdown, page: PageState) -> None:
        super().__init__(md)
        self.page = page

    def run(self, root: Element) -> None:
        """Add the lists of the layer and the emendations to a page's tree."""
        for section in self.page.layer.lists(self.page.emended):
            self.md.treeprocessors["prettify"].run(section)
            root.append(section)
        heads = [at for at, each in enumerate(root) if each.tag == "h1" or each.get("class", "").startswith("article-")]
        if heads and self.page.layer.is_of_the_article:
            title = next((at for at in heads if at + 1 not in heads), heads[0])
            for at, element in enumerate(self.page.layer.switch(self.page.emended), start=title + 1):
                element.tail = "\n"
                root.insert(at, element)


class Terms(Treeprocessor):
    """Marks the terms in the text, when all else that stands in it is in its place."""

    def __init__(self, md: Markdown, page: PageState) -> None:
        super().__init__(md)
        self.page = page

    def run(self, root: Element) -> None:
        """Mark the terms of the register in a page's tree."""
        self.page.layer.mark(root)


class Numbers(Treeprocessor):
    """Gives each paragraph a link to itself beside it; the stylesheet shows its number there."""

    def __init__(self, md: Markdown, page: PageState) -> None:
        super().__init__(md)
        self.page = page

    def run(self, root: Element) -> None:
        """Add the link to every paragraph of a page's tree that has an id."""
        for paragraph in root.iter("p"):
            number = re.fullmatch(r"p(\d+)", paragraph.get("id", ""))
            if number:
                paragraph.set("class", f"{paragraph.get('class', '')} para".strip())
                SubElement(
                    paragraph,
                    "a",
                    {
                        "class": "para-number handle",
                        "href": self.page.home(number[0]),
                        "aria-label": f"Cite paragraph {number[1]}",
                        "data-number": number[1],
                    },
                )
