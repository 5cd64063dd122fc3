"""Archives of releases that no build wrote: what is read of them for the check is read without trust."""

from __future__ import annotations

import io
import zipfile

import pytest

from edition.releases.manifest import MANIFEST
from files.keeping import _LARGEST, _texts


def archived(content: str, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", compression) as archive:
        archive.writestr(MANIFEST, content)
    return into.getvalue()


def encrypted(content: bytes) -> bytes:
    at = content.index(b"PK\1\2") + 8
    return content[:at] + b"\1" + content[at + 1 :]


@pytest.mark.parametrize(
    "content",
    [
        encrypted(archived("{}")),
        archived("[" * 100_000),
        archived('{"texts": 5}'),
        archived('{"texts": [[1], {}, null, 5]}'),
        archived(" " * (_LARGEST + 1)),
        b"no archive",
    ],
    ids=["encrypted", "nested", "a number", "no addresses", "too large", "no zip"],
)
def test_an_archive_that_no_build_wrote_tells_no_addresses(content, tmp_path):
    path = tmp_path / "1.0.zip"
    path.write_bytes(content)
    assert _texts(path) == ()
