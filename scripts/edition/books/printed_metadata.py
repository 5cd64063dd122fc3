"""What the typesetter cannot say of the file it makes: whose the words are, in the metadata packet (XMP)."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

_HEAD = re.compile(rb"\n(\d+) 0 obj\n<</Length (\d+)/Type/Metadata/Subtype/XML>>\nstream\n")
_BEFORE = b"</rdf:Description>"
_ENTRY = re.compile(rb"(\d{10}) 00000 n")
_START = re.compile(rb"\nstartxref\n(\d+)\n%%EOF\s*$")


class MetadataError(ValueError):
    """The file is not of the form expected: rather none than one that cannot be read."""


def with_rights(printed: bytes, rights: str) -> bytes:
    """The same file with `rights` as `dc:rights`; what stands behind the packet, and the table of objects, is moved."""
    head, start = _HEAD.search(printed), _START.search(printed)
    if head is None or start is None or len(_HEAD.findall(printed)) != 1:
        raise MetadataError("the typesetter's file has no metadata packet of the form expected")
    table, length = int(start[1]), int(head[2])
    packet = printed[head.end() : head.end() + length]
    at = packet.find(_BEFORE)
    if at < 0 or not printed[table:].startswith(b"xref\n") or b"<dc:rights>" in packet:
        raise MetadataError("the typesetter's file has no place for rights of the form expected")
    said = f'<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{escape(rights)}</rdf:li></rdf:Alt></dc:rights>'.encode()
    longer = head[0].replace(b"/Length %d/" % length, b"/Length %d/" % (length + len(said)))
    by = len(longer) - len(head[0]) + len(said)
    objects = printed[: head.start()] + longer + packet[:at] + said + printed[head.end() + at : table]

    def moved(entry: re.Match[bytes]) -> bytes:
        offset = int(entry[1])
        return b"%010d 00000 n" % (offset + by if offset > head.end() else offset)

    return objects + _ENTRY.sub(moved, printed[table : start.start(1)]) + b"%d" % (table + by) + printed[start.end(1) :]
