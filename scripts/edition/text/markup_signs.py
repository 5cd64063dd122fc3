"""What in words that are shown would be markup, if it were read as such."""

from __future__ import annotations

import re
from collections.abc import Iterator

# What a law review prints itself is not among these: `[a]`, `[(BATNA)]`, `. . . [.]`, `at *3`, `* * *`, `§ 3[a](2)`.
_LEFT = re.compile(
    r"""
    (?= [^\w\s] | source= | ^\s | \A\s )  # where none of them can begin, none is tried
    (?:
      (?P<marker> \[\^[^\]\s]{1,40}\]:? )
    | (?P<span> (?:\[[^\[\]\n]{0,200})? \]\{ [:\#.\w] [^{}\n]{0,80} \}? )       # [*37]{#page-37}
    | (?P<attributes> \{:? \s* [\#.][\w-][^{}\n]{0,80} \} | \{:\s? )            # {: #p4 }  {#ii}
    | (?P<emendation> \{(?:~~|\+\+|--|>>|==) | (?:~~|\+\+|--|<<|==)\} | ~> )
    | (?P<answer> (?<![\w?&;/%.-])source=\S{0,60} )
    | (?P<template> \{\{|\}\}|\{%|%\} )
    | (?P<comment> <!-- | --> )
    | (?P<tag> </?(?:a|b|em|i|span|strong|sup|sub|p|div|br|li|cite|mark|ins|del)(?:\s[^<>]{0,80})?/?> )
    | (?P<entity> &(?:amp|lt|gt|quot|nbsp|\#\d{2,7}|\#x[0-9a-fA-F]{2,6}); )
    | (?P<escape> \\[][$*\\`_{}<>\#] )
    | (?P<link> \](?: \((?!(?:\d{1,3}|[A-Za-z]|[ivxlc]+)\)) [^()\s]{0,80} \)? ) )   # ](ii.md), but not [a](2)
    | (?P<definition> ^\s*\[[^\]\n]{1,80}\]:\s+(?:<|https?:|[\w./-]+\.md) )
    | (?P<emphasis>
        (?<![\w*\\])\*{1,3}(?=[^\s*])(?!\d+[-–,.;:)’”]) [^*]{0,300} (?<=[^\s*“‘(])\*{1,3}(?![\w*]) )
    | (?P<strong> (?<!\*)\*\*(?!\*) (?!\ [A-Z]) )  # ** Staff: a second author’s mark
    | (?P<heading> \A\s*\#{1,6}\s+(?!\d)\S+ )
    | (?P<fence> ^\s*(?:```|~~~)[^\n]{0,20} )
    )
    """,
    re.X | re.M,
)
_A_SIGN = re.compile(r"[]\[{}<>&*\\#`]|source=|~~~")
"""One of the signs that each of those begins with or holds: most texts of a page have none."""


def signs_of_markup(text: str) -> Iterator[re.Match[str]]:
    """Each sign of Markdown, of the edition's own syntax, or of HTML in a text; the match's last group says which."""
    if _A_SIGN.search(text):
        yield from _LEFT.finditer(text)


def marked_up(sign: str) -> str:
    """What is told of a sign in words that are to be plain."""
    return f"“{sign[:80]}” would be shown as it stands; expected plain words; take the signs out"
