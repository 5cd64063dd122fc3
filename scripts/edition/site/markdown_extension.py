"""The Python-Markdown extension that makes a page of the edition: its text, notes and cards written from the model.

Of the article's words Markdown sees nothing but signs (`opaque`): it makes the blocks, and what they hold is
written when it is done. It imports no MkDocs: links between pages are written as links between Markdown
files, which whoever builds the site resolves and validates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from edition.exports.apparatus import ApparatusEntry, entries
from edition.layer.located import Located
from edition.model import Edition, Note, Paragraph, Section, Unit
from edition.pages.page_reader import Page, Written, units_of, without_comments
from edition.places.addresses import Addresses
from edition.site.article_title import title_lines
from edition.site.cards import Cards, saying_line, unchecked_word
from edition.site.handles import Handles
from edition.site.inline_elements import InlineWriter, Sign
from edition.site.internal_links import Linker
from edition.site.page_layer import PageLayer, sign_id
from edition.site.protected_text import opaque_unit, reveal
from edition.site.raw_blocks import RawBlocks
from edition.site.whole_page import WHOLE, at_one_place


@dataclass(frozen=True, slots=True)
class Shown:
    """An edition with what pages are written from."""

    edition: Edition
    cards: Cards
    notes: Mapping[str, Note]
    located: Located
    emended: Sequence[ApparatusEntry]

    @classmethod
    def of(cls, edition: Edition) -> Shown:
        """Of an edition, at the places where it shows its text."""
        article = edition.article
        cards = Cards(edition, Addresses.of(article))
        return cls(edition, cards, {note.label: note for note in article.notes}, Located.of(edition), entries(article))


class EditionExtension(Extension):
    """The extension for one build. Before each page `turn_to` names the page's file (`docs/iii.md`)."""

    def __init__(self, edition: Edition) -> None:
        super().__init__()
        self.edition = edition
        self.homes = Addresses.of(edition.article)
        self.raw_ids: set[str] = set()  # of the page, where Markdown does not look
        self.turn_to("")

    @cached_property
    def parts(self) -> Shown:
        """The edition as the Parts' pages show it."""
        return Shown.of(self.edition)

    @cached_property
    def whole(self) -> Shown:
        """The edition as the page shows it that has the whole article."""
        return Shown.of(at_one_place(self.edition))

    def turn_to(self, path: str) -> None:
        """Make ready for the page whose file is `path`."""
        shown = self.whole if path == WHOLE else self.parts
        article = shown.edition.article
        self.origin = path
        self.raw_ids.clear()
        self.cards, self.notes = shown.cards, shown.notes
        self.has_text = any(u.place.path == path for u in article.units)
        self.writer = InlineWriter(shown.cards.addresses, path, frozenset(shown.cards.commenting))
        self.linker = Linker(article, shown.cards.addresses, path)
        self.units: list[Section | Paragraph] = []
        self.emended = [entry for entry in shown.emended if entry.unit.place.path == path]
        self.signs = _signs(self.emended)
        self.layer = PageLayer(shown.edition, shown.located, shown.cards.addresses, path)

    def home(self, kind: str, id: str) -> str:
        """The link to a thing's own address: on the page of its Part, also from the page that has them all."""
        return self.homes.link(kind, id, self.origin)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        md.preprocessors.register(_Units(md, self), "edition-units", 35)  # before whitespace is normalised
        md.preprocessors.register(
            RawBlocks(md, self.raw_ids), "edition-html", 25
        )  # then, and before HTML is looked for
        md.treeprocessors.register(_Text(md, self), "edition-text", 7.8)  # when attribute lists (8) are read
        md.treeprocessors.register(_NotesList(md, self), "edition-notes", 7.5)
        md.treeprocessors.register(_LayerLists(md, self), "edition-layer-lists", 7.4)
        md.treeprocessors.register(_Title(md, self), "edition-title", 7.45)
        md.treeprocessors.register(_Terms(md, self), "edition-terms", 6)
        md.treeprocessors.register(_Numbers(md, self), "edition-numbers", 7)
        md.treeprocessors.register(Handles(md, self.edition.article, self.home), "edition-handles", 4)

    def signs_of(self, unit: Unit) -> Sequence[Sign]:
        """The signs of a unit's emendations."""
        return self.signs.get(_named(unit), ())


def _signs(emended: Iterable[ApparatusEntry]) -> Mapping[tuple[str, str], Sequence[Sign]]:
    """Each unit's signs, as the apparatus numbers them."""
    found: dict[tuple[str, str], list[Sign]] = {}
    for entry in emended:
        sign = Sign(sign_id("sign", entry), f"#{sign_id('mended', entry)}", f"Emendation {entry.number}")
        found.setdefault(_named(entry.unit), []).append(sign)
    return found


def _named(unit: Unit) -> tuple[str, str]:
    return type(unit).__name__, unit.label if isinstance(unit, Note) else unit.id


_LONG = 60  # letters of a Part's title, from which on it is set smaller


class _Units(Preprocessor):
    """Takes the article's text out of the page, and the editors' comments; a sign stands for each unit but a note."""

    def __init__(self, md: Markdown, edition: EditionExtension) -> None:
        super().__init__(md)
        self.edition = edition

    def run(self, lines: list[str]) -> list[str]:
        if not self.edition.has_text:
            return lines
        text = "\n".join(lines).replace("\r\n", "\n")
        lines, kept, position = without_comments(text).split("\n"), [], 0
        for written in units_of(Page(self.edition.origin, text)):
            kept += [*lines[position : written.start - 1], "", *self._block(written), ""]
            position = written.end - 1
        return [*kept, *lines[position:]]

    def _block(self, written: Written) -> list[str]:
        """A block for Markdown, without a word of the unit's."""
        unit = written.unit
        if isinstance(unit, Note):
            return []
        sign = opaque_unit(len(self.edition.units))
        self.edition.units.append(unit)
        if isinstance(unit, Section):
            return [f"{'#' * unit.level} {sign}" + (f" {{#{unit.id}}}" if unit.id else "")]
        lines = [sign, written.attributes] if written.attributes else [sign]
        return [f"> {line}" for line in lines] if unit.kind == "blockquote" else lines


class _Text(Treeprocessor):
    """Writes what the signs stand for."""

    def __init__(self, md: Markdown, edition: EditionExtension) -> None:
        super().__init__(md)
        self.edition = edition

    def run(self, root: Element) -> None:
        reveal(root, self.edition.writer.write, self._unit)
        for heading in root.iter("h1"):
            if len("".join(heading.itertext())) > _LONG:
                heading.set("class", "long")

    def _unit(self, holder: Element, index: int) -> None:
        unit = self.edition.units[index]
        before = unit.before if isinstance(unit, Section) else ""
        links, signs = self.edition.linker.links(unit), self.edition.signs_of(unit)
        self.edition.writer.write(holder, unit.text, links, signs, before)


class _NotesList(Treeprocessor):
    """Appends the page's notes: the author's under one heading, the editors' under another."""

    def __init__(self, md: Markdown, edition: EditionExtension) -> None:
        super().__init__(md)
        self.edition = edition

    def run(self, root: Element) -> None:
        here = [note for note in self.edition.notes.values() if note.place.path == self.edition.origin]
        authors = sorted((n for n in here if n.number is not None), key=lambda n: n.number or 0)
        editors = sorted((n for n in here if n.number is None), key=lambda n: (len(n.label), n.label))
        if authors:
            section = self._section(root, "notes", "Notes", authors, {})
            section[1:1] = saying_line(self.edition.cards, authors, self.edition.origin)
        if editors:
            self._section(root, "editors-notes", "Editors’ notes", editors, {"type": "a"})

    def _section(
        self, root: Element, id: str, heading: str, notes: Sequence[Note], attributes: Mapping[str, str]
    ) -> Element:
        section = SubElement(root, "section", {"class": f"notes {id}", "role": "doc-endnotes", "aria-labelledby": id})
        SubElement(section, "h2", {"id": id}).text = AtomicString(heading)
        listed = SubElement(section, "ol", dict(attributes))
        for note in notes:
            listed.append(self.edition.cards.item(note, self.edition.origin, self.edition.signs_of(note)))
        word = unchecked_word(listed)
        if word is not None:
            section.insert(1, word)
        self.md.treeprocessors["prettify"].run(section)
        return section


class _LayerLists(Treeprocessor):
    """Appends what the signs and the marked terms of the page stand for."""

    def __init__(self, md: Markdown, edition: EditionExtension) -> None:
        super().__init__(md)
        self.edition = edition

    def run(self, root: Element) -> None:
        for section in self.edition.layer.lists(self.edition.emended):
            self.md.treeprocessors["prettify"].run(section)
            root.append(section)
        heads = [at for at, each in enumerate(root) if each.tag == "h1" or each.get("class", "").startswith("article-")]
        if heads and self.edition.layer.is_of_the_article:
            title = next((at for at in heads if at + 1 not in heads), heads[0])
            for at, element in enumerate(self.edition.layer.switch(self.edition.emended), start=title + 1):
                element.tail = "\n"
                root.insert(at, element)


class _Title(Treeprocessor):
    """Puts the article's title over the page that has the whole of it."""

    def __init__(self, md: Markdown, edition: EditionExtension) -> None:
        super().__init__(md)
        self.edition = edition

    def run(self, root: Element) -> None:
        if self.edition.origin != WHOLE:
            return
        for at, (name, text) in enumerate(title_lines(self.edition.edition.article)):
            line = Element("p" if at else "h1", {"class": name} if at else {"class": name, "id": "title"})
            self.edition.writer.write(line, text)
            line.tail = "\n"
            root.insert(at, line)


class _Terms(Treeprocessor):
    """Marks the terms in the text, when all else that stands in it is in its place."""

    def __init__(self, md: Markdown, edition: EditionExtension) -> None:
        super().__init__(md)
        self.edition = edition

    def run(self, root: Element) -> None:
        self.edition.layer.mark(root)


class _Numbers(Treeprocessor):
    """Gives each paragraph a link to itself beside it; the stylesheet shows its number there."""

    def __init__(self, md: Markdown, edition: EditionExtension) -> None:
        super().__init__(md)
        self.edition = edition

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
                        "href": self.edition.home("paragraph", number[0]),
                        "aria-label": f"Cite paragraph {number[1]}",
                        "data-number": number[1],
                    },
                )
