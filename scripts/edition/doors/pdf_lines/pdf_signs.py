"""What pages print otherwise than a text has it: hyphens that call themselves soft ones, and letters set apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from edition.doors.pdf_lines.pdf_letters import TOLD_SOFT, Letter, Line, PdfPage
from edition.doors.pdf_lines.pdf_runs import KEPT_HYPHEN
from edition.text.joining_lines import SOFT_HYPHEN

_BOTH = (f"-{SOFT_HYPHEN}", f"{SOFT_HYPHEN}-")  # one sign that the file calls both: which it is, is not known
_SEEN = 0.1  # of the type's size: what is narrower is not seen
_FEWEST = 4  # letters set apart; soft hyphens
_WORD = 1.6  # of the usual space between letters set apart: a wider one parts words


def as_text(pages: Sequence[PdfPage]) -> list[PdfPage]:
    """The pages with each sign as it is meant.

    Some types have one sign for the hyphen and the soft hyphen, and a file then calls every hyphen soft: where one is
    seen within a line, none is the line's end's for certain.
    """
    said = any(letter.text == TOLD_SOFT for page in pages for line in page.lines for letter in line.letters)
    pages = [replace(page, lines=tuple(map(_softened, page.lines))) for page in pages] if said else pages
    lines = [line for page in pages for line in page.lines]
    every = any(_is_seen_hyphen(letter) for line in lines for letter in line.letters[:-1])
    soft = Counter(letter.font for line in lines for letter in line.letters[-1:] if letter.text == SOFT_HYPHEN)
    telling = {font for font, count in soft.items() if count >= _FEWEST and not every}

    def read(line: Line) -> Line:
        whole = _closed_up(_hyphened(line, every))
        return _kept_hyphen(whole) if said or line.letters and line.letters[-1].font in telling else whole

    return [replace(page, lines=tuple(map(read, page.lines))) for page in pages]


def _softened(line: Line) -> Line:
    """A line whose hyphen, if the file says so of it, is a soft one."""
    if not any(letter.text == TOLD_SOFT for letter in line.letters):
        return line
    letters = (replace(each, text=SOFT_HYPHEN) if each.text == TOLD_SOFT else each for each in line.letters)
    return replace(line, letters=tuple(letters))


def _kept_hyphen(line: Line) -> Line:
    """A line whose last hyphen is the author's, since the file calls the line ends' own soft ones: it is joined to
    what stands before it by a sign that nobody sees, and that no line's end has."""
    *before, last = line.letters or (None,)
    if last is None or last.text != "-" or not (before and before[-1].text.isalnum()):
        return line
    return replace(line, letters=(*before, replace(last, text=KEPT_HYPHEN)))


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
