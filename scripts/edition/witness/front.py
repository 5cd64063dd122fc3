"""What stands before the article's first section: a repository's cover sheet, title, authors, opening text."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from edition.bluebook.words.printed_names import DEGREE, is_person
from edition.model import Meta
from edition.text.joining_lines import is_finished
from edition.text.mastheads import is_journal
from edition.text.normalisations import curl
from edition.text.paper_stamps import is_kind
from edition.text.repository_words import REPOSITORY
from edition.text.small_words import PARTICLES
from edition.text.title_words import is_capitals, is_title, letters_of, title_case
from edition.witness.chunks import Chunk
from edition.witness.cover_sheets import cited_on, is_of_sheet
from edition.witness.front_lines import COVER, SIGN, could_be_title, plain_line
from edition.witness.heading_edges import one_line
from edition.witness.names_above_titles import are_authors, subtitle_at, title_first
from edition.witness.paper_lines import (
    AFFILIATION,
    begins_row,
    below_masthead,
    is_about_the_paper,
    is_beside_names,
    names_alone,
    names_in,
)
from edition.witness.signed_names import marks_at

_MARK_BETWEEN = re.compile(r"(?:\\\*|[∗†‡])+\s+")
"""The mark of an author's note, with a further name behind it."""
_JOINED = re.compile(r"(?<=[*∗†‡])&")  # a setter leaves no space behind a raised sign
_BEHIND_NAME = re.compile(r"(?<=\S)(?:\s+\*(?=\w)[^*]+\*)+\s*$")
"""Stretches in italics at a byline's end, on its line or below it."""
_STOPPED = re.compile(r"(?<!\b[JS]r)\.$")
_VOLUME = re.compile(r"Vol(?:ume|\.)?\s?\d", re.I)
"""How the line of a journal's volume begins, below the journal's name."""
_LONGEST_TITLE = 40  # words
_FRONT_HEADING = re.compile(
    r"^(?:[IVXLC]+|[A-Z]|\d+|Part \w+)$|"
    r"^(?:Introduction|Abstract|Background|Preface|Foreword|Prologue|Overview)(?:$|[:—])"
)

_NAMED_TITLE = re.compile(r"[A-Z]\w+[:—]\s*\S")


@dataclass(frozen=True, slots=True)
class Front:
    """The article's identity, and the chunks its own text is made of; the end of the title that stood below it."""

    meta: Meta
    body: tuple[Chunk, ...]
    subtitle: str = ""


def read_front(chunks: Sequence[Chunk], acronyms: Set[str] = frozenset()) -> Front:
    """Part the cover sheet from the article. Chunks before the first section that are text of the
    article (an epigraph, opening paragraphs, notes) stay in the body. A title in capitals keeps its `acronyms`."""
    start = _first_of_body(chunks)
    head, rest = list(chunks[:start]), tuple(chunks[start:])
    meta = cited_on("\n\n".join(chunk.text for chunk in head if chunk.role != "note"))
    at = _title_index(head, meta.title)
    if at is None:
        opening = [c for c in _of_article(head) if c.role == "note" or is_finished(c.text)] if rest else []
        return Front(meta, (*opening, *rest))
    head = title_first(head, at)
    subtitle = subtitle_at(head, at + 1)
    bylines, after = _bylines(head, at + 1 + bool(subtitle), meta)
    notes = [c for c in head[:after] if c.role == "note"]
    same = (c.text for c in head[:at] if letters_of(c.text) == letters_of(head[at].text))
    cased = next((text for text in same if text and not is_capitals(text)), head[at].text)
    title, byline = below_masthead(cased, COVER), " & ".join(bylines)
    title = f"{title_case(plain_line(title), acronyms)} {subtitle}" if subtitle else title
    if are_authors(title, byline, chunks):
        title, byline = byline, title
    meta = _completed(meta, title, byline, acronyms)
    named = "\n".join(c.text for c in head[max(at - 1, 0) : after] if c.role != "note")
    meta = replace(meta, marks=marks_at(meta.authors, named))
    return Front(meta, (*notes, *_of_article(head[after:]), *rest), subtitle if subtitle in meta.title else "")


def _bylines(head: Sequence[Chunk], start: int, meta: Meta) -> tuple[list[str], int]:
    """The lines of authors' names below a title, and where they and what stands beside them end."""
    bylines: list[str] = []
    after = start
    while after < len(head):
        chunk = head[after]
        if _is_byline(chunk, meta, is_first=not bylines):
            bylines.append(names_alone(_name_lines(chunk.text)))
        elif chunk.role == "note" or not bylines or not is_beside_names(plain_line(chunk.text)):
            break
        after += 1
    return bylines, after


def _first_of_body(chunks: Sequence[Chunk]) -> int:
    """The first section's heading; without one, the first long paragraph."""
    long = next((i for i, c in enumerate(chunks) if c.role == "text" and len(c.text.split()) >= 40), len(chunks))
    texts = [chunk.text for chunk in chunks]
    above: set[str] = set()  # what stands before, in its letters
    for index, chunk in enumerate(chunks):
        here = letters_of(chunk.text)
        is_again = here in above
        above |= {here} if chunk.role != "note" else set()
        if is_again:
            continue  # the title again
        if chunk.heading and _FRONT_HEADING.match(number := chunk.heading.number.split(".")[0]):
            if (number == "Foreword" or _NAMED_TITLE.match(number)) and not _has_title(chunks[:index]):
                continue  # what kind of article it is, above its title or before it
            return index
        if index and chunk.role != "note" and begins_row(texts, index):
            return index
        if chunk.text.startswith("#") and _opens_body(chunks, index, index > long):
            return index
    before = next((i for i in range(long - 1, -1, -1) if chunks[i].role != "note"), 0)
    return before if _opens_body(chunks, before) else long


def _has_title(chunks: Sequence[Chunk]) -> bool:
    return any(chunk.role != "note" and could_be_title(plain_line(chunk.text)) for chunk in chunks)


def _opens_body(chunks: Sequence[Chunk], index: int, is_below_text: bool = False) -> bool:
    """True if the line before the first paragraph is a heading: no name, and title and byline stand before it. What
    is marked as a heading below a long paragraph names nobody."""
    if index < 2 or chunks[index].role == "note" or SIGN.search(chunks[index].text) and not is_below_text:
        return False
    line = plain_line(chunks[index].text)
    earlier = [c for c in chunks[:index] if c.role != "note" and could_be_title(plain_line(c.text))]
    return (
        could_be_title(line)
        and not line.startswith("By ")
        and (is_below_text or not any(map(is_person, names_in(line))))
        and len(earlier) > 1
    )


def _title_index(head: Sequence[Chunk], title: str) -> int | None:
    """Where the article's own title stands: the last place that repeats the cited one, else the first title; below a
    repository's words what they repeat, or none."""
    if title:
        lines = [(i, c.text) for i, c in enumerate(head) if c.role != "note" and not is_of_sheet(one_line(c.text))]
        same = [i for i, text in lines if is_title(letters_of(text), letters_of(title))]
        return same[-1] if same else None
    lines = [(i, plain_line(c.text)) for i, c in enumerate(head) if c.role != "note"]
    journals = {i for (i, line), (_, below) in pairwise(lines) if _VOLUME.match(below) and is_journal(line)}
    titles = [i for i, line in lines if could_be_title(line) and i not in journals]
    named = next((n for n, i in enumerate(titles) if i and is_kind(plain_line(head[i - 1].text))), 0)
    titles = titles[named:]  # what stands above the words “Article” or “Essay” is the journal's
    end = max((i for i, c in enumerate(head) if REPOSITORY.search(one_line(c.text))), default=-1)
    if own := [i for i in titles if i > end >= 0]:
        sheet = "".join(letters_of(c.text) for c in head[: end + 1])
        return next((i for i in own if letters_of(head[i].text) in sheet), None)
    if titles and titles[0]:
        if _stands_above_names(head, titles[0]):
            return titles[0] - 1
        before = plain_line(head[titles[0] - 1].text)
        whole = [i for i in titles if letters_of(head[i].text) == letters_of(before + head[titles[0]].text)]
        if before.endswith(":") and whole:
            return whole[-1]  # the title in two pieces, and again in one
    same = [i for i in titles if letters_of(head[i].text) == letters_of(head[titles[0]].text)]
    return same[-1] if same else None


def _stands_above_names(head: Sequence[Chunk], index: int) -> bool:
    """True if what looks like a title is the authors, and above it stands a line that is one without its capitals."""
    line = plain_line(head[index - 1].text)
    names = names_in(plain_line(head[index].text))
    is_line = head[index - 1].role != "note" and 1 < len(line.split()) <= _LONGEST_TITLE and not line.endswith(".")
    return is_line and bool(names) and all(map(is_person, names)) and not COVER.search(line)


def _is_byline(chunk: Chunk, meta: Meta, is_first: bool) -> bool:
    """True for the authors' names below a title; what stands below names is more of them where all are persons."""
    line = DEGREE.sub("", plain_line(names_alone(_name_lines(chunk.text))))
    if meta.authors and letters_of(line) == letters_of(" ".join(meta.authors)):
        return True
    words = line.replace("&", " ").split()
    named = all(w[0].isupper() or w in PARTICLES | {"and", "by"} for w in words)
    is_line = chunk.role != "note" and 0 < len(words) <= 12 and named and not _STOPPED.search(line)
    return is_line and (is_first or not is_beside_names(line) and all(map(is_person, names_in(line))))


def _name_lines(byline: str) -> str:
    """The lines of a byline above its first affiliation; names that only their notes' marks part are parted by `&`."""
    lines = _JOINED.sub(" &", _without_italics(byline)).split("\n")
    names = next((i for i, line in enumerate(lines) if AFFILIATION.search(line)), len(lines))
    named = "\n".join(lines[:names] if names else lines)
    parted = [part for part in _MARK_BETWEEN.split(named) if part.strip()]
    return " & ".join(parted) if all(is_person(plain_line(part)) for part in parted) else named


def _without_italics(byline: str) -> str:
    """A person's name without what stands in italics behind or below it: what the person is."""
    bare = _BEHIND_NAME.sub("", byline)
    names = any(map(is_person, map(plain_line, byline[len(bare) :].split("*"))))
    return bare if is_person(plain_line(bare)) and not names else byline


def _completed(meta: Meta, title: str, byline: str, acronyms: Set[str]) -> Meta:
    authors = meta.authors or names_in(plain_line(byline))
    printed = meta.title or title_case(plain_line(title), acronyms).replace("\\*", "*")
    return Meta(
        curl(printed), tuple(map(curl, authors)), meta.journal, meta.volume, meta.first_page, meta.year, meta.url
    )


def _of_article(opening: Sequence[Chunk]) -> list[Chunk]:
    """What of the chunks between byline and first section is the article's: what follows a cover sheet's last line,
    and tells no date, state of the paper or place of work alone."""
    last = max((i for i, c in enumerate(opening) if c.role != "note" and is_of_sheet(one_line(c.text))), default=-1)
    own = [c for i, c in enumerate(opening) if c.role == "note" or i > last and c.role != "heading"]
    texts = [i for i, c in enumerate(own) if c.role != "note" and is_finished(c.text)]
    first = texts[0] if texts else len(own)
    return [c for i, c in enumerate(own) if c.role == "note" or not is_about_the_paper(one_line(c.text), i < first)]
