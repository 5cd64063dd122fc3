"""What stands beside the authors' names above an article's text: dates, places of work, the state of the paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from edition.bluebook.words.printed_names import DEGREE
from edition.text.joining_lines import SUPERSCRIPTS, is_finished
from edition.text.paper_stamps import is_kind, is_stamp
from edition.text.title_words import title_case

AFFILIATION = re.compile(
    r"\b(?:University|Universidad|School|College|Faculty|Institute|Academy|Professor|Lecturer|Dean|Fellow|Associate|Candidate|Judge|"
    r"Counsel|Attorney|Partner|Department|Center|Centre|[JS]\.D|LL\.[BM]|Ph\.D)\b|@"
)
_OFFICE = re.compile(r"(?:Professor|Judge|Dean) (?=\S+ \S)")
_AND = re.compile(r",?\s+(?:&|and)\s+")
_COMMA = re.compile(rf",(?:\\?[*∗†‡{SUPERSCRIPTS}])*\s")
"""A comma between a name and what stands behind it, which the sign of a note may follow."""
_STATE = re.compile(
    r"^\W*(?:(?:preliminary|working|first|second|final|early|current|this) )*(?:draft|version|manuscript|preprint)\b|"
    r"^\W*(?:last )?(?:revised|updated|modified)\b|^\W*forthcoming\b|^\W*working paper\b|"
    r"\b(?:series|symposium|lectures?)$",
    re.I,
)
"""What tells the state of a paper, where it is no sentence."""
_PLEA = re.compile(
    r"\b(?:do not|not (?:to be|for)) (?:cit|quot|circulat|distribut)|\bcomments (?:are )?welcome\b",
    re.I,
)
"""What asks something of a draft's readers, in a sentence or in none."""
_MASTHEAD = re.compile(r"\(do not delete\)|^[\W_]+$|^Vol(?:ume|\.)? \d+\b", re.I)
"""A line that is no title's: a galley's slug (`ROE (DO NOT DELETE) 5/12/2020 5:51 PM`), a rule, a volume."""
_LONGEST = 14  # words
_DATE = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)? )?(?:[A-Z][a-z]+\.?,? )?(?:\d{1,2}, )?(?:1[5-9]|20)\d\d|"
    r"(?:1[5-9]|20)\d\d(?:-\d\d){1,2}|(?:\d{1,2}/){1,2}\d{4}"
)
"""As people put it under a title: `May 4, 2021`, `4 May 2021`, `Spring 2021`, `2021-05-04`, `5/4/2021`."""


_TWICE = 2  # times as long as what a piece is, at least, is the line of a title below it


def below_masthead(title: str, cover: re.Pattern[str]) -> str:
    """A title without the lines of a journal's first page that stand above it, which no blank line parts from it:
    from its head all that are such for certain, or that `cover` knows, where one is for certain."""
    lines = _without_stamps(title.split("\n"))
    if len(lines) > 1 and is_kind(lines[0]) and len(lines[1]) > _TWICE * len(lines[0]):
        del lines[0]
    first = next((i for i, line in enumerate(lines) if not (_MASTHEAD.search(line) or cover.search(line))), 0)
    return "\n".join(lines[first:]) if any(map(_MASTHEAD.search, lines[:first])) else "\n".join(lines)


def _without_stamps(lines: list[str]) -> list[str]:
    """A title's lines without a stamp over two lines or more that stands above it, or below a word of what it is."""
    for start in range(min(2, len(lines))):
        for end in range(len(lines) - 1, start + 1, -1):
            if is_stamp(" ".join(lines[start:end])):
                return [*lines[:start], *lines[end:]]
    return lines


def is_about_the_paper(line: str, is_above: bool) -> bool:
    """True for a date, the state of a paper or a plea to its readers; and of what stands above the text
    (`is_above`), for where an author works."""
    words = line.strip()
    if len(words.split()) > _LONGEST:
        return False
    if _DATE.fullmatch(words) or _PLEA.search(words):
        return True
    return not is_finished(words) and bool(_STATE.search(words) or is_above and AFFILIATION.search(words))


def names_alone(byline: str) -> str:
    """The names of a byline without where those named work: `Mara Quill, Harbor Law School` → `Mara Quill`.

    Behind a place of work a further name is one where its own follows: `Law & Public Policy` are none. A byline in
    which nothing else stands before such a word is a name: `Dean Acheson`.
    """
    kept, is_placed = [], False
    for each in _AND.split(byline):
        parts = _COMMA.split(each)
        names = list(takewhile(lambda part: not AFFILIATION.search(part), parts))
        if names and (not is_placed or len(names) < len(parts)):
            kept.append(", ".join(names))
        is_placed = is_placed or len(names) < len(parts)
    return " & ".join(kept) or byline


def is_beside_names(line: str) -> bool:
    """True for a line among the authors' that names none of them: a date, the state of the paper, a place of work."""
    office = _OFFICE.match(line)
    is_named = not AFFILIATION.search(line[office.end() :]) if office else names_alone(line) != line
    return is_about_the_paper(line, True) and not is_named


def names_in(byline: str) -> tuple[str, ...]:
    """Each name of a byline, without degrees."""
    byline = DEGREE.sub("", byline)
    names = re.split(rf"{_AND.pattern}|,\s+(?!Jr\b|Sr\b|[IVX]+\b)", re.sub(r"^[Bb]y\s+", "", byline.strip()))
    return tuple(title_case(name.strip(" ,")) for name in names if name.strip(" ,"))


_FIRST_OF_ROW = re.compile(r"(?P<signs>(?:#{1,6} )?)(?P<label>A|I|1)\. \S")
_SECOND = {"A": "B", "I": "II", "1": "2"}


def begins_row(texts: Sequence[str], at: int) -> bool:
    """True where the text at a place has the first number or letter of headings behind their signs, which go on
    below: an initial and a name would be no more alike. What stands beside the title may have lost its signs."""
    if not (first := _FIRST_OF_ROW.match(texts[at])):
        return False
    signs = first["signs"] or "# "
    again = not first["signs"] and _begins_below(texts, at, f"{signs}{first['label']}. ")
    return not again and _begins_below(texts, at, f"{signs}{_SECOND[first['label']]}. ")


def _begins_below(texts: Sequence[str], at: int, head: str) -> bool:
    return any(text.startswith(head) for text in islice(texts, at + 1, None))
