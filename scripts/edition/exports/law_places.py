"""A place in the law in its parts: `22 U.S.C. § 5811 note` → volume 22, U.S.C., section `5811 note`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition.model import Source
from edition.sources.kinds import KINDS, title

LAW_PLACES = ("reporter", "fedreg", "stat", "code")
"""The fields that hold such a place, the first one given being the one that is taken apart."""

_PLACE = re.compile(
    r"(?P<volume>\d+(?:-\d+)?) (?P<container>\S.*?) (?:§+ ?(?P<section>[A-Z\d].*)|(?:¶ ?)?(?P<page>\d\S*(?: note)?|_+))"
)


_OF_A_CODE = re.compile(r"(?P<container>[A-Z][^§]*[^\s,§]) §+ ?(?P<section>[A-Z\d][^§]*)")
"""A section of a code without a volume: `Cal. Harb. Code § 4`; none of a constitution's article: `art. I, § 8`."""


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
    if not match and (section := _OF_A_CODE.fullmatch(whole)):
        return LawPlace(section["container"], section=section["section"])
    if not match:
        return LawPlace(whole) if whole else None
    return LawPlace(match["container"], match["volume"], page=match["page"] or "", section=match["section"] or "")


def is_title(source: Source, place: LawPlace) -> bool:
    """True of a place that serves as the title whole, in a type that would print both; or that is not taken apart."""
    whole = next(source.fields[name] for name in LAW_PLACES if source.fields.get(name))
    return title(source) == whole and (not KINDS[source.kind].containers or place.container == whole)
