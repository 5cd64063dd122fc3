"""Where a block of a PDF's text begins: which lines of a page's body belong together."""

from __future__ import annotations

from collections.abc import Sequence

from edition.doors.common.heading_levels import is_known
from edition.doors.pdf_body.pdf_front import goes_on_below
from edition.doors.pdf_body.pdf_headings import ENUMERATED, is_label, is_named, look
from edition.doors.pdf_body.pdf_lists import begins_item, is_headed, leaves_item
from edition.doors.pdf_body.pdf_placed import (
    INDENT,
    LOOSE,
    OTHER_SIZE,
    WIDE,
    Placed,
    ends_early,
    first_word,
    is_title,
    may_end,
)
from edition.doors.pdf_pages.pdf_tables import is_row
from edition.text.captions import begins_as_caption
from edition.text.joining_lines import ends_mid_word, ends_open
from edition.text.paper_stamps import is_kind

_INDENTED = 50  # lines, at most, of which one is a paragraph's first, where first lines are set in


def groups_of(lines: Sequence[Placed]) -> list[list[Placed]]:
    """The lines of each block."""
    groups: list[list[Placed]] = []
    loose = not sets_first_lines_in(lines)
    for index, line in enumerate(lines):
        after = lines[index + 1] if index + 1 < len(lines) else None
        earlier = groups[-2] if len(groups) > 1 else []
        if not groups or _begins(groups[-1], line, after, earlier) or loose and _is_apart(groups[-1], line):
            groups.append([])
        groups[-1].append(line)
    return groups


def sets_first_lines_in(lines: Sequence[Placed]) -> bool:
    """True if paragraphs are told by their first lines, which are set in."""
    return _INDENTED * sum(map(_opens_indented, lines, lines[1:], lines[2:])) >= len(lines)


def _begins(group: Sequence[Placed], line: Placed, after: Placed | None, earlier: Sequence[Placed]) -> bool:
    """True if a line begins a block: after a heading or before one, by its indent, or by the space above it."""
    by_kind = _begins_by_kind(group, line)
    return _begins_in_text(group, line, after, earlier) if by_kind is None else by_kind


def _begins_by_kind(group: Sequence[Placed], line: Placed) -> bool | None:
    """Whether a row, a title, a heading, or letters of another size begin a block; None for lines of text."""
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
    return None


def _begins_in_text(group: Sequence[Placed], line: Placed, after: Placed | None, earlier: Sequence[Placed]) -> bool:
    """Whether a line of text begins a block behind lines of text: by its indent, or by the space above it."""
    before = group[-1]
    if begins_item(line) or begins_item(group[0]):
        return line.gap > WIDE or leaves_item(group, line, after, earlier)
    if before.centred and begins_as_caption(group[0].line.text):
        return not line.centred or line.gap > WIDE or may_end(before)
    if line.opens is not None:  # a page's end: only an indent tells, a caption's dress, or a heading in the line
        if may_end(before) and (is_headed(line) or begins_as_caption(line.line.text) and any(look(line))):
            return True
        return (_begins_in_quotation(group, line) if is_quoted(group) else _is_set_in(line)) and may_end(before)
    if line.gap > WIDE:
        return True
    if ends_mid_word(before.line.text):
        return False
    if not _is_set_in(line):
        return is_quoted(group) or (_is_set_in(before) or line.gap > LOOSE) and ends_early(before)
    if _stands_right(before) and not _stands_right(line):
        return True
    if len(group) == 1 and INDENT / 2 < before.set_in - line.set_in and not ends_early(before):
        return _is_one_more(earlier, before)  # if not, the second line of a block whose first is set in further
    same_edge = abs(before.set_in - line.set_in) < INDENT / 2
    goes_on = same_edge and is_quoted(_on_page(group), line) and not _ends_quoted(_on_page(group), line)
    if ENUMERATED.match(line.line.text) or is_quoted(group) and may_end(before) and _is_looser(group, line):
        return True
    returns = after is not None and after.gap <= WIDE and _returns(line, after)
    return not goes_on or returns and may_end(before)


def _begins_in_quotation(group: Sequence[Placed], line: Placed) -> bool:
    """True if a page's first line is no more of a quotation's paragraph: it has another edge, or that paragraph ended
    well before its own, where no first line of the quotation's is set in further."""
    before = group[-1]
    if abs(before.set_in - line.set_in) >= INDENT / 2:
        return True
    is_flush = abs(group[0].set_in - group[1].set_in) < INDENT / 2
    return is_flush and ends_early(before, _edge_of(_on_page(group), before))


def _ends_quoted(group: Sequence[Placed], line: Placed) -> bool:
    """True if a quotation's paragraph ends above a line: a sentence does, well before the quotation's edge, or where
    the line's first word had room."""
    before, edge = group[-1], _edge_of(group, line)
    had_room = before.falls_short - edge > first_word(line) + line.line.size / 2
    return ends_early(before, edge) or had_room and may_end(before)


def _is_one_more(quoted: Sequence[Placed], line: Placed) -> bool:
    """True for a full line that is a whole paragraph of the quotation above it: it has both its edges."""
    if not is_quoted(quoted) or not may_end(line) or abs(quoted[-1].set_in - line.set_in) >= 1:
        return False
    return line.falls_short > max(INDENT, min(each.falls_short for each in quoted) - 1)


def _is_looser(group: Sequence[Placed], line: Placed) -> bool:
    """True for more space above a line than a quotation's lines have between them."""
    gaps = [each.gap for each in group[1:] if each.opens is None]
    return bool(gaps) and line.gap > LOOSE * max(gaps)


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
        or _is_apart_from_heading(line)
        or look(before)[:3] != look(line)[:3]
    )


def _goes_on(before: Placed, line: Placed) -> bool:
    """True if a line in a heading's dress is the rest of the line above."""
    dress = look(line)[:3]
    return any(dress) and dress == look(before)[:3] and not _begins_heading(before, line)


def _is_apart_from_heading(line: Placed) -> bool:
    """True for more space above a heading's line than lines of its size have between them."""
    return line.gap > WIDE * max(1.0, line.line.size / line.body_size)


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


def is_quoted(group: Sequence[Placed], *more: Placed) -> bool:
    """True if a block of two lines or more is set in, its first line and all others."""
    lines = [*group, *more]
    return len(lines) > 1 and all(map(_is_set_in, lines))


def open_quotations(groups: Sequence[Sequence[Placed]]) -> list[Placed]:
    """Lines of quotations behind a sentence that ends on a full line, where another quotation's paragraphs are parted
    by neither space nor indent: only these would tell whether one begins."""
    quoted = [is_quoted(group) and not group[0].is_heading and not begins_item(group[0]) for group in groups]
    pairs = zip(quoted, quoted[1:], groups, groups[1:], strict=False)
    bare = (first and second and _is_flush(above[-1], group[0], group[1]) for first, second, above, group in pairs)
    if not any(bare):
        return []
    every = [group for group, is_one in zip(groups, quoted, strict=True) if is_one]
    return [
        line
        for group in every
        for before, line, after in zip(group, group[1:], (*group[2:], None), strict=False)
        if may_end(before) and _is_flush(before, line, after)
    ]


def _is_flush(before: Placed, line: Placed, after: Placed | None) -> bool:
    """True for a line of a quotation that stands on its page as close and as far in as those around it."""
    edges = [each.set_in for each in (before, line, after) if each is not None]
    return line.opens is None and line.gap <= LOOSE and max(edges) - min(edges) < INDENT / 2


def open_pages(group: Sequence[Placed]) -> list[int]:
    """The pages that begin within a block, behind a sentence's end: only an indent would tell whether it goes on."""
    pairs = zip(group, group[1:], strict=False)
    return [line.opens for before, line in pairs if line.opens is not None and may_end(before)]
