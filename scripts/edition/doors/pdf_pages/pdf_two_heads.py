"""Lines above a PDF's title that stand beside one another: a journal's head at the left, the authors at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import mode

from edition.doors.pdf_lines.pdf_letters import Letter, Line
from edition.doors.pdf_pages.pdf_table_heads import gap

_APART = 2.0  # of the type's size: the space between the two
_LARGER = 1.2  # times the size of what stands above it is a title, at least
_MOST = 6  # lines
_FEWEST = 2
_ALIGNED = 3.0  # points


def with_heads_apart(lines: Sequence[Line]) -> list[Line]:
    """A first page's lines, the left halves of those above its title before the right ones, a space between them."""
    title = max(range(len(lines)), key=lambda i: lines[i].size, default=0)
    above = lines[:title]
    halves = [_halves(line) for line in above]
    parted = [each for each in halves if len(each) == 2]
    if not _FEWEST <= len(above) <= _MOST or len(parted) < _FEWEST or not _are_columns(parted):
        return list(lines)
    if lines[title].size < _LARGER * max(line.size for line in above):
        return list(lines)
    edge = parted[0][1].left
    left = [each[0] for each in halves if each[0].left < edge]
    right = [each[-1] for each in halves if each[-1].left >= edge]
    higher = 2 * (above[0].base - above[-1].base) + 2 * above[0].size
    return [*(_raised(half, higher) for half in left), *right, *lines[title:]]


def _raised(line: Line, higher: float) -> Line:
    base = line.base + higher
    return replace(line, letters=line.moved_to(base), base=base)


def _halves(line: Line) -> list[Line]:
    """The line parted at its one wide space; whole where it has none, or several."""
    letters = line.letters
    spaces = [at for at, each in enumerate(letters) if each.text == " "]
    wide = [at for at in spaces if gap(letters, at) > _APART * line.size]
    if len(wide) != 1:
        return [line]
    return [_half(letters[: wide[0]]), _half(letters[wide[0] + 1 :])]


def _half(letters: tuple[Letter, ...]) -> Line:
    """A line of its own, at the height and in the size that most of its letters have."""
    words = [letter for letter in letters if letter.text != " "]
    return Line(letters, mode(letter.base for letter in words), mode(letter.size for letter in words))


def _are_columns(parted: Sequence[Sequence[Line]]) -> bool:
    """True where the left halves begin alike, and the right ones begin or end so."""
    begins, ends = [half.left for _, half in parted], [half.right for _, half in parted]
    return _alike([half.left for half, _ in parted]) and (_alike(begins) or _alike(ends))


def _alike(places: Sequence[float]) -> bool:
    return max(places) - min(places) < _ALIGNED
