"""What the parts of the Markdown extension know of the page that is made: units, writer, links and signs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from edition.exports.apparatus import ApparatusEntry, entries
from edition.layer.located import Located
from edition.model import Edition, Note, Paragraph, Section, Unit
from edition.places.addresses import Addresses
from edition.site.cards import Cards
from edition.site.inline_elements import InlineWriter, Sign
from edition.site.internal_links import Linker
from edition.site.page_layer import PageLayer, sign_id
from edition.site.whole_page import WHOLE, at_one_place
from edition.text.inline import Inline


@dataclass(frozen=True, slots=True)
class Shown:
    """An edition with what pages are written from."""

    edition: Edition
    cards: Cards
    notes: Mapping[str, Note]
    located: Located
    emended: Sequence[ApparatusEntry]
    texts: Mapping[Inline, Inline]
    """Each text by what equals it, as a page's that is read anew does: of this one the readings are worked out once."""

    @classmethod
    def of(cls, edition: Edition, located: Located) -> Shown:
        """Of an edition, at the places where it shows its text."""
        article = edition.article
        cards = Cards(edition, Addresses.of(article))
        texts = {unit.text: unit.text for unit in article.body}
        notes = {note.label: note for note in article.notes}
        return cls(edition, cards, notes, located, entries(article), texts)


class PageState:
    """The state of one build. Before each page `turn_to` names the page's file (`docs/iii.md`)."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.homes = Addresses.of(edition.article)
        self.raw_ids: set[str] = set()  # of the page, where Markdown does not look
        self.turn_to("")

    @cached_property
    def parts(self) -> Shown:
        """The edition as the Parts' pages show it."""
        return Shown.of(self.edition, Located.of(self.edition))

    @cached_property
    def whole(self) -> Shown:
        """The edition as the page shows it that has the whole article."""
        edition = at_one_place(self.edition)
        return Shown.of(edition, self.parts.located.at(edition.article))

    def turn_to(self, path: str) -> None:
        """Make ready for the page whose file is `path`."""
        shown = self.whole if path == WHOLE else self.parts
        article = shown.edition.article
        self.origin = path
        self.raw_ids.clear()
        self.cards, self.notes, self.texts = shown.cards, shown.notes, shown.texts
        self.has_text = any(u.place.path == path for u in article.units)
        self.writer = InlineWriter(shown.cards.addresses, path, frozenset(shown.cards.commenting))
        self.linker = Linker(article, shown.cards.addresses, path)
        self.units: list[Section | Paragraph] = []
        self.emended = [entry for entry in shown.emended if entry.unit.place.path == path]
        self.signs = _signs(self.emended)
        self.layer = PageLayer(shown.edition, shown.located, shown.cards.addresses, path)

    def home(self, id: str) -> str:
        """The link to a thing's own address: on the page of its Part, also from the page that has them all."""
        return self.homes.link(id, self.origin)

    def signs_of(self, unit: Unit) -> Sequence[Sign]:
        """The signs of a unit's emendations."""
        return self.signs.get(unit.id, ())


def _signs(emended: Iterable[ApparatusEntry]) -> Mapping[str, Sequence[Sign]]:
    """Each unit's signs, as the apparatus numbers them."""
    found: dict[str, list[Sign]] = {}
    for entry in emended:
        sign = Sign(sign_id("sign", entry), f"#{sign_id('mended', entry)}", f"Emendation {entry.number}")
        found.setdefault(entry.unit.id, []).append(sign)
    return found
