"""Body chunks joined to paragraphs: over page breaks, with markers and star pages set."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from edition.text.lexicon import Lexicon
from edition.witness.chunks import Chunk
from edition.witness.marked import Growing, Marked, Sign, joined, together

_ATTRIBUTION = re.compile(r"^\s*\*?[—–-]{1,2}\s?[\"“‘*]*(?=[^\W\d_])(?![a-zß-ÿ])")
_EPIGRAPH = ("“", '"', "*", "‘", ">")
_QUOTATION = re.compile(r"[ \t]*>[ \t>]*")
_ASKED = 5000
"""Signs of a paragraph’s end that are looked at when another piece comes: no more, or a text without stops takes its
square."""
ITEM = re.compile(r"^\s*(?:[•▪◦·|]|[-–*+]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)")


class Draft(NamedTuple):
    """A paragraph in the making. `doubts` tell what the reader guessed, if anything; they are a list that grows with
    the paragraph, which is made anew with each piece of it.

    `marked_as_quotation` says that the text itself marks it so; `loose`, that a blank line parts it from
    a sentence it may be the rest of. Of one that goes on for pages `text` is the end, and `above` what stands before.
    """

    text: Marked
    line: int
    doubts: list[str]
    quoted: bool = False
    marked_as_quotation: bool = False
    loose: bool = False
    above: tuple[Marked, ...] = ()
    stars_above: int = 0

    @property
    def head(self) -> str:
        """The words that it begins with."""
        return (self.above or (self.text,))[0].words

    @property
    def has_odd_star(self) -> bool:
        """True if italics begin in it that do not end."""
        return (self.stars_above + self.text.words.count("*")) % 2 == 1

    def whole(self) -> Draft:
        """The same with all its words in its text."""
        return self._replace(text=together([*self.above, self.text]), above=()) if self.above else self


class NoteDraft(NamedTuple):
    """A note in the making: its text and its doubts, which grow with each piece of it, and the line where it begins."""

    text: Growing
    line: int
    doubts: list[str]


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
    if len(whole.words) < 2 * _ASKED or "\n" in whole.words:
        return draft._replace(text=whole)
    at = len(whole.words) - _ASKED
    above = whole.part(0, at)
    return draft._replace(
        text=whole.part(at), above=(*draft.above, above), stars_above=draft.stars_above + above.words.count("*")
    )


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
