"""What a repository's cover sheet says of an article: its recommended citation, its address, its own words."""

from __future__ import annotations

import re

from edition.model import Meta
from edition.text.repository_words import REPOSITORY
from edition.witness.paper_lines import names_in

_CITATION = re.compile(
    r"(?P<authors>[^*\n]{3,200}?),\s+\*(?P<title>[^\n]{1,300}?),?\*(?P<roman>[^,*\n]{0,300}),?\s+(?P<volume>\d+)\s+(?P<journal>[A-Z][^\d\n(]{1,100}?)\s+"
    r"(?P<page>\d+)(?:,\s*[\d–-]+)?\s+\((?P<year>\d{4})\)"
)
_PLAIN_CITATION = re.compile(
    r"^(?P<authors>(?:[^,\n]+(?:, [^,\n]+)* & )?[^,\n*]{3,60}), (?P<title>[^\n*]{5,300}?), (?P<volume>\d+) "
    r"(?P<journal>[A-Z][^\d\n(]{1,100}?) (?P<page>\d+)(?:, [\d–-]+)? \((?P<year>\d{4})\)\.?$",
    re.M,
)
"""A recommended citation that has lost its italics."""
_JOURNAL = re.compile(
    r"^\W*(?P<volume>\d+)\s+(?P<journal>[A-Z][A-Za-z.&’' ]+?)\s+(?P<page>\d+)\s+\((?P<year>\d{4})\)\W*$", re.M
)
_QUOTED = re.compile(
    r"[“\"](?P<title>[^“”\"\n]{5,300})[”\"] \((?P<year>\d{4})\)\. [^\n]{0,200}?(?P<url>https?://[^\s<>]+)"
)
"""The recommended citation of what is in no journal: `Roe, Jane, "Of Piers" (2020). Tidal Papers. 14. https://…`"""
_SOURCE = re.compile(
    r"\bSource: \*?(?P<journal>[A-Z][^\d\n*]{1,100}?)\*? ?, Vol\. (?P<volume>\d+)\b[^\n]{0,60}?(?P<year>\d{4})\),? "
    r"pp?\. (?P<page>\d+)"
)
"""Where JSTOR says that an article stands."""
_ADDRESS = re.compile(r"[Aa]vailable at:?\s*<?(?P<url>https?://(?![^\s<>]*(?:terms|licen[cs]e))[^\s<>]+)", re.I)
_STYLE = re.compile(r"^(?:Bluebook|ALWD|APA|Chicago|McGill Guide|AGLC|MLA|OSCOLA)(?: \d+\w* ed\.| Style)? ")
"""What HeinOnline puts above each form of the citation."""
_SHEET = re.compile(
    r"brought to you (?:for free|by)|"
    r"^\W*Part of the .* Commons\b|"
    r"accepted for inclusion|©|^\W*Copyright \d{4}|^\W*Volume \d+\b.*\b(?:Issue|Number|Article) \d+|"
    r"Institutional Repository\W*$",
    re.I | re.S | re.M,
)
"""What only a repository's cover sheet says."""


def cited_on(front: str) -> Meta:
    """The article as the sheet, or a head above its title, cites it; what none cites is empty."""
    one_line = re.sub(r"(?<!\n)\n(?!\n)", " ", front)
    cited = _CITATION.search(one_line) or _PLAIN_CITATION.search(one_line)
    found = cited or _JOURNAL.search(one_line) or _SOURCE.search(one_line)
    address = _ADDRESS.search(one_line)
    quoted = _QUOTED.search(one_line) if REPOSITORY.search(one_line) else None
    if not found and quoted:
        return Meta(title=re.sub(r"\s+", " ", quoted["title"]), year=int(quoted["year"]), url=quoted["url"])
    if not found:
        return Meta(url=address["url"] if address else "")
    return Meta(
        title=re.sub(r"\s+", " ", f"{cited['title']}{cited.groupdict().get('roman', '')}").replace("*", "").strip(" ,")
        if cited
        else "",
        authors=names_in(_STYLE.sub("", re.sub(r"^.*\n|^Recommended Citation:? ", "", cited["authors"])))
        if cited
        else (),
        journal=found["journal"].strip(),
        volume=found["volume"],
        first_page=found["page"],
        year=int(found["year"]),
        url=address["url"] if address else "",
    )


def is_of_sheet(line: str) -> bool:
    """True for a line that a cover sheet has, and no article."""
    return any(pattern.search(line) for pattern in (REPOSITORY, _SHEET, _JOURNAL, _SOURCE, _ADDRESS, _CITATION))
