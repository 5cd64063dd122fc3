"""A PDF's table of contents: lines that lead to a page's number, by dots or below its title, and those among
them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from edition.doors.pdf_body.pdf_placed import Placed, with_pages
from edition.doors.pdf_pages.pdf_sheets import Sheet
from edition.doors.pdf_pages.pdf_tables import BAR

_LEADER = re.compile(r"(?:[.·…_] ?){4,}\s*[\divxlc]{0,5}\s*$")
_TITLE = re.compile(r"(?:table of )?contents", re.I)
_PAGE = re.compile(r"(?P<entry>.*\S)\s\d{1,4}")
_LONGEST_GAP = 3  # lines without a page's number
_LONGEST_ENTRY = 6  # lines, with those that an entry goes on over
_FEWEST = 3  # entries, at least: a line of dots alone is none


def contents_in_body(sheet: Sheet) -> Sheet:
    """The page, its contents with the body where their type is that of notes and they end the page."""
    leaders = [index for index, line in enumerate(sheet.notes) if _LEADER.search(line.text)]
    if len(leaders) < _FEWEST or leaders[0] >= _LONGEST_ENTRY:
        return sheet
    end = leaders[-1] + 1
    return replace(sheet, body=(*sheet.body, *sheet.notes[:end]), notes=sheet.notes[end:])


def without_contents(lines: Sequence[Placed]) -> tuple[list[Placed], list[Placed]]:
    """The lines of the body without its table of contents, and the lines of that."""
    leaders = [index for index in range(len(lines)) if _leads(lines, index)] or _below_title(lines)
    table = leaders[:1]
    for index in leaders[1:]:
        if index - table[-1] > _LONGEST_ENTRY:
            break
        table.append(index)
    if len(table) < _FEWEST:
        return list(lines), []
    start = _opening(lines, table[0])
    contents = list(lines[start : table[-1] + 1])
    rest = with_pages(lines[table[-1] + 1 :], [page for line in contents for page in line.pages])
    return [*lines[:start], *rest], contents


def _leads(lines: Sequence[Placed], index: int) -> bool:
    """True for a line that leads to a page by dots. A table's row may lead to a figure so: of one in bars the words
    come again further on."""
    text = lines[index].line.text
    if not text.startswith(BAR):
        return bool(_LEADER.search(text))
    plain = " ".join(text.replace(BAR, " ").split())
    leader = _LEADER.search(plain)
    entry = _letters(plain[: leader.start()]) if leader else ""
    return bool(entry) and any(entry in _letters(line.line.text) for line in lines[index + 1 :])


def _below_title(lines: Sequence[Placed]) -> list[int]:
    """The lines below the title *Contents* that end with a page's number and whose words come again further on, as
    long as there is one every few lines."""
    title = next((i for i, line in enumerate(lines) if _TITLE.fullmatch(line.line.text.strip(" .:"))), None)
    if title is None:
        return []
    letters = [_letters(line.line.text) for line in lines]
    found = [title]
    for index in range(title + 1, len(lines)):
        match = _PAGE.fullmatch(lines[index].line.text.strip())
        if match and _letters(match["entry"]) in "".join(letters[index + 1 :]):
            found.append(index)
        elif index - found[-1] >= _LONGEST_GAP:
            break
    return found[1:]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _opening(lines: Sequence[Placed], first: int) -> int:
    """Where a table begins: at its title, or at the first line of the entry whose last is `first`, whose words come
    again as a heading."""
    near = range(first - 1, max(-1, first - 1 - _LONGEST_ENTRY), -1)
    title = next((i for i in near if _TITLE.fullmatch(lines[i].line.text.strip(" .:"))), None)
    if title is not None:
        return title
    last = _letters(_LEADER.sub("", lines[first].line.text.replace(BAR, " ")))
    below = "".join(_letters(line.line.text) for line in lines[first + 1 :])
    above = ["".join(_letters(line.line.text) for line in lines[i:first]) for i in range(max(0, first - 2), first)]
    return first - next((len(above) - i for i, words in enumerate(above) if words and words + last in below), 0)
