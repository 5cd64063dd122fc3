"""Whether a piece of the body goes on with the paragraph before it, which a page's or a line's end interrupted."""

from __future__ import annotations

import re

from edition.text.as_printed import is_display, is_kept_as_printed
from edition.text.joining_lines import begins_lower, ends_abbreviated, ends_mid_word, ends_open, is_finished
from edition.text.title_words import looks_like_title
from edition.witness.paragraphs import ITEM, STAR, Draft
from edition.witness.quotations import (
    ends_marked,
    ends_quotation,
    has_quotation_shape,
    is_epigraph,
    is_introduced,
    is_quotation,
    may_introduce,
    reads_as_quotation,
)

_CONTRASTS = re.compile(r"(?:However|Nevertheless|Nonetheless|Conversely|Instead|Otherwise|Still),|(?:But|Yet)\b", re.I)
_FEWEST_WORDS = 15


def continues(draft: Draft, before: Draft | None, text: str, over_page: bool) -> bool:
    """True if `text` goes on with the paragraph `draft`, which stands after `before`, rather than begins a new one.

    Where a page ends with a sentence, a contrast with that sentence (“However, …”) goes on with
    its paragraph; anything else begins a new one.
    """
    words = STAR.sub("", draft.text)
    if (
        is_epigraph(words)
        or is_kept_as_printed(words)
        or is_display(words)
        or is_display(text)
        or ends_quotation(draft, before)
    ):
        return False
    if is_finished(draft.text):
        return not ITEM.match(text) and over_page and bool(begins_lower(text) or _CONTRASTS.match(text))
    if ITEM.match(text) and (ITEM.match(words) or is_kept_as_printed(text)):
        return False
    cut = ends_abbreviated(draft.text) or ends_mid_word(draft.text) or words.count("*") % 2 == 1
    if cut or is_quotation(draft, before):
        return True
    if over_page:
        return draft.loose or is_introduced(before) or not (begins_lower(text) and reads_as_quotation(text))
    return _goes_on(draft.text, text)


def _goes_on(text: str, rest: str) -> bool:
    """True if `rest` goes on with an unfinished `text` on a page without notes."""
    if rest.lstrip()[:1] in {",", ";", ".", ")", "]", "”", "—", "–"}:
        return True
    if may_introduce(text) or begins_lower(rest):
        return False  # it may be what somebody says: that is decided when the whole of it is known
    if len(text.split()) < _FEWEST_WORDS or ITEM.match(rest) or looks_like_title(rest) or is_kept_as_printed(rest):
        return False
    return (
        ends_open(text)
        and not text.rstrip().endswith((",", ";", "—", "–"))
        or not (ends_marked(rest) and has_quotation_shape(rest))
    )


def is_loose(draft: Draft, text: str) -> bool:
    """True if `text`, which a blank line parts from `draft`, is its rest or a quotation within its sentence."""
    words = STAR.sub("", draft.text)
    return not is_finished(words) and begins_lower(text) and not (is_kept_as_printed(words) or is_display(words))
