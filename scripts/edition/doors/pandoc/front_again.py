"""Title and authors that a file names beside its text, and shows again at the text's head."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from edition.doors.common.received import Block
from edition.doors.pandoc.pandoc_front import Front, folded
from edition.text.joining_lines import is_finished

_BETWEEN_NAMES = re.compile(r",?\s(?:and|&)\s|,\s|\s[|·•]\s")
_LONGEST = 15  # words of a line of names


def without_repeats(front: Front, blocks: Iterable[Block]) -> tuple[Front, list[Block]]:
    """What stands before the text and the text itself, each name once: a line at the text's head that says the title
    or authors again is left out, with what else it says, which is told; where it marks notes it stays, and the names
    before it go."""
    rest = list(blocks)
    said = {folded(block.runs) for block in front.blocks} | {*front.names, *front.titles}
    marked: list[Block] = []
    told: list[str] = []
    while rest and (folded(rest[0].runs) in {"", *said} or _is_byline(rest[0], front)):
        first = rest.pop(0)
        if any(run.note is not None for run in first.runs):
            marked.append(first)
        elif not _names(first) <= {"", *said}:
            told.append(f"beside the authors’ names, left out: “{''.join(run.text for run in first.runs).strip()}”")
    names_again = " ".join(folded(block.runs) for block in marked)
    if front.names and all(name in names_again for name in front.names):
        front = replace(front, blocks=front.blocks[:-1])
    return replace(front, told=(*front.told, *told)), [*marked, *rest]


def _is_byline(block: Block, front: Front) -> bool:
    """True for a short line, no sentence, that begins with an author's name, behind *by* or not."""
    words = _line(block)
    begins = any(re.match(rf"{re.escape(name)}(?!\w)", words) for name in front.names)
    return begins and len(words.split()) <= _LONGEST and (not is_finished(words) or _names(block) <= set(front.names))


def _names(block: Block) -> set[str]:
    return set(_BETWEEN_NAMES.split(_line(block)))


def _line(block: Block) -> str:
    return re.sub(r"^by\s+", "", folded(block.runs))
