"""The file that an article was received as, where it is no text: kept unaltered, outside what is published.

What was read in it stands as text in `docs/witness/article.txt`, and beside it a record that is published: the
file's form and digest. The file itself may hold comments and names that must not go online.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

RECORD = "docs/witness/received.json"
FOLDER = "witness"
_FORM, _FILE, _DIGEST = "form", "file", "sha256"


_DIVIDED = frozenset({"Word", "Markdown", "HTML", "LaTeX", "JATS", "ODT", "EPUB"})
"""Forms of files that say themselves where a paragraph ends, and what is a block quotation; of a PDF and a plain text
both are inferred."""


class UnknownRecord(ValueError):
    """The record of the file received cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Original:
    """The file as received: its name, its content, and the form in which a door read it."""

    name: str
    content: bytes
    form: str

    def files(self) -> dict[str, str | bytes]:
        """The file in its folder, and the record, each with its path in the edition."""
        record = {_FILE: f"{FOLDER}/{self.name}", _FORM: self.form, _DIGEST: digest(self.content)}
        return {
            f"{FOLDER}/{self.name}": self.content,
            RECORD: json.dumps(record, ensure_ascii=False, indent=2) + "\n",
        }


@dataclass(frozen=True, slots=True)
class Record:
    """What the record says: the file's path in the edition, its form, and its digest (SHA-256, hexadecimal)."""

    file: str
    form: str
    sha256: str


def digest(content: bytes) -> str:
    """The SHA-256 of a file, hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def is_divided(form: str) -> bool:
    """True if a file of this form says where its paragraphs end and which are block quotations."""
    return form in _DIVIDED


def read_record(text: str) -> Record:
    """The record of the file received. Raises `UnknownRecord` where it is none."""
    try:
        found = json.loads(text)
    except ValueError as error:
        raise UnknownRecord(f"it is not JSON ({error})") from error
    if not isinstance(found, Mapping) or not all(isinstance(found.get(name), str) for name in (_FILE, _FORM, _DIGEST)):
        raise UnknownRecord(f"expected the texts “{_FILE}”, “{_FORM}” and “{_DIGEST}”")
    path = found[_FILE]
    if not path.startswith(f"{FOLDER}/") or ".." in path.split("/"):
        raise UnknownRecord(f"{path} is not in {FOLDER}/; expected the file there")
    return Record(path, found[_FORM], found[_DIGEST])
