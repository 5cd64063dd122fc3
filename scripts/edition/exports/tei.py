"""The whole edition as one TEI P5 document, which is what other editions read.

Ids are those of the pages. Notes stand at their markers, star pages are `pb` with their certainty,
emendations `choice`, every citation a `ref` to its source. Rules followed: the TEI Guidelines P5,
chapters 2 (header), 3 (core), 4 (structure), 12.3 (critical choices are encoded in line).
"""

from __future__ import annotations

from lxml import etree

from edition.exports.apparatus import entries
from edition.exports.reading_order import in_order
from edition.exports.tei_header import author_ids, header
from edition.exports.tei_inline import LANG, TEI, Element, TeiWriter, sub
from edition.exports.tei_sources import bibliography
from edition.model import Article, Edition, Note, Paragraph, Resolved, Section


def tei(edition: Edition, language: str = "en", site_url: str = "", terms: str = "") -> str:
    """The document as XML text with its declaration.

    `site_url` is where the edition is published, `terms` the URL of the editors' licence, each "" if not known.
    """
    root = etree.Element(f"{{{TEI}}}TEI", {LANG: language}, nsmap={None: TEI})
    header(root, edition, site_url, terms)
    _Writer(edition).text(sub(root, "text"))
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True).decode("utf-8") + "\n"


class _Writer:
    """Writes the text: the author's words, and everything that hangs on them."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        article = edition.article
        self.authors = " ".join(f"#{id}" for id in author_ids(article.meta))
        self.notes = {note.label: note for note in reversed(article.notes)}
        self.sections = {section.number.casefold(): section.id for section in article.sections}
        self.written: set[str] = set()
        self.emendations: dict[int, list[str]] = {}
        for entry in entries(article):
            self.emendations.setdefault(id(entry.unit), []).append(entry.id)

    def text(self, text: Element) -> None:
        article = self.edition.article
        body = sub(text, "body")
        if article.meta.first_page:
            sub(body, "pb", n=article.meta.first_page, edRef="#print")
        self._body(body, article)
        back = etree.Element(f"{{{TEI}}}back")
        left = [note for note in article.notes if note.label not in self.written and self.notes[note.label] is note]
        if left:
            self._left(sub(back, "div", type="notes"), left)
        if self.edition.sources:
            bibliography(sub(back, "div", type="sources"), self.edition.sources)
        if len(back):
            text.append(back)

    def _body(self, body: Element, article: Article) -> None:
        """Paragraphs before the first section stand in a division of their own, as TEI wants where divisions follow."""
        path: list[tuple[int, Element]] = [(0, body)]
        for unit in in_order(article):
            if isinstance(unit, Section):
                path = [(level, element) for level, element in path if level < unit.level or element is body]
                path.append((unit.level, self._section(path[-1][1], unit)))
            else:
                if path[-1][1] is body:
                    path.append((1, sub(body, "div", type="opening")))
                self._paragraph(path[-1][1], unit)

    def _section(self, parent: Element, section: Section) -> Element:
        number = section.number if section.number != section.title else ""
        made = sub(parent, "div", type="section", n=number, id=section.id)
        self._inline(sub(made, "head"), section)
        return made

    def _paragraph(self, parent: Element, paragraph: Paragraph) -> None:
        number = str(paragraph.number or "")
        if paragraph.kind == "blockquote":
            parent = sub(parent, "quote", id=paragraph.id, n=number)
            self._inline(sub(parent, "p"), paragraph)
        else:
            self._inline(sub(parent, "p", id=paragraph.id, n=number), paragraph)

    def _inline(self, element: Element, unit: Section | Paragraph | Note) -> None:
        emendations = iter(self.emendations.get(id(unit), ()))
        citations = self.edition.citations.get(unit.label, ()) if isinstance(unit, Note) else ()
        TeiWriter(element, self._note, emendations, citations, self._targets).write(unit.text)

    def _note(self, parent: Element, label: str) -> None:
        """The note at its marker; at a second marker of the same note, a reference to it."""
        note = self.notes.get(label)
        if note is None or label in self.written:
            sub(parent, "ref", label, target=f"#fn-{label}") if note else sub(parent, "hi", label, rend="superscript")
            return
        self.written.add(label)
        editors = note.number is None
        kind = {"type": "editorial", "resp": "#editors"} if editors else {"type": "authorial", "resp": self.authors}
        made = sub(
            parent, "note", place="foot", n=label.removeprefix("ed-") if label != "0" else "*", id=f"fn-{label}", **kind
        )
        self._inline(made, note)

    def _left(self, parent: Element, notes: list[Note]) -> None:
        """Notes that no marker leads to."""
        holder = sub(parent, "p")
        for note in notes:
            self._note(holder, note.label)

    def _targets(self, resolved: Resolved) -> str:
        """The pointers of a citation: its source, or the article's own notes and sections."""
        if resolved.source:
            return f"#src-{resolved.source}"
        citation = resolved.citation
        notes = [f"#fn-{number}" for number in citation.target_notes if str(number) in self.notes]
        ids = (self.sections.get(number.casefold()) for number in citation.target_sections)
        return " ".join([*notes, *(f"#{id}" for id in ids if id)])
