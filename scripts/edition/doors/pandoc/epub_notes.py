"""An EPUB’s pages made plain: notes that stand in another file than their markers, which Pandoc drops where they say
what they are; and contents, which are the reading program’s."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

from lxml import etree

from edition.doors.common.received import Refused
from edition.doors.common.style_looks import show_looks
from edition.doors.common.zipped_parts import parts_of
from edition.doors.pandoc.pandoc_tree import AUTHORS
from edition.doors.pandoc.xml_text import begin, opened, with_ids, words_of
from edition.doors.word.word_package import Element

_TYPE = "{http://www.idpf.org/2007/ops}type"
_CONTENTS = frozenset(("toc", "landmarks", "page-list"))
_SIGN = re.compile(r"[*†‡§]+")
_PAGES = (".xhtml", ".html", ".htm")


def without_contents(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """The file without its lists of contents and pages, with what its style sheets say of letters, and what is to be
    told of it; in its notes what marks them stands no more, but for the signs of the authors' own. Raises `Refused`
    where a page stands in the order of pages more than once."""
    left_out = 0
    files = parts_of(data)
    for name in filter(lambda name: name.endswith(".opf"), files):
        _refuse_repeated(files[name], name)
    sheets = "".join(files[name].decode("utf-8", "replace") for name in sorted(files) if name.endswith(".css"))

    def bare(page: Element) -> None:
        nonlocal left_out
        for each in [each for each in page.iter("{*}nav") if not _CONTENTS.isdisjoint(each.get(_TYPE, "").split())]:
            each.clear(keep_tail=True)
            each.tag = _in_namespace(each, "div")
            left_out += 1
        _sign_notes(page)
        show_looks(page, sheets)

    written, broken = _with_pages(data, bare)
    told = ("lists of contents, left out", left_out), ("pages that are not well-formed, read as they stand", broken)
    return written, tuple(f"{what}: {count}" for what, count in told if count)


def _refuse_repeated(content: bytes, name: str) -> None:
    """Raise `Refused` where a page is to be read more than once: a kilobyte of such orders is a library."""
    try:
        package = opened(content.decode(), name)
    except (Refused, UnicodeDecodeError):
        return  # Pandoc says what is wrong with it
    places = {item.get("id"): item.get("href") for item in package.iter("{*}item")}
    order = [place for each in package.iter("{*}itemref") if (place := places.get(each.get("idref")))]
    if len(set(order)) < len(order):
        raise Refused("a page of the EPUB stands more than once in its order; expected each once; save it anew")


def with_plain_notes(data: bytes) -> bytes:
    """The same file in which nothing says that it is a note: what is left are links from markers to notes and back."""
    return _with_pages(data, _make_plain)[0]


def pages_in(data: bytes) -> list[Element]:
    """The pages of an EPUB that are well-formed."""
    pages: list[Element] = []
    _with_pages(data, pages.append)
    return pages


def _sign_notes(page: Element) -> None:
    """Take from each note of a page the raised figure or the sign that it begins with, as its mark shows it; what has
    a sign is the authors' note."""
    marks = {
        mark.get("href", "").partition("#")[2]: words_of(mark)
        for mark in page.iter("{*}a")
        if "noteref" in mark.get(_TYPE, "").split()
    }
    for note in page.iter("{*}aside"):
        shown = marks.get(note.get("id"), "")
        back = next((link for link in note.iter("{*}a") if words_of(link)), None)
        first = next(note.iter("{*}p"), None)
        if back is None or first is None or words_of(back) != shown or not words_of(note).startswith(shown):
            continue
        if is_sign := bool(_SIGN.fullmatch(shown)):
            begin(first, f"{AUTHORS}{shown}{AUTHORS}")
        if is_sign or any(True for _ in back.iterancestors("{*}sup")):
            back.clear(keep_tail=True)
            back.tag = _in_namespace(back, "span")


def _make_plain(page: Element) -> None:
    for each in page.iter("{*}*"):
        each.attrib.pop(_TYPE, None)
    for each in list(page.iter("{*}aside")):
        each.tag = _in_namespace(each, "div")
    with_ids(page)


def _in_namespace(element: Element, name: str) -> str:
    return f"{{{etree.QName(element).namespace}}}{name}"


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
