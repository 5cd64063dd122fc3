"""What version control keeps of an edition's ledger. Nothing that a repository's settings name is run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path

from edition.model.file_paths import LEDGER, REDIRECTS
from edition.places import published
from edition.places.published import Published
from edition.releases.release_list import RELEASES
from machine.made_before import MadeBefore

_QUIET = (
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "log.showSignature=false",
    "core.attributesFile=/dev/null",
)
_MAIN = ("HEAD", "--glob=refs/remotes/*/main", "--glob=refs/remotes/*/master", "--tags")
_PATIENCE = 60  # seconds


class _NoAnswer(Exception):
    """Git is missing, or says no; the message says which."""


def read_published(root: Path) -> Published:
    """The ledger, redirects and list of releases of the edition in `root` as the history of its branch, of the
    published one, and of the tags has them. Where there is no history, or only a part of it, `unknown` says so."""
    try:
        if _git(root, "rev-parse", "--is-shallow-repository").strip() == "true":
            return Published(unknown="only the newest versions were fetched (git fetch --unshallow brings the others)")
        found = _PUBLISHED.made(_state(root), partial(_published, root))
    except _NoAnswer as error:
        return Published(unknown=str(error))
    _PUBLISHED.keep()
    return found


def _files() -> Iterator[tuple[str, bytes]]:
    """What has a say in what is read of a history: what reads it, what it is read as, and git itself."""
    for path in (__file__, str(published.__file__)):
        yield path, Path(path).read_bytes()
    if git := shutil.which("git"):
        yield git, b""


_PUBLISHED: MadeBefore[Published] = MadeBefore(Path(__file__), _files)
"""What a history told the run before, which walked through it six times."""


def _state(root: Path) -> str:
    """A digest of all that is asked of a history, and of all that its answer hangs on: where in it the edition is, its
    commits, and how git is set."""
    asked = (
        ("rev-parse", "--show-prefix", "HEAD"),
        ("for-each-ref", "--format=%(objectname) %(refname)"),
        ("config", "--list", "-z"),
    )
    told = (LEDGER, REDIRECTS, RELEASES, *(_git(root, *words) for words in asked))
    return sha256("\n".join(told).encode()).hexdigest()


def _published(root: Path) -> Published:
    ledger, earlier = _versions(root, LEDGER)
    if not earlier:
        return Published(unknown="no version of it is kept in git yet")
    redirects, moved = _versions(root, REDIRECTS)
    releases, made = _versions(root, RELEASES)
    alone = not _git(root, "for-each-ref", "--count=1", "refs/remotes").strip()
    return Published(ledger, redirects, releases, earlier, moved, made, alone=alone)


def _versions(root: Path, path: str) -> tuple[str, tuple[str, ...]]:
    """A file's text in the last version, and every line that any version has added."""
    diffs = _git(
        root, "log", "--patch", "--unified=0", "--format=", "--full-history", "--diff-merges=first-parent",
        "--no-ext-diff", "--no-textconv", "--no-color", "--text", "--src-prefix=a/", *_MAIN, "--", path,
        *_earlier_paths(root, path),
    )  # fmt: skip
    added = (line[1:] for line in diffs.split("\n") if line.startswith("+") and not line.startswith("+++ "))
    try:
        last = _git(root, "cat-file", "blob", f"HEAD:./{path}")
    except _NoAnswer:
        last = ""
    return last, tuple(dict.fromkeys(added))


def _earlier_paths(root: Path, path: str) -> list[str]:
    """Where a file stood before its folder was moved within the repository."""
    follow = ("log", "--follow", "--find-renames=20%", "--diff-filter=R", "--name-status", "--format=", "-z")
    try:
        renames = _git(root, *follow, "--", path)
    except _NoAnswer:
        return []  # nothing is committed yet
    words = renames.split("\0")
    return [
        f":(top,literal){old}" for kind, old in zip(words, words[1:], strict=False) if re.fullmatch(r"\s*R\d+", kind)
    ]


def unreached(root: Path, commits: Iterable[str]) -> tuple[str, ...]:
    """Which commits are on no branch and under no tag of this repository; none where git gives no whole answer."""
    wanted = tuple(dict.fromkeys(commits))
    if not wanted:
        return ()
    try:
        if _git(root, "rev-parse", "--is-shallow-repository").strip() == "true":
            return ()
        there = set(_git(root, "rev-list", "HEAD", "--branches", "--remotes", "--tags").split())
    except _NoAnswer:
        return ()
    return tuple(commit for commit in wanted if commit not in there)


def commit_of(root: Path) -> str:
    """The commit that the files in `root` are, to the letter; "" if they are none, or if there is no git."""
    try:
        told = _git(root, "status", "--porcelain=v2", "--branch", "--no-ahead-behind", "--untracked-files=normal", ".")
    except _NoAnswer:
        return ""
    is_altered = any(not line.startswith("#") for line in told.splitlines())
    commit = re.search(r"^# branch\.oid ([0-9a-f]+)$", told, re.M)
    return commit[1] if commit and not is_altered else ""


def day_of(root: Path) -> int:
    """When the last commit was made, in seconds since 1970; a build takes it for its day. 0 if there is none."""
    try:
        return int(_git(root, "log", "-1", "--format=%ct").strip() or 0)
    except (_NoAnswer, ValueError):
        return 0


def _git(root: Path, *words: str) -> str:
    """What git prints. Its own variables are left out: they may name another repository."""
    settings = [word for setting in _QUIET for word in ("-c", setting)]
    variables = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    variables |= {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    variables |= {"GIT_NO_REPLACE_OBJECTS": "1", "GIT_GRAFT_FILE": os.devnull}  # either puts another history before it
    try:
        ended = subprocess.run(
            ["git", "--no-pager", *settings, *words], cwd=root, env=variables, stdin=subprocess.DEVNULL,
            capture_output=True, encoding="utf-8", errors="replace", timeout=_PATIENCE,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        raise _NoAnswer("git cannot be run here") from error
    if ended.returncode:
        raise _NoAnswer(_why(ended.stderr))
    return ended.stdout


def _why(said: str) -> str:
    if "not a git repository" in said:
        return "the edition is not kept in git"
    if "dubious ownership" in said:
        return "git does not read a folder that belongs to somebody else"
    return f"git says: {(said.strip().splitlines() or ['nothing'])[0]}"
