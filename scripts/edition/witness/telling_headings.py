"""Which chunks are headings: by their shape and number, and where they have no number by where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from edition.text.as_printed import is_kept_as_printed
from edition.text.joining_lines import SUPERSCRIPTS, begins_lower, ends_open, is_finished
from edition.text.list_items import lists_in
from edition.text.title_words import is_capitals, looks_like_title, title_case
from edition.witness.chunks import Chunk
from edition.witness.heading_edges import may_head, one_line
from edition.witness.heading_markup import undressed
from edition.witness.numbering import NO_NUMBER, Outline, is_rest_of_title

_LEADER = re.compile(
    r"(?<![.…])(?<!\.\s)(?:(?:\.[ \t]?){3,}|…+|(?:(?<![·_-])|(?<=[.…].)|(?<=\.\s.))[·_-]{4,})[ \t]*"
    r"(?P<page>[ivxlc]+|\d{1,4})\s*$"
)
"""Dots that lead to a page's number. Without a number they are an ellipsis, which is the author's."""
_LONG_LEADER = 5
_AT_THE_END = re.compile(r"(?<!\s)\s+\d+\s*$")
_CONTENTS = re.compile(r"\W*(?:table of )?contents\W*$", re.I)
_NEVER = re.compile(
    r"^\W*(?:Table|Figure|Fig\.|Chart|Exhibit|Map|Source|By)\b|^[“\"‘'*_]*[“\"‘—–-]|https?:|\||\t| {3}|@|\d{4}$|"
    r"(?:\. ?){4,}\d|…\W*\d+$"
)
_SIGNED = re.compile(r"#{1,6} \S")
"""A heading behind its signs: in a text that has one, a line without them that no number begins is none."""
_MARKS = re.compile(rf"[\W_{SUPERSCRIPTS}]+")
_FIRST_PART = re.compile(r"[#*_ ]*(?:(?:PART|Part) )?I(?:[.:][*_]*|\s*[—–])\s+(?P<title>[^\n]*)")
_AWAITS_TITLE = re.compile(r"[IVXLC]+|(?:Part|Appendix) \w+")


def without_contents(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks without a table of contents.

    Left out is what stands below the title *Contents* as long as it is a heading again later or leads to
    a page by dots, and a chunk that leads to pages line by line where no such title stands.
    """
    later = _Later(chunks)
    kept: list[Chunk] = []
    inside = False
    for index, chunk in enumerate(chunks):
        titled = chunk.role == "text" and bool(_CONTENTS.match(one_line(chunk.text)))
        inside = titled or inside and chunk.role == "text" and (_leads(chunk, 1) or later.repeats(index))
        if not (inside or chunk.role == "text" and _leads(chunk, _LONG_LEADER) and later.repeats(index)):
            kept.append(chunk)
    return kept


def _leads(chunk: Chunk, dots: int) -> bool:
    """True if at least half of a chunk's lines lead to a page, the last of them among these."""
    lines = chunk.text.split("\n")
    found = [match for line in lines if (match := _LEADER.search(line)) and len(match[0]) > dots]
    return 2 * len(found) >= len(lines) and bool(_LEADER.search(lines[-1]))


class _Later:
    """What stands on lines of its own, and where last."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self.chunks = chunks
        self.last: dict[str, int] = {}
        for index, chunk in enumerate(chunks):
            if chunk.role == "text":
                for line in (*chunk.text.split("\n"), one_line(chunk.text)):
                    self.last[_letters(line)] = index

    def repeats(self, index: int) -> bool:
        """True if most lines of a chunk, their leaders and pages apart, are lines of their own further on."""
        lines = self.chunks[index].text.split("\n")
        titles = [_letters(_AT_THE_END.sub("", _LEADER.sub("", line))) for line in lines]
        whole = _letters(_AT_THE_END.sub("", _LEADER.sub("", one_line(self.chunks[index].text))))
        found = sum(bool(title) and self.last.get(title, -1) > index for title in titles)
        return 2 * found >= len(titles) or self.last.get(whole, -1) > index


def _letters(line: str) -> str:
    return _MARKS.sub("", line.casefold())


def mark_headings(chunks: Sequence[Chunk], in_body: bool = False) -> list[Chunk]:
    """The same chunks with headings known as such.

    `in_body` says that the chunks are the article's own: a line in headline case that stands alone
    between paragraphs is a heading too, where none has signs (`#`), and a title over several chunks becomes one.
    """
    outline = Outline(any(map(_opens_roman, chunks)))
    alone = in_body and not any(chunk.role != "note" and _SIGNED.match(chunk.text) for chunk in chunks)
    marked: list[Chunk] = []
    longer: set[int] = set()  # whose titles are several chunks
    above = -1  # the last that is no note
    for index, chunk in enumerate(chunks):
        if chunk.role == "note":
            marked.append(chunk)
            continue
        chunk = chunk._replace(role="text", heading=None) if chunk.role == "heading" else chunk
        line = _line_of(chunk)
        before = marked[above] if above >= 0 else None
        if (
            in_body
            and before
            and before.heading
            and not is_kept_as_printed(chunk.text)
            and _goes_on(before, line, over_page=above < len(marked) - 1)
        ):
            longer_title = before.heading.longer(undressed(line))
            marked[above] = before._replace(heading=longer_title, text=f"{before.text}\n{chunk.text}")
            longer.add(above)
        elif (
            may_head(line)
            and not _is_quoted(chunk)
            and (heading := outline.read(line, alone and _stands_alone(chunks, index)))
        ):
            above = len(marked)
            marked.append(chunk._replace(role="heading", heading=heading))
        else:
            above = len(marked)
            marked.append(chunk)
    return [_whole(chunk) if index in longer else chunk for index, chunk in enumerate(marked)]


def _whole(chunk: Chunk) -> Chunk:
    """A chunk whose heading's title is complete: one without a number is called by all of it."""
    heading = chunk.heading
    if not heading or not heading.unnumbered:
        return chunk
    return chunk._replace(heading=replace(heading, number=title_case(heading.title)))


def _is_quoted(chunk: Chunk) -> bool:
    """True for a chunk that the text marks as a quotation: a line of it is no heading of the article's."""
    return chunk.text.lstrip().startswith(">")


def _line_of(chunk: Chunk) -> str:
    """A chunk on one line; a numeral on a line of its own gets its stop."""
    first, _, rest = chunk.text.partition("\n")
    numeral = undressed(first).rstrip(".:")
    return f"{numeral}. {one_line(rest)}" if rest and _AWAITS_TITLE.fullmatch(numeral) else one_line(chunk.text)


def _opens_roman(chunk: Chunk) -> bool:
    """True if a chunk is the first of Parts that have Roman numerals."""
    first = _FIRST_PART.match(chunk.text) if chunk.role != "note" else None
    return first is not None and looks_like_title(undressed(first["title"]))


def _goes_on(before: Chunk, line: str, over_page: bool) -> bool:
    """True if `line` is the rest of the heading above it: titles in capitals, or one that broke off. Over a page's
    end only one that broke off goes on."""
    heading = before.heading
    assert heading is not None
    if not is_rest_of_title(line) or len(before.text) > 300:
        return False
    if over_page and not ends_open(heading.title):
        return False
    bare = not heading.title and bool(_AWAITS_TITLE.fullmatch(heading.number))
    if is_capitals(line):
        return bare or heading.note == NO_NUMBER or is_capitals(heading.title)
    return bare or ends_open(heading.title)


def _stands_alone(chunks: Sequence[Chunk], index: int) -> bool:
    """True if a line without a number may be a heading: between a finished paragraph and another."""
    line = chunks[index].text.strip()
    if "\n" in line or len(line) > 200 or _NEVER.search(line.strip("#*_ ")) and not line.startswith("#"):
        return False
    before = next((chunks[i] for i in range(index - 1, -1, -1) if chunks[i].role != "note"), None)
    after = next((chunks[i] for i in range(index + 1, len(chunks)) if chunks[i].role != "note"), None)
    near = [before.text if before else "", line, after.text if after else ""]
    if not line.startswith("#") and (lists_in(near[:2]) or lists_in(near[1:])):
        return False  # the next item of a list
    if after is None or begins_lower(one_line(after.text).strip("*_# ")):
        return False
    is_list = (
        looks_like_title(one_line(after.text)) and is_rest_of_title(one_line(after.text)) and "\n" not in after.text
    )
    return not is_list and (
        before is None or is_finished(before.text) or looks_like_title(one_line(before.text).strip("*_# "))
    )
