"""The nouns of a book: what the writers for print and for e-readers both set, in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

RunKind = Literal["words", "address", "marker", "star page", "sign", "line end"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style.

    `text` are the words or the address; of a marker the note's label, of a star page its number, of a sign of
    emendation the entry's number in the apparatus. `link` is a place
    of this book (an id: `fn-40`, `src-key`, `p4`).
    """

    kind: RunKind
    text: str
    italic: bool = False
    link: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading or a paragraph. `number` is what stands before a heading (`A.`) or beside a paragraph (`12`).

    A heading's `level` counts from 1; a paragraph has 0. A block `as printed` is a list or table kept line by line.
    """

    kind: Literal["heading", "paragraph", "blockquote", "as printed"]
    id: str
    number: str
    runs: Runs
    level: int = 0


@dataclass(frozen=True, slots=True)
class BookNote:
    """A note: what its marker shows, its words, and a line for the source behind each short form in it."""

    label: str
    shown: str
    is_editors: bool
    runs: Runs
    sources: tuple[Runs, ...] = ()

    @property
    def id(self) -> str:
        """Its id in the book, as on the site."""
        return f"fn-{self.label}"


@dataclass(frozen=True, slots=True)
class Part:
    """A Part with its heading first. What stands before the first heading is a Part without one, its `id` is ""."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """An entry of the apparatus: its place in the book and what that is called, the reason, both readings."""

    id: str
    number: int
    place: str
    called: str
    reason: str
    received: Runs
    printed: Runs


@dataclass(frozen=True, slots=True)
class Use:
    """A citation of a source: the note, the paragraph where its marker stands (0 if in none), the pinpoint or ""."""

    note: str
    paragraph: int
    pinpoint: str


@dataclass(frozen=True, slots=True)
class Work:
    """A source in the table of sources: its line, its address ("" if it has none), every citation of it."""

    id: str
    runs: Runs
    address: str
    uses: tuple[Use, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A heading of the table of sources with the works under it."""

    id: str
    heading: str
    works: tuple[Work, ...]


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the cover says: the article, where it was published, whose its words are, and which edition this is.

    `url` is the article's own address, `site` the edition's, `terms` that of the licence for what the editors wrote,
    `release` its number, `modified` when its state was made (`2020-02-03T04:05:06Z`); each is "" if not known.
    `editors` are those of the edition, where they are named.
    """

    id: str
    title: str
    subtitle: str
    authors: tuple[str, ...]
    citation: Runs
    language: str = "en"
    year: int = 0
    journal: str = ""
    url: str = ""
    site: str = ""
    terms: str = ""
    release: str = ""
    modified: str = ""
    editors: tuple[str, ...] = ()

    @property
    def rights(self) -> str:
        """Whose words the article's are. Who holds the rights in them nobody has proved."""
        whose = f"those of {' and '.join(self.authors)}" if self.authors else "its author’s"
        return f"The words of the article are {whose}; this edition neither claims nor grants any rights in them."


@dataclass(frozen=True)
class Book:
    """The whole book. `notes` are in the order of their markers; `byline` has each author with the labels
    of the notes at the name."""

    imprint: Imprint
    parts: tuple[Part, ...]
    notes: tuple[BookNote, ...]
    changes: tuple[Change, ...] = ()
    facts: tuple[Runs, ...] = ()
    cruxes: tuple[tuple[str, Runs], ...] = ()
    sources: tuple[Group, ...] = ()
    byline: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def at_names(self) -> tuple[str, ...]:
        """The labels of the notes at the authors' names."""
        return tuple(label for _, labels in self.byline for label in labels)

    def note(self, label: str) -> BookNote | None:
        """The note with this label."""
        return self._by_label.get(label)

    @cached_property
    def _by_label(self) -> dict[str, BookNote]:
        return {note.label: note for note in self.notes}
