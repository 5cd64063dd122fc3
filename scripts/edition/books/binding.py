"""Edition → book: Parts, notes with the sources behind them, apparatus, table of sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from edition.books.book import Block, Book, BookNote, Change, Group, Imprint, Part, Run, Runs, Use, Work
from edition.books.source_lines import behind, work_line
from edition.books.styled_runs import Link, plain, runs
from edition.cite.authorities import grouped
from edition.cite.particulars import whole_citation
from edition.exports.apparatus import ApparatusEntry, cruxes, entries, sentence
from edition.exports.book_files import book_id
from edition.exports.head import Site
from edition.exports.reading_order import in_order
from edition.exports.surroundings import contexts
from edition.model import Citation, Edition, Meta, Note, Paragraph, Section, shown
from edition.resolving.occurrences import Occurrence, occurrences
from edition.text.as_printed import is_kept_as_printed

_WEB = re.compile(r"https?://[^\s/]", re.I)


def bind(edition: Edition, site: Site, release: str = "", modified: str = "") -> Book:
    """The book of an edition, published at `site` in the release of this number, in the state made at this time."""
    return _Binder(edition).book(imprint(edition.article.meta, site, release, modified))


def imprint(meta: Meta, site: Site, release: str = "", modified: str = "") -> Imprint:
    """What the cover says."""
    head, _, rest = meta.title.partition(": ")
    before, title, behind = whole_citation(meta)
    citation = (Run("words", before), Run("words", title, italic=True), Run("words", behind))
    journal = meta.journal_title or meta.journal
    return Imprint(
        book_id(meta), head, rest, meta.authors, citation,
        site.language, meta.year, journal, _of_the_web(meta.url), site.url, site.terms, release, modified,
        meta.editors,
    )  # fmt: skip


def _of_the_web(address: str) -> str:
    """The address, or nothing where it would not lead to a page of the web: no book has a link that acts. (A build
    stops at such a one before; a book may be made of pages that nobody has checked.)"""
    return address if _WEB.match(address) else ""


def heading_number(section: Section) -> str:
    """What is printed before a heading's words: `A.`; of an appendix its whole name; "" if it has no number."""
    if section.title == section.number:
        return ""
    return f"{section.number}." if " " in section.number else f"{section.number.rsplit('.', 1)[-1]}."


class _Binder:
    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.article = edition.article
        self.sources = {source.key: source for source in edition.sources}
        self.sections = {section.number.casefold(): section.id for section in self.article.sections}
        self.labels = {note.label for note in self.article.notes}
        self.byline = self.article.byline
        self.entries = entries(self.article)
        self.signs: dict[int, list[str]] = {}
        for entry in self.entries:
            self.signs.setdefault(id(entry.unit), []).append(str(entry.number))

    def book(self, imprint: Imprint) -> Book:
        """The book of an imprint: parts, notes, what was changed, what it says of itself, its cruxes and sources."""
        parts = tuple(self._parts())
        return Book(
            imprint,
            parts,
            tuple(self._notes(parts)),
            tuple(map(self._change, self.entries)),
            tuple(self._facts()),
            tuple((note.label, runs(text)) for note, text in cruxes(self.article)),
            tuple(self._groups()),
            self.byline,
        )

    # --- the text --------------------------------------------------------------------

    def _parts(self) -> Iterator[Part]:
        blocks: list[Block] = []
        opening: Section | None = None
        for unit in in_order(self.article):
            if isinstance(unit, Section) and unit.level == 1:
                if blocks:
                    yield _part(opening, blocks)
                opening, blocks = unit, []
            blocks.append(self._block(unit))
        if blocks:
            yield _part(opening, blocks)

    def _block(self, unit: Section | Paragraph) -> Block:
        signs = self.signs.get(id(unit), ())
        if isinstance(unit, Section):
            return Block("heading", unit.id, heading_number(unit), runs(unit.text, signs), unit.level)
        kept = is_kept_as_printed(unit.text.source)
        kind = "as printed" if kept else unit.kind
        return Block(kind, unit.id, str(unit.number), runs(unit.text, signs, keep_lines=kept))

    # --- the notes -------------------------------------------------------------------

    def _notes(self, parts: Sequence[Part]) -> Iterator[BookNote]:
        """The notes as their markers come, those in notes behind their own; first those at the names."""
        every = {note.label: self._note(note) for note in reversed(self.article.notes)}
        waiting = [label for _, labels in self.byline for label in labels]
        waiting += [run.text for part in parts for block in part.blocks for run in _markers(block.runs)]
        given: set[str] = set()
        while waiting:
            label = waiting.pop(0)
            if label in every and label not in given:
                given.add(label)
                yield every[label]
                waiting[:0] = [run.text for run in _markers(every[label].runs)]

    def _note(self, note: Note) -> BookNote:
        cited = self.edition.citations.get(note.label, ())
        short = [each for each in cited if each.source in self.sources and each.citation.form != "full"]
        links = sorted(link for each in cited for link in self._internal(each.citation))
        return BookNote(
            note.label,
            shown(note.label),
            note.number is None,
            runs(note.text, self.signs.get(id(note), ()), links),
            tuple(behind(self.sources[each.source or ""], each, self.edition) for each in short),
        )

    def _internal(self, citation: Citation) -> Iterator[Link]:
        """Where a reference to the article's own notes or sections leads: to the first that is there."""
        ids = [f"fn-{number}" for number in citation.target_notes if str(number) in self.labels]
        ids += [self.sections[n.casefold()] for n in citation.target_sections if n.casefold() in self.sections]
        if citation.form == "internal" and ids:
            yield citation.start, citation.end, ids[0]

    # --- apparatus and sources -------------------------------------------------------

    def _change(self, entry: ApparatusEntry) -> Change:
        unit = entry.unit
        called = {Section: "Heading", Paragraph: "Paragraph", Note: "Note"}[type(unit)]
        place = f"fn-{unit.label}" if isinstance(unit, Note) else unit.id
        number = unit.label if isinstance(unit, Note) else str(unit.number)
        readings = (runs(entry.witness), runs(entry.edition))
        return Change(entry.id, entry.number, place, f"{called} {number}", sentence(entry.reason), *readings)

    def _facts(self) -> Iterator[Runs]:
        """The emendations of what identifies the article, which have no place in the text."""
        for key, (text, _) in self.article.meta.written.items():
            for each in contexts(text):
                said = f"The article’s {key.replace('_', ' ')}. {sentence(each.reason)} Text received: "
                yield (Run("words", f"{said}{each.witness}; edition: {each.edition}."),)

    def _groups(self) -> Iterator[Group]:
        found = occurrences(self.edition)
        for group, members in grouped(self.edition.sources):
            works = (
                Work(
                    f"src-{source.key}",
                    work_line(source),
                    _of_the_web(source.fields.get("url", "")),
                    tuple(map(_use, found[source.key])),
                )
                for source in members
            )
            yield Group(group.id, group.heading, tuple(works))


def _part(opening: Section | None, blocks: Sequence[Block]) -> Part:
    first = blocks[0]
    title = f"{first.number} {plain(first.runs)}".strip() if opening else ""
    return Part(opening.id if opening else "", title, tuple(blocks))


def _use(found: Occurrence) -> Use:
    return Use(found.note.label, found.paragraph, found.resolved.citation.pinpoint or "")


def _markers(found: Runs) -> Iterator[Run]:
    return (run for run in found if run.kind == "marker")
