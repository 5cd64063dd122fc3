"""Headings that a line break of Word's parts from their text within one paragraph: Word has them as one, and a reader
sees two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from edition.doors.common.received import Block
from edition.doors.word.word_runs import PARTED

_HEADING = re.compile(r"(?P<number>(?:[IVXLC]+|[A-Z]|[a-z]|\d{1,2})[.)] )?(?P<title>[A-Z“‘][^.;,—]*[^.;,—:\s])")
_MOST_WORDS = 14
_SMALL = 4  # letters: shorter words of a title may be small


def told_of_broken_lines(blocks: Iterable[Block]) -> Iterator[str]:
    """What is asked of each paragraph whose first line, which a line break ends, reads as a heading."""
    for block in blocks:
        first, parted, rest = "".join(run.text for run in block.runs).partition(PARTED)
        if block.kind == "paragraph" and parted and rest[:1].isupper() and _is_heading(first.strip()):
            yield (
                f"a line break ends “{first.strip()}” within a paragraph, which goes on with it; if it is a heading, "
                "give it a paragraph of its own in the file, and import that"
            )


def _is_heading(line: str) -> bool:
    """True of a short line without a stop that has a number, or whose words all begin with a capital."""
    found = _HEADING.fullmatch(line)
    words = line.split()
    if not found or len(words) > _MOST_WORDS:
        return False
    return bool(found["number"]) or not any(word[0].islower() for word in words if len(word) > _SMALL)
