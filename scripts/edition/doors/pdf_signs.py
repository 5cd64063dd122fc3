"""What pages print otherwise than a text has it: hyphens that call themselves soft ones, and letters set apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from edition.doors.pdf_letters import Letter, Line, PdfPage
from edition.text.joining_lines import SOFT_HYPHEN

_BOTH = (f"-{SOFT_HYPHEN}", f"{SOFT_HYPHEN}-")  # one sign that the file calls both: which it is, is not known
_SEEN = 0.1  # of the type's size: what is narrower is not seen
_FEWEST = 4  # letters set apart
_WORD = 1.6  # of the usual space between letters set apart: a wider one parts words


def as_text(pages: Sequence[PdfPage]) -> list[PdfPage]:
    """The pages with each sign as it is meant.

    Some types have one sign for the hyphen and the soft hyphen, and a file then calls every hyphen soft: where one is
    seen within a line, none is the line's end's for certain.
    """
    lines = [line for page in pages for line in page.lines]
    every = any(_is_seen_hyphen(letter) for line in lines for letter in line.letters[:-1])
    return [replace(page, lines=tuple(_closed_up(_hyphened(line, every)) for line in page.lines)) for page in pages]


def _is_seen_hyphen(letter: Letter) -> bool:
    return letter.text == SOFT_HYPHEN and letter.right - letter.left > _SEEN * letter.size


def _hyphened(line: Line, every: bool) -> Line:
    if not any(letter.text in _BOTH or every and _is_seen_hyphen(letter) for letter in line.letters):
        return line
    letters = (
        replace(letter, text="-") if letter.text in _BOTH or every and _is_seen_hyphen(letter) else letter
        for letter in line.letters
    )
    return replace(line, letters=tuple(letters))


def _closed_up(line: Line) -> Line:
    """A line whose letters are all set apart, `A R T I C L E`, with its words closed up."""
    words = line.text.split(" ")
    if len(words) < _FEWEST or any(len(word) != 1 for word in words) or not all(map(str.isalpha, words)):
        return line
    usual = median(letter.right - letter.left for letter in line.letters if letter.text == " ")
    kept = (x for x in line.letters if x.text != " " or x.right - x.left > _WORD * usual)
    return replace(line, letters=tuple(kept))
