"""A PDF made from a text (not a scan) → an article's text, with the printed pages known.

Type sizes tell markers and notes from the body, type names italics and small capitals, and lines that come again
on every page running heads and page numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from edition.doors.pdf_letters import Letter, Line, read_pages_of
from edition.doors.pdf_sheets import Sheet, Sizes, sheets_of
from edition.doors.received import Block, Draft, NoteRead, Received, Refused, Run, received
from edition.text.line_ends import SOFT_HYPHEN, is_finished
from edition.text.title_words import is_capitals, looks_like_title

_NUMBERED_NOTE = re.compile(r"^\s*\[?(\d{1,4})\]?[.)]?\s+(?=\S)")
_SIGN = re.compile(r"^\s*([*∗†‡]+)\s*(?=\S)")
_ENUMERATED = re.compile(r"^(?:(?:Part|PART)\s+)?(?:[IVXLC]+|[A-Z]|\d{1,2}|[a-z]|[ivx]+)[.)]\s+\S")
_INDENT = 6.0  # points by which a paragraph's first line, or a quotation, is set in, at least
_LONGEST_HEADING = 4  # lines
_OTHER_SIZE = 1.0  # points by which a title's type is larger, at least
_WIDE = 1.35  # lines of space above, at least, that part blocks
_SHORT = 0.15  # of a line's length by which the last of a paragraph falls short, at least
_KNOWN = frozenset({"introduction", "abstract", "conclusion", "acknowledgments", "background", "contents"})
_LONGEST_FRONT = 30  # words
_SMALL = (0.68, 0.9)  # of the line's size: a capital so small is a small capital


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line of the body with the page it stands on, its edges, and the space above it in lines."""

    line: Line
    runs: tuple[Run, ...]
    set_in: float
    falls_short: float
    gap: float
    centred: bool
    opens: int | None
    body_size: float


def read_pdf(data: bytes) -> Received:
    """The article's text of a PDF. Raises `Refused` where its form tells too little to be sure."""
    sheets, sizes = sheets_of(read_pages_of(data))
    if not sizes.notes or not any(sheet.notes for sheet in sheets):
        raise Refused("no notes are found in the PDF: no smaller type stands at the foot of its pages")
    reader = _NoteReader()
    for sheet in sheets:
        reader.take(sheet, sizes)
    marks = _Marks(reader.highest)
    placed = [line for sheet in sheets if not sheet.cover for line in _placed(sheet, sizes, marks)]
    blocks = [*_cover(sheets), *_with_front(list(_blocks(placed)))]
    known = any(sheet.page is not None for sheet in sheets)
    return received(Draft(tuple(blocks), reader.result(), prints_pages=known), "PDF")


@dataclass(slots=True)
class _Marks:
    """Which raised figures are markers: the next note's number, up to the last note's."""

    highest: int
    due: int = 1

    def number(self, digits: str) -> int | None:
        """The note that raised figures mark, or None for an exponent."""
        if digits.isdecimal() and len(digits) < 5 and self.due <= int(digits) <= min(self.highest, self.due + 3):
            self.due = int(digits) + 1
            return int(digits)
        return None


class _NoteReader:
    """Notes from the feet of pages; what begins without a number goes on with the note before."""

    def __init__(self) -> None:
        self.notes: dict[int, list[Run]] = {}
        self.signs: dict[int, str] = {}
        self.last = 0
        self.raises = False

    @property
    def highest(self) -> int:
        return max(self.notes, default=0)

    def take(self, sheet: Sheet, sizes: Sizes) -> None:
        for line in sheet.notes:
            number, rest = self._start(line)
            if number is None:
                runs = self.notes.setdefault(self.last, [])
                runs[:] = [*(_to_next_line(runs) if runs else ()), *runs_of(line)]
            else:
                self.last = max(number, self.last)
                self.notes.setdefault(number, []).extend(rest)

    def _start(self, line: Line) -> tuple[int | None, list[Run]]:
        """The number of the note that a line begins, and the rest of the line; None for a line that goes on."""
        runs = runs_of(line)
        if runs and runs[0].raised and runs[0].text.strip(" .").isdecimal():
            number = int(runs[0].text.strip(" .")[:4])
            if self.last < number <= self.last + 3:
                self.raises = True
                return number, list(runs[1:])
        text = "".join(run.text for run in runs)
        match = _NUMBERED_NOTE.match(text)
        if match and not self.raises and int(match[1]) == self.last + 1:
            return int(match[1]), _without(runs, match.end())
        sign = _SIGN.match(text)
        if sign and self.last == 0 and 0 not in self.notes:
            self.signs[0] = sign[1]
            return 0, _without(runs, sign.end())
        return None, []

    def result(self) -> tuple[NoteRead, ...]:
        return tuple(NoteRead(n, (tuple(runs),), self.signs.get(n, "")) for n, runs in sorted(self.notes.items()))


def _without(runs: Sequence[Run], count: int) -> list[Run]:
    """Runs without their first `count` letters."""
    left: list[Run] = []
    for run in runs:
        cut = min(count, len(run.text))
        count -= cut
        if run.text[cut:]:
            left.append(replace(run, text=run.text[cut:]))
    return left


def runs_of(line: Line) -> list[Run]:
    """A line's letters as runs of one look."""
    runs: list[Run] = []
    for letter in line.letters:
        raised = letter.text != " " and line.is_raised(letter)
        small = _is_small_capital(letter, line) and not raised
        text = letter.text.lower() if small and not letter.has_small_capitals else letter.text
        look = Run(text, letter.is_italic, small, raised)
        if runs and (letter.text == " " or _alike(runs[-1], look)):
            runs[-1] = replace(runs[-1], text=runs[-1].text + text)
        else:
            runs.append(look)
    return _joined_capitals(runs)


def _alike(one: Run, other: Run) -> bool:
    return (one.italic, one.small, one.raised) == (other.italic, other.small, other.raised)


def _is_small_capital(letter: Letter, line: Line) -> bool:
    """By the type's name, or a capital on the line that is as small as small letters are."""
    if letter.has_small_capitals:
        return letter.text.isalpha() or letter.text in ".,&’"
    return letter.text.isupper() and _SMALL[0] * line.size <= letter.size <= _SMALL[1] * line.size


def _joined_capitals(runs: Sequence[Run]) -> list[Run]:
    """A capital before small capitals belongs to their word: `O` and `rchard` are one run."""
    done: list[Run] = []
    for run in runs:
        before = done[-1] if done else None
        if before and run.small and not before.small and not before.raised:
            head = re.search(r"(?:\S*[A-ZÀ-Þ]\S*\s?)+$", before.text)
            if head and not re.search(r"[a-zß-ÿ]", head[0]) and not run.italic:
                done[-1] = replace(before, text=before.text[: head.start()])
                run = replace(run, text=head[0] + run.text)
        elif before and before.small and run.text[:1].isupper() and not run.small and not run.raised and not run.italic:
            tail = re.match(r"(?:[A-ZÀ-Þ.&’]+\s?)+(?![a-zß-ÿ])", run.text)
            if tail and not run.text[tail.end() : tail.end() + 1].islower():
                done[-1] = replace(before, text=before.text + tail[0])
                run = replace(run, text=run.text[tail.end() :])
        done.append(run)
    return [run for run in done if run.text]


def _placed(sheet: Sheet, sizes: Sizes, marks: _Marks) -> Iterator[_Placed]:
    """The body's lines of a page, with how they stand in it."""
    if not sheet.body:
        return
    left = _edge([line.left for line in sheet.body])
    right = max(line.right for line in sheet.body)
    gaps = [a.base - b.base for a, b in zip(sheet.body, sheet.body[1:], strict=False)]
    leading = median(gaps) if gaps else 1.0
    for index, line in enumerate(sheet.body):
        gap = (sheet.body[index - 1].base - line.base) / leading if index and leading else 1.0
        set_in, short = line.left - left, right - line.right
        centred = set_in > _INDENT and abs(set_in - short) < 0.25 * max(set_in, short)
        opens = sheet.page if not index else None
        yield _Placed(line, tuple(_marked(runs_of(line), marks)), set_in, short, gap, centred, opens, sizes.body)


def _edge(lefts: Sequence[float]) -> float:
    """Where most lines begin: the commonest left edge, to the point, or the leftmost near it."""
    rounded = [round(left) for left in lefts]
    common = max(set(rounded), key=lambda edge: (rounded.count(edge), -edge))
    least = min(rounded)
    return float(least if rounded.count(least) > 1 or least == common else common)


def _marked(runs: Sequence[Run], marks: _Marks) -> Iterator[Run]:
    for run in runs:
        figures = run.text.strip()
        number = marks.number(figures) if run.raised else None
        if number is not None:
            yield Run("", note=number)
            yield Run(" " if run.text.endswith(" ") else "")
        elif run.raised and re.fullmatch(r"[*∗†‡]+", figures):
            yield Run(figures.replace("∗", "*"), note=0)
        else:
            yield run


def _cover(sheets: Sequence[Sheet]) -> Iterator[Block]:
    """A repository's cover sheet, a paragraph for each of its lines, or lines that go on."""
    for sheet in sheets:
        if sheet.cover:
            for group in _groups(sheet.body):
                yield Block("front", tuple(run for line in group for run in (*runs_of(line), Run(" "))))


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and group[-1].base - line.base > 1.6 * max(line.size, group[-1].size):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _blocks(placed: Sequence[_Placed]) -> Iterator[Block]:
    """Paragraphs, quotations and headings of the body's lines."""
    looks: dict[tuple, int] = {}
    group: list[_Placed] = []
    blocks: list[Block] = []
    for index, each in enumerate(placed):
        if group and _begins(group, each, placed[index + 1] if index + 1 < len(placed) else None):
            blocks.append(_block(group, looks))
            group = []
        group.append(each)
    return _pages_in_text([*blocks, _block(group, looks)] if group else blocks)


def _pages_in_text(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; where a page begins with a heading its sign stands at the head of the text below."""
    waiting: tuple[Run, ...] = ()
    for block in blocks:
        if block.kind == "heading":
            waiting += tuple(run for run in block.runs if run.page)
            yield replace(block, runs=_without_page(block.runs))
        else:
            yield replace(block, runs=(*waiting, *block.runs))
            waiting = ()


def _with_front(blocks: list[Block]) -> Iterator[Block]:
    """The blocks, those before the text's first heading or long paragraph as title and authors."""
    first = next((i for i, block in enumerate(blocks) if _opens_text(block)), 0)
    for index, block in enumerate(blocks):
        yield replace(block, kind="front", runs=_without_page(block.runs)) if index < first else block


def _opens_text(block: Block) -> bool:
    text = "".join(run.text for run in block.runs).strip()
    if block.kind == "heading":
        return text.rstrip(".:").casefold() in _KNOWN or bool(re.match(r"(?:Part )?I\.? ", text))
    return len(text.split()) > _LONGEST_FRONT


def _without_page(runs: Sequence[Run]) -> tuple[Run, ...]:
    return tuple(run for run in runs if not run.page)


def _begins(group: Sequence[_Placed], line: _Placed, after: _Placed | None) -> bool:
    """True if a line begins a block: after a heading or before one, by its indent, or by the space above it."""
    before = group[-1]
    if abs(before.line.size - line.line.size) > _OTHER_SIZE:
        return True
    if before.line.size > line.body_size + _OTHER_SIZE:
        return line.gap > 2 * _WIDE  # a title of several lines
    if _looks_like_heading(group[0]) and _goes_on(before, line):
        return False
    if _looks_like_heading(before) != _looks_like_heading(line):
        return True
    if _looks_like_heading(line):
        return _begins_heading(before, line)
    if line.opens is not None:  # a page's end: only an indent tells
        return _is_quoted(group) != _is_set_in(line) and _may_end(before)
    if line.gap > _WIDE:
        return True
    if not _is_set_in(line):
        return _is_quoted(group)
    if _ENUMERATED.match(line.line.text) or after is not None and after.gap <= _WIDE and _returns(line, after):
        return True
    same_edge = abs(before.set_in - line.set_in) < _INDENT / 2
    return not (same_edge and _is_quoted(group, line)) or _ends_early(before)


def _begins_heading(before: _Placed, line: _Placed) -> bool:
    """True if a heading's line is another heading than the one above it."""
    return (
        bool(_ENUMERATED.match(line.line.text))
        or line.line.text.strip().rstrip(".:").casefold() in _KNOWN
        or any(run.note is not None for run in before.runs)
        or line.gap > _WIDE
        or _look(before)[:3] != _look(line)[:3]
    )


def _goes_on(before: _Placed, line: _Placed) -> bool:
    """True if a line in a heading's dress is the rest of the line above."""
    dress = _look(line)[:3]
    return any(dress) and dress == _look(before)[:3] and line.gap <= _WIDE and not _begins_heading(before, line)


def _returns(line: _Placed, after: _Placed | None) -> bool:
    return after is None or after.set_in < line.set_in - 1


def _may_end(line: _Placed) -> bool:
    return is_finished(line.line.text.rstrip("0123456789"))


def _ends_early(line: _Placed) -> bool:
    """True if a line ends a paragraph: with a sentence, well before the edge."""
    return line.falls_short > _SHORT * (line.line.right - line.line.left) and _may_end(line)


def _is_set_in(line: _Placed) -> bool:
    return line.set_in > _INDENT


def _is_quoted(group: Sequence[_Placed], *more: _Placed) -> bool:
    """True if a block of two lines or more is set in, its first line and all others."""
    lines = [*group, *more]
    return len(lines) > 1 and all(map(_is_set_in, lines))


def _look(line: _Placed) -> tuple[bool, bool, bool, bool]:
    """Bold, italic, in capitals (small ones too), centred."""
    letters = [letter for letter in line.line.letters if letter.text.isalpha()]
    runs = [run for run in line.runs if run.text.strip() and run.note is None]
    return (
        bool(letters) and all(letter.is_bold for letter in letters),
        bool(letters) and all(letter.is_italic for letter in letters),
        is_capitals(line.line.text) or bool(runs) and all(run.small for run in runs),
        line.centred,
    )


def _looks_like_heading(line: _Placed) -> bool:
    """True for a line in a dress of its own that has a title's shape."""
    text = line.line.text.strip()
    bare = re.sub(r"^(?:[IVXLC]+|[A-Z]|\d{1,2}|[a-z]|[ivx]+)[.)]\s+", "", text)
    if not bare or re.search(r"[.,;]$", bare) or line.falls_short < 1 and not any(_look(line)[:3]):
        return False
    bold, italic, capitals, centred = _look(line)
    return (bold or capitals or (italic or centred) and looks_like_title(bare)) and looks_like_title(bare)


def _block(group: Sequence[_Placed], looks: dict[tuple, int]) -> Block:
    runs: list[Run] = []
    for index, each in enumerate(group):
        if index:
            runs = _to_next_line(runs)
        if each.opens is not None:
            runs += _with_page(runs, each)
        else:
            runs += each.runs
    if _looks_like_heading(group[0]) and len(group) <= _LONGEST_HEADING:
        plain = tuple(replace(run, italic=False) if run.text != "\n" else Run(" ") for run in runs)
        return Block("heading", plain, looks.setdefault(_look(group[0])[:3], len(looks) + 1))
    return Block("quotation" if _is_quoted(group) else "paragraph", tuple(runs))


def _to_next_line(runs: Sequence[Run]) -> list[Run]:
    """Runs before a line's end: a soft hyphen there is the setter's, and the word goes on."""
    last = runs[-1] if runs else Run("")
    if last.text.rstrip().endswith(SOFT_HYPHEN):
        return [*runs[:-1], replace(last, text=last.text.rstrip().rstrip(SOFT_HYPHEN))]
    return [*runs, Run("\n")]


def _with_page(before: list[Run], line: _Placed) -> list[Run]:
    """A page's first line behind the sign of its page, which stands after a word that the page's end cuts."""
    sign = Run("", page=str(line.opens))
    text = next((run.text.rstrip() for run in reversed(before) if run.text.strip()), "")
    first = line.runs[0] if line.runs else Run("")
    if not text.endswith("-") or " " not in first.text:
        return [sign, *line.runs]
    head, _, rest = first.text.partition(" ")
    return [replace(first, text=f"{head} "), sign, replace(first, text=rest), *line.runs[1:]]
