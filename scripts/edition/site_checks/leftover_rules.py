"""The rule that no page shows the signs it was written with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.model import Finding
from edition.site_checks.built_site import BuiltSite, finding
from edition.site_checks.visible_text import STANDS_FOR_CODE, blocks

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
    | (?P<comment> <!--[^\n]{0,40} | --> )
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


def site_markdown_left(site: BuiltSite) -> Iterator[Finding]:
    """A page shows something of Markdown, of the edition's own syntax, or of HTML, instead of what it means.

    Code, and what `pre`, `script` and `style` hold, may show anything; so may the author, whose letters
    `site-text-differs` compares.

    Bad:  `<p>The harbour.[^8] It *burned*. {: #p4 }</p>`
    Good: `<p id="p4">The harbour.<sup>…8…</sup> It <em>burned</em>.</p>`
    """
    article = site.edition.article
    units = article.units
    printed = "\n".join(" ".join(unit.text.edition.plain.split()) for unit in units)
    for page in site.pages.values():
        for block in blocks(page):
            text = str(block)
            for match in _LEFT.finditer(text) if _A_SIGN.search(text) else ():
                shown = " ".join(match[0].replace(STANDS_FOR_CODE, "").split())  # without the markers between
                if shown in printed:
                    continue
                message = (
                    f"the page shows {shown[:80]!r} ({match.lastgroup}); expected it to have been read as markup; "
                    "mend it in the page's source"
                )
                line = block.line_at(text, match.start())
                yield finding("site-markdown-left", page.path, line, message)
