"""Words of the article as HTML: a source's full citation as printed, a sentence with the words that a note is for.

It is written for a page of Markdown, whose own rules must not touch it: see `words`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from itertools import pairwise
from types import MappingProxyType

from edition.model import Note, Resolved
from edition.resolving.occurrences import Occurrence
from edition.sources.source_links import EXTERNAL
from edition.text.inline import Reading, is_within, touching
from edition.text.sentences import Passage

_BETWEEN = '<span class="use-between" title="Other quotations stand between">[…]</span>'


def words_html(text: str) -> str:
    """Plain text as HTML that stays as it is on a page of Markdown, where `supra note 6` would become a link."""
    return re.sub(r"\b(supra|infra)\s", r"\1&#32;", escape(text), flags=re.I)


def first_full(found: Sequence[Occurrence]) -> Occurrence | None:
    """The citation that gives the source in full; None if there is none."""
    return next((each for each in found if each.resolved.citation.form == "full"), None)


def without_use(resolved: Resolved) -> str:
    """A full citation's text without its parenthetical, which is of this one use; the hereinafter is the source's."""
    citation = resolved.citation
    text = citation.text
    start = text.find(f"({citation.parenthetical[:30]}") if citation.parenthetical else -1
    text = text[:start] if start > 0 else text
    return re.sub(r"\s*\([“‘].*\)$", "", text.strip(" ,;"), flags=re.S)


def printed_html(note: Note, resolved: Resolved, links: Mapping[str, Mapping[str, str]] = MappingProxyType({})) -> str:
    """The full citation with its italics; its addresses are links with the attributes that `links` has for them."""
    styled = note.text.edition
    body = without_use(resolved)
    start = max(styled.plain.find(body, resolved.citation.start), 0)
    return _stretch(styled, start, start + len(body), links) + ("" if body.endswith(".") else ".")


def _stretch(
    styled: Reading, start: int, end: int, links: Mapping[str, Mapping[str, str]] = MappingProxyType({})
) -> str:
    """The words from `start` to `end` with their italics and addresses."""
    spans = (*touching(styled.italics, start, end), *touching(styled.urls, start, end))
    edges = {start, end, *(edge for span in spans for edge in span if start < edge < end)}
    pieces = "".join(_piece(styled, a, b, links) for a, b in pairwise(sorted(edges)))
    return re.sub(r"\b((?:supra|infra)</em>)\s", r"\1&#32;", pieces, flags=re.I)


def _piece(styled: Reading, start: int, end: int, links: Mapping[str, Mapping[str, str]]) -> str:
    text = styled.plain[start:end]
    if is_within(styled.urls, start, end):
        more = "".join(f' {name}="{escape(value)}"' for name, value in links.get(text, {}).items())
        return f'<a class="printed-url" href="{escape(text)}" rel="{EXTERNAL}"{more}>{escape(text)}</a>'
    return f"<em>{words_html(text)}</em>" if styled.is_italic(start, end) else words_html(text)


def sentence(passage: Passage) -> str:
    """The sentence, the words cited marked; before a block quotation, the words that introduce it, and a sign for the
    quotations between."""
    led = Reading(passage.lead, passage.lead_italics)
    said = Reading(passage.text, passage.italics)
    lead = f'<span class="use-lead">{_stretch(led, 0, len(passage.lead))}</span> ' if passage.lead else ""
    lead += f"{_BETWEEN} " if passage.lead_is_apart else ""
    before, cited, after = (
        _stretch(said, *span) for span in pairwise((passage.start, passage.cited_start, passage.cited_end, passage.end))
    )
    return f'<p class="use-sentence">{lead}{before}{f"<mark>{cited}</mark>" if cited else ""}{after}</p>'
