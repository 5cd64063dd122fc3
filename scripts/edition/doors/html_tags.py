"""Tags of HTML within a text of another form, such as Markdown: what they say of the words between them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from edition.doors.received import Run

_UNREAD = re.compile(r"<!--.*?-->|<(?P<name>script|style|template)\b.*?(?:</(?P=name)\s*>|$)", re.S | re.I)
"""What no reader of a page sees."""
_TAG = re.compile(r"<(?P<closes>/?)(?P<name>[a-z][a-z0-9-]*)\b[^>]*>", re.I)
_ITALIC = frozenset({"i", "em", "cite", "dfn"})
_BREAKS = frozenset({"br", "hr", "p", "div", "li", "td", "th", "tr"})


def look_behind(tag: str, look: Run, outside: Run, left: Counter[str]) -> tuple[Run, str]:
    """The look of the words behind a tag, `outside` being theirs around it, and the words that the tag stands for: a
    space for a break. What is not read of it is counted in `left`."""
    match = _TAG.fullmatch(tag.strip())
    if match is None:
        return look, words_of(tag, left)
    name, closes = match["name"].casefold(), bool(match["closes"])
    if name in _ITALIC:
        return replace(look, italic=outside.italic if closes else not outside.italic), ""
    if name == "sup":
        return replace(look, raised=outside.raised if closes else True), ""
    if not closes:
        _count(name, left)
    return look, " " if name in _BREAKS else ""


def words_of(block: str, left: Counter[str]) -> str:
    """The words of a block of HTML; what a reader does not see is counted in `left`."""
    seen, unread = _UNREAD.subn("", block)
    if unread:
        left["comments and scripts of HTML, left out"] += unread
    for match in _TAG.finditer(seen):
        if not match["closes"]:
            _count(match["name"].casefold(), left)
    return " ".join(_TAG.sub(" ", seen).split())


def _count(name: str, left: Counter[str]) -> None:
    if name == "img":
        left["pictures; what they are called is kept"] += 1
    elif name not in _BREAKS:
        left["tags of HTML; their words are kept"] += 1
