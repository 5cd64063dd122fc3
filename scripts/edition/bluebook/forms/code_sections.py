"""The numbers of sections, as codes, regulations and restatements are cited by them (rules 3.3, 12.9)."""

from __future__ import annotations

_ORDINAL = r"(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth)"
"""A paragraph that a section calls by a word: `12 U.S.C. § 24 (Seventh)`."""
_PARTED = r"\(\w{1,6}(?:\.\d{1,2}|-\w{1,3})?(?:[’']{1,2}|′{1,2})?\)"
_BEHIND_A_SPACE = r" \((?:[A-Za-z]|[1-9]\d?|[ivx]{2,4})\)"
_FIGURES = (
    r"(?:[A-Z]{1,4}[.-]?)?\d+\w*(?:-\d{1,3},\d{3}(?!\d)|-\.\d+|[.:/-]\w+"
    rf"|{_PARTED}\d*|\[\w{{1,4}}\]@ORDINAL@|{_BEHIND_A_SPACE}(?! [a-z]))*"
)
_UNIT = _FIGURES.replace("@ORDINAL@", rf"| ?\({_ORDINAL}\)")
_TO = rf"(?:–[.:-]?| to [-.]?){_FIGURES.replace('@ORDINAL@', '')}|[–-](?:{_PARTED})+"
_MORE = (
    rf"(?:,? (?:&|and) |, )(?:§ ?)?(?:[.:/-]?{_UNIT}|(?:{_PARTED})+)"
    r"(?![\w(])(?! [A-Z][\w.’]*\.| [A-Z]{2,}\b)"  # 12 F.3d 4 is no section
)
_TAIL = r"(?:,? (?:et seq\b\.?|note\b(?: \d+)?|nt\.|subd(?:iv)?\. \w+(?:\(\w+\))*))?"
SECTIONS = rf"{_UNIT}(?:{_TO}|{_MORE})*{_TAIL}"
"""The numbers behind a section sign: `1.1031(a)-1(b)`, `1331, 1367 & 1441`, `25-21,185.09`, `4321 et seq.`"""
SUBSECTIONS = r"(?:\(\w+(?:[.-]\w+)?(?:[’']{1,2}|′{1,2})?\))*"
"""What parts a section, wherever it is cited: `(b-20)(1)`."""
SPACED_SUBSECTIONS = rf"(?:(?<=\w){_BEHIND_A_SPACE}(?:\(\w{{1,4}}\))*(?! [a-z]))?"
"""What parts a section behind a space, and explains nothing: `§ 922 (q)(2)`."""
