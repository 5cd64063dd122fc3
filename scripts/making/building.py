"""Building the site: made aside, checked, and put in place only if nothing was found."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from edition.model import Edition, Finding
from edition.model.kept_releases import is_list_of_kept_release, is_of_kept_release
from edition.releases.frozen import frozen
from edition.releases.manifest import DATA, MANIFEST, SUMS, manifest, sums
from edition.site_checks import check_site
from files.exchanging import exchange
from files.history import commit_of
from files.keeping import put_into
from machine.beside import beside
from machine.made_before import MadeBefore, files_in, files_of
from making.checked import BegunToCheck
from making.digests import digest
from making.handed_over import HandedOver
from making.mkdocs_build import BuildError, Built, run_mkdocs

SITE = "site"
_ASIDE = ".site-"
_BEFORE = "before"


def _files() -> Iterator[tuple[str, bytes]]:
    """What has a say in what is found in a site."""
    yield from files_in("lxml")
    yield from files_of(["edition.site_checks.__init__"])


_FOUND: MadeBefore[tuple[Finding, ...]] = MadeBefore(Path(__file__), _files)


def build(
    root: Path, edition: Edition, release: tuple[str, str] | None = None, begun: BegunToCheck | None = None
) -> Built:
    """Build the edition in `root` strictly, check the site, and let it take the place of `site/`.

    `release` is the number and day of the release that is made, `begun` the check of the edition, if it goes on
    meanwhile. An older `site/` stays as it is if anything is found, there or here.
    Raises BuildError if the machine refuses, whatever the edition holds.
    """
    try:
        sweep(root)
        with folder_aside(root) as aside:
            made = aside / SITE
            is_faulty = begun.is_faulty if begun else bool
            built = run_mkdocs(root, made, HandedOver(edition, release, is_faulty))
            commit = beside(partial(commit_of, root))  # git looks at every file
            found = built.findings or (() if is_faulty() else _found(own_files(made), edition))
            findings = begun.checked.findings or found if begun else found  # the rules are waited for last
            if not findings:
                add_manifest(made, commit())
                if release and (made / MANIFEST).exists():
                    number, _ = release
                    put_into(made, number, frozen(own_files(made), number))
                put_in_place(made, root / SITE, aside / _BEFORE)
            return Built(findings, built.output)
    except OSError as error:
        raise BuildError(f"{error.filename or root}: {error.strerror or error}") from error


def _found(files: Mapping[str, bytes], edition: Edition) -> tuple[Finding, ...]:
    """What is wrong in a built site: of the same one, of the same edition, it is what it was the last time."""
    found = _FOUND.made(digest(edition, files), partial(check_site, files, edition, beside))
    _FOUND.keep()
    return found


def sweep(root: Path) -> None:
    """Clear away what builds left that were killed, and put the site back if one was killed between two renames."""
    for left in sorted(root.glob(f"{_ASIDE}*")):
        if (left / _BEFORE).is_dir() and not os.path.lexists(root / SITE):
            os.rename(left / _BEFORE, root / SITE)
        shutil.rmtree(left, ignore_errors=True)


@contextlib.contextmanager
def folder_aside(root: Path) -> Iterator[Path]:
    """A folder in `root` that is gone afterwards, even if an interruption hits the clearing."""
    aside = tempfile.TemporaryDirectory(prefix=_ASIDE, dir=root)
    try:
        with aside:
            yield Path(aside.name)
    except KeyboardInterrupt:
        shutil.rmtree(aside.name, ignore_errors=True)
        raise


def add_manifest(made: Path, commit: str) -> None:
    """Write the digests of a built site's own files, and the commit that it is made of if it is one, beside them; the
    releases kept in it have theirs, of which the lists alone are in it."""
    files = {
        path: content
        for path, content in site_files(made).items()
        if not is_of_kept_release(path) or is_list_of_kept_release(path)
    }
    if DATA not in files:
        return
    listed = manifest(files, json.loads(files[DATA]), commit or None)
    files[MANIFEST] = f"{json.dumps(listed, ensure_ascii=False, indent=1)}\n".encode()
    (made / MANIFEST).write_bytes(files[MANIFEST])
    (made / SUMS).write_text(sums(files), encoding="utf-8", newline="\n")


def own_files(made: Path) -> dict[str, bytes]:
    """The files of a built site without the releases kept in it."""
    return {path: content for path, content in site_files(made).items() if not is_of_kept_release(path)}


def site_files(made: Path) -> dict[str, bytes]:
    """Every file of a built site: path below it → content."""
    return {path.relative_to(made).as_posix(): path.read_bytes() for path in sorted(made.rglob("*")) if path.is_file()}


def put_in_place(made: Path, target: Path, before: Path) -> None:
    """Let the folder `made` become `target` in one step, in which what was there takes its place.

    Where the system knows no such step, what was there is moved to `before` first; if the second step then
    fails, or is interrupted, it is there again, and if the process is killed between them, after the next run.
    """
    had = os.path.lexists(target)
    if had and exchange(made, target):
        return
    try:
        if had:
            os.rename(target, before)
        os.rename(made, target)
    except BaseException:
        if had and not os.path.lexists(target):
            os.rename(before, target)
        raise
