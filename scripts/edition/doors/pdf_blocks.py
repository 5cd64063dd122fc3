"""The lines of a PDF's body, put together to paragraphs, quotations and headings by how they stand on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from edition.doors.pdf_letters import Line
from edition.doors.pdf_notes import Marks
from edition.doors.pdf_runs import runs_of, to_next_line
from edition.doors.pdf_sheets import Sheet, Sizes
from edition.doors.received import Block, Run
from edition.text.line_ends import is_finished
from edition.text.title_words import is_capitals, looks_like_title

_ENUMERATED = re.compile(r"^(?:(?:Part|PART)\s+)?(?:[IVXLC]+|[A-Z]|\d{1,2}|[a-z]|[ivx]+)[.)]\s+\S")
_INDENT = 6.0  # points by which a paragraph's first line, or a quotation, is set in, at least
_LONGEST_HEADING = 4  # lines
_OTHER_SIZE = 1.0  # points by which a title's type is larger, at least
_WIDE = 1.35  # lines of space above, at least, that part blocks
_SHORT = 0.15  # of a line's length by which the last of a paragraph falls short, at least
_KNOWN = frozenset({"introduction", "abstract", "conclusion", "acknowledgments", "background", "contents"})
_LONGEST_FRONT = 30  # words


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of the body with the page it stands on, its edges, and the space above it in lines."""

    line: Line
    runs: tuple[Run, ...]
    set_in: float
    falls_short: float
    gap: float
    centred: bool
    opens: int | None
    body_size: float


def placed(sheet: Sheet, sizes: Sizes, marks: Marks) -> Iterator[Placed]:
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
        yield Placed(line, tuple(_marked(runs_of(line), marks)), set_in, short, gap, centred, opens, sizes.body)


def _edge(lefts: Sequence[float]) -> float:
    """Where most lines begin: the commonest left edge, to the point, or the leftmost near it."""
    rounded = [round(left) for left in lefts]
    common = max(set(rounded), key=lambda edge: (rounded.count(edge), -edge))
    least = min(rounded)
    return float(least if rounded.count(least) > 1 or least == common else common)


def _marked(runs: Sequence[Run], marks: Marks) -> Iterator[Run]:
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


def blocks_of(placed: Sequence[Placed]) -> Iterator[Block]:
    """Paragraphs, quotations and headings of the body's lines."""
    looks: dict[tuple[bool, ...], int] = {}
    group: list[Placed] = []
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


def with_front(blocks: list[Block]) -> Iterator[Block]:
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


def _begins(group: Sequence[Placed], line: Placed, after: Placed | None) -> bool:
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


def _begins_heading(before: Placed, line: Placed) -> bool:
    """True if a heading's line is another heading than the one above it."""
    return (
        bool(_ENUMERATED.match(line.line.text))
        or line.line.text.strip().rstrip(".:").casefold() in _KNOWN
        or any(run.note is not None for run in before.runs)
        or line.gap > _WIDE
        or _look(before)[:3] != _look(line)[:3]
    )


def _goes_on(before: Placed, line: Placed) -> bool:
    """True if a line in a heading's dress is the rest of the line above."""
    dress = _look(line)[:3]
    return any(dress) and dress == _look(before)[:3] and line.gap <= _WIDE and not _begins_heading(before, line)


def _returns(line: Placed, after: Placed | None) -> bool:
    return after is None or after.set_in < line.set_in - 1


def _may_end(line: Placed) -> bool:
    return is_finished(line.line.text.rstrip("0123456789"))


def _ends_early(line: Placed) -> bool:
    """True if a line ends a paragraph: with a sentence, well before the edge."""
    return line.falls_short > _SHORT * (line.line.right - line.line.left) and _may_end(line)


def _is_set_in(line: Placed) -> bool:
    return line.set_in > _INDENT


def _is_quoted(group: Sequence[Placed], *more: Placed) -> bool:
    """True if a block of two lines or more is set in, its first line and all others."""
    lines = [*group, *more]
    return len(lines) > 1 and all(map(_is_set_in, lines))


def _look(line: Placed) -> tuple[bool, bool, bool, bool]:
    """Bold, italic, in capitals (small ones too), centred."""
    letters = [letter for letter in line.line.letters if letter.text.isalpha()]
    runs = [run for run in line.runs if run.text.strip() and run.note is None]
    return (
        bool(letters) and all(letter.is_bold for letter in letters),
        bool(letters) and all(letter.is_italic for letter in letters),
        is_capitals(line.line.text) or bool(runs) and all(run.small for run in runs),
        line.centred,
    )


def _looks_like_heading(line: Placed) -> bool:
    """True for a line in a dress of its own that has a title's shape."""
    text = line.line.text.strip()
    bare = re.sub(r"^(?:[IVXLC]+|[A-Z]|\d{1,2}|[a-z]|[ivx]+)[.)]\s+", "", text)
    if not bare or re.search(r"[.,;]$", bare) or line.falls_short < 1 and not any(_look(line)[:3]):
        return False
    bold, italic, capitals, centred = _look(line)
    return (bold or capitals or (italic or centred) and looks_like_title(bare)) and looks_like_title(bare)


def _block(group: Sequence[Placed], looks: dict[tuple[bool, ...], int]) -> Block:
    runs: list[Run] = []
    for index, each in enumerate(group):
        if index:
            runs = to_next_line(runs)
        if each.opens is not None:
            runs += _with_page(runs, each)
        else:
            runs += each.runs
    if _looks_like_heading(group[0]) and len(group) <= _LONGEST_HEADING:
        plain = tuple(replace(run, italic=False) if run.text != "\n" else Run(" ") for run in runs)
        return Block("heading", plain, looks.setdefault(_look(group[0])[:3], len(looks) + 1))
    return Block("quotation" if _is_quoted(group) else "paragraph", tuple(runs))


def _with_page(before: list[Run], line: Placed) -> list[Run]:
    """A page's first line behind the sign of its page, which stands after a word that the page's end cuts."""
    sign = Run("", page=str(line.opens))
    text = next((run.text.rstrip() for run in reversed(before) if run.text.strip()), "")
    first = line.runs[0] if line.runs else Run("")
    if not text.endswith("-") or " " not in first.text:
        return [sign, *line.runs]
    head, _, rest = first.text.partition(" ")
    return [replace(first, text=f"{head} "), sign, replace(first, text=rest), *line.runs[1:]]
