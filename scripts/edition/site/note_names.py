"""What a note is called, and what its marker shows."""

from __future__ import annotations


def name(label: str) -> str:
    """What a note is called: `Note 54`, `Author’s note *`, `Editors’ note a`."""
    if label == "0":
        return "Author’s note *"
    return f"Note {label}" if label.isdecimal() else f"Editors’ note {shown(label)}"


def shown(label: str) -> str:
    """What a marker shows: 54, *, or a."""
    return "*" if label == "0" else label.removeprefix("ed-")
