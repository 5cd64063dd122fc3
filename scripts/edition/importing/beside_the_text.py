"""What the reader of a text may have taken for the article's: headings without text, lines before the first."""

from __future__ import annotations

from itertools import takewhile, zip_longest

from edition.model import Article, Paragraph, Section
from edition.text.joining_lines import is_finished
from edition.witness.witness_reader import Doubt

_FEW = 12  # words


def beside_the_text(article: Article) -> list[Doubt]:
    """A doubt for each heading with nothing below it, and for each short line without an end before all headings."""
    units = sorted((unit for unit in article.body), key=lambda unit: unit.place.line)
    doubts = [
        Doubt(unit.id, unit.place.line, f"“{unit.title}” is taken for a heading, and no text stands below it")
        for unit, below in zip_longest(units, units[1:])
        if isinstance(unit, Section) and (below is None or isinstance(below, Section) and below.level <= unit.level)
    ]
    return doubts + [
        Doubt(unit.id, unit.place.line, f"“{words}” is taken for the article’s first words; else take it out")
        for unit in takewhile(lambda unit: isinstance(unit, Paragraph), units)
        if not is_finished(words := unit.text.edition.plain)
        and len(words.split()) <= _FEW
        and not unit.text.edition.labels
    ]
