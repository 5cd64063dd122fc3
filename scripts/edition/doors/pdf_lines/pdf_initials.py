"""A PDF's initials: a large letter over two lines or more with which a text begins, put back before its first line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from edition.doors.pdf_lines.pdf_letters import Letter

_LARGE = 1.8  # times the text's size, at least
_BESIDE = 1.5  # of the text's size: the lines beside an initial begin so near to it
_SAME_ROW = 2.0  # points
_ALONE = frozenset("AIO")  # letters that are words

Page = Sequence[Letter]


def with_initials(pages: Sequence[Page]) -> tuple[list[list[Letter]], list[str]]:
    """The pages, each initial as the first letter of the first line beside it, and the words so begun."""
    words = _words(pages)
    done: list[list[Letter]] = []
    told: list[str] = []
    for page in pages:
        sizes = [letter.size for letter in page if letter.text.strip()]
        usual = median(sizes) if sizes else 0.0
        letters = list(page)
        for initial in [each for each in page if _is_large_alone(each, page, usual)]:
            rows = _beside(initial, page, usual)
            if len(rows) > 1:
                told.append(_put_back(initial, rows, letters, words))
        done.append(letters)
    return done, told


def told_of_initials(words: Sequence[str]) -> list[str]:
    """What is said of them."""
    shown = ", ".join(f"“{word}”" for word in words)
    return [f"initials over several lines, read as the first letters of {shown}"] if words else []


def _is_large_alone(letter: Letter, page: Page, usual: float) -> bool:
    """True for a capital much larger than the text, with no other such letter on its height."""
    if not letter.text.isupper() or letter.size < _LARGE * usual:
        return False
    return not any(
        each is not letter
        and each.text.strip()
        and each.size >= _LARGE * usual
        and abs(each.base - letter.base) < usual
        for each in page
    )


def _beside(initial: Letter, page: Page, usual: float) -> list[list[Letter]]:
    """The rows that begin right beside a letter, from the top."""
    rows: list[list[Letter]] = []
    near = (
        each
        for each in page
        if each.text.strip()
        and each.left >= initial.right - 1
        and abs(each.size - usual) < usual / 4
        and -_SAME_ROW <= each.base - initial.base < initial.size
    )
    for each in sorted(near, key=lambda letter: (-letter.base, letter.left)):
        if not rows or rows[-1][0].base - each.base > _SAME_ROW:
            rows.append([])
        rows[-1].append(each)
    rows = [sorted(row, key=lambda letter: letter.left) for row in rows]
    before = [each for each in page if each.text.strip() and each is not initial and each.left < initial.right - 1]
    return [
        row
        for row in rows
        if row[0].left - initial.right < _BESIDE * usual
        and not any(abs(each.base - row[0].base) < _SAME_ROW for each in before)
    ]


def _put_back(initial: Letter, rows: Sequence[Sequence[Letter]], letters: list[Letter], words: Counter[str]) -> str:
    """Set an initial in the first row, and have the rows below it begin where it does; the word that it begins."""
    first = rows[0][0]
    rest = _first_word(rows[0])
    apart = initial.text in _ALONE and not words[(initial.text + rest).casefold()] and words[rest.casefold()] > 1
    right = first.left - (first.size / 2 if apart else 0)
    moved = replace(initial, base=first.base, size=first.size, right=right, left=min(initial.left, right))
    places = {id(letter): index for index, letter in enumerate(letters)}
    letters[places[id(initial)]] = moved
    for row in rows[1:]:  # which has its room beside the initial
        letters[places[id(row[0])]] = replace(row[0], left=initial.left)
    return f"{initial.text}{' ' if apart else ''}{rest}"


def _first_word(row: Sequence[Letter]) -> str:
    word = ""
    before = row[0]
    for letter in row:
        if letter.left - before.right > letter.size / 7 or not letter.text.isalpha():
            break
        word, before = word + letter.text, letter
    return word


def _words(pages: Sequence[Page]) -> Counter[str]:
    """How often the pages have each word, in small letters, as far as the letters' places tell them."""
    found: Counter[str] = Counter()
    for page in pages:
        word = ""
        before: Letter | None = None
        for letter in page:
            touches = before is not None and letter.left - before.right < letter.size / 7 and letter.base == before.base
            if word and not (touches and letter.text.isalpha()):
                found[word.casefold()] += 1
                word = ""
            word += letter.text if letter.text.isalpha() else ""
            before = letter
        found[word.casefold()] += 1
    return found
