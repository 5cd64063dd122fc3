"""A change of one letter, mark or word anywhere in the edition's text is seen by the collation.

Every paragraph, note and heading of the edition is changed in each of the ways below, at places
taken by a fixed choice of chance, one change at a time, and compared with the witness.
"""

from __future__ import annotations

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from edition.collate import collate
from edition.model import Article, Section
from edition.pages import read_pages
from edition.witness import read_witness
from folder import read_folder

TOP = Path(__file__).parents[2]
SEED = 7
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
HEADINGS_ONLY_IN_CAPITALS = {change_case}


def units(pages: Article):
    """Every unit that the author wrote: name, text, and the article with another text in its place."""
    for kind, name in (("sections", "title"), ("paragraphs", "text"), ("notes", "text")):
        for index, unit in enumerate(getattr(pages, kind)):
            if kind == "notes" and unit.number is None:
                continue

            def changed(text, kind=kind, name=name, index=index, unit=unit):
                row = list(getattr(pages, kind))
                row[index] = replace(unit, **{name: text})
                return replace(pages, **{kind: tuple(row)})

            yield unit, getattr(unit, name), changed


def test_the_unchanged_pages_agree_with_the_witness(pages, witness):
    assert list(collate(witness, pages)) == []


def test_either_agrees_with_itself(pages, witness):
    assert list(collate(witness, witness)) == []


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_change_anywhere_is_seen(change, pages, witness):
    chance = random.Random(SEED)
    unseen, tried = [], 0
    for unit, text, changed in units(pages):
        if isinstance(unit, Section) and change in HEADINGS_ONLY_IN_CAPITALS:
            continue
        other = change(text, chance)
        if other == text:
            continue
        tried += 1
        if not any(collate(witness, changed(other))):
            unseen.append((unit.place, next((text[i - 20 : i + 20] for i in range(len(text)) if text[i] != other[i : i + 1]), "")))
    assert tried > 30
    assert unseen == []
