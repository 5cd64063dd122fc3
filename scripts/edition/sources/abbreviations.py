"""The Bluebook's abbreviations in words: `Rels.` → `Relations`, from the table beside the database.

The table has one abbreviation a line, a tab, and its words; lines that begin with `#` are comments.
An abbreviation may have several words (`Fed. Reg.`); where two rows fit, the longer one does. Capitals
do not matter. The printed form is never changed: the words stand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.model import Abbreviation, Finding, Place, Source
from edition.sources.names import names

_NAMES = ("author", "editor", "bookauthor", "recipient")
_TITLES = ("title", "booktitle")
_OTHERS = (
    "journaltitle", "organization", "institution", "publisher", "series", "type", "number",
    "bill", "congress", "publaw", "stat", "code", "fedreg", "reporter", "court",
)  # fmt: skip
_SHORTENED = r"[A-Za-z]+(?i:’(?:ls?|ns?|y|g|r)|(?<!n)’t)"  # Int’l, Dep’t; no don’t
_ANY = re.compile(
    rf"""
    (?<![\w.’&])(?:
        (?:[A-Za-z]\.)+(?![\w’])       # U.N.
      | [A-Za-z][\w’]*\.(?![\w’])      # Rels.
      | {_SHORTENED}(?![\w’.])
    )
    """,
    re.X,
)
_IN_A_TITLE = re.compile(
    rf"""
    (?<![\w.’&])(?:
        [A-Za-z][\w’]+\.(?=[,;:)]|\ [a-z])
      | {_SHORTENED}\.?(?![\w’.])
    )
    """,
    re.X,
)


@dataclass(frozen=True, slots=True)
class AbbreviationUse:
    """An abbreviation in a text, from `start` to `end`, and its row of the table, or None if it has none."""

    start: int
    end: int
    row: Abbreviation | None


def read_abbreviations(text: str, path: str) -> tuple[tuple[Abbreviation, ...], tuple[Finding, ...]]:
    """The rows of the table, and what is wrong with its lines. A text without rows is no table at all."""
    rows: dict[str, Abbreviation] = {}
    findings: list[Finding] = []
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        place = Place(path, number)
        cells = [cell.strip() for cell in line.split("\t")]
        problem = _problem(cells, rows)
        if problem:
            findings.append(Finding("abbreviation-malformed", place, problem))
        else:
            rows[cells[0].casefold()] = Abbreviation(cells[0], cells[1], place)
    return tuple(rows.values()), tuple(findings)


def _problem(cells: Sequence[str], rows: dict[str, Abbreviation]) -> str:
    if len(cells) != 2 or not all(cells):
        return f"“{' '.join(cells)}” is no row; expected an abbreviation, one tab, and its words"
    known = rows.get(cells[0].casefold())
    return (
        f"{cells[0]} stands on line {known.place.line} already; expected each abbreviation once; delete one of the two"
        if known
        else ""
    )


def spelled_out(source: Source, rows: Sequence[Abbreviation]) -> tuple[str, ...]:
    """The source's fields that hold abbreviations, each with the words in their place; each text once."""
    texts = (_spelled(text, found) for text, found in in_source(source, rows) if any(each.row for each in found))
    return tuple(dict.fromkeys(texts))


def in_source(source: Source, rows: Sequence[Abbreviation]) -> Iterator[tuple[str, tuple[AbbreviationUse, ...]]]:
    """Each text of a source in which abbreviations may stand, with those in it.

    Of names only those of bodies: a person's initials are no abbreviations. In a title only what cannot
    be the end of a sentence, and no initials: `U.S.` is plain English there.
    """
    for field in _NAMES:
        yield from (
            (name.literal, find(name.literal, rows)) for name in names(source.fields.get(field, "")) if name.literal
        )
    for field in (*_TITLES, *_OTHERS):
        text = source.fields.get(field, "")
        if text:
            yield text, find(text, rows, in_title=field in _TITLES)


def find(text: str, rows: Sequence[Abbreviation], *, in_title: bool = False) -> tuple[AbbreviationUse, ...]:
    """The abbreviations in a text, in order; a row that fits is taken before a single word, a longer one first."""
    longest_first = sorted(rows, key=lambda row: -len(row.printed))
    found: list[AbbreviationUse] = []
    for match in (_IN_A_TITLE if in_title else _ANY).finditer(text):
        if found and match.start() < found[-1].end:
            continue
        row = next((row for row in longest_first if _fits(row, text, match.start())), None)
        found.append(AbbreviationUse(match.start(), match.start() + len(row.printed) if row else match.end(), row))
    return tuple(found)


def _fits(row: Abbreviation, text: str, start: int) -> bool:
    end = start + len(row.printed)
    return text[start:end].casefold() == row.printed.casefold() and not re.match(r"[\w’]", text[end : end + 1])


def _spelled(text: str, found: Sequence[AbbreviationUse]) -> str:
    pieces, position = [], 0
    for each in found:
        pieces += [text[position : each.start], each.row.words if each.row else text[each.start : each.end]]
        position = each.end
    return "".join(pieces) + text[position:]
