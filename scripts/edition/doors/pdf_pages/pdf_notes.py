"""The notes at the feet of a PDF's pages, and which raised figures of the body mark them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from edition.doors.common.received import NoteRead, Refused, Run
from edition.doors.pdf_lines.pdf_letters import Line
from edition.doors.pdf_lines.pdf_runs import runs_of, to_next_line
from edition.doors.pdf_pages.pdf_sheets import Sheet

_NUMBERED_NOTE = re.compile(r"^\s*\[?(\d{1,4})\]?[.)]?\s+(?=\S)")
_TOUCHING = re.compile(r"^\s*(\d{1,4})(?=[A-ZÀ-Þ“‘\"([])")
"""A number that its note touches, as some programs set it: taken where the first note's does so."""
_AS_FAR_IN = 4.5  # points: a figure more or less sets a note's number so far in or out
_SIGN = re.compile(r"^\s*([*∗†‡]+)\s*(?=\S)")


_OLD_STYLE = str.maketrans("IloO", "1100")


def _figures(raised: str, due: int) -> str:
    """Raised figures; old-style ones that the file calls letters, `I` and `o`, where they are the number due."""
    read = raised.translate(_OLD_STYLE)
    return read if read == str(due) else raised


@dataclass(slots=True)
class Marks:
    """Which raised figures are markers: the next note's number, up to the last note's. `beyond` is the last that
    goes on so, and that no note has."""

    highest: int
    due: int = 1
    beyond: int = 0

    def number(self, digits: str) -> int | None:
        """The note that raised figures mark, or None for an exponent."""
        digits = _figures(digits, self.due)
        if digits.isdecimal() and len(digits) < 5 and self.due <= int(digits) <= min(self.highest, self.due + 3):
            self.due = int(digits) + 1
            return int(digits)
        if digits == str(max(self.highest, self.beyond) + 1) and self.due > self.highest - 3:
            self.beyond = int(digits)
        return None


class NoteReader:
    """Notes from the feet of pages; what begins without a number goes on with the note before."""

    def __init__(self) -> None:
        self.notes: dict[int, list[Run]] = {}
        self.authors: list[tuple[str, list[Run]]] = []
        self.open: list[Run] | None = None
        self.last = 0
        self.raises = False
        self.touches = False
        self.stops: bool | None = None
        self.inset: float | None = None
        self.margin = 0.0

    @property
    def highest(self) -> int:
        """The highest number read, 0 before the first."""
        return max(self.notes, default=0)

    def take(self, sheet: Sheet) -> None:
        """Read a page's notes. Raises `Refused` where their numbers begin anew."""
        self.margin = min((line.left for line in (*sheet.body, *sheet.notes)), default=0.0)
        for index, line in enumerate(sheet.notes):
            number, rest = self._start(line)
            if number is None and not index and self._begins_anew(line):
                page = (
                    f"on page {sheet.page}"
                    if sheet.page
                    else f"below “{sheet.body[0].text[:30]}…”"
                    if sheet.body
                    else ""
                )
                raise Refused(
                    f"the notes’ numbers begin anew {page}; expected numbers that go on through the article; number "
                    "them so in the Word file, and import that"
                )
            if number is None:
                if self.open is None:
                    self.open = self.notes.setdefault(self.last, [])
                self.open[:] = [*(to_next_line(self.open) if self.open else ()), *runs_of(line)]
            else:
                self.last = max(number, self.last)
                self.open = self.authors[-1][1] if not number else self.notes.setdefault(number, [])
                self.open += rest

    def _start(self, line: Line) -> tuple[int | None, list[Run]]:
        """The number of the note that a line begins, and the rest of the line; None for a line that goes on."""
        runs = runs_of(line)
        figures = _figures(runs[0].text.strip(" ."), self.last + 1) if runs and runs[0].raised else ""
        if figures.isdecimal():
            number = int(figures[:4])
            if self.last < number <= self.last + 3:
                self.raises = True
                return number, list(runs[1:])
        text = "".join(run.text for run in runs)
        match = _NUMBERED_NOTE.match(text)
        if match and not self.raises and self._may_be(int(match[1]), line) and not self._is_within(match):
            self.inset, self.stops = self._inset(line), _has_stop(match)
            return int(match[1]), _without(runs, match.end())
        touching = _TOUCHING.match(text)
        if touching and not self.raises and int(touching[1]) == self.last + 1 and (self.touches or not self.last):
            self.touches, self.inset = True, self._inset(line)
            return self.last + 1, _without(runs, touching.end())
        sign = _SIGN.match(text)
        if sign and self.last == 0 and not self.open and 0 not in self.notes or sign and self._is_next_sign(sign[1]):
            self.authors.append((sign[1], []))
            return 0, _without(runs, sign.end())
        return None, []

    def _is_next_sign(self, sign: str) -> bool:
        """True for the sign of a further author's note: behind the others', one that none of them has."""
        return self.last == 0 and bool(self.authors) and sign not in (each for each, _ in self.authors)

    def _begins_anew(self, line: Line) -> bool:
        """True for a page's first note that has the number 1 again, set as the notes' numbers are."""
        runs = runs_of(line)
        if self.last and runs and runs[0].raised:
            return self.raises and runs[0].text.strip(" .") == "1"
        match = _NUMBERED_NOTE.match(line.text)
        alike = self.inset is not None and abs(self._inset(line) - self.inset) < _AS_FAR_IN
        return match is not None and int(match[1]) == 1 and not self.raises and self.last > 1 and alike

    def _inset(self, line: Line) -> float:
        """How far a line is set in from its page's left margin; those of facing pages differ."""
        return line.left - self.margin

    def _may_be(self, number: int, line: Line) -> bool:
        """True for the next note's number; for one a little higher, where a line is set in as the last note's was."""
        begins_alike = self.inset is not None and abs(self._inset(line) - self.inset) < _AS_FAR_IN
        return number == self.last + 1 or begins_alike and self.last < number <= self.last + 3

    def _is_within(self, match: re.Match[str]) -> bool:
        """True for a figure at the head of a line that goes on with the note before, as `Sections | 1 and 2 are hers`:
        unlike the notes' numbers no stop is behind it, or one is, and it stands in the midst of a sentence."""
        is_low = match.string[match.end()].islower()
        if self.stops is None:
            return is_low and not _has_stop(match) and self.open is not None
        before = "".join(run.text for run in self.open or ()).rstrip(" \n”’\"'")
        return _has_stop(match) != self.stops and (is_low or not before.endswith((".", "?", "!", "]", ")")))

    @property
    def missing(self) -> tuple[int, ...]:
        """The notes that are not found, though later ones are."""
        return tuple(number for number in range(1, self.highest) if number not in self.notes)

    def result(self) -> tuple[NoteRead, ...]:
        """The notes that were read: the author's own, then the others by their numbers."""
        authors = [NoteRead(0, (tuple(runs),), sign) for sign, runs in self.authors]
        return (*authors, *(NoteRead(number, (tuple(runs),)) for number, runs in sorted(self.notes.items())))


def _has_stop(number: re.Match[str]) -> bool:
    return number[0].rstrip()[-1] in ".)]"


def _without(runs: Sequence[Run], count: int) -> list[Run]:
    """Runs without their first `count` letters."""
    left: list[Run] = []
    for run in runs:
        cut = min(count, len(run.text))
        count -= cut
        if run.text[cut:]:
            left.append(replace(run, text=run.text[cut:]))
    return left
