"""A single change of any kind anywhere in an edition is seen by the collation: of this edition, and of the invented ones.

Every paragraph, note and heading is changed in each of the ways below, one change at a time, and compared with the
witness; where in it, a fixed chance chooses among the places whose like was chosen least. So is every fact of the front
matter that the witness tells.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import starmap
from pathlib import Path

import pytest

from edition.collating import collation
from edition.collating.collation import collate
from edition.model import Article, Meta, Note, Place, Section
from edition.pages.page_reader import Page, read_pages
from edition.pages.page_writer import front_matter, write_pages
from edition.text.inline import read
from edition.witness.witness_reader import read_witness
from files.folder import read_folder

HERE = Path(__file__).parent
TOP = HERE.parents[1]
SEED = 7
OF_SO_MANY = 24
_MARKUP = re.compile(r"\[\^[^\]]*\]|\[\*\w+\]\{[^}]*\}|\{[~+-].*?[~+-]\}\{>>.*?<<\}|\]\{source=[^}]*\}", re.S)
_WORDS = re.compile(r"(?<![\w’-])([^\W\d_]+) ([^\W\d_]+)(?![\w’-])")
_MARKS = ",.;:()[]“”?—–§%$&"


IMPORTED = sorted(path.parent for path in (HERE.parent / "imports").glob("*/article.txt"))


@pytest.fixture(scope="module", params=[TOP, *IMPORTED], ids=lambda path: "the edition" if path == TOP else path.name)
def both(request) -> tuple[Article, Article]:
    """The witness and the pages of an edition: this one, and the invented ones as the import writes them."""
    if request.param == TOP:
        folder = read_folder(TOP)
        return read_witness(folder.witness).article, read_pages(folder.pages)[0]
    text = (request.param / "article.txt").read_bytes().decode("utf-8")
    article = read_witness(text).article
    title_page, *pages = starmap(Page, write_pages(article, {}).items())
    title_page = replace(title_page, text=f"{front_matter(article.meta)}\n{title_page.text}")
    return article, read_pages([title_page, *pages])[0]


@pytest.fixture(scope="module", autouse=True)
def texts_read_once():
    """What a change leaves as it was has the words that it had: each text is taken apart once, not for each change."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(collation, "placed", cache(collation.placed))
        yield


@pytest.fixture(scope="module")
def witness(both) -> Article:
    return both[0]


@pytest.fixture(scope="module")
def pages(both) -> Article:
    return both[1]


def _class_of(char: str) -> str:
    """What kind of letter or figure a character is; of a mark or space, itself."""
    return ("A" if char.isupper() else "a") if char.isalpha() else "0" if char.isdigit() else char


@cache
def _classes(text: str) -> str:
    return "^^" + "".join(map(_class_of, text)) + "$$"


class Choice:
    """A choice of places by a fixed chance: of some, the one whose like was chosen least often before.

    Alike are two places with the same kinds of characters at and beside them, and more so with the same around these:
    a place as there are few is not passed over, wherever it stands.
    """

    def __init__(self) -> None:
        self._chance, self._chosen = random.Random(SEED), Counter[str]()

    def of(self, text: str, places: list[int]) -> int | None:
        """The place chosen in a text; None if there is none."""
        if not places:
            return None
        around = _classes(text)
        some = self._chance.sample(places, min(len(places), OF_SO_MANY))
        at = min(some, key=lambda at: (self._chosen[around[at + 1 : at + 4]], self._chosen[around[at : at + 5]]))
        self._chosen.update((around[at + 1 : at + 4], around[at : at + 5]))
        return at

    def match(self, text: str, matches: list[re.Match[str]]) -> re.Match[str] | None:
        """The same of matches, by where each begins."""
        begins = {match.start(): match for match in matches}
        return begins.get(self.of(text, list(begins)))


def open_places(text: str, fits) -> list[int]:
    """The offsets in `text`, outside the edition's own markup, of the characters that fit."""
    hidden = {i for match in _MARKUP.finditer(text) for i in range(match.start(), match.end())}
    return [i for i, char in enumerate(text) if i not in hidden and fits(char)]


def change_letter(text, choice):
    at = choice.of(text, open_places(text, str.isalpha))
    return text if at is None else text[:at] + ("x" if text[at] not in "xX" else "y") + text[at + 1 :]


def change_case(text, choice):
    at = choice.of(text, open_places(text, lambda c: c.isalpha() and c.swapcase() != c))
    return text if at is None else text[:at] + text[at].swapcase() + text[at + 1 :]


def drop_letter(text, choice):
    at = choice.of(text, open_places(text, str.isalpha))
    return text if at is None else text[:at] + text[at + 1 :]


def double_letter(text, choice):
    at = choice.of(text, open_places(text, str.isalpha))
    return text if at is None else text[: at + 1] + text[at:]


def drop_mark(text, choice):
    at = choice.of(text, open_places(text, lambda c: c in _MARKS))
    return text if at is None else text[:at] + text[at + 1 :]


def double_mark(text, choice):
    at = choice.of(text, open_places(text, lambda c: c in _MARKS))
    return text if at is None else text[: at + 1] + text[at:]


def change_figure(text, choice):
    at = choice.of(text, open_places(text, str.isdigit))
    return text if at is None else text[:at] + ("7" if text[at] != "7" else "1") + text[at + 1 :]


def swap_words(text, choice):
    hidden = [match.span() for match in _MARKUP.finditer(text)]
    pairs = [
        m for m in _WORDS.finditer(text)
        if m[1].casefold() != m[2].casefold() and not any(s < m.end() and m.start() < e for s, e in hidden)
    ]  # fmt: skip
    pair = choice.match(text, pairs)
    return text if pair is None else f"{text[: pair.start()]}{pair[2]} {pair[1]}{text[pair.end() :]}"


def join_words(text, choice):
    places = open_places(text, lambda c: c == " ")
    at = choice.of(text, [i for i in places if text[i - 1 : i].isalpha() and text[i + 1 : i + 2].isalpha()])
    return text if at is None else text[:at] + text[at + 1 :]


def space_by_a_mark(text, choice):
    """A space more before or behind a mark, or one less."""
    hidden = {i for match in _MARKUP.finditer(text) for i in range(match.start(), match.end() + 1)}
    near = {i + side for i in open_places(text, lambda c: c in _MARKS) for side in (0, 1)} - hidden
    at = choice.of(text, [i for i in sorted(near) if 0 < i < len(text) and "\n" not in text[i - 1 : i + 1]])
    if at is None:
        return text
    if " " in text[at - 1 : at + 1]:
        return text[: at - 1] + text[at - 1 : at + 1].replace(" ", "") + text[at + 1 :]
    return f"{text[:at]} {text[at:]}"


def space_before_a_marker(text, choice):
    marker = choice.match(text, list(re.finditer(r"(?<=\S)\[\^\d+\]", text)))
    return text if marker is None else f"{text[: marker.start()]} {text[marker.start() :]}"


def no_italics(text, choice):
    """A stretch of italics less."""
    starred = [m for m in re.finditer(r"(?<![*\\\[])\*([^*\n]+)\*(?!\*)", text) if not _MARKUP.search(m[0])]
    stretch = choice.match(text, starred)
    return text if stretch is None else text[: stretch.start()] + stretch[1] + text[stretch.end() :]


def italics_of_a_word(text, choice):
    """A word in italics more."""
    hidden = [m.span() for m in [*_MARKUP.finditer(text), *re.finditer(r"\*[^*\n]+\*|<[^>]*>", text)]]
    words = [
        m
        for m in re.finditer(r"(?<![\w’/-])[^\W\d_]+(?![\w’/-])", text)
        if not any(s < m.end() and m.start() < e for s, e in hidden)
    ]
    word = choice.match(text, words)
    return text if word is None else f"{text[: word.start()]}*{word[0]}*{text[word.end() :]}"


CHANGES = [
    change_letter, change_case, drop_letter, double_letter, drop_mark, double_mark, change_figure, swap_words, join_words,
    space_by_a_mark, space_before_a_marker, no_italics, italics_of_a_word,
]  # fmt: skip
_FORGIVEN_IN_HEADINGS = (
    change_case,
    no_italics,
    italics_of_a_word,
)  # the witness has its headings in capitals, with leftover markup


def units(witness: Article, pages: Article):
    """Every unit that the author wrote, as an article of its own: the witness's, and the pages'."""
    for kind in ("sections", "paragraphs", "notes"):
        ours = [unit for unit in getattr(pages, kind) if kind != "notes" or unit.number is not None]
        for theirs, unit in zip(getattr(witness, kind), sorted(ours, key=order), strict=True):
            yield only(witness, kind, theirs), only(pages, kind, unit), unit


def order(unit):
    return unit.number if isinstance(unit, Note) else 0


def only(article: Article, kind: str, unit) -> Article:
    """The article of one unit. It has no front matter: what is found of it, a test below asks of the whole."""
    meta = Meta(first_page=article.meta.first_page)  # without it no star page is compared
    return replace(article, **{"meta": meta, "sections": (), "paragraphs": (), "notes": (), kind: (unit,)})


def with_text(article: Article, text: str) -> Article:
    """The article of one unit, with another text."""
    for kind in ("sections", "paragraphs", "notes"):
        if row := getattr(article, kind):
            return only(article, kind, replace(row[0], text=read(text)))
    raise AssertionError("an article of no unit")


def test_the_unchanged_pages_agree_with_the_witness(pages, witness):
    assert list(collate(witness, pages)) == []


def test_either_agrees_with_itself(pages, witness):
    assert list(collate(witness, witness)) == []


def test_a_change_anywhere_is_seen(pages, witness):
    seen = {change.__name__: unseen(change, pages, witness) for change in CHANGES}
    assert seen == {name: [] for name in seen}


def unseen(change, pages: Article, witness: Article) -> list[tuple[Place, str]]:
    """Where a change of one kind is not seen, and the text so changed."""
    choice = Choice()
    found, tried = [], 0
    for theirs, ours, unit in units(witness, pages):
        if isinstance(unit, Section) and change in _FORGIVEN_IN_HEADINGS:
            continue
        text = unit.text.source
        other = change(text, choice)
        if other != text:
            tried += 1
            if not any(collate(theirs, with_text(ours, other))):
                found.append((unit.place, other))
    has_italics = any(unit.text.edition.italics for _, _, unit in units(witness, pages))
    assert tried > 2 or change is no_italics and not has_italics, change
    return found


STAR = re.compile(r"\[\*\w+\]\{#page-\w+\}")
_NEXT_WORD = re.compile(r"\s*(?:\[\^[^\]]*\]|[^\w\s*<{\[])*\s*(?<![\w*])[^\W\d_]{2,}(?=[ ,.;])")


def moved(text: str, star: re.Match[str]) -> str:
    """The text with a star page behind the next word instead of before it."""
    rest = text[star.end() :]
    word = _NEXT_WORD.match(rest)
    return text[: star.start()] + rest[: word.end()] + star[0] + rest[word.end() :] if word else text


def test_a_star_page_moved_by_a_word_or_lost_is_seen(pages, witness):
    unseen, tried = [], 0
    for number, paragraph in enumerate(pages.paragraphs):
        for star in STAR.finditer(paragraph.text.source):
            lost = paragraph.text.source[: star.start()] + paragraph.text.source[star.end() :]
            for other in {moved(paragraph.text.source, star), lost} - {paragraph.text.source}:
                tried += 1
                rows = list(pages.paragraphs)
                rows[number] = replace(paragraph, text=read(other))
                if {found.about for found in collate(witness, replace(pages, paragraphs=tuple(rows)))} != {"star page"}:
                    unseen.append((paragraph.place, other))
    assert unseen == []
    assert tried or not any(map(STAR.search, (paragraph.text.source for paragraph in witness.paragraphs)))


@pytest.mark.parametrize("kind", ["paragraphs", "sections"])
def test_a_paragraph_of_another_kind_and_a_heading_of_another_level_are_seen(kind, pages, witness):
    rows = getattr(pages, kind)
    for number, unit in enumerate(rows):
        other = {"paragraph": "blockquote", "blockquote": "paragraph"}.get(getattr(unit, "kind", ""), "")
        changed = replace(unit, kind=other) if other else replace(unit, level=unit.level + 1)
        found = list(collate(witness, replace(pages, **{kind: (*rows[:number], changed, *rows[number + 1 :])})))
        assert [(f.about, f.place.path) for f in found] == [("kind" if other else "level", unit.place.path)], unit


def test_every_fact_that_the_witness_tells_is_held_to_it(pages, witness):
    told = [
        name
        for name in ("title", "authors", "journal", "volume", "first_page", "year", "url")
        if getattr(witness.meta, name)
    ]
    assert {"title", "authors"} <= set(told)
    for name in told:
        value = getattr(pages.meta, name)
        other = value + 1 if name == "year" else (*value, "Nemo") if name == "authors" else f"{value}x"
        meta = replace(pages.meta, written={}, **{name: other})
        found = list(collate(witness, replace(pages, meta=meta)))
        assert [f.about for f in found] == ["front matter"] and found[0].page.startswith(f"{name}: "), name
