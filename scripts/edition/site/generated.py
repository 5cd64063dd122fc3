"""What the build writes into the editors' pages: `<!-- edition: contents -->` becomes the contents.

Everything here is derived from the edition; the pages hold only the place where it goes.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from html import escape as html_escape
from typing import Any

from edition.cite.dialog_data import cite_section
from edition.cite.particulars import whole_citation
from edition.exports.apparatus import ApparatusEntry, cruxes, entries, sentence
from edition.exports.book_files import book_files
from edition.exports.downloads import DOWNLOADS, downloads_markdown
from edition.exports.surroundings import contexts
from edition.layer.located import Located
from edition.model import Edition, Meta, Note
from edition.pages.editors_pages import CODE, GENERATED, PARTS, is_editors
from edition.places.addresses import Addresses
from edition.site.article_title import long_word, title_lines
from edition.site.data_page import data_page
from edition.site.declarations import (
    ACCESSIBILITY_WORD,
    LICENCES_WORD,
    RELEASES_WORD,
    normalisations,
    readings_kept,
    rights,
)
from edition.site.goto_box import goto_box
from edition.site.index_page import index_page
from edition.site.layer_links import LayerLinks
from edition.site.protected_text import opaque, opaque_words, without_signs
from edition.site.raw_blocks import set_aside
from edition.site.sources_page import sources_page
from edition.site.timeline_page import timeline_page
from edition.site.whole_page import WHOLE, has_whole
from edition.text.inline import Inline, read

Cited = Callable[[], Sequence[Mapping[str, Any]]]
"""What gives the article in every style of the CSL processor."""

_PLACE = re.compile(f"{CODE}|{GENERATED.pattern}")
_EXPLANATION = "{#how-to-read}"


def fill(
    markdown: str, edition: Edition, located: Located, origin: str, schema: Mapping[str, Any], cited: Cited
) -> str:
    """A page's Markdown, of one of the editors' with every `<!-- edition: … -->` filled; elsewhere these are letters.

    `located` is the layer set upon the article, `schema` that of the edition's data, `cited` gives the
    article in the CSL processor's styles.
    """
    if not is_editors(origin):
        return without_signs(markdown)
    writer = PartsWriter(edition, located, origin, schema, cited, explained=_EXPLANATION in markdown)

    def filled(match: re.Match[str]) -> str:
        return set_aside(writer.parts[match["part"]]()) if match["part"] in PARTS else match[0]

    return _PLACE.sub(filled, without_signs(markdown))


class PartsWriter:
    """Writes the generated parts of the page whose file is `origin`."""

    def __init__(
        self,
        edition: Edition,
        located: Located,
        origin: str,
        schema: Mapping[str, Any],
        cited: Cited,
        explained: bool = False,
    ) -> None:
        """`explained` says that the page has a section on how to read the edition."""
        self.edition = edition
        self.located = located
        self.explained = explained
        self.origin = origin
        self.addresses = Addresses.of(edition.article)
        self.parts: dict[str, Callable[[], str]] = {
            "title": self.title,
            "contents": self.contents,
            "normalisations": lambda: normalisations(edition),
            "readings-kept": lambda: readings_kept(edition, self.addresses, origin),
            "releases": lambda: RELEASES_WORD,
            "accessibility": lambda: ACCESSIBILITY_WORD,
            "rights": lambda: f"{rights(edition.article.meta)}\n\n{LICENCES_WORD}",
            "apparatus": self.apparatus,
            "sources": lambda: sources_page(edition, self.addresses, origin),
            "index": lambda: index_page(edition, located, self.addresses, origin),
            "timeline": lambda: timeline_page(edition, located, self.addresses, origin),
            "map": self.map,
            "data": lambda: data_page(schema),
            "downloads": lambda: downloads_markdown(DOWNLOADS, origin),
            "source-downloads": lambda: downloads_markdown((each for each in DOWNLOADS if each.of_sources), origin),
            "cite": lambda: cite_section(edition.article, cited(), origin),
        }

    def title(self) -> str:
        """The article's title, with which its first page begins, authors, place of publication, and where to begin."""
        meta = self.edition.article.meta
        (_, head), *rest = title_lines(self.edition.article)
        page = meta.first_page
        lines = [opaque(read(f"[*{page}]{{#page-{page}}}")), "{: .article-page }", ""] if page else []
        lines += [f"# {opaque(head)} {{#title .article-title{long_word(head)} }}"]
        for line, text in rest:
            lines += ["", opaque(text), f"{{: .{line} }}"]
        lines += ["", citation_markdown(meta), "{: .article-citation }"]
        if meta.url:
            lines += [
                "",
                f"The version of record is [the journal’s copy]({meta.url}).",
                "{: .article-rights }",
            ]
        first = next((section for section in self.edition.article.sections if section.level == 1), None)
        if first:
            begin = self.addresses.link(first.id, self.origin)
            explanation = " · [How to read this edition](#how-to-read)" if self.explained else ""
            lines += ["", f"[Begin reading]({begin}){explanation}", "{: .article-begin }", "", goto_box("goto-page")]
        books = "\u00a0· ".join(
            f"[{each.name}]({each.path}){{: download title='{each.what}' }}" for each in book_files(meta)
        )
        heard = "[a text to listen to](listen/index.md)"
        lines += ["", f"The whole edition as a book:  \n{books}\u00a0· {heard}", "{: .article-books }"]
        return "\n".join(lines)

    def contents(self) -> str:
        """Every section, as a nested list of links."""
        lines = ["## Contents {#contents}", ""]
        for section in self.edition.article.sections:
            number = section.number.rsplit(".", 1)[-1]
            plain = section.title
            label = (
                plain
                if plain == section.number
                else f"{number}. {plain}"
                if " " not in section.number
                else f"{section.number}. {plain}"
            )
            link = self.addresses.link(section.id, self.origin)
            lines.append(f"{'    ' * (section.level - 1)}- [{opaque_words(label)}]({link})")
        if has_whole(self.edition.article):
            whole = posixpath.relpath(WHOLE, posixpath.dirname(self.origin))
            lines += [
                "",
                f"[The whole article on one page]({whole}), to read, search and print in one.",
                "{: .contents-whole }",
            ]
        return "\n".join(lines)

    def map(self) -> str:
        """The author's own map: for each section the sentence of the author's that the editors chose."""
        sections = {section.id: section for section in self.edition.article.sections}
        rows = [
            (sections[guide.section], guide.sentence)
            for guide in self.edition.layer.guides
            if guide.section in sections
        ]
        if not rows:
            return ""
        links = LayerLinks(self.edition, self.located, self.addresses, self.origin)
        items = "".join(
            f'<li><a href="{self.addresses.href(section.id, self.origin)}">{html_escape(section.number)}</a>'
            f"<span>{links.said(sentence)}</span></li>"
            for section, sentence in rows
        )
        said = "One sentence of the author’s for each section, chosen by the editors."
        return f'## At a glance {{#glance}}\n\n{said}\n\n<ul class="glance">{items}</ul>'

    def apparatus(self) -> str:
        """Every emendation and open crux, each a link to its place."""
        emended = [self._entry(entry) for entry in entries(self.edition.article)]
        emended += self._facts()
        open_ones = [self._crux(note, text) for note, text in cruxes(self.edition.article)]
        listed = [
            "### Open cruxes {#cruxes}",
            "",
            "Where the text received is doubtful and no emendation is certain, it is left as it is.",
            "",
            *open_ones,
        ]
        none = "The text needed no emendation."
        head = ["In these readings quotation marks have the edition’s shape.", ""] if emended else []
        return "\n".join([*head, *(emended or [none]), "", *(listed if open_ones else [])])

    def _entry(self, entry: ApparatusEntry) -> str:
        place = f"[{opaque_words(entry.unit.name)}]({self.addresses.link(entry.unit.id, self.origin)})"
        lines = [
            f'{entry.number}. <span id="{entry.id}"></span>{place}. {opaque_words(sentence(entry.reason))}',
            f"    - text received: {opaque(entry.witness)}",
            f"    - edition: {opaque(entry.edition)}",
        ]
        return "\n".join(lines)

    def _facts(self) -> list[str]:
        """The emendations of what identifies the article. They have no place in the text, and no number."""
        lines = []
        for key, (text, _) in self.edition.article.meta.written.items():
            for each in contexts(text):
                lines += [
                    "",
                    f"The article’s {key.replace('_', ' ')}. {opaque_words(sentence(each.reason))} "
                    f"Text received: {opaque_words(each.witness)}; edition: {opaque_words(each.edition)}.",
                ]
        return lines

    def _crux(self, note: Note, text: Inline) -> str:
        link = self.addresses.link(note.id, self.origin)
        return f"- [{note.name}]({link}). {opaque(text)}"


def citation_markdown(meta: Meta) -> str:
    """The article's own citation, Bluebook style, from what is known."""
    before, title, behind = whole_citation(meta)
    return f"{opaque_words(before)}*{opaque_words(title)}*{opaque_words(behind)}"
