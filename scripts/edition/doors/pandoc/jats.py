"""What a JATS file says and Pandoc does not tell: the numbers of sections, tables, figures and items, and where the
article was printed."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.doors.common.received import Facts
from edition.doors.pandoc.pandoc_lists import LABELLED

_NUMBERED = re.compile(
    r"(<sec\b[^>]*>\s*)<label>\s*(?P<number>[^<]*[^<\s])\s*</label>(?P<title>\s*<title\b[^>/]*>)(?!\s*(?P=number)\b)"
)
_CAPTION = re.compile(
    r"(?P<before><(?:table-wrap|fig)\b[^>]*>\s*)<label>\s*(?P<label>[^<]*[^<\s])\s*</label>"
    r"(?:\s*<caption\b[^>]*>\s*(?:<title\b[^>/]*>(?P<title>(?:(?!</?title\b).)*)</title>)?)?",
    re.S,
)
_ITEM = re.compile(r"(<list-item\b[^>]*>\s*)<label>\s*([^<]*[^<\s])\s*</label>\s*<p\b[^>]*>")
_SAID_BY = re.compile(
    r"(<disp-quote\b(?:(?!</?(?:disp-quote|attrib)\b).)*)<attrib\b[^>]*>((?:(?!</?attrib\b).)*)</attrib>", re.S
)
_BARE_NUMBER = re.compile(r"[IVXLC]+|[A-Za-z]|\d+")
_FRONT = re.compile(r"<article-meta\b.*?</article-meta>", re.S)
_JOURNAL = re.compile(r"<(abbrev-journal-title|journal-title)\b[^>]*>\s*([^<]*[^<\s])\s*</\1>")
_VOLUME = re.compile(r"<volume\b[^>]*>\s*(\w+)\s*<")
_FIRST_PAGE = re.compile(r"<fpage\b[^>]*>\s*(\w+)\s*<")


def with_numbers(text: str) -> str:
    """A file in which a section's number, which its label gives, stands at the head of its title."""
    return _NUMBERED.sub(lambda m: f"{m[1]}{m['title']}{_with_stop(m['number'])} ", text)


def with_labels(text: str) -> str:
    """A file in which the labels of tables and figures open their captions, and those of items their words; whose words
    a quotation's are, which Pandoc says twice, stands once."""
    text = _SAID_BY.sub(r"\1<p>\2</p>", _ITEM.sub(rf"\1<p>{LABELLED}\2 ", text))
    return _CAPTION.sub(_captioned, text)


def _captioned(found: re.Match[str]) -> str:
    words = f"{found['label'].rstrip('.:')}. {(found['title'] or '').strip()}".strip()
    is_open = "<caption" in found[0]
    paragraph = f"<p>{words}</p>"
    return f"{found['before']}<caption>{paragraph}{'' if is_open else '</caption>'}"


def _with_stop(number: str) -> str:
    return f"{number}." if _BARE_NUMBER.fullmatch(number) else number


def with_print(facts: Facts, text: str) -> Facts:
    """The facts with the journal, as law reviews shorten it where the file does, the volume and the first page."""
    names = dict(_JOURNAL.findall(text.partition("<body")[0]))
    front = found[0] if (found := _FRONT.search(text)) else ""
    volume, page = (match[1] if (match := form.search(front)) else "" for form in (_VOLUME, _FIRST_PAGE))
    journal = names.get("abbrev-journal-title") or names.get("journal-title") or facts.journal
    return replace(facts, journal=journal, volume=volume or facts.volume, first_page=page or facts.first_page)
