"""What tells things from any other: by what they are, whatever was worked out of them meanwhile."""

from __future__ import annotations

import copyreg
import pickle
from hashlib import sha256
from io import BytesIO

from edition.text.inline import Inline


class _Pickler(pickle.Pickler):
    """Writes a text without its readings, which it has when they have been asked for; and what stands twice, twice:
    nothing hangs on whether it is the same in memory."""

    dispatch_table = copyreg.dispatch_table | {Inline: lambda text: (Inline, (text.source, text.columns))}


def digest(*things: object) -> str:
    """A digest of things that pickle can write, and that do not hold themselves."""
    written = BytesIO()
    pickler = _Pickler(written, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True
    pickler.dump(things)
    return sha256(written.getbuffer()).hexdigest()
