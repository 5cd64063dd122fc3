"""The whole edition as one TEI P5 document, which is what other editions read.

Ids are those of the pages. Notes stand at their markers, star pages are `pb` with their certainty,
emendations `choice`, every citation a `ref` to its source with its trail and pinpoint. Rules
followed: the TEI Guidelines P5, chapters 2 (header), 3 (core), 4 (structure),
12.3 (critical choices are encoded in line).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from edition.bluebook.forms.references import references
from edition.cite.particulars import author_names
from edition.exports.apparatus import entries
from edition.exports.tei_header import author_ids, header
from edition.exports.tei_inline import LANG, TEI, Element, TeiLink, TeiWriter, put, sub
from edition.exports.tei_sources import bibliography
from edition.model import UNRELEASED, Article, Edition, Meta, Note, Paragraph, Release, Resolved, Section, Unit, shown
from edition.text.inline import escape, read


def tei(
    edition: Edition, language: str = "en", site_url: str = "", terms: str = "", release: Release = UNRELEASED
) -> str:
    """The document as XML text with its declaration.

    `site_url` is where the edition is published, `terms` the URL of the editors' licence, each "" if not known;
    `release` is the state of the edition that is written.
    """
    root = etree.Element(f"{{{TEI}}}TEI", {LANG: language}, nsmap={None: TEI})
    header(root, edition, site_url, terms, release)
    _Writer(edition).text(sub(root, "text"))
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written.decode("utf-8") + "\n"


class _Writer:
    """Writes the text: the author's words, and everything that hangs on them."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        article = edition.article
        self.authors = " ".join(f"#{id}" for id in author_ids(article.meta))
        self.notes = {note.label: note for note in reversed(article.notes)}
        self.sections = {section.number.casefold(): section.id for section in article.sections}
        self.page = {"cert": "medium", "resp": "#editors"} if article.meta.page_source == "inferred" else {}
        self.written: set[str] = set()
        self.emendations: dict[int, list[str]] = {}
        for entry in entries(article):
            self.emendations.setdefault(id(entry.unit), []).append(entry.id)

    def text(self, text: Element) -> None:
        article = self.edition.article
        self._front(text, article.meta)
        self._body(sub(text, "body"), article)
        back = etree.Element(f"{{{TEI}}}back")
        left = [note for note in article.notes if note.label not in self.written and self.notes[note.label] is note]
        if left:
            self._left(sub(back, "div", type="notes"), left)
        if self.edition.sources:
            bibliography(sub(back, "div", type="sources"), self.edition.sources)
        if len(back):
            text.append(back)

    def _front(self, text: Element, meta: Meta) -> None:
        """Title and authors, each with the notes marked at the name, with which the print's first page begins."""
        if not meta.title:
            return
        front = sub(text, "front")
        if meta.first_page:
            sub(front, "pb", n=meta.first_page, edRef="#print", id=f"page-{meta.first_page}")
        page = sub(front, "titlePage")
        head, rest = read(escape(meta.title)).parted(": ")
        title = sub(page, "docTitle")
        sub(title, "titlePart", head.edition.plain, type="main")
        if rest.source:
            sub(title, "titlePart", rest.edition.plain, type="sub")
        if not meta.authors:
            return
        byline = sub(page, "byline")
        for index, (name, (_, labels)) in enumerate(zip(author_names(meta), self.edition.article.byline, strict=True)):
            put(byline, ", " if index else "")
            sub(byline, "docAuthor", name.display)
            for label in labels:
                self._note(byline, label)

    def _body(self, body: Element, article: Article) -> None:
        """Paragraphs before the first section stand in a division of their own, as TEI wants where divisions follow."""
        path: list[tuple[int, Element]] = [(0, body)]
        for unit in article.in_order:
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

    def _inline(self, element: Element, unit: Unit) -> None:
        emendations = iter(self.emendations.get(id(unit), ()))
        citations = self.edition.citations.get(unit.label, ()) if isinstance(unit, Note) else ()
        is_editors = isinstance(unit, Note) and unit.number is None
        links = [] if is_editors else list(self._links(unit.text.edition.plain))
        TeiWriter(element, self._note, emendations, citations, self._attributes, links, self.page).write(unit.text)

    def _note(self, parent: Element, label: str) -> None:
        """The note at its marker; at a second marker of the same note, a reference to it."""
        note = self.notes.get(label)
        if note is None or label in self.written:
            sub(parent, "ref", label, target=f"#fn-{label}") if note else sub(parent, "hi", label, rend="superscript")
            return
        self.written.add(label)
        editors = note.number is None
        kind = {"type": "editorial", "resp": "#editors"} if editors else {"type": "authorial", "resp": self.authors}
        made = sub(parent, "note", place="foot", n=shown(label), id=f"fn-{label}", **kind)
        self._inline(made, note)

    def _left(self, parent: Element, notes: list[Note]) -> None:
        """Notes that no marker leads to."""
        holder = sub(parent, "p")
        for note in notes:
            self._note(holder, note.label)

    def _attributes(self, resolved: Resolved) -> dict[str, str]:
        """What a citation's reference says: where it points, its trail, its pinpoint; nothing if it points nowhere."""
        citation = resolved.citation
        if not resolved.source:
            target = self._pointers(citation.target_notes, citation.target_sections)
            return {"target": target} if target else {}
        return {
            "target": f"#src-{resolved.source}",
            "corresp": self._pointers(resolved.trail),
            "n": resolved.pinpoint or "",
            "ana": "" if not resolved.pinpoint else "#pinpoint-printed" if citation.pinpoint else "#pinpoint-inherited",
        }

    def _pointers(self, notes: Iterable[int], sections: Iterable[str] = ()) -> str:
        """The article's own notes and sections, as far as they are there."""
        there = [f"#fn-{number}" for number in notes if str(number) in self.notes]
        ids = (self.sections.get(number.casefold()) for number in sections)
        return " ".join([*there, *(f"#{id}" for id in ids if id)])

    def _links(self, text: str) -> Iterator[TeiLink]:
        """The author's *supra* and *infra* in a text, each with its pointers."""
        for each in references(text):
            target = self._pointers(sorted(each.notes), each.sections)
            if target:
                yield each.start, each.end, target
