"""Authors' names above a title, or over several lines, and a title's second line between it and them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.bluebook.words.printed_names import DEGREE, is_person
from edition.text.small_words import COMMON
from edition.text.title_words import title_case
from edition.witness.chunks import Chunk
from edition.witness.front_lines import could_be_title, plain_line
from edition.witness.paper_lines import AFFILIATION, is_beside_names, names_alone, names_in
from edition.witness.signed_names import marks_at

_LITTLE = COMMON - {"and", "by"}
"""Words of a title that no name has."""
_NEAR = 4  # lines below the authors, where a title and its subtitle stand
_FRONT = 12  # pieces among which a byline's lines stand
_AND_LAST = re.compile(r"(?:,|(?:^|,?\s)(?:and|&))$")
_AND_FIRST = re.compile(r"(?:and|&)(?:\s|$)")


def with_bylines_whole(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, a line of names that an *and* or a comma at its end, or at the next one's head, leaves open with
    that one."""
    kept: list[Chunk] = []
    for index, chunk in enumerate(chunks):
        if kept and index < _FRONT and kept[-1].role == chunk.role == "text" and _are_one_byline(kept[-1], chunk):
            kept[-1] = kept[-1]._replace(text=f"{kept[-1].text}\n{chunk.text}")
        else:
            kept.append(chunk)
    return kept


def _are_one_byline(above: Chunk, below: Chunk) -> bool:
    first, second = plain_line(above.text), plain_line(below.text)
    is_open = bool(_AND_LAST.search(first) or _AND_FIRST.match(second))
    return is_open and _are_persons(names_in(_AND_LAST.sub("", f"{first} {second}")))


def title_first(head: list[Chunk], at: int) -> list[Chunk]:
    """The head, the title at `at`, and its second line, where the authors stand above it: persons alone, each with
    the sign of a note."""
    below = [i for i, chunk in enumerate(head) if i > at and chunk.role != "note"]
    count = next(
        (n for n in range(min(len(below), _FRONT), -1, -1) if _are_signed(_joined(head, [at, *below[:n]]))), -1
    )
    titles = below[count : count + _NEAR]
    lines = [plain_line(head[i].text) for i in titles]
    if count < 0 or not lines or not could_be_title(lines[0]):
        return head
    if any(
        line.startswith("By ") or _LITTLE.isdisjoint(line.split()) and _are_persons(names_in(line)) for line in lines
    ):
        return head
    title = titles[: 1 + any(map(could_be_title, lines[1:2]))]
    authors = head[at]._replace(text=_joined(head, [at, *below[:count]]))
    moved = {at, *below[:count], *title}
    return [
        *head[:at],
        *(head[i] for i in title),
        authors,
        *(c for i, c in enumerate(head) if i > at and i not in moved),
    ]


def _joined(head: Sequence[Chunk], places: Sequence[int]) -> str:
    return "\n".join(head[i].text for i in places)


def _are_signed(line: str) -> bool:
    names = names_in(plain_line(line))
    return _are_persons(names) and all(marks_at(names, line))


def _are_persons(names: Sequence[str]) -> bool:
    return bool(names) and all(map(is_person, names))


def subtitle_at(head: Sequence[Chunk], index: int) -> str:
    """The line below a title that names no person, where the next one names persons alone."""
    lines = [plain_line(chunk.text) for chunk in head[index : index + 2] if chunk.role != "note"]
    if len(lines) < 2 or not could_be_title(lines[0]) or AFFILIATION.search(lines[0]) or lines[0].startswith("By "):
        return ""
    first, names = names_in(lines[0]), names_in(names_alone(DEGREE.sub("", lines[1])))
    is_named = _are_persons(names)
    is_line = len(lines[0].split()) > 1 and not is_beside_names(lines[0]) and not all(map(is_person, first))
    return title_case(lines[0]) if is_named and is_line else ""


def are_authors(title: str, byline: str, chunks: Sequence[Chunk]) -> bool:
    """True for names above a title: a note says who they are, and what stands below them is no name."""
    names = names_in(plain_line(title))
    below = names_in(plain_line(byline))
    if not below or any(map(is_person, below)) or not _are_persons(names):
        return False
    notes = [plain_line(chunk.text) for chunk in chunks if chunk.role == "note"]
    return all(any(note.startswith(f"{name} is ") for note in notes) for name in names)
