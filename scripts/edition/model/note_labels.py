"""How notes are labelled: the author's by their numbers, or by the signs that stand at the names; the editors' `ed-a`.

A sign has a name that an address can hold: `†` is `dagger`, `**` is `star-star`. `*` alone is `0`, as it was always
published.
"""

from __future__ import annotations

from functools import lru_cache

_NAMES = {"*": "star", "†": "dagger", "‡": "ddagger", "§": "section"}
_SIGNS = {name: sign for sign, name in _NAMES.items()}
SIGNS = "".join(_NAMES)
"""The signs that mark a note without a number."""


@lru_cache(maxsize=1 << 8)
def label_of(sign: str) -> str:
    """The label of the author's note that a sign marks: `*` → `0`, `**` → `star-star`; "" of another sign."""
    if sign == "*":
        return "0"
    return "-".join(_NAMES[each] for each in sign) if sign and all(each in _NAMES for each in sign) else ""


@lru_cache(maxsize=1 << 12)
def sign_of(label: str) -> str:
    """The sign of an author's note with this label: `0` → `*`, `dagger` → `†`; "" of a note with a number or letter."""
    sign = "".join(_SIGNS.get(name, " ") for name in label.split("-"))
    return "*" if label == "0" else sign if label and label_of(sign) == label else ""


def is_authors(label: str) -> bool:
    """Whether a note is the author's: its label is a number, or a sign's."""
    return label.isdecimal() or bool(sign_of(label))


def note_name(label: str) -> str:
    """What a note is called: `Note 54`, `Author’s note *`, `Editors’ note a`."""
    if sign := sign_of(label):
        return f"Author’s note {sign}"
    return f"Note {label}" if label.isdecimal() else f"Editors’ note {shown(label)}"


def within(name: str) -> str:
    """A name as it stands within a sentence: `Note 54` → `note 54`."""
    return name[:1].lower() + name[1:]


def shown(label: str) -> str:
    """What a note's marker shows: 54, *, or a."""
    return sign_of(label) or label.removeprefix("ed-")
