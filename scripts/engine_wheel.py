"""The engine as a wheel: of a clone, as pip asks for it (PEP 517), or the same, to the byte, of an engine installed.

Its version is the number in pyproject.toml and a mark of what it holds: two engines that differ have two versions.
Nothing has to be fetched to build it, and an edition can keep beside it the engine that made it, with its digest.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from machine.environment import ENGINE, INSTALLED, LOCKS, PACKAGE, TOP

DISTRIBUTION = "annotated-edition"
_OF_A_CLONE = frozenset({"test", "lock"})  # scripts for whoever works on the engine
_KEPT = ("METADATA", "WHEEL", "entry_points.txt", "licenses/LICENSE")
_SAME_DAY = (1980, 1, 1, 0, 0, 0)  # every file's: the same engine makes the same bytes


def build_wheel(wheel_directory: str, config_settings: Any = None, metadata_directory: Any = None) -> str:
    """Write the wheel into a folder, and say its name: the hook by which pip installs a clone."""
    name, content = engine_wheel()
    Path(wheel_directory, name).write_bytes(content)
    return name


def build_sdist(sdist_directory: str, config_settings: Any = None) -> str:
    """Write what a wheel can be built from into a folder, and say its name."""
    info = _clone_info()
    stem = f"{PACKAGE}-{_version(info)}"
    files = {f"scripts/{path}": content for path, content in _files()} | {"PKG-INFO": info["METADATA"]}
    files |= {name: (TOP / name).read_bytes() for name in ("pyproject.toml", LOCKS["site"], "LICENSE")}
    Path(sdist_directory, f"{stem}.tar.gz").write_bytes(_archived(stem, files))
    return f"{stem}.tar.gz"


def engine_wheel() -> tuple[str, bytes]:
    """The wheel of this engine: its file's name, and its content."""
    info = _installed_info() if INSTALLED else _clone_info()
    stem = f"{PACKAGE}-{_version(info)}"
    files = {f"{PACKAGE}/{path}": content for path, content in _files()}
    files[f"{PACKAGE}/{LOCKS['site']}"] = lock().encode()
    files |= {f"{stem}.dist-info/{name}": content for name, content in info.items()}
    return f"{stem}-py3-none-any.whl", _zipped(files, f"{stem}.dist-info/RECORD")


def lock() -> str:
    """The lock of what the engine needs, with the digests."""
    return ((ENGINE if INSTALLED else TOP) / LOCKS["site"]).read_text(encoding="utf-8")


def _files() -> Iterator[tuple[str, bytes]]:
    """The engine's files: path below its folder, and content."""
    for path in sorted(ENGINE.rglob("*")):
        inside = path.relative_to(ENGINE)
        made = "__pycache__" in inside.parts or path.name.startswith(".") or path.name.endswith("~")
        if path.is_file() and not made and str(inside) not in _OF_A_CLONE:
            yield inside.as_posix(), path.read_bytes()


def _installed_info() -> dict[str, bytes]:
    found = distribution(DISTRIBUTION)
    return {name: (found.read_text(name) or "").encode() for name in _KEPT}


def _clone_info() -> dict[str, bytes]:
    """What a wheel says of itself, of pyproject.toml."""
    settings = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
    project = settings["project"]
    metadata = [
        "Metadata-Version: 2.4",
        f"Name: {project['name']}",
        f"Version: {project['version']}+{_mark()}",
        f"Summary: {project['description']}",
        f"License-Expression: {project['license']}",
        "License-File: LICENSE",
        f"Requires-Python: {project['requires-python']}",
        *(f"Requires-Dist: {line}" for line in settings["dependency-groups"]["site"]),
    ]
    groups = {"console_scripts": project["scripts"], **project["entry-points"]}
    entries = [f"[{name}]\n" + "".join(f"{key} = {at}\n" for key, at in rows.items()) for name, rows in groups.items()]
    return {
        "METADATA": ("\n".join(metadata) + "\n").encode(),
        "WHEEL": b"Wheel-Version: 1.0\nGenerator: engine_wheel\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        "entry_points.txt": "\n".join(entries).encode(),
        "licenses/LICENSE": (TOP / "LICENSE").read_bytes(),
    }


def _mark() -> str:
    """What tells an engine from another that has the same number: the digest of its files and its lock. A letter
    stands before it, since a version's part that is all figures is a number, and loses its zeros."""
    every = hashlib.sha256(lock().encode())
    for path, content in _files():
        every.update(f"{path}\0{len(content)}\0".encode() + content)
    return f"h{every.hexdigest()[:12]}"


def _version(info: Mapping[str, bytes]) -> str:
    lines = info["METADATA"].decode().splitlines()
    return next(line.removeprefix("Version: ") for line in lines if line.startswith("Version: "))


def _zipped(files: Mapping[str, bytes], record: str) -> bytes:
    """The files with their record, which has the digest of each."""
    rows = [f"{path},sha256={_digest(content)},{len(content)}" for path, content in sorted(files.items())]
    every = dict(sorted(files.items())) | {record: "\n".join([*rows, f"{record},,", ""]).encode()}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for path, content in every.items():
            member = zipfile.ZipInfo(path, _SAME_DAY)
            member.external_attr = 0o100644 << 16
            member.create_system = 3
            archive.writestr(member, content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _digest(content: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")


def _archived(stem: str, files: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with (
        gzip.GzipFile(fileobj=made, mode="wb", mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for path, content in sorted(files.items()):
            member = tarfile.TarInfo(f"{stem}/{path}")
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return made.getvalue()
