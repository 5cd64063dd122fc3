"""The edition as it is read aloud, its sentences put in words once for the builds that follow."""

from __future__ import annotations

from edition.books.spoken import Spoken, spoken
from edition.model import Edition
from machine.made_before import MadeBefore, read_before

_SAID: MadeBefore[str] = read_before("edition.books.spoken_words")


def aloud(edition: Edition) -> Spoken:
    """The edition as it is read aloud."""
    read = spoken(edition, _SAID.made)
    _SAID.keep()
    return read
