"""Whether a piece of the body goes on with the paragraph before it, which a page's or a line's end interrupted."""

from __future__ import annotations

import re

from edition.text.as_printed import is_display, is_kept_as_printed
from edition.text.joining_lines import begins_lower, ending, ends_abbreviated, ends_mid_word, ends_open
from edition.text.title_words import looks_like_title
from edition.witness.introducing import may_introduce, without_stop
from edition.witness.marked import Marked
from edition.witness.paragraphs import ITEM, Draft
from edition.witness.quotations import (
    ends_quotation,
    has_quotation_shape,
    is_epigraph,
    is_introduced,
    is_quotation,
    reads_as_quotation,
)

_CONTRASTS = re.compile(r"(?:However|Nevertheless|Nonetheless|Conversely|Instead|Otherwise|Still),|(?:But|Yet)\b", re.I)
_FEWEST_WORDS = 15
_OVER_PAGE = "does the paragraph go on over the page break?"
_PAUSES = (",", ";", "—", "–")
_TRAILING = (". . .", "...", "…")
_GOING_ON = frozenset({",", ";", ".", ")", "]", "”", "—", "–"})  # no paragraph begins so


def continues(draft: Draft, before: Draft | None, text: Marked, over_page: bool) -> bool:
    """True if `text` goes on with the paragraph `draft`, which stands after `before`, rather than begins a new one.

    Where a page ends with a sentence, a contrast with that sentence (“However, …”) goes on with
    its paragraph; anything else begins a new one.
    """
    words, piece = draft.text.words, text.words
    if (
        is_epigraph(words)
        or is_kept_as_printed(words)
        or is_display(draft.head)
        or is_display(piece)
        or ends_quotation(draft, before)
    ):
        return False
    if draft.text.is_finished:
        return not ITEM.match(piece) and over_page and bool(begins_lower(piece) or _CONTRASTS.match(piece))
    if ITEM.match(piece) and (words.rstrip().endswith(":") or ITEM.match(draft.head) or is_kept_as_printed(piece)):
        return False
    tail = draft.text.tail
    cut = ends_abbreviated(tail) or ends_mid_word(tail) or draft.has_odd_star
    if cut or is_quotation(draft, before):
        return True
    if over_page:
        return draft.loose or is_introduced(before) or not (begins_lower(piece) and reads_as_quotation(piece))
    return _goes_on(draft.text, text)


def unsure_joint(before: Draft, text: Marked, over_page: bool) -> tuple[str, ...]:
    """What is asked where a piece is joined to the paragraph before it, and may be one of its own."""
    if ending(before.text.words).endswith("."):
        return (_OVER_PAGE,)
    return () if over_page or not _may_begin_anew(before, text) else (without_stop(text.words),)


def _may_begin_anew(draft: Draft, rest: Marked) -> bool:
    """True if `rest`, read as going on with `draft` behind a blank line, may be a paragraph of its own, and the words
    above it lack their stop: nothing in either says that the sentence goes on."""
    text = draft.text
    tail, first = text.tail.rstrip(), rest.words.lstrip()[:1]
    is_cut = ends_open(tail) or ends_abbreviated(tail) or ends_mid_word(tail) or draft.has_odd_star
    return not text.is_finished and not is_cut and (first.isupper() or first.isdecimal() or first in "“‘")


def breaks_off(text: Marked, rest: Marked) -> bool:
    """True if a paragraph stops within a sentence that `rest`, another one in its file, seems to go on with."""
    words, piece = text.words, rest.words
    if ITEM.match(piece) or any(is_kept_as_printed(x) or is_display(x) for x in (words, piece)):
        return False
    if text.is_finished and not words.rstrip().endswith(_TRAILING):
        return False
    tail = text.tail
    is_cut = ends_mid_word(tail) or ends_abbreviated(tail) or ends_open(tail) and not tail.rstrip().endswith(_PAUSES)
    return is_cut or begins_lower(piece) or piece.lstrip()[:1] in _GOING_ON


def _goes_on(text: Marked, rest: Marked) -> bool:
    """True if `rest` goes on with an unfinished `text` on a page without notes."""
    if rest.words.lstrip()[:1] in _GOING_ON:
        return True
    if may_introduce(text) or begins_lower(rest.words):
        return False  # it may be what somebody says: that is decided when the whole of it is known
    if len(text.words.split()) < _FEWEST_WORDS or _stands_apart(rest.words):
        return False
    return (
        ends_open(text.tail)
        and not text.tail.rstrip().endswith(_PAUSES)
        or not (rest.ends_marked and has_quotation_shape(rest))
    )


def _stands_apart(words: str) -> bool:
    return bool(ITEM.match(words)) or looks_like_title(words) or is_kept_as_printed(words)


def is_loose(draft: Draft, text: Marked) -> bool:
    """True if `text`, which a blank line parts from `draft`, is its rest or a quotation within its sentence."""
    words, piece = draft.text.words, text.words
    if draft.text.is_finished or is_kept_as_printed(words) or is_display(draft.head):
        return False
    return begins_lower(piece) and not ITEM.match(piece)
