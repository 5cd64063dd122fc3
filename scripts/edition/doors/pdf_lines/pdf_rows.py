"""A page's letters put together to lines: letters on one height are a line, raised figures belong to the line below
them, and a gap between letters is a space."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from edition.doors.pdf_lines.pdf_letters import RAISED, SMALLER, Letter, Line

_SPACE = 0.17  # of the type's size: a narrower gap is none, but on a line whose words stand close
_LEAST = 0.1  # of the type's size: what is narrower is never a space
_CLOSE = 0.75  # of the usual space between a line's words: a narrower gap is none
_KERN = 0.2  # of the type's size: a narrower space behind a bracket parts no words
_WORDS = 0.35  # of a line's gaps, at most, part words: where more are as wide, its letters are set apart
_APART = 0.85  # of a line's gaps, at least, are wide where all its letters are set apart
_WIDER = 1.6  # times the usual gap of letters set apart: so wide a gap parts words there
_WIDEST = 0.6  # of the type's size: letters farther apart are a table's
_SLIGHT = 0.13  # of the type's size: so little letters of a word are set apart, and hardly two words
_FEW = 4  # letters: fewer that stand apart may be words


def lines_of(letters: Sequence[Letter]) -> list[Line]:
    """Lines from the top of a page. Letters that stand a little above a line, and are smaller, belong to it."""
    rows: list[list[Letter]] = []
    near: Letter | None = None  # the row's first letter, or the first that is larger, as behind a raised one
    for letter in sorted(letters, key=lambda letter: (-letter.base, letter.left)):
        if near and abs(near.base - letter.base) <= 0.2 * max(near.size, letter.size):
            rows[-1].append(letter)
            near = letter if letter.size * SMALLER >= near.size else near
        else:
            rows.append([letter])
            near = letter
    written = (row for row in rows if any(letter.text.strip() for letter in row))
    return [_line(row) for row in _with_raised(written)]


def _with_raised(rows: Iterable[list[Letter]]) -> list[list[Letter]]:
    """Rows, those of raised figures joined to the row below them (or, lowered ones, above), whichever is nearer."""
    every = list(rows)
    done: list[list[Letter]] = []
    for index, row in enumerate(every):
        before = done[-1] if done else None
        after = every[index + 1] if index + 1 < len(every) else None
        if before is not None and _belong_together(before, row) and not _is_nearer(before, row, after):
            before += row
        else:
            done.append(list(row))
    return done


def _is_nearer(above: Sequence[Letter], row: Sequence[Letter], below: Sequence[Letter] | None) -> bool:
    """True for raised letters that stand nearer to the row below them than to the one above."""
    if below is None or _size(row) > SMALLER * _size(above) or not _belong_together(row, below):
        return False
    return _size(row) < _size(below) and _base(row) - _base(below) < _base(above) - _base(row)


def _belong_together(above: Sequence[Letter], below: Sequence[Letter]) -> bool:
    """True if two rows overlap in height so far that one is the other's raised or lowered letters."""
    upper, lower = _base(above), _base(below)
    large = max(_size(above), _size(below))
    small = min(_size(above), _size(below))
    return upper - lower < 0.62 * large and small <= 0.9 * large


def _base(row: Sequence[Letter]) -> float:
    size = _size(row)
    return median(letter.base for letter in row if letter.size >= 0.9 * size and letter.text.strip())


def _size(row: Sequence[Letter]) -> float:
    """A row's size: the largest that two of its letters have, since most may be small capitals, and one an initial;
    figures tell it only where there are few letters, since a note's number may be larger than the note."""
    seen = [letter for letter in row if letter.text.strip()]
    others = [letter for letter in seen if not letter.text.isdecimal()]
    sizes = sorted((letter.size for letter in (others if len(others) > 3 else seen)), reverse=True)
    return sizes[min(1, len(sizes) - 1)] if len(sizes) > 3 else sizes[0]


def _line(row: Sequence[Letter]) -> Line:
    """A row from left to right, with a space wherever there is room for one."""
    ordered = sorted(row, key=lambda letter: letter.left)
    size, base = _size(ordered), _base(ordered)
    spaced: list[Letter] = []
    least = _least_space(ordered)
    for letter in ordered:
        if spaced and _is_struck_twice(spaced[-1], letter):
            continue
        if not letter.text.strip():
            letter = replace(letter, text=" ")
            if not spaced or spaced[-1].text == " ":
                continue
        elif spaced and _parts_words(spaced[-1], letter, least):
            last = spaced[-1]
            spaced.append(Letter(" ", last.right, letter.left, last.base, last.size, last.font))
        elif spaced and spaced[-1].text == " " and _is_kern(spaced, letter):
            spaced.pop()
        spaced.append(letter)
    while spaced[-1].text == " ":
        spaced.pop()
    return Line(tuple(spaced), base, size)


def _parts_words(before: Letter, letter: Letter, least: float) -> bool:
    """True if there is room for a space between two letters."""
    room = letter.left - before.right
    return before.text != " " and room > least * _measure(before, letter) and not _is_kern((before,), letter)


def _is_kern(spaced: Sequence[Letter], letter: Letter) -> bool:
    """True if room, or a space of the file's own, only keeps a letter off the bracket before it: `( July`."""
    before = spaced[-2] if spaced[-1].text == " " and len(spaced) > 1 else spaced[-1]
    return before.text in {"(", "["} and letter.left - before.right < _KERN * _measure(before, letter)


def _least_space(ordered: Sequence[Letter]) -> float:
    """How wide a space on a line is at least, of its type's size: less where all words of it stand close."""
    seen = [letter for letter in ordered if letter.text.strip()]
    gaps = [(right.left - left.right) / _measure(left, right) for left, right in pairwise(seen)]
    wide = [gap for gap in gaps if gap > _LEAST]
    if len(wide) >= _APART * len(gaps) and (least := _least_where_apart(ordered)):
        return least
    if not wide or len(wide) > _WORDS * len(gaps):
        return _SPACE
    usual = median(gaps)
    return max(_LEAST, _WIDER * usual if usual < _SLIGHT else 0.0, min(_SPACE, _CLOSE * median(wide)))


def _least_where_apart(ordered: Sequence[Letter]) -> float:
    """How wide a space is at least on a line all of whose letters are set apart; 0 where none of its gaps is wider than
    the others, nor a space of the file's own: its letters may be words."""
    touching = [(one, two) for one, two in pairwise(ordered) if one.text.strip() and two.text.strip()]
    gaps = [(two.left - one.right) / _measure(one, two) for one, two in touching if one.text.isalpha()]
    if len(gaps) < _FEW or median(gaps) > _WIDEST:
        return 0.0
    least = max(_SPACE, _WIDER * median(gaps))
    has_spaces = any(not letter.text.strip() for letter in ordered[1:-1])
    return least if has_spaces or max(gaps) > least else 0.0


def _measure(before: Letter, letter: Letter) -> float:
    """The size by which a gap between two letters is measured: the smaller, as of small capitals; the larger, of a
    figure that is raised beside its word."""
    is_raised = letter.base - before.base > RAISED * before.size
    return max(before.size, letter.size) if is_raised else min(before.size, letter.size)


def _is_struck_twice(before: Letter, letter: Letter) -> bool:
    """True for a letter that is set a second time a hair beside itself, which makes it bold."""
    return letter.text == before.text != " " and letter.left < (before.left + before.right) / 2
