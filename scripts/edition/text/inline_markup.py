"""Inline markup as the pages and the witness use it: where in a run of text each sign stands. Knows no values.

The edition's own inline syntax, beside `*italics*`, `<https://…>` and backslash escapes:

    [^8]                      marker of note 8
    [*37]{#page-37}           printed page 37 begins here (Pandoc's bracketed span)
    [*38]{.page}              within a note: it goes on at the foot of printed page 38, whose address is in the text
    [*Id.*]{source=key}       an editor's explicit answer: this citation is of that source;
                              {source=key overrules=other}: and not of the one that the rules derive
    {~~old~>new~~}{>>why<<}   emendation (CriticMarkup); also {++new++} and {--old--};
                              {++¶++} at a paragraph's head: the witness runs on; {--¶--}: it breaks off here
                              {++¶>++} at its head: the edition takes it for a block quotation; {--¶>--}: it does not
                              {++¶#++} in a heading: the edition has it one level lower; {--¶#--}: one higher
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
      \\(?P<escaped>[!-/:-@\[-`{-~¹²³⁰⁴-⁹])                                    # \$  \*
    | \[\^(?P<marker>[^\[\]\s]+)\]                                       # [^8]
    | \[\*(?P<page>\w+)\]\{(?:\#page-(?P<id>\w+)|\.page)\}                 # [*37]{#page-37}  [*38]{.page}
    | \[(?P<spanned>(?:[^\[\]]|\[[^\[\]]*\])*)(?<!\\)\]
      \{source=(?P<key>[^}\s]*)(?:\ overrules=(?P<overruled>[^}\s]+))?\}
    | <(?P<url>(?i:https?://|ftp://|mailto:)[^\s<>]+)>                     # <https://…>
    | (?P<letters>(?<!\S)\*{4,}(?!\S))                                    # an ornament, or stars for a word
    | (?P<stars>\*{1,3})
    | (?P<newline>(?:(?<![ \t])[ \t]+)?\n[ \t]*)
    """,
    re.X,
)


BREAK, QUOTATION, LEVEL = "¶", "¶>", "¶#"
STRUCTURE = frozenset({BREAK, QUOTATION, LEVEL})  # signs of how the text is divided: no words, and never printed
MARKER = re.compile(r"\[\^[^\[\]\s]+\]")
ANSWER = re.compile(r"\{source=[\w.:-]+(?: overrules=[\w.:-]+)?\}")
"""What an editor says that words cite, behind their bracket."""
_EDITORS = re.compile(r"(?<=[\w.,;:!?”’\"')\]])\[\^ed-[^\[\]\s]+\](?=[\s,;.:!?)”—]|$|\[\^)(?![^\s<>]*>)")
_UNESCAPED = re.compile(r"\\([*_])|[*_]")
STAR_PAGE = re.compile(r"\[\*(\w+)\]\{(?:#page-\w+|\.page)\}")
"""Signs one by one, for the readers that put a text together and for the collation, which compares signs too."""
OF_PAGE = r"\{(?=#page-|\.page\})"
"""The bracket of a printed page's sign, as a pattern: where a file has it as letters, it is none."""
_BROKEN = re.compile(r"\{~~|~~\}|\{\+\+|\+\+\}|\{--|--\}|\{>>|<<\}|\[\^(?![^\]\s]+\])|\[\*\w*\]|\]\{[#:s.]|\{:?\s*#|~>")
"""A trace of the edition's own markup that is not well formed."""
_STARRED = re.compile(
    r"(?<=\bat\s)\*\d+(?:(?:[-–]|,\s|\s&\s|\sand\s)\*?\d+)*(?=[.,;:)\]]|\s(?:nn?\.|\(|\[|&|and n)|\s*$)", re.M
)
"""Pages of a database as they are cited, which have a star: `at *3`, `at *2–*3, *5 n.7`."""
_STAR = re.compile(r"\\\*")
_BLANK_LINE = re.compile(r"(\n[ \t]*\n)")
_NO_SIGN = re.compile(
    r"(?<!\\)(?:(?=<!--)<|\{(?=~~|\+\+|--|>>|:?\s*#(?!page-))|\](?=\{source=)|(?<=~)>"
    r"|(?<=~~|\+\+|--|<<)\}|\\(?=\\[^\W_¹²³⁰⁴-⁹])"
    r"|\[(?=\^(?!\d+\])[^\[\]\s]+\]))"
)
"""What on a page would be a sign of the edition's own, a comment, or an escape, but for the sign of a printed page,
which a text received has where its file tells it."""
NEEDLESS_ESCAPE = re.compile(
    r"(?<!\\)\\([$%&#_~^¹²³⁰⁴-⁹]|\{(?!~~|\+\+|--|>>|:?\s*#)|(?<!~~\\)(?<!\+\+\\)(?<!--\\)(?<!<<\\)\})"
)
"""A backslash of the text received before a character that no page takes for a sign, which is the first group."""
_OPENER = re.compile(r"\{(?:~~|\+\+|--)")


@dataclass(frozen=True, slots=True)
class Declared:
    """An emendation as written from `start` to `end`: where each reading stands (start, end), and the reason."""

    start: int
    end: int
    witness: tuple[int, int]
    edition: tuple[int, int]
    reason: str


def without_markup(title: str) -> str:
    """A title without its markers and the asterisks of its italics, which is the name of a heading without a number."""
    return _UNESCAPED.sub(r"\1", MARKER.sub("", title)).strip()


def without_editors_markers(text: str) -> str:
    """A text without the editors' markers behind a word or mark and in no address; what else looks like one stays."""
    return _EDITORS.sub("", text)


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Every sign from `start` to `end`, emendations apart, as matches whose `lastgroup` names it."""
    return _TOKEN.finditer(text, start, len(text) if end is None else end)


def broken(text: str) -> tuple[int, str] | None:
    """Where the first trace of a broken sign stands in a reading with its signs, and what stands there; else None."""
    parts, position = [], 0
    for token in tokens(text):
        if token["newline"] is None:
            parts += [text[position : token.start()], " " * len(token[0])]
            position = token.end()
    rest = "".join([*parts, text[position:]])
    found = _BROKEN.search(rest)
    return (found.start(), rest[found.start() : found.start() + 15]) if found else None


def escape(plain: str) -> str:
    """Plain text as inline markup that reads back as the same plain text."""
    return re.sub(r"([\\`*<]|\[(?=\^)|\{(?=source=|~~|\+\+|--)|(?<=~~|\+\+|--|<<)\})", r"\\\1", plain)


def with_signs_as_letters(text: str) -> str:
    """A text received, in which what would be a sign of the edition's own stands as the letters that it is."""
    text = _NO_SIGN.sub(lambda sign: "\\\\\\" if sign[0] == "\\" else f"\\{sign[0]}", text)
    return with_starred_pages(text)


def with_starred_pages(text: str) -> str:
    """A text in which the stars of a database's pages are letters, paragraph by paragraph."""
    return "".join(map(_with_starred_pages, _BLANK_LINE.split(text))) if _STARRED.search(text) else text


def _with_starred_pages(part: str) -> str:
    """A paragraph received, in which the stars of a database's pages are letters: `2019 WL 123456, at *3, *5`. They
    are where the others then stand in pairs, as stretches of italics have them."""
    done = _STARRED.sub(lambda pages: pages[0].replace("*", r"\*"), part)
    return part if _STAR.sub("", done).count("*") % 2 else done


def declared(text: str) -> Iterator[Declared]:
    """The emendations in a text, in order.

    Each mark is looked for once: what is not closed from here on is not closed from further on either.
    """
    missing: set[str] = set()

    def find(mark: str, start: int) -> int:
        at = -1 if mark in missing else text.find(mark, start)
        if at < 0:
            missing.add(mark)
        return at

    opener = _OPENER.search(text)
    while opener:
        sign, start = opener[0][1:], opener.end()
        parted = find("~>", start) if sign == "~~" else start
        close = find(sign + "}", parted + 2 if sign == "~~" else start) if parted >= 0 else -1
        end = close + 3 if close >= 0 else start
        if close >= 0:
            stop = find("<<}", end + 3) if text.startswith("{>>", end) else -1
            reason = text[end + 3 : stop] if stop >= 0 else ""
            end = stop + 3 if stop >= 0 else end
            yield Declared(opener.start(), end, *_both(sign, start, parted, close), reason)
        opener = _OPENER.search(text, end)


def _both(sign: str, start: int, parted: int, close: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where the witness's reading and the edition's stand: of a change, an addition, a deletion."""
    if sign == "~~":
        return (start, parted), (parted + 2, close)
    return ((start, start), (start, close)) if sign == "++" else ((start, close), (close, close))
