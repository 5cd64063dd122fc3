"""Which files the books are: where each stands on the site, what it is, and how the pages tell of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from edition.cite.particulars import citation_key
from edition.model import Meta


@dataclass(frozen=True, slots=True)
class BookFile:
    """A book: its path on the site, its media type, its name and one line that says what it is."""

    path: str
    type: str
    name: str
    what: str


def book_id(meta: Meta) -> str:
    """What the books' files are called, in ASCII: `quill-2020-harbours`."""
    letters = unicodedata.normalize("NFKD", citation_key(meta)).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-") or "edition"


def book_files(meta: Meta) -> tuple[BookFile, ...]:
    """The books of an edition, in the order in which a page offers them."""
    stem = f"data/{book_id(meta)}"
    return (
        BookFile(f"{stem}.pdf", "application/pdf", "PDF", "to print, or to read page by page"),
        BookFile(f"{stem}.epub", "application/epub+zip", "EPUB", "for e-readers, with notes that pop up"),
        BookFile(f"{stem}.html", "text/html", "one file", "to keep or to send: opens without a network"),
    )
