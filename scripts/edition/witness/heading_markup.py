"""The markup around a heading's line, and what conversion left of it."""

from __future__ import annotations

import re

from edition.text.title_words import is_capitals

_DEBRIS = re.compile(r"^[#*_\s]+|(?<![\\#*_\s])[#*_\s]+$")
_ESCAPED = re.compile(r"^([#*_\s]*\w{1,5})\\(?=[.)])")
_LONGEST_LINE = 500


_DRESS = re.compile(r"[#*_\\]")


def undressed(line: str) -> str:
    """`line` without the markup around it, or what conversion left of one; italics inside it stay."""
    if len(line) > _LONGEST_LINE:
        return line
    if not _DRESS.search(line):
        return line.strip()
    line = re.sub(r"^#+\s*|(?<=\s)#+$", "", line.strip()).rstrip()
    line = _ESCAPED.sub(r"\1", line)
    for mark in ("**", "__", "*", "_"):
        if line.startswith(mark) and line.endswith(mark):  # lines that were each dressed alike are one dress
            line = re.sub(rf"(?<=\S){re.escape(mark)} +{re.escape(mark)}(?=[^\s*_])", " ", line)
    if whole := re.fullmatch(r"(\*\*|__)((?:(?!\1).)+)\1", line) or re.fullmatch(r"([*_])([^*_]+)\1", line):
        return undressed(whole[2])
    marks = line.replace(r"\*", "")  # a letter of the title's: `Ruling C*`
    if marks.count("**") % 2 or marks.replace("**", "").count("*") % 2:
        return _DEBRIS.sub("", line)
    return line


def markup_of(line: str) -> str:
    """The markup around a whole line: `##`, `bold`, `italics`, or nothing."""
    line = line.strip()
    if not line.startswith(("#", "*", "_")):
        return ""
    if marks := re.match(r"#+(?=\s)", line):
        return marks[0]
    if line.startswith(("**", "__")):
        return "bold"
    return "italics" if re.fullmatch(r"\*[^*]+\*|_[^_]+_", line) else ""


def typography_of(line: str, markup: str) -> str:
    """The typography of a heading without a number."""
    return f"named {'capitals' if is_capitals(line) else markup or 'plain'}"


def is_exclaimed(line: str) -> bool:
    """True for `Why?` and its like: a paragraph rather than a heading."""
    return line.endswith(("?", "!")) and len(line.split()) <= 3
