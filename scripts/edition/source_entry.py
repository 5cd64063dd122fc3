"""One entry of the sources page: the work as printed, its links and records, and every citation of it.

The HTML is written for a page of Markdown, whose own rules must not touch it: see `words`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from xml.etree.ElementTree import Element, tostring

from edition import inline
from edition.addresses import Addresses
from edition.authorities import sort_name
from edition.bibtex import write_bibtex
from edition.cards import at, spelled_line
from edition.cite.handles import handle
from edition.exports.coins import coins
from edition.exports.csl import csl
from edition.exports.ris import ris
from edition.kinds import KINDS, title
from edition.model import Edition, Note, Paragraph, Resolved, Section, Source
from edition.occurrences import Occurrence
from edition.pinpoints import index
from edition.ranges import ranges
from edition.sentences import Passage
from edition.source_links import EXTERNAL, source_links


@dataclass(frozen=True)
class Entries:
    """Writes the entries of `edition` for the page whose file is `origin`."""

    edition: Edition
    addresses: Addresses
    origin: str

    def html(self, source: Source, found: Sequence[Occurrence]) -> str:
        """The list item of a source; `found` are its citations, in reading order."""
        kind = KINDS[source.kind].label
        first = min((each.note.number or 0 for each in found), default=0)
        data = {"kind": kind, "author": sort_name(source), "count": len(found), "first": first}
        attributes = "".join(f' data-{name}="{escape(str(value))}"' for name, value in data.items())
        return (
            f'<li id="src-{source.key}" class="source entry"{attributes}>{_html(handle(f"src-{source.key}", f"source: {title(source)}"))}<p class="entry-printed">{self._printed(source, found)}</p>{coins(source)}'
            f"{''.join(map(_html, spelled_line(source, self.edition)))}{self._links(source, kind)}{self._uses(found)}{_records(source, as_printed(source, found))}</li>"
        )

    def _printed(self, source: Source, found: Sequence[Occurrence]) -> str:
        full = first_full(found)
        return printed_html(full.note, full.resolved) if full else words(title(source))

    def _links(self, source: Source, kind: str) -> str:
        check = self.edition.links.get(source.fields.get("url", ""))
        links = (_html(each) for each in source_links(source, self.edition.article.meta.year, check))
        return f'<p class="source-links"><span class="kind">{escape(kind)}</span> {" ".join(links)}</p>'

    def _uses(self, found: Sequence[Occurrence]) -> str:
        if not found:
            return ""
        times = "once" if len(found) == 1 else "twice" if len(found) == 2 else f"{len(found)} times"
        notes = ranges(each.note.number or 0 for each in found)
        said = f"Cited {times}, in note{'s' if ',' in notes or '–' in notes else ''} {notes}"
        items = "".join(self._use(each) for each in found)
        return f'<details class="entry-uses"><summary>{said}</summary>{self._index(found)}<ol class="uses">{items}</ol></details>'

    def _index(self, found: Sequence[Occurrence]) -> str:
        """Which pages or sections of the source carry the argument, as printed, each with its notes."""
        places = index((each.resolved.citation.pinpoint, each.note.label) for each in found)
        if not places:
            return ""
        listed = "; ".join(
            f'<span class="pinpoint">{escape(at(pinpoint))}</span> ({", ".join(self._note(label) for label in labels)})' for pinpoint, labels in places
        )
        return f'<p class="entry-index">Places cited, with their notes: {listed}</p>'

    def _use(self, each: Occurrence) -> str:
        citation = each.resolved.citation
        apart = citation.form == "full"  # “See in full” would ask the reader to
        signal = f"<em>{words(citation.signal.rstrip(', ') if apart else citation.signal)}</em>" if citation.signal else ""
        form = self._form(each.resolved)
        named = (signal, form) if apart else (f"{signal} {form}".strip(),)
        how = " · ".join(part for part in (*named, _pinpoint(each.resolved)) if part)
        where = ", ".join(part for part in (self._note(each.note.label, "Note "), self._home(each)) if part)
        return f'<li><p class="use-where">{where}: {how}</p>{_sentence(each.passage) if each.passage else ""}</li>'

    def _home(self, each: Occurrence) -> str:
        home = each.home
        if isinstance(home, Paragraph):
            kind = "block quotation, paragraph" if home.kind == "blockquote" else "paragraph"
            return f'<a href="{self._href("paragraph", home.id)}">{kind} {home.number}</a>'
        if isinstance(home, Section):
            return f'<a href="{self._href("section", home.id)}">heading {escape(home.number)}</a>'
        return f"in {self._note(home.label)}" if isinstance(home, Note) else ""

    def _form(self, resolved: Resolved) -> str:
        """How the source is named there: in full, or by a short form and the notes that lead to it."""
        form = resolved.citation.form
        said = "<em>id.</em>" if resolved.citation.signal else "<em>Id.</em>"
        opening = {"full": "in full", "id": said, "supra": "<em>supra</em>", "short": "short form"}.get(form, "")
        if form == "full" or not resolved.trail:
            return opening
        stages = []
        for run in runs(resolved.trail):
            by_supra = stages and self._leads_by_supra(stages[-1][1], run[0])
            stages.append((("<em>supra</em> " if by_supra else "") + self._run(run), run[-1]))
        first = " " if form == "supra" else " → "
        return opening + first + " → ".join(said for said, _ in stages)

    def _run(self, run: Sequence[int]) -> str:
        if len(run) < 3:
            return " → ".join(self._note(str(number), "note ") for number in run)
        return f"notes {self._note(str(run[0]))} back to {self._note(str(run[-1]))}"

    def _leads_by_supra(self, label: int, target: int) -> bool:
        found = self.edition.citations.get(str(label), ())
        return any(r.citation.form == "supra" and r.trail[:1] == (target,) for r in found)

    def _note(self, label: str, before: str = "") -> str:
        return f'<a class="note-ref" href="{self._href("note", label)}">{before}{label}</a>'

    def _href(self, kind: str, id: str) -> str:
        return self.addresses.href(kind, id, self.origin)


def words(text: str) -> str:
    """Plain text as HTML that stays as it is on a page of Markdown, where `supra note 6` would become a link."""
    return re.sub(r"\b(supra|infra)\s", r"\1&#32;", escape(text), flags=re.I)


def runs(trail: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """A trail cut into stretches of notes that follow one another: 57, 56, 55, 40 → (57, 56, 55), (40,)."""
    start = 0
    for end in range(1, len(trail) + 1):
        if end == len(trail) or trail[end] != trail[end - 1] - 1:
            yield tuple(trail[start:end])
            start = end


def first_full(found: Sequence[Occurrence]) -> Occurrence | None:
    """The citation that gives the source in full; None if there is none."""
    return next((each for each in found if each.resolved.citation.form == "full"), None)


def as_printed(source: Source, found: Sequence[Occurrence]) -> str:
    """The full citation as plain text; the title where none is printed."""
    full = first_full(found)
    return without_use(full.resolved) if full else title(source)


def without_use(resolved: Resolved) -> str:
    """A full citation's text without what it says of this one use: its parenthetical and its hereinafter."""
    citation = resolved.citation
    text = citation.text.split(" [hereinafter")[0]
    start = text.find(f"({citation.parenthetical[:30]}") if citation.parenthetical else -1
    text = text[:start] if start > 0 else text
    return re.sub(r"\s*\([“‘].*\)$", "", text.strip(" ,;"), flags=re.S)


def printed_html(note: Note, resolved: Resolved) -> str:
    """The full citation with its italics, and its address as a link."""
    styled = inline.styled(note.text)
    body = without_use(resolved)
    start = max(styled.plain.find(body, resolved.citation.start), 0)
    return _stretch(styled, start, start + len(body)) + ("" if body.endswith(".") else ".")


def _stretch(styled: inline.Styled, start: int, end: int) -> str:
    """The words from `start` to `end` with their italics and addresses."""
    edges = {start, end, *(edge for span in (*styled.italics, *styled.urls) for edge in span if start < edge < end)}
    pieces = "".join(_piece(styled, a, b) for a, b in pairwise(sorted(edges)))
    return re.sub(r"\b((?:supra|infra)</em>)\s", r"\1&#32;", pieces, flags=re.I)


def _piece(styled: inline.Styled, start: int, end: int) -> str:
    text = styled.plain[start:end]
    if any(a <= start and end <= b for a, b in styled.urls):
        return f'<a class="printed-url" href="{escape(text)}" rel="{EXTERNAL}">{escape(text)}</a>'
    return f"<em>{words(text)}</em>" if styled.is_italic(start, end) else words(text)


def _pinpoint(resolved: Resolved) -> str:
    pinpoint = resolved.citation.pinpoint
    return f'<span class="pinpoint">{escape(at(pinpoint))}</span>' if pinpoint else ""


def _sentence(passage: Passage) -> str:
    """The sentence, the words cited marked; before a block quotation, the words that introduce it."""
    led = inline.Styled(passage.lead, passage.lead_italics, (), ())
    said = inline.Styled(passage.text, passage.italics, (), ())
    lead = f'<span class="use-lead">{_stretch(led, 0, len(passage.lead))}</span> ' if passage.lead else ""
    before, cited, after = (_stretch(said, *span) for span in pairwise((passage.start, passage.cited_start, passage.cited_end, passage.end)))
    return f'<p class="use-sentence">{lead}{before}{f"<mark>{cited}</mark>" if cited else ""}{after}</p>'


def _records(source: Source, printed: str) -> str:
    """The citation as printed and as reference managers take it, each with a button to copy it."""
    records = {
        "As printed": printed,
        "BibTeX": write_bibtex([source]).strip(),
        "RIS": ris(source).replace("\r\n", "\n").strip("\n"),
        "CSL-JSON": json.dumps(csl(source), ensure_ascii=False, indent=2),
    }
    listed = "".join(
        f'<div class="record"><p>{name} <button type="button" class="copy" hidden aria-label="Copy {name if name != "As printed" else "as printed"}">Copy</button></p>'
        f"<pre>{words(text)}</pre></div>"
        for name, text in records.items()
    )
    return f'<details class="entry-records"><summary>Copy: {", ".join(records).replace("As printed", "as printed")}</summary>{listed}</details>'


def _html(element: Element) -> str:
    return tostring(element, encoding="unicode", method="html")
