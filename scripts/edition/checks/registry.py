"""What a rule is, and all of them by name."""

from __future__ import annotations

import functools
import inspect
import re
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial

from edition.bluebook.notes.note_reader import NoteReading
from edition.layer.located import Located
from edition.model import Article, Edition, Finding, Note, Paragraph, Place, Resolved, Section, Unit
from edition.model.file_paths import READINGS_KEPT
from edition.pages.editors_pages import EditorsPage
from edition.pages.page_reader import Page
from edition.pages.readings_kept import place_of, row_at
from edition.places.current_addresses import current_urls
from edition.places.ledger import Address
from edition.places.published import Published


@dataclass(frozen=True)
class Context:
    """Everything the rules look at: the resolved edition, the pages as files, the witness, what the readers found.

    `ledger` has the lines that count, of an address the last; `ledger_lines` all, None where it cannot be read.
    `files` are those in `docs/` that are no pages, by their paths in it; `readings` what the notes are read as, by
    their source, where it is known.
    """

    edition: Edition
    pages: tuple[Page, ...] = ()
    all_pages: tuple[Page, ...] = ()
    nav: tuple[str, ...] = ()
    witness: Article | None = None
    witness_text: str = ""
    citation_file: str = ""
    found: tuple[Finding, ...] = field(default=())
    ledger: tuple[Address, ...] = ()
    nav_lines: Mapping[str, int] = field(default_factory=dict)
    ledger_lines: tuple[Address, ...] | None = None
    published: Published = field(default_factory=Published)
    releases: str = ""
    editors_pages: tuple[EditorsPage, ...] = ()
    files: frozenset[str] = frozenset()
    readings: Mapping[str, NoteReading] = field(default_factory=dict)

    def listed(self, entry: str) -> Place:
        """Where the navigation lists a page."""
        return Place("mkdocs.yml", self.nav_lines.get(entry, 1))

    @property
    def article(self) -> Article:
        """The article of the edition."""
        return self.edition.article

    @cached_property
    def lines(self) -> Mapping[str, Sequence[str]]:
        """The lines of each page's file, by its path."""
        return {page.path: page.text.split("\n") for page in self.all_pages}

    @cached_property
    def printed(self) -> str:
        """Every word that the author prints."""
        return self.article.printed

    @cached_property
    def authors_notes(self) -> tuple[Note, ...]:
        """The author's notes, in the order of the pages."""
        return tuple(note for note in self.article.notes if note.number is not None)

    def cited_in(self, note: Note) -> tuple[Resolved, ...]:
        """The citations of a note, in the order printed."""
        return self.edition.citations.get(note.label, ())

    @cached_property
    def citations(self) -> tuple[tuple[Note, Resolved], ...]:
        """Every citation of the author's notes, with its note."""
        return tuple((note, found) for note in self.authors_notes for found in self.cited_in(note))

    @cached_property
    def located(self) -> Located:
        """The layer set upon the article."""
        return Located.of(self.edition)

    @cached_property
    def addresses(self) -> Mapping[str, Address]:
        """The edition's addresses by their URL from the site's root."""
        return current_urls(self.edition)

    @cached_property
    def units(self) -> tuple[Section | Paragraph, ...]:
        """Headings and paragraphs in reading order."""
        return self.article.in_order

    @cached_property
    def by_line(self) -> Mapping[str, Sequence[Unit]]:
        """What a page has of the article, notes too, by their lines."""
        pages: dict[str, list[Unit]] = {}
        for unit in sorted(self.article.units, key=lambda unit: unit.place.line):
            pages.setdefault(unit.place.path, []).append(unit)
        return pages

    @cached_property
    def markers(self) -> tuple[tuple[str, Place], ...]:
        """Every marker in headings and paragraphs, in reading order, with its line."""
        return tuple((label, place) for unit in self.units for label, place in markers_in(unit))

    @cached_property
    def marked(self) -> Mapping[str, tuple[str, int]]:
        """The text that a label's first marker stands in, and the marker's place in it."""
        readings = [unit.text.edition for unit in self.units]
        marked = [(label, (read.plain, offset)) for read in readings for offset, label in read.markers]
        return dict(reversed(marked))

    def is_kept(self, place: Place) -> bool:
        """True if a row of the readings kept has words that stand at a place of the article's."""
        at = (place.line, place.column)
        return any(first.path == place.path and _at(first) <= at < _at(end) for first, end in self._kept)

    @cached_property
    def _kept(self) -> tuple[tuple[Place, Place], ...]:
        """Where the words of each row begin and end, as often as they stand in its paragraph or note."""
        units = ((place_of(row, self.article), re.escape(row.words)) for row in self.edition.readings_kept)
        found = (
            (unit, match) for unit, words in units if unit for match in re.finditer(words, unit.text.edition.plain)
        )
        return tuple((unit.place_of(match.start()), unit.place_of(match.end())) for unit, match in found)


def _at(place: Place) -> tuple[int, int]:
    return place.line, place.column


Findings = Iterator[tuple[Place, str]]
"""What a rule yields: where something is wrong, and the message."""
Rule = Callable[[Context], Iterator[Finding]]
Half = Callable[[], list[Finding]]
RULES: dict[str, Rule] = {}


def rule(check: Callable[[Context], Findings]) -> Rule:
    """Register a rule. The function yields places and messages; its name, with hyphens, is the rule's."""
    name = check.__name__.replace("_", "-")

    def findings(context: Context) -> Iterator[Finding]:
        for place, message in check(context):
            yield Finding(name, place, message)

    findings.__doc__ = check.__doc__
    RULES[name] = findings
    return findings


def rule_on_slips(check: Callable[[Context], Findings]) -> Rule:
    """Register a rule on slips that an author may be left with: what misleads no reader of this edition.

    What stands within the words of a row of the readings kept has been looked at, and is not told again.
    """

    @functools.wraps(check)
    def not_kept(context: Context) -> Findings:
        for place, message in check(context):
            if not context.is_kept(place):
                row = row_at(place, context.by_line.get(place.path, ()))
                how = f": {row}" if row else ""
                yield place, f"{message}; or keep the words as printed by a row of {READINGS_KEPT}{how}"

    return rule(not_kept)


def found_by_reader(name: str, manual: str) -> None:
    """Register a rule whose findings a reader or the resolver makes while it reads."""

    def findings(context: Context) -> Iterator[Finding]:
        yield from (f for f in (*context.found, *context.edition.findings) if f.rule == name)

    findings.__doc__ = manual
    RULES[name] = findings


def found_by_all(context: Context, beside: Callable[[Half], Half] = lambda half: half) -> list[Finding]:
    """Every finding of every rule, in the order of the files. `beside` may begin a half of the rules at once, and gives
    what waits for its findings."""
    rules = list(RULES.values())
    _ = context.addresses, context.located  # worked out before the halves part, since both ask for it
    of_others = beside(partial(_found, rules[len(rules) // 2 :], context))
    findings = _found(rules[: len(rules) // 2], context)
    unknown = [f for f in (*context.found, *context.edition.findings) if f.rule not in RULES]
    distinct = dict.fromkeys([*findings, *of_others(), *unknown])
    return sorted(distinct, key=lambda f: (f.place.path, f.place.line, f.rule))


def _found(rules: Sequence[Rule], context: Context) -> list[Finding]:
    return [finding for check in rules for finding in check(context)]


def explain(rules: Mapping[str, Callable[..., object]] = RULES) -> str:
    """Every rule with its manual page, as text: the name, then its docstring indented."""
    pages = [
        f"{name}\n{textwrap.indent(inspect.cleandoc(check.__doc__ or ''), '    ')}" for name, check in rules.items()
    ]
    return "\n\n".join(pages)


def markers_in(unit: Unit) -> Iterator[tuple[str, Place]]:
    """The markers in a unit's text, each with its own line."""
    for piece in unit.text.edition.pieces:
        if piece.kind == "marker":
            yield piece.text, unit.place_at(piece.at)
