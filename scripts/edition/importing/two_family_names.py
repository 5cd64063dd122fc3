"""Family names of two words, as a note's short form prints them: `Quill Moss, *supra* note 4`, of Ana Quill Moss."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from edition.bluebook.notes.note_reader import Read
from edition.bluebook.words.given_names import has_given_name
from edition.bluebook.words.printed_names import headline
from edition.model import Source


def two_words(reads: Iterable[Iterable[Read]]) -> frozenset[str]:
    """The names of two words by which notes call a work again, none of which begins with a given name."""
    called = {headline(name.strip()) for each in reads for read in each for name in _names(read)}
    return frozenset(name for name in called if _may_be_family(name))


def _names(read: Read) -> list[str]:
    citation = read.citation
    return citation.name.split(", ")[0].split(" & ") if citation.form == "supra" else []


def _may_be_family(name: str) -> bool:
    words = name.split()
    return len(words) == 2 and all(word.isalpha() and word.istitle() for word in words) and not has_given_name(name)


def with_family_names(source: Source, families: frozenset[str]) -> Source:
    """A source whose authors have the family names of two words that the notes call them by."""
    names = source.fields.get("author", "").split(" and ")
    written = " and ".join(_parted(name, families) for name in names)
    return replace(source, fields={**source.fields, "author": written}) if written != " and ".join(names) else source


def _parted(name: str, families: frozenset[str]) -> str:
    """`Moss, Ana Quill` → `Quill Moss, Ana`, if that is a family name."""
    family, comma, given = name.partition(", ")
    rest, _, last = given.rpartition(" ")
    return f"{last} {family}, {rest}" if comma and rest and f"{last} {family}" in families else name
