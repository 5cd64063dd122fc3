"""Notes of a web page that stand hidden where they are marked: `<sup>1</sup><span class="note">`.

The words of such a note are the text's own to Pandoc, in the middle of the sentence that they belong to.
"""

from __future__ import annotations

import re

from edition.doors.common.received import Refused
from edition.doors.pandoc.pandoc_nodes import Node, figure_of, lists_in, nodes_of

_NOTE = re.compile(r"(?:^|[_-])(?:foot-?|side-?|margin-?)?note(?:$|[_-])")


def with_notes_beside(blocks: list[Node]) -> list[str]:
    """Turn each raised number with a note's words behind it into a note, in place; what is to be told of it. Raises
    `Refused` where the numbers are no run from 1."""
    if any(node["t"] == "Note" for node in nodes_of(blocks)):
        return []
    for inlines in list(lists_in(blocks)):
        for at in range(len(inlines) - 1, 0, -1):
            number = figure_of(inlines[at - 1]) if _is(inlines[at - 1], "Superscript") else ""
            if number.isdecimal() and _is(inlines[at], "Span") and any(map(_NOTE.search, inlines[at]["c"][0][1])):
                inlines[at - 1 : at + 1] = [{"t": "Note", "c": [{"t": "Para", "c": inlines[at]["c"][1]}], "n": number}]
    numbers = [int(node.pop("n")) for node in nodes_of(blocks) if node["t"] == "Note" and "n" in node]
    at = next((at for at, number in enumerate(numbers, start=1) if number != at), 0)
    if at:
        raise Refused(f"where note {at} is expected, note {numbers[at - 1]} is marked; mark each note once, in order")
    return ["notes read from the places where they are marked"] if numbers else []


def _is(node: object, kind: str) -> bool:
    return isinstance(node, dict) and node.get("t") == kind
