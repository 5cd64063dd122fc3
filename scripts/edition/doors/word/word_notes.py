"""The notes of a Word file, its fields that show notes' numbers, and where its contents stand."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import dropwhile

from edition.doors.common.received import CrossReference, NoteRead, Refused, Run, has_words
from edition.doors.word.word_cross_references import references_of, told_of
from edition.doors.word.word_lines import lines_in
from edition.doors.word.word_marks import numbered_marks
from edition.doors.word.word_numbering import Numbering
from edition.doors.word.word_package import Element, local, value
from edition.doors.word.word_runs import RunReader


def notes_parts(parts: Mapping[str, Element]) -> tuple[Element, ...]:
    """The parts that hold the notes marked: of one kind, beside which an author's note alone may be of the other."""
    if len(numbered_marks(parts["document"])) > 1:
        raise Refused("the file has footnotes and endnotes; expected notes of one kind; convert one into the other")
    return tuple(parts[name] for name in ("footnotes", "endnotes") if name in parts)


def notes_of(
    noted: Sequence[Element], reader: RunReader, numbering: Numbering, places: Collection[str]
) -> tuple[tuple[NoteRead, ...], tuple[CrossReference, ...], tuple[str, ...]]:
    """The notes that are marked, by their numbers; every field in them that shows a note's number, `places` being all
    that one can point at; what is told."""
    by_key = {
        (local(each), value(each, "id") or ""): each
        for part in noted
        for each in part
        if value(each, "type") in (None, "normal")
    }
    notes: list[NoteRead] = []
    references: list[CrossReference] = []
    told: list[str] = []
    for key, number in list(reader.numbers.items()):
        if key not in by_key:
            called = number or reader.signs.get(key, "*")
            raise Refused(f"note {called} is marked and is not in the file; repair the file in Word")
        reader.fields.clear()
        sign = reader.signs.get(key, "")
        lines = tuple(lines_in(by_key[key], reader, numbering))
        notes.append(NoteRead(number, _without_sign(lines, sign), sign if not number else ""))
        references += references_of(number, reader.fields, reader.bookmarks)
        told += told_of(reader.fields, reader.bookmarks, places, f"note {number}")
    return tuple(notes), tuple(references), tuple(told)


def _without_sign(paragraphs: tuple[tuple[Run, ...], ...], sign: str) -> tuple[tuple[Run, ...], ...]:
    """A note's paragraphs without the sign of its own that it begins with."""
    if not sign or not paragraphs or not has_words(paragraphs[0]):
        return paragraphs
    first, *rest = dropwhile(lambda run: not has_words([run]), paragraphs[0])
    bare = first.text.lstrip().removeprefix(sign)
    return ((replace(first, text=bare), *rest), *paragraphs[1:])
