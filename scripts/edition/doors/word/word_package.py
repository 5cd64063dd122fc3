"""A Word file's parts: a zip, opened without trust. Nothing outside it is read, whatever its parts name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree
from lxml.etree import _Element as Element

from edition.doors.common.received import Refused
from edition.doors.common.zipped_parts import parts_of

__all__ = ["Element", "child", "children", "is_on", "local", "one_line", "open_package", "parsed", "value", "whole"]

_PARTS = ("document", "footnotes", "endnotes", "styles", "numbering", "comments", "settings")

_MOST_ATTRIBUTES = 200
_HEAD = re.compile(r"word/(?:header|footer)\d*\.xml")


def open_package(data: bytes) -> Mapping[str, Element]:
    """The parts of a Word file that the door reads, by name (`document`, `footnotes` …).

    Raises `Refused` for what is no Word file, is too large, or has a document type of its own.
    """
    files = parts_of(data, lambda name: name.startswith("word/") and name.count("/") == 1)
    main = next((n for n in ("word/document.xml", "word/document2.xml") if n in files), "")
    if not main:
        raise Refused("a zip file without word/document.xml; expected a Word file (.docx)")
    parts = {name: f"word/{name}.xml" for name in _PARTS} | {"document": main}
    parts |= {name[5:-4]: name for name in sorted(files) if _HEAD.fullmatch(name)}
    return {name: parsed(files[path], path) for name, path in parts.items() if path in files}


def parsed(content: bytes, path: str) -> Element:
    """One part's XML: no entities, no document type, nothing fetched."""
    if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content:
        raise _declares(path)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Refused(f"{path} is not well-formed ({one_line(error)}); save the file anew") from error
    if root.getroottree().docinfo.internalDTD is not None:  # in an encoding of another width
        raise _declares(path)
    return root


def one_line(error: etree.XMLSyntaxError) -> str:
    """What is wrong with an XML text, as the parser says it, on one line."""
    return " ".join(error.msg.split())


def _declares(path: str) -> Refused:
    return Refused(f"{path} declares a document type, which no Word file does; it is not read")


def local(element: Element) -> str:
    """An element's name without its namespace, which differs between transitional and strict files."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute by its name without a namespace. Raises `Refused` at an element with more than any has."""
    if element is None:
        return None
    if len(element.attrib) > _MOST_ATTRIBUTES:
        raise Refused(f"an element of the file has more than {_MOST_ATTRIBUTES} attributes; save it anew")
    return next((found for key, found in element.attrib.items() if key.rpartition("}")[2] == name), None)


def whole(text: str | None, default: int = 0) -> int:
    """A number as an attribute gives it; of what is none, or of more figures than any has, the default."""
    return int(text) if text and text.isdecimal() and len(text) < 6 else default


def child(element: Element | None, *names: str) -> Element | None:
    """The first child of a name, or of a way of names; None where there is none."""
    for name in names:
        element = next((each for each in element if local(each) == name), None) if element is not None else None
    return element


def children(element: Element | None, name: str) -> Iterator[Element]:
    """The children of one name."""
    return (each for each in (element if element is not None else ()) if local(each) == name)


def is_on(properties: Element | None, name: str) -> bool | None:
    """A property that is on or off (`w:i`); None where nothing is said."""
    found = child(properties, name)
    return None if found is None else (value(found) or "true").casefold() not in ("false", "0", "off", "none")
