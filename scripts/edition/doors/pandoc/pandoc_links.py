"""Notes of a web page, which are pairs of links: `<a href="#fn1" id="r1">1</a>` … `<p id="fn1"><a href="#r1">1</a>`.

Pandoc has such links as links. Here each pair that is closed (the marker leads to the note, the note back to the
marker) becomes a note of its tree, and what stands on one side alone is refused, never left among the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from edition.doors.common.received import GO_ON, Refused
from edition.doors.pandoc.pandoc_nodes import Node, aim_of, figure_of, ids_of, links_in, nodes_of
from edition.doors.pandoc.pandoc_pairs import Marker, Place, prune, take_out

_LISTS = ("OrderedList", "BulletList")


@dataclass(slots=True)
class _Page:
    """What may be notes, and what may mark them; the ids it has (`known`), and those that numbers lead to."""

    places: list[Place] = field(default_factory=list)
    markers: list[Marker] = field(default_factory=list)
    known: frozenset[str] = frozenset()
    aims: frozenset[str] = frozenset()


def with_linked_notes(blocks: list[Node], authors: str) -> list[str]:
    """Turn the pairs of links in blocks into notes, in place; what is to be told of it. The author's note, which
    a sign marks, begins with that sign between two of `authors`. Raises `Refused` where a number
    is marked and has no note, or the other way round."""
    if any(node["t"] == "Note" for node in nodes_of(blocks)):
        return []
    aims = frozenset(aim_of(link) for _, link in links_in(blocks) if figure_of(link))
    page = _Page(known=frozenset(ids_of(blocks)), aims=aims)
    _walk(blocks, page)
    pairs = _pairs(page)
    if not pairs:
        return []
    _refuse_lone(page, pairs)
    behind = take_out(pairs, authors)
    return [*prune(blocks), *behind, "notes read from links to them and back"]


def _walk(blocks: list[Node], page: _Page) -> None:
    for at, block in enumerate(blocks):
        kind = block["t"]
        if kind == "Div":
            inner = block["c"][1]
            if block["c"][0][0] and _place(blocks, at, [block], page):
                continue
            _walk(inner, page)
        elif kind in _LISTS:
            items = block["c"][1] if kind == "OrderedList" else block["c"]
            for i, item in enumerate(items):
                if not _place(items, i, item, page):
                    _walk(item, page)
        elif kind in ("Para", "Plain"):
            if not _place(blocks, at, [block], page):
                _mark(block, page)
        elif kind == "BlockQuote":
            _walk(block["c"], page)
        else:
            _mark(block, page)


def _place(home: list[Any], at: int, blocks: list[Node], page: _Page) -> bool:
    """Keep what may be a note, and say whether it may: it begins with an id or a number, and leads back."""
    ids, head, linked = _beginning(blocks)
    links = [(link, aim_of(link)) for _, link in links_in(blocks)]
    own = set(ids_of(blocks))
    backs = frozenset(aim for _, aim in links if aim not in own)
    by_sign = any(not figure_of(link) for link, aim in links if aim in backs)
    if not backs or len(own & page.aims) > 1 or not (ids & page.aims or head and (linked or by_sign)):
        return False
    page.places.append(Place(home, at, blocks, ids, head, backs, linked))
    return True


def _beginning(blocks: Sequence[Node]) -> tuple[frozenset[str], str, bool]:
    """The ids that a block begins with, the number that it begins with, and whether that is a link."""
    ids: set[str] = set()
    for node in nodes_of(list(blocks)):
        if node["t"] in ("Div", "Span", "Link") and node["c"][0][0]:
            ids.add(node["c"][0][0])
        if node["t"] == "Link":
            return frozenset(ids), figure_of(node), bool(figure_of(node))
        if node["t"] == "Str" and node["c"] not in ("[", "("):
            return frozenset(ids), figure_of(node), False
    return frozenset(ids), "", False


def _mark(block: Node, page: _Page) -> None:
    near = frozenset(ids_of(block))
    for home, link in links_in(block):
        if figure := figure_of(link):
            page.markers.append(Marker(home, link, aim_of(link), figure, near))


def _pairs(page: _Page) -> list[tuple[Marker, Place]]:
    by_id = {name: place for place in page.places for name in place.ids}
    by_head: dict[str, list[Place]] = {}
    for place in page.places:
        by_head.setdefault(place.head, []).append(place)
    pairs = []
    for marker in page.markers:
        headed = by_head.get(marker.shown, [])
        aimed = by_id.get(marker.aim)
        if aimed is None and len(headed) == 1 and marker.aim not in page.known:
            aimed = headed[0]
        if aimed and aimed.head in ("", marker.shown) and _leads_back(aimed, marker, page.known):
            pairs.append((marker, aimed))
    return pairs


def _leads_back(place: Place, marker: Marker, known: frozenset[str]) -> bool:
    return bool(place.backs & marker.near) or not place.backs & known


def _refuse_lone(page: _Page, pairs: Sequence[tuple[Marker, Place]]) -> None:
    """Raise `Refused` where the pairs are no run of numbers from 1, each marked once."""
    numbers = [marker.shown for marker, _ in pairs if marker.shown.isdecimal()]
    heads = {place.head for place in page.places if place.linked and place.head.isdecimal()}
    for number in range(1, max(map(int, {*numbers, *heads, "0"})) + 1):
        count = numbers.count(str(number))
        if count > 1 and len({id(place) for marker, place in pairs if marker.shown == str(number)}) > 1:
            raise Refused(f"note {number} is marked {count} times, each with words of its own; {GO_ON}")
        if count > 1:
            raise Refused(f"note {number} is marked {count} times; write each further one as a note of its own")
        if not count:
            marked = any(marker.shown == str(number) for marker in page.markers)
            what = "marked, and no note leads back to it" if marked else "marked by no link"
            raise Refused(f"note {number} is {what}, though others are pairs of links; mend the links of this one")
    if numbers != sorted(numbers, key=int):
        at = next(i for i, number in enumerate(numbers, 1) if number != str(i))
        raise Refused(f"the marker of note {numbers[at - 1]} stands where that of note {at} is expected")
