"""The letters of a PDF's pages, and the lines they stand in: what stands where, how large, in which type."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from edition.text.joining_lines import SOFT_HYPHEN

TOLD_SOFT = f"{SOFT_HYPHEN}\u2060"
"""A hyphen of which the file says beside its letter that it is the line's end's."""
_ITALIC = re.compile(r"ital|obliq|slant|-It\b|-It$|cmti|BdIt|BoldIt|,It|\.B?I(?=$|-)", re.I)
_BOLD = re.compile(r"bold|black|heavy|-Bd|cmbx|semibold|demi|-Medi(?:Ital)?(?=$|-)|\.BI?(?=$|-)", re.I)
_SMALL_CAPITALS = re.compile(r"small ?cap|-SC\b|SC$|smcp|cmcsc|Caps", re.I)
RAISED = 0.12  # of the type's size above the line, at least
SMALLER = 0.8  # of the line's type, at most, is a raised figure's
HIGH, SMALLER_IF_HIGH = 0.4, 0.92  # one that stands so high may be larger


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter: where it stands in points, its size, and its type."""

    text: str
    left: float
    right: float
    base: float
    size: float
    font: str

    @property
    def is_italic(self) -> bool:
        """Whether its type is italic, by the type's name."""
        return _says(_ITALIC, self.font)

    @property
    def is_bold(self) -> bool:
        """Whether its type is bold, by the type's name."""
        return _says(_BOLD, self.font)

    @property
    def has_small_capitals(self) -> bool:
        """Whether its type has small capitals for small letters, by the type's name."""
        return _says(_SMALL_CAPITALS, self.font)


@cache
def _says(pattern: re.Pattern[str], font: str) -> bool:
    """Whether a type's name says what it is."""
    return bool(pattern.search(font))


@dataclass(frozen=True, slots=True)
class Line:
    """Letters on one height, from left to right, spaces among them; `size` is that of most of them."""

    letters: tuple[Letter, ...]
    base: float
    size: float

    @property
    def text(self) -> str:
        """Its letters as text."""
        return "".join(letter.text for letter in self.letters)

    @property
    def left(self) -> float:
        """Where its first letter begins."""
        return self.letters[0].left

    @property
    def right(self) -> float:
        """Where its last letter ends."""
        return self.letters[-1].right

    def moved_to(self, base: float) -> tuple[Letter, ...]:
        """The line's letters, as they stand on a line at another height."""
        return tuple(replace(letter, base=letter.base + base - self.base) for letter in self.letters)

    def is_raised(self, letter: Letter) -> bool:
        """True for a letter that is smaller than its line and stands above it: a little smaller will do for one that
        stands high, as beside a line of small capitals alone."""
        rise = letter.base - self.base
        is_small = letter.size <= (SMALLER if rise <= HIGH * self.size else SMALLER_IF_HIGH) * self.size
        return is_small and rise > RAISED * self.size


@dataclass(frozen=True, slots=True)
class Rule:
    """A level line that is drawn, shorter than the text's lines are: where it stands in points."""

    left: float
    right: float
    base: float


@dataclass(frozen=True, slots=True)
class Segment:
    """A level or an upright line that is drawn, in points."""

    left: float
    foot: float
    right: float
    top: float

    @property
    def is_upright(self) -> bool:
        """Whether it is higher than it is wide."""
        return self.top - self.foot > self.right - self.left

    def touches(self, other: Segment, near: float) -> bool:
        """Whether two such lines meet, or nearly."""
        apart_x = max(self.left, other.left) - min(self.right, other.right)
        apart_y = max(self.foot, other.foot) - min(self.top, other.top)
        return apart_x <= near and apart_y <= near


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A page: its lines from the top, its width in points, the rules drawn on it, and all level and upright lines."""

    lines: tuple[Line, ...]
    width: float
    rules: tuple[Rule, ...] = ()
    segments: tuple[Segment, ...] = ()
