"""What stands on a PDF's pages beside the text: line numbers in the margin, a watermark, words set aslant or on end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from edition.doors.pdf_lines.pdf_letters import Letter

_APART = 0.4  # of the type's size between a line's number and the line, at least
_SAME_ROW = 3.0  # points
_FEWEST = 5  # numbers on a page
_MOST_NEW = 3  # times that the numbers of a page begin anew: body, notes, page head
_COVERED = 0.7  # of a page's long rows that have a number, at least, where each is to have one
_LONG_ROW = 20  # letters
_STEPS = (1, 2, 5, 10)
_ALIKE = 0.9
_HUGE = 2.5  # times the text's size
_SHOWN = 40  # letters

Page = Sequence[Letter]


def without_line_numbers(pages: Sequence[Page]) -> tuple[list[list[Letter]], int]:
    """The pages without numbers that count their lines in the left margin, and how many numbers these are.

    They stand left of everything else, one for each line or for each fifth, on most pages.
    """
    columns = [_column(page) for page in pages]
    counted = [column for column, page in zip(columns, pages, strict=True) if _counts_lines(column, page)]
    if 2 * len(counted) < max(1, sum(len(page) > _FEWEST * _LONG_ROW for page in pages)):
        return [list(page) for page in pages], 0
    edge = max((number[-1].right for column in counted for number in column), default=0.0)
    taken = [number for column in columns for number in column if number[-1].right <= edge + 1]
    ids = {id(letter) for number in taken for letter in number}
    return [[letter for letter in page if id(letter) not in ids] for page in pages], len(taken)


def without_watermark(pages: Sequence[Page]) -> tuple[list[list[Letter]], str]:
    """The pages without huge letters that come again at one place of most of them, and what these say."""
    sizes = [letter.size for page in pages for letter in page if letter.text.strip()]
    huge = _HUGE * median(sizes) if sizes else 0.0
    times = Counter(place for page in pages for place in {_place(letter) for letter in page if letter.size > huge})
    again = {place for place, count in times.items() if count > max(1, len(pages) / 2)}
    words = next(("".join(letter.text for letter in page if _place(letter) in again) for page in pages if again), "")
    return [[letter for letter in page if _place(letter) not in again] for page in pages], words.strip()


def told_of(numbers: int, watermark: str, turned: Sequence[str]) -> Iterator[str]:
    """What was left out, a line each; `turned` has the words of each page that stand aslant or on end."""
    if numbers:
        yield f"line numbers in the margin, left out: {numbers}"
    if watermark:
        yield f"a watermark, “{watermark[:_SHOWN]}”, left out"
    alike = Counter(words for words in map(str.strip, turned) if words)
    for words, count in alike.items():
        page = next(n for n, each in enumerate(turned, start=1) if each.strip() == words)
        where = f"on {count} pages of the file" if count > 1 else f"on page {page} of the file"
        shown = f"{words[:_SHOWN]}…" if len(words) > _SHOWN else words
        yield f"words that stand aslant or on end {where}, left out: “{shown}” ({len(words)} letters)"


def _place(letter: Letter) -> tuple[str, int, int]:
    return letter.text, round(letter.left), round(letter.base)


def _column(page: Page) -> list[list[Letter]]:
    """The numbers that stand left of all else on a page, from its top."""
    heads: list[list[Letter]] = []
    others: list[Letter] = []
    for row in _rows(page):
        number, rest = _number_before(row)
        heads += [number] if number else []
        others += rest[:1]
    edge = min((letter.left for letter in others), default=float("inf"))
    return [number for number in heads if number[-1].right < edge]


def _rows(page: Page) -> Iterator[list[Letter]]:
    """A page's letters by height, from left to right."""
    ordered = sorted((letter for letter in page if letter.text.strip()), key=lambda letter: -letter.base)
    row: list[Letter] = []
    for letter in ordered:
        if row and row[0].base - letter.base > _SAME_ROW:
            yield sorted(row, key=lambda each: each.left)
            row = []
        row.append(letter)
    if row:
        yield sorted(row, key=lambda each: each.left)


def _number_before(row: Sequence[Letter]) -> tuple[list[Letter], list[Letter]]:
    """The number that a row begins with, if a gap parts it from what follows, and the rest."""
    number: list[Letter] = []
    for letter in row:
        if not letter.text.isdecimal() or number and letter.left - number[-1].right > _APART * letter.size:
            break
        number.append(letter)
    rest = list(row[len(number) :])
    if not number or len(number) > 4 or rest and rest[0].left - number[-1].right < _APART * number[-1].size:
        return [], list(row)
    return number, rest


def _counts_lines(column: Sequence[Sequence[Letter]], page: Page) -> bool:
    numbers = [int("".join(letter.text for letter in number)) for number in column]
    if len(numbers) < _FEWEST:
        return False
    steps = [after - before for before, after in pairwise(numbers)]
    step = Counter(steps).most_common(1)[0][0]
    anew = sum(each <= 0 for each in steps)
    if step not in _STEPS or anew > _MOST_NEW or steps.count(step) < _ALIKE * (len(steps) - anew):
        return False
    bases = [number[0].base for number in column]
    long = [row[0].base for row in _rows(page) if len(row) > _LONG_ROW]
    covered = sum(any(abs(base - each) <= _SAME_ROW for each in bases) for base in long)
    return step > 1 or covered >= _COVERED * len(long)
