"""Releasing: what is published now, the ledger keeps for good."""

from __future__ import annotations

from pathlib import Path

from edition.ledger import LEDGER, addresses_of, read_ledger, released, write_ledger
from edition.model import Edition
from writing import write_all


def release(root: Path, edition: Edition) -> int:
    """Add the edition's new addresses to its ledger in `root`; the number added.

    For an edition without findings, whose ledger can be read. Raises WriteError if it cannot be written.
    """
    path = root / LEDGER
    before, _ = read_ledger(path.read_text(encoding="utf-8") if path.exists() else "")
    after = released(before, addresses_of(edition))
    if len(after) > len(before):
        write_all(root, {LEDGER: write_ledger(after)}, force=True)
    return len(after) - len(before)
