"""Tags of HTML within a text of another form, such as Markdown: what they say of the words between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import replace

from edition.doors.common.received import Run
from edition.text.number_ranges import ranges

_UNREAD = re.compile(r"<!--.*?-->|<(?P<name>script|style|template)\b.*?(?:</(?P=name)\s*>|$)", re.S | re.I)
"""What no reader of a page sees."""
_CODE = r"^[ ]{0,3}(?P<fence>`{3,}+|~{3,}+)[^\n]*\n.*?^[ ]{0,3}(?P=fence)|(?<!`)(?P<ticks>`++)[^`\n]+(?P=ticks)(?!`)"
_WITHIN = r"(?:(?!<!--|<(?:script|style|template)\b|\n[ \t]*\n).)*?"
"""What may stand in one: no other, and no empty line where one does not begin a line of its own."""
_TAKEN_OUT = re.compile(
    rf"{_CODE}|(?<!\\)(?P<unread><!--{_WITHIN}-->|<(?P<name>script|style|template)\b[^<>]*>{_WITHIN}</(?P=name)\s*>)"
    r"|^[ ]{0,3}(?P<block><!--(?:(?!<!--).)*?-->"
    r"|<(?P<kind>script|style)\b[^<>]*>(?:(?!<(?P=kind)\b).)*?</(?P=kind)\s*>)"
    r"|(?<!\\)(?P<lone><(?=!--|(?:script|style)\b))",
    re.S | re.I | re.M,
)
"""The same in Markdown, whose code shows it, and which parts a paragraph or a note at it."""
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
_SHOWN = 60  # letters of what is told
_ITALIC = frozenset({"i", "em", "cite", "dfn"})
_BREAKS = frozenset({"br", "hr", "p", "div", "li", "td", "th", "tr"})


def without_unread(text: str) -> tuple[str, tuple[str, ...]]:
    """A Markdown text without its comments, scripts and styles of HTML, its lines kept, and what is told of them: where
    they stand, and how the first begins. A tag of one that nothing closes is letters."""
    taken: list[tuple[int, str]] = []

    def take(found: re.Match[str]) -> str:
        if found["lone"]:
            return rf"\{found[0]}"
        if not (words := found["unread"] or found["block"]):
            return found[0]
        taken.append((found.end() - len(words), words))
        return "\n" * words.count("\n")

    text_left = _TAKEN_OUT.sub(take, text) if "<" in text else text
    if not taken:
        return text_left, ()
    first = " ".join(taken[0][1].split())
    shown = first if len(first) <= _SHOWN else f"{first[:_SHOWN]}…"
    breaks = [end.start() for end in re.finditer("\n", text)]
    lines = ranges(bisect_left(breaks, at) + 1 for at, _ in taken)
    where = f"{'line' if lines.isdecimal() else 'lines'} {lines}"
    return text_left, (f"comments and scripts of HTML, left out: {len(taken)} ({where}); the first is “{shown}”",)


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
