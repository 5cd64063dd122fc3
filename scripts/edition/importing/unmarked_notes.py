"""What an editor is asked of the notes' numbers: where a marker or a note stands that was not found, and what the first
is."""

from __future__ import annotations

import re

from edition.doors.common.received import raised
from edition.model import Article, Note
from edition.text.joining_lines import SUPERSCRIPTS
from edition.text.title_words import letters_of
from edition.witness.witness_reader import Doubt

_RAISED = re.compile(f"[{SUPERSCRIPTS}]+")
_ABOVE = (
    "note {0} is marked {1}, where a page has no place for a number; set its marker behind the first words of the "
    "text: {{++[^{0}]++}}{{>>the print has it {1}<<}}"
)


def unmarked(article: Article, text: str) -> list[Doubt]:
    """What is asked of the notes without a marker; `text` is the article's as received."""
    marked = {label for unit in article.units for label in unit.text.edition.labels}
    numbered = [note for note in article.notes if note.label not in marked and note.number]
    above = _above(article, text) if numbered else {}
    return [
        Doubt(note.id, note.place.line, _told(note.number, above.get(raised(note.number), "")))
        for note in numbered
        if note.number
    ]


def unfound(article: Article) -> list[Doubt]:
    """What is asked of the markers without a note: the words of a note may stand in another, behind its number."""
    known = {note.label for note in article.notes}
    within: dict[str, Note] = {}
    for note in article.notes:
        for figures in _RAISED.findall(note.text.source):
            within.setdefault(figures, note)
    return [
        Doubt(
            unit.id,
            unit.place.line,
            f"note {label} is marked here, and no such note was found{_said(within.get(raised(int(label))))}",
        )
        for unit in article.body
        for label in unit.text.edition.labels
        if label.isdecimal() and label not in known
    ]


def _said(inside: Note | None) -> str:
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


def _above(article: Article, text: str) -> dict[str, str]:
    """Raised figures → where above the text they stand first: behind the title, or behind an author's name."""
    told = [(article.meta.title, "at the title"), *((name, "at an author’s name") for name in article.meta.authors)]
    names = [(letters_of(name), where) for name, where in told if name]
    longest = max((len(letters) for letters, _ in names), default=0) or 1
    found: dict[str, str] = {}
    for line in text.split("\n"):
        before, position = "", 0
        for figures in _RAISED.finditer(line):
            before = (before + letters_of(line[position : figures.start()]))[-longest:]
            position = figures.end()
            where = next((where for letters, where in names if before.endswith(letters)), "")
            if where:
                found.setdefault(figures[0], where)
    return found
