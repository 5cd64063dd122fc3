"""What a note is called."""

from __future__ import annotations

from edition.model import shown, sign_of


def name(label: str) -> str:
    """What a note is called: `Note 54`, `Author’s note *`, `Editors’ note a`."""
    if sign := sign_of(label):
        return f"Author’s note {sign}"
    return f"Note {label}" if label.isdecimal() else f"Editors’ note {shown(label)}"
