"""On which printed pages a section, paragraph or note stands, as its star pages tell; and ranges of pages.

Star pages are inferred from the text received, so what is told here needs checking against the print.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from edition.model import Article, Paragraph, Section
from edition.text.inline import Reading

Pages = tuple[str, ...]


def printed_pages(article: Article) -> Mapping[str, tuple[str, str]]:
    """The first and last printed page of everything with an id: `p17` → `("44", "44")`.

    Empty if neither a first page nor a star page is known.
    """
    return {id: (pages[0], pages[-1]) for id, pages in pages_of(article).items() if all(pages)}


def pages_of(article: Article) -> Mapping[str, Pages]:
    """Every printed page on which a thing with an id stands, the one in force where it begins, "" if it is not known,
    then each begun in it. A note begins where its marker stands."""
    first = article.meta.first_page
    walk = _Walk(first, {note.label: note.text.edition.pages for note in reversed(article.notes)})
    for unit in article.in_order:
        walk.unit(unit)
    walk.close(1)
    walk.page = first
    for note in article.notes:
        if note.number == 0:  # it hangs on the authors’ names
            walk.note(note.label)
    return walk.pages | _notes_in_notes(article, walk.pages)


def span(first: str, last: str, style: str = "full") -> str:
    """A range of pages as a style has it: `48–50`; `104–05` (two-digits), `104–8` (chicago), `104–105` (full).

    `two-digits`: Bluebook 3.2(a) and MLA Handbook 6.56; `chicago`: Chicago Manual 9.63 (17th ed. 9.61).
    """
    if first == last:
        return first
    return f"{first}–{_tail(first, last, style)}"


def _tail(first: str, last: str, style: str) -> str:
    same_length = len(first) == len(last) and first.isdecimal() and last.isdecimal()
    if style == "full" or not same_length or len(first) < 3 or first[:-2] != last[:-2]:
        return last if style != "chicago" or not same_length else _chicago(first, last)
    return last[-2:] if style == "two-digits" else _chicago(first, last)


def _chicago(first: str, last: str) -> str:
    """All digits below 100 and after a multiple of 100; after 101–109 what changes; else two digits or more."""
    if len(first) < 3 or first.endswith("00"):
        return last
    changed = next(i for i in range(len(first)) if first[i] != last[i])
    least = 1 if first[-2] == "0" else 2
    return last[min(changed, len(last) - least) :]


class _Walk:
    """Reads the article from its first page on and notes on which page each thing begins and ends.

    A section begins where its first paragraph does: a heading does not stand alone at a page's foot.
    """

    def __init__(self, first_page: str, notes: Mapping[str, Sequence[str]]) -> None:
        """`notes` has the pages on which each note goes on."""
        self.page = first_page
        self.notes = notes
        self.pages: dict[str, Pages] = {f"page-{first_page}": (first_page,)} if first_page else {}
        self.open: list[tuple[int, str, str | None]] = []

    def unit(self, unit: Section | Paragraph) -> None:
        """Notes a section's or paragraph's pages, and those of the notes that hang in it."""
        if isinstance(unit, Section):
            self.close(unit.level)
        leading = _leading_pages(unit.text.edition)
        starts = (self.page, *leading)[-1]
        for piece in unit.text.edition.pieces:
            if piece.kind == "star page":
                self.page = piece.text
                self.pages[f"page-{piece.text}"] = (self.page,)
            elif piece.kind == "marker":
                self.note(piece.text)
        if isinstance(unit, Section):
            self.open.append((unit.level, unit.id, None))
        else:
            self.open = [(level, id, starts if begun is None else begun) for level, id, begun in self.open]
            self.pages.setdefault(unit.id, (starts, *unit.text.edition.pages[len(leading) :]))

    def note(self, label: str) -> None:
        """A note begins on the page of its marker and goes on on others."""
        self.pages.setdefault(f"fn-{label}", (self.page, *self.notes.get(label, ())))

    def close(self, level: int) -> None:
        """End every section as deep as `level` or deeper: a heading of that level follows, or nothing."""
        while self.open and self.open[-1][0] >= level:
            _, id, starts = self.open.pop()
            self.pages.setdefault(id, (self.page if starts is None else starts, self.page))


def _leading_pages(text: Reading) -> list[str]:
    """The pages that begin before the first word of a text; on the last of them it stands."""
    return [page for offset, page in text.star_pages if not text.plain[:offset].strip()]


def _notes_in_notes(article: Article, known: Mapping[str, Pages]) -> dict[str, Pages]:
    """Editors' notes whose marker stands in a note: they are on that note's page."""
    found: dict[str, Pages] = {}
    for note in article.notes:
        home = known.get(note.id)
        if home:
            for label in note.text.edition.labels:
                found.setdefault(f"fn-{label}", home)
    return {id: pages for id, pages in found.items() if id not in known}
