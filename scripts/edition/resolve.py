"""Article and sources → Edition: every citation's source and trail, by the Bluebook's rules.

What cannot be derived with certainty is a finding, never a guess; an editor answers it in the
page with `[*Id.*]{source=key}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from edition import inline
from edition.bluebook.citations import Read, read_note
from edition.bluebook.names import called, fold
from edition.bluebook.patterns import BILL, DOCKET, ECLI, NEUTRAL
from edition.bluebook.works import Work
from edition.matching import Catalogue
from edition.model import Article, Citation, Edition, Finding, Note, Place, Resolved, Source
from edition.names import authors
from edition.naming import named
from edition.titles import is_capitals

_CITED_BY_VOLUME = frozenset({"case", "bill", "resolution", "statute", "treaty", "regulation", "executive-order", "legislative-report"})
_NUMBERS = ("number", "bill", "publaw", "code", "fedreg", "reporter")
_REPORTER = re.compile(rf"\d{{4}} WL \d+|{NEUTRAL}|{DOCKET}|{ECLI}|{BILL}|" r"(?<!\w)\d+(?:-[IVX]+)? [A-Z][\w.’&]*(?: [A-Z0-9][\w.’&]*){0,8}?(?= (?:I+-)?\d|,? at | \(\d+ [A-Z][\w.]*\) (?:\d|at ))")


def resolve(article: Article, sources: Iterable[Source]) -> Edition:
    """Resolve every citation of the author's notes. Findings are in the edition, in reading order."""
    sources = tuple(sources)
    work = _Resolver(Catalogue(sources))
    notes = sorted((note for note in article.notes if note.number is not None), key=lambda note: note.number or 0)
    for note in notes:
        work.read(note)
    for note in notes:
        work.resolve(note)
    return Edition(article, sources, {label: tuple(found) for label, found in work.resolved.items()}, tuple(work.findings))


@dataclass(frozen=True, slots=True)
class _Full:
    """A full citation in its note: what it may be called, and its source."""

    citation: Citation
    names: tuple[str, ...]
    source: str | None
    reporters: tuple[str, ...]


@dataclass(slots=True)
class _Resolver:
    catalogue: Catalogue
    reads: dict[str, tuple[Read, ...]] = field(default_factory=dict)
    fulls: dict[int, list[_Full]] = field(default_factory=dict)
    resolved: dict[str, list[Resolved]] = field(default_factory=dict)
    reporters: dict[str, list[tuple[int, str, str | None]]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def read(self, note: Note) -> None:
        """First pass: what each note cites in full, so that *supra* can be looked up."""
        if note.label in self.reads:
            return
        reads = read_note(note.text)
        self.reads[note.label] = reads
        text = inline.edition_text(note.text)
        self.fulls[note.number or 0] = [self._full(note, text, read) for read in reads if read.work]
        for full in self.fulls[note.number or 0]:
            for reporter in full.reporters:
                self.reporters.setdefault(reporter, []).append((note.number or 0, full.citation.name, full.source))

    def resolve(self, note: Note) -> None:
        """Second pass: each citation in order."""
        if note.label in self.resolved:
            return
        done: list[Resolved] = []
        fulls = iter(self.fulls[note.number or 0])
        for read in self.reads[note.label]:
            full = next(fulls) if read.work else None
            done.append(self._one(note, read.citation, full, done))
        self.resolved[note.label] = done

    def _one(self, note: Note, citation: Citation, full: _Full | None, done: list[Resolved]) -> Resolved:
        if citation.form == "internal":
            return Resolved(citation, None)
        if citation.override:
            return self._answered(note, citation, done)
        return Resolved(citation, full.source) if full else self._derived(note, citation, done)

    def _derived(self, note: Note, citation: Citation, done: list[Resolved]) -> Resolved:
        """A short form by the rules alone."""
        if citation.form == "id":
            return self._id(note, citation, done)
        if citation.form == "supra":
            return self._supra(note, citation)
        return self._short(note, citation)

    # --- full citations -------------------------------------------------------------

    def _full(self, note: Note, text: str, read: Read) -> _Full:
        citation, work = read.citation, read.work
        assert work is not None
        printed = citation.text
        urls = tuple(url for url in _addresses(text) if url in printed)
        answer = (self._only_entry(citation, urls) or citation.override) if citation.override else None
        key = answer or self._entry(note, citation, urls)
        source = self.catalogue.sources.get(key or "")
        names = called(work.authors, work.head, work.fields.get("title", ""), work.hereinafter) + _as_letter(work) + _numbers(work)
        if source:
            fields = source.fields
            names += called(authors(source), "", fields.get("title", ""), fields.get("shorttitle", ""))
        reporters = tuple(map(_reporter_key, _REPORTER.findall(printed))) if work.kind in _CITED_BY_VOLUME else ()
        return _Full(citation, tuple(dict.fromkeys(map(fold, names))), key, reporters)

    def _entry(self, note: Note, citation: Citation, urls: tuple[str, ...]) -> str | None:
        keys = self.catalogue.find(citation.text, urls).keys
        if len(keys) == 1:
            return keys[0]
        if not keys:
            self._found("full-no-entry", note, citation, f"no entry of the database is {_short_text(citation)}; "
                        "expected one with its title, number or web address; add the entry, or correct it")
        else:
            self._found("full-two-entries", note, citation, f"{_short_text(citation)} fits {len(keys)} entries equally: "
                        f"{', '.join(keys)}; expected one; remove the double, or write [{_short_text(citation)}]{{source=key}}")
        return None

    # --- short forms ----------------------------------------------------------------

    def _answered(self, note: Note, citation: Citation, done: list[Resolved]) -> Resolved:
        """An editor's answer. It settles what is not certain; it does not overrule what is."""
        key = citation.override
        if key not in self.catalogue.sources:
            self._found("override-unknown", note, citation, f"source={key} names no entry of the database; expected a key of it")
            return Resolved(citation, None)
        certain = self._certain(note, citation, done)
        if certain.source in (None, key):
            return Resolved(citation, key, self._trail_to(note, citation, key))
        self._found("override-contradicts", note, citation, f"source={key} is the answer for {_short_text(citation)}, which by the rules "
                    f"is {certain.source}; expected no answer, or that one; remove it, or, if the author erred, say so in an editors' note")
        return certain

    def _certain(self, note: Note, citation: Citation, done: list[Resolved]) -> Resolved:
        """The citation as it is without its answer; without a source where that is not certain."""
        if citation.form == "full":
            return Resolved(citation, self._only_entry(citation, _addresses(citation.text)))
        before = len(self.findings)
        derived = self._derived(note, citation, done)
        del self.findings[before:]
        return derived

    def _only_entry(self, citation: Citation, urls: tuple[str, ...]) -> str | None:
        keys = self.catalogue.find(citation.text, urls).keys
        return keys[0] if len(keys) == 1 else None

    def _trail_to(self, note: Note, citation: Citation, key: str) -> tuple[int, ...]:
        if citation.form == "full":
            return ()
        if citation.form == "supra":
            return citation.target_notes[:1]
        before = [n for n, fulls in self.fulls.items() if n <= (note.number or 0) and any(f.source == key for f in fulls)]
        return (max(before),) if before else ()

    def _id(self, note: Note, citation: Citation, done: list[Resolved]) -> Resolved:
        """Rule 4.1: the citation just before in this note, else the one source of the note before."""
        here = [r for r in done if r.citation.form != "internal"]
        if here:
            return Resolved(citation, here[-1].source, _over(note.number or 0, here[-1].trail))
        before = self.resolved.get(str((note.number or 0) - 1)) if note.number else None
        cited = [r for r in before or () if r.citation.form != "internal"]
        if not cited:
            self._found("id-without-antecedent", note, citation, self._no_antecedent(note, before))
            return Resolved(citation, None)
        sources = {r.source for r in cited}
        if len(sources) > 1:
            self._found("id-ambiguous", note, citation, f"“{citation.text}” follows note {(note.number or 0) - 1}, which cites "
                        f"{len(sources)} sources ({', '.join(sorted(s or '?' for s in sources))}); expected one (rule 4.1); "
                        "if you know which is meant, write [*Id.*]{source=key}")
            return Resolved(citation, None)
        return Resolved(citation, cited[-1].source, _over((note.number or 0) - 1, cited[-1].trail))

    def _no_antecedent(self, note: Note, before: list[Resolved] | None) -> str:
        number = (note.number or 0) - 1
        if before is None:
            why = "no note stands before it" if number < 1 else f"note {number} is missing"
        else:
            why = f"note {number} cites only this article" if before else f"note {number} cites no source"
        return f"*Id.* has no antecedent: {why}; expected a citation of one source there (rule 4.1); if you know the source, write [*Id.*]{{source=key}}"

    def _supra(self, note: Note, citation: Citation) -> Resolved:
        """Rule 4.2: the named note holds a full citation by that name."""
        number = citation.target_notes[0] if citation.target_notes else 0
        if number not in self.fulls:
            self._found("supra-no-note", note, citation, f"“{citation.text}” names note {number}, which does not exist{self._where(citation)}")
            return Resolved(citation, None, (number,))
        if number >= (note.number or 0):
            self._found("supra-later-note", note, citation, f"“{citation.text}” points to note {number}, which is not before "
                        f"note {note.label}; expected an earlier note{self._where(citation)}")
            return Resolved(citation, None, (number,))
        fits = _in_like_type(citation.name, named(citation.name, self.fulls[number]))
        keys = {full.source for full in fits}
        if len(keys) == 1:
            return Resolved(citation, keys.pop(), (number,))
        self._found("supra-no-source", note, citation, self._mis_aimed(citation, number, len(keys)))
        return Resolved(citation, None, (number,))

    def _mis_aimed(self, citation: Citation, number: int, fits: int) -> str:
        called_by = f"the name “{citation.name}”" if citation.name else "no name"
        if fits:
            return f"“{citation.text}”: {fits} full citations of note {number} go by {called_by}; expected one; write [*supra*]{{source=key}}"
        there = "; ".join(_short_text(f.citation) for f in self.fulls[number]) or "no full citation"
        return f"“{citation.text}”: note {number} has no full citation by {called_by} (it has: {there}){self._where(citation)}; correct name or number, or write [*supra*]{{source=key}}"

    def _where(self, citation: Citation) -> str:
        """Where a full citation by that name does stand: what the writer may have meant."""
        notes = [n for n, fulls in self.fulls.items() if citation.name and named(citation.name, fulls)]
        return f"; a full citation by that name stands in note {', '.join(map(str, notes))}" if notes else ""

    def _short(self, note: Note, citation: Citation) -> Resolved:
        """Rule 10.9: a case by its reporter's volume, told apart by name where two cases share one."""
        printed = _REPORTER.search(citation.text)
        reporter = _reporter_key(printed[0] if printed else citation.name)
        earlier = [(n, name, s) for n, name, s in self.reporters.get(reporter, ()) if n <= (note.number or 0)]
        wanted = fold(citation.name.split(", ")[0]) if not re.match(r"\d", citation.name) else ""
        named = [hit for hit in earlier if wanted and wanted in fold(hit[1])] or earlier
        keys = {s for _, _, s in named}
        if len(keys) == 1:
            return Resolved(citation, keys.pop(), (max(n for n, _, _ in named),))
        problem = "is cited in full in no earlier note" if not keys else f"fits {len(keys)} cases"
        self._found("short-form-unknown", note, citation, f"“{citation.text}” {problem}; expected one case in {reporter}; "
                    "correct it, or add {source=key}")
        return Resolved(citation, None)

    def _found(self, rule: str, note: Note, citation: Citation, message: str) -> None:
        self.findings.append(Finding(rule, citation_place(note, citation), f"note {note.label}: {message}"))


def _over(number: int, trail: tuple[int, ...]) -> tuple[int, ...]:
    """A trail with a hop to a note before it; several hops inside one note are one."""
    return trail if trail[:1] == (number,) else (number, *trail)


def citation_place(note: Note, citation: Citation) -> Place:
    """The line on which a citation begins, where a note runs over several."""
    lines = note.text.count("\n", 0, min(citation.start, len(note.text)))
    return Place(note.place.path, note.place.line + lines)


def _addresses(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"https?://[^\s<>]+", text))


def _as_letter(work: Work) -> tuple[str, ...]:
    """What a letter is called again: by its people, without their offices (rule 17.2.3)."""
    if work.kind != "letter" or not work.authors:
        return ()
    return (f"{work.head.split(' from ')[0]} from {work.authors[0]} to {work.fields.get('recipient', '')}",)


def _numbers(work: Work) -> tuple[str, ...]:
    """The public numbers of a law or paper, by which *supra* may call it: `Exec. Order No. 100`."""
    return tuple(work.fields[name] for name in _NUMBERS if work.fields.get(name))


def _in_like_type(name: str, fits: list[_Full]) -> list[_Full]:
    """Of works by one name in one note, those printed as the short form is: small capitals name the book, ordinary type the article."""
    like = [f for f in fits if is_capitals(f.citation.name) == is_capitals(name)]
    return like if name and len({f.source for f in fits}) > 1 and like else fits


def _reporter_key(printed: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r",?\s*at$", "", printed)).strip(" ,")


def _short_text(citation: Citation) -> str:
    text = citation.text
    return f"“{text[:67]}…”" if len(text) > 70 else f"“{text}”"
