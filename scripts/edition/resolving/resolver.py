"""Article and sources → Edition: every citation's source and trail, by the Bluebook's rules.

What cannot be derived with certainty is a finding, never a guess; an editor answers it in the
page with `[*Id.*]{source=key}`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from edition.bluebook.authorities.acts import holds, is_near, title_cited
from edition.bluebook.notes.note_reader import NO_SOURCE, NoteReading, Read, read_whole
from edition.bluebook.notes.quoted_works import without_quoted
from edition.bluebook.notes.unread import Unread
from edition.bluebook.works.works import Work
from edition.model import Article, Citation, Edition, Finding, Note, Place, Resolved, Source
from edition.resolving.chapters import book_of
from edition.resolving.full_citations import Full, FullCitations, full, parted
from edition.resolving.matching import Catalogue, differences
from edition.resolving.places_in_entries import in_volume, of_the_source, volume_of
from edition.resolving.short_forms import Cited, Derived, by_id, by_reporter, quoted
from edition.resolving.supra_forms import by_supra
from edition.text.inline import Reading, is_within
from edition.text.web_address import ADDRESS


def resolve(
    article: Article, sources: Iterable[Source], readings: Mapping[str, NoteReading] = MappingProxyType({})
) -> Edition:
    """Resolve every citation of the author's notes; `readings` are what some of them cite, by their source.

    The findings are in the edition: those on full citations first, then those on short forms, each in
    reading order.
    """
    sources = tuple(sources)
    work = _Resolver(Catalogue(sources), readings)
    notes = sorted((note for note in article.notes if note.number is not None), key=lambda note: note.number or 0)
    for note in notes:
        work.read(note)
    for note in notes:
        work.resolve(note)
    resolved = {label: tuple(found) for label, found in work.resolved.items()}
    return Edition(article, sources, resolved, tuple(work.findings))


def citation_place(note: Note, citation: Citation) -> Place:
    """The line on which a citation begins, where a note runs over several."""
    return note.place_of(citation.start)


def _addresses(text: Reading) -> Iterator[str]:
    """The web addresses in a text, those without angle brackets too."""
    yield from (text.plain[start:end] for start, end in text.urls)
    bare = ADDRESS.finditer(text.plain)
    yield from (match[0] for match in bare if not is_within(text.urls, match.start(), match.start() + 1))


@dataclass(slots=True)
class _Resolver:
    """The two passes over the notes, and what they have found so far."""

    catalogue: Catalogue
    readings: Mapping[str, NoteReading]
    reads: dict[str, list[tuple[Citation, Full | None]]] = field(default_factory=dict)
    unread: dict[str, tuple[Unread, ...]] = field(default_factory=dict)
    acts: list[tuple[str, str, str]] = field(default_factory=list)
    fulls: FullCitations = field(default_factory=lambda: FullCitations(FullCitations()))
    resolved: dict[str, list[Resolved]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def read(self, note: Note) -> None:
        """First pass: what each note cites in full, so that *supra* can be looked up."""
        if note.label in self.reads:
            return
        addresses = list(_addresses(note.text.edition))
        reading = self.readings.get(note.text.source) or read_whole(note.text)
        unread = sorted(reading.unread, key=lambda words: words.start)
        self.unread[note.label] = tuple(words for words in unread if not words.answered)
        reads = [self._read(note, each, addresses) for each in reading.reads]
        self.reads[note.label] = reads
        self.fulls.add(note.number or 0, [each for _, each in reads if each])
        if self.fulls.quoted:
            self.fulls.quoted.add(note.number or 0, [each for read in reading.quoted for each in self._quoted(read)])

    def resolve(self, note: Note) -> None:
        """Second pass: each citation in order."""
        if note.label in self.resolved:
            return
        done: list[Resolved] = []
        for citation, cited in self.reads[note.label]:
            if resolved := self._one(note, cited.citation if cited else citation, cited, done):
                done.append(resolved)
        self.resolved[note.label] = done

    def _one(self, note: Note, citation: Citation, cited: Full | None, done: Sequence[Resolved]) -> Resolved | None:
        """A citation with its source; None of words that an editor says cite none, where the rules do not know one."""
        if citation.form == "internal":
            return Resolved(citation, None)
        derived = Derived(Resolved(citation, cited.source)) if cited else self._derived(note, citation, done)
        derived = replace(derived, resolved=self._in_its_volume(derived.resolved))
        if citation.answer == NO_SOURCE and (derived.resolved.source or "") == citation.overruled:
            return None
        if citation.answer:
            return self._answered(note, citation, derived.resolved)
        if derived.rule:
            self._found(derived.rule, note, citation, derived.message)
        return derived.resolved

    def _in_its_volume(self, resolved: Resolved) -> Resolved:
        """A short form with the volume it names, where the entry is of another or of all: `5 ROE, *supra* note 3`."""
        source = self.catalogue.sources.get(resolved.source or "")
        volume = volume_of(resolved.citation)
        if not source or source.kind != "book" or not volume:
            return resolved
        return replace(resolved, citation=in_volume(resolved.citation, volume, source))

    def _derived(self, note: Note, citation: Citation, done: Sequence[Resolved]) -> Derived:
        if citation.form == "id" or citation.form == "short" and not citation.name:  # a section alone, behind its code
            before = str((note.number or 0) - 1) if note.number else ""
            here = Cited(done, self.unread[note.label])
            return by_id(
                note,
                citation,
                here,
                Cited(self.resolved[before], self.unread[before]) if before in self.resolved else None,
            )
        return (by_supra if citation.form == "supra" else by_reporter)(note, citation, self.fulls)

    # --- full citations -------------------------------------------------------------

    def _read(self, note: Note, read: Read, addresses: Iterable[str]) -> tuple[Citation, Full | None]:
        """A citation as read, and what it cites in full, if it does."""
        cited = self._full(note, read, addresses) if read.work else None
        if cited and self._is_called_again(note, cited):
            return replace(cited.citation, form="short"), None
        return read.citation, cited

    def _is_called_again(self, note: Note, cited: Full) -> bool:
        """True of words that an editor says cite what an earlier note cites in full, where they do not print its
        title: a short form that the rules do not know."""
        source = self.catalogue.sources.get(cited.citation.answer)
        if not source or cited.source != source.key or self.fulls.last_of(source.key, note.number or 0) is None:
            return False
        return any(each.field == "title" for each in differences(source, cited.citation.text, ()))

    def _full(self, note: Note, read: Read, addresses: Iterable[str]) -> Full:
        """A full citation and its source: the entry that fits, else the one an editor names."""
        citation, work = read.citation, read.work
        bare = without_quoted(citation.text, citation.parentheticals)
        printed = [url for url in addresses if url in citation.text]
        book = self._book(note, citation, work.fields.get("booktitle", "")) if work and work.book_in else ""
        own = self.catalogue.find(f"{parted(bare)[0]} {book}", [url for url in printed if url in bare])
        alone = self.catalogue.find(citation.text, printed).keys if book or not own else ()
        # the note that cites the book may do so for another chapter of it, whose entry is not this one's
        keys = tuple(key for key in alone if key in own.keys) or alone or own.keys
        keys = keys or self._act(work)
        key = keys[0] if len(keys) == 1 else citation.answer or None
        if not key:
            self._no_entry(note, citation, keys)
        if key and work and work.fields.get("title") and work.fields.get("code"):
            self.acts.append((title_cited(work.fields["title"], work.pinpoint), work.fields["code"], key))
        source = self.catalogue.sources.get(key or "")
        return full(replace(read, citation=of_the_source(citation, work, source)), key, source)

    def _act(self, work: Work | None) -> tuple[str, ...]:
        """The act, cited in full before, whose sections hold a section that is cited alone and has no entry; or whose
        title a citation names alone: `Title VII § 704(a), 42 U.S.C. § 2000e-3(a)`."""
        section, title = (work.fields.get(name, "") if work else "" for name in ("code", "title"))
        if by_title := title_cited(title, ""):
            found = {key for known, place, key in self.acts if known == by_title and is_near(place, section)}
        else:
            found = {key for _, place, key in self.acts if not title and holds(place, section)}
        return tuple(found) if len(found) == 1 else ()

    def _quoted(self, read: Read) -> Iterator[Full]:
        """A full citation inside a parenthetical, if the database has its work: only what is called again has to."""
        keys = self.catalogue.find(parted(read.citation.text)[0], ADDRESS.findall(read.citation.text)).keys
        if len(keys) == 1:
            yield full(read, keys[0], self.catalogue.sources[keys[0]])

    def _book(self, note: Note, citation: Citation, name: str) -> str:
        """What is printed of the book in which a chapter stands, where it is cited in full; "" if it is not."""
        number = citation.target_notes[0]
        there = self.fulls[number] if number in self.fulls and number < (note.number or 0) else []
        if book := book_of(name, there):
            return book.citation.text
        self._found(
            "supra-no-source",
            note,
            citation,
            f"{quoted(citation)} stands in a book by the name “{name}”, which note {number} does not cite in full "
            "before it; expected the number of the note that does; correct name or number",
        )
        return ""

    def _no_entry(self, note: Note, citation: Citation, keys: Sequence[str]) -> None:
        if not keys:
            message = (
                f"no entry of the database is {quoted(citation)}; "
                "expected one with its title, number or web address; add the entry, or correct it"
            )
            self._found("full-no-entry", note, citation, message)
            return
        message = (
            f"{quoted(citation)} fits {len(keys)} entries equally: {', '.join(keys)}; "
            f"expected one; remove the double, or write [{quoted(citation)}]{{source=key}}"
        )
        self._found("full-two-entries", note, citation, message)

    # --- editors' answers -----------------------------------------------------------

    def _answered(self, note: Note, citation: Citation, certain: Resolved) -> Resolved:
        """An editor's answer. It settles what is not certain; what is certain it overrules only where it names it."""
        key = citation.answer
        if key != NO_SOURCE and key not in self.catalogue.sources:
            message = f"source={key} names no entry of the database; expected a key of it"
            self._found("answer-unknown", note, citation, message)
            return Resolved(citation, None)
        if citation.overruled not in ("", certain.source) or citation.overruled == key:
            message = (
                f"overrules={citation.overruled} stands at {quoted(citation)}, which by the rules is "
                f"{certain.source or 'open'}; expected the source that the rules derive, or no “overrules”; correct it"
            )
            self._found("answer-contradicts", note, citation, message)
        elif certain.source not in (None, key, citation.overruled):
            message = (
                f"source={key} is the answer for {quoted(citation)}, which by the rules is {certain.source}; "
                "expected no answer, or that one; remove it, or, if another source is meant, or none, write what it "
                f"overrules: {{source={key} overrules={certain.source}}}, and, if the author erred, "
                "say so in an editors' note"
            )
            self._found("answer-contradicts", note, citation, message)
            return certain
        return certain if key == NO_SOURCE else Resolved(citation, key, self._trail_to(note, citation, key))

    def _trail_to(self, note: Note, citation: Citation, key: str) -> tuple[int, ...]:
        """The hop to a source that an editor names: to the note of a *supra*, else to its last full citation."""
        if citation.form == "full":
            return ()
        if citation.form == "supra":
            return citation.target_notes[:1]
        last = self.fulls.last_of(key, note.number or 0)
        return () if last is None else (last,)

    def _found(self, rule: str, note: Note, citation: Citation, message: str) -> None:
        self.findings.append(Finding(rule, citation_place(note, citation), f"{note.called}: {message}"))
