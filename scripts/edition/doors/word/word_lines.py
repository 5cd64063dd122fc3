"""The paragraphs that stand one behind another in a note, in a table's cell or in a text box of these."""

from __future__ import annotations

from collections.abc import Iterator

from edition.doors.common.received import Run, has_words
from edition.doors.word.word_marks import is_skipped
from edition.doors.word.word_numbering import Numbering
from edition.doors.word.word_package import Element, child, local, value, whole
from edition.doors.word.word_runs import RunReader
from edition.doors.word.word_styles import Shape


def lines_in(element: Element, reader: RunReader, numbering: Numbering) -> Iterator[tuple[Run, ...]]:
    """The paragraphs in a note or a cell, those of a table or a text box in it among them, each behind the number that
    Word shows."""
    for each in element:
        if local(each) == "p":
            shape = Shape(reader.styles, child(each, "pPr"))
            runs = reader.runs(each, shape.style)
            number = number_of(shape, numbering, has_words(runs))
            yield (Run(f"{number} "), *runs) if number else runs
            for box in reader.boxes():
                yield from lines_in(box, reader, numbering)
        elif not is_skipped(each):
            yield from lines_in(each, reader, numbering)


def row_of(row: Element, reader: RunReader, numbering: Numbering) -> tuple[Run, ...]:
    """A table's row: its cells between bars; a table within a cell is words of that cell."""
    runs: list[Run] = [Run("|")]
    for cell in within(row, "tc"):
        runs.append(Run(" "))
        for line in lines_in(cell, reader, numbering):
            runs += [*line, Run(" ")]
        runs.append(Run("|"))
    return tuple(runs)


def within(parent: Element, *names: str) -> Iterator[Element]:
    """The elements so named in a parent, and in what only wraps them there: a content control, a tracked insertion."""
    for each in parent:
        name = local(each)
        if name in names:
            yield each
        elif name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "AlternateContent", "Choice"):
            yield from within(each, *names)


def number_of(shape: Shape, numbering: Numbering, has_words: bool) -> str:
    """The number that Word shows before a paragraph; "" for none."""
    list_id, depth = _place(shape, numbering)
    return numbering.next(list_id, depth) if list_id and has_words else ""


def begins_set_in(shape: Shape, numbering: Numbering) -> bool:
    """True if the first line of what a list numbers is set in, as a paragraph's is, where a list's item hangs."""
    own = child(shape.properties, "ind")
    if (value(own, "firstLine") or "0").strip("0") or (value(own, "hanging") or "0").strip("0"):
        return not shape.hangs
    list_id, depth = _place(shape, numbering)
    level = numbering.levels.get(list_id, {}).get(depth)
    return level is not None and level.sets_in


def _place(shape: Shape, numbering: Numbering) -> tuple[str, int]:
    """The list that numbers a paragraph ("" for none), and the depth in it."""
    list_id = shape.get("numPr", "numId")
    if not list_id or list_id == "0":
        return "", 0
    own = value(child(shape.properties, "numPr", "ilvl"))
    by_style = numbering.level_of_style(list_id, shape.style or "")
    depth = own if own is not None else str(by_style) if by_style is not None else shape.get("numPr", "ilvl") or "0"
    return list_id, whole(depth)
