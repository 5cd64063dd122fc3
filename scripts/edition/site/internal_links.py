"""References to the article's own notes, sections and paragraphs → the links that a page sets on their words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.bluebook.forms.references import references
from edition.model import Article, Note, Unit
from edition.places.addresses import Addresses
from edition.text.inline import is_within

_EDITORS = re.compile(r"\b(?P<what>notes?|[Pp]aragraphs?) (?P<numbers>\d+(?:(?:, | and )\d+)*)")


@dataclass(frozen=True, slots=True)
class InternalLink:
    """A link on the words from `start` to `end` of the edition's reading. `ids` are all it stands for, if several:
    they may stand on later pages than the one it leads to."""

    start: int
    end: int
    href: str
    kind: str
    ids: tuple[str, ...] = ()

    def attributes(self) -> dict[str, str]:
        """The link's attributes in HTML."""
        several = {"data-ids": " ".join(self.ids)} if len(self.ids) > 1 else {}
        return {"class": f"{self.kind}-ref", "href": self.href, **several}


class Linker:
    """Finds the links of texts on one page; what does not exist gets none (a check reports it)."""

    def __init__(self, article: Article, addresses: Addresses, origin: str) -> None:
        self.addresses = addresses
        self.origin = origin
        self.sections = {section.number.casefold(): section.id for section in reversed(article.sections)}

    def links(self, unit: Unit) -> tuple[InternalLink, ...]:
        """The links of a unit: of the author's *supra* and *infra*, of an editors' note's plain “note 3”."""
        is_editors = isinstance(unit, Note) and unit.number is None
        found = self._editors(unit.text.edition.plain) if is_editors else self._authors(unit.text.edition.plain)
        urls = unit.text.edition.urls
        return tuple(link for link in found if not is_within(urls, link.start, link.start + 1))

    def _authors(self, text: str) -> Iterator[InternalLink]:
        end = 0
        for each in references(text):
            notes = [id for number in sorted(each.notes) if (id := f"fn-{number}") in self.addresses.pages]
            sections = [self.sections.get(number.casefold()) for number in each.sections]
            if each.start < end:
                continue
            if notes:
                yield self._link(each.start, each.end, "note", notes)
                end = each.end
            elif sections and sections[0]:
                yield self._link(each.start, each.end, "section", [id for id in sections if id])
                end = each.end

    def _editors(self, text: str) -> Iterator[InternalLink]:
        for match in _EDITORS.finditer(text):
            kind, prefix = ("note", "fn-") if match["what"].startswith("note") else ("paragraph", "p")
            for number in re.finditer(r"\d+", text[: match.end()][match.start("numbers") :]):
                if (id := prefix + number[0]) in self.addresses.pages:
                    start = match.start("numbers") + number.start()
                    yield self._link(start, start + len(number[0]), kind, [id])

    def _link(self, start: int, end: int, kind: str, ids: Sequence[str]) -> InternalLink:
        href = self.addresses.link(ids[0], self.origin)
        return InternalLink(start, end, href, kind, tuple(ids))
