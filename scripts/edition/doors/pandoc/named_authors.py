"""Authors whom an EPUB names in an order that Pandoc does not keep, and authors whom no name is read of."""

from __future__ import annotations

from collections.abc import Sequence

from edition.doors.common.received import Refused
from edition.doors.common.zipped_parts import parts_of
from edition.doors.pandoc.pandoc_nodes import Node, shown
from edition.doors.word.word_package import parsed, value

UNORDERED = "the authors’ order is not certain: set it by the title page"
UNNAMED = "authors whose names the file gives in a form that is not read: "


def creators_of(data: bytes) -> tuple[str, ...]:
    """An EPUB's authors in the order in which it names them; none where that cannot be read."""
    try:
        parts = parts_of(data, lambda name: name.endswith((".xml", ".opf")))
        container = parsed(parts["META-INF/container.xml"], "META-INF/container.xml")
        path = next((value(root, "full-path") or "" for root in container.iter("{*}rootfile")), "")
        package = parsed(parts[path], path)
    except (KeyError, Refused):
        return ()
    return tuple(_words("".join(creator.itertext())) for creator in package.iter("{*}creator"))


def in_order(authors: Sequence[Node], names: Sequence[str]) -> list[Node]:
    """Authors of a tree in the order of their names; as they stand where one of them is not among these."""
    places = {name: place for place, name in reversed(list(enumerate(names)))}
    known = all(_words(shown(author)) in places for author in authors)
    return sorted(authors, key=lambda author: places[_words(shown(author))]) if known else list(authors)


def doubts_on(authors: Sequence[Node], names: Sequence[str] | None) -> list[str]:
    """What is to be told of a tree's authors, whose names in their order are `names` where the tree has another."""
    here = [_words(shown(author)) for author in authors]
    told = [f"{UNNAMED}{here.count('')}"] if "" in here else []
    ordered = names is None or len(here) < 2 or [name for name in names if name in here] == here
    return told if ordered else [*told, UNORDERED]


def _words(text: str) -> str:
    return " ".join(text.split())
