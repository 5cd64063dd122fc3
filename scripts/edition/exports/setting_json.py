"""How each text is set: what `data/setting.json` holds, since the texts of `edition.json` are plain.

Its schema stands beside the engine. Offsets count the characters of the text as `edition.json` has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from edition.exports.reading_order import in_order
from edition.exports.readings import one_line
from edition.model import Article, Edition, Note, Paragraph, Resolved, Section
from edition.text.inline import Inline

_SIGN = "\ufdd0"  # a noncharacter, which no text holds


def setting_json(edition: Edition) -> list[dict[str, Any]]:
    """The italics, markers, links and star pages of every heading, paragraph and note, in reading order, and what of a
    note is read as a citation."""
    labels = {_anchor(note): note.label for note in edition.article.notes}
    return [_row(id, text, edition.citations.get(labels.get(id, ""), ())) for id, text in _texts(edition.article)]


def _anchor(note: Note) -> str:
    return f"fn-{note.label}"


def _texts(article: Article) -> Iterator[tuple[str, Inline]]:
    unit: Section | Paragraph
    for unit in in_order(article):
        yield unit.id, unit.text
    for note in article.notes:
        yield _anchor(note), note.text


def _row(id: str, text: Inline, cited: Iterable[Resolved]) -> dict[str, Any]:
    reading = text.edition
    points = _Points(reading.plain)
    return {
        "id": id,
        "italics": points.stretches(reading.italics),
        "links": points.stretches(reading.urls),
        "citations": points.stretches((each.citation.start, each.citation.end) for each in cited),
        "markers": [[points.at(offset), label] for offset, label in reading.markers],
        "star_pages": [[points.at(offset), page] for offset, page in reading.star_pages],
    }


class _Points:
    """Offsets of a plain text on one line."""

    def __init__(self, plain: str) -> None:
        self._plain = plain
        self._same = one_line(plain) == plain

    def at(self, offset: int) -> int:
        """The offset on the one line of an offset in the plain text."""
        return offset if self._same else len(one_line(self._plain[:offset] + _SIGN)) - len(_SIGN)

    def stretches(self, spans: Iterable[tuple[int, int]]) -> list[list[int]]:
        """Spans of the plain text as pairs of offsets on the one line."""
        return [[self.at(start), self.at(end)] for start, end in spans]
