"""Authors of two names of whom nothing tells which is the family's: an editor is asked, once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from edition.bluebook.words.family_first import may_be_first
from edition.model import Article, Source
from edition.sources.names import names
from edition.witness.witness_reader import Doubt


def name_order(article: Article, sources: Iterable[Source], cited: Mapping[int, Iterable[str]]) -> list[Doubt]:
    """What is asked of each author whose family name may stand first: `Zhang Wei`, read as a Mr. Wei.

    `cited` has the keys of the sources that each note cites in full.
    """
    by_key = {source.key: source for source in sources}
    asked: dict[str, Doubt] = {}
    for note in article.notes:
        for source in (by_key[key] for key in cited.get(note.number or 0, ()) if key in by_key):
            for name in names(source.fields.get("author", "")):
                printed = f"{name.given} {name.family}"
                if not name.literal and may_be_first(printed):
                    told = (
                        f"“{printed}” is read as one whose family name is {name.family}; if it is {name.given}, "
                        f"write {name.given}, {name.family} in entry {source.key}"
                    )
                    asked.setdefault(printed, Doubt(note.id, note.place.line, told))
    return list(asked.values())
