"""References to the article's own notes, sections and paragraphs, made links in the pages' Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable

from edition.places.addresses import Addresses
from edition.bluebook.patterns import NUMBERS
from edition.bluebook.references import expand_notes, expand_sections
from edition.model import Article

_NOTES = re.compile(
    rf"(?P<lead>\b(?:supra|infra)\*?\s+(?:text accompanying\s+)?(?:notes?|nn?\.)\s+)(?P<numbers>{NUMBERS})", re.I
)
_SECTIONS = re.compile(
    r"(?P<lead>\b(?:supra|infra)\*?\s+)(?P<what>(?:Parts?|Sections?|Subsections?|§§?|Appendix)\s+)"
    r"(?P<list>[IVXLCA-Z\d][\w.]*\w(?:[–-]\w(?:[\w.]*\w)?)?|[IVXLCA-Z\d](?:[–-]\w)?)",
    re.I,
)
_EDITORS_NOTES = re.compile(r"\b(?P<what>notes?) (?P<numbers>\d+(?:(?:, | and )\d+)*)")
_EDITORS_PARAGRAPHS = re.compile(r"\b(?P<what>[Pp]aragraphs?) (?P<numbers>\d+(?:(?:, | and )\d+)*)")


class Linker:
    """Sets links in Markdown on one page; what does not exist is left as it is (a check reports it)."""

    def __init__(self, article: Article, addresses: Addresses, origin: str) -> None:
        self.addresses = addresses
        self.origin = origin
        self.sections = {section.number.casefold(): section.id for section in article.sections}

    def authors(self, text: str) -> str:
        """The author's text: *supra* and *infra* with notes or sections."""
        return _SECTIONS.sub(self._section, _NOTES.sub(self._notes, text))

    def editors(self, text: str) -> str:
        """An editors' note: plain “note 3”, “paragraphs 10 and 11”."""
        text = _EDITORS_PARAGRAPHS.sub(self._each("paragraph", "p"), text)
        return _EDITORS_NOTES.sub(self._each("note", ""), text)

    def _notes(self, match: re.Match[str]) -> str:
        numbers = [n for n in expand_notes(match["numbers"]) if self.addresses.has("note", str(n))]
        if not numbers:
            return match[0]
        href = self.addresses.link("note", str(min(numbers)), self.origin)
        several = _several([f"fn-{number}" for number in sorted(numbers)])
        return f"{match['lead']}[{match['numbers']}]({href}){{: .note-ref{several} }}"

    def _section(self, match: re.Match[str]) -> str:
        prefix = "appendix " if match["what"].lower().startswith("appendix") else ""
        ids = [self.sections.get(prefix + number.casefold()) for number in expand_sections(match["list"])]
        if not ids or ids[0] is None:
            return match[0]
        href = self.addresses.link("section", ids[0], self.origin)
        several = _several([id for id in ids if id])
        return f"{match['lead']}[{match['what']}{match['list']}]({href}){{: .section-ref{several} }}"

    def _each(self, kind: str, prefix: str) -> Callable[[re.Match[str]], str]:
        def linked(match: re.Match[str]) -> str:
            return f"{match['what']} " + re.sub(r"\d+", one, match["numbers"])

        def one(number: re.Match[str]) -> str:
            id = prefix + number[0]
            if not self.addresses.has(kind, id):
                return number[0]
            css = "note-ref" if kind == "note" else "paragraph-ref"
            return f"[{number[0]}]({self.addresses.link(kind, id, self.origin)}){{: .{css} }}"

        return linked


def _several(ids: list[str]) -> str:
    """For a link that stands for more than one target: all of them, in the order of the text, for its card.

    They may stand on later pages than the one the link leads to.
    """
    return f' data-ids="{" ".join(ids)}"' if len(ids) > 1 else ""
