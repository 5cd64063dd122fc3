"""Building the site: made aside, checked, and put in place only if nothing was found."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from edition.model import Edition, Finding, Place
from edition.site_checks import check_site

SETTINGS = "mkdocs.yml"
SITE = "site"
_SAID = re.compile(r"^(?:WARNING|ERROR|CRITICAL)\s+-\s+(?P<message>.*(?:\n[ \t]+\S.*)*)", re.M)
_ENGINE_LOST = "Inherited config file"
_MOVED = (
    "; expected the way from this folder to the engine's scripts/; "
    "if either was moved, correct each path to it in mkdocs.yml"
)
_PAGE = re.compile(r"^(?:Doc file|Template) '(?P<path>[^']+\.md)'")


class BuildError(Exception):
    """The site could not be made or put in place, whatever the edition holds. The message is one line."""


@dataclass(frozen=True, slots=True)
class Built:
    """What was found, and all that MkDocs printed. The site is in place if nothing was found."""

    findings: tuple[Finding, ...]
    output: str


def build(root: Path, edition: Edition) -> Built:
    """Build the edition in `root` strictly, check the site, and let it take the place of `site/`.

    An older `site/` stays as it is if anything is found. Raises BuildError if the disk refuses.
    """
    try:
        with folder_aside(root) as aside:
            made = aside / SITE
            built = run_mkdocs(root, made)
            findings = built.findings or check_site(site_files(made), edition)
            if not findings:
                put_in_place(made, root / SITE, aside / "before")
            return Built(findings, built.output)
    except OSError as error:
        raise BuildError(f"{error.filename or root}: {error.strerror or error}") from error


@contextlib.contextmanager
def folder_aside(root: Path) -> Iterator[Path]:
    """A folder in `root` that is gone afterwards, even if an interruption hits the clearing."""
    aside = tempfile.TemporaryDirectory(prefix=".site-", dir=root)
    try:
        with aside:
            yield Path(aside.name)
    except KeyboardInterrupt:
        shutil.rmtree(aside.name, ignore_errors=True)
        raise


def run_mkdocs(root: Path, made: Path) -> Built:
    """Let MkDocs build into `made`. Never with -q: that hides its warnings and then succeeds."""
    command = ["mkdocs", "build", "--strict", "--config-file", str(root / SETTINGS), "--site-dir", str(made)]
    ended = subprocess.run(
        [sys.executable, "-P", "-m", *command],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
        env=dict(os.environ, NO_MKDOCS_2_WARNING="1", NO_COLOR="1", PYTHONUTF8="1"),
    )  # fmt: skip
    return Built(mkdocs_findings(ended.returncode, ended.stdout) if ended.returncode else (), ended.stdout)


def mkdocs_findings(status: int, output: str) -> tuple[Finding, ...]:
    """What MkDocs complained of when it ended with `status`, each with the page it names, if any."""
    found = []
    for match in _SAID.finditer(output):
        message = " ".join(match["message"].split())
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
    """Let the folder `made` become `target` in one rename; what was there is moved to `before` first.

    If that fails, or is interrupted, what was there is there again.
    """
    had = os.path.lexists(target)
    try:
        if had:
            os.rename(target, before)
        os.rename(made, target)
    except BaseException:
        if had and not os.path.lexists(target):
            os.rename(before, target)
        raise
