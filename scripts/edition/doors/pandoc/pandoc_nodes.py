"""Looking through a Pandoc tree: its nodes, the words it shows, its links to places within the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

Node = dict[str, Any]
_FIGURE = re.compile(r"[\[(]?(\d{1,4}|[*†‡§]{1,3})[\])]?[.:]?")
_FEW, _LONGEST = 10, 80  # addresses that are told, and letters of one
_ARROWS = " ^↑⇑↩↵⏎⤴↰\ufe0e"


def nodes_of(tree: Any) -> Iterator[Node]:
    """Every node of a tree, in its order."""
    if isinstance(tree, dict):
        if "t" in tree:
            yield tree
        tree = list(tree.values())
    if isinstance(tree, list):
        for part in tree:
            yield from nodes_of(part)


def lists_in(tree: Any) -> Iterator[list[Any]]:
    """Every list in a tree, outermost first."""
    if isinstance(tree, dict):
        tree = list(tree.values())
    elif isinstance(tree, list):
        yield tree
    if isinstance(tree, list):
        for part in tree:
            yield from lists_in(part)


def ids_of(tree: Any) -> Iterator[str]:
    """The ids that a page's links can aim at, in order."""
    for node in nodes_of(tree):
        if node["t"] in ("Div", "Span", "Link", "Code") and node["c"][0][0]:
            yield node["c"][0][0]


def shown(tree: Any) -> str:
    """The words of a piece of a tree."""
    return "".join(
        node["c"] if node["t"] == "Str" else " " if node["t"] in ("Space", "SoftBreak", "LineBreak") else ""
        for node in nodes_of(tree)
    ).strip()


def figure_of(tree: Any) -> str:
    """The number or sign that a piece of a tree shows, be it with a bracket or an arrow; "" for other words."""
    figure = _FIGURE.fullmatch(shown(tree).strip(_ARROWS))
    return figure[1] if figure else ""


def aim_of(link: Node) -> str:
    """What a link within the page leads to; "" for one to another page."""
    where: str = link["c"][2][0]
    return where[1:] if where.startswith("#") else ""


def links_in(tree: Any) -> Iterator[tuple[list[Any], Node]]:
    """The links of a tree that lead to a place in the page, in its order, each with the list it stands in."""
    if isinstance(tree, dict):
        tree = list(tree.values())
    if isinstance(tree, list):
        for part in tree:
            if is_link(part) and aim_of(part):
                yield tree, part
            else:
                yield from links_in(part)


def is_link(node: Any) -> bool:
    """Whether a node of Pandoc's tree is a link."""
    return isinstance(node, dict) and node.get("t") == "Link"


def without_lines(words: list[Node]) -> list[Node]:
    """What a link shows, without the line below it: every link has one, and it is no slope."""
    return [inner for node in words for inner in (without_lines(node["c"]) if node["t"] == "Underline" else [node])]


def is_linked(words: list[Node]) -> bool:
    """Whether words with a line below them are an address, or links alone."""
    return "://" in shown(words) or all(is_link(node) or node["t"] == "Space" for node in words)


def told_of_dress(kind: str, words: list[Node], form: str) -> str:
    """What is told of words whose dress is not kept: struck through or lowered; and of one bold word in Markdown that
    may be a name in code, and its signs letters, as in `__init__`."""
    if kind == "Strong" and form == "Markdown" and _NAME_IN_CODE.fullmatch(shown(words)):
        return (
            "words between double stars or underscores, read as bold, which is not kept; in code write \\_\\_so\\_\\_"
        )
    return _DRESS.get(kind, "")


_NAME_IN_CODE = re.compile(r"[a-z][a-z\d]*(?:_\w+)*")
_DRESS = {
    "Strikeout": "stretches of words struck through, kept as words",
    "Subscript": "lowered signs, kept on the line",
}


def is_unprinted(address: str, shown: str) -> bool:
    """True for the address of a link that leads out of the page, and that its words do not print."""
    printed = shown.strip().rstrip("/")
    is_printed = address in (shown, f"mailto:{shown}") or address.rpartition("://")[2].rstrip("/") == printed
    return bool(address) and not address.startswith("#") and not is_printed


def told_of_addresses(unprinted: Sequence[str]) -> Iterator[str]:
    """What is told of the addresses behind words: how many, and the first few that differ."""
    if unprinted:
        few = list(dict.fromkeys(unprinted))
        named = ", ".join(each if len(each) <= _LONGEST else f"{each[:_LONGEST]}…" for each in few[:_FEW])
        more = ", …" if len(few) > _FEW else ""
        yield f"links whose address is not printed; their words are kept: {len(unprinted)} ({named}{more})"
