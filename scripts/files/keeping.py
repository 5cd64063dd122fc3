"""Releases on disk: their list and archives below `releases/`, read, written once, and put back into a built site."""

from __future__ import annotations

import hashlib
import io
import json
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from edition.model import Finding, Place, Release
from edition.releases.changes import BESIDE, changes
from edition.releases.frozen import frozen
from edition.releases.manifest import DATA, MANIFEST
from edition.releases.release_history import Told, told
from edition.releases.release_list import RELEASES, ReleaseRow, is_number, read_releases, write_releases
from files.writing import WriteError

_LARGEST = 64 * 2**20  # bytes of a manifest: a release of ten thousand files has a few
_SAME_DAY = (1980, 1, 1, 0, 0, 0)  # every file of an archive: the same files make the same bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """The releases of an edition, oldest first, and the folder they are in."""

    root: Path
    rows: tuple[ReleaseRow, ...]

    def data(self, row: ReleaseRow) -> Mapping[str, Any]:
        """What `data/edition.json` of a release holds, and the files beside it that are compared, as far as it has
        them."""
        with zipfile.ZipFile(self.root / row.archive) as archive:
            names = set(archive.namelist())
            beside = {name: path for name in BESIDE if (path := f"data/{name}.json") in names}
            return {
                **json.loads(archive.read(DATA)),
                **{name: json.loads(archive.read(path)) for name, path in beside.items()},
            }

    def files(self, row: ReleaseRow) -> dict[str, bytes]:
        """Every file of a release."""
        with zipfile.ZipFile(self.root / row.archive) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    def addresses(self) -> tuple[tuple[str, str], ...]:
        """The address of every heading, paragraph and note in a release, with the number of the first that has it."""
        found: dict[str, str] = {}
        for row in self.rows:
            found = {**dict.fromkeys(_texts(self.root / row.archive), row.number), **found}
        return tuple(found.items())

    def states(self) -> list[tuple[str, str, Mapping[str, Any]]]:
        """Number, day and data of each."""
        return [(row.number, row.date, self.data(row)) for row in self.rows]


def _texts(path: Path) -> tuple[str, ...]:
    """The addresses in an archive's manifest."""
    texts = _manifest(path).get("texts", ())
    return tuple(filter(lambda each: isinstance(each, str), texts)) if isinstance(texts, list | dict) else ()


def _manifest(path: Path) -> Mapping[str, Any]:
    """The manifest in an archive; an empty one of what is no archive, or has none."""
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.getinfo(MANIFEST).file_size > _LARGEST:
                return {}
            read = json.loads(archive.read(MANIFEST))
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, RuntimeError, OSError):
        return {}  # damaged, encrypted, packed or nested as no release is
    return read if isinstance(read, dict) else {}


def read_kept(root: Path) -> tuple[Kept, tuple[Finding, ...]]:
    """The releases of the edition in `root`, and what is wrong with them: an archive must be as it was written."""
    path = root / RELEASES
    rows, findings = read_releases(path.read_text(encoding="utf-8") if path.is_file() else "")
    sound, wrong = [], list(findings)
    for row in rows:
        problem = _problem(root / row.archive, row)
        if problem:
            wrong.append(Finding("release-altered", row.place, f"{row.archive} {problem}; bring back the one released"))
        else:
            sound.append(row)
    return Kept(root, tuple(sound)), (*wrong, *_unlisted(root, rows, findings))


def _problem(path: Path, row: ReleaseRow) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    found = hashlib.sha256(content).hexdigest()
    if found != row.digest:
        return f"has the digest {found[:12]}…; expected {row.digest[:12]}…"
    made_of = str(_manifest(path).get("commit", row.commit) or "-")
    return "" if made_of == row.commit else f"was made of commit {made_of[:12]}, and its line says {row.commit[:12]}"


def _unlisted(root: Path, rows: tuple[ReleaseRow, ...], unread: tuple[Finding, ...]) -> Iterator[Finding]:
    """A finding for each archive that the list does not name; none where a line of it could not be read."""
    listed = {row.archive for row in rows}
    for path in sorted((root / RELEASES).parent.glob("*.zip")):
        name = path.relative_to(root).as_posix()
        if name not in listed and not unread and is_number(path.stem):
            said = f"{name} stands in no line of {RELEASES}; bring its line back, or take the file away if it is none"
            yield Finding("release-altered", Place(RELEASES, 1), said)


def history_of(kept: Kept, data: Callable[[], Mapping[str, Any]], state: Release) -> tuple[Told, ...]:
    """The releases with what changed between them, that being made included, if one is: `data` gives its state."""
    states = kept.states()
    if state.number and all(number != state.number for number, _, _ in states):
        states.append((state.number, state.date, data()))
    return told(states)


def state_of(kept: Kept, data: Mapping[str, Any], made: tuple[str, str] | None, url: str, witness: bytes) -> Release:
    """Which release the edition at hand is: that being `made`, else the last one if nothing has changed since."""
    told = {"url": url, "witness": hashlib.sha256(witness).hexdigest()}
    if made:
        return Release(*made, **told)
    last = kept.rows[-1] if kept.rows else None
    if last and not _differ(kept.data(last), data, told["witness"]):
        return Release(last.number, last.date, **told)
    return Release(**told)


def _differ(before: Mapping[str, Any], after: Mapping[str, Any], witness: str) -> bool:
    article = after["article"]
    named = {**article, "edition": {**article["edition"], "witness_sha256": witness}}
    return bool(changes(before, {**after, "article": named}))


@dataclass(frozen=True, slots=True)
class ToKeep:
    """What keeps a release: its line, and the files to write, archive and list (path below the edition's folder)."""

    row: ReleaseRow | None = None
    files: Mapping[str, str | bytes] = field(default_factory=dict)


def to_keep(root: Path, number: str, date: str, files: Mapping[str, bytes]) -> ToKeep:
    """A release's archive, and the list with its line. `files` are those of the site as built for it.

    Nothing is to be kept if that is no built edition. Raises WriteError if the release is there already.
    """
    if DATA not in files:
        return ToKeep()
    before, wrong = read_kept(root)
    if wrong:
        raise WriteError(wrong[0].message)
    made = frozen(files, number)
    archive = _zipped(made)
    commit = json.loads(made[MANIFEST])["commit"] if MANIFEST in made else None
    row = ReleaseRow(number, date, commit or "-", hashlib.sha256(archive).hexdigest())
    if any(each.order >= row.order for each in before.rows):
        raise WriteError(f"release {number} is not later than {before.rows[-1].number}")
    return ToKeep(row, {row.archive: archive, RELEASES: write_releases([*before.rows, row])})


def _zipped(files: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(path, _SAME_DAY), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def put_back(root: Path, site: Path) -> None:
    """Write every release into a built site, each below `v/` and its number."""
    kept, _ = read_kept(root)
    for row in kept.rows:
        files = kept.files(row)
        for name in files:
            if ".." in name.split("/") or name.startswith("/"):
                raise WriteError(f"{row.archive}: {name} leads out of it")
        put_into(site, row.number, files)


def put_into(site: Path, number: str, files: Mapping[str, bytes]) -> None:
    """Write a release's files into a built site, below `v/` and its number."""
    for name, content in files.items():
        path = site / "v" / number / name
        os.makedirs(path.parent, exist_ok=True)
        path.write_bytes(content)
