"""The Python-Markdown extension that makes a page of the edition: markers, star pages, emendations, notes, cards.

It imports no MkDocs: links between pages are written as links between Markdown files, which
whoever builds the site resolves and validates.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from edition.places.addresses import Addresses
from edition.exports.apparatus import entries
from edition.site.cards import Cards, name, shown, unchecked_word
from edition.layer.located import Located
from edition.site.handles import Handles
from edition.site.page_layer import PageLayer, sign_id
from edition.text.inline import STRUCTURE
from edition.site.internal_links import Linker
from edition.model import Edition

EMENDATION = (
    r"\{(?:"
    r"~~(?P<old>(?:(?!~>).)*)~>(?P<new>(?:(?!~~\}).)*)~~|"
    r"\+\+(?P<added>(?:(?!\+\+\}).)*)\+\+|"
    r"--(?P<deleted>(?:(?!--\}).)*)--"
    r")\}(?:\{>>(?:(?!<<\}).)*<<\})?"
)


class EditionExtension(Extension):
    """The extension for one build. Before each page `turn_to` names the page's file (`docs/iii.md`).

    Emendations are numbered as the apparatus numbers them: page by page, the text's before the notes'.
    """

    def __init__(self, edition: Edition) -> None:
        super().__init__()
        self.edition = edition
        self.addresses = Addresses.of(edition.article)
        self.cards = Cards(edition, self.addresses)
        self.notes = {note.label: note for note in edition.article.notes}
        self.located = Located.of(edition)
        self.turn_to("")

    def turn_to(self, path: str) -> None:
        """Make ready for the page whose file is `path`."""
        self.origin = path
        self.linker = Linker(self.edition.article, self.addresses, path)
        self.emended = [entry for entry in entries(self.edition.article) if entry.unit.place.path == path]
        self.layer = PageLayer(self.edition, self.located, self.addresses, path)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        md.preprocessors.register(_References(md, self), "edition-references", 28)
        md.parser.blockprocessors.register(_AsPrinted(md.parser), "edition-as-printed", 95)
        md.inlinePatterns.register(_Emendation(EMENDATION, md), "edition-emendation", 189)
        md.inlinePatterns.register(_Marker(r"\[\^([^\]\s]+)\]", md, self), "edition-marker", 188)
        md.inlinePatterns.register(_StarPage(r"\[\*(\w+)\]\{#page-(\w+)\}", md), "edition-star-page", 187)
        spanned = r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\{source=[^}\s]*\}"
        md.inlinePatterns.register(_Answer(spanned, md), "edition-answer", 186)
        md.treeprocessors.register(_NotesList(md, self), "edition-notes", 50)
        md.treeprocessors.register(_LayerLists(md, self), "edition-layer-lists", 49)
        md.treeprocessors.register(_EmendationNumbers(md, self), "edition-emendations", 8)
        md.treeprocessors.register(_Terms(md, self), "edition-terms", 6)
        md.treeprocessors.register(_Numbers(md), "edition-numbers", 7)
        md.treeprocessors.register(Handles(md, self.edition.article), "edition-handles", 4)


class _References(Preprocessor):
    """Takes notes and comments out of the page and makes internal references links."""

    def __init__(self, md: Markdown, edition: EditionExtension) -> None:
        super().__init__(md)
        self.edition = edition

    def run(self, lines: list[str]) -> list[str]:
        text = re.sub(r"<!-- unsure:.*?-->", "", "\n".join(lines), flags=re.S)
        kept, in_note = [], False
        for line in text.split("\n"):
            starts = re.match(r"\[\^[^\]]+\]:", line)
            in_note = bool(starts) or (in_note and bool(line.strip()))
            if not in_note:
                kept.append(self.edition.linker.authors(line))
        return kept


class _AsPrinted(BlockProcessor):
    """A list or table kept as printed (`{: #p8 .as-printed }`) → a paragraph; its signs are not Markdown's."""

    def test(self, parent: Element, block: str) -> bool:
        return bool(re.search(r"\n\{: #\S+ \.as-printed \}\s*$", block))

    def run(self, parent: Element, blocks: list[str]) -> None:
        SubElement(parent, "p").text = blocks.pop(0).strip("\n")


class _Marker(InlineProcessor):
    """`[^54]` → the raised number, a link to the note."""

    def __init__(self, pattern: str, md: Markdown, edition: EditionExtension) -> None:
        super().__init__(pattern, md)
        self.edition = edition

    def handleMatch(self, m, data):  # noqa: N802
        label = m[1]
        if label not in self.edition.notes:
            return None, None, None
        editors = "" if label.isdecimal() else " editor"
        raised = Element("sup", {"class": f"marker{editors}", "id": f"fnref-{label}"})
        href = self.edition.addresses.link("note", label, self.edition.origin)
        link = SubElement(raised, "a", {"role": "doc-noteref", "href": href, "aria-label": name(label)})
        # Its name is read out; the bare figure would run into the sentence (reader views leave it out, too).
        SubElement(link, "span", {"aria-hidden": "true"}).text = AtomicString(shown(label))
        return raised, m.start(0), m.end(0)


class _StarPage(InlineProcessor):
    """`[*41]{#page-41}` → the printed page's number where that page begins."""

    def handleMatch(self, m, data):  # noqa: N802
        span = Element(
            "span",
            {"class": "star-page", "id": f"page-{m[2]}", "role": "doc-pagebreak", "aria-label": f" page {m[1]} "},
        )
        span.set("data-page", m[1])  # shown by the stylesheet: it is no word of the text
        return span, m.start(0), m.end(0)


class _Emendation(InlineProcessor):
    """An emendation → the edition's reading, with a sign that leads to the apparatus."""

    def handleMatch(self, m, data):  # noqa: N802
        span = Element("span", {"class": "emendation"})
        new = m["new"] or m["added"] or ""
        span.text = "" if new in STRUCTURE else new
        raised = SubElement(span, "sup", {"class": "marker sign"})
        SubElement(raised, "a")
        return span, m.start(0), m.end(0)


class _EmendationNumbers(Treeprocessor):
    """Numbers the signs as they stand on the page; a block quotation's text is read after the paragraphs about it."""

    def __init__(self, md: Markdown, edition: EditionExtension) -> None:
        super().__init__(md)
        self.edition = edition

    def run(self, root: Element) -> None:
        signs = (raised for raised in root.iter("sup") if raised.get("class") == "marker sign")
        for raised, entry in zip(signs, self.edition.emended, strict=False):
            raised.set("id", sign_id("sign", entry))
            raised[0].set("class", "emendation-ref")
            raised[0].set("href", f"#{sign_id('mended', entry)}")
            raised[0].set("aria-label", f"Emendation {entry.number}")


class _LayerLists(Treeprocessor):
    """Appends what the signs and the marked terms of the page stand for."""

    def __init__(self, md: Markdown, edition: EditionExtension) -> None:
        super().__init__(md)
        self.edition = edition

    def run(self, root: Element) -> None:
        root.extend(self.edition.layer.lists(self.edition.emended))
        title = next((at for at, element in enumerate(root) if element.tag == "h1"), None)
        if title is not None and self.edition.layer.is_of_the_article:
            for at, element in enumerate(self.edition.layer.switch(len(self.edition.emended)), start=title + 1):
                root.insert(at, element)


class _Terms(Treeprocessor):
    """Marks the terms in the text, when all else that stands in it is in its place."""

    def __init__(self, md: Markdown, edition: EditionExtension) -> None:
        super().__init__(md)
        self.edition = edition

    def run(self, root: Element) -> None:
        self.edition.layer.mark(root)


class _Answer(InlineProcessor):
    """`[*Id.*]{source=key}` → just the author's words."""

    def handleMatch(self, m, data):  # noqa: N802
        span = Element("span")
        span.text = m[1]
        return span, m.start(0), m.end(0)


class _NotesList(Treeprocessor):
    """Appends the page's notes: the author's under one heading, the editors' under another."""

    def __init__(self, md: Markdown, edition: EditionExtension) -> None:
        super().__init__(md)
        self.edition = edition

    def run(self, root: Element) -> None:
        here = [note for note in self.edition.notes.values() if note.place.path == self.edition.origin]
        authors = sorted((n for n in here if n.number is not None), key=lambda n: n.number or 0)
        editors = sorted((n for n in here if n.number is None), key=lambda n: (len(n.label), n.label))
        linker = self.edition.linker
        if authors:
            self._section(root, "notes", "Notes", authors, linker.authors, {})
        if editors:
            self._section(root, "editors-notes", "Editors’ notes", editors, linker.editors, {"type": "a"})

    def _section(self, root: Element, id: str, heading: str, notes, linked: Callable[[str], str], attributes) -> None:
        section = SubElement(root, "section", {"class": f"notes {id}", "role": "doc-endnotes", "aria-labelledby": id})
        SubElement(section, "h2", {"id": id}).text = AtomicString(heading)
        listed = SubElement(section, "ol", attributes)
        for note in notes:
            listed.append(self.edition.cards.item(note, linked(note.text.source), self.edition.origin))
        word = unchecked_word(listed)
        if word is not None:
            section.insert(1, word)


class _Numbers(Treeprocessor):
    """Gives each paragraph a link to itself beside it; the stylesheet shows its number there."""

    def run(self, root: Element) -> None:
        for paragraph in root.iter("p"):
            number = re.fullmatch(r"p(\d+)", paragraph.get("id", ""))
            if number:
                paragraph.set("class", f"{paragraph.get('class', '')} para".strip())
                SubElement(
                    paragraph,
                    "a",
                    {
                        "class": "para-number handle",
                        "href": f"#{paragraph.get('id')}",
                        "aria-label": f"Cite paragraph {number[1]}",
                        "data-number": number[1],
                    },
                )
