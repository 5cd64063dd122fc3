"""The lines of a Word file's table of contents: by their style, by the block that holds them, or by their field."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.doors.common.received import Run
from edition.doors.word.word_package import Element, child, local, value
from edition.doors.word.word_styles import Shape

_ENTRY = re.compile(r".*\S\s+(?:\d{1,4}|[ivxlc]{1,7})\s*", re.S)


def is_contents(paragraph: Element, shape: Shape, runs: Sequence[Run], in_field: bool) -> bool:
    """True for a line of contents: in a field alone that makes them, one that ends with a page's number."""
    text = "".join(run.text for run in runs)
    return shape.is_contents or _is_in_block(paragraph) or in_field and bool(_ENTRY.fullmatch(text) or not text.strip())


def _is_in_block(paragraph: Element) -> bool:
    """True within the block that Word calls a table of contents."""
    blocks = (each for each in paragraph.iterancestors() if local(each) == "sdt")
    galleries = (value(child(each, "sdtPr", "docPartObj", "docPartGallery")) for each in blocks)
    return "Table of Contents" in galleries
