"""What an article is made of: headings, paragraphs and notes, each with its text and its place on a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Literal

from edition.model.note_labels import note_name, sign_of
from edition.text.inline import Inline

ParagraphKind = Literal["paragraph", "blockquote"]


EDITORS_TYPES = {
    "text": "what was received",
    "sum": "what the article’s figures and dates come to",
    "reference": "what the article says elsewhere",
    "law": "by what number an instrument is officially known",
    "name": "how a name is written",
}
"""What editors' notes are about. Only `law` brings in anything from outside the article."""


def as_number(digits: str) -> int | None:
    """The number of a note or paragraph; None for anything else, and for ten digits or more: none is so long."""
    return int(digits) if len(digits) < 10 and digits.isdecimal() else None


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a path relative to the edition's root, a line from 1, a column from 1 or 0 if unknown."""

    path: str
    line: int
    column: int = field(default=0, compare=False)


class _WithText:
    """What sections, paragraphs and notes share: a text, and the place on its page where that begins."""

    __slots__ = ()
    text: Inline
    place: Place

    def place_at(self, at: int) -> Place:
        """The place of an offset in the text as written."""
        line, column = self.text.position(at)
        return Place(self.place.path, self.place.line + line, column)

    def place_of(self, offset: int) -> Place:
        """The place of an offset in the edition's reading."""
        return self.place_at(self.text.edition.origin(offset))


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check reports: the rule's name, the place, and a message that says how to mend it."""

    rule: str
    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Meta:
    """What identifies the article. An empty string (year 0) is a fact nobody has given yet.

    `journal` is abbreviated as the Bluebook does it, `journal_title` whole; `sentence_title` is the
    title in sentence case, for a style that wants it, where the engine would not find it by itself.
    `written` has each fact as the page writes it, emendations and all, and its line; a witness has none.
    The facts themselves are plain; `marks` has of each author the labels of the notes marked at the name, where the
    page says so. `designation` is what a student-written piece is called after its
    author (*Comment*); `page_source` says whether star pages are `inferred` or were read in `print`.

    The rest is of the edition, and said by whoever publishes it: its `editors`; on what `ground` the text
    is reproduced; the address to ask for `removal`, and that for `corrections`; whether the file received
    itself, the `original`, is only `kept` or `published` too.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    journal: str = ""
    volume: str = ""
    first_page: str = ""
    year: int = 0
    url: str = ""
    journal_title: str = ""
    issue: str = ""
    last_page: str = ""
    sentence_title: str = ""
    designation: str = ""
    page_source: str = "inferred"
    editors: tuple[str, ...] = ()
    ground: str = ""
    removal: str = ""
    corrections: str = ""
    original: str = ""
    marks: tuple[tuple[str, ...], ...] = ()
    place: Place = Place("docs/index.md", 1)
    written: Mapping[str, tuple[Inline, int]] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Section(_WithText):
    """A numbered division. `number` is whole (`III.C.1.a`); an unnumbered heading is its own number.

    `before` is what its heading prints before the title, `A. `.
    """

    id: str
    number: str
    level: int
    text: Inline
    place: Place
    before: str = ""

    @property
    def title(self) -> str:
        """The title, plain."""
        return self.text.edition.plain

    @property
    def name(self) -> str:
        """What it is called as a place: `Heading III.B`."""
        return f"Heading {self.number}"

    @property
    def called(self) -> str:
        """What messages to the editor call it: `section III.B`."""
        return f"section {self.number}"


@dataclass(frozen=True, slots=True)
class Paragraph(_WithText):
    """One paragraph or block quotation. `section` is the number of the section it stands in, or ""."""

    id: str
    kind: ParagraphKind
    text: Inline
    section: str
    place: Place

    @property
    def number(self) -> int:
        """The n of an id `pN`; 0 where the id has another shape (a check reports it)."""
        return (as_number(self.id[1:]) or 0) if self.id.startswith("p") else 0

    @property
    def name(self) -> str:
        """What it is called: `Paragraph 10`."""
        return f"Paragraph {self.number}"

    @property
    def called(self) -> str:
        """What messages to the editor call it, by the id written: `paragraph p10`."""
        return f"paragraph {self.id}".rstrip()


@dataclass(frozen=True, slots=True)
class Note(_WithText):
    """A note. The author's have the label `1`, `2` …, or a sign's (`0` for `*`, `dagger`), the editors' `ed-a` …

    `type` says what an editors' note is about, one of `EDITORS_TYPES`; "" of an author's.
    """

    label: str
    text: Inline
    place: Place
    type: str = ""

    @property
    def id(self) -> str:
        """Its id on its page, `fn-12`."""
        return f"fn-{self.label}"

    @property
    def name(self) -> str:
        """What it is called: `Note 54`, `Author’s note *`, `Editors’ note a`."""
        return note_name(self.label)

    @property
    def called(self) -> str:
        """What messages to the editor call it, by the label written: `note 54`, `note ed-a`."""
        return f"note {self.label}"

    @property
    def number(self) -> int | None:
        """The author's number, 0 for a note with a sign, or None for an editor's note."""
        return 0 if sign_of(self.label) else as_number(self.label)


Unit = Section | Paragraph | Note


@dataclass(frozen=True, slots=True)
class Article:
    """What either reader gives: everything in reading order, duplicates and mistakes included."""

    meta: Meta
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Note, ...]

    @property
    def body(self) -> tuple[Section | Paragraph, ...]:
        """All headings, then all paragraphs."""
        return (*self.sections, *self.paragraphs)

    @property
    def in_order(self) -> tuple[Section | Paragraph, ...]:
        """Headings and paragraphs as a reader comes upon them: page by page, line by line. What stands before the
        first section has a page of its own, the first."""
        page: dict[str, int] = {}
        for unit in (*takewhile(lambda each: not each.section, self.paragraphs), *self.body):
            page.setdefault(unit.place.path, len(page))
        return tuple(sorted(self.body, key=lambda unit: (page[unit.place.path], unit.place.line)))

    @property
    def units(self) -> tuple[Unit, ...]:
        """Everything that has a text: all headings, then all paragraphs, then all notes."""
        return (*self.sections, *self.paragraphs, *self.notes)

    @property
    def byline(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Each author with the labels of the notes marked at the name. A note with a sign that is marked nowhere is
        so at the last, or at "" where there is no author."""
        marks = {label for unit in self.body for label in unit.text.edition.labels}.union(*self.meta.marks)
        left = dict.fromkeys(note.label for note in self.notes if note.number == 0 and note.label not in marks)
        names = self.meta.authors or ((""),) * bool(left)
        at = [self.meta.marks[i] if i < len(self.meta.marks) else () for i in range(len(names))]
        return tuple(zip(names, [*at[:-1], *((*last, *left) for last in at[-1:])], strict=True))

    @property
    def printed(self) -> str:
        """Every word of title, names, headings, paragraphs and notes, a text a line, in small letters."""
        texts = (self.meta.title, *self.meta.authors, *(unit.text.edition.plain for unit in self.units))
        return "\n".join(" ".join(text.split()) for text in texts).casefold()
