"""The place that a citation cites, as its source's entry leaves it to be said: of an act in a code its section, of a
work of several volumes, which is one source, the volume."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.bluebook.authorities.acts import in_code, title_cited
from edition.bluebook.works.works import Work
from edition.model import Citation, Source
from edition.sources.pinpoints import joined_places

_VOLUME_FIRST = re.compile(r"(?P<volume>\d{1,3}[A-Z]{0,2}) (?=[A-Z*])")
_BEFORE_ID = re.compile(r"(?P<volume>\d{1,3}[A-Z]{0,2}) [Ii]d\.")


def volume_of(citation: Citation) -> str:
    """The volume that a short form names first, or "": `5 ROE, *supra* note 3, § 2`, `4 *id.* § 9`."""
    if citation.form == "id":
        named = _BEFORE_ID.search(citation.text)
    else:
        named = _VOLUME_FIRST.match(citation.name) if citation.form == "supra" else None
    return named["volume"] if named else ""


def in_volume(citation: Citation, volume: str, source: Source) -> Citation:
    """A citation with its volume before its place, where its source does not say the volume."""
    if source.fields.get("volume") == volume or volume in source.fields.get("title", "").split(" ")[:1]:
        return citation
    return replace(citation, pinpoint=joined_places(f"vol. {volume}", citation.pinpoint))


def in_same_volume(citation: Citation, before: str | None) -> Citation:
    """An *Id.* at another place, in the volume in which the citation before it is placed: `vol. 4, § 2`."""
    volume = re.match(r"vol\. (?P<volume>\w+)", before or "")
    if not volume or not citation.pinpoint or volume_of(citation) or citation.pinpoint.startswith("vol."):
        return citation
    return replace(citation, pinpoint=joined_places(volume[0], citation.pinpoint))


def of_the_source(citation: Citation, work: Work | None, source: Source | None) -> Citation:
    """The citation with its place as its entry says: an act that is Title IV of another is not cited at Title IV; one
    whose entry has a code and no section is cited at the code's section too."""
    named = source.fields.get("publaw", "") if source else ""
    if citation.pinpoint and named.startswith(f"{citation.pinpoint} of "):
        return replace(citation, pinpoint=None)
    if work and source and source.kind == "book" and (volume := work.fields.get("volume", "")):
        citation = in_volume(citation, volume, source)
    printed = work.fields.get("code", "") if work else ""
    code, place = in_code(printed)
    if not source or not place or source.fields.get("code", "").casefold() != code.casefold():
        return citation
    pin = f"{citation.pinpoint}, {printed}" if citation.pinpoint else place
    title = title_cited(work.fields.get("title", ""), "") if work else ""
    by_title = title and title != source.fields.get("title", "")
    return replace(citation, pinpoint=joined_places(title, pin) if by_title else pin)
