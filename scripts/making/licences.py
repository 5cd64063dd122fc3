"""The licences of others' work that a site is made with, to the letter as the packages themselves ship them."""

from __future__ import annotations

from importlib.metadata import distribution
from pathlib import Path

from edition.site.declarations import APACHE, ICONS, MATERIAL

_SHIPPED = {
    MATERIAL: ("mkdocs-material", "licenses/LICENSE"),
    ICONS: ("mkdocs-material", ".icons/material/LICENSE"),
    APACHE: ("requests", "licenses/LICENSE"),  # whose licence is that text and nothing else
}
"""Path in the site → the package, and how the path of its licence ends."""


def licence_texts() -> dict[str, bytes]:
    """Path in the site → text. Raises LookupError where a package ships one no more: nothing goes out without."""
    return {path: _shipped(*shipped) for path, shipped in _SHIPPED.items()}


def _shipped(package: str, ends: str) -> bytes:
    shipped = distribution(package)
    listed = shipped.read_text("RECORD") or ""  # Material's is long: to part its lines takes time
    at = listed.find(f"{ends},")
    if at < 0:
        raise LookupError(f"{package} ships no {ends}; find where its licence stands now")
    path = listed[listed.rfind("\n", 0, at) + 1 : at + len(ends)]
    return Path(str(shipped.locate_file(path))).read_bytes()
