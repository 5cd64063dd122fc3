"""Where every form of the register stands in the article, letter for letter and as a whole word.

Of two forms that overlap the longer counts, unless its entry `holds` the other's: then both do. An
abbreviation is compared with abbreviations only, and counts within any name. What people decided
(`not here`, `only here`) is taken out first, so that it neither counts nor hides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from edition.layer.passages import WORD, Passage, alike
from edition.model import Limit, RegisterEntry

_GOES_BACK = re.compile(r"(?:(?<=\w)|(?<=\w\.))\w")
_GOES_ON = re.compile(r"(?<=[\w.])\w")
_STRETCH = 32  # letters
Form = tuple[RegisterEntry, str, str, str]
"""An entry, a form of it, that form in the shape in which texts are compared, and its first word."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A form of an entry in a passage, from `start` to `end`."""

    entry: RegisterEntry
    form: str
    passage: Passage
    start: int
    end: int

    @property
    def length(self) -> int:
        """How many signs the form takes."""
        return self.end - self.start

    def overlaps(self, other: Hit) -> bool:
        """Whether two forms share a letter."""
        return self.start < other.end and other.start < self.end


def concordance(entries: Iterable[RegisterEntry], standing: Iterable[Iterable[Hit]]) -> dict[str, tuple[Hit, ...]]:
    """Entry id → where it stands, in reading order, of what stands in each passage. An entry that stands nowhere has
    ()."""
    found: dict[str, list[Hit]] = {entry.id: [] for entry in entries}
    for hits in standing:
        for hit in counted(hits):
            found[hit.entry.id].append(hit)
    return {id: tuple(hits) for id, hits in found.items()}


def all_candidates(entries: Iterable[RegisterEntry], passages: Mapping[str, Passage]) -> Iterator[tuple[Hit, ...]]:
    """The candidates of each passage: first the names and terms, then the abbreviations."""
    entries = tuple(entries)
    for abbreviations in (False, True):
        forms = forms_of(entry for entry in entries if (entry.kind == "abbreviation") == abbreviations)
        yield from (tuple(candidates(forms, passage)) for passage in passages.values())


def forms_of(entries: Iterable[RegisterEntry]) -> list[Form]:
    """Every form of the entries, as all passages are asked for it."""
    shaped = ((entry, form, alike(form)) for entry in entries for form in entry.forms)
    return [(*each, (WORD.search(each[2]) or [""])[0]) for each in shaped]


def candidates(forms: Iterable[Form], passage: Passage) -> list[Hit]:
    """Every form in a passage that people have not taken out, of each entry the longest where they overlap."""
    shape = passage.shape
    standing = [form for form in forms if form[3] in passage.words and form[2] in shape]  # few of very many
    return [hit for _, own in groupby(standing, itemgetter(0)) for hit in _longest(_hits(own, passage, shape))]


def _hits(forms: Iterable[Form], passage: Passage, shape: str) -> list[Hit]:
    return [
        Hit(entry, form, passage, start, end)
        for entry, form, *_ in forms
        for start, end in stands(form, shape)
        if _meant(entry, form, passage, start, end)
    ]


class _Kept:
    """Hits that are kept, each known to every stretch of the text on which it stands."""

    def __init__(self) -> None:
        self.hits: list[Hit] = []
        self._standing: dict[int, list[Hit]] = {}

    def keep(self, hit: Hit) -> None:
        """Keep one more."""
        self.hits.append(hit)
        for stretch in self._stretches(hit):
            self._standing.setdefault(stretch, []).append(hit)

    def over(self, hit: Hit) -> Iterator[Hit]:
        """Those that share a letter with this one."""
        near = (each for stretch in self._stretches(hit) for each in self._standing.get(stretch, ()))
        return (each for each in near if each.overlaps(hit))

    def _stretches(self, hit: Hit) -> range:
        return range(hit.start // _STRETCH, (hit.end - 1) // _STRETCH + 1)


def _longest(hits: Iterable[Hit]) -> list[Hit]:
    kept = _Kept()
    for hit in sorted(hits, key=lambda hit: (-hit.length, hit.start)):
        if not any(kept.over(hit)):
            kept.keep(hit)
    return kept.hits


def stands(form: str, shape: str) -> Iterator[tuple[int, int]]:
    """Where a form stands as a whole word in a text of one shape; an abbreviation's stop is part of the word."""
    wanted = alike(form)
    start = shape.find(wanted)
    while start >= 0:
        end = start + len(wanted)
        if _whole(shape, start, end):
            yield start, end
        start = shape.find(wanted, start + 1)


def _whole(shape: str, start: int, end: int) -> bool:
    return not _GOES_BACK.match(shape, start) and not _GOES_ON.match(shape, end)


def counted(hits: Iterable[Hit]) -> list[Hit]:
    """The hits that count: the longest first; a shorter one beside it only if the longer's entry holds it."""
    kept = _Kept()
    for hit in sorted(hits, key=lambda hit: (-hit.length, hit.start)):
        if all(hit.entry.id in other.entry.holds or _same(other, hit) for other in kept.over(hit)):
            kept.keep(hit)
    return sorted(kept.hits, key=lambda hit: (hit.start, -hit.length))


def _same(one: Hit, other: Hit) -> bool:
    """True if two entries have the very same words: only a decision of people's can part them."""
    return (one.start, one.end) == (other.start, other.end)


def _meant(entry: RegisterEntry, form: str, passage: Passage, start: int, end: int) -> bool:
    def applies(limit: Limit) -> bool:
        return passage.at in limit.at and _within(limit, passage, start, end)

    if any(limit.form == form and applies(limit) for limit in entry.not_here):
        return False
    only = [limit for limit in entry.only_here if limit.form == form]
    return not only or any(applies(limit) for limit in only)


def _within(limit: Limit, passage: Passage, start: int, end: int) -> bool:
    first = passage.find(limit.within) if limit.within else 0
    last = first + len(limit.within) if limit.within else len(passage.text)
    return first >= 0 and first <= start and end <= last
