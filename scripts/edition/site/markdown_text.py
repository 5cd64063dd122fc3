"""The article's text in a page: taken out before Markdown sees it, written when Markdown is done."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from edition.model import Note, Section
from edition.pages.page_reader import Page, Written, units_of, without_comments
from edition.site.article_title import title_lines
from edition.site.page_state import PageState
from edition.site.protected_text import opaque_unit, reveal
from edition.site.whole_page import WHOLE

_LONG = 60  # letters of a Part's title, from which on it is set smaller


class Units(Preprocessor):
    """Takes the article's text out of the page, and the editors' comments; a sign stands for each unit but a note."""

    def __init__(self, md: Markdown, page: PageState) -> None:
        super().__init__(md)
        self.page = page

    def run(self, lines: list[str]) -> list[str]:
        """A page's lines, in which signs stand for the article's words."""
        if not self.page.has_text:
            return lines
        text = "\n".join(lines).replace("\r\n", "\n")
        lines, kept, position = without_comments(text).split("\n"), [], 0
        for written in units_of(Page(self.page.origin, text)):
            kept += [*lines[position : written.start - 1], "", *self._block(written), ""]
            position = written.end - 1
        return [*kept, *lines[position:]]

    def _block(self, written: Written) -> list[str]:
        """A block for Markdown, without a word of the unit's."""
        unit = written.unit
        if isinstance(unit, Note):
            return []
        sign = opaque_unit(len(self.page.units))
        self.page.units.append(replace(unit, text=self.page.texts.get(unit.text, unit.text)))
        if isinstance(unit, Section):
            return [f"{'#' * unit.level} {sign}" + (f" {{#{unit.id}}}" if unit.id else "")]
        lines = [sign, written.attributes] if written.attributes else [sign]
        return [f"> {line}" for line in lines] if unit.kind == "blockquote" else lines


class Text(Treeprocessor):
    """Writes what the signs stand for."""

    def __init__(self, md: Markdown, page: PageState) -> None:
        super().__init__(md)
        self.page = page

    def run(self, root: Element) -> None:
        """Write the article's words into a page's tree, in place of their signs."""
        reveal(root, self.page.writer.write, self._unit)
        for heading in root.iter("h1"):
            if len("".join(heading.itertext())) > _LONG:
                heading.set("class", "long")

    def _unit(self, holder: Element, index: int) -> None:
        unit = self.page.units[index]
        before = unit.before if isinstance(unit, Section) else ""
        links, signs = self.page.linker.links(unit), self.page.signs_of(unit)
        self.page.writer.write(holder, unit.text, links, signs, before)


class Title(Treeprocessor):
    """Puts the article's title over the page that has the whole of it."""

    def __init__(self, md: Markdown, page: PageState) -> None:
        super().__init__(md)
        self.page = page

    def run(self, root: Element) -> None:
        """Write the article's title on the page that has the whole of it."""
        if self.page.origin != WHOLE:
            return
        for at, (name, text) in enumerate(title_lines(self.page.edition.article)):
            line = Element("p" if at else "h1", {"class": name} if at else {"class": name, "id": "title"})
            self.page.writer.write(line, text)
            line.tail = "\n"
            root.insert(at, line)
