"""How much a PDF may unfold to: a small file can hold pages, letters and streams without end.

pdfminer.six unpacks a stream whole, whatever comes out of it, and draws what draws itself again; its own ways
to unpack are replaced here by ones that stop.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable
from itertools import islice

from pdfminer import pdftypes
from pdfminer.converter import PDFPageAggregator
from pdfminer.lzw import LZWDecoder
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, list_value, resolve1
from pdfminer.utils import Matrix

from edition.doors.common.received import Refused
from edition.doors.pdf_lines.pdf_letters import TOLD_SOFT
from edition.doors.pdf_lines.pdf_variants import Glyph
from edition.text.joining_lines import SOFT_HYPHEN

MOST_PAGES = 1000
_CHECKSUM = 3  # bytes at a stream's end
_LARGEST_STREAM = 32 * 2**20  # bytes, unpacked
_LARGEST_CONTENTS = 128 * 2**20  # bytes, of all pages
_MOST_LETTERS = 5_000_000  # a thousand close pages
_MOST_FIGURES = 10_000
_DEEPEST = 32  # spans within one another
_HYPHENS = frozenset("-‐")
_SOFT = f"\ufeff{SOFT_HYPHEN}".encode("utf-16-be")


def unpacked(data: bytes) -> bytes:
    """What a deflated stream holds. Raises `zlib.error` where it is damaged, `Refused` where it is too large."""
    unpacking = zlib.decompressobj()
    done = unpacking.decompress(data, _LARGEST_STREAM)
    if unpacking.unconsumed_tail:
        raise _too_large()
    if not unpacking.eof:
        raise zlib.error("incomplete stream")
    return done


def salvaged(data: bytes) -> bytes:
    """What a deflated stream holds that is cut off, or whose last bytes alone are wrong. Raises as `unpacked` does."""
    unpacking, done = zlib.decompressobj(), bytearray()
    for index in range(len(data)):
        try:
            done += unpacking.decompress(data[index : index + 1])
        except zlib.error:
            if index < len(data) - _CHECKSUM:
                raise
            break
        if len(done) > _LARGEST_STREAM:
            raise _too_large()
    return bytes(done)


def lzw_unpacked(data: bytes) -> bytes:
    """What a stream packed by LZW holds. Raises `Refused` where it is too large."""
    return b"".join(_up_to(LZWDecoder(io.BytesIO(data)).run()))


def _up_to(pieces: Iterable[bytes]) -> Iterable[bytes]:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > _LARGEST_STREAM:
            raise _too_large()
        yield piece


def _too_large() -> Refused:
    return Refused(f"a stream of the PDF unpacks to more than {_LARGEST_STREAM // 2**20} MiB; expected an article")


class _Zlib:
    """As much of the module `zlib` as pdfminer uses."""

    error = zlib.error
    decompress = staticmethod(unpacked)


pdftypes.zlib = _Zlib
pdftypes.decompress_corrupted = salvaged
pdftypes.lzwdecode = lzw_unpacked


def pages_of(document: PDFDocument) -> list[PDFPage]:
    """A PDF's pages, counted before the first is drawn, which takes its time. Raises `Refused`."""
    pages = list(islice(PDFPage.create_pages(document), MOST_PAGES + 1))
    if len(pages) > MOST_PAGES:
        raise Refused(f"the PDF has more than {MOST_PAGES} pages; expected an article")
    return pages


class BoundedPages(PDFPageAggregator):  # type: ignore[misc]
    """Collects what pages draw, and stops where it is more than an article's."""

    letters = figures = contents = 0

    def __init__(self, manager: PDFResourceManager) -> None:
        super().__init__(manager, laparams=None)
        self.glyphs: dict[tuple[PDFFont, int], Glyph] = {}
        self.spans: list[bool] = []

    def begin_tag(self, _tag: object, props: object = None) -> None:
        """Begin a span of a page: some say of a hyphen that it is the line's end's (`ActualText`)."""
        said = props.get("ActualText") if isinstance(props, dict) else None
        self.spans = [*self.spans[-_DEEPEST:], said == _SOFT]

    def end_tag(self) -> None:
        """End the span begun last."""
        if self.spans:
            self.spans.pop()

    def take(self, page: PDFPage) -> None:
        """Count what a page holds before it is drawn. Raises `Refused`."""
        self.spans = []
        streams = [resolve1(each) for each in list_value(page.contents)]
        self.contents += sum(len(each.get_data()) for each in streams if isinstance(each, PDFStream))
        if self.contents > _LARGEST_CONTENTS:
            raise Refused(f"the PDF’s pages unpack to more than {_LARGEST_CONTENTS // 2**20} MiB; expected an article")

    def render_char(
        self, matrix: Matrix, font: PDFFont, fontsize: float, scaling: float, rise: float, cid: int, *args: object
    ) -> float:
        """Draw a letter, and keep with it which glyph of which type it is."""
        self.letters += 1
        if self.letters > _MOST_LETTERS:
            raise Refused(f"the PDF has more than {_MOST_LETTERS} letters; expected an article")
        advance = float(super().render_char(matrix, font, fontsize, scaling, rise, cid, *args))
        key = (font, cid)
        if key not in self.glyphs:
            self.glyphs[key] = Glyph(font, cid, float(font.char_width(cid)))
        drawn = self.cur_item._objs[-1]
        drawn.glyph = self.glyphs[key]
        if self.spans and self.spans[-1] and drawn._text in _HYPHENS:
            drawn._text = TOLD_SOFT
        return advance

    def begin_figure(self, *args: object) -> None:
        """Count a figure that the page draws; more than an article has are refused."""
        self.figures += 1
        if self.figures > _MOST_FIGURES:
            raise Refused(f"the PDF draws more than {_MOST_FIGURES} figures; expected an article")
        super().begin_figure(*args)
