"""A code's section that a short form cites, where the source is known by another: `9 U.S.C. § 2`, then *Id.* § 4."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.model import Source

_IN_CODE = re.compile(r"(?P<code>[^§]*[^\s,§]),? (?P<section>§.*)")
_SECTION = re.compile(r"§§? ?[^,;]*\d[^,;]*(?:, [\d.(][^,;]*)*")


def section_of(source: Source) -> str:
    """The section by which a law without a name of its own is known; "" of another source."""
    code = source.fields.get("code", "")
    found = _IN_CODE.fullmatch(code)
    return found["section"] if found and source.fields.get("title", code) == code else ""


def at_section(source: Source, pinpoint: str | None) -> Source:
    """The source as known by the section that a short form cites in its stead; itself where it cites none."""
    section = section_of(source)
    if not section or not pinpoint or not _SECTION.fullmatch(pinpoint):
        return source
    code = source.fields["code"].removesuffix(section) + pinpoint
    return replace(source, fields={name: code if name in {"code", "title"} else v for name, v in source.fields.items()})
