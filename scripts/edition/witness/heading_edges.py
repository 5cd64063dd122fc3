"""Where a heading touches the text above or below it: which line of a piece begins or ends one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from edition.text.as_printed import OWN_LINE
from edition.text.joining_lines import SUPERSCRIPTS, begins_lower, ending, ends_abbreviated, ends_open
from edition.text.title_words import is_capitals, looks_like_title
from edition.witness.heading_forms import FRAME, is_enumerated, is_first, is_framing
from edition.witness.heading_markup import markup_of, undressed
from edition.witness.numbering import Outline

_ATX = re.compile(r"#{1,6}[ \t]+\S")
_LEADER = re.compile(r"(?:\. ?){4,}[\divxlc]*\s*$")
_EARLY = 0.8
_LONGEST = 100
_LONGEST_UNSURE = 60


def one_line(text: str) -> str:
    """`text` with its line ends as spaces."""
    return " ".join(filter(None, map(str.strip, text.split("\n")))) if "\n" in text else text.strip()


def width_of(lines: Sequence[str]) -> int:
    """How long a full line of a text is; a text without hard line ends has lines of any length."""
    lengths = sorted(len(line) for line in lines if line.strip())
    return min(lengths[len(lengths) * 9 // 10], _LONGEST) if lengths else 0


def ends_heading(lines: Sequence[str], line: str, after: str, width: int) -> bool:
    """True between a heading and a text that follows it without a blank line: one marked by `#`, one in capitals,
    or a numbered one whose line ends early; a heading's first section may be what follows."""
    if not lines or not line.strip():
        return False
    if _ATX.match(line) or _ATX.match(lines[-1]):
        return True
    if _opens_section(lines, line, after, width):
        return True
    if is_capitals(line) or OWN_LINE.match(line) and not is_enumerated(lines[0]):
        return False
    if all(map(is_capitals, lines)):
        heading = one_line("\n".join(lines))
        return is_enumerated(heading) or Outline().read(heading) is not None
    if len(lines) == 1 and is_framing(lines[0]) and len(line) > len(lines[0]):
        return not (begins_lower(line) or is_enumerated(line))
    return len(lines) == 1 and not OWN_LINE.match(line) and _is_heading(lines[0], line, width)


def begins_heading(lines: Sequence[str], line: str, after: str, width: int) -> bool:
    """True between a sentence's end, or that of the contents, and a title that touches it: one that every review
    has (`INTRODUCTION`), or a numbered one that ends its line early, with a sentence or its first section below."""
    if not lines or not after.strip() or not (_ends_sentence(lines[-1]) or _LEADER.search(lines[-1])):
        return False
    if is_framing(line):
        return not (begins_lower(after) or is_enumerated(after) or is_framing(after))
    return _is_heading(line, after, width) and not _is_item(after)


def _opens_section(lines: Sequence[str], line: str, after: str, width: int) -> bool:
    """True if one numbered title stands right below another and is its first section: `A. Owners`, `1. The Crown`."""
    return (
        len(lines) == 1
        and is_first(line.strip())
        and not _is_item(after)
        and _is_heading(lines[0], line, width)
        and _is_heading(line, after, width)
    )


def _is_heading(line: str, below: str, width: int) -> bool:
    """True if a numbered title in headline case ends its line early, and a sentence or a title begins on the next."""
    heading = one_line(line)
    _, _, title = heading.partition(" ")
    title = title.rstrip(SUPERSCRIPTS)
    return (
        len(heading) < _EARLY * max(len(below), width)
        and is_enumerated(heading)
        and looks_like_title(title)
        and not (ends_open(title) or begins_lower(below) and not is_first(below.strip()))
    )


def _is_item(line: str) -> bool:
    """True if `line` begins a list's item that is not its first: the line above is one, too."""
    return bool(OWN_LINE.match(line)) and not is_first(line.strip())


@lru_cache(maxsize=1024)  # a line is asked for as what stands before the text, and as the text
def may_head(line: str) -> bool:
    """False for what no outline reads as a heading, wherever it stands: it has no number, no mark and no title's
    shape."""
    title = undressed(line)
    numbered = is_enumerated(title) or is_framing(title) or FRAME.match(title)
    return bool(numbered or markup_of(line) or looks_like_title(title))


def heading_like(text: str) -> list[str]:
    """The lines of a paragraph that may be headings: numbered, short, without a stop, and between sentences."""
    lines = [line.strip() for line in text.split("\n")]
    edges = zip(["", *lines], lines, [*lines[1:], ""], strict=False)
    return [line for above, line, below in edges if _may_be_heading(above, line, below)]


def _may_be_heading(above: str, line: str, below: str) -> bool:
    _, _, title = line.partition(" ")
    return (
        not line.startswith("(")
        and len(title) < _LONGEST_UNSURE
        and title[:1].isupper()
        and is_enumerated(line)
        and title.rstrip(SUPERSCRIPTS)[-1:].isalnum()
        and not ends_open(title)
        and (not above or _ends_sentence(above))
        and not (OWN_LINE.match(above) or OWN_LINE.match(below) or begins_lower(below))
    )


def _ends_sentence(line: str) -> bool:
    """True if a line ends as a sentence does; a colon introduces a list."""
    return ending(line).endswith((".", "?", "!", "…")) and not ends_abbreviated(line)
