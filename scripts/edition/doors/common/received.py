"""What a door reads in a file, and how it is written as an article's text as received.

The text has a heading on a line of its own behind `#` signs, `>` before a block quotation, italics between
asterisks, small capitals as capitals, a raised figure for each marker, the printed page's number where the
page begins if the file tells it, and all notes at the end, each with its raised number. Nothing in it is
guessed by whoever reads it next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from edition.doors.common.raised_signs import power_of, told_of_raised
from edition.doors.common.unseen_signs import UNSEEN, told_of_unseen
from edition.text.inline_markup import OF_PAGE
from edition.text.joining_lines import SUPERSCRIPTS

BlockKind = Literal["front", "heading", "paragraph", "quotation", "as printed"]
_SPACES = re.compile(r"[ \t\r\n\u00a0\u2002-\u200a\u202f\u205f\u3000]+")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_ESCAPED = re.compile(rf"([*\\{SUPERSCRIPTS}])|(\[(?=\^)|{OF_PAGE})")
"""What the text received would take for a mark, where a file has it as letters."""
_LETTER_RAISED = re.compile(rf"\\([{SUPERSCRIPTS}])")
_LIKE_A_MARKER = re.compile(rf"(?<![\w⁻]){_LETTER_RAISED.pattern}")
"""A raised figure that the file does not call a marker, where no exponent stands: the next reader tells of it."""
_NEEDLESS = re.compile(r"(?<!\\)\\(\\+)(?=[^\W_¹²³⁰⁴-⁹])")
"""Backslashes written twice, before a letter: there the last stands for itself."""


GO_ON = "expected numbers that go on through the article; number them so, and import that"
"""What is asked for where the numbers of notes begin anew in each Part: what refers to a note would lead astray."""


class Refused(ValueError):
    """A file that no door can read: in one line what was seen, and what to do. `line` says where it stands, or is 0."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one kind. `note` is the number of the note that is marked here (0 the author's, by its `text`),
    `page` the printed page that begins here; such a run has no words. `bold` tells headings, and is not written."""

    text: str
    italic: bool = False
    small: bool = False
    raised: bool = False
    note: int | None = None
    page: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the file; a heading has a level from 1, and its number as the file shows it stands in its runs."""

    kind: BlockKind
    runs: tuple[Run, ...]
    level: int = 0


@dataclass(frozen=True, slots=True)
class NoteRead:
    """A note: its number (0 the author's, with the sign it has) and its paragraphs."""

    number: int
    paragraphs: tuple[tuple[Run, ...], ...]
    sign: str = ""


@dataclass(frozen=True, slots=True)
class CrossReference:
    """A field in note `note` that shows note `shown` and points at note `target`."""

    note: int
    shown: int
    target: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file tells of where the article was printed, outside its text: "" (year 0) for what it does not tell."""

    journal: str = ""
    volume: str = ""
    first_page: str = ""
    year: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A file as a door reads it. `told` says what was left out or decided, a line each; `unsure` what a person has to
    look at before anything else, since it may be missing."""

    blocks: tuple[Block, ...]
    notes: tuple[NoteRead, ...]
    told: tuple[str, ...] = ()
    references: tuple[CrossReference, ...] = ()
    prints_pages: bool = False
    facts: Facts = Facts()
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Received:
    """An article's text as received, and what the text has no room for.

    `small` are the words printed in small capitals, as their letters stand in the file; `references` the
    cross-reference fields; `told` what was left out or decided, `unsure` what may be missing; `prints_pages` says
    that star pages are the print's; `facts` what the file tells of where the article was printed; `active` what it
    holds that a program would run or fetch.
    """

    text: str
    form: str = "text"
    small: tuple[str, ...] = ()
    references: tuple[CrossReference, ...] = ()
    told: tuple[str, ...] = ()
    prints_pages: bool = False
    facts: Facts = Facts()
    active: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()


def received(draft: Draft, form: str) -> Received:
    """The text of a draft; `form` is what its file is called in messages. Raises `Refused` at a note without words."""
    empty = next((note for note in draft.notes if not any(map(has_words, note.paragraphs))), None)
    if empty is not None:
        called = f"note {empty.number}" if empty.number else "the author’s note"
        raise Refused(f"{called} is marked and has no words in the file; write it there, or take its mark away")
    parts = [_block(block) for block in draft.blocks if has_words(block.runs)]
    parts += [_note(note) for note in sorted(draft.notes, key=lambda note: note.number)]
    runs = [run for block in draft.blocks for run in block.runs]
    runs += [run for note in draft.notes for paragraph in note.paragraphs for run in paragraph]
    text = "\n\n".join(parts) + "\n"
    told = any(note.number for note in draft.notes)  # else nothing but the text tells which raised figures are markers
    text = (_LIKE_A_MARKER if told else _LETTER_RAISED).sub(r"\1", text)
    lifted = told_of_raised((run.text, run.raised and run.note is None) for run in runs)
    said = (*draft.told, *_told_of_notes(draft.notes), *lifted, *told_of_unseen(run.text for run in runs))
    return Received(
        text, form, _small(runs), draft.references, said, draft.prints_pages, draft.facts, unsure=draft.unsure
    )


def _told_of_notes(notes: Iterable[NoteRead]) -> Iterator[str]:
    """What is told of notes whose paragraphs stand as one here, which an edition's notes are."""
    if several := [note.number for note in notes if sum(map(has_words, note.paragraphs)) > 1]:
        yield f"notes of several paragraphs, which stand as one: {', '.join(map(str, several))}"


def raised(number: int) -> str:
    """A number in raised figures: 12 → ¹²."""
    return "".join(SUPERSCRIPTS[int(figure)] for figure in str(number))


def plain(text: str) -> str:
    """Letters as the text received has them: one kind of space, ligatures undone, nothing that is not seen."""
    return _SPACES.sub(" ", UNSEEN.sub("", text.translate(_LIGATURES)))


def has_words(runs: Iterable[Run]) -> bool:
    """True if runs have words or a mark of a note."""
    return any(run.text.strip() or run.note is not None for run in runs)


def _block(block: Block) -> str:
    text = inline(block.runs)
    if block.kind == "heading":
        return f"{'#' * max(1, min(block.level, 6))} {text}"
    if block.kind == "quotation":
        return f"> {text}"
    return text


def _note(note: NoteRead) -> str:
    first, *rest = [inline(paragraph) for paragraph in note.paragraphs if has_words(paragraph)] or [""]
    head = raised(note.number) if note.number else (note.sign or "*").replace("*", r"\*")
    return " ".join([f"{head} {first}", *rest])


def inline(runs: Sequence[Run]) -> str:
    """Runs as a line of text: italics between asterisks that touch words, markers raised and closed up."""
    out = ""
    for piece, italic in _pieces(runs):
        body = piece.strip()
        if not italic or not body:
            out += piece
            continue
        lead, tail = piece[: len(piece) - len(piece.lstrip())], piece[len(piece.rstrip()) :]
        out += f"{lead}*{body}*{tail}"
    return re.sub(r" {2,}", " ", "\n".join(line.strip() for line in _NEEDLESS.sub(r"\1", out).split("\n")))


def _pieces(runs: Sequence[Run]) -> Iterator[tuple[str, bool]]:
    """Text in stretches of one slope; a mark of a note or a page does not end a stretch of italics."""
    text, slope = "", False
    for run in runs:
        piece = _written(run)
        if piece.strip() and run.note is None and not run.page and run.italic != slope:
            yield text, slope
            text, slope = "", run.italic
        text += piece
    yield text, slope


def _written(run: Run) -> str:
    if run.page:
        return f"[*{run.page}]{{#page-{run.page}}}"
    if run.note is not None:
        return raised(run.note) if run.note else run.text.replace("*", r"\*")
    text = _ESCAPED.sub(r"\\\1\2", "\n".join(map(plain, run.text.split("\n"))))
    if run.raised and (power := power_of(text)):
        return _ESCAPED.sub(r"\\\1", power) + (" " if text.endswith(" ") else "")
    return _capitals(text) if run.small else text


def _capitals(text: str) -> str:
    return "".join(char.upper() if len(char.upper()) == 1 else char for char in text)


def _small(runs: Iterable[Run]) -> tuple[str, ...]:
    """The words in small capitals, each stretch once, as their letters stand in the file."""
    found: dict[str, None] = {}
    stretch = ""
    for run in [*runs, Run("")]:
        if run.small:
            stretch += plain(run.text)
            continue
        if stretch.strip() and stretch != _capitals(stretch):
            found[stretch.strip()] = None
        stretch = ""
    return tuple(found)
