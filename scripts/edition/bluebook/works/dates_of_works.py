"""Which bracket or day dates a work, and which belongs to a title, a document's number or a law."""

from __future__ import annotations

import re

from edition.bluebook.forms.before_laws import PARTIES
from edition.bluebook.forms.days import YEAR
from edition.bluebook.forms.laws import LAW
from edition.bluebook.words.capital_letters import bluebook
from edition.bluebook.words.notetext import NoteText
from edition.text.late_patterns import late

_BEFORE_LAW = bluebook(
    r"(?:, as (?:last )?(?:revised|amended)\b[^;()]{0,120}?,(?= (?:\d+ [A-Z]|S\.)))?"
    rf"(?:, {PARTIES}(?=,))?"
    r",? ?(?:(?:arts?|¶)\.? ?[\dIVXLC]+(?:[–-]\d+)?, |annex(?: [IVX\d]+)?, )*"
)
_ANNEXED = late(r", [A-Z][^;()]{0,200}?, Annex(?: \w+)?, ")  # , Pier Agreement, Annex 2, 9 U.N.T.S. 1
_LEADS = late(
    r"(?:last|proved|dated|forthcoming|rev\.|unpublished|adopted|decided|entered into force|signed|daily ed|codified|"
    r"(?:last )?(?:updated|modified|corrected)(?: on)? $|"
    r"(?:updated|revised|enlarged|expanded|abridged|new|student|international|int’l|centennial|paperback) ed\.|"
    r"perm\. ed\.|database (?:last )?updated|photo\. repr(?:int|t\.)|reprt\.|version|ver\.|v\. ?\d|release|rel\.|"
    r"as amended|amended|eff(?:\.|ective)|repealed|translated|entry (?:for|of|dated)|c\.|ca\.|on file|preprint|"
    r"[a-z]{1,4}[A-Z][A-Za-z]+)"  # arXiv, bioRxiv
)
_YEARS_OF_A_TITLE = late(
    rf"\({YEAR}[–-]{YEAR}\)"
    rf"(?=(?:: |, at |,? (?:\d|[ivxlc]+\b|§))[^();<]{{0,200}} ?\([^()]*{YEAR}\)| \({YEAR}\))"
)
UNDATED = late(
    r"\((?:(?P<house>[A-Z][^()]{1,80}?),? )?(?:n\.d\.|undated)\)|\((?P<coming>forthcoming)\)|"
    r"\((?:unpublished )?(?:manuscript|(?P<thesis>[^()\d]{2,30}(?:dissertation|thesis)(?:, [^()\d]+)?))\)"
    r"(?= \([^()]*on file)"
)
"""What stands where a work would have its date: `(n.d.)`, `(Pier Press n.d.)`, `(forthcoming)`."""
NUMBER_AROUND = late(r"(?<=\w)\(\d{4}\)[\w/]|(?<=, )\(\d{4}\) \d+, [A-Z]|(?<=[A-Z]{4} \d{3} )\(\d{4}\), [A-Z]")
"""A year within a document's number: `CM/Rec(2010)5`, `(2019) 044`."""


def is_date(note: NoteText, match: re.Match[str], end: int) -> bool:
    """A bracket that dates a work: at the clause's own level, its words a court, edition or publisher."""
    at = match.start()
    if (
        note.depth[at] != 1
        or note.style.is_italic(at)
        or note.in_url(at)
        or NUMBER_AROUND.match(note.plain, at)
        or _YEARS_OF_A_TITLE.match(note.plain, at, end)
    ):
        return False
    lead = match.groupdict().get("lead") or ""
    if _AGREED.match(lead) and (series := LAW.match(note.plain, match.end() + 1, end)) and series["treaty"]:
        return False  # Convention on Piers (adopted 23 May 1969) 1155 UNTS 331
    return not lead or not lead[0].islower() or bool(_LEADS.match(lead))


_AGREED = late(r"(?:opened for signature|adopted|signed|done|concluded) ")


def is_plain_date(note: NoteText, match: re.Match[str], end: int) -> bool:
    """A day that no bracket has dates a work, if no law's number follows it."""
    return is_outside(note, match.start()) and not _dates_a_law(note.plain, match.end(), end)


def _dates_a_law(text: str, at: int, end: int) -> bool:
    """True if the law's number follows its date, as in a treaty's citation."""
    gaps = (gap.match(text, at, end) for gap in (_BEFORE_LAW, _ANNEXED))
    return any(gap and LAW.match(text, gap.end(), end) for gap in gaps)


def is_outside(note: NoteText, offset: int) -> bool:
    """True if the character stands in no bracket, quotation, address or italics."""
    return not note.depth[offset] and not note.in_url(offset) and not note.style.is_italic(offset)
