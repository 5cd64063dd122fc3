"""An EPUB whose notes stand in another file than their markers: Pandoc drops these where they say what they are."""

from __future__ import annotations

import io
import re
import zipfile

_TYPE = re.compile(rb"\sepub:type\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_ASIDE = re.compile(rb"(</?)aside(?=[\s>])")
_PAGES = (".xhtml", ".html", ".htm")


def with_plain_notes(data: bytes) -> bytes:
    """The same file in which nothing says that it is a note: what is left are links from markers to notes and back."""
    into = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as written:
        for name in archive.namelist():
            content = archive.read(name)
            if name.endswith(_PAGES):
                content = _ASIDE.sub(rb"\1div", _TYPE.sub(b"", content))
            written.writestr(name, content)
    return into.getvalue()
