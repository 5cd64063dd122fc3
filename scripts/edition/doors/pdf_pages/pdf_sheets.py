"""A PDF's pages, sorted: which lines are the body's, which the notes', which are running heads; and the pages' numbers.

What the type's size does not tell is not guessed: two columns, or notes that no size sets apart, are refused.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from edition.doors.common.received import Refused
from edition.doors.pdf_lines.pdf_letters import Line, PdfPage, Rule, Segment
from edition.doors.pdf_pages.pdf_covers import covers_in
from edition.doors.pdf_pages.pdf_feet import parted
from edition.doors.pdf_pages.pdf_folios import folios_in, lone_folio, offsets_of
from edition.doors.pdf_pages.pdf_notices import without_imprint, without_notices

_STAMP = re.compile(r"Electronic copy available at|ssrn\.com/abstract|Downloaded from|content downloaded", re.I)
_JOURNAL = re.compile(r"\b(?:review|journal|quarterly|bulletin|annual|yearbook)\b", re.I)
_NOTE_SIZES = ((0.68, 0.96), (0.55, 0.68))  # of the body's: as notes are set, and where no type is so large
_FIGURES = re.compile(r"\d+")
_GUTTER = 9.0  # points between two columns, at least
_MIDDLE = (0.4, 0.6)  # of the page's width: where a gutter stands
_RIGHT = 0.25  # of the body's lines: where more stand right of the middle, they are a column's
_FEWEST_LETTERS = 12  # of a line of text
_FEWEST = 3
_STEP = 6.0  # points between two heights of running heads, at least
_SAME_SIZE = 0.26  # points
_NEAR = 0.4  # of the way from the notes’ size to the body’s: a quotation may stand between them
_SET = 1.2  # of the type's size: how far apart lines are as a rule
_APART = 1.4  # of the type's size: the space above a line at the foot that is none of the notes'


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page without its frame: the body's lines and the notes', the printed number, if it is known, and what is
    drawn on it."""

    body: tuple[Line, ...]
    notes: tuple[Line, ...]
    page: int | None
    cover: bool = False
    rules: tuple[Rule, ...] = ()
    segments: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True)
class Sizes:
    """The type sizes of body and notes, in points; `notes` is 0 where the file has none. `leading` is how far apart
    the body's lines stand."""

    body: float
    notes: float
    leading: float = 0.0


def sheets_of(pages: Sequence[PdfPage]) -> tuple[list[Sheet], Sizes]:
    """Every page, sorted. Raises `Refused` where the body stands in two columns."""
    covers = covers_in(pages)
    article = pages[covers:]
    sizes = _sizes(article)
    _refuse_columns(article, sizes)
    feet = _lone_feet(article, sizes)
    offsets = offsets_of([[line.text for _, line in _edges(page) if id(line) not in feet] for page in article])
    heads = _heads(article, offsets, feet, sizes)
    sheets = [Sheet(page.lines, (), None, cover=True) for page in pages[:covers]]

    def is_small(line: Line) -> bool:
        return _is_small(line, sizes)

    for number, page in enumerate(article):
        lines = [line for i, line in enumerate(page.lines) if (number, i) not in heads]
        lines = without_notices(lines, is_small)
        lines = lines if number else without_imprint(lines, is_small)
        body, notes = parted(lines, is_small, sizes.notes)
        folio = number + offsets[0] if offsets else None
        sheets.append(Sheet(tuple(body), tuple(notes), folio, False, page.rules, page.segments))
    return sheets, replace(sizes, leading=_leading(sheets))


def _leading(sheets: Sequence[Sheet]) -> float:
    """How far apart the body's lines stand, as most do: between short paragraphs and headings there is more space."""
    bodies = [sheet.body for sheet in sheets if not sheet.cover]
    gaps = [above.base - below.base for body in bodies for above, below in pairwise(body)]
    times = Counter(round(gap) for gap in gaps)
    most = max(times, key=lambda gap: (times[gap], -gap), default=0)
    return median(gap for gap in gaps if abs(gap - most) <= 1) if gaps else 0.0


def _sizes(pages: Sequence[PdfPage]) -> Sizes:
    """The body's size is that of most letters in the upper half of pages; the notes' the next below it."""
    every: Counter[float] = Counter()
    upper: Counter[float] = Counter()
    for page in pages:
        for i, line in enumerate(page.lines):
            every[_rounded(line.size)] += len(line.letters)
            if 2 * i < len(page.lines):
                upper[_rounded(line.size)] += len(line.letters)
    body = max(upper, key=lambda size: upper[size], default=0.0)
    for least, most in _NOTE_SIZES:
        smaller = {size: count for size, count in every.items() if least * body <= size <= most * body}
        if smaller:
            return Sizes(body, max(smaller, key=lambda size: smaller[size]))
    return Sizes(body, 0.0)


def _rounded(size: float) -> float:
    return round(2 * size) / 2


def _is_small(line: Line, sizes: Sizes) -> bool:
    """True for a line in the notes' size, or near it."""
    return bool(sizes.notes) and line.size < sizes.notes + max(_SAME_SIZE, _NEAR * (sizes.body - sizes.notes))


def _heads(
    pages: Sequence[PdfPage], offsets: Sequence[int], feet: frozenset[int], sizes: Sizes
) -> frozenset[tuple[int, int]]:
    """The running heads and page numbers: from a page's edge inwards, as long as lines have its printed number at
    an end, come again at the same height with other figures, or are a repository's stamp.

    At the foot, where notes end with *Id.* on many pages, only what stands apart from the line above is one.
    """
    edges = [line for page in pages for _, line in _edges(page)]
    alike = Counter((_look(line.text), height) for line in edges for height in _heights(line))
    stamps = Counter(line.text for line in edges if _STAMP.search(line.text))
    often = max(_FEWEST, len(pages) // 8)
    found: set[tuple[int, int]] = set()
    for number, page in enumerate(pages):
        folios = {number + offset for offset in offsets}
        for inwards in (range(min(2, len(page.lines))), range(len(page.lines) - 1, max(1, len(page.lines) - 3), -1)):
            for i in inwards:
                line = page.lines[i]
                again = alike[_look(line.text), _heights(line)[0]] >= often
                is_folio = bool(folios & folios_in(line.text))
                apart = not i or inwards.step > 0 or _stands_apart(page.lines[i - 1], line, _usual_gap(page, line))
                is_head = (again or is_folio) and apart or is_folio and not _words(line.text)
                is_head = is_head and id(line) not in feet or inwards.step < 0 and _is_below_folio(page, i, folios)
                is_head = is_head and not (number == 0 and inwards.step > 0 and _is_title(page, i, sizes))
                if not is_head and stamps[line.text] < min(_FEWEST, len(pages)):
                    break
                found.add((number, i))
    return frozenset(found)


def _is_title(page: PdfPage, i: int, sizes: Sizes) -> bool:
    """True for a line of the first page in its largest type, though it comes again as a running head; a journal's
    name is none."""
    line = page.lines[i]
    largest = max(each.size for each in page.lines)
    return line.size > sizes.body + 1 and line.size > largest - _SAME_SIZE and not _JOURNAL.search(line.text)


def _is_below_folio(page: PdfPage, i: int, folios: set[int]) -> bool:
    """True for a page's last line where the one above it is the page's number alone, apart from what it stands below:
    an offprint's or a licence's line."""
    if i < 2 or i != len(page.lines) - 1 or not _stands_apart(page.lines[i - 2], page.lines[i - 1]):
        return False
    return lone_folio(page.lines[i - 1].text) in folios


def _heights(line: Line) -> tuple[int, int]:
    """Where a line stands, and where one a little higher would, in steps of some points."""
    step = int(line.base // _STEP)
    return step, step + 1 if line.base % _STEP > _STEP / 2 else step - 1


def _stands_apart(above: Line, line: Line, usual: float = 0.0) -> bool:
    """True for more space above a line than lines of its size have between them, which is `usual` on its page."""
    return above.base - line.base > _APART * max(above.size, line.size, usual)


def _usual_gap(page: PdfPage, line: Line) -> float:
    """How far apart the page's lines in a line's size stand, in as many points as its type would have for that."""
    alike = [pair for pair in pairwise(page.lines) if all(abs(each.size - line.size) < _SAME_SIZE for each in pair)]
    return median(above.base - below.base for above, below in alike) / _SET if alike else 0.0


def _edges(page: PdfPage) -> Iterator[tuple[int, Line]]:
    count = len(page.lines)
    return ((i, page.lines[i]) for i in sorted({*range(min(2, count)), *range(max(0, count - 2), count)}))


def _words(text: str) -> str:
    return re.sub(r"[\W_]+", "", _FIGURES.sub("", text)).casefold()


def _look(text: str) -> str:
    """What comes again of a running head: its words, or the figures that are all it has (`[Vol.` / `38:1113`)."""
    return _words(text) or text.strip()


def _lone_feet(pages: Sequence[PdfPage], sizes: Sizes) -> frozenset[int]:
    """Which lines at the feet of pages are notes, whatever numbers they begin or end with: their number is
    raised, or they have the notes' type and words that no other page has there; below a rule in any type also where
    their numbers do not go up with the pages."""
    last = [(n, line) for n, page in enumerate(pages) for line in page.lines[-2:] if _words(line.text)]
    alike = Counter(_words(line.text) for _, line in last)
    small = [line for _, line in last if abs(line.size - sizes.notes) < _SAME_SIZE]
    below = [(n, line) for n, line in last if any(line.base < rule.base for rule in pages[n].rules)]
    numbered = [(int(match[0]) - n, line) for n, line in below if (match := _FIGURES.match(line.text))]
    counted = numbered if len({offset for offset, _ in numbered}) > 1 else []
    raised = {id(line) for line in (*small, *(line for _, line in below)) if line.is_raised(line.letters[0])}
    lone = {id(line) for line in small if alike[_words(line.text)] == 1}
    return frozenset(raised | lone | {id(line) for _, line in counted})


def _refuse_columns(pages: Sequence[PdfPage], sizes: Sizes) -> None:
    """Raise `Refused` where much of the body stands right of the page's middle alone: behind a gap there in a line, or
    in lines of its own where the columns' lines stand at different heights."""
    every, right = 0, 0
    for page in pages:
        for line in page.lines:
            if abs(line.size - sizes.body) < 0.5 and not _is_head_or_folio(line):
                every += 1
                right += line.left > _MIDDLE[0] * page.width or _has_gutter(line, page.width)
    if right > _RIGHT * every:
        raise Refused("the PDF’s text stands in two columns; expected one; ask for the Word file")


def _is_head_or_folio(line: Line) -> bool:
    return len(line.letters) < _FEWEST_LETTERS


def _has_gutter(line: Line, width: float) -> bool:
    """True for a line with a gap in the middle of its page: between its letters, whatever spaces stand there."""
    seen = [letter for letter in line.letters if letter.text != " "]
    return any(
        two.left - one.right >= _GUTTER and _MIDDLE[0] * width < one.right and two.left < _MIDDLE[1] * width
        for one, two in pairwise(seen)
    )
