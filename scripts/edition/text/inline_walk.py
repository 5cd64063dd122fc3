"""Source, emendations and a side of each → the reading: one walk over the signs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from edition.text.inline_markup import Declared, broken, tokens
from edition.text.inline_reading import Answer, Kind, Reading, Segment, Stretch


def read_sides(source: str, emendations: Sequence[Declared], sides: Sequence[Stretch]) -> Reading:
    """The reading of `source` that has, in the place of each emendation, the stretch of the source in `sides`.

    Markers and star pages are points of it; a line's end is a space; an unclosed italic runs to the end. A text without
    a sign is its own reading.
    """
    if source and not emendations and next(tokens(source), None) is None:
        return Reading(source, broken=broken(source), pieces=(Segment("words", source, 0, 0),))
    return _Walk(_Text.of(source, emendations, sides)).reading()


class _Text:
    """The text of a reading with its signs: whence each stretch of it comes, and where the emendations stand in it."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.starts: list[int] = []
        self.sources: list[int] = []
        self.spans: list[Stretch] = []

    @classmethod
    def of(cls, source: str, emendations: Sequence[Declared], sides: Sequence[Stretch]) -> _Text:
        text, position = cls(), 0
        for each, side in zip(emendations, sides, strict=True):
            text._add(source, position, each.start)
            begins = text.length
            text._add(source, *side)
            text.spans.append((begins, text.length))
            position = each.end
        text._add(source, position, len(source))
        return text

    def _add(self, source: str, start: int, end: int) -> None:
        self.starts.append(self.length)
        self.sources.append(start)
        self.parts.append(source[start:end])
        self.length += end - start

    def source_of(self, at: int) -> int:
        """The offset in the source of an offset in the text."""
        last = bisect_right(self.starts, at) - 1
        return self.sources[last] + at - self.starts[last]


class _Walk:
    """Collects plain text and what is marked in it. Offsets `at` are into the text with its signs."""

    def __init__(self, text: _Text) -> None:
        self.text = "".join(text.parts)
        self.source_of = text.source_of
        self.spans = text.spans
        self.plain: list[str] = []
        self.length = 0
        self.italic_from: int | None = None
        self.is_strong = False  # strong type is no part of a reading; a sign of it without its partner is told
        self.italics: list[Stretch] = []
        self.urls: list[Stretch] = []
        self.answers: list[Answer] = []
        self.points: dict[str, list[tuple[int, str]]] = {"marker": [], "star page": []}
        self.page_ids: list[str] = []
        self.line_ends: list[int] = []
        self.begun: int | None = None  # where the emendation that goes on begins in the plain text
        self.emended: list[Stretch] = []
        self.pieces: list[Segment] = []
        self.words: list[str] = []  # of the last piece, which may go on
        self.origins: list[Stretch] = []

    def reading(self) -> Reading:
        self._walk(0, len(self.text))
        self._pass(len(self.text))
        self._close()
        closed, trace = self.italic_from is None and not self.is_strong, broken(self.text)
        if self.italic_from is not None:
            self._toggle_italic()
        return Reading(
            "".join(self.plain),
            italics=tuple(self.italics),
            urls=tuple(self.urls),
            answers=tuple(self.answers),
            markers=tuple(self.points["marker"]),
            star_pages=tuple(self.points["star page"]),
            page_ids=tuple(self.page_ids),
            line_ends=tuple(self.line_ends),
            emended=tuple(self.emended),
            closed=closed,
            broken=(self.source_of(trace[0]), trace[1]) if trace else None,
            pieces=tuple(self.pieces),
            origins=tuple(self.origins) or ((0, 0),),
        )

    def _walk(self, start: int, end: int) -> None:
        for token in tokens(self.text, start, end):
            self._words(start, token.start())
            self._token(token)
            start = token.end()
        self._words(start, end)

    def _token(self, token: re.Match[str]) -> None:
        start, at, end = self.length, *token.span()
        if token["escaped"]:
            self._words(at + 1, end)
        elif token["newline"] is not None:
            self.line_ends.append(start)
            self._put("words", " ", at, end)
        elif token["url"]:
            self._put("address", token["url"], at, end)
            self.urls.append((start, self.length))
        elif token["marker"]:
            self._put("marker", token["marker"], at, end)
        elif token["page"]:
            self._put("star page", token["page"], at, end, token["id"] or "")
            self.page_ids.append(token["id"] or "")
        elif token["spanned"] is not None:
            self._walk(*token.span("spanned"))
            self.answers.append(Answer(start, self.length, token["key"], token["overruled"] or ""))
        elif token["letters"] or self._is_letter(token["stars"], at, end):
            self._words(at, end)
        elif len(token["stars"]) != 2:
            self._toggle_italic()
        else:
            self.is_strong = not self.is_strong

    def _is_letter(self, stars: str, at: int, end: int) -> bool:
        """True of stars that mark nothing: `2 * 3`, `2*3`, ` ** `, `x**2`; behind an open italic, ` * ` closes it."""
        before, behind = self.text[at - 1 : at].strip(), self.text[end : end + 1].strip()
        if len(stars) == 2:
            return not (before or behind) or before.isalnum() and behind.isalnum()
        is_sum = before.isdecimal() and behind.isdecimal()
        return self.italic_from is None and (is_sum or not (before or behind))

    def _toggle_italic(self) -> None:
        if self.italic_from is None:
            self.italic_from = self.length
            return
        if self.italics and self.italics[-1][1] == self.italic_from:  # nothing stands between the two
            self.italic_from = self.italics.pop()[0]
        if self.italic_from < self.length:
            self.italics.append((self.italic_from, self.length))
        self.italic_from = None

    def _words(self, start: int, end: int) -> None:
        """Words, cut where an emendation begins or ends."""
        while start < end:
            self._pass(start)
            edges = self.spans[len(self.emended)] if len(self.emended) < len(self.spans) else (end, end)
            cut = min(end, edges[0] if edges[0] > start else edges[1])
            self._put("words", self.text[start:cut], start, cut)
            start = cut

    def _put(self, kind: Kind, text: str, at: int, end: int, id: str = "") -> None:
        """Add a piece that stands from `at` to `end`; it belongs to the emendation whose side it touches."""
        self._pass(at)
        index = len(self.emended)
        emendation = index if index < len(self.spans) and self._touches(index, at, end) else None
        if emendation is not None and self.begun is None:
            self.begun = self.length
        self._piece(Segment(kind, text, self.length, self.source_of(at), self.italic_from is not None, emendation, id))
        if kind in self.points:
            self.points[kind].append((self.length, text))
            return
        self.origins.append((self.length, self.source_of(at) + (kind == "address")))
        self.plain.append(text)
        self.length += len(text)

    def _touches(self, index: int, at: int, end: int) -> bool:
        start, stop = self.spans[index]
        return start < end and stop > at

    def _piece(self, piece: Segment) -> None:
        """Add a piece; words that go on with the last one are one piece with it."""
        last = self.pieces[-1] if self.words else None
        goes_on = last and (last.kind, last.italic, last.emendation) == (piece.kind, piece.italic, piece.emendation)
        if not goes_on:
            self._close()
            self.pieces.append(piece)
        if piece.kind == "words":
            self.words.append(piece.text)

    def _close(self) -> None:
        if len(self.words) > 1:
            last = self.pieces[-1]
            self.pieces[-1] = last._replace(text="".join(self.words))
        self.words = []

    def _pass(self, at: int) -> None:
        """Note the end of each emendation whose side lies before `at`."""
        while len(self.emended) < len(self.spans) and self.spans[len(self.emended)][1] <= at:
            start = self.length if self.begun is None else self.begun
            self._piece(Segment("emendation", "", self.length, self.source_of(at), False, len(self.emended)))
            self.emended.append((start, self.length))
            self.begun = None
