"""Book → XHTML: the Parts with their notes, the apparatus, the table of sources. For e-readers and for one file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from itertools import takewhile

from edition.books.book import Block, Book, BookNote, Part, Run, Runs, Use
from edition.model import note_name, shown
from edition.sources.pinpoints import at

Href = Callable[[str], str]


@dataclass(frozen=True)
class Pages:
    """Writes the elements of a book. `href` gives the link to an id of the book; every id is the site's own.

    `semantics` writes `epub:type` beside each role, which only an e-book may have.
    """

    book: Book
    href: Href
    semantics: bool = True

    def part(self, part: Part) -> str:
        """A Part's text and, behind it, its notes: visible, since readers that hide notes show no pop-up either."""
        notes = self.notes_of(part)
        listed = "".join(self.note(note) for note in notes)
        heading = f'<h2 id="notes-{part.id or "opening"}">Notes</h2>'
        ending = (
            f'<section class="notes"{self._type("footnotes")} role="doc-endnotes">{heading}{listed}</section>'
            if notes
            else ""
        )
        return "".join(self.block(block) for block in part.blocks) + ending

    def notes_of(self, part: Part) -> list[BookNote]:
        """The notes of a Part in the order of their markers, those that stand in notes behind their own."""
        labels = [run.text for block in part.blocks for run in block.runs if run.kind == "marker"]
        if part == self.book.parts[0]:
            labels = [*self.book.at_names, *labels]
        found: dict[str, BookNote] = {}
        while labels:
            note = self.book.note(labels.pop(0))
            if note and note.label not in found:
                found[note.label] = note
                labels[:0] = [run.text for run in note.runs if run.kind == "marker"]
        return list(found.values())

    def block(self, block: Block) -> str:
        """A heading, paragraph or line of a block quotation; stars before a heading's number stay before it."""
        said = self.runs(block.runs)
        if block.kind == "heading":
            stars = tuple(takewhile(lambda run: run.kind == "star page", block.runs))
            number = f"{escape(block.number)} " if block.number else ""
            title = f"{self.runs(stars)}{number}{self.runs(block.runs[len(stars) :])}"
            return f'<h{block.level} id="{block.id}">{title}</h{block.level}>'
        numbered = f'<span class="number">{block.number}</span> {said}'
        kind = block.kind.replace(" ", "-")
        if block.kind == "blockquote":
            return f'<blockquote id="{block.id}"><p>{numbered}</p></blockquote>'
        return f'<p id="{block.id}" class="{kind}">{numbered}</p>'

    def note(self, note: BookNote) -> str:
        """A note with its way back to the text, and the sources behind it."""
        sources = "".join(f"<li>{self.runs(line)}</li>" for line in note.sources)
        behind = f'<ul class="behind" aria-label="Sources">{sources}</ul>' if sources else ""
        kind = "note editors" if note.is_editors else "note"
        return (
            f'<div id="{note.id}" class="{kind}"{self._type("footnote")} role="doc-footnote"><p>'
            f'<a href="{self.href(f"fnref-{note.label}")}" role="doc-backlink" '
            f'aria-label="Back to the text, note {note.shown}">{note.shown}</a> '
            f"{self.runs(note.runs)}</p>{behind}</div>"
        )

    def runs(self, runs: Runs) -> str:
        """Runs of styled words as XHTML."""
        return "".join(map(self._run, runs))

    def _run(self, run: Run) -> str:
        if run.kind == "marker":
            return self.marker(run.text)
        if run.kind == "star page":
            page = escape(run.text)
            marked = f'class="star"{self._type("pagebreak")} role="doc-pagebreak" aria-label="page {page}"'
            return f'<span id="page-{page}" {marked}>*{page}</span>'
        if run.kind == "sign":
            change = f"change-{run.text}"
            return f'<sup><a href="{self.href(change)}" aria-label="Emendation {run.text}">‡</a></sup>'
        if run.kind == "line end":
            return "<br/>"
        said = f"<i>{escape(run.text)}</i>" if run.italic else escape(run.text)
        if run.kind == "address":
            return f'<a href="{escape(run.text)}">{said}</a>'
        return f'<a href="{self.href(run.link)}">{said}</a>' if run.link else said

    def marker(self, label: str) -> str:
        """A note's marker, or nothing where the book has no such note."""
        note = self.book.note(label)
        if note is None:
            return ""
        return (
            f'<sup id="fnref-{label}"><a href="{self.href(note.id)}"{self._type("noteref")} role="doc-noteref">'
            f"{note.shown}</a></sup>"
        )

    def _type(self, name: str) -> str:
        return f' epub:type="{name}"' if self.semantics else ""

    # --- front and back matter -------------------------------------------------------

    def title(self) -> str:
        """The article's title, authors and, at their names, their own notes."""
        imprint = self.book.imprint
        subtitle = f'<p class="subtitle">{escape(imprint.subtitle)}</p>' if imprint.subtitle else ""
        return f'<p class="title">{escape(imprint.title)}</p>{subtitle}{self.byline()}'

    def byline(self) -> str:
        """The authors, each with the markers of the notes at the name."""
        names = (escape(name) + "".join(map(self.marker, labels)) for name, labels in self.book.byline)
        return f'<p class="byline">{" · ".join(names)}</p>'

    def apparatus(self) -> str:
        """Every emendation and every open crux."""
        changes = "".join(
            f'<p id="change-{each.number}"><b>‡ {each.number}</b> '
            f'<a href="{self.href(each.place)}">{escape(each.called)}</a>. '
            f"{escape(each.reason)}<br/><i>Text received</i>: {self.runs(each.received)}<br/>"
            f"<i>Edition</i>: {self.runs(each.printed)}</p>"
            for each in self.book.changes
        )
        facts = "".join(f"<p>{self.runs(fact)}</p>" for fact in self.book.facts)
        cruxes = "".join(
            f'<p><a href="{self.href(f"fn-{label}")}">{note_name(label)}</a>. {self.runs(said)}</p>'
            for label, said in self.book.cruxes
        )
        listed = f'<h2 id="cruxes">Open cruxes</h2>{cruxes}' if cruxes else ""
        return f'<h1 id="apparatus">Apparatus</h1>{changes}{facts}{listed}'

    def sources(self) -> str:
        """The table of sources, each with the paragraphs and notes where it is cited."""
        groups = []
        for group in self.book.sources:
            works = "".join(
                f'<li id="{work.id}">{self.runs(work.runs)}{self._address(work.address)}. '
                f'<span class="uses">{"; ".join(map(self._use, work.uses))}</span></li>'
                for work in group.works
            )
            groups.append(f'<h2 id="{group.id}">{escape(group.heading)}</h2><ul class="works">{works}</ul>')
        return f'<h1 id="sources">Table of sources</h1>{"".join(groups)}'

    def _address(self, address: str) -> str:
        return f', <a href="{escape(address)}">{escape(address)}</a>' if address else ""

    def _use(self, use: Use) -> str:
        where = f"¶ {use.paragraph}, " if use.paragraph else ""
        pinpoint = f" {escape(at(use.pinpoint))}" if use.pinpoint else ""
        return f'{where}<a href="{self.href(f"fn-{use.note}")}">n. {shown(use.note)}</a>{pinpoint}'


def places(book: Book, pages: Pages, files: Mapping[str, str]) -> dict[str, str]:
    """Id → the file in which it stands; `files` has the file of each Part by its id, of apparatus and of sources."""
    found: dict[str, str] = {}
    for part in book.parts:
        file, notes = files[part.id], pages.notes_of(part)
        everything = [run for block in part.blocks for run in block.runs] + [run for note in notes for run in note.runs]
        found |= {block.id: file for block in part.blocks} | {note.id: file for note in notes}
        found |= {f"fnref-{note.label}": file for note in notes}
        found |= {f"page-{run.text}": file for run in everything if run.kind == "star page"}
    found |= {f"change-{change.number}": files["apparatus"] for change in book.changes}
    found |= {work.id: files["sources"] for group in book.sources for work in group.works}
    return found
