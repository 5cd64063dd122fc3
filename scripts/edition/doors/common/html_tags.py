"""Tags of HTML within a text of another form, such as Markdown: what they say of the words between them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from edition.doors.common.received import Run

_UNREAD = re.compile(r"<!--.*?-->|<(?P<name>script|style|template)\b.*?(?:</(?P=name)\s*>|$)", re.S | re.I)
"""What no reader of a page sees."""
_NAMES = (
    "a|abbr|acronym|address|article|aside|audio|b|bdi|bdo|big|blockquote|body|br|button|canvas|caption|center|cite|code|"
    "col|colgroup|data|datalist|dd|del|details|dfn|dialog|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|"
    "h[1-6]|head|header|hgroup|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|math|menu|meta|meter|"
    "nav|noscript|object|ol|optgroup|option|output|p|param|picture|pre|progress|q|rp|rt|ruby|s|samp|script|section|select|"
    "small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|"
    "tr|track|tt|u|ul|var|video|wbr"
)
_TAG = re.compile(
    rf"<(?P<closes>/?)(?P<name>{_NAMES})(?P<more>\s*/?|\s+[a-z_:][\w:.-]*\s*=[^>]*|\s+(?:hidden|open|controls|nowrap)\s*/?)>",
    re.I,
)
"""A tag of HTML; `<sic>` and `<b and c>` are an author's words between signs."""
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
    if name == "sub":
        left["lowered signs, kept on the line"] += not closes
    elif not closes:
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
