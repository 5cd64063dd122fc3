"""Lines that a printer set around the text, by signs of their own: heads of bound volumes, in one line or in several,
and a galley's line of its file. The reader of a witness has rules of its own for them, of which this knows nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_HEAD = re.compile(
    r"\[?(?:[a-z]{3,9}\.?(?:[ /–-]{1,3}[a-z]{3,9}\.?)?,? )?\d{4}(?:[–-]\d{2,4})?\].*\d\]?|"
    r"\[?\d+\b.*\bvol\b.*|.*\(do not delete\).*|\S+\.(?:docx?|wpd|rtf)\b.*\d/\d.*",
    re.I,
)
_EDGE = re.compile(r"\[?\d{1,4}\]?")
_MOST_PARTS = 3
_LONGEST = 100
_LONGEST_LINE = 250


def is_head_line(line: str) -> bool:
    """True for a line that says of itself that it is a head."""
    return len(line) < _LONGEST_LINE and bool(_HEAD.fullmatch(line.strip()))


def in_parts(lines: Sequence[tuple[int, str]]) -> Iterator[int]:
    """The numbers of the lines that are a head together: its page or year, its words and its volume."""
    written = [(number, line.strip()) for number, line in lines if line.strip()]
    for at, (_, first) in enumerate(written):
        for size in range(2, _MOST_PARTS + 1) if _EDGE.fullmatch(first) else ():
            row = written[at : at + size]
            whole = " ".join(line for _, line in row)
            if len(whole) < _LONGEST and is_head_line(whole):
                yield from (number for number, _ in row)
