"""Two texts as lists of units → where they differ, with both readings and the words around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import zip_longest
from typing import Literal

from edition.collating.tokens import PlacedText, Token, bare, has_star_page, shown, without_star_pages
from edition.model import Place
from edition.pages.page_reader import TITLE_PAGE
from edition.text.joining_lines import SOFT_HYPHEN

About = Literal["words", "front matter", "kind", "level", "star page"]
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
class Compared:
    """A stretch that is compared as one: what it is called, where it begins, and its texts."""

    name: str
    place: Place
    pieces: list[PlacedText]

    @cached_property
    def tokens(self) -> list[Token]:
        """The tokens of all its texts, one after the other."""
        return [token for each in self.pieces for token in each.tokens]

    def is_like(self, other: Compared) -> bool:
        """True if text by text both say the same, without regard to lines."""
        return len(self.pieces) == len(other.pieces) and all(map(PlacedText.is_alike, self.pieces, other.pieces))


def compare_all(theirs: Sequence[Compared], ours: Sequence[Compared]) -> Iterator[Difference]:
    """Compare unit with unit of the same name; one without a partner is a difference as a whole."""
    if [u.name for u in theirs] == [u.name for u in ours]:
        for witness, page in zip(theirs, ours, strict=True):
            yield from compare(witness, page)
        return
    matcher = SequenceMatcher(None, [u.name for u in theirs], [u.name for u in ours], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            for witness, page in zip(theirs[i1:i2], ours[j1:j2], strict=True):
                yield from compare(witness, page)
        else:
            before = (theirs[i1 - 1] if i1 else None, ours[j1 - 1] if j1 else None)
            yield from _unmatched(theirs[i1:i2], ours[j1:j2], before)


def _unmatched(
    theirs: Sequence[Compared], ours: Sequence[Compared], before: tuple[Compared | None, Compared | None]
) -> Iterator[Difference]:
    """One difference a unit; a unit that is lost has the place of the one before it."""
    there, here = before
    for witness, page in zip_longest(theirs, ours):
        there, here = witness or there, page or here
        place = here.place if here and here.place.path else Place(TITLE_PAGE, 1)
        yield Difference(place, there.place.line if there else 1, _beginning(page), _beginning(witness))


def _beginning(unit: Compared | None) -> str:
    return f"{unit.name}: {shown(unit.tokens[: 2 * _CONTEXT]).strip()} …" if unit else "nothing"


def compare(witness: Compared, page: Compared) -> Iterator[Difference]:
    """Each place where two stretches differ, in order; none where they are alike."""
    if witness.is_like(page):
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


def _difference(witness: Compared, page: Compared, theirs: tuple[int, int], ours: tuple[int, int]) -> Difference:
    place = Place(page.place.path or witness.place.path, _line(page, ours))
    old, new = witness.tokens[slice(*theirs)], page.tokens[slice(*ours)]
    only_space = bool(old and new) and old[0].text != new[0].text and old[0].text.strip() == new[0].text.strip()
    here, received = _window(page.tokens, ours, only_space), _window(witness.tokens, theirs, only_space)
    return Difference(place, _line(witness, theirs), here, received, _about(old, new))


def _about(theirs: Sequence[Token], ours: Sequence[Token]) -> About:
    """What differs, by the tokens on either side."""
    kinds = {token.kind for token in (*theirs, *ours)}
    if kinds == {"quotation"}:
        return "kind"
    if kinds == {"level"}:
        return "level"
    moved = has_star_page((*theirs, *ours)) and without_star_pages(theirs) == without_star_pages(ours)
    return "star page" if moved else "words"


def _line(unit: Compared, span: tuple[int, int]) -> int:
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
