"""Rules on the table of readings kept: each row is of words that stand where it says, and that no note is about."""

from __future__ import annotations

from collections.abc import Iterator

from edition.checks.registry import Context, found_by_reader, rule
from edition.model import Place
from edition.pages.readings_kept import place_of

found_by_reader(
    "reading-kept-malformed",
    """A line of citations/readings-kept.tsv that is no row.

    Bad: `p12, in regards to`
    Good: `p12`, `in regards to` and `for “in regard to”`, tabs between
    """,
)


@rule
def reading_kept_elsewhere(context: Context) -> Iterator[tuple[Place, str]]:
    """A reading kept that does not stand in its paragraph or note, or that has an editors' note as well.

    Bad: `p1`, `in regards of` … where paragraph 1 has “in regards to”.
    Good: `p1`, `in regards to` …
    """
    for row in context.edition.readings_kept:
        unit = place_of(row, context.article)
        reading = unit.text.edition if unit else None
        start = reading.plain.find(row.words) if reading else -1
        if reading is None or start < 0:
            where = f"{row.where} does not have them" if unit else f"there is no {row.where}"
            yield row.place, f"“{row.words}”: {where}; expected the words as the pages have them, to the letter"
            continue
        end = start + len(row.words)
        noted = [label for at, label in reading.markers if start < at < end and label.startswith("ed-")]
        if noted:
            yield row.place, f"“{row.words}” has the editors’ note {noted[0]}; expected either a note or this row"
