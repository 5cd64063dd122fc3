"""How lawyers order a table of authorities: groups by the kind of authority, in each the alphabet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.model import Source
from edition.sources.kinds import KINDS, names_before_title, title
from edition.sources.names import names
from edition.text.alphabet import LETTERS

_LEADING = "a|an|the|of|for|and|or|to|in|on|at|by|from|with|as|its?|&|was|is"  # words that no name breaks off behind


@dataclass(frozen=True, slots=True)
class Group:
    """A heading of the table, its id, and the kinds of source under it."""

    id: str
    heading: str
    kinds: frozenset[str]


_HEADINGS = {
    "constitutions": "Constitutions and treaties",
    "statutes": "Statutes and bills",
    "regulations": "Regulations, orders and rules",
    "cases": "Cases",
    "books": "Books",
    "articles": "Articles and papers",
    "reports": "Reports and hearings",
    "news": "Newspapers, magazines and news sites",
    "other": "Other",
}
GROUPS = tuple(
    Group(f"sources-{group}", heading, frozenset(kind.name for kind in KINDS.values() if kind.group == group))
    for group, heading in _HEADINGS.items()
)


def grouped(sources: Iterable[Source]) -> Iterator[tuple[Group, tuple[Source, ...]]]:
    """The groups that occur, each with its sources in alphabetical order."""
    ordered = sorted(sources, key=lambda source: _by_number(sort_name(source)))
    for group in GROUPS:
        members = tuple(source for source in ordered if source.kind in group.kinds)
        if members:
            yield group, members


def sort_name(source: Source) -> str:
    """What a source is filed under: its author, family name first, then its title; without either, the title.

    Letters are folded (Erdoğan files as Erdogan); an article or a quotation mark at the head does not count.
    """
    people = [name.literal or f"{name.family} {name.given}" for name in names(source.fields.get("author", ""))]
    filed = [*people, title(source)]
    return " / ".join(re.sub(r"^(?:the|an?) ", "", _fold(each)) for each in filed)


def _by_number(name: str) -> list[tuple[int, int, str]]:
    """A name to be sorted by: numbers first, by their size (5 U.S.C. before 28 U.S.C.), letters by the alphabet."""
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in re.split(r"(\d+)", name) if part]


def short_name(source: Source, length: int = 30) -> str:
    """What a source is called where room is short: `Roe, Harbours of Norway…`, never longer than `length`.

    By its short title if it has one, and without its subtitle; a main title of one word says too little.
    """
    written = names(source.fields.get("author", "")) if names_before_title(source) else ()
    people = [name.literal or name.family for name in written]
    who = f"{people[0]} et al." if len(people) > 2 else " & ".join(people)
    main = title(source).split(": ")[0]
    head = source.fields.get("shorttitle") or (main if " " in main else title(source))
    words = head if not who or head in who else f"{who}, {head}"
    if len(words) <= length:
        return words
    at_word = re.sub(r"(?<=.{12})(?:[ /—–][^ /—–]*|-[^ /—–-]*)$", "", words[:length])[: length - 1]
    return re.sub(rf"(?:[ .,:;/—–“‘(§]|(?<=[ —])(?:{_LEADING}))*$", "", at_word, flags=re.I) + "…"


def _fold(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold().translate(LETTERS))
    return re.sub(r"[^\w ]", "", letters).strip()
