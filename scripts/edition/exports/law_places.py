"""A place in the law in its parts: `22 U.S.C. § 5811 note` → volume 22, U.S.C., section `5811 note`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition.model import Source

LAW_PLACES = ("reporter", "fedreg", "stat", "code")
"""The fields that hold such a place, the first one given being the one that is taken apart."""

_PLACE = re.compile(
    r"(?P<volume>\d+(?:-\d+)?) (?P<container>\S.*?) (?:§+ ?(?P<section>[A-Z\d].*)|(?:¶ ?)?(?P<page>\d\S*(?: note)?|_+))"
)


@dataclass(frozen=True, slots=True)
class LawPlace:
    """`container` is the whole of a place that has other parts than a volume and a page or section."""

    container: str
    volume: str = ""
    page: str = ""
    section: str = ""


def law_place(source: Source) -> LawPlace | None:
    """The first place in the law that the source gives, or None."""
    whole = next((source.fields[name] for name in LAW_PLACES if source.fields.get(name)), "")
    match = _PLACE.fullmatch(whole)
    if not match:
        return LawPlace(whole) if whole else None
    return LawPlace(match["container"], match["volume"], page=match["page"] or "", section=match["section"] or "")
