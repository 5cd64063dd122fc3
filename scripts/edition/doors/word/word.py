"""Word (.docx) → an article's text: footnotes, italics, small capitals, and headings with Word's own numbers.

What it reads follows ECMA-376, part 1, chapter 17. Tracked changes are read as accepted; comments, pictures and
hidden words are left out; all of it is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from edition.doors.common.closing_notes import with_closing_notes
from edition.doors.common.epigraphs import epigraphs_in
from edition.doors.common.facts_in_heads import facts_of
from edition.doors.common.heading_levels import without_dress
from edition.doors.common.received import Block, Draft, Received, Refused, Run, has_words, received
from edition.doors.common.run_in_headings import with_run_in_headings
from edition.doors.word.word_accounting import (
    TRACKED,
    bookmarks_in,
    heads_in,
    refuse_what_is_elsewhere,
    told_of_words,
    unmarked_notes,
)
from edition.doors.word.word_broken_lines import told_of_broken_lines
from edition.doors.word.word_captions import is_caption
from edition.doors.word.word_contents import is_contents
from edition.doors.word.word_cross_references import TEXT, told_of
from edition.doors.word.word_headings import Paragraph, levels_in, with_whole_title
from edition.doors.word.word_labels import in_two_lines
from edition.doors.word.word_lines import begins_set_in, number_of, row_of, within
from edition.doors.word.word_notes import notes_of, notes_parts
from edition.doors.word.word_numbering import Numbering, first_number, told_of_figures
from edition.doors.word.word_package import Element, child, local, open_package
from edition.doors.word.word_pull_quotes import repeated_in_boxes, told_of_pull_quotes
from edition.doors.word.word_runs import BOXES, RunReader
from edition.doors.word.word_styles import Shape, Styles
from edition.text.list_items import lists_in

_LONGEST_FRONT = 40  # words


def read_word(data: bytes, accept_changes: bool = True) -> Received:
    """The article's text of a Word file. Raises `Refused` where it has none that can be read."""
    parts = open_package(data)
    refuse_what_is_elsewhere(parts["document"])
    noted = notes_parts(parts)
    styles, numbering = Styles.of(parts.get("styles")), Numbering.of(parts.get("numbering"))
    reader = RunReader(styles, first_number(parts))
    body = child(parts["document"], "body")
    if body is None:
        raise Refused("the Word file has no body; save it anew as .docx")
    every = list(_paragraphs(body, reader, numbering))
    repeated = repeated_in_boxes([(each.box, each.runs) for each in every])
    paragraphs = [each for index, each in enumerate(every) if index not in repeated]
    reader.left[BOXES] -= len({every[index].box for index in repeated})
    in_text = list(reader.fields)
    places = bookmarks_in(parts)
    notes, references, told = notes_of(noted, reader, numbering, places)
    told = (*told_of(in_text, reader.bookmarks, places, TEXT), *told)
    told = (*told, *told_of_pull_quotes(every[index].text for index in sorted(repeated)), *told_of_figures(parts))
    if not accept_changes and any(reader.left[kind] for kind in TRACKED):
        raise Refused("the file has tracked changes; accept or reject them in Word, or import the accepted text")
    paragraphs = with_whole_title(paragraphs, reader.left)
    draft = Draft(tuple(_blocks(paragraphs)), notes, told=(*told_of_words(reader, parts), *told), references=references)
    unsure = (*unmarked_notes(reader, parts), *told_of_broken_lines(draft.blocks))
    draft = replace(draft, facts=facts_of(heads_in(parts), None, fewest=1), unsure=unsure)
    return received(with_run_in_headings(with_closing_notes(draft)), "Word")


def _paragraphs(body: Element, reader: RunReader, numbering: Numbering) -> Iterator[Paragraph]:
    """The paragraphs in order, a table's rows one line each; a deleted paragraph's end joins it to the next, and an
    initial that stands in a frame of its own."""
    pending: tuple[Run, ...] = ()
    for element in within(body, "p", "tbl"):
        if local(element) == "tbl":
            rows = (row for row in within(element, "tr") if child(row, "trPr", "del") is None)
            shape = Shape(reader.styles, None)
            yield from (Paragraph(row_of(row, reader, numbering), shape, in_table=True) for row in rows)
            continue
        shape = Shape(reader.styles, child(element, "pPr"))
        is_within = reader.in_contents
        runs = (*pending, *reader.runs(element, shape.style))
        pending = ()
        boxes = reader.boxes()
        if child(shape.properties, "rPr", "del") is not None or shape.is_initial:
            pending = runs
        elif is_contents(element, shape, runs, is_within or reader.in_contents):
            reader.left["lines of contents, left out"] += has_words(runs)
        else:
            words = "".join(run.text for run in runs).strip()
            number = number_of(shape, numbering, bool(words))
            caption = shape.is_caption or is_caption(element, words)
            yield Paragraph(runs, shape, number, False, caption, bool(number) and not begins_set_in(shape, numbering))
        for index, box in enumerate(boxes, reader.boxes_read - len(boxes) + 1):
            yield from (replace(each, box=index) for each in _paragraphs(box, reader, numbering))
    yield from [Paragraph(pending, Shape(reader.styles, None))] if pending else []


def _blocks(every: Sequence[Paragraph]) -> Iterator[Block]:
    """The paragraphs with their kinds. Lists and tables are kept line by line, as printed."""
    paragraphs = [each for each in every if has_words(each.runs)]
    first = next((i for i, p in enumerate(paragraphs) if _is_body(p)), len(paragraphs))
    epigraphs = epigraphs_in((each.shape.is_quotation, each.runs) for each in paragraphs[:first])
    levels = levels_in(paragraphs, first)
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
            yield Block("heading", in_two_lines(paragraph.number, without_dress(paragraph.runs)), level)
        elif not paragraph.shape.is_quotation or index < first and index not in epigraphs:
            yield Block("front" if index < first else "paragraph", _numbered(paragraph))
        else:
            yield Block("quotation", _numbered(paragraph))
    if kept:
        yield Block("as printed", tuple(kept))


def _is_body(paragraph: Paragraph) -> bool:
    """True for the first heading that a style makes, or the first long paragraph: the title page ends before it."""
    shape = paragraph.shape
    return shape.heading_level is not None and not shape.is_title or len(paragraph.text.split()) > _LONGEST_FRONT


def _is_listed(paragraph: Paragraph, level: int) -> bool:
    return not level and (paragraph.in_table or paragraph.is_item)


def _numbered(paragraph: Paragraph) -> tuple[Run, ...]:
    """A paragraph's runs behind the number that Word shows."""
    return (Run(f"{paragraph.number} "), *paragraph.runs) if paragraph.number else paragraph.runs
