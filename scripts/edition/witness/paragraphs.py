"""Body chunks joined to paragraphs: over page breaks, with markers and star pages set."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from edition.text.lexicon import Lexicon
from edition.witness.chunks import Chunk
from edition.witness.marked import Marked, Sign, joined, together

_ATTRIBUTION = re.compile(r"^\s*\*?[—–-]{1,2}\s?[\"“‘*]*(?=[^\W\d_])(?![a-zß-ÿ])")
_EPIGRAPH = ("“", '"', "*", "‘", ">")
_QUOTATION = re.compile(r"[ \t]*>[ \t>]*")
ITEM = re.compile(r"^\s*(?:[•▪◦·|]|[-–*+]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)")


class Draft(NamedTuple):
    """A paragraph in the making. `doubts` tell what the reader guessed, if anything; they are a list that grows with
    the paragraph, which is made anew with each piece of it.

    `marked_as_quotation` says that the text itself marks it so; `loose`, that a blank line parts it from
    a sentence it may be the rest of.
    """

    text: Marked
    line: int
    doubts: list[str]
    quoted: bool = False
    marked_as_quotation: bool = False
    loose: bool = False


@dataclass(slots=True)
class PrintedPage:
    """The printed page in force; None if the first page's number is not known."""

    page: int | None

    def turn(self, known: int | None = None) -> Sign | None:
        """The star page that the next page's first words carry, or nothing; `known` is its number where a
        running head gives it."""
        if known is None and self.page is None:
            return None
        self.page = known if known is not None else (self.page or 0) + 1
        return Sign(0, f"[*{self.page}]{{#page-{self.page}}}")

    def in_a_note(self, before: int | None) -> Sign | None:
        """The star page in a note that goes on here and stood on the page `before` so far; nothing on the same page."""
        return Sign(0, f"[*{self.page}]{{.page}}") if self.page is not None and self.page != before else None


def unmarked(text: Marked) -> tuple[Marked, bool]:
    """`text` without the `>` that marks a quotation, on its first line or on each, and whether it had one."""
    if not text.words.lstrip().startswith(">"):
        return text, False
    return together((line.part(_quoted(line.words)) for line in text.lines()), "\n"), True


def _quoted(line: str) -> int:
    """Where the words of a line begin behind the `>` before them, if any."""
    match = _QUOTATION.match(line)
    return match.end() if match else 0


def add(draft: Draft, text: Marked, star: Sign | None, lexicon: Lexicon) -> Draft:
    """`draft` with `text` joined on, the star page set where the new page begins."""
    whole, unsure = joined(draft.text, text.opened_by(star), lexicon)
    draft.doubts.extend(unsure)
    return draft._replace(text=whole)


def epigraphs(opening: Sequence[Chunk]) -> list[Chunk]:
    """An epigraph and the line that attributes it, as one chunk each; other chunks as they are."""
    merged: list[Chunk] = []
    for chunk in opening:
        lines = chunk.text.split("\n")
        if chunk.role == "text" and len(lines) > 1 and _ATTRIBUTION.match(lines[-1]) and lines[0].startswith(_EPIGRAPH):
            merged.append(chunk._replace(text="> " + chunk.text))
        elif merged and chunk.role == "text" and _ATTRIBUTION.match(chunk.text) and _is_epigraph(merged, chunk):
            before = merged[-1]
            merged[-1] = before._replace(text=f"> {before.text.lstrip('> ')}\n{chunk.text}")
        else:
            merged.append(chunk)
    return merged


def _is_epigraph(merged: Sequence[Chunk], attribution: Chunk) -> bool:
    """True if the last chunk is what an attribution may belong to: quoted words, or the first of their section. What
    ends with a colon opens a list."""
    before = merged[-1]
    if before.text.rstrip().endswith(":"):
        return False
    first = len(merged) < 2 or merged[-2].role == "heading"
    return before.role == "text" and len(attribution.text.split()) < 20 and (first or before.text.startswith(_EPIGRAPH))
