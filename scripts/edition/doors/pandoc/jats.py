"""What a JATS file says and Pandoc does not tell: its sections' numbers, and where the article was printed."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.doors.common.received import Facts

_NUMBERED = re.compile(
    r"(<sec\b[^>]*>\s*)<label>\s*(?P<number>[^<]*[^<\s])\s*</label>(?P<title>\s*<title\b[^>/]*>)(?!\s*(?P=number)\b)"
)
_BARE_NUMBER = re.compile(r"[IVXLC]+|[A-Za-z]|\d+")
_FRONT = re.compile(r"<article-meta\b.*?</article-meta>", re.S)
_JOURNAL = re.compile(r"<(abbrev-journal-title|journal-title)\b[^>]*>\s*([^<]*[^<\s])\s*</\1>")
_VOLUME = re.compile(r"<volume\b[^>]*>\s*(\w+)\s*<")
_FIRST_PAGE = re.compile(r"<fpage\b[^>]*>\s*(\w+)\s*<")


def with_numbers(text: str) -> str:
    """A file in which a section's number, which its label gives, stands at the head of its title."""
    return _NUMBERED.sub(lambda m: f"{m[1]}{m['title']}{_with_stop(m['number'])} ", text)


def _with_stop(number: str) -> str:
    return f"{number}." if _BARE_NUMBER.fullmatch(number) else number


def with_print(facts: Facts, text: str) -> Facts:
    """The facts with the journal, as law reviews shorten it where the file does, the volume and the first page."""
    names = dict(_JOURNAL.findall(text.partition("<body")[0]))
    front = found[0] if (found := _FRONT.search(text)) else ""
    volume, page = (match[1] if (match := form.search(front)) else "" for form in (_VOLUME, _FIRST_PAGE))
    journal = names.get("abbrev-journal-title") or names.get("journal-title") or facts.journal
    return replace(facts, journal=journal, volume=volume or facts.volume, first_page=page or facts.first_page)
