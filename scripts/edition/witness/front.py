"""What stands before the article's first section: a repository's cover sheet, title, authors, opening text."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from edition.bluebook.words.printed_names import DEGREE, is_person
from edition.model import Meta
from edition.text.joining_lines import SUPERSCRIPTS, is_finished
from edition.text.normalisations import curl
from edition.text.paper_stamps import is_kind, is_stamp
from edition.text.repository_words import REPOSITORY
from edition.text.title_words import is_capitals, is_title, letters_of, looks_like_title, title_case
from edition.witness.chunks import Chunk
from edition.witness.cover_sheets import cited_on, is_of_sheet
from edition.witness.heading_edges import one_line
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

_SIGN = re.compile(rf"(?!(?<=[^\W_])\\\*[^\W_])(?<![^\W_]\\)[*∗†‡\\{SUPERSCRIPTS}]+|(?<=[^\W\d_])§+")
"""The sign of a note; an asterisk of its own within a word is a title's letter."""
_COVER = re.compile(
    r"^(?:[\w/., –-]{,16}\W)?\d{4}$|https?:|©|^\d+ |^(?:Volume|Vol|Recommended|Number|Issue|Copyright)\b|"
    r"\b(?:Repository|Number \d+|Issue \d+)$|^(?:Articles?|Comments?|(?:Student )?Notes?|Essays?|Symposium)$|"
    r"^(?:Book Review|Case Study|Foreword|Responses?|Repl(?:y|ies)|Lecture)$|"
    r"\b(?:Law|Legal|Bar) (?:Review|Journal|Quarterly|Forum)(?: (?:Online|Forum|Sidebar))?$|"
    r"^(?:Journal|Review) of [\w ]+$",
    re.I,
)
"""What stands above a title and is none."""
_MARK_BETWEEN = re.compile(r"(?:\\\*|[∗†‡])+\s+")
"""The mark of an author's note, with a further name behind it."""
_JOINED = re.compile(r"(?<=[*∗†‡])&")  # a setter leaves no space behind a raised sign
_STOPPED = re.compile(r"(?<!\b[JS]r)\.$")
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
    subtitle = _subtitle(head, at + 1)
    bylines, after = _bylines(head, at + 1 + bool(subtitle), meta)
    notes = [c for c in head[:after] if c.role == "note"]
    same = (c.text for c in head[:at] if letters_of(c.text) == letters_of(head[at].text))
    cased = next((text for text in same if text and not is_capitals(text)), head[at].text)
    title, byline = below_masthead(cased, _COVER), " & ".join(bylines)
    title = f"{title_case(_plain_line(title), acronyms)} {subtitle}" if subtitle else title
    if _are_authors(title, byline, chunks):
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
        elif chunk.role == "note" or not bylines or not is_beside_names(_plain_line(chunk.text)):
            break
        after += 1
    return bylines, after


def _subtitle(head: Sequence[Chunk], index: int) -> str:
    """The line below a title that names no person, where the next one names persons alone."""
    lines = [_plain_line(chunk.text) for chunk in head[index : index + 2] if chunk.role != "note"]
    if len(lines) < 2 or not _could_be_title(lines[0]) or AFFILIATION.search(lines[0]) or lines[0].startswith("By "):
        return ""
    first, names = names_in(lines[0]), names_in(names_alone(DEGREE.sub("", lines[1])))
    is_named = bool(names) and all(map(is_person, names))
    is_line = len(lines[0].split()) > 1 and not is_beside_names(lines[0]) and not all(map(is_person, first))
    return title_case(lines[0]) if is_named and is_line else ""


def _are_authors(title: str, byline: str, chunks: Sequence[Chunk]) -> bool:
    """True for names above a title: a note says who they are, and what stands below them is no name."""
    names = names_in(_plain_line(title))
    below = names_in(_plain_line(byline))
    if not below or any(map(is_person, below)) or not names or not all(map(is_person, names)):
        return False
    notes = [_plain_line(chunk.text) for chunk in chunks if chunk.role == "note"]
    return all(any(note.startswith(f"{name} is ") for note in notes) for name in names)


def _first_of_body(chunks: Sequence[Chunk]) -> int:
    """The first section's heading; without one, the first long paragraph."""
    long = next((i for i, c in enumerate(chunks) if c.role == "text" and len(c.text.split()) >= 40), len(chunks))
    for index, chunk in enumerate(chunks):
        if _repeats(chunks, index):
            continue  # the title again
        if chunk.heading and _FRONT_HEADING.match(number := chunk.heading.number.split(".")[0]):
            if (number == "Foreword" or _NAMED_TITLE.match(number)) and not _has_title(chunks[:index]):
                continue  # what kind of article it is, above its title or before it
            return index
        if index and chunk.role != "note" and begins_row([each.text for each in chunks[index:]]):
            return index
        if chunk.text.startswith("#") and _opens_body(chunks, index, index > long):
            return index
    before = next((i for i in range(long - 1, -1, -1) if chunks[i].role != "note"), 0)
    return before if _opens_body(chunks, before) else long


def _repeats(chunks: Sequence[Chunk], index: int) -> bool:
    letters = letters_of(chunks[index].text)
    return any(letters == letters_of(chunk.text) for chunk in chunks[:index] if chunk.role != "note")


def _has_title(chunks: Sequence[Chunk]) -> bool:
    return any(chunk.role != "note" and _could_be_title(_plain_line(chunk.text)) for chunk in chunks)


def _opens_body(chunks: Sequence[Chunk], index: int, is_below_text: bool = False) -> bool:
    """True if the line before the first paragraph is a heading: no name, and title and byline stand before it. What
    is marked as a heading below a long paragraph names nobody."""
    if index < 2 or chunks[index].role == "note" or _SIGN.search(chunks[index].text) and not is_below_text:
        return False
    line = _plain_line(chunks[index].text)
    earlier = [c for c in chunks[:index] if c.role != "note" and _could_be_title(_plain_line(c.text))]
    return (
        _could_be_title(line)
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
    titles = [i for i, c in enumerate(head) if c.role != "note" and _could_be_title(_plain_line(c.text))]
    named = next((n for n, i in enumerate(titles) if i and is_kind(_plain_line(head[i - 1].text))), 0)
    titles = titles[named:]  # what stands above the words “Article” or “Essay” is the journal's
    end = max((i for i, c in enumerate(head) if REPOSITORY.search(one_line(c.text))), default=-1)
    if own := [i for i in titles if i > end >= 0]:
        sheet = "".join(letters_of(c.text) for c in head[: end + 1])
        return next((i for i in own if letters_of(head[i].text) in sheet), None)
    if titles and titles[0]:
        if _stands_above_names(head, titles[0]):
            return titles[0] - 1
        before = _plain_line(head[titles[0] - 1].text)
        whole = [i for i in titles if letters_of(head[i].text) == letters_of(before + head[titles[0]].text)]
        if before.endswith(":") and whole:
            return whole[-1]  # the title in two pieces, and again in one
    same = [i for i in titles if letters_of(head[i].text) == letters_of(head[titles[0]].text)]
    return same[-1] if same else None


def _stands_above_names(head: Sequence[Chunk], index: int) -> bool:
    """True if what looks like a title is the authors, and above it stands a line that is one without its capitals."""
    line = _plain_line(head[index - 1].text)
    names = names_in(_plain_line(head[index].text))
    is_line = head[index - 1].role != "note" and 1 < len(line.split()) <= _LONGEST_TITLE and not line.endswith(".")
    return is_line and bool(names) and all(map(is_person, names)) and not _COVER.search(line)


def _could_be_title(line: str) -> bool:
    return looks_like_title(line) and not _COVER.search(line) and not is_stamp(line)


def _is_byline(chunk: Chunk, meta: Meta, is_first: bool) -> bool:
    """True for the authors' names below a title; what stands below names is more of them where all are persons."""
    line = DEGREE.sub("", _plain_line(names_alone(_name_lines(chunk.text))))
    if meta.authors and letters_of(line) == letters_of(" ".join(meta.authors)):
        return True
    words = line.replace("&", " ").split()
    named = all(w[0].isupper() or w in {"and", "de", "van", "von", "der", "da", "by", "al"} for w in words)
    is_line = chunk.role != "note" and 0 < len(words) <= 12 and named and not _STOPPED.search(line)
    return is_line and (is_first or not is_beside_names(line) and all(map(is_person, names_in(line))))


def _name_lines(byline: str) -> str:
    """The lines of a byline above its first affiliation; names that only their notes' marks part are parted by `&`."""
    lines = _JOINED.sub(" &", byline).split("\n")
    names = next((i for i, line in enumerate(lines) if AFFILIATION.search(line)), len(lines))
    named = "\n".join(lines[:names] if names else lines)
    parted = [part for part in _MARK_BETWEEN.split(named) if part.strip()]
    return " & ".join(parted) if all(is_person(_plain_line(part)) for part in parted) else named


def _completed(meta: Meta, title: str, byline: str, acronyms: Set[str]) -> Meta:
    authors = meta.authors or names_in(_plain_line(byline))
    printed = meta.title or title_case(_plain_line(title), acronyms).replace("\\*", "*")
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


def _plain_line(text: str) -> str:
    return one_line(_SIGN.sub("", text)).strip("#_ ").strip()
