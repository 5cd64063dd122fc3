"""A PDF's lists: which lines begin an item, and where an item ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from statistics import median

from edition.doors.pdf_body.pdf_placed import INDENT, WIDE, Placed, ends_early, first_word, may_end
from edition.text.list_items import NO_ITEM, item_of

_DEEPER = 3.0  # points
_FEWEST_ALIKE = 3  # lines of a quotation that end at one place
_BEHIND_A_STOP = 0.6  # points by which a line behind a full sentence stands further left than those that hang
_OVERHANG = 4.0  # points by which a stop at a line's end may stand further out
_BROKEN = 0.3  # of a quotation's lines that have room for the next word, at least
_HEADED = re.compile(r"\(?\w{1,4}[.)]\s+[^—]{1,80}[.:]\s?—")

Group = Sequence[Placed]


def begins_item(line: Placed) -> bool:
    """True for a line behind a list's sign, or behind a number or letter that is set in, or whose list hangs."""
    form, _ = _item_of(line)
    return len(form) == 1 or bool(form) and (line.set_in > INDENT or line.hangs)


def _item_of(line: Placed, due: int = 0) -> tuple[str, int]:
    """The form and number of the item that a line may begin, the one `due` where it may be two."""
    return NO_ITEM if line.is_heading or is_headed(line) else item_of(line.line.text, due)


def is_headed(line: Placed) -> bool:
    """True for a line that begins with a number, a title and a dash: a heading that begins its paragraph."""
    return bool(_HEADED.match(line.line.text))


def with_hanging_lists(lines: Sequence[Placed]) -> list[Placed]:
    """The lines, those known that begin the items of lists whose numbers stand at the margin and whose other lines are
    set in: two or more that go on from the first, one of them with such a line below it."""
    found: set[int] = set()
    row: list[int] = []
    due = NO_ITEM
    for index, line in enumerate(lines):
        form, number = _item_of(line, 1 if _item_of(line, due[1]) != due else due[1])
        if len(form) > 1 and line.set_in <= INDENT and ((form, number) == due or number == 1):
            row = [*row, index] if (form, number) == due else [index]
            due = (form, number + 1)
            hanging = any(lines[at + 1].set_in > INDENT for at in row if at + 1 < len(lines) and at + 1 not in row)
            found |= set(row) if len(row) > 1 and hanging else set()
        elif line.set_in <= INDENT:
            row, due = [], NO_ITEM
    return [replace(line, hangs=True) if index in found else line for index, line in enumerate(lines)]


def leaves_item(group: Group, line: Placed, after: Placed | None, earlier: Group) -> bool:
    """True if a line is no more of the item that `group` is; `earlier` is what stands before it, `after` below.

    A line further in than the next begins a paragraph. A line further left than those that hang ends the item, and one
    further left than its first, but where it may be a paragraph with a number, whose first line alone is set in.
    """
    if begins_item(line) or ends_early(group[-1], min(each.falls_short for each in (*group, line))):
        return True
    if after is not None and after.gap <= WIDE and after.set_in < line.set_in - 1 and may_end(group[-1]):
        return True
    if line.set_in < _hanging_edge(group, earlier) - (_BEHIND_A_STOP if may_end(group[-1]) else 1):
        return True
    goes_on = len(group) > 1 and line.set_in > INDENT and abs(line.set_in - group[1].set_in) < 1
    further_left = line.set_in < group[0].set_in - 1 and not goes_on
    hangs = len(group) > 1 and group[1].set_in >= group[0].set_in - 1
    has_sign = len(item_of(group[0].line.text)[0]) == 1
    listed = has_sign or bool(earlier) and begins_item(earlier[0]) and may_end(group[-1])
    return further_left and (hangs or listed)


def quoted_items(groups: Sequence[Group]) -> frozenset[int]:
    """Which groups are items of a block quotation, as those of a statute are: they stand with lines that end alike
    before the edge, or though the next word had room there; a list of the text's own is set in on the left alone."""
    found: set[int] = set()
    for is_within, region in groupby(range(len(groups)), key=lambda index: _is_set_in_on_both_sides(groups[index])):
        first, *rest = region
        end = first + 1 + len(rest)
        beside = [group[0] for group in (*groups[max(0, first - 1) : first], *groups[end : end + 1])]
        if is_within and _breaks_before_edge(groups[first:end]) and not any(map(begins_item, beside)):
            found |= {index for index in (first, *rest) if begins_item(groups[index][0])}
    return frozenset(found)


def may_be_quoted(items: Sequence[Group], edges: Sequence[float]) -> bool:
    """True for a list that may be a statute's, quoted: numbers or letters and no signs, short lines, and as far in as a
    quotation of the article is (`edges`)."""
    first = items[0][0]
    is_lettered = len(item_of(first.line.text)[0]) > 1
    return is_lettered and all(map(_is_set_in_on_both_sides, items)) and any(abs(first.set_in - x) < 1 for x in edges)


def _is_set_in_on_both_sides(group: Group) -> bool:
    is_inside = all(line.set_in > INDENT and line.falls_short > line.line.size for line in group)
    return is_inside and not group[0].is_heading


def _hanging_edge(group: Group, earlier: Group) -> float:
    """Where the lines below an item's first stand, in it or in the one before it; 0 where they do not hang."""
    first = group[0]
    beside = group if len(group) > 1 else earlier
    is_alike = bool(beside) and begins_item(beside[0]) and abs(beside[0].set_in - first.set_in) < 1
    return beside[1].set_in if is_alike and len(beside) > 1 and beside[1].set_in > first.set_in + 1 else 0.0


def _breaks_before_edge(groups: Sequence[Group]) -> bool:
    """True if most lines that go on below end at one place, or many have room for the first word of the one below."""
    pairs = [pair for group in groups for pair in zip(group, group[1:], strict=False)]
    broken = sum(line.falls_short > first_word(below) + line.line.size / 2 for line, below in pairs)
    ends = [line.falls_short for group in groups for line in group]
    alike = sum(end < min(ends) + _OVERHANG for end in ends)
    return _FEWEST_ALIKE <= alike >= len(pairs) / 2 or 0 < broken >= _BROKEN * len(pairs)


def usual_indent(lines: Sequence[Placed]) -> float:
    """How far a paragraph's first line is set in, as a rule: 0 where none is."""
    triples = zip(lines, lines[1:], lines[2:], strict=False)
    free = [each for each in triples if not begins_item(each[1]) and abs(each[0].set_in - each[1].set_in) > 1]
    firsts = [line.set_in for _, line, below in free if line.set_in > INDENT and abs(below.set_in) < 1]
    return median(firsts) if firsts else 0.0


def texts_of_items(groups: Sequence[Group], indent: float) -> list[str]:
    """The texts by which groups may be items of a list, nothing for one that is none: an item stands deeper than a
    paragraph's first line, or all its lines as deep; or it has a sign at the margin; or it has but one line, and
    begins as the item beside it does, and as far in."""
    firsts = [group[0] for group in groups]
    are_items = [_is_item(group, indent) for group in groups]
    for index in (*range(1, len(groups)), *range(len(groups) - 2, -1, -1)):
        for other in (index - 1, index + 1):
            if len(groups[index]) == 1 and 0 <= other < len(groups) and are_items[other]:
                are_items[index] = are_items[index] or _begin_alike(firsts[index], firsts[other])
    return [first.line.text if is_one else "" for first, is_one in zip(firsts, are_items, strict=True)]


def _is_item(group: Group, indent: float) -> bool:
    first = group[0]
    form, _ = item_of(first.line.text)
    if len(group) > 1:
        stands_so = group[1].set_in >= first.set_in - 1
    else:
        stands_so = abs(first.set_in - indent) > _DEEPER
    at_margin = len(form) == 1 and first.set_in <= INDENT
    return begins_item(first) and (stands_so or at_margin)


def _begin_alike(one: Placed, other: Placed) -> bool:
    """True for items of one form that stand as far in, or whose words do, behind numbers that end at one place."""
    same_form = item_of(one.line.text)[0] == item_of(other.line.text)[0]
    apart = (abs(one.set_in - other.set_in), abs(_edge_of_words(one) - _edge_of_words(other)))
    return begins_item(one) and same_form and min(apart) < 1


def _edge_of_words(line: Placed) -> float:
    """How far in the words of an item stand behind its number."""
    letters = line.line.letters
    number = next((i for i, letter in enumerate(letters) if letter.text == " "), 0)
    words = next((letter for letter in letters[number:] if letter.text != " "), letters[0])
    return line.set_in + words.left - letters[0].left
