"""The article as passages of plain text, each with the short name of its place: `p10`, `n43`, or a heading's id.

Only the author's words: editors' notes are left out, and web addresses are blotted out, sign for sign.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import Literal

from edition.model import Article, Place, shown
from edition.text.inline import Inline
from edition.text.normalisations import exchanged
from edition.text.sentences import sentences

_BLOT = "\ufdd0"  # a noncharacter, which no text holds
WORD = re.compile(r"\w+")
_SHAPES = dict(zip("‘’ʼ“”„\u00a0", "'''\"\"\" ", strict=True))


@dataclass(frozen=True)
class Passage:
    """A heading, paragraph or author's note: its kind, its short name, its words, and its line."""

    kind: Literal["heading", "paragraph", "note"]
    at: str
    text: str
    section: str
    place: Place
    quoted: bool = False

    @cached_property
    def shape(self) -> str:
        """The text for comparing, sign for sign: quotation marks of one shape, blanks of one kind."""
        return alike(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in that shape, and "", the first word of what has none."""
        return frozenset(["", *WORD.findall(self.shape)])

    @property
    def name(self) -> str:
        """What the place is called: `paragraph 10`, `note 43`, `heading III.B`."""
        return f"{self.kind} {self.section if self.kind == 'heading' else shown(self.at[1:])}"

    @property
    def id(self) -> str:
        """Its id on its page."""
        return f"fn-{self.at[1:]}" if self.kind == "note" else self.at

    def find(self, words: str) -> int:
        """Where words stand first, whatever the shape of their quotation marks; -1 if nowhere."""
        return self.shape.find(alike(words))

    def sentence_span(self, start: int, end: int) -> tuple[int, int]:
        """Where the sentence, or the sentences, begin and end in which the stretch stands."""
        first = bisect_right(self._sentences, start, key=itemgetter(1))
        last = bisect_left(self._sentences, end, key=itemgetter(0))
        return (self._sentences[first][0], self._sentences[last - 1][1]) if first < last else (0, len(self.text))

    def clear(self, start: int, end: int) -> str:
        """A stretch of the text, in place of a web address three points."""
        return re.sub(f"{_BLOT}+", "…", self.text[start:end])

    def sentence(self, start: int, end: int) -> str:
        """The words of the sentence in which the stretch stands."""
        return self.clear(*self.sentence_span(start, end))

    @cached_property
    def _sentences(self) -> tuple[tuple[int, int], ...]:
        return sentences(self.text)


@lru_cache(maxsize=4096)
def alike(text: str) -> str:
    """Text with quotation marks and blanks of one shape, as long as it was."""
    return exchanged(text, _SHAPES)


def passages(article: Article) -> dict[str, Passage]:
    """The article's passages in reading order: headings and paragraphs, then notes; of a doubled name the first."""
    found: dict[str, Passage] = {}
    for passage in _each(article):
        found.setdefault(passage.at, passage)
    return found


def _each(article: Article) -> Iterator[Passage]:
    for section in article.sections:
        yield Passage("heading", section.id, _words(section.text), section.number, section.place)
    for paragraph in article.paragraphs:
        quoted = paragraph.kind == "blockquote"
        yield Passage("paragraph", paragraph.id, _words(paragraph.text), paragraph.section, paragraph.place, quoted)
    for note in article.notes:
        if note.number is not None:
            yield Passage("note", f"n{note.label}", _words(note.text), "", note.place)


def _words(text: Inline) -> str:
    plain = text.edition.plain
    for start, end in text.edition.urls:
        plain = plain[:start] + _BLOT * (end - start) + plain[end:]
    return re.sub(" {2,}", " ", plain).strip()
