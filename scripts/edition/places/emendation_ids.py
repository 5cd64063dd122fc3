"""The address of an emendation, which stays when others are added before it.

It names the unit, and how far into the unit's words as received the emendation stands: the witness is
never edited, so nothing an editor declares elsewhere shifts it. A number in the list of all would.
"""

from __future__ import annotations

from edition.model import Unit

PREFIX = "emendation-"


def emendation_ids(unit: Unit) -> list[str]:
    """The id of each emendation declared in a unit, in order: `emendation-p12-104`, behind 104 letters of #p12.

    Letters are counted without spaces, so that a line broken elsewhere moves nothing; of two at one place
    the second ends in `-2`.
    """
    home = unit.id
    plain = unit.text.witness.plain
    found: list[str] = []
    counted = letters = again = 0
    for start, _ in unit.text.witness.emended:
        more = len("".join(plain[counted:start].split()))
        again = 0 if more or not found else again + 1
        counted, letters = start, letters + more
        found.append(f"{PREFIX}{home}-{letters}" + (f"-{again + 1}" if again else ""))
    return found
