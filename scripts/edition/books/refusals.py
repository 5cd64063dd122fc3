"""What the typesetter refuses → findings with the place in the edition."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator

from edition.books.book import Book
from edition.model import Edition, Finding, Place
from edition.pages.page_reader import TITLE_PAGE

_MISSING = re.compile(r"""the text `"(?P<text>[^`]+)"` could not be displayed""")
_ESCAPE = re.compile(r"\\u\{([0-9a-fA-F]+)\}")


def unprintable(edition: Edition, said: str) -> tuple[Finding, ...]:
    """A finding for each character that no face of the book has, at its first place; else one with what was said."""
    texts = (_ESCAPE.sub(lambda code: chr(int(code[1], 16)), match["text"]) for match in _MISSING.finditer(said))
    characters = dict.fromkeys(character for text in texts for character in text)
    found = [_missing(edition, character) for character in characters]
    return tuple(found) or (Finding("book-refused", Place(TITLE_PAGE, 1), _first_line(said)),)


def lost_notes(edition: Edition, book: Book) -> tuple[Finding, ...]:
    """A finding for each note that no marker of the book calls, and for each marker of a note that there is not."""
    bound = {note.label for note in book.notes}
    lost = [
        Finding(
            "book-note-lost",
            note.place,
            f"{note.called} has no marker that leads to it; expected [^{note.label}] where it belongs",
        )
        for note in edition.article.notes
        if note.label not in bound
    ]
    article = edition.article
    for unit in article.units:
        lost += [
            Finding(
                "book-note-lost",
                unit.place_of(at),
                f"[^{label}] marks a note that there is not; write it, or delete the marker",
            )
            for at, label in unit.text.edition.markers
            if label not in bound
        ]
    return tuple(lost)


def strayed(edition: Edition, labels: Collection[str]) -> tuple[Finding, ...]:
    """A finding for each note that begins on another page than its marker, however the text was set."""
    return tuple(
        Finding(
            "book-note-strays",
            note.place,
            f"{note.called} begins on another page of the printed book than its marker; expected both on one: "
            "change the page's height or the notes' size in the first lines of scripts/edition/books/book.typ",
        )
        for note in edition.article.notes
        if note.label in labels
    )


def _missing(edition: Edition, character: str) -> Finding:
    place = next(_places(edition, character), Place(TITLE_PAGE, 1))
    named = f", {name}" if (name := unicodedata.name(character, "")) else ""
    return Finding(
        "book-character",
        place,
        f"found U+{ord(character):04X}{named} ({character if character.isprintable() else 'not printable'}); expected "
        "a character that a face of the printed book has: write another, or add a face to scripts/edition/books/faces/ "
        "and name it in book.typ",
    )


def _places(edition: Edition, character: str) -> Iterator[Place]:
    article = edition.article
    for unit in article.units:
        at = unit.text.edition.plain.find(character)
        if at >= 0:
            yield unit.place_of(at)
        elif character in unit.text.source:
            yield unit.place_at(unit.text.source.index(character))
    for source in edition.sources:
        if any(character in value for value in source.fields.values()):
            yield source.place
    if any(character in str(text.source) for text, _ in article.meta.written.values()):
        yield article.meta.place


def _first_line(said: str) -> str:
    return "the typesetter refused the book: " + next((line.strip() for line in said.splitlines() if line.strip()), "")
