"""An element of a page of the web: its words as a reader sees them, and what it stands in."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

_UNREAD = frozenset({"script", "style", "template"})
_INLINE = frozenset("a abbr b cite code em i q s small span strong sub sup u".split())


def words_in(element: HtmlElement) -> str:
    """The words, with a space between blocks and for every run of spaces."""
    return " ".join("".join(_texts(element)).split())


def is_within(element: HtmlElement, other: HtmlElement) -> bool:
    """True where `element` stands in `other`: false, too, for what was taken away with an element around it."""
    return any(each is other for each in element.iterancestors())


def _texts(element: HtmlElement) -> Iterator[str]:
    if isinstance(element.tag, str) and element.tag not in _UNREAD:
        yield element.text or ""
        for each in element:
            yield from _texts(each)
            yield f" {each.tail or ''}" if each.tag not in _INLINE else each.tail or ""
