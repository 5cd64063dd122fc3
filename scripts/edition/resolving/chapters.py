"""Chapters of a book that another note cites in full: `Roe, *Tides*, *in* THE HARBOUR, *supra* note 6, at 176`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from edition.bluebook.literature.book_citations import FRONT_MATTER
from edition.bluebook.words.printed_names import fold
from edition.model import Citation, Resolved, Source
from edition.resolving.compared_words import compared_words
from edition.resolving.full_citations import Full
from edition.resolving.meant_by_name import named

_OF_THE_BOOK = ("editor", "translator", "publisher", "edition", "date", "volume")


def book_of(name: str, fulls: Iterable[Full]) -> Full | None:
    """The one full citation of a note that describes a chapter's book: its own, or that of another chapter of it."""
    known = [each for each in fulls if each.source]
    fits = named(name, known) or [each for each in known if each.book and each.book.startswith(fold(name))]
    return fits[0] if len({each.source for each in fits}) == 1 else None


def of_the_book(fields: Mapping[str, str], book: Source) -> dict[str, str]:
    """The fields of a chapter with what its book's own entry says: title, editors, publisher, date.

    Who wrote the book as a whole is named as its editor, unless it has one; of a foreword's book, as its author.
    """
    told = {name: book.fields[name] for name in _OF_THE_BOOK if book.fields.get(name)}
    if book.fields.get("author") and re.fullmatch(FRONT_MATTER, fields.get("title", "")):
        told["bookauthor"] = book.fields["author"]
    elif book.fields.get("author") and "editor" not in told and "booktitle" not in book.fields:
        told["editor"] = book.fields["author"]
    title = book.fields.get("booktitle") or book.fields.get("title") or fields["booktitle"]
    return {**told, **fields, "booktitle": title}


def printed(citation: Citation, source: Source | None, cited: Mapping[str, Iterable[Resolved]]) -> str:
    """What a full citation prints; of a chapter's also what the note prints to which it refers for the book."""
    if citation.form != "full" or not citation.target_notes:
        return citation.text
    title = compared_words(source.fields.get("booktitle", "")) if source else ()
    there = (each.citation for each in cited.get(str(citation.target_notes[0]), ()) if each.citation.form == "full")
    books = (each.text for each in there if set(title) <= set(compared_words(each.text)))
    return f"{citation.text} {next(books, '')}".strip()
