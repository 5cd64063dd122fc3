"""Releasing: what is published now, the ledger keeps for good; and others learn how to cite it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from edition.exports.cff import CITATION_FILE, cff
from edition.model import Edition
from edition.places.ledger import LEDGER, addresses_of, read_ledger, released, write_ledger
from writing import write_all


@dataclass(frozen=True, slots=True)
class Released:
    """How many addresses the ledger gained, and which files were written."""

    addresses: int
    files: tuple[str, ...]


def release(root: Path, edition: Edition) -> Released:
    """Add the edition's new addresses to its ledger in `root`, and write CITATION.cff if there is none.

    For an edition without findings, whose ledger can be read. All or nothing: raises WriteError if a
    file cannot be written.
    """
    path = root / LEDGER
    before, _ = read_ledger(path.read_text(encoding="utf-8") if path.exists() else "")
    after = released(before, addresses_of(edition))
    files = {LEDGER: write_ledger(after)} if len(after) > len(before) else {}
    if edition.article.meta.title and not (root / CITATION_FILE).exists():
        files[CITATION_FILE] = cff(edition.article.meta)
    write_all(root, files, force=True)
    return Released(len(after) - len(before), tuple(files))
