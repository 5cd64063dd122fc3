"""An EPUB’s pages made plain: notes that stand in another file than their markers, which Pandoc drops where they say
what they are; and contents, which are the reading program’s."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

from edition.doors.pandoc.pandoc_links import with_ids

_TYPE = re.compile(rb"\sepub:type\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_CONTENTS = re.compile(
    rb"<nav\b(?=[^>]*\sepub:type\s*=\s*[\"'][^\"'>]*\b(?:toc|landmarks|page-list)\b)[^>]*>(?:(?!</?nav\b).)*</nav\s*>",
    re.S,
)
_ASIDE = re.compile(rb"(</?)aside(?=[\s>])")
_PAGES = (".xhtml", ".html", ".htm")


def without_contents(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """The file without its lists of contents and pages, and what is to be told of them."""
    left_out = 0

    def bare(content: bytes) -> bytes:
        nonlocal left_out
        content, count = _CONTENTS.subn(b"", content)
        left_out += count
        return content

    written = _with_pages(data, bare)
    return written, ((f"lists of contents, left out: {left_out}",) if left_out else ())


def with_plain_notes(data: bytes) -> bytes:
    """The same file in which nothing says that it is a note: what is left are links from markers to notes and back."""
    return _with_pages(data, lambda content: _with_ids(_ASIDE.sub(rb"\1div", _TYPE.sub(b"", content))))


def _with_ids(content: bytes) -> bytes:
    return with_ids(content.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")


def _with_pages(data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as written:
        for name in archive.namelist():
            content = archive.read(name)
            written.writestr(name, change(content) if name.endswith(_PAGES) else content)
    return into.getvalue()
