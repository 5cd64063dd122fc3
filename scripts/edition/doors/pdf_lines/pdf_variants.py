"""Raised figures and small capitals that a type has as glyphs of their own (OpenType's `sups` and `smcp`).

In a PDF they have the size, the line and the type's name of the letters around them; what tells them is that one type
has two glyphs for one letter. Raised figures are much narrower than the type's others; small capitals are wider, and
most of all the letters that are slender as small ones. Where the widths do not all agree, nothing is taken for either.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from edition.doors.pdf_lines.pdf_letters import Letter

_NARROW = 0.78  # of the width of the type's usual figure, at most, is a raised one's
_SIZE, _RISE = 0.6, 0.35  # of the type's size: a raised figure drawn as a letter of its own, as others are raised
_WIDER = 1.1  # times the width of the small letter, at least, is its small capital's
_SLENDER = "fijlrt"
_FIGURES = frozenset("0123456789")
_FEWEST_FIGURES, _FEWEST_OF_ONE_WIDTH, _FEWEST_SLENDER = 2, 4, 2
_CLOSE = 0.15  # of the type's size: a wider gap parts words
_SMALL_CAPITALS = "-SmallCaps"  # as the types are named that have them alone


@dataclass(frozen=True, slots=True)
class Glyph:
    """Which glyph of which type a letter is drawn with, and how wide that is, of the type's size."""

    font: Hashable
    code: int
    width: float


Drawn = tuple[Letter, Glyph]


def without_variants(pages: Iterable[Sequence[Drawn]]) -> list[list[Letter]]:
    """The letters of pages: figures raised by their glyph stand above the line and are smaller, as those raised by the
    setter; small capitals by their glyph have a type of small capitals."""
    drawn = list(pages)
    by_font: dict[Hashable, Counter[tuple[str, Glyph]]] = defaultdict(Counter)
    for letter, glyph in (each for page in drawn for each in page):
        by_font[glyph.font][letter.text, glyph] += 1
    raised: set[Glyph] = set()
    small: set[Glyph] = set()
    pairs: list[tuple[Glyph, Glyph]] = []
    for counted in by_font.values():
        forms = _forms(counted)
        raised |= _raised_figures(forms)
        capitals = _small_capitals(forms)
        small |= capitals
        pairs += [(common, rare) for common, rare in forms.values() if rare in capitals]
    small = _by_neighbours(drawn, small, pairs)
    small |= _only_among(drawn, small, by_font)
    raised |= _only_raised(raised, by_font.values())
    return [[_as_set(letter, glyph in raised, glyph in small) for letter, glyph in page] for page in drawn]


def _forms(counted: Mapping[tuple[str, Glyph], int]) -> dict[str, list[Glyph]]:
    """The letters that a type has two glyphs for: the commonest, and the other; of a letter with more of them, as a
    type of many forms has for f, the widest other. Of a figure that hangs below the line in one glyph and stands on it
    in another, these count as one beside a third that is narrow."""
    glyphs: dict[str, list[tuple[int, Glyph]]] = defaultdict(list)
    for (text, glyph), times in counted.items():
        glyphs[text].append((times, glyph))
    found: dict[str, list[Glyph]] = {}
    for text, each in glyphs.items():
        common, *others = [glyph for _, glyph in sorted(each, key=lambda pair: -pair[0])]
        if len(others) == 1 or others and text.isalpha():
            found[text] = [common, max(others, key=lambda glyph: glyph.width)]
        elif others and text.isdecimal():
            narrow, *wide = sorted((common, *others), key=lambda glyph: glyph.width)
            if all(narrow.width <= _NARROW * glyph.width for glyph in wide):
                found[text] = [wide[0], narrow]
    return found


def _raised_figures(forms: Mapping[str, Sequence[Glyph]]) -> set[Glyph]:
    """The narrow glyphs of figures, if all figures with two have one: raised ones may be the commoner."""
    pairs = [sorted(pair, key=lambda glyph: glyph.width) for text, pair in forms.items() if text in _FIGURES]
    are_narrow = all(narrow.width <= _NARROW * wide.width for narrow, wide in pairs)
    if len(pairs) >= _FEWEST_FIGURES and are_narrow:
        return {narrow for narrow, _ in pairs}
    return _of_one_width(pairs)


def _of_one_width(pairs: Sequence[Sequence[Glyph]]) -> set[Glyph]:
    """The glyphs of figures that have all one width, narrow beside the others' mean: a type whose figures on the line
    are each as wide as it needs may have a 1 that is as narrow as a raised one."""
    widths = Counter(round(glyph.width, 2) for pair in pairs for glyph in pair)
    width, times = max(widths.items(), key=lambda each: each[1], default=(0.0, 0))
    alike = {glyph for pair in pairs for glyph in pair if round(glyph.width, 2) == width}
    others = [glyph.width for pair in pairs for glyph in pair if glyph not in alike]
    is_one_each = times == len(pairs) == len(others) >= _FEWEST_OF_ONE_WIDTH
    return alike if is_one_each and width <= _NARROW * sum(others) / len(others) else set()


def _only_raised(raised: Set[Glyph], counted: Iterable[Mapping[tuple[str, Glyph], int]]) -> set[Glyph]:
    """The raised figures of a type that has too few to tell, as a heading's: where another type of the file has both
    kinds, those as narrow beside the others of that, or as wide as all raised ones are. A narrow 1 alone may be a
    figure on the line."""
    every = [{each for each in font if each[0] in _FIGURES} for font in counted]
    both = [glyph.width for figures in every if _has(figures, raised) for _, glyph in figures if glyph not in raised]
    widest = _NARROW * min(both, default=0.0)
    widths = {round(glyph.width, 2) for glyph in raised}
    width = widths.pop() if len(widths) == 1 else 0.0
    found: set[Glyph] = set()
    for figures in every:
        narrow = {each for each in figures if each[1].width <= widest or round(each[1].width, 2) == width}
        wide = {text for text, _ in figures - narrow}
        if not _has(figures, raised) and (not wide or {text for text, _ in narrow} - ({"1"} - wide)):
            found |= {glyph for _, glyph in narrow}
    return found


def _has(figures: Set[tuple[str, Glyph]], raised: Set[Glyph]) -> bool:
    return any(glyph in raised for _, glyph in figures)


def _small_capitals(forms: Mapping[str, Sequence[Glyph]]) -> set[Glyph]:
    """The rarer glyphs of small letters, if those of all slender ones are the wider."""
    pairs = {text: pair for text, pair in forms.items() if text.isalpha() and text.islower()}
    slender = [pair for text, pair in pairs.items() if text in _SLENDER]
    are_wide = all(rare.width >= _WIDER * common.width for common, rare in slender)
    return {rare for _, rare in pairs.values()} if len(slender) >= _FEWEST_SLENDER and are_wide else set()


def _by_neighbours(
    drawn: Sequence[Sequence[Drawn]], small: Set[Glyph], pairs: Sequence[tuple[Glyph, Glyph]]
) -> set[Glyph]:
    """The small capitals, with the commoner glyph of a letter for the rarer where those around them say so: in a name
    in small capitals a letter may stand that the text hardly has."""
    large = {common for common, _ in pairs}
    votes: Counter[Glyph] = Counter()
    for page in drawn if pairs else ():
        for (one, first), (two, second) in pairwise(page):
            if first.font == second.font and _touch(one, two):
                votes[first] += (second in small) - (second in large)
                votes[second] += (first in small) - (first in large)
    turned = {(common, rare) for common, rare in pairs if votes[common] > 0 >= votes[rare]}
    return (set(small) - {rare for _, rare in turned}) | {common for common, _ in turned}


def _only_among(
    drawn: Sequence[Sequence[Drawn]], small: Set[Glyph], by_font: Mapping[Hashable, Mapping[tuple[str, Glyph], int]]
) -> set[Glyph]:
    """The glyphs of small letters that a type has no other for, and that stand among small capitals alone."""
    if not small:
        return set()
    fonts = {glyph.font for glyph in small}
    times = Counter((glyph.font, text) for font in fonts for text, glyph in by_font[font])
    beside: dict[Glyph, set[bool]] = defaultdict(set)
    for page in drawn:
        for pair in pairwise(page):
            (one, first), (two, second) = pair
            if first.font == second.font and one.text.islower() and two.text.islower() and _touch(one, two):
                beside[first].add(second in small)
                beside[second].add(first in small)
    lone = {glyph for font in fonts for text, glyph in by_font[font] if times[font, text] == 1}
    return {glyph for glyph in lone if beside.get(glyph) == {True}}


def _touch(one: Letter, two: Letter) -> bool:
    return abs(two.left - one.right) < _CLOSE * one.size


def _as_set(letter: Letter, is_raised: bool, is_small: bool) -> Letter:
    if is_raised:
        return replace(letter, size=_SIZE * letter.size, base=letter.base + _RISE * letter.size)
    return replace(letter, font=f"{letter.font}{_SMALL_CAPITALS}") if is_small else letter
