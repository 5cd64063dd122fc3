"""Facts that a format has no place for, as lines for its note: `time: 11:01 GMT`.

Every exchange format knows fewer fields than the database. What one cannot hold is not dropped: it goes
into the record's note, one line a fact, under the name the database gives it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cache

from edition.model import Source
from edition.sources.fields import FIELDS
from edition.sources.kinds import KINDS, Kind


def remarks(source: Source, placed: Collection[str], type_of: Callable[[Kind], str]) -> tuple[str, ...]:
    """`name: value` for the source's kind, if its type does not tell it, and for each field not in `placed`.

    `type_of` gives the format's type of a kind. Fields come in the order of `FIELDS`, unknown ones last.
    """
    kind = KINDS[source.kind]
    told = () if usual_kind(type_of(kind), type_of) == kind else (f"kind: {kind.name}",)
    order = [
        *(name for name in FIELDS if name in source.fields),
        *(name for name in source.fields if name not in FIELDS),
    ]
    lines = (f"{name}: {source.fields[name]}" for name in order if source.fields[name] and name not in placed)
    return (*told, *lines)


@cache
def usual_kind(type: str, type_of: Callable[[Kind], str]) -> Kind:
    """The kind that a format's type stands for if nothing else is said: the one without a subtype, else the first."""
    kinds = [kind for kind in KINDS.values() if type_of(kind) == type]
    return next((kind for kind in kinds if not kind.subtype), kinds[0])
