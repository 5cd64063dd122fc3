"""Word (.docx) → an article's text: footnotes, italics, small capitals, and headings with Word's own numbers.

What it reads follows ECMA-376, part 1, chapter 17. Tracked changes are read as accepted; comments, pictures and
hidden words are left out; all of it is told.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from edition.doors.epigraphs import epigraphs_in
from edition.doors.received import Block, CrossReference, Draft, NoteRead, Received, Refused, Run, has_words, received
from edition.doors.run_in_headings import with_run_in_headings
from edition.doors.word_accounting import TRACKED, bookmarks_in, refuse_what_is_elsewhere, told_of_words
from edition.doors.word_captions import is_caption
from edition.doors.word_cross_references import TEXT, references_of, told_of
from edition.doors.word_labels import in_two_lines
from edition.doors.word_numbering import Numbering, first_number
from edition.doors.word_package import Element, child, local, open_package, value
from edition.doors.word_pull_quotes import repeated_in_boxes, told_of_pull_quotes
from edition.doors.word_runs import BOXES, SKIPPED, RunReader, numbered_marks
from edition.doors.word_styles import Shape, Styles
from edition.text.captions import begins_as_caption
from edition.text.list_items import lists_in
from edition.text.title_words import is_capitals, looks_like_title

_LONGEST_HEADING = 200  # letters
_LONGEST_FRONT = 40  # words
_STOPPED = re.compile(r"[.;,]$")
_ROMAN_OR_LETTER = re.compile(r"(?:[IVXLC]+|[A-Z]|\d{1,2}|[a-z]|[ivx]+)[.)]\s")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph of the body with what tells its kind."""

    runs: tuple[Run, ...]
    shape: Shape
    number: str = ""
    in_table: bool = False
    is_caption: bool = False
    box: int = 0  # the text box it stands in, or 0

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs if run.note is None).strip()


def read_word(data: bytes, accept_changes: bool = True) -> Received:
    """The article's text of a Word file. Raises `Refused` where it has none that can be read."""
    parts = open_package(data)
    refuse_what_is_elsewhere(parts["document"])
    noted = _notes_parts(parts)
    styles, numbering = Styles.of(parts.get("styles")), Numbering.of(parts.get("numbering"))
    reader = RunReader(styles, first_number(parts))
    body = child(parts["document"], "body")
    if body is None:
        raise Refused("the Word file has no body; save it anew as .docx")
    every = list(_paragraphs(body, reader, styles, numbering))
    repeated = repeated_in_boxes([(each.box, each.runs) for each in every])
    paragraphs = [each for index, each in enumerate(every) if index not in repeated]
    reader.left[BOXES] -= len({every[index].box for index in repeated})
    in_text = list(reader.fields)
    places = bookmarks_in(parts)
    notes, references, told = _notes(noted, reader, styles, places)
    told = (*told_of(in_text, reader.bookmarks, places, TEXT), *told)
    told = (*told, *told_of_pull_quotes(every[index].text for index in sorted(repeated)))
    if not accept_changes and any(reader.left[kind] for kind in TRACKED):
        raise Refused("the file has tracked changes; accept or reject them in Word, or import the accepted text")
    draft = Draft(tuple(_blocks(paragraphs)), notes, told=(*told_of_words(reader, parts), *told), references=references)
    return received(with_run_in_headings(draft), "Word")


def _notes_parts(parts: Mapping[str, Element]) -> tuple[Element, ...]:
    """The parts that hold the notes marked: of one kind, beside which an author's note alone may be of the other."""
    if len(numbered_marks(parts["document"])) > 1:
        raise Refused("the file has footnotes and endnotes; expected notes of one kind; convert one into the other")
    return tuple(parts[name] for name in ("footnotes", "endnotes") if name in parts)


def _paragraphs(body: Element, reader: RunReader, styles: Styles, numbering: Numbering) -> Iterator[_Paragraph]:
    """The paragraphs in order, a table's rows one line each; a deleted paragraph's end joins it to the next."""
    pending: tuple[Run, ...] = ()
    for element in _body_elements(body):
        if local(element) == "tbl":
            rows = (row for row in _within(element, "tr") if child(row, "trPr", "del") is None)
            yield from (_Paragraph(_row(row, reader, styles), Shape(styles, None), in_table=True) for row in rows)
            continue
        shape = Shape(styles, child(element, "pPr"))
        runs = (*pending, *reader.runs(element, shape.style))
        pending = ()
        boxes = reader.boxes()
        if child(shape.properties, "rPr", "del") is not None:
            pending = runs
        elif shape.is_contents:
            reader.left["lines of contents, left out"] += has_words(runs)
        else:
            words = "".join(run.text for run in runs).strip()
            number = _number(shape, numbering, bool(words))
            yield _Paragraph(runs, shape, number, is_caption=shape.is_caption or is_caption(element, words))
        for index, box in enumerate(boxes, reader.boxes_read - len(boxes) + 1):
            yield from (replace(each, box=index) for each in _paragraphs(box, reader, styles, numbering))


def _body_elements(parent: Element) -> Iterator[Element]:
    return _within(parent, "p", "tbl")


def _within(parent: Element, *names: str) -> Iterator[Element]:
    """The elements so named in a parent, and in what only wraps them there: a content control, a tracked insertion."""
    for each in parent:
        name = local(each)
        if name in names:
            yield each
        elif name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "AlternateContent", "Choice"):
            yield from _within(each, *names)


def _row(row: Element, reader: RunReader, styles: Styles) -> tuple[Run, ...]:
    """A table's row: its cells between bars; a table within a cell is words of that cell."""
    runs: list[Run] = [Run("|")]
    for cell in _within(row, "tc"):
        runs.append(Run(" "))
        for line in _lines(cell, reader, styles):
            runs += [*line, Run(" ")]
        runs.append(Run("|"))
    return tuple(runs)


def _lines(element: Element, reader: RunReader, styles: Styles) -> Iterator[tuple[Run, ...]]:
    """The paragraphs in a note or a cell, those of a table or a text box in it among them."""
    for each in element:
        if local(each) == "p":
            yield reader.runs(each, Shape(styles, child(each, "pPr")).style)
            for box in reader.boxes():
                yield from _lines(box, reader, styles)
        elif local(each) not in SKIPPED:
            yield from _lines(each, reader, styles)


def _number(shape: Shape, numbering: Numbering, has_words: bool) -> str:
    list_id = shape.get("numPr", "numId")
    if not list_id or list_id == "0" or not has_words:
        return ""
    own = value(child(shape.properties, "numPr", "ilvl"))
    by_style = numbering.level_of_style(list_id, shape.style or "")
    depth = own if own is not None else str(by_style) if by_style is not None else shape.get("numPr", "ilvl") or "0"
    return numbering.next(list_id, int(depth) if depth.isdecimal() else 0)


def _blocks(every: Sequence[_Paragraph]) -> Iterator[Block]:
    """The paragraphs with their kinds. Lists and tables are kept line by line, as printed."""
    paragraphs = [each for each in every if has_words(each.runs)]
    first = next((i for i, p in enumerate(paragraphs) if _is_body(p)), len(paragraphs))
    epigraphs = epigraphs_in((each.shape.is_quotation, each.runs) for each in paragraphs[:first])
    signatures: dict[_Look, int] = {}
    levels = [_level(p, signatures, opening=i < first) for i, p in enumerate(paragraphs)]
    typed = lists_in(["" if levels[i] or not p.shape.hangs else p.text for i, p in enumerate(paragraphs)])
    items = {index for each in typed for index in each}
    kept: list[Run] = []
    for index, (paragraph, level) in enumerate(zip(paragraphs, levels, strict=True)):
        if index in items or _is_listed(paragraph, level):
            kept += [*([Run("\n")] if kept else []), *_numbered(paragraph)]
            continue
        if kept:
            yield Block("as printed", tuple(kept))
            kept = []
        if level:
            yield Block("heading", in_two_lines(paragraph.number, paragraph.runs), level)
        elif not paragraph.shape.is_quotation or index < first and index not in epigraphs:
            yield Block("front" if index < first else "paragraph", paragraph.runs)
        else:
            yield Block("quotation", paragraph.runs)
    if kept:
        yield Block("as printed", tuple(kept))


def _is_body(paragraph: _Paragraph) -> bool:
    """True for the first heading that a style makes, or the first long paragraph: the title page ends before it."""
    shape = paragraph.shape
    return shape.heading_level is not None and not shape.is_title or len(paragraph.text.split()) > _LONGEST_FRONT


def _is_listed(paragraph: _Paragraph, level: int) -> bool:
    return not level and (paragraph.in_table or bool(paragraph.number))


def _numbered(paragraph: _Paragraph) -> tuple[Run, ...]:
    """A paragraph's runs behind the number that Word shows."""
    return (Run(f"{paragraph.number} "), *paragraph.runs) if paragraph.number else paragraph.runs


_Look = tuple[bool, ...]  # what a line has of bold, italics, capitals and the middle of the page


def _level(paragraph: _Paragraph, signatures: dict[_Look, int], opening: bool) -> int:
    """The level of a heading: its style's; of one that only looks so, the rank in which its looks come up first."""
    shape = paragraph.shape
    if paragraph.is_caption:
        return 0
    if shape.heading_level is not None and not shape.is_title:
        return shape.heading_level
    is_none = shape.is_title or paragraph.in_table or begins_as_caption(paragraph.text)
    if opening or is_none or len(paragraph.text) > _LONGEST_HEADING:
        return 0
    words = [run for run in paragraph.runs if run.text.strip() and run.note is None]
    italic, small = all(run.italic for run in words), all(run.small for run in words)
    bold = shape.is_bold or all(run.bold for run in words)
    look = (bold, italic, small or is_capitals(paragraph.text), shape.is_centred)
    text = re.sub(_ROMAN_OR_LETTER, "", paragraph.text, count=1)
    if not words or not any(look) or _STOPPED.search(text) or not looks_like_title(text):
        return 0
    return signatures.setdefault(look, len(signatures) + 1)


def _notes(
    noted: Sequence[Element], reader: RunReader, styles: Styles, every: Collection[str]
) -> tuple[tuple[NoteRead, ...], tuple[CrossReference, ...], tuple[str, ...]]:
    """The notes that are marked, by their numbers; every field in them that shows a note's number; what is told."""
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
        notes.append(NoteRead(number, _without_sign(tuple(_lines(by_key[key], reader, styles)), sign), sign))
        references += references_of(number, reader.fields, reader.bookmarks)
        told += told_of(reader.fields, reader.bookmarks, every, f"note {number}")
    return tuple(notes), tuple(references), tuple(told)


def _without_sign(paragraphs: tuple[tuple[Run, ...], ...], sign: str) -> tuple[tuple[Run, ...], ...]:
    """A note's paragraphs without the sign of its own that it begins with."""
    if not sign or not paragraphs or not paragraphs[0]:
        return paragraphs
    first, *rest = paragraphs[0]
    bare = first.text.lstrip().removeprefix(sign)
    return ((replace(first, text=bare), *rest), *paragraphs[1:])
