"""How much a PDF may unfold to: a small file can hold pages, letters and streams without end.

pdfminer.six unpacks a stream whole, whatever comes out of it, and draws what draws itself again; its own ways
to unpack are replaced here by ones that stop.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any

from pdfminer import pdftypes
from pdfminer.converter import PDFPageAggregator
from pdfminer.lzw import LZWDecoder
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.utils import Matrix, apply_png_predictor

from edition.doors.common.received import Refused
from edition.doors.pdf_lines.pdf_letters import TOLD_SOFT
from edition.doors.pdf_lines.pdf_variants import Glyph
from edition.text.joining_lines import SOFT_HYPHEN

MOST_PAGES = 1000
_STEP = 4096  # bytes, of which so many again are looked through one by one
_CHECKSUM = 3  # bytes at a stream's end
_LARGEST_STREAM = 32 * 2**20  # bytes, unpacked
_LARGEST_PACKED = 8 * 2**20  # bytes, in a way that pdfminer unpacks byte for byte
_MOST_FILTERS = 8  # one within another
_LARGEST_CONTENTS = 64 * 2**20  # bytes, of all pages and of figures as often as they are drawn
_MOST_LETTERS = 5_000_000  # a thousand close pages
_UNPACKED = (2**20, 8)  # bytes, and times the file: what is drawn of real files is four times as much, at most
_LETTERS = (200_000, 4)  # and times the file's bytes: of real files that have no type in them some two
_MOST_FIGURES = 10_000
_DEEPEST = 32  # spans within one another
_HYPHENS = frozenset("-‐")
_RUNS_END = 128
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
    unpacking, done, step, index = zlib.decompressobj(), bytearray(), _STEP, 0
    while index < len(data):
        before = unpacking.copy() if step > 1 else unpacking
        try:
            done += unpacking.decompress(data[index : index + step])
        except zlib.error:
            if step > 1:
                unpacking, step = before, 1  # byte for byte, to where it is damaged
                continue
            if index < len(data) - _CHECKSUM:
                raise
            break
        index += step
        if len(done) > _LARGEST_STREAM:
            raise _too_large()
    return bytes(done)


def lzw_unpacked(data: bytes) -> bytes:
    """What a stream packed by LZW holds. Raises `Refused` where it is too large."""
    return b"".join(_up_to(LZWDecoder(io.BytesIO(data)).run()))


def runs_unpacked(data: bytes) -> bytes:
    """What a stream holds that is packed by the lengths of runs. Raises `Refused` where it is too large."""
    done, at = bytearray(), 0
    while at < len(data) and data[at] != _RUNS_END:
        length = data[at]
        done += data[at + 1 : at + 2 + length] if length < _RUNS_END else data[at + 1 : at + 2] * (257 - length)
        at += 2 + length if length < _RUNS_END else 2
        if len(done) > _LARGEST_STREAM:
            raise _too_large()
    return bytes(done)


def _small(unpack: Callable[..., bytes]) -> Callable[..., bytes]:
    """The same way to unpack, of no more than a real file packs so."""

    def unpack_small(*given: Any) -> bytes:
        if len(given[-1]) > _LARGEST_PACKED:
            raise _too_large()
        return unpack(*given)

    return unpack_small


def _in_rows(pred: int, colors: int, columns: int, bits: int, data: bytes) -> bytes:
    """The bytes of rows, of which each says how it differs from the one above. Raises `ValueError` where a row is
    longer than all of them."""
    if not 0 < colors * columns * bits // 8 <= len(data):
        raise ValueError("a row is longer than all rows")
    return bytes(apply_png_predictor(pred, colors, columns, bits, data))


def _faxed(*_: object) -> bytes:
    raise Refused("a text of the PDF is packed as a picture; save it anew from the program that made it")


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
pdftypes.lzwdecode = _small(lzw_unpacked)
pdftypes.rldecode = _small(runs_unpacked)
pdftypes.ascii85decode = _small(pdftypes.ascii85decode)
pdftypes.asciihexdecode = _small(pdftypes.asciihexdecode)
pdftypes.apply_png_predictor = _small(_in_rows)
pdftypes.apply_tiff_predictor = _small(pdftypes.apply_tiff_predictor)
pdftypes.ccittfaxdecode = _faxed


def pages_of(document: PDFDocument) -> list[PDFPage]:
    """A PDF's pages, counted before the first is drawn, which takes its time. Raises `Refused`."""
    pages = list(islice(PDFPage.create_pages(document), MOST_PAGES + 1))
    if len(pages) > MOST_PAGES:
        raise Refused(f"the PDF has more than {MOST_PAGES} pages; expected an article")
    return pages


class BoundedPages(PDFPageAggregator):  # type: ignore[misc]
    """Collects what pages draw, and stops where it is more than an article's."""

    letters = figures = contents = 0

    def __init__(self, manager: PDFResourceManager, size: int) -> None:
        """Take what a file of `size` bytes draws."""
        super().__init__(manager, laparams=None)
        self.most_contents = min(_LARGEST_CONTENTS, _UNPACKED[0] + _UNPACKED[1] * size)
        self.most_letters = min(_MOST_LETTERS, _LETTERS[0] + _LETTERS[1] * size)
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

    def take(self, streams: Sequence[object]) -> None:
        """Count what is drawn next, a page or a figure of it. Raises `Refused`."""
        found = (resolve1(each) for each in streams)
        self.contents += sum(len(each.get_data()) for each in found if isinstance(each, PDFStream))
        if self.contents > self.most_contents:
            raise Refused(
                f"the PDF’s pages unpack to more than {self.most_contents // 2**20} MiB, "
                "which no article of its size does"
            )

    def render_char(
        self, matrix: Matrix, font: PDFFont, fontsize: float, scaling: float, rise: float, cid: int, *args: object
    ) -> float:
        """Draw a letter, and keep with it which glyph of which type it is."""
        self.letters += 1
        if self.letters > self.most_letters:
            raise Refused(f"the PDF has more than {self.most_letters} letters, which no article of its size has")
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


class BoundedInterpreter(PDFPageInterpreter):  # type: ignore[misc]
    """Draws pages, and counts what it draws."""

    def execute(self, streams: Sequence[object]) -> None:
        """Draw a page, or a figure on it."""
        self.device.take(streams)
        super().execute(streams)
