"""The numbers of sections, as codes, regulations and restatements are cited by them (rules 3.3, 12.9)."""

from __future__ import annotations

import re

_UNIT = r"(?:[A-Z]{1,4}[.-]?)?\d+\w*(?:-\d{1,3},\d{3}(?!\d)|[.:/-]\w+|\(\w{1,6}(?:\.\d{1,2})?\)\d*|\[\w{1,4}\])*"
_ONE = rf"{_UNIT}(?:–(?:[.-]?{_UNIT}|\(\w{{1,6}}\))| to -?{_UNIT})?"
_MORE = (
    rf"(?:(?:,? (?:&|and) |, )(?:§ ?)?(?:[.-]?{_ONE}|\(\w{{1,4}}\)(?:\(\w{{1,4}}\))*)"
    r"(?![\w(])(?! [A-Z][\w.’]*\.| [A-Z]{2,}\b))*"  # 12 F.3d 4 is no section
)
_TAIL = r"(?:,? (?:et seq\b\.?|note\b(?: \d+)?|nt\.|subd\. \w+(?:\(\w+\))*))?"
SECTIONS = rf"{_ONE}{_MORE}{_TAIL}"
"""The numbers behind a section sign: `1.1031(a)-1(b)`, `1331, 1367 & 1441`, `25-21,185.09`, `4321 et seq.`"""

_SUBSECTIONS = r"(?:\(\w{1,6}(?:\.\d{1,2})?\))+(?:–(?:\(\w{1,6}\))+)?"
_SUBDIVIDED = re.compile(
    r"(?P<section>.*?(?P<sign>§ ?)?(?P<number>[^\s§,&–()]*\d[^\s§,&–()]*(?:\(\w+\)-[\w.]+)?))"
    rf"(?P<sub>{_SUBSECTIONS}(?:(?:,? (?:&|and) |, ){_SUBSECTIONS})*)"
)


def parted_section(printed: str) -> tuple[str, str]:
    """One section of a code, and the subsections cited of it: `8 U.S.C. § 12a`, `§ 12a(b)(4)`. Of several sections,
    or of one without subsections, all is the first."""
    one = _SUBDIVIDED.fullmatch(printed) if "§§" not in printed else None
    if not one or re.search(r"\d[,–] ?|&", one["section"].rpartition("§")[2] if one["sign"] else one["number"]):
        return printed, ""
    return one["section"], f"{one['sign']}{one['number']}{one['sub']}" if one["sign"] else one["sub"]


def whole_section(section: str, pinpoint: str) -> str:
    """What `parted_section` parted, as it was printed."""
    if not pinpoint.startswith("§"):
        return section + pinpoint
    return section[: section.rindex("§")] + pinpoint if "§" in section else section
