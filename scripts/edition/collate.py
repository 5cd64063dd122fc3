"""The collation: the proof that pages and witness agree, but for emendations and normalisations.

Both are read into the same model. What the pages' emendations declare is undone, both texts are
normalised alike, and then everything is compared: what identifies the article, headings and their
levels, paragraphs (where each begins, and whether it is a block quotation), star pages, notes; of each
every word, mark and italic, and the spaces between them. Of what identifies the article, and of star
pages, only what the witness lets us know is compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property
from itertools import zip_longest
from typing import Literal

from edition import inline
from edition.inline import LEVEL, QUOTATION
from edition.model import Article, Meta, Note, Paragraph, Place, Section
from edition.pages import TITLE_PAGE
from edition.seam import SOFT_HYPHEN
from edition.tokens import (
    PARAGRAPH,
    Piece,
    Token,
    bare,
    has_star_page,
    piece,
    shown,
    tokens,
    without_star_pages,
    words,
)

About = Literal["words", "front matter", "kind", "level", "star page"]
_FACTS = {"title": True, "authors": True, "journal": True, "volume": False, "first_page": False, "year": False, "url": False}
_EMPHASIS = re.compile(r"(?<!\\)\*+(?!\w+\]\{#page-)")
_CONTEXT = 4
_NEAR = 2
_LONG = 30


@dataclass(frozen=True, slots=True)
class Difference:
    """Where pages and witness part: both readings with some words around them, their places, and what differs."""

    place: Place
    witness_line: int
    page: str
    witness: str
    about: About = "words"


@dataclass(frozen=True)
class _Unit:
    """A stretch that is compared as one: what it is called, where it begins, and its texts."""

    name: str
    place: Place
    pieces: list[Piece]

    @cached_property
    def tokens(self) -> list[Token]:
        return [token for each in self.pieces for token in tokens(each)]

    @property
    def words(self) -> list[list[str]]:
        """The texts without regard to lines: what is alike in them is alike in tokens."""
        return [[str(each.fold_case), *words(each)] for each in self.pieces]


def collate(witness: Article, pages: Article) -> Iterator[Difference]:
    """Every difference between the witness and the pages' witness reading, in reading order."""
    yield from _facts(witness.meta, pages.meta)
    stars = _tells_pages(witness)
    yield from _all(_body(witness, stars), _body(pages, stars))
    yield from _all(_notes(witness), _notes(pages))


def _tells_pages(witness: Article) -> bool:
    """Whether its printed pages are known: by its first page, or by star pages of its own."""
    return witness.meta.first_page.isdecimal() or any(inline.star_pages(each.text) for each in witness.paragraphs)


# --- what is compared -----------------------------------------------------------------


def _facts(witness: Meta, pages: Meta) -> Iterator[Difference]:
    """The facts of the front matter that the witness tells, too."""
    for name, fold_case in _FACTS.items():
        if getattr(witness, name):
            theirs, ours = _fact(witness, name, fold_case), _fact(pages, name, fold_case)
            for found in _compare(theirs, ours):
                yield replace(found, page=f"{name}: {found.page}", witness=f"{name}: {found.witness}", about="front matter")


def _fact(meta: Meta, name: str, fold_case: bool) -> _Unit:
    value = getattr(meta, name)
    text, line = meta.written.get(name, ("\n".join(value) if name == "authors" else str(value or ""), meta.place.line))
    return _Unit(name, Place(meta.place.path, line), [replace(piece(text, 1, fold_case=fold_case), line=line)])


def _body(article: Article, stars: bool) -> list[_Unit]:
    """One unit for each section: its heading and what stands under it, paragraph after paragraph."""
    units = [_Unit("before the first section", Place("", 1), [])]
    both: list[Section | Paragraph] = [*article.sections, *article.paragraphs]
    page = {path: i for i, path in reversed(list(enumerate(u.place.path for u in both)))}
    order = sorted(both, key=lambda u: (u.place.path != TITLE_PAGE, page[u.place.path], u.place.line))
    for each in order:
        if isinstance(each, Section):
            units.append(_Unit(f"section {each.number}", each.place, [_heading(each, stars)]))
        else:
            units[-1].pieces.extend(_paragraph(each, stars))
            if not units[-1].place.path:
                units[-1] = _Unit(units[-1].name, each.place, units[-1].pieces)
    return units


def _heading(section: Section, stars: bool) -> Piece:
    """A heading with its level, in one case and without italics."""
    level = inline.received_depth(section.title, LEVEL, section.level)
    heading = piece(f"{'#' * level} {section.number} {section.title}", section.place.line, fold_case=True, stars=stars)
    return replace(heading, text=_EMPHASIS.sub("", heading.text))


def _paragraph(paragraph: Paragraph, stars: bool) -> list[Piece]:
    """A paragraph's break, its kind and its words; no break where an emendation says that the witness has none."""
    declared = inline.emendations(paragraph.text)
    added = any(e.edition == inline.BREAK and not e.witness for e in declared)
    quoted = inline.received_depth(paragraph.text, QUOTATION, paragraph.kind == "blockquote")
    signs = quoted if quoted >= 0 else 2  # declared and not done, it is neither reading
    mark = [] if added else [Piece(PARAGRAPH + " >" * signs, paragraph.place.line)]
    return [*mark, piece(paragraph.text, paragraph.place.line, stars=stars)]


def _notes(article: Article) -> list[_Unit]:
    authors = [note for note in article.notes if note.number is not None]
    return [_note(note) for note in sorted(authors, key=lambda n: n.number or 0)]


def _note(note: Note) -> _Unit:
    return _Unit(f"note {note.label}", note.place, [piece(note.text, note.place.line)])


# --- comparing ------------------------------------------------------------------------


def _all(theirs: Sequence[_Unit], ours: Sequence[_Unit]) -> Iterator[Difference]:
    """Compare unit with unit of the same name; one without a partner is a difference as a whole."""
    if [u.name for u in theirs] == [u.name for u in ours]:
        for witness, page in zip(theirs, ours, strict=True):
            yield from _compare(witness, page)
        return
    matcher = SequenceMatcher(None, [u.name for u in theirs], [u.name for u in ours], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            for witness, page in zip(theirs[i1:i2], ours[j1:j2], strict=True):
                yield from _compare(witness, page)
        else:
            before = (theirs[i1 - 1] if i1 else None, ours[j1 - 1] if j1 else None)
            yield from _unmatched(theirs[i1:i2], ours[j1:j2], before)


def _unmatched(theirs: Sequence[_Unit], ours: Sequence[_Unit], before: tuple[_Unit | None, _Unit | None]) -> Iterator[Difference]:
    """One difference a unit; a unit that is lost has the place of the one before it."""
    there, here = before
    for witness, page in zip_longest(theirs, ours):
        there, here = witness or there, page or here
        place = here.place if here and here.place.path else Place(TITLE_PAGE, 1)
        yield Difference(place, there.place.line if there else 1, _beginning(page), _beginning(witness))


def _beginning(unit: _Unit | None) -> str:
    return f"{unit.name}: {shown(unit.tokens[: 2 * _CONTEXT]).strip()} …" if unit else "nothing"


def _compare(witness: _Unit, page: _Unit) -> Iterator[Difference]:
    if witness.words == page.words:
        return
    theirs, ours = [t.text for t in witness.tokens], [t.text for t in page.tokens]
    if theirs == ours or (len(theirs) == len(ours) and all(map(_same, theirs, ours))):
        return
    canonical = [_canonical(t, ours, i) for i, t in enumerate(theirs)]
    for i1, i2, j1, j2 in _changes(canonical, ours):
        yield _difference(witness, page, (i1, i2), (j1, j2))


def _changes(theirs: Sequence[str], ours: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """The stretches that differ; those only a word or two apart, as where something was moved, are one."""
    last: tuple[int, int, int, int] | None = None
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if last and i1 - last[1] <= _NEAR:
            last = (last[0], i2, last[2], j2)
            continue
        if last:
            yield last
        last = (i1, i2, j1, j2)
    if last:
        yield last


def _same(theirs: str, ours: str) -> bool:
    return theirs == ours or (SOFT_HYPHEN in theirs and bare(theirs) == bare(ours))


def _canonical(token: str, ours: Sequence[str], index: int) -> str:
    """A word with an unsure hyphen, as the pages have it near the same place."""
    if SOFT_HYPHEN not in token:
        return token
    near = ours[max(0, index - 20) : index + 20]
    return next((word for word in near if bare(word) == bare(token)), token.replace(SOFT_HYPHEN, ""))


def _difference(witness: _Unit, page: _Unit, theirs: tuple[int, int], ours: tuple[int, int]) -> Difference:
    place = Place(page.place.path or witness.place.path, _line(page, ours))
    old, new = witness.tokens[slice(*theirs)], page.tokens[slice(*ours)]
    about = _about([t.text for t in old], [t.text for t in new], page.tokens[ours[0] - 1].text if ours[0] else "")
    only_space = bool(old and new) and old[0].text != new[0].text and old[0].text.strip() == new[0].text.strip()
    readings = (_window(unit.tokens, span, only_space) for unit, span in ((page, ours), (witness, theirs)))
    return Difference(place, _line(witness, theirs), *readings, about)


def _about(theirs: Sequence[str], ours: Sequence[str], before: str) -> About:
    """What differs, by the tokens on either side and the one before them."""
    signs = {*theirs, *ours}
    if signs == {" >"} and before.strip() in (PARAGRAPH, ">"):
        return "kind"
    if {sign.strip() for sign in signs} == {"#"} and before.strip() in ("", "#"):
        return "level"
    moved = has_star_page(*theirs, *ours) and without_star_pages(theirs) == without_star_pages(ours)
    return "star page" if moved else "words"


def _line(unit: _Unit, span: tuple[int, int]) -> int:
    """The line of the first token that differs; where tokens are lost, of the one before the gap."""
    at = max(0, span[0] - 1) if span[0] == span[1] else span[0]
    return unit.tokens[at].line if unit.tokens else unit.place.line


def _window(found: Sequence[Token], span: tuple[int, int], with_space: bool) -> str:
    """The differing tokens in ⟨⟩ with a few on each side; the space before them inside only if it differs."""
    before = shown(found[max(0, span[0] - _CONTEXT) : span[0]])
    changed = _abridged(found[slice(*span)])
    after = shown(found[span[1] : span[1] + _CONTEXT])
    if not with_space and (changed or after).startswith(" "):
        before, changed = before + " ", changed.removeprefix(" ")
    return f"{before}⟨{changed}⟩{after}".strip()


def _abridged(found: Sequence[Token]) -> str:
    """Tokens as a reader may see them; of very many the first and the last."""
    if len(found) <= _LONG:
        return shown(found)
    return f"{shown(found[: _LONG // 2])} … {shown(found[-_CONTEXT:]).strip()}"
