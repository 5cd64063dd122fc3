"""An EPUB’s pages made plain: notes that stand in another file than their markers, which Pandoc drops where they say
what they are; and contents, which are the reading program’s."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from lxml import etree

from edition.doors.common.received import Refused
from edition.doors.common.zipped_parts import parts_of
from edition.doors.pandoc.xml_text import opened, with_ids
from edition.doors.word.word_package import Element

_TYPE = "{http://www.idpf.org/2007/ops}type"
_CONTENTS = frozenset(("toc", "landmarks", "page-list"))
_PAGES = (".xhtml", ".html", ".htm")


def without_contents(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """The file without its lists of contents and pages, and what is to be told of it."""
    left_out = 0

    def bare(page: Element) -> None:
        nonlocal left_out
        for each in [each for each in page.iter("{*}nav") if not _CONTENTS.isdisjoint(each.get(_TYPE, "").split())]:
            each.clear(keep_tail=True)
            each.tag = _as_div(each)
            left_out += 1

    written, broken = _with_pages(data, bare)
    told = ("lists of contents, left out", left_out), ("pages that are not well-formed, read as they stand", broken)
    return written, tuple(f"{what}: {count}" for what, count in told if count)


def with_plain_notes(data: bytes) -> bytes:
    """The same file in which nothing says that it is a note: what is left are links from markers to notes and back."""
    return _with_pages(data, _make_plain)[0]


def pages_in(data: bytes) -> list[Element]:
    """The pages of an EPUB that are well-formed."""
    pages: list[Element] = []
    _with_pages(data, pages.append)
    return pages


def _make_plain(page: Element) -> None:
    for each in page.iter("{*}*"):
        each.attrib.pop(_TYPE, None)
    for each in list(page.iter("{*}aside")):
        each.tag = _as_div(each)
    with_ids(page)


def _as_div(element: Element) -> str:
    return f"{{{etree.QName(element).namespace}}}div"


def _with_pages(data: bytes, change: Callable[[Element], None]) -> tuple[bytes, int]:
    """The file with its pages changed, and how many were not, since they are not well-formed."""
    into, broken = io.BytesIO(), 0
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in parts_of(data).items():
            if name.endswith(_PAGES):
                try:
                    page = opened(content.decode(), name)
                    change(page)
                    content = etree.tostring(page, encoding="utf-8")
                except (Refused, UnicodeDecodeError):
                    broken += 1
            written.writestr(name, content)
    return into.getvalue(), broken
