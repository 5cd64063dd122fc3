"""A sentence told from a name or a title, by the small words that only a sentence has."""

from __future__ import annotations

import re

from edition.bluebook.words.printed_names import BEGINS_SMALL
from edition.text.small_words import IN_FOREIGN_TITLES, IN_TITLES, PARTICLES_ALONE

_IN_NAMES = IN_TITLES | IN_FOREIGN_TITLES | PARTICLES_ALONE


def is_prose(text: str) -> bool:
    """True if small words stand in `text` that no name holds."""
    words = re.sub(r"\([^()]*\)|,| et al\.", "", text).split()
    small = (w for w in words if w[0].islower() and not BEGINS_SMALL.match(w))
    return any(w not in _IN_NAMES for w in small)
