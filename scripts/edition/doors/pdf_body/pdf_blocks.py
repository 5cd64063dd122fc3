"""The lines of a PDF's body, put together to paragraphs, quotations and headings by how they stand on the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from edition.doors.common.heading_levels import levels_of, without_dress
from edition.doors.common.received import Block, Run
from edition.doors.pdf_body.pdf_front import opens_text, without_page
from edition.doors.pdf_body.pdf_groups import groups_of, is_quoted, open_pages, open_quotations, sets_first_lines_in
from edition.doors.pdf_body.pdf_headings import dresses, is_shouted, with_headings
from edition.doors.pdf_body.pdf_lists import (
    begins_item,
    may_be_quoted,
    quoted_items,
    texts_of_items,
    usual_indent,
    with_hanging_lists,
)
from edition.doors.pdf_body.pdf_placed import INDENT, Placed, is_title
from edition.doors.pdf_lines.pdf_runs import CUTTING, Seams, to_next_line
from edition.doors.pdf_pages.pdf_tables import is_row
from edition.text.captions import begins_as_caption
from edition.text.list_items import lists_in

_LONGEST_HEADING = 4  # lines


def blocks_of(placed: Sequence[Placed], seams: Seams) -> Iterator[Block]:
    """Paragraphs, quotations, lists, tables and headings of the body's lines."""
    lines = with_hanging_lists(with_headings(placed))
    groups, indent, loose = groups_of(lines), usual_indent(lines), not sets_first_lines_in(lines)
    opening = next((i for i, group in enumerate(groups) if opens_text(_text(group), _is_head(group))), 0)
    headed = [group for group in groups[opening:] if _is_head(group)]
    heads = list(zip(map(_text, headed), dresses([group[0] for group in headed]), strict=True))
    levels = iter([*(1 for group in groups[:opening] if _is_head(group)), *levels_of(heads)])
    quoted = quoted_items(groups) | _lone_lines_quoted(groups, indent)
    texts = ["" if index in quoted else text for index, text in enumerate(texts_of_items(groups, indent))]
    listed = {items.start: items for items in lists_in(texts)}
    edges = [group[0].set_in for group in groups if is_quoted(group) and _is_text(group)]
    seams.open_quotations.extend(line.line.text.strip() for line in open_quotations(groups))
    blocks: list[Block] = []
    index = 0
    while index < len(groups):
        items = listed.get(index, range(index, index + 1))
        group = groups[index]
        if len(items) > 1 or is_row(group[0].line):
            if len(items) > 1 and may_be_quoted(groups[index : items.stop], edges):
                seams.open_lists.append(_text(group))
            blocks.append(_as_printed([groups[i] for i in items], seams))
        else:
            block = _block(group, next(levels) if _is_head(group) else 0, seams)
            blocks.append(replace(block, kind="quotation") if index in quoted else block)
            if block.kind == "quotation" or loose and block.kind == "paragraph":
                seams.open_pages.extend(open_pages(group))
        index = items.stop
    return _pages_in_text(blocks)


def _lone_lines_quoted(groups: Sequence[Sequence[Placed]], indent: float) -> frozenset[int]:
    """Which groups of one line are paragraphs of a quotation: they stand as far in as the quotation beside them does,
    and where no paragraph's first line is set in."""
    found: set[int] = set()
    for index, group in enumerate(groups):
        beside = [*groups[max(0, index - 1) : index], *groups[index + 1 : index + 2]]
        is_lone = len(group) == 1 and _is_text(group) and abs(group[0].set_in - indent) > INDENT / 2
        if is_lone and any(
            is_quoted(other) and _is_text(other) and abs(other[-1].set_in - group[0].set_in) < 1 for other in beside
        ):
            found.add(index)
    return frozenset(found)


def _is_text(group: Sequence[Placed]) -> bool:
    first = group[0]
    is_apart = first.is_heading or is_title(first) or is_row(first.line) or begins_as_caption(first.line.text)
    return not is_apart and not begins_item(first)


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


def _block(group: Sequence[Placed], level: int, seams: Seams) -> Block:
    is_whole = bool(level) or is_title(group[0])
    runs: list[Run] = []
    for line in group:
        if is_whole:
            runs = seams.joined(runs, _opened(runs, line))
        else:
            before, runs = runs, to_next_line(runs) if runs else []
            runs += _opened(before, line)
    if level:
        return Block("heading", without_dress(runs), level)
    quoted = is_quoted(group) and not begins_item(group[0]) and not begins_as_caption(group[0].line.text)
    return Block("quotation" if quoted else "paragraph", tuple(runs))


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
    if not text.endswith(CUTTING) or " " not in first.text:
        return [*signs, *line.runs]
    head, _, rest = first.text.partition(" ")
    return [replace(first, text=f"{head} "), *signs, replace(first, text=rest), *line.runs[1:]]
