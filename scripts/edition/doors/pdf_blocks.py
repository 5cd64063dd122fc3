"""The lines of a PDF's body, put together to paragraphs, quotations and headings by how they stand on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from edition.doors.pdf_headings import look, with_headings
from edition.doors.pdf_levels import KNOWN, levels_of
from edition.doors.pdf_placed import INDENT, WIDE, Placed, ends_early, may_end
from edition.doors.pdf_runs import to_next_line
from edition.doors.received import Block, Run

_ENUMERATED = re.compile(r"^(?:(?:Part|PART)\s+)?(?:[IVXLC]+|[A-Z]|\d{1,2}|[a-z]|[ivx]+)[.)]\s+\S")
_LONGEST_HEADING = 4  # lines
_OTHER_SIZE = 1.0  # points by which a title's type is larger, at least
_LONGEST_FRONT = 30  # words


def blocks_of(placed: Sequence[Placed]) -> Iterator[Block]:
    """Paragraphs, quotations and headings of the body's lines."""
    lines = with_headings(placed)
    groups: list[list[Placed]] = []
    for index, each in enumerate(lines):
        if not groups or _begins(groups[-1], each, lines[index + 1] if index + 1 < len(lines) else None):
            groups.append([])
        groups[-1].append(each)
    heads = [(_text(group), look(group[0])[:3]) for group in groups if _is_head(group)]
    levels = iter(levels_of(heads))
    return _pages_in_text([_block(group, next(levels) if _is_head(group) else 0) for group in groups])


def _is_head(group: Sequence[Placed]) -> bool:
    return group[0].is_heading and len(group) <= _LONGEST_HEADING


def _text(group: Sequence[Placed]) -> str:
    return " ".join(each.line.text.strip() for each in group)


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
        return text.rstrip(".:").casefold() in KNOWN or bool(re.match(r"(?:Part )?I\.? ", text))
    return len(text.split()) > _LONGEST_FRONT


def _without_page(runs: Sequence[Run]) -> tuple[Run, ...]:
    return tuple(run for run in runs if not run.page)


def _begins(group: Sequence[Placed], line: Placed, after: Placed | None) -> bool:
    """True if a line begins a block: after a heading or before one, by its indent, or by the space above it."""
    before = group[-1]
    if abs(before.line.size - line.line.size) > _OTHER_SIZE:
        return True
    if before.line.size > line.body_size + _OTHER_SIZE:
        return line.gap > 2 * WIDE  # a title of several lines
    if group[0].is_heading and _goes_on(before, line):
        return False
    if before.is_heading != line.is_heading:
        return True
    if line.is_heading:
        return _begins_heading(before, line)
    if line.opens is not None:  # a page's end: only an indent tells
        return _is_quoted(group) != _is_set_in(line) and may_end(before)
    if line.gap > WIDE:
        return True
    if not _is_set_in(line):
        return _is_quoted(group)
    if len(group) == 1 and INDENT / 2 < before.set_in - line.set_in and not ends_early(before):
        return False  # the second line of a block whose first is set in further
    if _ENUMERATED.match(line.line.text) or after is not None and after.gap <= WIDE and _returns(line, after):
        return True
    same_edge = abs(before.set_in - line.set_in) < INDENT / 2
    return not (same_edge and _is_quoted(group, line)) or ends_early(before)


def _begins_heading(before: Placed, line: Placed) -> bool:
    """True if a heading's line is another heading than the one above it."""
    return (
        bool(_ENUMERATED.match(line.line.text))
        or {each.line.text.strip().rstrip(".:").casefold() for each in (before, line)} & KNOWN != frozenset()
        or any(run.note is not None for run in before.runs)
        or line.gap > WIDE
        or look(before)[:3] != look(line)[:3]
    )


def _goes_on(before: Placed, line: Placed) -> bool:
    """True if a line in a heading's dress is the rest of the line above."""
    dress = look(line)[:3]
    return any(dress) and dress == look(before)[:3] and line.gap <= WIDE and not _begins_heading(before, line)


def _returns(line: Placed, after: Placed | None) -> bool:
    return after is None or after.set_in < line.set_in - 1


def _is_set_in(line: Placed) -> bool:
    return line.set_in > INDENT


def _is_quoted(group: Sequence[Placed], *more: Placed) -> bool:
    """True if a block of two lines or more is set in, its first line and all others."""
    lines = [*group, *more]
    return len(lines) > 1 and all(map(_is_set_in, lines))


def _block(group: Sequence[Placed], level: int) -> Block:
    runs: list[Run] = []
    for index, each in enumerate(group):
        if index:
            runs = to_next_line(runs)
        if each.opens is not None:
            runs += _with_page(runs, each)
        else:
            runs += each.runs
    if level:
        plain = tuple(replace(run, italic=False) if run.text != "\n" else Run(" ") for run in runs)
        return Block("heading", plain, level)
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
