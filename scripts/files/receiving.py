"""A file as its owner has it → the article's text in it, through the engine's doors. Pandoc opens some of them."""

from __future__ import annotations

import subprocess
from functools import lru_cache
from itertools import zip_longest

from edition.doors.common.received import Received, Refused
from edition.model import Finding, Place
from edition.model.file_paths import WITNESS
from edition.witness.original import RECORD, UnknownRecord, digest, read_record
from machine.citing import pandoc_program

_MEMORY = 2000  # MiB, against a file that unfolds to more
_SECONDS = 120  # against a file that Pandoc never ends with


@lru_cache(maxsize=4)
def receive(content: bytes, accept_changes: bool = True) -> Received:
    """The article's text in a file's content. Raises `Refused`, with what form was seen and what to do."""
    from edition.doors.opening.opening import open_door  # a sixth of a start, and most starts open no file

    return open_door(content, _pandoc, accept_changes)


def received_findings(
    record: str, content: bytes | None, witness: str | None, published: bool = False
) -> tuple[Finding, ...]:
    """What is wrong with the file that an article was received as: its record, its digest, or the text read in it; and
    what it holds that would run, where the file itself is `published`.

    The file is read anew: what comes out must be the witness, letter for letter. An edition received as text has no
    record, and nothing is found.
    """
    if not record:
        return ()
    try:
        known = read_record(record)
    except UnknownRecord as error:
        return (_found(RECORD, f"the record of the file received cannot be read: {error}"),)
    if content is None:
        return (_found(RECORD, f"{known.file} is not there; bring the file received back: nothing can replace it"),)
    if digest(content) != known.sha256:
        told = f"{known.file} is not the file received (SHA-256 {digest(content)[:16]}…, expected {known.sha256[:16]}…)"
        return (_found(RECORD, f"{told}; bring that one back"),)
    try:
        read = receive(content)
    except Refused as error:
        return (_found(RECORD, f"{known.file} cannot be read any more: {error}"),)
    if published and read.active:
        told = f"{known.file} holds {', '.join(read.active)}, which would go online with it"
        return (_found("docs/index.md", f"{told}; take out `original: published`"),)
    return () if witness is None or read.text == witness else (_differs(known.file, read.text, witness),)


def _differs(path: str, text: str, witness: str) -> Finding:
    """The first line in which the witness is not what is read in its file."""
    lines = zip_longest(text.split("\n"), witness.split("\n"), fillvalue="")
    number, read, there = next((n, a, b) for n, (a, b) in enumerate(lines, start=1) if a != b)
    told = (
        f"this line reads “{there[:60]}”, and {path} reads “{read[:60]}”; the witness is never edited: import it anew"
    )
    return _found(WITNESS, told, number)


def _found(path: str, message: str, line: int = 1) -> Finding:
    return Finding("file-received", Place(path, line), message)


def _pandoc(reader: str, content: bytes) -> tuple[str, str]:
    """Pandoc's tree of a file, as JSON, and its log; it reads nothing but the file itself."""
    command = [
        pandoc_program(),
        "+RTS",
        f"-M{_MEMORY}m",
        "-RTS",
        "--sandbox",
        "--verbose",
        f"--from={reader}",
        "--to=json",
        "-",
    ]
    try:
        ended = subprocess.run(command, input=content, capture_output=True, timeout=_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise Refused(f"Pandoc did not end with the file within {_SECONDS} seconds") from error
    if ended.returncode:
        lines = ended.stderr.decode("utf-8", "replace").splitlines()
        said = " ".join(" ".join(line for line in lines if not line.startswith("[INFO]")).split())[:200]
        raise Refused(f"Pandoc cannot read the file: {said}")
    return ended.stdout.decode("utf-8"), ended.stderr.decode("utf-8", "replace")
