"""The text as received → Article. The form is a law review's: body, and at each printed page's end its notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace

from edition.model import Article, Note, Paragraph, ParagraphKind, Place, Section, label_of, sign_of
from edition.model.file_paths import WITNESS
from edition.text.as_printed import is_kept_as_printed
from edition.text.inline import read
from edition.text.inline_markup import with_signs_as_letters, without_markup
from edition.text.lexicon import Lexicon
from edition.text.page_names import section_id
from edition.text.title_words import acronyms_in, title_case
from edition.witness.chunks import Chunk, cut, items_of, sheets_of
from edition.witness.continuing import breaks_off, continues, is_loose, unsure_joint
from edition.witness.front import Front, read_front
from edition.witness.heading_edges import heading_like
from edition.witness.marked import Growing, Marked, Sign, together, unwrapped
from edition.witness.markers import MarkerFinder
from edition.witness.names_above_titles import with_bylines_whole
from edition.witness.numbering import Heading
from edition.witness.paragraphs import Draft, NoteDraft, PrintedPage, add, epigraphs, unmarked
from edition.witness.quotations import mark_quotations
from edition.witness.signed_names import kept
from edition.witness.streams import tell_apart
from edition.witness.telling_headings import mark_headings, without_contents
from edition.witness.unreadable import Unreadable

__all__ = ["Doubt", "Unreadable", "Witness", "read_witness"]

_SHOWN = 40  # letters of what is told
_BREAKS_OFF = "does the paragraph before it go on with this one? The file parts them within a sentence"


@dataclass(frozen=True, slots=True)
class Doubt:
    """What the reader is not sure of: about the unit with this id, from this line."""

    about: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Witness:
    """The article as the witness has it, and the reader's doubts."""

    article: Article
    doubts: tuple[Doubt, ...]


def read_witness(text: str, path: str = WITNESS, divided: bool = False) -> Witness:
    """Read an article's text as received.

    Of a text that is `divided`, its file has said where each paragraph ends and which are block quotations: so they
    are read, and what seems otherwise is a doubt; else both are inferred.

    The wording is the witness's own, quotes and line-end hyphens included; only markers and star
    pages are set in the edition's syntax. Raises `Unreadable` with the line where a text is not
    an article of this form.
    """
    if not text.strip():
        raise Unreadable(1, "the text is empty; expected an article with its notes")
    text = with_signs_as_letters(text)
    sheets = sheets_of(text)
    front = read_front(mark_headings(without_contents(with_bylines_whole(cut(sheets)))), acronyms_in(text))
    chunks = epigraphs(mark_headings(front.body, in_body=True))
    if not any(chunk.role == "text" for chunk in chunks):
        raise Unreadable(1, "no paragraph found; expected body text, each page's followed by its notes")
    finder = MarkerFinder(chunks)
    lexicon = Lexicon.of(text)
    builder = _Builder(path, lexicon, finder, PrintedPage(_number(front.meta.first_page)), divided, finder.first)
    builder.take(chunks, tell_apart(chunks, finder, lexicon))
    signed = [label for label in builder.labels if sign_of(label)]
    meta = replace(front.meta, marks=kept(front.meta.marks, signed))
    article = Article(meta, *builder.result())
    return Witness(article, (*_doubts(front), *builder.doubts))


def _doubts(front: Front) -> tuple[Doubt, ...]:
    """What is not sure in what stands before the text."""
    if not front.subtitle:
        return ()
    said = f"“{front.subtitle}” is taken for a subtitle; see whether a colon is wanted before it"
    return (Doubt("docs/index.md", 1, said),)


def _number(page: str) -> int | None:
    return int(page) if page.isdecimal() else None


@dataclass(slots=True)
class _Builder:
    """Puts chunks, once told apart, together to sections, paragraphs and notes."""

    path: str
    lexicon: Lexicon
    finder: MarkerFinder
    pages: PrintedPage
    divided: bool
    due: int = 1
    over_page: bool = False
    star: Sign | None = None
    note_page: int | None = None
    body: list[tuple[Heading, Chunk, Sign | None] | Draft] = field(default_factory=list)
    notes: list[NoteDraft] = field(default_factory=list)
    labels: dict[str, int] = field(default_factory=dict)  # of the notes, each with its place among them
    doubts: list[Doubt] = field(default_factory=list)

    def take(self, chunks: Sequence[Chunk], in_notes: Sequence[bool]) -> None:
        """Adds chunks in their order; `in_notes` tells of each whether it belongs to a note."""
        for index, (chunk, is_note) in enumerate(zip(chunks, in_notes, strict=True)):
            if is_note:
                self._note(chunk)
                self.over_page = self.over_page or bool(self.body)
                continue
            self._turn_page(chunk)
            if chunk.heading:
                self._heading(chunk.heading, chunk, index)
            else:
                self._text(chunk, index)
            self.over_page = False

    def result(self) -> tuple[tuple[Section, ...], tuple[Paragraph, ...], tuple[Note, ...]]:
        """Sections, paragraphs and notes, with the block quotations known."""
        sections: list[Section] = []
        paragraphs: list[Paragraph] = []
        received = (d.whole().text for d in self.body if isinstance(d, Draft)), (note.text.whole for note in self.notes)
        acronyms = acronyms_in("\n".join(text.words for texts in received for text in texts))
        number = ""
        for item in mark_quotations(self.body, self.lexicon, self.divided):
            if isinstance(item, Draft):
                paragraphs.append(self._paragraph(item, len(paragraphs) + 1, number))
            else:
                heading, chunk, star = item
                section = self._section(heading, chunk, star, acronyms)
                number = section.number
                sections.append(section)
        notes = [self._note_of(label, draft) for label, draft in zip(self.labels, self.notes, strict=True)]
        return tuple(sections), tuple(paragraphs), tuple(notes)

    def _turn_page(self, chunk: Chunk) -> None:
        self.over_page = self.over_page or chunk.opens_page and bool(self.body)
        if self.over_page:
            self.star = self.pages.turn(chunk.page)

    def _marked(self, chunk: Chunk, index: int) -> Marked:
        markers = self.finder.find(index, self.due)
        self.due = markers[-1].number + 1 if markers else self.due
        return Marked.of(chunk.text, markers)

    def _heading(self, heading: Heading, chunk: Chunk, index: int) -> None:
        markers = self.finder.find(index, self.due)
        title = heading.title
        for marker in markers:
            sign = chunk.text[marker.start : marker.end]
            title = title.replace(sign, f"[^{marker.number}]")
            self.due = marker.number + 1
        self.body.append((replace(heading, title=title), chunk, self.star))
        self.star = None

    def _text(self, chunk: Chunk, index: int) -> None:
        text, marked = unmarked(self._marked(chunk, index))
        text, doubts = self._unwrapped(text)
        doubts = (
            *doubts,
            *(
                f"is “{line}” a heading? It has a number, and no place in the headings’ order"
                for line in _headings(chunk)
            ),
        )
        earlier, before = ([None, None, *(d if isinstance(d, Draft) else None for d in self.body[-2:])])[-2:]
        is_parted = self.divided and not self.over_page
        if is_parted and before and marked == before.marked_as_quotation and breaks_off(before.text, text):
            doubts = (*doubts, _BREAKS_OFF)
        if is_parted:
            self._begin(text, chunk, doubts, marked)
        elif before and self._same_kind(before, marked) and continues(before, earlier, text, self.over_page):
            whole = add(before, text, self.star, self.lexicon)
            unsure = unsure_joint(before, text, self.over_page)
            whole.doubts.extend((*unsure, *doubts))
            self.body[-1] = whole
        else:
            loose = before is not None and not marked and is_loose(before, text)
            self._begin(text, chunk, doubts, marked, loose)
        self.star = None

    def _begin(self, text: Marked, chunk: Chunk, doubts: Iterable[str], marked: bool, loose: bool = False) -> None:
        """Begin a paragraph, on a new page where one is turned."""
        text = text.opened_by(self.star)
        self.body.append(Draft(text, chunk.line, list(doubts), marked_as_quotation=marked, loose=loose))

    def _unwrapped(self, text: Marked) -> tuple[Marked, tuple[str, ...]]:
        """A text without the line ends of its paragraph, or of its list's items, and what is doubtful in it."""
        if "\n" not in text.words:
            return text.stripped(), ()
        if is_kept_as_printed(text.words):
            return text, ()
        items = items_of(text.words) or [text.words]
        done = [unwrapped(item.stripped(), self.lexicon) for item in text.parts(items)]
        return together((item for item, _ in done), "\n"), tuple(doubt for _, doubts in done for doubt in doubts)

    def _same_kind(self, before: Draft, marked: bool) -> bool:
        """True if a piece may go on with a draft: neither is marked as quotation. A page break parts what is marked,
        and may lose a mark."""
        return not marked and not before.marked_as_quotation or self.over_page and marked <= before.marked_as_quotation

    def _note(self, chunk: Chunk) -> None:
        text, doubts = unwrapped(Marked.of(chunk.text), self.lexicon)
        label = label_of(chunk.sign) or str(chunk.number)
        if chunk.role == "note" and label in self.labels:  # a second author's note with the same sign
            at = self.labels[label]
            told = f"two authors’ notes are one here; the second begins “{read(text.words).edition.plain[:_SHOWN]}”"
            self.notes[at].text.append(text)
            self.notes[at].doubts.extend((*doubts, told))
        elif chunk.role == "note":
            self.labels[label] = len(self.notes)
            self.notes.append(NoteDraft(Growing(text), chunk.line, list(doubts)))
        else:
            star = self.pages.in_a_note(self.note_page)
            unsure = self.notes[-1].text.add(text.opened_by(star), self.lexicon)
            self.notes[-1].doubts.extend((*unsure, *doubts))
        self.note_page = self.pages.page

    def _section(self, heading: Heading, chunk: Chunk, star: Sign | None, acronyms: Set[str]) -> Section:
        title = title_case(heading.title or heading.number, acronyms)
        number = without_markup(title) if heading.unnumbered else heading.number
        text = read(Marked(title).opened_by(star).written)
        section = Section(section_id(number), number, heading.level, text, Place(self.path, chunk.line))
        if heading.note:
            self.doubts.append(Doubt(section.id, chunk.line, f"{heading.note}: “{title}”"))
        return section

    def _paragraph(self, draft: Draft, number: int, section: str) -> Paragraph:
        kind: ParagraphKind = "blockquote" if draft.quoted else "paragraph"
        self.doubts += [Doubt(f"p{number}", draft.line, doubt) for doubt in draft.doubts]
        return Paragraph(
            f"p{number}", kind, read(draft.whole().text.stripped().written), section, Place(self.path, draft.line)
        )

    def _note_of(self, label: str, draft: NoteDraft) -> Note:
        self.doubts += [Doubt(f"fn-{label}", draft.line, doubt) for doubt in draft.doubts]
        return Note(label, read(draft.text.whole.stripped().written), Place(self.path, draft.line))


def _headings(chunk: Chunk) -> list[str]:
    """The lines of a chunk of text that may be headings, and are read as none."""
    return [] if is_kept_as_printed(chunk.text) or items_of(chunk.text) else heading_like(chunk.text)
