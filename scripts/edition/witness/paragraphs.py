"""Body chunks joined to paragraphs: over page breaks, with markers and star pages set."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from edition.text.inline_markup import AUTHORS_MARKER, STAR_PAGE
from edition.text.joining_lines import SOFT_HYPHEN, Joined, Lexicon, ending, ends_in_url, join
from edition.witness.chunks import Chunk
from edition.witness.markers import Marker

_ATTRIBUTION = re.compile(r"^\s*\*?[—–-]{1,2}\s?[\"“‘*]*(?=[^\W\d_])(?![a-zß-ÿ])")
_EPIGRAPH = ("“", '"', "*", "‘", ">")
_ADDRESS_END = re.compile(r">|(?=\s)|$")
STAR, MARKER = STAR_PAGE, AUTHORS_MARKER
ITEM = re.compile(r"^\s*(?:[•▪◦·|]|[-–*+]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)")


@dataclass(frozen=True, slots=True)
class Draft:
    """A paragraph in the making. `doubts` tell what the reader guessed, if anything.

    `marked_as_quotation` says that the text itself marks it so; `loose`, that a blank line parts it from
    a sentence it may be the rest of.
    """

    text: str
    line: int
    quoted: bool = False
    doubts: tuple[str, ...] = ()
    marked_as_quotation: bool = False
    loose: bool = False


@dataclass(slots=True)
class PrintedPage:
    """The printed page in force; None if the first page's number is not known."""

    page: int | None

    def turn(self, known: int | None = None) -> str:
        """The star page that the next page's first words carry, or nothing; `known` is its number where a
        running head gives it."""
        if known is None and self.page is None:
            return ""
        self.page = known if known is not None else (self.page or 0) + 1
        return f"[*{self.page}]{{#page-{self.page}}}"

    def in_a_note(self, before: int | None) -> str:
        """The star page in a note that goes on here and stood on the page `before` so far; nothing on the same page."""
        return f"[*{self.page}]{{.page}}" if self.page is not None and self.page != before else ""


def set_markers(text: str, markers: Sequence[Marker]) -> str:
    """`text` with its superscript markers as `[^n]`; exponents stay as they are."""
    for marker in reversed(markers):
        text = f"{text[: marker.start].rstrip()}[^{marker.number}]{text[marker.end :]}"
    return text


def unmarked(text: str) -> tuple[str, bool]:
    """`text` without the `>` that marks a quotation, on its first line or on each, and whether it had one."""
    if not text.lstrip().startswith(">"):
        return text, False
    return re.sub(r"(?m)^[ \t]*>[ \t>]*", "", text), True


def add(draft: Draft, text: str, star: str, lexicon: Lexicon) -> Draft:
    """`draft` with `text` joined on, the star page set where the new page begins."""
    joined = join(draft.text, text, lexicon)
    whole = joined.text[: joined.seam] + star + joined.text[joined.seam :]
    doubts = (*draft.doubts, *_unsure_hyphen(joined))
    if ending(draft.text).endswith("."):
        doubts = (*doubts, "does the paragraph go on over the page break?")
    return replace(draft, text=whole, doubts=doubts)


def add_rest(draft: Draft, text: str, star: str, lexicon: Lexicon) -> Draft:
    """A note with the rest of it joined on, the star page set where the new page begins; behind an address that the
    page's end divides, since nothing can stand in one."""
    joined = join(draft.text, text, lexicon)
    at = joined.seam
    if ends_in_url(draft.text) and not joined.text[at - 1].isspace():
        end = _ADDRESS_END.search(joined.text, at)
        at = end.end() if end else at
    whole = joined.text[:at] + star + joined.text[at:]
    return replace(draft, text=whole, doubts=(*draft.doubts, *_unsure_hyphen(joined)))


def unwrapped(text: str, lexicon: Lexicon) -> tuple[str, tuple[str, ...]]:
    """A hard-wrapped text on one line, and what is doubtful in it."""
    first, *rest = text.split("\n")
    done: list[str] = []
    doubts: list[str] = []
    last = first.strip()
    for line in rest:
        joined = join(last, line, lexicon)
        doubts += _unsure_hyphen(joined)
        words = joined.text.rfind(" ") + 1  # what stands before the last word is not looked at again
        done.append(joined.text[:words])
        last = joined.text[words:]
    return "".join([*done, last]), tuple(doubts)


def _unsure_hyphen(joined: Joined) -> tuple[str, ...]:
    if joined.sure:
        return ()
    before, behind = joined.text[: joined.seam], joined.text[joined.seam :]
    word = re.split(r"\s", before)[-1] + re.split(r"\s", behind, maxsplit=1)[0]
    return (f"is the hyphen of “{word.replace(SOFT_HYPHEN, '')}” the author's or the line's end?",)


def epigraphs(opening: Sequence[Chunk]) -> list[Chunk]:
    """An epigraph and the line that attributes it, as one chunk each; other chunks as they are."""
    merged: list[Chunk] = []
    for chunk in opening:
        lines = chunk.text.split("\n")
        if chunk.role == "text" and len(lines) > 1 and _ATTRIBUTION.match(lines[-1]) and lines[0].startswith(_EPIGRAPH):
            merged.append(replace(chunk, text="> " + chunk.text))
        elif merged and chunk.role == "text" and _ATTRIBUTION.match(chunk.text) and _is_epigraph(merged, chunk):
            before = merged[-1]
            merged[-1] = replace(before, text=f"> {before.text.lstrip('> ')}\n{chunk.text}")
        else:
            merged.append(chunk)
    return merged


def _is_epigraph(merged: Sequence[Chunk], attribution: Chunk) -> bool:
    """True if the last chunk is what an attribution may belong to: quoted words, or the first of their section."""
    before = merged[-1]
    first = len(merged) < 2 or merged[-2].role == "heading"
    return before.role == "text" and len(attribution.text.split()) < 20 and (first or before.text.startswith(_EPIGRAPH))
