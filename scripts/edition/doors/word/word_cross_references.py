"""Word's fields that show a note's number: where they point, and what of them is stale or points nowhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from edition.doors.common.received import CrossReference
from edition.doors.word.word_fields import FieldShown


def references_of(note: int, fields: Sequence[FieldShown], bookmarks: Mapping[str, int]) -> Iterator[CrossReference]:
    """The references that the fields of a note make to notes that are in the file."""
    for field in fields:
        if field.bookmark in bookmarks and _number(field):
            yield CrossReference(note, _number(field), bookmarks[field.bookmark])


def told_of(
    fields: Sequence[FieldShown], bookmarks: Mapping[str, int], every: Collection[str], where: str
) -> Iterator[str]:
    """What is to be told of the fields in the text or in a note (`where`): the number that one shows is kept as it is
    printed, though the note it points at has another, or what it points at is not among `every` place of the file."""
    for field in fields:
        target = bookmarks.get(field.bookmark)
        if target is None and _number(field) and field.bookmark not in every:
            yield f"{where} refers by a field to note {_number(field)}, and the mark it points at is gone; it was kept"
        elif target is not None and where == TEXT and _number(field) not in (0, target):
            yield f"{where} refers by a field to note {_number(field)}, and points at note {target}; it was kept"


TEXT = "the text"
"""Its stale fields are told here; those of a note are references, which the import compares."""


_FROM = re.compile(r"(\d+)[-–]$")
"""The first number of a range, before the second."""


def _number(field: FieldShown) -> int:
    """The number of a note that a field shows, 0 for none; 147 where it ends the range 146–47."""
    shown = (field.shown or "").strip()
    first = _FROM.search(field.before)
    begins = first[1][: -len(shown)] if first and shown else ""
    return int(begins + shown) if shown.isdecimal() else 0
