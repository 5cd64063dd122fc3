"""The manifest: a digest of every file of the site and of every text in it, which tells what was altered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from edition.witness.original import digest

DATA = "data/edition.json"
MANIFEST = "data/manifest.json"
SUMS = "SHA256SUMS"
_TEXTS = {"sections": "title", "paragraphs": "text", "notes": "text"}


def manifest(files: Mapping[str, bytes], data: Mapping[str, Any], commit: str | None) -> dict[str, Any]:
    """What `data/manifest.json` holds.

    `files` are the site's without the manifest itself; `data` is what `data/edition.json` holds; `commit` the clean
    commit it was built from, None if there was none. The digests of texts are of their words in UTF-8.
    """
    state = data["article"]["edition"]
    return {
        "release": state["release"],
        "commit": commit,
        "witness": state["witness_sha256"],
        "files": {path: digest(content) for path, content in sorted(files.items())},
        "texts": {row["url"]: digest(row[words].encode("utf-8")) for key, words in _TEXTS.items() for row in data[key]},
    }


def sums(files: Mapping[str, bytes]) -> str:
    """The same digests as `sha256sum --check` reads them; the names of the site have neither line ends nor \\."""
    return "".join(f"{digest(content)}  {path}\n" for path, content in sorted(files.items()))
