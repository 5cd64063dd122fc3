"""The text as received, cut at blank lines and at the notes' numbers: the pieces the reader sorts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from edition.headings import Heading, Outline, is_capitals, title_case
from edition.seam import SUPERSCRIPTS

Role = Literal["text", "heading", "note"]
SUPERSCRIPT_VALUE = {c: str(i) for i, c in enumerate(SUPERSCRIPTS)}
_HTML_SUPERSCRIPT = re.compile(r"<sup>\s*(\d+)\s*</sup>|\$\s*\^\{?(\d+)\}?\s*\$|\^\[?\{(\d+)\}\]?", re.I)
_NOTE_START = re.compile(rf"^[ \t>]*([{SUPERSCRIPTS}]+)[ \t.]*(?=\S)")
_AUTHORS_NOTE = re.compile(r"^[ \t]*(?:\\?[*∗]|[†‡])(?:\\?[*∗]|[†‡])*[ \t]+(?=\S)")
_OWN_LINE = re.compile(r"^\s*(?:[|•▪◦·]|[-–*+]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)|\t")


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of the witness and the line it begins on. A note's chunk has its number, without it in the text."""

    text: str
    line: int
    role: Role = "text"
    number: int = -1
    heading: Heading | None = None


class Unreadable(ValueError):
    """The witness cannot be read. `line` says where, the message what was found and expected."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def to_digits(superscripts: str) -> str:
    """`¹²` as `12`."""
    return "".join(SUPERSCRIPT_VALUE[c] for c in superscripts)


def clean(text: str) -> str:
    """The witness with one kind of line end and one kind of superscript; every line keeps its number."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    return _HTML_SUPERSCRIPT.sub(lambda m: "".join(SUPERSCRIPTS[int(d)] for d in m[m.lastindex or 0]), text)


def cut(text: str) -> list[Chunk]:
    """The chunks of a witness: notes told from text by their numbers, which must go up."""
    chunks: list[Chunk] = []
    lines: list[str] = []
    start, last_note = 1, -1
    for number, line in enumerate([*clean(text).split("\n"), ""], start=1):
        note = _note_number(line, last_note)
        if not line.strip() or note is not None or _ends_heading(lines, line):
            _close(chunks, lines, start)
        if note is not None:
            last_note = note
        if line.strip() and not lines:
            start = number
        if line.strip():
            lines.append(line)
    return chunks


def mark_headings(chunks: list[Chunk]) -> list[Chunk]:
    """The same chunks with headings known as such; a title over two chunks becomes one."""
    outline = Outline()
    marked: list[Chunk] = []
    for chunk in chunks:
        heading = outline.read(_one_line(chunk.text)) if chunk.role == "text" else None
        before = marked[-1] if marked else None
        if heading and before and before.heading and heading.note == "a heading without a number":
            title = f"{before.heading.title} {_one_line(chunk.text)}".strip()
            marked[-1] = replace(before, heading=replace(before.heading, title=title))
        elif heading:
            marked.append(replace(chunk, role="heading", heading=heading))
        else:
            marked.append(chunk)
    return marked


def is_kept_as_printed(text: str) -> bool:
    """True if every line of a chunk but the first begins a list's item or a table's row."""
    lines = text.split("\n")
    return len(lines) > 1 and all(_OWN_LINE.match(line) for line in lines[1:])


def _note_number(line: str, last: int) -> int | None:
    match = _NOTE_START.match(line)
    if match:
        number = int(to_digits(match[1]))
        return number if last < number <= max(last, 0) + 5 else None
    return 0 if last < 0 and _AUTHORS_NOTE.match(line) else None


def _close(chunks: list[Chunk], lines: list[str], start: int) -> None:
    if not lines:
        return
    text = "\n".join(lines)
    lines.clear()
    last = max((c.number for c in chunks), default=-1)
    number = _note_number(text.split("\n")[0], last)
    if number is None:
        chunks.append(Chunk(text, start))
        return
    pattern = _NOTE_START if number else _AUTHORS_NOTE
    chunks.append(Chunk(pattern.sub("", text, count=1), start, "note", number))


def _ends_heading(lines: list[str], line: str) -> bool:
    """True between a heading in capitals and a text that follows it without a blank line."""
    return bool(lines) and bool(line.strip()) and all(is_capitals(x) for x in lines) and (
        not is_capitals(line) and Outline().read(_one_line("\n".join(lines))) is not None
    )


def _one_line(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text).strip()


__all__ = ["Chunk", "Unreadable", "clean", "cut", "is_kept_as_printed", "mark_headings", "title_case", "to_digits"]
