"""The article with every citation resolved and all that the editors add, and the state in which it is published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from edition.model.annotations import Layer
from edition.model.article import Article, Finding, Note, Place
from edition.model.file_paths import READINGS_KEPT, REDIRECTS
from edition.model.sources_cited import Abbreviation, Citation, LinkCheck, Resolved, Source


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
class Redirect:
    """An old address that leads to a new one: a page (`/old/`, its fragments kept) or one place on a page."""

    old: str
    new: str
    reason: str
    place: Place = Place(REDIRECTS, 1)


@dataclass(frozen=True, slots=True)
class EditorsHeading:
    """A heading of one of the editors' own pages, by the id written behind it; "" if none is."""

    id: str
    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class KeptReading:
    """Words of the author's that only depart from common idiom: where (`p12`, `n40`), the words, what departs."""

    where: str
    words: str
    remark: str
    place: Place = Place(READINGS_KEPT, 1)


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

    @property
    def cited_in_full(self) -> Mapping[str, tuple[Note, Citation]]:
        """Key → the first citation that gives the source in full, and its note."""
        found: dict[str, tuple[Note, Citation]] = {}
        for note in self.article.notes:
            for resolved in self.citations.get(note.label, ()):
                if resolved.source and resolved.citation.form == "full":
                    found.setdefault(resolved.source, (note, resolved.citation))
        return found

    def form_towards(self, label: int, target: int) -> str:
        """The form by which note `label` leads to note `target`, a hop of a trail."""
        found = self.citations.get(str(label), ())
        return next((each.citation.form for each in found if each.trail[:1] == (target,)), "id")
