"""What a reader sees or hears of a page: its text, block by block, with its lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree

from edition.site_checks.built_site import HtmlPage, attribute_words

STANDS_FOR_CODE = "\ufffc"
"""Stands in the text for what is shown as it is meant: code, a marker, a star page."""

_VERBATIM = frozenset("code pre kbd samp script style template textarea svg math".split())
_INLINE = frozenset(
    "a abbr b bdi bdo button cite data del dfn em font i img ins label mark q s small span strong sub sup time u "
    "var wbr br code kbd samp svg math script template".split()
)
_SPOKEN = ("alt", "aria-label", "title", "placeholder", "data-copy")
_AS_MEANT = re.compile(r"\[?[*†‡§]{0,3}\w*\]?")


@dataclass(slots=True)
class Text:
    """One block's text, and the offsets at which a line of the file is known."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    known: list[tuple[int, int]] = field(default_factory=list)

    def put(self, text: str, line: int) -> None:
        """Adds text that begins on a line of the file."""
        self.known.append((self.length, line))
        self.parts.append(text)
        self.length += len(text)

    def __str__(self) -> str:
        """The block's text."""
        return "".join(self.parts)

    def line_at(self, text: str, offset: int) -> int:
        """The line of the file on which character `offset` of `text` (this block's) stands."""
        start, line = self.known[bisect_right(self.known, (offset, 1 << 60)) - 1]
        return line + text.count("\n", start, offset)


@lru_cache(maxsize=1 << 8)  # several rules read the same pages
def blocks(page: HtmlPage) -> tuple[Text, ...]:
    """The page's text: what stands in one block together, then what attributes say."""
    return tuple(_blocks(page))


def _blocks(page: HtmlPage) -> Iterator[Text]:
    if page.root is not None:
        yield from _Walk(page.root).blocks()
    for element in page.elements:
        for attribute in _SPOKEN:
            if element.get(attribute):
                text = Text()
                text.put(element.get(attribute), element.sourceline or 1)
                yield text


class _Walk:
    """Collects text while it walks over the tree; a block's begin or end starts a new text."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self.text = Text()
        self.line = 1

    def blocks(self) -> Iterator[Text]:
        walk = etree.iterwalk(self.root, events=("start", "end", "comment", "pi"))
        for event, node in walk:
            inline = event in ("comment", "pi") or node.tag in _INLINE
            if not inline and self.text.length:
                yield self.text
                self.text = Text()
            self.line = max(self.line, node.sourceline or 1) if event != "end" else self.line
            if event == "start" and _is_verbatim(node):
                walk.skip_subtree()
                self.line += str(node.xpath("string()")).count("\n")
                self.text.put(STANDS_FOR_CODE, self.line)
            elif event == "start" and node.tag == "br":
                self.text.put("\n", self.line)
            elif event == "start":
                self._put(node.text)
            elif node is not self.root:
                self._put(node.tail)
        if self.text.length:
            yield self.text

    def _put(self, text: str | None) -> None:
        if text:
            self.text.put(text, self.line)
            self.line += text.count("\n")


def _is_verbatim(element: etree._Element) -> bool:
    """Whether what an element shows is meant so: code, or the sign of a marker or a star page."""
    if element.tag in _VERBATIM:
        return True
    if not element.attrib:
        return False
    if "star-page" in attribute_words(element) or "doc-noteref" in attribute_words(element, "role"):
        return bool(_AS_MEANT.fullmatch(str(element.xpath("string()")).strip()))
    return False
