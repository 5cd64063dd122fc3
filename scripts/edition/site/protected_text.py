"""Text of the article on its way through Markdown, as a sign that no pattern of Markdown's reads.

What a page's Markdown says of the article stands in it as such a sign, and is written, as elements, when
Markdown has read the rest. A sign is a stretch of figures between two noncharacters, which no text holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from edition.text.inline import Inline, escape, read

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_SIGN = re.compile(f"{_OPEN}(#?[0-9a-f]*){_CLOSE}")


def opaque(text: Inline) -> str:
    """A sign for an inline text."""
    return f"{_OPEN}{text.source.encode().hex()}{_CLOSE}"


def opaque_words(plain: str) -> str:
    """A sign for plain text."""
    return opaque(read(escape(plain)))


def opaque_unit(index: int) -> str:
    """A sign for a unit of the page, by its index."""
    return f"{_OPEN}#{index:x}{_CLOSE}"


def without_signs(markdown: str) -> str:
    """Text without the two noncharacters, should an editor have typed them."""
    return markdown.replace(_OPEN, "").replace(_CLOSE, "")


def reveal(root: Element, text: Callable[[Element, Inline], None], unit: Callable[[Element, int], None]) -> None:
    """Put in the place of each sign below `root` what `text` or `unit` appends to an element it is given."""

    def write(holder: Element, sign: str) -> None:
        if sign.startswith("#"):
            unit(holder, int(sign[1:], 16))
        else:
            text(holder, read(bytes.fromhex(sign).decode()))

    for element in list(root.iter()):
        for child in reversed(list(element)):
            if child.tail and _OPEN in child.tail:
                written, child.tail = _written(child.tail, write), None
                _insert(element, list(element).index(child) + 1, written)
        if element.text and _OPEN in element.text:
            written, element.text = _written(element.text, write), None
            _insert(element, 0, written)


def _written(text: str, write: Callable[[Element, str], None]) -> Element:
    """An element that holds a text, and what its signs stand for."""
    holder = Element("span")
    for index, part in enumerate(_SIGN.split(text)):
        if index % 2:
            write(holder, part)
        elif part:
            append(holder, part)
    return holder


def _insert(parent: Element, index: int, written: Element) -> None:
    """Insert the content of `written`, its text behind what stands before `index`."""
    if written.text and index:
        parent[index - 1].tail = AtomicString((parent[index - 1].tail or "") + written.text)
    elif written.text:
        parent.text = AtomicString(written.text)
    for offset, child in enumerate(list(written)):
        parent.insert(index + offset, child)


def append(parent: Element, text: str) -> None:
    """Append text behind whatever `parent` holds."""
    if len(parent):
        parent[-1].tail = AtomicString((parent[-1].tail or "") + text)
    else:
        parent.text = AtomicString((parent.text or "") + text)
