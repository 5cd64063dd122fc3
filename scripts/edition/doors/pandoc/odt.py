"""What Pandoc does not read in an ODT file, set into its words: the sign of a note that has no number (`*`, `†`), and
where small capitals begin and end. What is set in on the left alone is no quotation, which Pandoc takes it for."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from edition.doors.common.received import Refused
from edition.doors.common.zipped_parts import parts_of
from edition.doors.pandoc.odt_bounds import bound
from edition.doors.pandoc.odt_heads import heads_in, number_headings
from edition.doors.pandoc.pandoc_tree import AUTHORS, SMALL, SMALL_ENDS
from edition.doors.word.word_accounting import told_of_heads
from edition.doors.word.word_package import Element, parsed, value

_LENGTH = re.compile(r"0*[.,]?0*[1-9]")
"""A length that is more than nothing."""
_CONTENT, _STYLES = "content.xml", "styles.xml"


_SHOWN = (
    "note-ref",
    "sequence-ref",
    "bookmark-ref",
    "reference-ref",
    "sequence",
    "date",
    "time",
    "chapter",
    "text-input",
)
"""Fields, which show words of their own."""


def with_signs(data: bytes) -> tuple[bytes, tuple[str, ...], list[str]]:
    """The file with these signs in its text, what is to be told of it, and the lines of its pages' heads and feet.
    Raises `Refused` where it cannot be read."""
    files = parts_of(data)
    if _CONTENT not in files:
        raise Refused("an ODT file without content.xml; save it anew")
    parts = {name: parsed(files[name], name) for name in (_CONTENT, _STYLES) if name in files}
    bound(tuple(parts.values()))
    styles = parts.get(_STYLES, parts[_CONTENT])
    heads = heads_in(styles)
    told = (*_told_of(parts[_CONTENT]), *number_headings(parts[_CONTENT], styles), *told_of_heads(heads))
    _show_fields(parts[_CONTENT])
    _set_out_boxes(parts[_CONTENT])
    _sign_notes(parts[_CONTENT])
    _sign_small_capitals(parts[_CONTENT], {name for part in parts.values() for name in _small(part)})
    for part in parts.values():
        _set_out(part)
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as written:
        for name in sorted(files):
            written.writestr(name, etree.tostring(parts[name]) if name in parts else files[name])
    return into.getvalue(), told, heads


def text_of(data: bytes) -> Element:
    """The element of an ODT file that holds its words."""
    root = parsed(parts_of(data, lambda name: name == _CONTENT)[_CONTENT], _CONTENT)
    return next(root.iter("{*}body"), root)


def _told_of(root: Element) -> Iterator[str]:
    """What is told of a file's comments, tracked changes and text boxes."""
    for name, what in (
        ("annotation", "comments, left out"),
        ("changed-region", "tracked changes, read as accepted"),
        ("text-box", "text boxes, whose words stand behind their paragraph"),
    ):
        if count := sum(1 for _ in root.iter(f"{{*}}{name}")):
            yield f"{what}: {count}"


def _show_fields(root: Element) -> None:
    """Make fields, which Pandoc leaves out with their words, stretches of text."""
    for field in [field for name in _SHOWN for field in root.iter(f"{{*}}{name}")]:
        field.tag = f"{{{etree.QName(field).namespace}}}span"
        field.attrib.clear()


def _set_out_boxes(root: Element) -> None:
    """Put a text box's paragraphs behind the one that it hangs on, as the door of Word files does; Pandoc has none."""
    for box in list(root.iter("{*}text-box")):
        holder = next((each for each in box.iterancestors("{*}p", "{*}h")), None)
        if holder is not None and not any(True for _ in box.iterancestors("{*}note")):
            for block in reversed(list(box)):
                holder.addnext(block)


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
