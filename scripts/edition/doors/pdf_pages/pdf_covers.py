"""Which pages at a PDF's front are a repository's own, and none of the article's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.doors.pdf_lines.pdf_letters import Line, PdfPage
from edition.text.repository_words import REPOSITORY

_COVER = re.compile(rf"{REPOSITORY.pattern}|Suggested Citation", re.I)
_MOST = 2  # pages
_LONGEST = 4000  # letters


def covers_in(pages: Sequence[PdfPage]) -> int:
    """How many pages at the front are a repository's own: they say so in its words, hold little, and mark no note."""
    count = 0
    for page in pages[:_MOST]:
        text = "\n".join(line.text for line in page.lines)
        if not _COVER.search(text) or len(text) > _LONGEST or any(map(_is_marked, page.lines)):
            break
        count += 1
    return count if count < len(pages) else 0


def _is_marked(line: Line) -> bool:
    """True for a line with a raised figure, which an article's first page may have and no cover."""
    return any(letter.text.isdecimal() and line.is_raised(letter) for letter in line.letters)
