"""The text as received, cut at blank lines and at the notes' numbers: the pieces the reader sorts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from edition.model import as_number
from edition.text.as_printed import COLUMNS, OWN_LINE
from edition.text.joining_lines import SUPERSCRIPTS, TO_FIGURES, is_finished, raised_figures
from edition.text.received_lines import lines_of
from edition.witness.heading_edges import begins_heading, ends_heading, width_of
from edition.witness.numbering import Heading
from edition.witness.running_heads import Sheets, without_running_heads
from edition.witness.signed_names import bare_sign, notes_on_one_line

Role = Literal["text", "heading", "note"]
_HTML_SUPERSCRIPT = re.compile(r"<sup>\s*(\d+)\s*</sup>|\$\s*\^\{?(\d+)\}?\s*\$|\^\[?\{(\d+)\}\]?", re.I)
_SLANTED = re.compile(r"<(i|em)>((?:(?!</?\1>)[^\n]|\n(?!\s*\n))+?)</\1>", re.I)
_STRONG = re.compile(_SLANTED.pattern.replace("i|em", "b|strong"), re.I)
"""Tags that a text as received may have for italics and bold, in pairs: one alone is the author's word of it."""
_UNDERSCORED = re.compile(r"(?<![\w/\\*_:.<=&?-])_(?=[^\W_]|[“‘(\[])((?:[^_\n*]|\n(?!\s*\n))+?)(?<![\s_\\])_(?![\w/])")
_NOTE_START = re.compile(rf"^[ \t>]*([{SUPERSCRIPTS}]+)[ \t.]*(?=\S)")
_NEXT_NOTE = re.compile(rf"(?<=[.!?”)\]>*])\s+(?P<number>[{SUPERSCRIPTS}]+)[ \t.]*(?=[*“\[<]|[^\W\d_])")
_AUTHORS_NOTE = re.compile(r"^[ \t]*(?:(?:\\?[*∗]|[†‡])(?:\\?[*∗]|[†‡])*[ \t]+|[†‡]+)(?=\S)")
_NEXT_AUTHORS_NOTE = re.compile(
    r"^[ \t]*(?:(?:\\?[*∗]){2,}[ \t]+|(?:\\[*]|∗)[ \t]+|[†‡]+[ \t]*(?=\S)|§+[ \t]*(?=[^\W\d]))(?=\S)"
)
_SIGNED = re.compile(r"^[^\W\d_][^*∗†‡]{2,80}(?:[^\W_]|\.)(?:(?:\\?[*∗])+|[†‡]+)$")
"""A byline with the sign of its author's note."""
_SIGNED_ALIKE = re.compile(r"[^\W_]\\?\*(?: ?(?:&|and|,)|\n+) ?[A-Z][^*\n]{2,60}[^\W_]\\?\*[ \t]*$", re.M)
"""Two authors' names with the same sign, side by side or on lines of their own: so are their notes."""
_ALIKE = re.compile(r"^[ \t]*\\?\*[ \t]+(?=\S)")
_FRONT_LINES = 30
_PLAIN_NOTE_START = re.compile(r"^[ \t]*\[?(\d{1,3})(?:[.)\]][ \t]*|[ \t]+)(?=\S)")
_LARGEST_GAP = 5
_FIGURES = 4
_INDENTED = re.compile(r"(?: {2,8}|\t)(?=\S)")


class Chunk(NamedTuple):
    """A piece of the witness and the line it begins on. A note's chunk has its number, without it in the text; one
    without a number has 0 and the `sign` it is marked by.

    `opens_page` tells that a running head or a page's number stood before it; `page` is that page's
    number, if it is known.
    """

    text: str
    line: int
    role: Role = "text"
    number: int = -1
    heading: Heading | None = None
    opens_page: bool = False
    page: int | None = None
    sign: str = ""


def to_digits(superscripts: str) -> str:
    """`¹²` as `12`."""
    return superscripts.translate(TO_FIGURES)


def to_number(superscripts: str) -> int:
    """`¹²` as 12; -1 for a run of more figures than a note's number can have."""
    number = as_number(to_digits(superscripts))
    return -1 if number is None else number


def clean(text: str) -> str:
    """The witness with one kind of line end, of superscript and of italics; its lines are those of `lines_of`."""
    text = "\n".join(line for _, line in lines_of(text))
    text = _UNDERSCORED.sub(r"*\1*", _STRONG.sub(r"**\2**", _SLANTED.sub(r"*\2*", text)))
    return _HTML_SUPERSCRIPT.sub(lambda m: "".join(SUPERSCRIPTS[int(d)] for d in m[m.lastindex or 0]), text)


def sheets_of(text: str) -> Sheets:
    """The lines of a witness without what the printer set around them."""
    lines = clean(text).split("\n")
    numbers = NoteNumbers.of(lines)
    first = next((i for i, line in enumerate(lines) if numbers.read(line) is not None), len(lines))
    received = tuple(number for number, _ in lines_of(text))
    return replace(without_running_heads(lines, first), numbers=received)


def cut(sheets: Sheets) -> list[Chunk]:
    """The chunks of a witness: notes told from text by their numbers, which must go up."""
    chunks: list[Chunk] = []
    lines: list[str] = []
    numbers = NoteNumbers.of(sheets.lines)
    start, current, width = 1, None, width_of(sheets.lines)
    for number, line in enumerate([*sheets.lines, ""], start=1):
        note = numbers.read(line)
        line = line if line.strip(" \t>") else ""
        after = sheets.lines[number] if number < len(sheets.lines) else ""
        parts = note is not None or ends_heading(lines, line, after, width) or begins_heading(lines, line, after, width)
        if not line.strip() or parts or _is_indented(lines, line, after):
            _close(chunks, lines, start, current, numbers)
        if line.strip() and not lines:
            start, current = number, note
        if line.strip():
            lines.append(line)
    paged = _with_pages(chunks, sheets.heads)
    received = (sheets.numbers[chunk.line - 1] for chunk in paged)
    return [c if c.line == line else c._replace(line=line) for c, line in zip(paged, received, strict=True)]


def _with_pages(chunks: list[Chunk], heads: Mapping[int, int | None]) -> list[Chunk]:
    """The chunks, the first one after each running head knowing it."""
    lines = [chunk.line for chunk in chunks]
    for line, page in sorted(heads.items()):
        after = bisect_right(lines, line)
        if after < len(chunks):
            known = page if page is not None else chunks[after].page
            chunks[after] = chunks[after]._replace(opens_page=True, page=known)
    return chunks


@dataclass(slots=True)
class NoteNumbers:
    """Tells a line that begins a note, and its number; `plain` where no note of the text has a raised one."""

    plain: bool
    last: int = -1
    signed: bool = False
    alike: bool = False
    marked: set[int] = field(default_factory=set)
    begun: frozenset[int] = frozenset()

    @classmethod
    def of(cls, lines: Sequence[str]) -> NoteNumbers:
        """For a text of these lines."""
        begun = frozenset(to_number(match[1]) for line in lines if (match := _NOTE_START.match(line)))
        alike = bool(_SIGNED_ALIKE.search("\n".join(lines[:_FRONT_LINES])))
        return cls(not begun, alike=alike, begun=begun)

    def read(self, line: str) -> int | None:
        """The number of the note that `line` begins (0 for the author's), or None."""
        number = self._number(line)
        if number is not None:
            self.last = max(self.last, number)
            self.signed = self.signed and number > 0
            return number
        self.signed = self.signed or self.last < 0 and bool(_SIGNED.search(line))
        if self.plain:
            self.marked |= {number for run in raised_figures(line) for number in _may_mark(run[0])}
        return number

    def _number(self, line: str) -> int | None:
        match = _NOTE_START.match(line)
        if match:
            number = to_number(match[1])
            return number if self._may_follow(number) else None
        if self.plain and (match := _PLAIN_NOTE_START.match(line)):
            number = int(match[1])
            return number if number == max(self.last, 0) + 1 and number in self.marked else None
        return 0 if self._is_authors(line) else None

    def on_one_line(self, number: int, words: str) -> Iterator[tuple[int, str]]:
        """A note's number and words; where they go on with the raised number of the next note, which begins on no line
        of its own, the notes one by one."""
        end = 0
        for following in _NEXT_NOTE.finditer(words):
            if to_number(following["number"]) == number + 1 and number + 1 not in self.begun:
                yield number, words[end : following.start()]
                number, end = number + 1, following.end()
                self.last = max(self.last, number)
        yield number, words[end:]

    def _may_follow(self, number: int) -> bool:
        """True if `number` is the next note’s, or a few before it are lost, or many where the next ones are there."""
        last = max(self.last, 0)
        return self.last < number and (number <= last + _LARGEST_GAP or {number + 1, number + 2} <= self.begun)

    def _is_authors(self, line: str) -> bool:
        """The first author's note, or another author's right behind it; behind the others, the note of an author
        whose name has a sign."""
        if self.last < 0 or self.signed:
            return bool(_AUTHORS_NOTE.match(line))
        return self.last == 0 and bool(_NEXT_AUTHORS_NOTE.match(line) or self.alike and _ALIKE.match(line))


def _may_mark(run: str) -> Iterator[int]:
    """The numbers of the notes that a run of superscripts may mark: its last figures, where an exponent or
    another marker stands before them."""
    return (
        to_number(run[start:]) for start in range(max(0, len(run) - _FIGURES), len(run)) if to_digits(run[start]) != "0"
    )


def items_of(text: str) -> list[str]:
    """The items of a list that hard line ends break, each with all its lines; nothing if `text` is no such list.

    An item ends as a list's does, or a line of prose that happens to begin with `(b)` would be one.
    """
    if "\n" not in text:
        return []
    items: list[str] = []
    for line in text.split("\n"):
        if OWN_LINE.match(line) or not items:
            items.append(line)
        else:
            items[-1] += f"\n{line}"
    parted = all(re.search(r"(?:[.;:,]|\band|\bor)[”\"’]?\W*$", item) for item in items[:-1])
    return items if len(items) > 1 and parted and (OWN_LINE.match(items[0]) or items[0].rstrip().endswith(":")) else []


def _close(chunks: list[Chunk], lines: list[str], start: int, note: int | None, numbers: NoteNumbers) -> None:
    if not lines:
        return
    text = "\n".join(lines)
    lines.clear()
    if note is None:
        chunks.append(Chunk(text, start))
        return
    patterns = (_NOTE_START, _PLAIN_NOTE_START) if note else (_AUTHORS_NOTE, _NEXT_AUTHORS_NOTE, _ALIKE)
    begins = next(filter(None, (pattern.match(text) for pattern in patterns)))
    words = text[begins.end() :]
    if note:
        chunks += [Chunk(words, start, "note", number) for number, words in numbers.on_one_line(note, words)]
    else:
        noted = notes_on_one_line(bare_sign(begins[0]), words)
        chunks += [Chunk(words, start, "note", note, sign=sign) for sign, words in noted]


def _is_indented(lines: list[str], line: str, after: str) -> bool:
    """True if `line` is the first of a paragraph that only its indentation tells from the one before."""
    if not lines or not _INDENTED.match(line) or any(map(_INDENTED.match, (lines[-1], after))) or not after.strip():
        return False
    in_list = any(OWN_LINE.match(x) or COLUMNS.search(x) for x in (lines[0], *lines[-3:], line))
    return not in_list and is_finished(lines[-1])
