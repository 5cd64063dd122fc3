"""Inline text → runs: what a writer sets, in order, cut where a link begins or ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from edition.books.book import Run, Runs
from edition.text.inline import Inline, Segment

Link = tuple[int, int, str]
_LINE_END = re.compile(r"[ \t]*\n")
_WORDS = frozenset({"words", "address", "line end"})


def runs(text: Inline, signs: Sequence[str] = (), links: Sequence[Link] = (), *, keep_lines: bool = False) -> Runs:
    """The edition's reading of `text`.

    `signs` are the numbers of its emendations in the apparatus, without which none is marked; `links` the stretches
    (start, end, id) that lead somewhere, in order and apart; `keep_lines` keeps the ends of its lines.
    """
    found: list[Run] = []
    for piece in text.edition.pieces:
        if piece.kind == "emendation":
            found += [Run("sign", signs[piece.emendation or 0])] if signs else []
        elif piece.kind == "words":
            found += _words(text, piece, links, keep_lines)
        elif piece.kind != "star page" or piece.id:  # beside notes the book shows no pages of the print
            found.append(Run(piece.kind, piece.text, piece.italic))
    return tuple(found)


def _words(text: Inline, piece: Segment, links: Sequence[Link], keep_lines: bool) -> Iterator[Run]:
    start, end = piece.start, piece.start + len(piece.text)
    line_ends = _line_ends(text, start, end) if keep_lines else []
    edges = {start, end, *(edge for each in links for edge in each[:2] if start < edge < end)}
    edges |= {edge for at in line_ends for edge in (at, at + 1) if start < edge < end}
    for first, last in pairwise(sorted(edges)):
        if first in line_ends:
            yield Run("line end", "")
            continue
        target = next((id for begin, stop, id in links if begin <= first and last <= stop), "")
        yield Run("words", text.edition.plain[first:last], piece.italic, target)


def _line_ends(text: Inline, start: int, end: int) -> list[int]:
    """Where in the reading the spaces stand that are line ends in the text as written."""
    spaces = (at for at in range(start, end) if text.edition.plain[at] == " ")
    return [at for at in spaces if _LINE_END.match(text.source, text.edition.origin(at))]


def plain(found: Runs) -> str:
    """The words of runs, without markers and signs."""
    return "".join(" " if run.kind == "line end" else run.text for run in found if run.kind in _WORDS)
