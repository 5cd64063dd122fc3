"""A zip file's parts, read without trust: Word, ODT and EPUB files are zip files, and any may be made to do harm."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Callable, Mapping

from edition.doors.common.received import Refused

_LARGEST = 200 * 2**20  # bytes, unpacked: a dissertation with pictures has a tenth of it
_MOST_PARTS = 5000
_LARGEST_PART = 64 * 2**20
_DAMAGED = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    UnicodeDecodeError,
)
"""What reading a zip raises where it is damaged, encrypted, or packed in a way that Python does not know."""


def parts_of(data: bytes, wanted: Callable[[str], bool] = lambda name: True) -> Mapping[str, bytes]:
    """What each part of a zip file holds that is wanted, by its name; of the others, nothing but the name.

    Raises `Refused` for what is damaged or encrypted, unpacks to more than an article, or has two parts of one name,
    of which each program reads another.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _refuse_harm(members)
            return {m.filename: archive.read(m) if wanted(m.filename) else b"" for m in members}
    except _DAMAGED as error:
        raise Refused(f"this is a damaged or encrypted zip file ({error}); save the document anew") from error


def _refuse_harm(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > _MOST_PARTS or sum(member.file_size for member in members) > _LARGEST:
        raise Refused(f"unpacked it is larger than {_LARGEST // 2**20} MiB; expected an article")
    names: set[str] = set()
    for member in members:
        name = member.filename
        if name.startswith("word/") and name.count("/") == 1 and member.file_size > _LARGEST_PART:
            raise Refused(f"{name} is larger than {_LARGEST_PART // 2**20} MiB; expected an article")
        if member.flag_bits & 1:
            raise Refused("the file is encrypted; save it without a password")
        if name in names:
            raise Refused(f"two parts of it are called {name}; save the document anew")
        names.add(name)
