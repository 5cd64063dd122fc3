"""What an editor is asked of the notes' numbers: where a marker or a note stands that was not found, and what the first
is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.doors.common.received import raised
from edition.model import Article
from edition.text.joining_lines import SUPERSCRIPTS
from edition.text.title_words import letters_of
from edition.witness.witness_reader import Doubt

_ABOVE = (
    "note {0} is marked {1}, where a page has no place for a number; set its marker behind the first words of the "
    "text: {{++[^{0}]++}}{{>>the print has it {1}<<}}"
)


def unmarked(article: Article, text: str) -> list[Doubt]:
    """What is asked of the notes without a marker; `text` is the article's as received."""
    marked = {label for unit in article.units for label in unit.text.edition.labels}
    return [
        Doubt(note.id, note.place.line, _told(note.number, next(_above(article, text, note.number), "")))
        for note in article.notes
        if note.label not in marked and note.number
    ]


def unfound(article: Article) -> list[Doubt]:
    """What is asked of the markers without a note: the words of a note may stand in another, behind its number."""
    known = {note.label for note in article.notes}
    return [
        Doubt(
            unit.id,
            unit.place.line,
            f"note {label} is marked here, and no such note was found{_within(article, label)}",
        )
        for unit in article.body
        for label in unit.text.edition.labels
        if label.isdecimal() and label not in known
    ]


def _within(article: Article, label: str) -> str:
    sign = re.compile(rf"(?<![{SUPERSCRIPTS}]){raised(int(label))}(?![{SUPERSCRIPTS}])")
    inside = next((note for note in article.notes if sign.search(note.text.source)), None)
    return f"; see whether it stands in note {inside.label}, line {inside.place.line}" if inside else "; write it"


def first_number(article: Article) -> list[Doubt]:
    """What is asked where the first note is not note 1."""
    first = next((note for note in article.notes if note.number), None)
    if first is None or first.number == 1:
        return []
    said = f"the first note is {first.number}, as in a chapter whose notes go on; see whether the file is whole"
    return [Doubt(first.id, first.place.line, said)]


def _told(number: int, where: str) -> str:
    return _ABOVE.format(number, where) if where else f"no marker of note {number} was found; set it in the text"


def _above(article: Article, text: str, number: int) -> Iterator[str]:
    """Where above the text a note's raised number stands: behind the title, or behind an author's name."""
    names = [(article.meta.title, "at the title"), *((name, "at an author’s name") for name in article.meta.authors)]
    for line in text.split("\n"):
        head, sign, rest = line.partition(raised(number))
        if sign and not head.endswith(tuple(SUPERSCRIPTS)) and not rest.startswith(tuple(SUPERSCRIPTS)):
            yield from (where for name, where in names if name and letters_of(head).endswith(letters_of(name)))
