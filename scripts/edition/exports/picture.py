"""The picture that others show beside a link to the edition: its title, author and place, as on a title page.

Drawn from the words and the edition's own font, so that the same edition always gives the same picture.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from edition.cite.particulars import author_names
from edition.exports.head import citation_line
from edition.model import Meta

SIZE = (1200, 630)
_MARGIN = 90
_PAPER, _INK, _QUIET, _RULE = "#fbf9f4", "#1d1b18", "#5c564d", "#8a2b2b"
_SIZES = (68, 60, 52, 46, 40, 34, 28)
_MOST = 2000
"""Letters that are measured, of which fewer than half have room."""

Block = tuple[ImageFont.FreeTypeFont, list[str]]
"""Lines and the font they are set in."""


def picture(meta: Meta, font: bytes) -> bytes:
    """A PNG of 1200 × 630. `font` is a font file that FreeType reads (WOFF2 too)."""
    image = Image.new("RGB", SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 14, SIZE[1]), fill=_RULE)
    title, _, subtitle = meta.title.partition(": ")
    small = _font(font, 32)
    people = " · ".join(name.display for name in author_names(meta))
    foot = [*lines_of(people, small), *lines_of(citation_line(meta), small), "An annotated digital edition"]
    top_of_foot = SIZE[1] - _MARGIN + 20 - _height((small, foot))
    room = top_of_foot - 48 - _MARGIN
    y = _draw(draw, _fitted(title, font, _SIZES, room * 2 // 3 if subtitle else room), _MARGIN, _INK)
    if subtitle:
        _draw(draw, _fitted(subtitle, font, _SIZES[3:], room + _MARGIN - y - 18), y + 18, _QUIET)
    draw.rectangle((_MARGIN, top_of_foot - 22, _MARGIN + 120, top_of_foot - 19), fill=_RULE)
    _draw(draw, (small, foot), top_of_foot, _INK)
    return _png(image)


def _fitted(text: str, font: bytes, sizes: tuple[int, ...], room: int) -> Block:
    """The largest size at which the text is at most `room` pixels high; at the smallest it is cut."""
    for size in sizes:
        block = _font(font, size), lines_of(text, _font(font, size))
        if _height(block) <= room:
            return block
    sized, lines = block
    most = max(1, room // _line_height(sized))
    return sized, [*lines[: most - 1], lines[most - 1] + " …"]


def lines_of(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """The text in as few lines as it fits in, none much shorter than the others."""
    text = text[:_MOST]
    length = cache(font.getlength)
    lines = _wrapped(text, length, SIZE[0] - 2 * _MARGIN)
    for narrower in range(SIZE[0] - 2 * _MARGIN, 0, -10):
        tried = _wrapped(text, length, narrower)
        if len(tried) > len(lines):
            return lines
        lines = tried
    return lines


def _wrapped(text: str, length: Callable[[str], float], width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and length(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _draw(draw: ImageDraw.ImageDraw, block: Block, y: int, colour: str) -> int:
    """Draw lines from `y` down; returns where the next one would begin."""
    font, lines = block
    for line in lines:
        draw.text((_MARGIN, y), line, font=font, fill=colour)
        y += _line_height(font)
    return y


def _font(font: bytes, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BytesIO(font), size, layout_engine=ImageFont.Layout.BASIC)


def _height(block: Block) -> int:
    return _line_height(block[0]) * len(block[1])


def _line_height(font: ImageFont.FreeTypeFont) -> int:
    return round(font.size * 1.25)


def _png(image: Image.Image) -> bytes:
    out = BytesIO()
    image.quantize(64, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()
