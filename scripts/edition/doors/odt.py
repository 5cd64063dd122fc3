"""What Pandoc does not read in an ODT file, set into its words: the sign of a note that has no number (`*`, `†`), and
where small capitals begin and end."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from edition.doors.pandoc_tree import AUTHORS, SMALL, SMALL_ENDS
from edition.doors.received import Refused
from edition.doors.word_package import Element, parsed, value

_CONTENT, _STYLES = "content.xml", "styles.xml"


def with_signs(data: bytes) -> bytes:
    """The file with these signs in its text. Raises `Refused` where it cannot be read."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = set(archive.namelist())
        if _CONTENT not in names:
            raise Refused("an ODT file without content.xml; save it anew")
        parts = {name: parsed(archive.read(name), name) for name in (_CONTENT, _STYLES) if name in names}
        _sign_notes(parts[_CONTENT])
        _sign_small_capitals(parts[_CONTENT], {name for part in parts.values() for name in _small(part)})
        into = io.BytesIO()
        with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as written:
            for name in sorted(names):
                content = etree.tostring(parts[_CONTENT]) if name == _CONTENT else archive.read(name)
                written.writestr(name, content)
    return into.getvalue()


def _sign_notes(root: Element) -> None:
    for note in root.iter("{*}note"):
        sign = value(next(note.iter("{*}note-citation"), None), "label") or ""
        first = next((p for body in note.iter("{*}note-body") for p in body.iter("{*}p", "{*}h")), None)
        if sign and not sign.strip("() .").isdecimal() and first is not None:
            first.text = f"{AUTHORS}{sign}{AUTHORS}{first.text or ''}"


def _small(part: Element) -> Iterator[str]:
    """The names of the styles that set small capitals."""
    for style in part.iter("{*}style"):
        properties = next(style.iter("{*}text-properties"), None)
        if value(properties, "font-variant") == "small-caps" and value(style, "family") == "text":
            yield value(style, "name") or ""


def _sign_small_capitals(root: Element, styles: set[str]) -> None:
    for span in root.iter("{*}span"):
        if value(span, "style-name") in styles:
            span.text = f"{SMALL}{span.text or ''}"
            if len(span):
                span[-1].tail = f"{span[-1].tail or ''}{SMALL_ENDS}"
            else:
                span.text += SMALL_ENDS
