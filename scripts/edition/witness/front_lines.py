"""A line of what stands before an article's text: its words, and whether it could be a title."""

from __future__ import annotations

import re

from edition.text.joining_lines import SUPERSCRIPTS
from edition.text.paper_stamps import is_stamp
from edition.text.title_words import looks_like_title
from edition.witness.heading_edges import one_line

SIGN = re.compile(rf"(?!(?<=[^\W_])\\\*[^\W_])(?<![^\W_]\\)[*∗†‡\\{SUPERSCRIPTS}]+|(?<=[^\W\d_])§+")
"""The sign of a note; an asterisk of its own within a word is a title's letter."""
COVER = re.compile(
    r"^(?:[\w/., –-]{,16}\W)?\d{4}$|https?:|©|^\d+ |^(?:Volume|Vol|Recommended|Number|Issue|Copyright)\b|"
    r"\b(?:Repository|Number \d+|Issue \d+)$|^(?:Articles?|Comments?|(?:Student )?Notes?|Essays?|Symposium)$|"
    r"^(?:Book Review|Case Study|Foreword|Responses?|Repl(?:y|ies)|Lecture)$|"
    r"\b(?:Law|Legal|Bar) (?:Review|Journal|Quarterly|Forum)(?: (?:Online|Forum|Sidebar))?$|"
    r"^(?:Journal|Review) of [\w ]+$",
    re.I,
)
"""What stands above a title and is none."""


def could_be_title(line: str) -> bool:
    """True for a line that looks like a title, and is no word of a cover sheet."""
    return looks_like_title(line) and not COVER.search(line) and not is_stamp(line)


def plain_line(text: str) -> str:
    """The words of a chunk on one line, without the signs of notes and of markup."""
    return one_line(SIGN.sub("", text)).strip("#_ ").strip()
