"""A PDF's notes that stand at the article's end, below the title *Notes*, in whatever type."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from edition.doors.common.received import Refused
from edition.doors.pdf_lines.pdf_letters import Line
from edition.doors.pdf_pages.pdf_notes import NoteReader
from edition.doors.pdf_pages.pdf_sheets import Sheet

_TITLE = re.compile(r"(?:end ?|foot ?)?notes", re.I)
_BEHIND = re.compile(
    r"(?:appendix|annex)(?:es|\b.{0,60})|bibliography|references|works cited|about the authors?|acknowledge?ments", re.I
)
_SIGN = re.compile(r"\s*[*∗†‡]")
_FEWEST = 3  # notes: a list of two may be anything
_FEWEST_ABOVE = 10  # lines of a text with notes, at least
_LARGER = 1.0  # points


def with_endnotes(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The pages, the notes at the article's end as those of its last pages, and all small type before them the body's,
    but for an author's note. Nothing changes where no such notes stand; `Refused` where they are not whole."""
    place = _title(sheets)
    if place is None:
        return list(sheets)
    number, index = place
    lines = _lines(sheets[number])
    ends = [replace(sheets[number], body=(), notes=lines[index + 1 :])]
    ends += [replace(sheet, body=(), notes=_lines(sheet)) for sheet in sheets[number + 1 :]]
    reader = NoteReader()
    for sheet in ends:
        reader.take(sheet)
    if reader.highest < _FEWEST or 1 not in reader.notes:
        return list(sheets)
    _refuse_what_is_not_whole(ends, reader, lines[index])
    before = [_before(sheet) for sheet in sheets[:number]]
    return [*before, replace(ends[0], body=lines[:index]), *ends[1:]]


def _title(sheets: Sequence[Sheet]) -> tuple[int, int] | None:
    """The page and the line of the last title that says that notes follow: above the text it says what kind of piece
    this is, as law reviews call their students' own."""
    places = ((n, i) for n, sheet in enumerate(sheets) if not sheet.cover for i, _ in _titles(sheet))
    last = max(places, default=None)
    if last is None:
        return None
    above = sum(len(_lines(sheet)) for sheet in sheets[: last[0]] if not sheet.cover) + last[1]
    return last if above >= _FEWEST_ABOVE else None


def _titles(sheet: Sheet) -> Iterator[tuple[int, Line]]:
    return ((i, line) for i, line in enumerate(_lines(sheet)) if _TITLE.fullmatch(line.text.strip(" .:")))


def _lines(sheet: Sheet) -> tuple[Line, ...]:
    return (*sheet.body, *sheet.notes)


def _before(sheet: Sheet) -> Sheet:
    """A page before the notes: what stands small at its foot is the text's, but for an author's note."""
    if sheet.cover or sheet.notes and _SIGN.match(sheet.notes[0].text):
        return sheet
    return replace(sheet, body=_lines(sheet), notes=())


def _refuse_what_is_not_whole(ends: Sequence[Sheet], reader: NoteReader, title: Line) -> None:
    shown = title.text.strip()
    if reader.missing:
        missing = ", ".join(map(str, reader.missing[:5]))
        raise Refused(
            f"the notes stand at the end, below “{shown}”, and {missing} of them are not found there; ask for the Word "
            "file"
        )
    size = min(line.size for sheet in ends for line in sheet.notes)
    for line in (line for sheet in ends for line in sheet.notes):
        if _BEHIND.fullmatch(line.text.strip(" .:")) or line.size > max(size, title.size) + _LARGER:
            raise Refused(
                f"behind the notes at the end, below “{shown}”, stands “{line.text.strip()[:40]}”; expected the notes "
                "last; ask for the Word file"
            )
