"""Releasing: what is published now, the ledger keeps for good; and others learn how to cite it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from edition.exports.cff import CITATION_FILE, cff, released_cff
from edition.exports.deposit import DEPOSIT_FILE, deposit
from edition.model import Edition, Finding, Meta
from edition.model.file_paths import LEDGER
from edition.places.current_addresses import addresses_of
from edition.places.ledger import read_ledger, released, write_ledger
from edition.releases.release_list import next_number
from files.keeping import ToKeep, read_kept
from files.writing import WriteError, write_all

_NOTHING = ToKeep()


@dataclass(frozen=True, slots=True)
class Released:
    """How many addresses the ledger gained, and which files were written."""

    addresses: int
    files: tuple[str, ...]


def release_of(root: Path, number: str) -> tuple[str, str]:
    """The number and day of the release that is made now: `number`, or where it is "" the one after the last."""
    kept, _ = read_kept(root)
    return number or next_number(kept.rows), datetime.now(UTC).date().isoformat()


def releasable(edition: Edition) -> tuple[Finding, ...]:
    """What a release must say that other builds need not: on what ground the article's text is reproduced."""
    meta = edition.article.meta
    if meta.ground:
        return ()
    message = (
        "the front matter does not say on what ground the text is reproduced; expected ground: and the ground, or "
        "ground: not stated, which is then printed"
    )
    return (Finding("ground-missing", meta.place, message),)


def release(root: Path, edition: Edition, number: str, date: str, kept: ToKeep = _NOTHING) -> Released:
    """Add the edition's new addresses to its ledger in `root`, and write number and day of the release into the
    files that tell others how to cite and to archive it, CITATION.cff and .zenodo.json; and what keeps it.

    For an edition without findings, whose ledger can be read. All or nothing, killed or not: raises WriteError if a
    file cannot be written.
    """
    path = root / LEDGER
    before, _ = read_ledger(path.read_text(encoding="utf-8") if path.exists() else "")
    after = released(before, addresses_of(edition))
    files = {LEDGER: write_ledger(after)} if len(after) > len(before) else {}
    meta = edition.article.meta
    if meta.title:
        citing = _text(root / CITATION_FILE) or cff(meta)
        told = {
            CITATION_FILE: released_cff(citing, number, date, meta.editors),
            DEPOSIT_FILE: _deposit(root, meta, number, date),
        }
        files |= {name: text for name, text in told.items() if text != _text(root / name)}
    write_all(root, {**files, **kept.files}, force=True)
    return Released(len(after) - len(before), tuple(files))


def _deposit(root: Path, meta: Meta, number: str, date: str) -> str:
    try:
        return deposit(meta, number, date, _text(root / DEPOSIT_FILE))
    except ValueError as error:
        said = f"{DEPOSIT_FILE} cannot be read: {error}; mend or delete it: it is written anew"
        raise WriteError(said) from error


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""
