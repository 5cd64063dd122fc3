"""A change of one letter, mark or word anywhere in the edition's text is seen by the collation.

Every paragraph, note and heading of the edition is changed in each of the ways below, at places
taken by a fixed choice of chance, one change at a time, several times, and compared with the witness.
"""

from __future__ import annotations

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from edition.collate import collate
from edition.model import Article, Note, Section
from edition.pages import read_pages
from edition.witness import read_witness
from folder import read_folder

TOP = Path(__file__).parents[2]
SEED = 7
TIMES = 4
_MARKUP = re.compile(r"\[\^[^\]]*\]|\[\*\w+\]\{[^}]*\}|\{[~+-].*?[~+-]\}\{>>.*?<<\}|\]\{source=[^}]*\}", re.S)
_WORDS = re.compile(r"(?<![\w’-])([^\W\d_]+) ([^\W\d_]+)(?![\w’-])")
_MARKS = ",.;:()[]“”?—–§%$&"


@pytest.fixture(scope="module")
def pages() -> Article:
    return read_pages(read_folder(TOP).pages)[0]


@pytest.fixture(scope="module")
def witness() -> Article:
    return read_witness(read_folder(TOP).witness).article


def open_places(text: str, fits) -> list[int]:
    """The offsets in `text`, outside the edition's own markup, of the characters that fit."""
    hidden = {i for match in _MARKUP.finditer(text) for i in range(match.start(), match.end())}
    return [i for i, char in enumerate(text) if i not in hidden and fits(char)]


def change_letter(text, chance):
    at = chance.choice(open_places(text, str.isalpha))
    return text[:at] + ("x" if text[at] not in "xX" else "y") + text[at + 1 :]


def change_case(text, chance):
    at = chance.choice(open_places(text, lambda c: c.isalpha() and c.swapcase() != c))
    return text[:at] + text[at].swapcase() + text[at + 1 :]


def drop_letter(text, chance):
    at = chance.choice(open_places(text, str.isalpha))
    return text[:at] + text[at + 1 :]


def double_letter(text, chance):
    at = chance.choice(open_places(text, str.isalpha))
    return text[: at + 1] + text[at:]


def drop_mark(text, chance):
    places = open_places(text, lambda c: c in _MARKS)
    at = chance.choice(places) if places else None
    return text if at is None else text[:at] + text[at + 1 :]


def double_mark(text, chance):
    places = open_places(text, lambda c: c in _MARKS)
    at = chance.choice(places) if places else None
    return text if at is None else text[: at + 1] + text[at:]


def change_figure(text, chance):
    places = open_places(text, str.isdigit)
    at = chance.choice(places) if places else None
    return text if at is None else text[:at] + ("7" if text[at] != "7" else "1") + text[at + 1 :]


def swap_words(text, chance):
    hidden = [match.span() for match in _MARKUP.finditer(text)]
    pairs = [
        m for m in _WORDS.finditer(text)
        if m[1].casefold() != m[2].casefold() and not any(s < m.end() and m.start() < e for s, e in hidden)
    ]  # fmt: skip
    pair = chance.choice(pairs) if pairs else None
    return text if pair is None else f"{text[: pair.start()]}{pair[2]} {pair[1]}{text[pair.end() :]}"


def join_words(text, chance):
    places = open_places(text, lambda c: c == " ")
    places = [i for i in places if text[i - 1 : i].isalpha() and text[i + 1 : i + 2].isalpha()]
    at = chance.choice(places) if places else None
    return text if at is None else text[:at] + text[at + 1 :]


CHANGES = [
    change_letter, change_case, drop_letter, double_letter, drop_mark, double_mark, change_figure, swap_words, join_words,
]  # fmt: skip

def units(witness: Article, pages: Article):
    """Every unit that the author wrote, as an article of its own: the witness's, and the pages'."""
    for kind in ("sections", "paragraphs", "notes"):
        ours = [unit for unit in getattr(pages, kind) if kind != "notes" or unit.number is not None]
        for theirs, unit in zip(getattr(witness, kind), sorted(ours, key=order), strict=True):
            yield only(witness, kind, theirs), only(pages, kind, unit), unit


def order(unit):
    return unit.number if isinstance(unit, Note) else 0


def only(article: Article, kind: str, unit) -> Article:
    return replace(article, **{"sections": (), "paragraphs": (), "notes": (), kind: (unit,)})


def with_text(article: Article, text: str) -> Article:
    """The article of one unit, with another text."""
    for kind, name in (("sections", "title"), ("paragraphs", "text"), ("notes", "text")):
        if row := getattr(article, kind):
            return only(article, kind, replace(row[0], **{name: text}))
    raise AssertionError("an article of no unit")


def test_the_unchanged_pages_agree_with_the_witness(pages, witness):
    assert list(collate(witness, pages)) == []


def test_either_agrees_with_itself(pages, witness):
    assert list(collate(witness, witness)) == []


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_change_anywhere_is_seen(change, pages, witness):
    chance = random.Random(SEED)
    unseen, tried = [], 0
    for theirs, ours, unit in units(witness, pages):
        if isinstance(unit, Section) and change is change_case:
            continue  # the witness has its headings in capitals
        text = unit.title if isinstance(unit, Section) else unit.text
        for other in {change(text, chance) for _ in range(TIMES)} - {text}:
            tried += 1
            if not list(collate(theirs, with_text(ours, other))):
                unseen.append((unit.place, other))
    assert tried > 30
    assert unseen == []
