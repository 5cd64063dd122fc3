"""Letters that a file has in parts (NFD), as one system writes them: read whole (NFC), as an edition's files are."""

from __future__ import annotations

from dataclasses import replace
from unicodedata import is_normalized, normalize

from edition.doors.common.received import Received


def with_whole_letters(read: Received) -> Received:
    """What a door read, its letters whole, and told how many words had one in parts: what is read here is compared
    with an edition's files, which are read so."""
    if is_normalized("NFC", read.text):
        return read
    words = [word for word in read.text.split() if not is_normalized("NFC", word)]
    near = f"; the first is “{normalize('NFC', words[0])}”" if words else ""
    told = f"words with letters in parts (NFD), read as whole ones (NFC): {len(words)}{near}"
    small = tuple(normalize("NFC", each) for each in read.small)
    return replace(read, text=normalize("NFC", read.text), small=small, told=(*read.told, told))
