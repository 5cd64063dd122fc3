"""The names of sections and of their pages. Some no page of an article's text may have: the edition's own pages stand
there, or Windows writes no such file."""

from __future__ import annotations

import re

OWN = frozenset(
    "about assets data full history index index-of-names listen quote releases search sources timeline witness".split()
)
"""What stands at the top of an edition or of its site, by names of its own."""
_DEVICES = frozenset({"aux", "con", "nul", "prn", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
"""Windows' devices: no file there is called so, with any ending."""


def free_name(name: str) -> str:
    """The name; `the-data` for one that is taken."""
    return f"the-{name}" if name in OWN | _DEVICES else name


def section_id(number: str) -> str:
    """The id written for a section, and the name of a Part's page: `III.C.1.a` → `iii-c-1-a`, `Data` → `the-data`."""
    return free_name(re.sub(r"[^0-9a-z]+", "-", number.casefold()).strip("-"))
