"""A marker and its note, which a page has as two links, become a note of Pandoc's tree; what was around them goes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile, zip_longest
from typing import Any

from edition.doors.common.received import Refused
from edition.doors.pandoc.pandoc_nodes import Node, aim_of, figure_of, links_in, nodes_of, shown

_CLOSING = re.compile(r"^[\])]?(?:[.:](?!\.))?")
_CONTINUES = ("Para", "Plain", "BlockQuote", "BulletList", "OrderedList")
_NOTHING: Node = {"t": "Null"}
_SHOWN = 40  # letters of what is told


@dataclass(slots=True, eq=False)
class Place:
    """A block, or a list's item, that may be a note: `home[at]`."""

    home: list[Any]
    at: int
    blocks: list[Node]
    ids: frozenset[str]
    head: str
    backs: frozenset[str]
    linked: bool


@dataclass(slots=True, eq=False)
class Marker:
    """A link that shows a note's number; `near` are the ids of the block it stands in."""

    home: list[Any]
    node: Node
    aim: str
    shown: str
    near: frozenset[str]


def take_out(pairs: Sequence[tuple[Marker, Place]], authors: str) -> list[str]:
    """Put each note where it is marked, and take it from where it stood; what is to be told of what stands behind."""
    followers = [place for _, place in pairs[1:]]
    told = [_behind(place, following) for (_, place), following in zip_longest(pairs, followers)]
    for (marker, place), following in zip_longest(pairs, followers):
        content = [*_own(place, marker), *_further(place, following)]
        if not marker.shown.isdecimal():
            _first(content).insert(0, {"t": "Str", "c": f"{authors}{marker.shown}{authors}"})
        note = {"t": "Note", "c": content}
        at = next(i for i, node in enumerate(marker.home) if node is marker.node)
        marker.home[at] = note
        _unbracket(marker.home, at)
    for _, place in pairs:
        place.home[place.at] = [dict(_NOTHING)] if isinstance(place.home[place.at], list) else dict(_NOTHING)
    return [each for each in told if each]


def _own(place: Place, marker: Marker) -> list[Node]:
    """A note's own blocks, without its number and the links back; one to another note is of its words."""
    content = [inner for block in place.blocks for inner in (block["c"][1] if block["t"] == "Div" else [block])]
    if place.head or isinstance(place.home[place.at], list):
        _drop_number(_first(content), place.head)
    leads_back = place.backs & marker.near or place.backs
    for home, link in list(links_in(content)):
        if aim_of(link) in leads_back:
            home[:] = [node for node in home if node is not link]
    if not place.head:
        _drop_beside(_first(content), marker.shown)
    return content


def _first(content: Sequence[Node]) -> list[Any]:
    """The inlines that a note begins with."""
    inlines: list[Any] = next((block["c"] for block in content if block["t"] in ("Para", "Plain")), [])
    while len(inlines) == 1 and inlines[0]["t"] == "Span":
        inlines = inlines[0]["c"][1]
    return inlines


def _drop_number(inlines: list[Any], head: str) -> None:
    """Take away the number that a note begins with, and what closes it."""
    while inlines and (_is_empty(inlines[0]) or shown(inlines[0]) in ("[", "(")):
        inlines.pop(0)
    if inlines and head and figure_of(inlines[0]) == head:
        inlines.pop(0)
    word = next((node for node in nodes_of(inlines) if node["t"] == "Str"), None)
    if word:
        word["c"] = _CLOSING.sub("", word["c"]).lstrip()
    while inlines and _is_empty(inlines[0]):
        inlines.pop(0)


def _drop_beside(inlines: list[Any], number: str) -> None:
    """Take away a number that a note begins with beside the link back, and not in it: `[3]`, or `3.` before a word."""
    words = [node for node in nodes_of(inlines) if node["t"] in ("Str", "Space", "SoftBreak")]
    if not words or words[0]["t"] != "Str":
        return
    rest = re.sub(rf"^(?:\[{re.escape(number)}\][.:]?|{re.escape(number)}[.):](?!\d))", "", words[0]["c"])
    if rest != words[0]["c"]:
        words[0]["c"] = rest
        while inlines and _is_empty(inlines[0]):
            inlines.pop(0)


def _is_empty(node: Node) -> bool:
    return node["t"] in ("Str", "Space", "SoftBreak", "LineBreak", "Span") and not shown(node)


def _behind(place: Place, following: Place | None) -> str:
    """What is told of a paragraph behind the last note of a row: it may be the note's or the text's."""
    if isinstance(place.home[place.at], list) or following and following.home is place.home:
        return ""
    words = next((shown(block) for block in place.home[place.at + 1 : place.at + 2] if block["t"] in _CONTINUES), "")
    return (
        f"“{words[:_SHOWN]}” stands behind the last note and is read as text; see whether it is the note’s"
        if words
        else ""
    )


def _further(place: Place, following: Place | None) -> list[Node]:
    """The paragraphs between a note and the next one, which are the note's; taken from their place."""
    if following is None or following.home is not place.home or isinstance(place.home[place.at], list):
        return []
    between = place.home[place.at + 1 : following.at]
    if not all(block["t"] in _CONTINUES for block in between):
        return []
    place.home[place.at + 1 : following.at] = [dict(_NOTHING) for _ in between]
    return between


def _unbracket(home: list[Any], at: int) -> None:
    """Brackets that stood around the link to a note go with it."""
    if 0 < at < len(home) - 1 and home[at - 1]["t"] == home[at + 1]["t"] == "Str":
        before, behind = home[at - 1], home[at + 1]
        if before["c"].endswith("[") and behind["c"].startswith("]"):
            before["c"], behind["c"] = before["c"][:-1], behind["c"][1:]


def prune(blocks: list[Node]) -> Iterator[str]:
    """Take away lists of which nothing is left, and headings over nothing but notes; the headings are told."""
    for block in blocks:
        kind: str = block["t"]
        content: Any = block.get("c")
        items: list[list[Node]] = content if kind == "BulletList" else content[1] if kind == "OrderedList" else []
        for inner in [content[1]] if kind == "Div" else items:
            yield from prune(inner)
        if any(map(_gone, items)):
            if not all(map(_gone, items)):
                raise Refused("a list holds notes and other items; expected the notes in a list of their own")
            block.update(_NOTHING)
    for at, block in enumerate(blocks):
        if block["t"] == "Header":
            under = list(takewhile(lambda other: other["t"] != "Header", blocks[at + 1 :]))
            if any(_gone([other]) for other in under) and all(_gone([other]) or _is_rule(other) for other in under):
                yield f"heading over the notes, left out: “{shown(block)}”"
                block.update(_NOTHING)


def _is_rule(block: Node) -> bool:
    return bool(block["t"] == "HorizontalRule")


def _gone(blocks: Sequence[Node]) -> bool:
    """True where nothing is left but the places of notes."""
    return bool(blocks) and all(
        block["t"] == "Null" or block["t"] == "Div" and _gone([b for b in block["c"][1] if not _is_rule(b)])
        for block in blocks
    )
