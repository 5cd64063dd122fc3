"""Data sets: what a title in brackets is called, its number in an archive, the version cited."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.bluebook.forms.work_fields import Found
from edition.text.late_patterns import late

_SORT = (
    r"[\[(](?:(?P<sort>(?i:data ?sets?|databases?|data files?|codebook|computer software|software|infographic|"
    r"spreadsheet|interactive (?:map|tool|database)|(?:\w+ )?(?:map|chart)))|"
    r"(?P<number>(?:ICPSR|NCJ|UKDA|SN|ZA) ?(?:No\. )?\d{3,6}))[\])]"
    r"(?:,? (?:[Ss]cale )?(?P<scale>1:\d{1,3}(?:,\d{3})+))?"
)
BEHIND_TITLE = late(rf",? {_SORT}(?=,| \(|\s*$)")
"""What a work is, or its number in an archive of data, in brackets behind its title: `*Piers* (dataset)`."""
_ENDS = late(rf"(?P<title>.*[^\s,])(?:,? {_SORT}|, (?P<version>(?i:version|ver\.|v\.?) ?\d[\w.]*))", re.S)


def as_data(found: Found | None) -> Found | None:
    """A work with what its title says at its end: `Piers (dataset)`, `Piers (ICPSR 2038), Version 3`."""
    for _ in range(3):
        ends = _ENDS.fullmatch(found.fields.get("title", "")) if found else None
        if not found or not ends:
            break
        said = {"type": ends["sort"], "number": ends["number"], "edition": ends["version"], "addendum": ends["scale"]}
        fields = {**found.fields, "title": ends["title"], **{name: value for name, value in said.items() if value}}
        found = replace(found, fields=fields)
    return found
