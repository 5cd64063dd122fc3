"""The picture beside links to the edition, drawn once for the builds that follow: few changes touch its words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from edition.model import Meta
from machine.environment import ENGINE
from machine.made_before import MadeBefore, files_in, files_of
from making.digests import digest

_FONT = ENGINE / "theme" / "assets" / "fonts" / "roman.woff2"


def _files() -> Iterator[tuple[str, bytes]]:
    """What has a say in how it is drawn, and in how its authors are named."""
    yield from files_in("PIL", "bibtexparser", "pylatexenc")
    yield str(_FONT), _FONT.read_bytes()
    yield __file__, Path(__file__).read_bytes()
    yield from files_of(["edition.exports.picture"])


_PICTURES: MadeBefore[bytes] = MadeBefore(Path(__file__), _files)


def drawn(meta: Meta) -> bytes:
    """The picture of the edition, a PNG."""
    picture = _PICTURES.made(digest(meta), partial(_draw, meta))
    _PICTURES.keep()
    return picture


def _draw(meta: Meta) -> bytes:
    from edition.exports.picture import picture  # what draws it is loaded where there is none yet

    return picture(meta, _FONT.read_bytes())
