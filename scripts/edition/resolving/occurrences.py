"""Every citation of every source, with the place of its marker and the words it is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from edition.model import Article, Edition, Note, Paragraph, Resolved, Unit
from edition.text.inline import Inline, touching
from edition.text.sentences import Passage, breaks_off, passages_of, sentences

_Stretches = tuple[tuple[int, int], ...]
_Lead = tuple[str, _Stretches, bool]
_NO_LEAD: _Lead = ("", (), False)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One citation of a source: in which note, where the note's marker stands, and for which words.

    A note without a marker in the text (the author's `*`) has neither home nor passage.
    """

    note: Note
    resolved: Resolved
    home: Unit | None
    passage: Passage | None

    @property
    def paragraph(self) -> int:
        """The number of the paragraph, or 0 where the marker stands elsewhere."""
        return self.home.number if isinstance(self.home, Paragraph) else 0


def occurrences(edition: Edition) -> dict[str, tuple[Occurrence, ...]]:
    """Key → the citations of that source by whatever form, in reading order; every source has its key."""
    placed = passages(edition.article)
    found: dict[str, list[Occurrence]] = {source.key: [] for source in edition.sources}
    for note in edition.article.notes:
        for resolved in edition.citations.get(note.label, ()):
            if resolved.source in found:
                found[resolved.source].append(Occurrence(note, resolved, *placed.get(note.label, (None, None))))
    return {key: tuple(each) for key, each in found.items()}


def passages(article: Article) -> Mapping[str, tuple[Unit, Passage]]:
    """Label of an author's note → where its marker stands, and the passage it is for."""
    found: dict[str, tuple[Unit, Passage]] = {}
    leads = _leads(article)
    for home in article.units:
        reading, markers = home.text.edition, authors_markers(home.text)
        offsets = tuple(offset for offset, _ in markers)
        block = home.id if isinstance(home, Paragraph) and home.kind == "blockquote" else None
        quoted = block is not None
        lead, lead_italics, apart = leads.get(block, _NO_LEAD) if block is not None else _NO_LEAD
        bares = passages_of(reading.plain, offsets, quoted=quoted, lead=lead) if markers else ()
        for (_, label), bare in zip(markers, bares, strict=True):
            whole = replace(bare, italics=reading.italics, lead_italics=lead_italics, lead_is_apart=apart)
            found.setdefault(label, (home, whole))
    return found


def authors_markers(text: Inline) -> tuple[tuple[int, str], ...]:
    """The author's markers in a text, each with its offset in the edition's reading."""
    return tuple(each for each in text.edition.markers if each[1].isdecimal())


def _leads(article: Article) -> dict[str, _Lead]:
    """Id of a block quotation → the sentence that breaks off to introduce it, or it and those before it; its italics;
    and whether others stand between."""
    leads: dict[str, _Lead] = {}
    lead = _NO_LEAD
    for paragraph in article.paragraphs:
        if paragraph.kind == "blockquote":
            leads[paragraph.id] = lead
            lead = (*lead[:2], bool(lead[0]))
            continue
        reading = paragraph.text.edition
        spans = sentences(reading.plain, tuple(offset for offset, _ in authors_markers(paragraph.text)))
        broken = spans and breaks_off(reading.plain)
        lead = (*_cut(reading.plain, reading.italics, *spans[-1]), False) if broken else _NO_LEAD
    return leads


def _cut(text: str, italics: _Stretches, start: int, end: int) -> tuple[str, _Stretches]:
    """What stands from `start` to `end`, and the italics in it, counted from `start`."""
    return text[start:end], tuple(
        (max(a, start) - start, min(b, end) - start) for a, b in touching(italics, start, end)
    )
