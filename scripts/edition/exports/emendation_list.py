"""The emendations as the published data shows them: each with the words around it, in the order of their places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from edition.exports.reading_order import Places, Rank
from edition.exports.surroundings import Surroundings, contexts
from edition.model import Article, Note, Unit, sign_of
from edition.text import inline
from edition.text.inline import Inline

_FRONT = (-2.0,)


def emendations(article: Article, places: Places) -> Iterator[dict[str, Any]]:
    """Every emendation of the author's words, in the order a reader comes upon them: a note's at its marker.

    What is changed in the front matter or a heading belongs to no paragraph and to no note.
    """
    found: list[tuple[Rank, dict[str, Any]]] = []
    for order, (text, _) in enumerate(article.meta.written.values()):
        found += [((*_FRONT, order, offset), _shown(context, None, None)) for offset, context in _of(text)]
    for unit in (*article.in_order, *(note for note in article.notes if note.number is not None)):
        number = unit.number if isinstance(unit, Note) else None
        found += [
            (places.rank(unit, offset), _shown(each, places.paragraph(unit), number) | sign_told(unit))
            for offset, each in _of(unit.text)
        ]
    yield from (shown for _, shown in sorted(found, key=lambda each: each[0]))


def sign_told(unit: Unit | None) -> dict[str, str]:
    """The sign that tells an author's note without a number from that with the star."""
    sign = sign_of(unit.label) if isinstance(unit, Note) else ""
    return {"sign": sign} if sign not in ("", "*") else {}


def _of(text: Inline) -> Iterator[tuple[int, Surroundings]]:
    """The emendations of a text with their offsets in the text as written."""
    yield from zip((each.start for each in text.emendations), contexts(text), strict=True)


def _shown(context: Surroundings, paragraph: int | None, note: int | None) -> dict[str, Any]:
    """The data hold no Markdown: what differs in italics alone has the same words twice, and its reason."""
    read = (context.witness, context.edition)
    witness, edition = (inline.read(each).edition.plain for each in read) if context.marked else read
    readings = {"witness": witness, "edition": edition, "reason": context.reason}
    return {"paragraph": paragraph, "note": note, **readings}
