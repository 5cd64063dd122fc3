"""How the layer's pages name and link places of the article, and words of it: HTML for a page of Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from edition.layer.located import Located
from edition.layer.passages import Passage
from edition.model import Edition, Saying, shown
from edition.places.addresses import INDEX_PAGE, Addresses, href_to
from edition.site.printed_words import words_html

_SIGN = {"paragraph": "¶", "note": "n.", "heading": "heading"}
_SINGLE = str.maketrans("“”", "‘’")
_SIGNS = {"paragraph": "¶¶", "note": "nn.", "heading": "headings"}


@dataclass(frozen=True, slots=True)
class LayerLinks:
    """Links from the page whose file is `origin`."""

    edition: Edition
    located: Located
    addresses: Addresses
    origin: str

    def link(self, passage: Passage, label: str) -> str:
        """A link to a place of the article, which a card may open; spoken it has the place's whole name."""
        href = self.addresses.href(passage.id, self.origin)
        name = passage.name[0].upper() + passage.name[1:]
        return f'<a class="{ref_class(passage)}" href="{href}" aria-label="{escape(name)}">{escape(label)}</a>'

    def place(self, at: str) -> str:
        """`¶ 10`, `note 43` or `heading III.B`, linked: the words seen are in the name that is spoken (WCAG 2.5.3)."""
        passage = self.located.passages[at]
        sign = "note" if passage.kind == "note" else _SIGN[passage.kind]
        return self.link(passage, f"{sign}\u00a0{_number(passage)}")

    def places(self, passages: Iterable[Passage]) -> str:
        """Places of the article by kind, each number a link: `heading III.B; ¶¶ 10, 12; n. 43`."""
        kinds: dict[str, dict[str, Passage]] = {}
        for passage in passages:
            kinds.setdefault(passage.kind, {})[passage.at] = passage
        return "; ".join(self._row(kind, list(found.values())) for kind, found in kinds.items())

    def _row(self, kind: str, found: list[Passage]) -> str:
        sign = _SIGN[kind] if len(found) == 1 else _SIGNS[kind]
        return f"{sign}\u00a0" + ", ".join(self.link(passage, _number(passage)) for passage in found)

    def said(self, said: Saying) -> str:
        """The article's words between quotation marks, with their place."""
        return f"{quoted(said.words)} ({self.place(said.at)})"

    def entry(self, id: str) -> str:
        """A link to an entry of the index."""
        href = href_to(INDEX_PAGE, f"entry-{id}", self.origin)
        return f'<a href="{href}">{words_html(self.located.entries[id].name)}</a>'


def ref_class(passage: Passage) -> str:
    """The class by which the card knows a link to the place."""
    return "section-ref" if passage.kind == "heading" else f"{passage.kind}-ref"


def quoted(text: str) -> str:
    """`plainly_quoted` as HTML for a page of Markdown."""
    return words_html(plainly_quoted(text))


def plainly_quoted(text: str) -> str:
    """Words of the article between the editors' quotation marks; its own within become single ones."""
    whole = text.startswith("“") and text.endswith("”") and text.count("“") == 1
    return text if whole else f"“{text.translate(_SINGLE)}”"


def _number(passage: Passage) -> str:
    return passage.section if passage.kind == "heading" else shown(passage.at[1:])
