"""Building the site: made aside, checked, and put in place only if nothing was found."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from edition.model import Edition, Finding, Place
from edition.releases.manifest import MANIFEST, SUMS, manifest, sums
from edition.site_checks import check_site
from edition.site_checks.built_site import is_of_kept_release
from exchanging import exchange
from handed_over import hand_over
from history import commit_of, day_of

SETTINGS = "mkdocs.yml"
SITE = "site"
_ASIDE = ".site-"
_BEFORE = "before"
_EDITION = "edition"
_SAID = re.compile(r"^(?:WARNING|ERROR|CRITICAL)\s+-\s+(?P<message>.*(?:\n[ \t]+\S.*)*)", re.M)
_ENGINE_LOST = "Inherited config file"
_MOVED = (
    "; expected the way from this folder to the engine's scripts/; "
    "if either was moved, correct each path to it in mkdocs.yml"
)
_MACHINE = re.compile(
    r"\bErrno \d+\b|^(?:MemoryError|OSError|ImportError|ModuleNotFoundError)\b|No module named|Pandoc ended with status"
)
_FOUND = re.compile(r"(?P<path>\S+):(?P<line>\d+): (?P<message>.*) \((?P<rule>[a-z][a-z-]+)\)")  # as hooks.py tells
_PAGE = re.compile(r"^(?:Doc file|Template) '(?P<path>[^']+\.md)'")


class BuildError(Exception):
    """The site could not be made or put in place, whatever the edition holds. The message is one line."""


@dataclass(frozen=True, slots=True)
class Built:
    """What was found, and all that MkDocs printed. The site is in place if nothing was found."""

    findings: tuple[Finding, ...]
    output: str


def build(root: Path, edition: Edition, held: tuple[int, ...] = ()) -> Built:
    """Build the edition in `root` strictly, check the site, and let it take the place of `site/`.

    An older `site/` stays as it is if anything is found. `held` is what the builder keeps open (see claiming).
    Raises BuildError if the machine refuses, whatever the edition holds.
    """
    try:
        sweep(root)
        with folder_aside(root) as aside:
            made = aside / SITE
            built = run_mkdocs(root, made, held, hand_over(edition, aside / _EDITION))
            findings = built.findings or check_site(own_files(made), edition)
            if not findings:
                add_manifest(root, made)
                put_in_place(made, root / SITE, aside / _BEFORE)
            return Built(findings, built.output)
    except OSError as error:
        raise BuildError(f"{error.filename or root}: {error.strerror or error}") from error


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


def run_mkdocs(root: Path, made: Path, held: tuple[int, ...] = (), told: Mapping[str, str] | None = None) -> Built:
    """Let MkDocs build into `made`. Never with -q: that hides its warnings and then succeeds.

    `told` are variables beside those of every build.
    Raises BuildError where it ended without a word on the edition.
    """
    command = ["mkdocs", "build", "--strict", "--config-file", str(root / SETTINGS), "--site-dir", str(made)]
    ended = subprocess.run(
        [sys.executable, "-P", "-m", *command],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
        pass_fds=held, env=_variables(root) | (told or {}),
    )  # fmt: skip
    if ended.returncode and (refused := machine_refused(ended.returncode, ended.stdout)):
        raise BuildError(refused)
    return Built(mkdocs_findings(ended.returncode, ended.stdout) if ended.returncode else (), ended.stdout)


def _variables(root: Path) -> dict[str, str]:
    """The variables of a build. Its day is that of the last commit: the same commit gives the same bytes any day."""
    day = os.environ.get("SOURCE_DATE_EPOCH") or str(day_of(root))
    told = {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1", "PYTHONUTF8": "1", "TZ": "UTC", "SOURCE_DATE_EPOCH": day}
    return dict(os.environ, **told)


def add_manifest(root: Path, made: Path) -> None:
    """Write the digests of a built site's own files beside them; the releases kept in it have theirs."""
    files = own_files(made)
    if "data/edition.json" not in files:
        return
    listed = manifest(files, json.loads(files["data/edition.json"]), commit_of(root) or None)
    (made / MANIFEST).write_text(json.dumps(listed, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (made / SUMS).write_text(sums(own_files(made)), encoding="utf-8")


def own_files(made: Path) -> dict[str, bytes]:
    """The files of a built site without the releases kept in it."""
    return {path: content for path, content in site_files(made).items() if not is_of_kept_release(path)}


def machine_refused(status: int, output: str) -> str:
    """Why MkDocs could not do its work, where that is not the edition's fault; "" if it may be."""
    if status < 0:
        return f"MkDocs was ended by signal {-status}"
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return next((f"MkDocs ended with: {line}" for line in reversed(lines) if _MACHINE.search(line)), "")


def mkdocs_findings(status: int, output: str) -> tuple[Finding, ...]:
    """What MkDocs complained of when it ended with `status`, each with the page it names, if any."""
    found = []
    for match in _SAID.finditer(output):
        message = " ".join(match["message"].split())
        own = _FOUND.fullmatch(message)
        if own:
            found.append(Finding(own["rule"], Place(own["path"], int(own["line"])), own["message"]))
            continue
        page = _PAGE.match(message)
        found.append(
            Finding("site-build", Place(f"docs/{page['path']}" if page else SETTINGS, 1), f"MkDocs: {message}")
        )
    if not found:
        lines = [line.strip() for line in output.splitlines() if line.strip()]
        message = f"MkDocs ended with status {status}: {(lines or ['it said nothing'])[-1]}"
        found.append(Finding("site-build", Place(SETTINGS, 1), message + (_MOVED if _ENGINE_LOST in message else "")))
    return tuple(found)


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
