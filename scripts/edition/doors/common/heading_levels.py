"""The levels of headings that no style tells: by the form of their numbers, and where they have none by their dress."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace

from edition.doors.common.received import Run
from edition.text.roman import roman_numeral

KNOWN = frozenset({"introduction", "abstract", "conclusion", "acknowledgments", "background", "contents"})
"""Headings that stand at the highest level, as a rule without a number."""
FRAME = re.compile(r"(?:introduction|conclusion)[:—]\s", re.I)
"""One of them, with a title of its own behind it."""
_NUMBER = re.compile(
    r"^(?:(?:part|Part|PART)\s+)?(?P<step>(?:[IVXLC]+|[A-Z]|\d{1,2}|[ivxlc]+|[a-z])(?=[.:)]\s)|\d{1,2}(?:\.\d{1,2}){1,3}(?=[.:)]?\s))"
)
_FIGURES = ("figure", "figures 2", "figures 3", "figures 4")
_APPENDIX = re.compile(r"(?:appendix|annex)\b")
_ROMAN = {roman_numeral(n): n for n in range(1, 60)}


def levels_of(headings: Sequence[tuple[str, Hashable]]) -> list[int]:
    """The level from 1 of each heading, given as its text and its dress.

    Forms of numbers are ranked in the order in which they come up (I., A., 1., a.); a heading without a number has
    the level of those dressed alike, or the highest if it is a known one.
    """
    forms = list(_forms([text for text, _ in headings]))
    ranks = {form: rank for rank, form in enumerate(_in_order(dict.fromkeys(filter(None, forms))), start=1)}
    dressed: dict[Hashable, int] = {}
    for (text, dress), form in zip(headings, forms, strict=True):
        if form or is_known(text):
            dressed.setdefault(dress, ranks[form] if form else 1)
    levels = []
    for (text, dress), form in zip(headings, forms, strict=True):
        if form or is_known(text):
            levels.append(ranks[form] if form else 1)
        else:
            levels.append(dressed.setdefault(dress, max(dressed.values(), default=0) + 1))
    return levels


def _in_order(forms: Iterable[str]) -> list[str]:
    """The forms as they come up; of those with stops within, 1. stands above 1.1, and this above 1.1.1."""
    found = list(forms)
    decimal = iter(sorted(form for form in found if form in _FIGURES))
    return [next(decimal) if form in _FIGURES else form for form in found]


def is_known(text: str) -> bool:
    """True for a heading that stands at the highest level without a number."""
    words = text.strip().rstrip(".:").casefold()
    return words in KNOWN or bool(_APPENDIX.match(words) or FRAME.match(words))


def _forms(texts: Sequence[str]) -> Iterator[str]:
    """The form of each heading's number, "" for none. A letter that could be a Roman figure is what comes next."""
    last = dict.fromkeys(("roman", "letter", *_FIGURES, "small", "small roman"), 0)
    order = list(last)
    for text in texts:
        match = _NUMBER.match(text)
        readings = dict(_readings(match["step"])) if match else {}
        due = sorted((f for f, number in readings.items() if number == last[f] + 1), key=lambda f: -readings[f])
        fresh = [form for form, number in readings.items() if number == 1]
        form = next(iter([*due, *fresh, *readings]), "")
        if form:
            last[form] = readings[form]
            for lower in order[order.index(form) + 1 :]:
                last[lower] = 0
        yield form


def _readings(step: str) -> Iterator[tuple[str, int]]:
    """What a number can mean: its form, and which in the row it is."""
    if step[0].isdecimal():
        *above, last = step.split(".")  # `2.3.1` is the first at its level
        yield f"figures {len(above) + 1}" if above else "figure", int(last)
        return
    small = step.islower()
    if step.upper() in _ROMAN and step in (step.upper(), step.lower()):
        yield "small roman" if small else "roman", _ROMAN[step.upper()]
    if len(step) == 1:
        yield "small" if small else "letter", ord(step.upper()) - ord("A") + 1


def without_dress(runs: Sequence[Run]) -> tuple[Run, ...]:
    """A heading's runs without the italics that are its dress; those of a few words in it are the author's."""
    sloped = sum(len(run.text.strip()) for run in runs if run.italic)
    if 2 * sloped < sum(len(run.text.strip()) for run in runs):
        return tuple(runs)
    return tuple(replace(run, italic=False) for run in runs)
