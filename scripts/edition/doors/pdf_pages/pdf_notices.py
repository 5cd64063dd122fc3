"""What a PDF's page says of itself below its text: that a note goes on overleaf, and who publishes the journal."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from edition.doors.pdf_lines.pdf_letters import Line

_PAGE = r"(?:on|from|to) (?:the )?(?:next|following|previous|preceding|last) page"
_CONTINUED = re.compile(
    rf"\W*(?:(?:foot|end)?notes?(?: \d+)? (?:is )?cont(?:inue[ds]|inuing|[’']d|\.)?(?: {_PAGE})?|"
    rf"cont(?:inued|[’']d|\.)? {_PAGE}|\.\.\. ?continued|… ?continued|continued ?(?:\.\.\.|…))\W*",
    re.I,
)
"""`(footnote continued on next page)`, `(continued...)` and the like, on a line of its own."""
_IMPRINT = re.compile(r"All rights reserved|©|\bCopyright\b|\bISSN\b|https?://doi\.org|\bDOI:", re.I)
_NOTE = re.compile(r"\s*(?:[*∗†‡]|\[?\d{1,4}[\].)]?\s)")
_FAR = 2.4  # of the type's size: a space that parts an imprint from what stands above
_LONGEST = 4  # lines
_SHOWN = 60  # letters of what is told


def without_notices(lines: Sequence[Line], is_small: Callable[[Line], bool]) -> list[Line]:
    """A page's lines without those in small type that only say that a note goes on."""
    return [line for line in lines if not (is_small(line) and is_continuation(line.text))]


def without_imprint(lines: Sequence[Line], is_small: Callable[[Line], bool]) -> list[Line]:
    """The first page's lines without the journal's imprint at its foot: small type below a wide space that begins no
    note and names rights or a DOI."""
    at = len(lines)
    while at and is_small(lines[at - 1]) and len(lines) - at < _LONGEST:
        at -= 1
        if at and lines[at - 1].base - lines[at].base > _FAR * lines[at].size:
            words = " ".join(line.text for line in lines[at:])
            begins_note = any(_NOTE.match(line.text) or line.is_raised(line.letters[0]) for line in lines[at:])
            return list(lines[:at]) if is_imprint(words) and not begins_note else list(lines)
    return list(lines)


def is_continuation(text: str) -> bool:
    """True for a line that only says that a note goes on on another page."""
    return bool(_CONTINUED.fullmatch(text.strip()))


def is_imprint(text: str) -> bool:
    """True for words of a journal's imprint."""
    return bool(_IMPRINT.search(text))


def told_of_notices(frames: Sequence[str]) -> tuple[list[str], int]:
    """What is said of such lines among those that are left out, and how many of these are none."""
    said = [text.strip() for text in frames if is_continuation(text)]
    imprint = [text.strip() for text in frames if is_imprint(text) and frames.count(text) == 1]
    called = "line that says" if len(said) == 1 else "lines that say"
    told = [f"{len(said)} {called} that a note goes on (“{said[0]}”), left out"] if said else []
    told += [f"an imprint, left out: “{imprint[0][:_SHOWN]}”"] if imprint else []
    return told, len(frames) - len(said) - len(imprint)
