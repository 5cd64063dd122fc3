"""What a file holds besides an article's words that a program would run or fetch: it is told, and never run here."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFStream
from pdfminer.psparser import PSLiteral

from edition.doors.common.zipped_parts import parts_of
from edition.doors.pdf_lines.pdf_objects import BoundedDocument

_MACROS, _OBJECTS, _FETCHED, _SCRIPTS = "macros", "embedded objects", "parts fetched from elsewhere", "scripts"
_FILES, _LAUNCH, _SENT = "embedded files", "an action that starts a program", "an action that sends or fetches a form"
_PARTS = (
    (re.compile(r"vbaProject\.bin$|^(?:Basic|Scripts)/[^/]+/", re.I), _MACROS),
    (re.compile(r"^word/(?:embeddings|activeX)/.|^(?:\./)?Object [^/]+/", re.I), _OBJECTS),
    (re.compile(r"\.js$", re.I), _SCRIPTS),
)
_ELSEWHERE = re.compile(
    rb"<(?:\w{1,20}:)?Relationship\s(?=[^<>]*TargetMode\s{0,9}=\s{0,9}[\"']External)(?![^<>]*/hyperlink[\"'])"
    rb"[^<>]*\sTarget\s{0,9}=\s{0,9}[\"'](?:https?:|ftp:|file://[^/\\]|(?:file:/*)?\\\\|//[^/])",
    re.I,
)
"""A part of a Word file at another machine: a template, a picture, an object; the machine's own templates are not."""
_LIVE_FIELD = re.compile(rb"<w:instrText[^<>]*>\s*DDE|w:instr\s*=\s*[\"']\s*DDE", re.I)
_SCRIPT = re.compile(rb"<script\b", re.I)
_WORDS = (
    ((".rels",), _ELSEWHERE, _FETCHED),
    ((".xml",), _LIVE_FIELD, _FETCHED),
    ((".xhtml", ".html", ".htm"), _SCRIPT, _SCRIPTS),
)
_PDF_KEYS = {"JS": _SCRIPTS, "EF": _FILES, "EmbeddedFiles": _FILES}
_PDF_VALUES = {
    "JavaScript": _SCRIPTS,
    "Launch": _LAUNCH,
    "SubmitForm": _SENT,
    "ImportData": _SENT,
    "RichMedia": _OBJECTS,
    "EmbeddedFile": _FILES,
}


def active_in(data: bytes) -> tuple[str, ...]:
    """The kinds of such things in a PDF, or in a Word, ODT or EPUB file; none for a text."""
    found = _in_zip(data) if data.startswith(b"PK") else _in_pdf(data) if b"%PDF-" in data[:1024] else iter(())
    return tuple(dict.fromkeys(found))


def _in_zip(data: bytes) -> Iterator[str]:
    ends = tuple(end for each, _, _ in _WORDS for end in each)
    for name, content in parts_of(data, lambda name: name.endswith(ends)).items():
        yield from (what for pattern, what in _PARTS if pattern.search(name))
        yield from (what for end, pattern, what in _WORDS if name.endswith(end) and pattern.search(content))


def _in_pdf(data: bytes) -> Iterator[str]:
    document = BoundedDocument(PDFParser(io.BytesIO(data)))
    for number in sorted({number for xref in document.xrefs for number in xref.get_objids()}):
        try:
            read = document.getobj(number)
        except Exception:  # pdfminer's own errors have no common class; what it cannot read, no page has
            continue
        yield from _in_object(read)


def _in_object(read: Any) -> Iterator[str]:
    """What an object of a PDF says it does, without what it points at."""
    waiting = [read]
    while waiting:
        each = waiting.pop()
        if isinstance(each, PDFStream):
            each = each.attrs
        if isinstance(each, dict):
            yield from (_PDF_KEYS[key] for key in each if key in _PDF_KEYS)
            kinds = (each.get(key) for key in ("S", "Subtype", "Type"))
            names = (str(kind.name) for kind in kinds if isinstance(kind, PSLiteral))
            yield from (_PDF_VALUES[name] for name in names if name in _PDF_VALUES)
            waiting += each.values()
        elif isinstance(each, list):
            waiting += each
