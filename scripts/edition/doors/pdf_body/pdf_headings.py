"""Which lines of a PDF's body are headings: by a dress of their own, and by how they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from edition.doors.common.heading_levels import is_known
from edition.doors.pdf_body.pdf_placed import INDENT, LOOSE, OTHER_SIZE, WIDE, Placed, is_title, may_end
from edition.doors.pdf_pages.pdf_tables import is_row
from edition.text.captions import begins_as_caption
from edition.text.list_items import item_of
from edition.text.title_words import is_capitals, looks_like_title

_DECIMALS = r"\d{1,2}(?:\.\d{1,2}){1,3}"  # `2.3.1`, mostly without a stop
_STEP = rf"(?:(?:[IVXLC]+|[A-Z]|\d{{1,2}}|[a-z]|[ivx]+)[.)]|{_DECIMALS}[.)]?)"
ENUMERATED = re.compile(rf"^(?:(?:Part|PART)\s+)?{_STEP}\s+\S")
_NUMBER = re.compile(rf"^{_STEP}\s+")
_LABEL = re.compile(
    r"(?:(?:part|chapter)\s+)?(?:[IVXLC]+|\d{1,2})\.?|[A-Z]\.|(?:part|chapter) (?:one|two|three|four|five|six)", re.I
)
_MUCH = 0.3  # of a line's length by which a block's last line falls short, if no sentence ends it
_FAR_SHORT = 60.0  # points that a line falls short, at least, which is not in the middle and as long as the page
_COLUMN = 2.0  # of the type's size: a space so wide parts a table's columns


def with_headings(placed: Sequence[Placed]) -> list[Placed]:
    """The lines, and which are a heading's: no line that stands close below one that breaks off in its sentence."""
    lines: list[Placed] = []
    for line, after, second in zip_longest(placed, placed[1:], placed[2:]):
        if line is None:
            break
        before = lines[-1] if lines else None
        is_free = before is None or before.is_heading or _ends_block(before) or line.opens is None and line.gap > WIDE
        is_heading = _looks_like_heading(line) or _stands_alone(before, line, after, second)
        is_heading = is_heading and not _begins_run_in(line, after) or is_label(line, after) or _lists_on(line, after)
        is_heading = is_heading or before is not None and _goes_on_large(before, line)
        is_named = any(look(line)) and is_known(line.line.text)
        lines.append(replace(line, is_heading=(is_free or is_named) and is_heading))
    return lines


def _goes_on_large(before: Placed, line: Placed) -> bool:
    """True for a heading's further line, in its type that is larger than the text's, as close as such lines stand."""
    is_alike = abs(before.line.size - line.line.size) < OTHER_SIZE / 2
    is_close = line.gap <= WIDE * line.line.size / line.body_size
    return before.is_heading and is_title(line) and is_alike and is_close and not may_end(line)


def is_named(line: Placed) -> bool:
    """True for a heading of a Part or a section, which has a number or a name that all have."""
    text = line.line.text.strip()
    return line.is_heading and (bool(ENUMERATED.match(text)) or is_known(text))


def is_shouted(lines: Sequence[Placed]) -> bool:
    """True for capitals over several lines that a stop ends, and nothing else sets apart: they are a sentence."""
    is_set_apart = is_named(lines[0]) or lines[0].centred or any(look(lines[0])[:2])
    return len(lines) > 1 and not is_set_apart and may_end(lines[-1])


def _stands_alone(before: Placed | None, line: Placed, after: Placed | None, second: Placed | None) -> bool:
    """True for a title in no dress of its own that space sets apart from what is above and below: one behind a number,
    or one that stands as a title does; not for one of a list's items."""
    text = line.line.text.strip()
    bare = _NUMBER.sub("", text)
    form = item_of(text)[0]
    listed = form and any(each and item_of(each.line.text.strip())[0] == form for each in (before, after))
    if after is None or listed or is_row(line.line) or begins_as_caption(text):
        return False
    is_free = before is None or _ends_block(before)
    if bare != text and is_free and _opens_paragraph(after, second) and _is_short_phrase(bare, line):
        return True
    if after.gap <= LOOSE or line.opens is None and line.gap <= WIDE:
        return False
    if bare != text:
        return looks_like_title(bare) or _is_short_phrase(bare, line)
    return _is_short_title(bare, line, after)


def is_label(line: Placed, after: Placed | None) -> bool:
    """True for a heading's number in the middle of a line of its own, above its title."""
    if after is None or not line.centred or not _LABEL.fullmatch(line.line.text.strip()) or after.gap > 2 * WIDE:
        return False
    return after.centred and _looks_like_heading(after) and not _NUMBER.match(after.line.text.strip())


def _lists_on(line: Placed, after: Placed | None) -> bool:
    """True for a numbered title in bold or capitals that breaks off with a comma, and goes on below in its dress."""
    text = line.line.text.strip()
    if after is None or after.gap > WIDE or not _NUMBER.match(text) or not text.endswith(",") or is_row(after.line):
        return False
    bold, italic, capitals, _ = look(line)
    return (bold or capitals) and look(after)[:3] == (bold, italic, capitals) and not may_end(after)


def _begins_run_in(line: Placed, after: Placed | None) -> bool:
    """True for the first line of a heading that begins its paragraph: the next goes on in its dress, and leaves it."""
    if after is None or after.gap > LOOSE or not _NUMBER.match(line.line.text.strip()):
        return False
    if line.centred and after.centred:
        return False
    if line.falls_short > _MUCH * (line.line.right - line.line.left) or _NUMBER.match(after.line.text.strip()):
        return False  # a heading above such a one
    dress = look(line)[:2]
    first = next((letter for letter in after.line.letters if letter.text.isalpha()), None)
    goes_on = first is not None and (first.is_bold, first.is_italic) == dress
    return any(dress) and goes_on and look(after)[:2] != dress


def _opens_paragraph(line: Placed, below: Placed | None) -> bool:
    """True for a paragraph's first line, which alone is set in."""
    return below is not None and line.set_in > INDENT and abs(below.set_in) < 1 and line.line.text[:1].isupper()


def _is_short_phrase(text: str, line: Placed) -> bool:
    """True for words that no sign ends, on a line that is not full."""
    return text[:1].isupper() and text[-1:].isalnum() and not may_end(line) and _ends_block(line)


def _is_short_title(text: str, line: Placed, after: Placed) -> bool:
    """True for a few words that no sign ends, above a text and nearer to it than to what stands above."""
    nearer = line.opens is not None or after.gap < line.gap
    half = line.falls_short > line.line.right - line.line.left
    below = after.line.text.lstrip("“‘\"'([")[:1]
    is_open = text[-1:].isalnum() and not may_end(line)
    return nearer and half and text[:1].isupper() and is_open and below.isupper() and not is_title(after)


def _ends_block(line: Placed) -> bool:
    """True for a line that ends a sentence, or is much shorter than those of a paragraph, or is a table's row."""
    return is_row(line.line) or may_end(line) or line.falls_short > _MUCH * (line.line.right - line.line.left)


def dresses(lines: Sequence[Placed]) -> list[tuple[bool, bool, bool, bool | None]]:
    """The dress of each heading, by its first line: bold, italic, in capitals, and whether it stands in the middle,
    where others of its look do not. One as long as a line has the place of those before it."""
    looks = [look(line)[:3] for line in lines]
    places = [True if line.centred else False if _is_left(line) else None for line in lines]
    both = {each for each in looks if {p for k, p in zip(looks, places, strict=True) if k == each} >= {True, False}}
    last: dict[tuple[bool, bool, bool], bool | None] = {}
    found = []
    for each, place in zip(looks, places, strict=True):
        last[each] = last.get(each) if place is None else place
        found.append((*each, last[each] if each in both else None))
    return found


def _is_left(line: Placed) -> bool:
    return line.set_in < INDENT and line.falls_short > _FAR_SHORT


def look(line: Placed) -> tuple[bool, bool, bool, bool]:
    """Bold, italic, in capitals (small ones too), centred; whatever its number is."""
    number = _NUMBER.match(line.line.text)
    letters = [letter for letter in line.line.letters[number.end() if number else 0 :] if letter.text.isalpha()]
    runs = [run for run in line.runs if any(map(str.isalpha, run.text)) and run.note is None]
    return (
        bool(letters) and all(letter.is_bold for letter in letters),
        bool(letters) and all(letter.is_italic for letter in letters),
        is_capitals(line.line.text) or bool(runs) and all(run.small for run in runs),
        line.centred,
    )


def _looks_like_heading(line: Placed) -> bool:
    """True for a line in a dress of its own that has a title's shape, or a number, and is no row of a table."""
    text = line.line.text.strip()
    if begins_as_caption(text):
        return False
    spaces = [letter.right - letter.left for letter in line.line.letters[4:] if letter.text == " "]
    if is_row(line.line) or max(spaces, default=0.0) > _COLUMN * line.line.size:
        return False
    bare = _NUMBER.sub("", text)
    is_numbered = bare != text
    if not bare or re.search(r"[.,;]$", bare) or line.falls_short < 1 and not any(look(line)[:3]):
        return False
    bold, italic, capitals, centred = look(line)
    if bare.endswith(":") and (bold or capitals) and (centred or line.set_in > INDENT and len(bare.split()) > 2):
        bare = bare.rstrip(":")  # a title whose second line is a subtitle
    is_short = line.falls_short > line.line.right - line.line.left and text[:1].isupper()
    return any(look(line)) and looks_like_title(bare) or (is_numbered or is_short and bold) and (bold or italic)
