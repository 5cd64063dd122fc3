"""What Pandoc does not read in an ODT file, set into its words: the sign of a note that has no number (`*`, `†`), and
where small capitals begin and end. What is set in on the left alone is no quotation, which Pandoc takes it for."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from edition.doors.pandoc_tree import AUTHORS, SMALL, SMALL_ENDS
from edition.doors.received import Refused
from edition.doors.word_package import Element, parsed, value

_LENGTH = re.compile(r"0*[.,]?0*[1-9]")
"""A length that is more than nothing."""
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
        for part in parts.values():
            _set_out(part)
        into = io.BytesIO()
        with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as written:
            for name in sorted(names):
                content = etree.tostring(parts[name]) if name in parts else archive.read(name)
                written.writestr(name, content)
    return into.getvalue()


def _sign_notes(root: Element) -> None:
    for note in root.iter("{*}note"):
        sign = value(next(note.iter("{*}note-citation"), None), "label") or ""
        first = next((p for body in note.iter("{*}note-body") for p in body.iter("{*}p", "{*}h")), None)
        if sign and not sign.strip("() .").isdecimal() and first is not None:
            first.text = f"{AUTHORS}{sign}{AUTHORS}{first.text or ''}"


def _set_out(part: Element) -> None:
    """Take the left indent from styles that have none on the right, as the door of Word files reads them."""
    for properties in part.iter("{*}paragraph-properties"):
        right = value(properties, "margin-right") or "0"
        if not _LENGTH.match(right):
            for name in [name for name in properties.attrib if etree.QName(name).localname == "margin-left"]:
                del properties.attrib[name]


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
