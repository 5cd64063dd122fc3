"""The address of an emendation, which stays when others are added before it.

It names the unit, and how far into the unit's words as received the emendation stands: the witness is
never edited, so nothing an editor declares elsewhere shifts it. A number in the list of all would.
"""

from __future__ import annotations

from edition.model import Note, Unit
from edition.places.addresses import fragment

PREFIX = "emendation-"


def emendation_ids(unit: Unit) -> list[str]:
    """The id of each emendation declared in a unit, in order: `emendation-p12-104`, behind 104 letters of #p12.

    Letters are counted without spaces, so that a line broken elsewhere moves nothing; of two at one place
    the second ends in `-2`.
    """
    home = fragment("note", unit.label) if isinstance(unit, Note) else unit.id
    found: list[str] = []
    for start, _ in unit.text.witness.emended:
        id = f"{PREFIX}{home}-{len(''.join(unit.text.witness.plain[:start].split()))}"
        again = sum(other == id or other.startswith(f"{id}-") for other in found)
        found.append(f"{id}-{again + 1}" if again else id)
    return found
