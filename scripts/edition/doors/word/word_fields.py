"""Word's fields: what the instruction of one says that it is, and one that shows a note's number."""

from __future__ import annotations

import re
from dataclasses import dataclass

REFERENCE = re.compile(r"\s*(?:NOTEREF|REF)\s+(\S+)", re.I)
LINKING = re.compile(r"\s*HYPERLINK\b", re.I)
AWAY = re.compile(r'\s*HYPERLINK\s+"?(?!\\l)[^"\s]*[:/]', re.I)
CONTENTS = re.compile(r"\s*TOC\b")


@dataclass(slots=True)
class FieldShown:
    """A field that points at a bookmark, what it shows, and the last signs before it."""

    bookmark: str
    shown: str = ""
    before: str = ""
