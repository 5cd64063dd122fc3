"""Lists of a Pandoc tree: what numbers their items have, and whether they number headings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from edition.doors.common.received import Block
from edition.text.roman import roman_numeral

LABELLED = "\ue003"
"""Before an item's words that the file opens with a label of its own, which Pandoc does not know: it has no other."""
_DELIMITERS = {"Period": "{}.", "OneParen": "{})", "TwoParens": "({})", "DefaultDelim": "{}."}


def is_labelled(blocks: Sequence[Block]) -> bool:
    """True for an item's blocks that begin with a label of its own."""
    return any(block.runs and block.runs[0].text.startswith(LABELLED) for block in blocks[:1])


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
