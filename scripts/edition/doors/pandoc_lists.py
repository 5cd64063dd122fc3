"""Lists of a Pandoc tree: what numbers their items have, whether they number headings, and notes that are a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from edition.doors.received import Block, NoteRead, Run
from edition.text.roman import roman_numeral

_FIGURES = re.compile(r"\[?\d{1,4}\]?")
_DELIMITERS = {"Period": "{}.", "OneParen": "{})", "TwoParens": "({})", "DefaultDelim": "{}."}


def has_headings(node: dict[str, Any]) -> bool:
    """True for a list with a heading in it, or in a list within it."""
    items = node["c"][1] if node["t"] == "OrderedList" else node["c"]
    return any(
        block["t"] == "Header" or block["t"] in ("OrderedList", "BulletList") and has_headings(block)
        for item in items
        for block in item
    )


def ordinal(attributes: Sequence[Any], index: int) -> str:
    """The number of a list's item as it is printed."""
    number, style = attributes[0] + index, attributes[1]["t"]
    figure = {
        "LowerAlpha": chr(96 + (number - 1) % 26 + 1),
        "UpperAlpha": chr(64 + (number - 1) % 26 + 1),
        "LowerRoman": roman_numeral(number).lower(),
        "UpperRoman": roman_numeral(number),
    }.get(style, str(number))
    return _DELIMITERS[attributes[2]["t"]].format(figure)


def with_listed_notes(blocks: list[Block], notes: list[NoteRead]) -> list[Block]:
    """Where a file has no notes of its own kind: raised figures in the text, and at its end a list of as many items."""
    last = blocks[-1] if blocks else None
    if last is None or last.kind != "as printed":
        return blocks
    items = _items(last.runs)
    marks = [run.text.strip("[] ") for block in blocks[:-1] for run in block.runs if run.raised and _is_figure(run)]
    if marks != [str(number) for number in range(1, len(items) + 1)]:
        return blocks
    notes += [NoteRead(number, (item,)) for number, item in enumerate(items, start=1)]
    return [replace(block, runs=tuple(map(_as_mark, block.runs))) for block in blocks[:-1]]


def _items(runs: Sequence[Run]) -> list[tuple[Run, ...]]:
    """A list's items without their numbers."""
    items: list[list[Run]] = [[]]
    for run in runs:
        if run.text == "\n":
            items.append([])
        else:
            items[-1].append(run)
    return [tuple(item[1:]) for item in items]


def _is_figure(run: Run) -> bool:
    return bool(_FIGURES.fullmatch(run.text.strip()))


def _as_mark(run: Run) -> Run:
    return Run("", note=int(run.text.strip("[] "))) if run.raised and _is_figure(run) else run
