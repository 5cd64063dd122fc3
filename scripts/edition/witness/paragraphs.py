"""Body chunks joined to paragraphs: over page breaks, with markers and star pages set, quotations known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from edition.seam import Lexicon, begins_lower, ending, ends_abbreviated, ends_mid_word, is_finished, join
from edition.witness.chunks import Chunk, is_kept_as_printed, is_table
from edition.witness.markers import Marker

_ALTERED = re.compile(r"\[[^\[\]^]*\]|(?:\. ){2}\.|…")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_ATTRIBUTION = re.compile(r"^\s*\*?[—–-]{1,2}\s?\*?\w")
_STAR = re.compile(r"\[\*\w+\]\{#[^}]*\}")
_MARKER = re.compile(r"\[\^\d+\]")
_CONTRASTS = re.compile(
    r"(?:However|Nevertheless|Nonetheless|Conversely|Instead|Otherwise|Still),|(?:But|Yet)\b", re.I
)
_LIST_ITEM = re.compile(r"^\s*(?:[•▪◦·|]|[-–*+]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)")


@dataclass(frozen=True, slots=True)
class Draft:
    """A paragraph in the making: `sure` tells what the reader guessed, if anything."""

    text: str
    line: int
    quoted: bool = False
    doubts: tuple[str, ...] = ()


@dataclass(slots=True)
class Pages:
    """The printed page in force; None if the first page's number is not known."""

    page: int | None
    marks: list[int] = field(default_factory=list)

    def turn(self, known: int | None = None) -> str:
        """The star page that the next page's first words carry, or nothing; `known` is its number where a
        running head gives it."""
        if known is None and self.page is None:
            return ""
        self.page = known if known is not None else (self.page or 0) + 1
        return f"[*{self.page}]{{#page-{self.page}}}"


def set_markers(text: str, markers: Sequence[Marker]) -> str:
    """`text` with its superscript markers as `[^n]`; exponents stay as they are."""
    for marker in reversed(markers):
        text = f"{text[: marker.start].rstrip()}[^{marker.number}]{text[marker.end :]}"
    return text


def continues(draft: Draft, text: str, over_page: bool) -> bool:
    """True if `text` goes on with the paragraph `draft` rather than begins a new one.

    Where a page ends with a sentence, a contrast with that sentence (“However, …”) goes on with
    its paragraph; anything else begins a new one.
    """
    if is_kept_as_printed(draft.text) or is_table(text) or _ends_quotation(draft.text):
        return False
    if is_finished(draft.text):
        return not _LIST_ITEM.match(text) and over_page and bool(begins_lower(text) or _CONTRASTS.match(text))
    if _LIST_ITEM.match(draft.text) and _LIST_ITEM.match(text):
        return False
    cut = ends_abbreviated(draft.text) or ends_mid_word(draft.text) or _STAR.sub("", draft.text).count("*") % 2 == 1
    return over_page or cut or (begins_lower(text) and not _reads_as_quotation(text))


def add(draft: Draft, text: str, star: str, lexicon: Lexicon) -> Draft:
    """`draft` with `text` joined on, the star page set where the new page begins."""
    joined = join(draft.text, text, lexicon)
    whole = joined.text[: joined.seam] + star + joined.text[joined.seam :]
    doubts = draft.doubts
    if not joined.sure:
        word = re.search(r"\S*$", joined.text[: joined.seam])[0] + re.match(r"\S*", joined.text[joined.seam :])[0]
        doubts = (*doubts, f"is the hyphen of “{word}” the author's or the line's end?")
    if ending(draft.text).endswith("."):
        doubts = (*doubts, "does the paragraph go on over the page break?")
    return replace(draft, text=whole, doubts=doubts)


def mark_quotations(drafts: Sequence[Draft | None]) -> Iterator[Draft | None]:
    """The drafts with block quotations known; None stands for a heading.

    A block quotation (Bluebook 5.1) has no quotation marks around it and its marker at the very
    end. It is known by what only quoted words have, alterations in brackets and ellipses outside
    quotation marks, or by the words that introduce it.
    """
    before: Draft | None = None
    for draft in drafts:
        if draft:
            draft = replace(draft, quoted=_is_quotation(draft, before))
        yield draft
        before = draft


def _is_quotation(draft: Draft, before: Draft | None) -> bool:
    if draft.text.lstrip().startswith(">"):
        return True
    text = draft.text.strip()
    if _LIST_ITEM.match(text) or is_kept_as_printed(text) or not _ends_quotation_shape(text):
        return False
    if _reads_as_quotation(text):
        return True
    introduced = before is not None and not before.quoted and _introduces(before.text)
    return introduced and not text.startswith(("“", '"')) and len(text.split()) >= 12


def _ends_quotation_shape(text: str) -> bool:
    """True if the paragraph's only marker, if any, stands at its very end."""
    marks = list(_MARKER.finditer(text))
    return len(marks) <= 1 and (not marks or marks[0].end() >= len(text.rstrip()))


def _ends_quotation(text: str) -> bool:
    return _reads_as_quotation(text) and bool(re.search(r"\[\^\d+\]\s*$", text)) and _ends_quotation_shape(text)


def _reads_as_quotation(text: str) -> bool:
    """True if brackets or ellipses stand outside quotation marks: only quoted words are altered."""
    outside = _QUOTED.sub("", _MARKER.sub("", _STAR.sub("", text)))
    return bool(_ALTERED.search(outside)) and not re.search(r"[“”\"]", outside)


def _introduces(text: str) -> bool:
    """True if a paragraph ends as an introduction to a quotation does."""
    tail = _MARKER.sub("", text).rstrip()
    return tail.endswith((":", ",", "—")) or not is_finished(tail)


def epigraphs(opening: Sequence[Chunk]) -> list[Chunk]:
    """An epigraph and the line that attributes it, as one chunk each; other chunks as they are."""
    merged: list[Chunk] = []
    for chunk in opening:
        lines = chunk.text.split("\n")
        if chunk.role == "text" and len(lines) > 1 and _ATTRIBUTION.match(lines[-1]) and lines[0].startswith(("“", '"', "*", "‘")):
            merged.append(replace(chunk, text="> " + chunk.text))
        elif merged and chunk.role == "text" and _ATTRIBUTION.match(chunk.text) and len(chunk.text.split()) < 20:
            before = merged[-1]
            merged[-1] = replace(before, text=f"> {before.text.lstrip('> ')}\n{chunk.text}")
        else:
            merged.append(chunk)
    return merged
