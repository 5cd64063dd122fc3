"""The account of the text received: every line of it is in the article, or in a class of things left out.

The collation compares what one reader made of the witness with the pages; what that reader drops it cannot
miss. This goes over the received text by itself, letter by letter, without the reader's rules: the letters
and figures of each line must come next in the body or next in the notes. What comes in neither is the cover
sheet, a running head, a page's number or a table of contents, by signs of its own; or it is lost.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from typing import Literal

from edition.collating.head_lines import in_parts, is_head_line
from edition.model import Article, Paragraph, Section
from edition.text.inline_markup import STAR_PAGE
from edition.text.joining_lines import SUPERSCRIPTS
from edition.text.number_ranges import how_many, ranges
from edition.text.received_lines import lines_of

Left = Literal["title page", "cover", "head", "page number", "contents", "rule", "lost"]
CLASSES: dict[Left, str] = {
    "cover": "what stands before the article’s text",
    "head": "running heads",
    "page number": "page numbers",
    "contents": "a table of contents",
    "rule": "rules and ornaments",
}
"""What may be left out of an edition, each class as the import tells it; a title page's words are on the edition's."""
_TAG = re.compile(
    r"<sup>\s*\d+\s*</sup>|</?(?:i|em|b|strong|sup|u|br)\s*/?>|\$\s*\^\{?\d+\}?\s*\$|\^\[?\{?\d+\}?\]?\^?", re.I
)
_ESCAPE = re.compile(r"\\(?=[<>])")
_LEADER = re.compile(r"(?:[.·_]\s?){3,}\s*[ivxlc\d]*\s*$|…+\s*[ivxlc\d]*\s*$", re.I)
_MARKS = re.compile(r"[\W_]+")
_UNSEEN = re.compile(rf"[{SUPERSCRIPTS}]")
_FOLIO = re.compile(r"(?:page|p\.?)?\W*(?:\d{1,4}|[ivxlc]{1,7})\W*(?:of \d+)?\W*", re.I)
_PARTED = re.compile(r"^(?:part|section|chapter|article)")
_FIGURES = re.compile(r"^\d+|(?<!\d)\d+$")
_NEXT_FIGURES = re.compile(r"\d{1,4}")
_BESIDE_AUTHORS = frozenset({"", "by", "and", "byand"})
_WINDOW = 4000
_SURE = 12
_LONGEST_COVER = 600  # words
_DOTS = re.compile(r"\.{3,}|…+|\|(?::?-+:?\|)+")
"""Lines of marks alone that are an author’s: an ellipsis, and the rule below the heads of a table."""
_FEWEST_ALIKE = 3


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line of the received text that no part of the article holds: its number, its words, and as what it stands."""

    line: int
    text: str
    kind: Left


def letters(text: str, is_plain: bool = False) -> str:
    """The letters and figures of a text, one case, ligatures undone; no marks, spaces, raised figures or tags, nor the
    signs of printed pages: in one that `is_plain` what looks like these is letters."""
    for unsaid in (*(() if is_plain else (STAR_PAGE,)), _ESCAPE, _TAG, _UNSEEN):
        text = unsaid.sub("", text)
    return _MARKS.sub("", unicodedata.normalize("NFKC", text).casefold())


def account(received: str, article: Article) -> tuple[LeftOut, ...]:
    """Every line of the text `received` that is not in `article`, in order; those of kind "lost" should be."""
    lines = lines_of(received)
    opening = min((unit.place.line for unit in article.body), default=len(lines) + 1)
    holder = _Held.of(article)
    dots = frozenset(_DOTS.findall("".join("".join(_plain(article)).split())))
    keys = [letters(line) for _, line in lines]
    missed = [
        (number, line, key)
        for (number, line), key in zip(lines, keys, strict=True)
        if not holder.takes(key, within=number >= opening) and (key or _is_rule(line, dots))
    ]
    kinds = _Kinds.of(article, lines, keys, _cover_end(lines, opening))
    return tuple(LeftOut(number, line.strip(), kinds.kind(number, line, key)) for number, line, key in missed)


def lost(received: str, article: Article, pages: Article) -> tuple[LeftOut, ...]:
    """The lines that the reader of the witness lost and that the pages have not got back either."""
    left = [each for each in account(received, article) if each.kind == "lost"]
    there = "".join(_body(pages)) + "".join(_notes(pages)) if left else ""
    return tuple(each for each in left if letters(each.text) not in there)


@dataclass(slots=True)
class _Held:
    """The letters of body and notes, and how far each has been accounted for."""

    texts: tuple[str, str]
    at: list[int]

    @classmethod
    def of(cls, article: Article) -> _Held:
        return cls(("".join(_body(article)), "".join(_notes(article))), [0, 0])

    def takes(self, key: str, within: bool) -> bool:
        """True if the letters of a line `within` the article come next in the body or the notes, or soon; of a line
        that stands above it, in the notes.
        """
        if not key:
            return False
        ways = (key, _PARTED.sub("", key), re.sub(r"^\d+", "", key))
        where = (0, 1) if within else (1,)
        return any(way and self._next(way, where) for way in ways) or within and self._ahead(key)

    def _next(self, key: str, where: Iterable[int]) -> bool:
        return any(self._moved(which, self._start(which, key), key) for which in where)

    def _start(self, which: int, key: str) -> int:
        """Where `key` stands if it comes next; the number before a note's words may be passed over."""
        text, at = self.texts[which], self.at[which]
        if text.startswith(key, at):
            return at
        figures = _NEXT_FIGURES.match(text, at) if which else None
        return figures.end() if figures and text.startswith(key, figures.end()) else -1

    def _ahead(self, key: str) -> bool:
        """A line that is sure to be meant stands a little further on: words before it are the pages' own."""
        if len(key) < _SURE:
            return False
        found = [
            (text.find(key, at, at + _WINDOW), i) for i, (text, at) in enumerate(zip(self.texts, self.at, strict=True))
        ]
        near = [(start - self.at[i], i, start) for start, i in found if start >= 0]
        return bool(near) and self._moved(min(near)[1], min(near)[2], key)

    def _moved(self, which: int, start: int, key: str) -> bool:
        if start >= 0:
            self.at[which] = start + len(key)
        return start >= 0


@dataclass(frozen=True, slots=True)
class _Kinds:
    """The signs by which a line that is not in the article is known as something the printer or a repository added."""

    cover_ends: int
    headings: frozenset[str]
    names: str
    title: str
    authors: tuple[str, ...]
    often: Counter[str]
    parted: frozenset[int]

    @classmethod
    def of(cls, article: Article, lines: Sequence[tuple[int, str]], keys: Sequence[str], opening: int) -> _Kinds:
        headings = frozenset(part for section in article.sections for part in _ways_to_name(section))
        names = letters(" ".join((article.meta.title, *article.meta.authors, article.meta.journal)))
        often = Counter(_FIGURES.sub("", key) for key in keys)
        authors = tuple(map(letters, article.meta.authors))
        return cls(opening, headings, names, letters(article.meta.title), authors, often, frozenset(in_parts(lines)))

    def kind(self, number: int, line: str, key: str) -> Left:
        """What a line is that the article does not have; `key` are its letters alone, `number` its line in the file."""
        if not key:
            return "rule"
        if number < self.cover_ends:
            return "title page" if self._is_title_page(key) else "cover"
        if _FOLIO.fullmatch(line.strip()):
            return "page number"
        without = _FIGURES.sub("", key)
        if {key, without, letters(_LEADER.sub("", line))} & self.headings or key in ("contents", "tableofcontents"):
            return "contents"
        is_head = number in self.parted or is_head_line(line) or bool(without) and without in self.names
        return "head" if is_head or self.often[without] >= _FEWEST_ALIKE else "lost"

    def _is_title_page(self, key: str) -> bool:
        """True for the title, a line of it, or the authors: these words stand on the edition's title page."""
        if key == self.title or len(key) >= _SURE and key in self.title:
            return True
        rest = key
        for author in self.authors:
            rest = rest.replace(author, "")
        return rest != key and rest in _BESIDE_AUTHORS


def _cover_end(lines: Sequence[tuple[int, str]], opening: int) -> int:
    """The line before which what is missing may be a cover sheet, an abstract or contents: up to `opening`, but no
    further than such a thing is long."""
    words = 0
    for number, line in lines:
        if number >= opening:
            break
        words += 0 if _LEADER.search(line) else len(line.split())
        if words > _LONGEST_COVER:
            return number
    return opening


def _is_rule(line: str, dots: Set[str]) -> bool:
    """True if a line of marks only is in no paragraph and no note: an ellipsis on its own line is."""
    marks = "".join(line.split()).strip(SUPERSCRIPTS)
    return len(marks) >= _FEWEST_ALIKE and not any(marks in run for run in dots)


def _plain(article: Article) -> Iterable[str]:
    return (unit.text.edition.plain for unit in (*article.paragraphs, *article.notes))


def told(left: Iterable[LeftOut]) -> str:
    """What was left out, class by class, with its lines and its number of words; nothing if nothing was."""
    parts: list[str] = []
    every = list(left)
    for kind, name in CLASSES.items():
        of_kind = [each for each in every if each.kind == kind]
        if of_kind:
            words = sum(len(each.text.split()) for each in of_kind)
            lines = ranges([each.line for each in of_kind])
            parts.append(f"{name} ({'line' if len(of_kind) == 1 else 'lines'} {lines}; {how_many(words, 'word')})")
    return f"left out: {', '.join(parts)}" if parts else ""


def _ways_to_name(section: Section) -> tuple[str, ...]:
    title = letters(section.title)
    return title, letters(section.number.rsplit(".", 1)[-1]) + title, letters(section.number) + title


def _body(article: Article) -> Iterable[str]:
    """The letters of headings and paragraphs in reading order."""
    for unit in article.in_order:
        if isinstance(unit, Paragraph):
            yield letters(unit.text.edition.plain, is_plain=True)
            continue
        title = letters(unit.title)
        is_whole = re.match(r"\d+\.\d|Appendix|Part [^.]*$", unit.number)
        number = letters(unit.number if is_whole else unit.number.rsplit(".", 1)[-1])
        yield title if title == letters(unit.number) else number + title


def _notes(article: Article) -> Iterable[str]:
    """The letters of the author's notes, as they stand in the text: an author's own may come last."""
    authors = [note for note in article.notes if note.number is not None]
    return (
        letters(note.text.edition.plain, is_plain=True) for note in sorted(authors, key=lambda note: note.place.line)
    )
