"""The nouns of an edition. Every other module imports this one; it imports none of them.

What a heading, a paragraph or a note says is an `Inline`: two readings, edition's and witness's, with what
is marked in them. Every other text is plain.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from edition.text.inline import Inline

Form = Literal["full", "id", "supra", "short", "internal"]
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
    The facts themselves are plain. `designation` is what a student-written piece is called after its
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
    place: Place = Place("docs/index.md", 1)
    written: Mapping[str, tuple[Inline, int]] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Release:
    """A numbered, dated state of the whole edition; without a number, one that was not released.

    `url` is where the edition is published, `witness` the SHA-256 of the text as received, each "" if not known.
    """

    number: str = ""
    date: str = ""
    url: str = ""
    witness: str = ""


UNRELEASED = Release()


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


@dataclass(frozen=True, slots=True)
class Note(_WithText):
    """A note. The author's have the label `1`, `2` … (`0` for `*`), the editors' `ed-a` …

    `type` says what an editors' note is about, one of `EDITORS_TYPES`; "" of an author's.
    """

    label: str
    text: Inline
    place: Place
    type: str = ""

    @property
    def number(self) -> int | None:
        """The author's number, or None for an editor's note."""
        return as_number(self.label)


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
    def units(self) -> tuple[Unit, ...]:
        """Everything that has a text: all headings, then all paragraphs, then all notes."""
        return (*self.sections, *self.paragraphs, *self.notes)


@dataclass(frozen=True, slots=True)
class Source:
    """One distinct work cited: one BibTeX entry.

    `kind` is the edition's own classification (`news`, `statute` …); `fields` holds biblatex
    names and plain Unicode values, persons joined by " and ", a corporate name in braces.
    """

    key: str
    kind: str
    fields: Mapping[str, str]
    place: Place = Place("citations/sources.bib", 1)


@dataclass(frozen=True, slots=True)
class Citation:
    """One reference inside a note, as printed. `start` and `end` are offsets in the note's plain text.

    `parenthetical` is the first explanation in parentheses behind it, `more_parentheticals` those behind that.
    `name` is what a short form calls its source; `answer` the key an editor wrote in the page.
    """

    form: Form
    start: int
    end: int
    text: str
    signal: str = ""
    name: str = ""
    pinpoint: str | None = None
    parenthetical: str | None = None
    more_parentheticals: tuple[str, ...] = ()
    hereinafter: str = ""
    answer: str = ""
    target_notes: tuple[int, ...] = ()
    target_sections: tuple[str, ...] = ()
    direction: str = ""

    @property
    def parentheticals(self) -> tuple[str, ...]:
        """Every explanation in parentheses behind it, in the order printed."""
        return ((self.parenthetical,) if self.parenthetical else ()) + self.more_parentheticals


LONGEST_TRAIL = 16
"""Hops: of a row of eight thousand *Id.* nobody reads each, and all of them together grow with its square."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A citation with the key of its source (None if internal or unresolved) and its trail of notes.

    `inherited` is the pinpoint that a bare *Id.* takes over from the citation it stands for (rule 4.1). Of a trail
    longer than `LONGEST_TRAIL` only the first and the last hops are kept, half of that each; `omitted` counts the rest.
    """

    citation: Citation
    source: str | None
    trail: tuple[int, ...] = ()
    inherited: str | None = None
    omitted: int = 0

    @property
    def way(self) -> tuple[int | None, ...]:
        """The trail's hops as they are told; None stands for those left out."""
        half = LONGEST_TRAIL // 2
        return (*self.trail[:half], None, *self.trail[half:]) if self.omitted else self.trail

    @property
    def pinpoint(self) -> str | None:
        """The place cited in the source: as printed, else as inherited."""
        return self.citation.pinpoint or self.inherited


@dataclass(frozen=True, slots=True)
class Capture:
    """A page as a web archive keeps it: where, and when it was taken (an EDTF day)."""

    url: str
    date: str


@dataclass(frozen=True, slots=True)
class LinkCheck:
    """What scripts/links found at a source's address on the day `checked`; `trouble` is "" if it answers.

    `final` is where redirects led, "" if nowhere else. `capture` is None if none is known, and
    `sought` tells whether that is because the archive, when asked, had none.
    """

    url: str
    checked: str
    status: int = 0
    trouble: str = ""
    final: str = ""
    capture: Capture | None = None
    sought: bool = False
    place: Place = Place("citations/links.json", 1)


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation as printed, what it stands for, and its line in the table."""

    printed: str
    words: str
    place: Place = Place("citations/abbreviations.tsv", 1)


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address that leads to a new one: a page (`/old/`, its fragments kept) or one place on a page."""

    old: str
    new: str
    reason: str
    place: Place = Place("citations/redirects.tsv", 1)


EntryKind = Literal["person", "place", "body", "instrument", "term", "abbreviation"]


@dataclass(frozen=True, slots=True)
class Saying:
    """Words of the article's and their place: `p10`, `n43`, or a heading's id; "" if they are the editors' own."""

    words: str
    at: str
    place: Place


@dataclass(frozen=True, slots=True)
class Limit:
    """What people decided of one form: in these places it is not meant, or only in these; `within` narrows to words."""

    form: str
    at: tuple[str, ...]
    within: str
    place: Place


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """A person, place, body, instrument, term or abbreviation, and every form in which the article prints it.

    Within this one's forms may stand those of other entries: of those it `holds` they count there as well, of
    those it `hides` they do not. `marked_in` has the ids of the paragraphs in which the term is marked.
    """

    id: str
    kind: EntryKind
    name: str
    forms: tuple[str, ...]
    place: Place
    sort: str = ""
    says: tuple[Saying, ...] = ()
    stands_for: Saying | None = None
    law: str = ""
    sources: tuple[str, ...] = ()
    see_from: tuple[str, ...] = ()
    see_also: tuple[str, ...] = ()
    marked_in: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()
    not_here: tuple[Limit, ...] = ()
    only_here: tuple[Limit, ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """One place that dates an event: the date in EDTF, its words and those on the event, as printed there.

    `how` says how a date was reckoned that the printed words do not give whole.
    """

    at: str
    when: str
    printed: str
    what: str
    how: str
    place: Place


@dataclass(frozen=True, slots=True)
class Event:
    """Something that text or notes date, in every place that does."""

    id: str
    told: tuple[Telling, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Guide:
    """The author's sentence that the editors chose for a section."""

    section: str
    sentence: Saying


@dataclass(frozen=True, slots=True)
class Layer:
    """What the editors add beyond notes and apparatus: register, timeline, and the author's own map."""

    entries: tuple[RegisterEntry, ...] = ()
    events: tuple[Event, ...] = ()
    guides: tuple[Guide, ...] = ()


@dataclass(frozen=True, slots=True)
class EditorsHeading:
    """A heading of one of the editors' own pages, by the id written behind it; "" if none is."""

    id: str
    place: Place


@dataclass(frozen=True, slots=True)
class KeptReading:
    """Words of the author's that only depart from common idiom: where (`p12`, `n40`), the words, what departs."""

    where: str
    words: str
    remark: str
    place: Place = Place("citations/readings-kept.tsv", 1)


@dataclass(frozen=True, slots=True)
class Edition:
    """The article with every citation resolved: what cards, exports and pages are made from."""

    article: Article
    sources: tuple[Source, ...]
    citations: Mapping[str, tuple[Resolved, ...]]
    findings: tuple[Finding, ...] = field(default=())
    links: Mapping[str, LinkCheck] = field(default_factory=dict)
    abbreviations: tuple[Abbreviation, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    headings: tuple[EditorsHeading, ...] = ()
    layer: Layer = Layer()
    readings_kept: tuple[KeptReading, ...] = ()
    normalised: tuple[str, ...] = ()
