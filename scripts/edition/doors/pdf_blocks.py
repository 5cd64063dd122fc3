"""The lines of a PDF's body, put together to paragraphs, quotations and headings by how they stand on the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from edition.doors.heading_levels import is_known, levels_of, without_dress
from edition.doors.pdf_front import goes_on_below, opens_text, without_page
from edition.doors.pdf_headings import ENUMERATED, dresses, is_label, is_named, is_shouted, look, with_headings
from edition.doors.pdf_lists import begins_item, leaves_item, text_of_item, usual_indent
from edition.doors.pdf_placed import INDENT, LOOSE, OTHER_SIZE, WIDE, Placed, ends_early, first_word, is_title, may_end
from edition.doors.pdf_runs import Seams, to_next_line
from edition.doors.pdf_tables import is_row
from edition.doors.received import Block, Run
from edition.text.captions import begins_as_caption
from edition.text.joining_lines import ends_mid_word, ends_open
from edition.text.list_items import lists_in
from edition.text.paper_stamps import is_kind

_INDENTED = 50  # lines, at most, of which one is a paragraph's first, where first lines are set in
_LONGEST_HEADING = 4  # lines


def blocks_of(placed: Sequence[Placed], seams: Seams) -> Iterator[Block]:
    """Paragraphs, quotations, lists, tables and headings of the body's lines."""
    lines = with_headings(placed)
    groups, indent = _groups(lines), usual_indent(lines)
    opening = next((i for i, group in enumerate(groups) if opens_text(_text(group), _is_head(group))), 0)
    headed = [group for group in groups[opening:] if _is_head(group)]
    heads = list(zip(map(_text, headed), dresses([group[0] for group in headed]), strict=True))
    levels = iter([*(1 for group in groups[:opening] if _is_head(group)), *levels_of(heads)])
    listed = {items.start: items for items in lists_in([text_of_item(group, indent) for group in groups])}
    blocks: list[Block] = []
    index = 0
    while index < len(groups):
        items = listed.get(index, range(index, index + 1))
        group = groups[index]
        if len(items) > 1 or is_row(group[0].line):
            blocks.append(_as_printed([groups[i] for i in items], seams))
        else:
            blocks.append(_block(group, next(levels) if _is_head(group) else 0, seams))
        index = items.stop
    return _pages_in_text(blocks)


def _groups(lines: Sequence[Placed]) -> list[list[Placed]]:
    """The lines of each block."""
    groups: list[list[Placed]] = []
    loose = _INDENTED * sum(map(_opens_indented, lines, lines[1:], lines[2:])) < len(lines)
    for index, line in enumerate(lines):
        after = lines[index + 1] if index + 1 < len(lines) else None
        earlier = groups[-2] if len(groups) > 1 else []
        if not groups or _begins(groups[-1], line, after, earlier) or loose and _is_apart(groups[-1], line):
            groups.append([])
        groups[-1].append(line)
    return groups


def _is_head(group: Sequence[Placed]) -> bool:
    return group[0].is_heading and len(group) <= _LONGEST_HEADING and not is_shouted(group)


def _text(group: Sequence[Placed]) -> str:
    return " ".join(each.line.text.strip() for each in group)


def _pages_in_text(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; where a page begins with a heading its sign stands at the head of the text below."""
    waiting: tuple[Run, ...] = ()
    for block in blocks:
        if block.kind == "heading":
            waiting += tuple(run for run in block.runs if run.page)
            yield replace(block, runs=without_page(block.runs))
        else:
            yield replace(block, runs=(*waiting, *block.runs))
            waiting = ()


def _begins(group: Sequence[Placed], line: Placed, after: Placed | None, earlier: Sequence[Placed]) -> bool:
    """True if a line begins a block: after a heading or before one, by its indent, or by the space above it."""
    before = group[-1]
    if is_row(before.line) or is_row(line.line):
        return not is_row(before.line) or not is_row(line.line)
    if is_label(before, line):
        return False
    if abs(before.line.size - line.line.size) > OTHER_SIZE:
        return not goes_on_below(before, line)
    if _is_broken_title(before, line):
        return False
    if is_kind(before.line.text) and (is_title(before) or before.is_heading):
        return True
    if is_title(before) and not any(is_named(each) for each in (group[0], line)):
        return line.gap > 2 * WIDE  # a title of several lines
    if group[0].is_heading and _goes_on(before, line):
        return False
    if before.is_heading != line.is_heading or group[0].is_heading and not line.is_heading:
        return True
    if line.is_heading:
        return _begins_heading(before, line)
    if begins_item(line) or begins_item(group[0]):
        return line.gap > WIDE or leaves_item(group, line, after, earlier)
    if before.centred and not line.centred and begins_as_caption(group[0].line.text):
        return True
    if line.opens is not None:  # a page's end: only an indent tells
        same_edge = abs(before.set_in - line.set_in) < INDENT / 2
        return (not same_edge if _is_quoted(group) else _is_set_in(line)) and may_end(before)
    if line.gap > WIDE:
        return True
    if ends_mid_word(before.line.text):
        return False
    if not _is_set_in(line):
        return _is_quoted(group) or (_is_set_in(before) or line.gap > LOOSE) and ends_early(before)
    if _stands_right(before) and not _stands_right(line):
        return True
    if len(group) == 1 and INDENT / 2 < before.set_in - line.set_in and not ends_early(before):
        return False  # the second line of a block whose first is set in further
    same_edge = abs(before.set_in - line.set_in) < INDENT / 2
    goes_on = same_edge and _is_quoted(_on_page(group), line) and not ends_early(before, _edge_of(group, line))
    if ENUMERATED.match(line.line.text):
        return True
    returns = after is not None and after.gap <= WIDE and _returns(line, after)
    return not goes_on or returns and may_end(before)


def _is_broken_title(before: Placed, line: Placed) -> bool:
    """True for lines in the middle, or somewhat larger than the text, of one title: no comma, article or preposition
    ends one."""
    is_alike = abs(before.line.size - line.line.size) < OTHER_SIZE / 2
    is_larger = before.line.size > before.body_size + OTHER_SIZE / 2
    return (
        line.centred and is_alike and (before.centred or is_larger) and line.gap <= WIDE and ends_open(before.line.text)
    )


def _stands_right(line: Placed) -> bool:
    """True for a short line that ends where full ones do, as the name below an epigraph does."""
    return line.falls_short < INDENT and line.set_in > line.line.right - line.line.left


def _opens_indented(above: Placed, line: Placed, below: Placed) -> bool:
    """True for a line that is set in, close between two that are not, as a paragraph's first is."""
    return not _is_set_in(above) and _is_set_in(line) and abs(below.set_in) < 1 and below.gap <= LOOSE


def _is_apart(group: Sequence[Placed], line: Placed) -> bool:
    """True for a line behind a sentence's end, where no first line is set in: some space sets it apart, or its first
    word would have stood on the line before."""
    before = group[-1]
    if not may_end(before) or is_title(before):
        return False
    is_flush = not any(map(_is_set_in, (before, line)))
    return line.gap > LOOSE or is_flush and before.falls_short > first_word(line) + line.line.size


def _begins_heading(before: Placed, line: Placed) -> bool:
    """True if a heading's line is another heading than the one above it."""
    return (
        bool(ENUMERATED.match(line.line.text))
        or is_known(before.line.text)
        or is_known(line.line.text)
        or any(run.note is not None for run in before.runs)
        or line.gap > WIDE
        or look(before)[:3] != look(line)[:3]
    )


def _goes_on(before: Placed, line: Placed) -> bool:
    """True if a line in a heading's dress is the rest of the line above."""
    dress = look(line)[:3]
    return any(dress) and dress == look(before)[:3] and line.gap <= WIDE and not _begins_heading(before, line)


def _edge_of(group: Sequence[Placed], line: Placed) -> float:
    """How far lines that are set in on both sides fall short: the longest of them."""
    return min(each.falls_short for each in (*group, line))


def _on_page(group: Sequence[Placed]) -> Sequence[Placed]:
    """The lines of a group that stand on its last line's page: another page may have another edge."""
    return group[max((i for i, line in enumerate(group) if line.opens is not None), default=0) :]


def _returns(line: Placed, after: Placed | None) -> bool:
    return after is None or after.set_in < line.set_in - 1


def _is_set_in(line: Placed) -> bool:
    return line.set_in > INDENT


def _is_quoted(group: Sequence[Placed], *more: Placed) -> bool:
    """True if a block of two lines or more is set in, its first line and all others."""
    lines = [*group, *more]
    return len(lines) > 1 and all(map(_is_set_in, lines))


def _block(group: Sequence[Placed], level: int, seams: Seams) -> Block:
    is_whole = bool(level) or is_title(group[0])
    runs: list[Run] = []
    for line in group:
        if is_whole:
            runs = seams.joined(runs, _opened(runs, line))
        else:
            runs = to_next_line(runs) if runs else runs
            runs += _opened(runs, line)
    if level:
        return Block("heading", without_dress(runs), level)
    is_quoted = _is_quoted(group) and not begins_item(group[0])
    return Block("quotation" if is_quoted else "paragraph", tuple(runs))


def _as_printed(groups: Sequence[Sequence[Placed]], seams: Seams) -> Block:
    """A list's items, or a table's rows, a line each."""
    runs: list[Run] = []
    for group in groups:
        item: list[Run] = []
        for line in group:
            if is_row(line.line) and item:
                item += [Run("\n"), *_opened(item, line)]
            else:
                item = seams.joined(item, _opened(item, line))
        runs += [*([Run("\n")] if runs else []), *item]
    return Block("as printed", tuple(runs))


def _opened(before: list[Run], line: Placed) -> list[Run]:
    """A line's runs, with the sign of the page that it opens."""
    return _with_pages(before, line) if line.pages else list(line.runs)


def _with_pages(before: list[Run], line: Placed) -> list[Run]:
    """A page's first line behind the sign of its page, which stands after a word that the page's end cuts."""
    signs = [Run("", page=str(page)) for page in line.pages]
    text = next((run.text.rstrip() for run in reversed(before) if run.text.strip()), "")
    first = line.runs[0] if line.runs else Run("")
    if not text.endswith("-") or " " not in first.text:
        return [*signs, *line.runs]
    head, _, rest = first.text.partition(" ")
    return [replace(first, text=f"{head} "), *signs, replace(first, text=rest), *line.runs[1:]]
