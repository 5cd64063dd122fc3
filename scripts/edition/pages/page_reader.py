"""Markdown pages ↔ Article: the reader. It takes the page format as people edit it, mistakes included.

Blocks are parted by blank lines: a heading `## A. Title {#ii-a}`, before whose enumerator a star page may
stand; a paragraph or a block quotation (`> `) with its id on a last line `{: #p4 }`; a note `[^8]: …` whose
further lines are indented; an editors' note may begin with its type: `[^ed-a]: {sum} …`. Front matter (YAML)
on the title page identifies the article; headings, and paragraphs without an id, are the editors' own words
there. HTML comments are the editors' and are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import dropwhile

from edition.model import Article, Finding, Meta, Note, Paragraph, Place, Section, Unit
from edition.pages.front_matter import read_front_matter, split_front_matter
from edition.text.inline import Inline, read
from edition.text.inline_markup import STAR_PAGE, without_markup

TITLE_PAGE = "docs/index.md"
_HEADING = re.compile(r"(?P<marks>#{1,6})\s+(?P<title>.*)$")
_COMMENT = re.compile(r"(?<!\\)<!--")
_HEADING_ID = re.compile(r"\{:?\s*#(?P<id>[^}\s]*)\s*\}")
_NUMBERED = re.compile(r"^(?P<enumerator>[IVXLC]+|[ivxlc]+|[A-Za-z]|\d{1,3}(?:\.\d+)*)\.\s+(?P<title>.+)$", re.S)
_SPELLED = r"Part (?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)"
_WHOLE = re.compile(rf"^(?P<number>Appendix(?: \w+)?|{_SPELLED})(?:\.\s+(?P<title>.+))?$", re.S)
_STAR = STAR_PAGE.pattern
_ID_LINE = re.compile(r"^\s*(?:>\s*)?\{:\s*#(?P<id>[^\s}]+)(?:\s+\.[\w-]+)*\s*\}\s*$")
_QUOTED = re.compile(r"\s*>\s?")
_STARS = re.compile(rf"(?:{_STAR}|\{{(?:\+\+{_STAR}\+\+|--{_STAR}--)\}}(?:\{{>>.*?<<\}})?)*")
_TYPE = re.compile(r"\{(?P<type>[\w-]+)\}\s*")
_NOTE = re.compile(r"^\[\^(?P<label>[^\]]+)\]:[ \t]*(?P<text>.*)$")


@dataclass(frozen=True, slots=True)
class Page:
    """A page's file: its path from the edition's root, and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of a page between blank lines, and the line the first one is."""

    lines: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Written:
    """A unit on its page: its first line and the one behind its last, and its attribute list as written, or ""."""

    unit: Unit
    start: int
    end: int
    attributes: str = ""


def read_pages(pages: Iterable[Page]) -> tuple[Article, tuple[Finding, ...]]:
    """The article as its pages have it, in the order given, and what could not be read."""
    reader = _Reader()
    for page in pages:
        reader.read(page)
    article = Article(reader.meta, tuple(reader.sections), tuple(reader.paragraphs), tuple(reader.notes))
    return article, tuple(reader.findings)


def units_of(page: Page) -> tuple[Written, ...]:
    """What of a page is the article's, in the order of the lines; the rest is the editors'."""
    reader = _Reader()
    reader.read(page)
    return tuple(reader.written)


@dataclass(slots=True)
class _Reader:
    meta: Meta = Meta()
    sections: list[Section] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    path: list[Section] = field(default_factory=list)
    written: list[Written] = field(default_factory=list)

    def read(self, page: Page) -> None:
        """Reads a page after those before it."""
        text = page.text.removeprefix("\ufeff").replace("\r\n", "\n")
        front, body, line = split_front_matter(text)
        if front:
            self._front(front, page.path)
        self.path = []
        for block in blocks(without_comments(body), line):
            self._block(block, page.path)

    def _front(self, front: str, path: str) -> None:
        meta, findings = read_front_matter(front, path)
        self.meta = meta or self.meta
        self.findings += findings

    def _block(self, block: Block, path: str) -> None:
        place = Place(path, block.line)
        heading = _HEADING.match(block.lines[0])
        note = _NOTE.match(block.lines[0])
        if heading:
            self._heading(heading, place)
            if len(block.lines) > 1:
                self._block(Block(block.lines[1:], block.line + 1), path)
        elif note:
            self._notes(block, path)
        else:
            self._paragraph(block, place)

    def _heading(self, match: re.Match[str], place: Place) -> None:
        if place.path == TITLE_PAGE:
            return
        level = len(match["marks"])
        written, section_id = _split_id(match["title"].strip())
        printed = _STARS.sub("", written, count=1)
        stars = written[: len(written) - len(printed)]
        enumerator, title = _split_title(printed)
        before = printed[: len(printed) - len(title)]
        self.path = [s for s in self.path if s.level < level]
        parent = self.path[-1].number if self.path else ""
        whole = enumerator == without_markup(title) or "." in enumerator or _WHOLE.match(enumerator)
        number = f"{parent}.{enumerator}" if parent and not whole else enumerator
        columns = ((0, match.start("title") + len(before) + 1),)
        section = Section(section_id, number, level, read(stars + title, columns), place, before)
        self.sections.append(section)
        self.written.append(Written(section, place.line, place.line + 1))
        self.path.append(section)

    def _notes(self, block: Block, path: str) -> None:
        """One note or, where no blank line parts them, several."""
        heads = [(i, match) for i, line in enumerate(block.lines) if (match := _NOTE.match(line))]
        ends = [*(i for i, _ in heads[1:]), len(block.lines)]
        for (start, match), end in zip(heads, ends, strict=True):
            label, before = match["label"], match.start("text")
            typed = _TYPE.match(match["text"]) if label.startswith("ed-") else None
            before += typed.end() if typed else 0
            lines = [(0, before, block.lines[start][before:])]
            lines += [(i, *_stripped(block.lines[start + i])) for i in range(1, end - start)]
            note = Note(
                label, _inline(lines), Place(path, block.line + start), (typed and typed["type"]) or _type(label)
            )
            self.notes.append(note)
            self.written.append(Written(note, block.line + start, block.line + end))

    def _paragraph(self, block: Block, place: Place) -> None:
        lines = [(_ID_LINE.match(line), line) for line in block.lines]
        ids = [match["id"] for match, _ in lines if match]
        if place.path == TITLE_PAGE and not ids:
            return
        attributes = next((line.strip(" >") for match, line in lines if match), "")
        kept = [(i, 0, line) for i, (match, line) in enumerate(lines) if not match]
        if not kept:
            message = f"{{: #{ids[0]} }} stands alone; expected it on the line after its paragraph"
            self.findings.append(Finding("paragraph-id", place, message))
            return
        quoted = all(line.lstrip().startswith(">") for _, _, line in kept)
        if quoted:
            kept = [(i, len(line) - len(words := _QUOTED.sub("", line, count=1)), words) for i, _, line in kept]
        section = self.path[-1].number if self.path else ""
        text = _inline([(i, column, line.rstrip()) for i, column, line in kept])
        paragraph = Paragraph(ids[0] if ids else "", "blockquote" if quoted else "paragraph", text, section, place)
        self.paragraphs.append(paragraph)
        self.written.append(Written(paragraph, block.line, block.line + len(block.lines), attributes))


def _type(label: str) -> str:
    """The type of a note that says none: an editors' is about the text received."""
    return "text" if label.startswith("ed-") else ""


def blocks(text: str, line: int = 1) -> Iterator[Block]:
    """The blocks of a page. An indented line after a note's blank line belongs to the note."""
    lines: list[str] = []
    start = line
    for number, content in enumerate([*text.split("\n"), ""], start=line):
        if content.strip():
            if lines and _NOTE.match(lines[0]) and not content.startswith(" ") and not _NOTE.match(content):
                yield Block(tuple(lines), start)
                lines = []
            if not lines:
                start = number
            lines.append(content)
        elif lines:
            yield Block(tuple(lines), start)
            lines = []


def without_comments(text: str) -> str:
    """A page's text with its comments blanked, line by line; `\\<!--` begins none."""
    out, position = [], 0
    while (begun := _COMMENT.search(text, position)) and (end := text.find("-->", begun.end())) >= 0:
        start = begun.start()
        out += [text[position:start], "\n" * text.count("\n", start, end)]
        position = end + 3
    return "".join([*out, text[position:]])


def _split_id(heading: str) -> tuple[str, str]:
    """A heading's text and the id written at its end, or an empty one."""
    start = heading.rfind("{")
    written = _HEADING_ID.fullmatch(heading, start) if start >= 0 else None
    return (heading[:start].rstrip(), written["id"]) if written else (heading, "")


def _split_title(title: str) -> tuple[str, str]:
    numbered = _NUMBERED.match(title)
    if numbered:
        return numbered["enumerator"], numbered["title"]
    whole = _WHOLE.match(title)
    if whole:
        return whole["number"], whole["title"] or whole["number"]
    return without_markup(title), title


def _inline(lines: Sequence[tuple[int, int, str]]) -> Inline:
    """The text of a unit's lines: each with its number in the block, where it begins in its line, and its words."""
    full = list(dropwhile(lambda line: not line[2].strip(), lines))
    text = "\n".join(words for _, _, words in full)
    return read(text.rstrip(), tuple((number, before + 1) for number, before, _ in full))


def _stripped(line: str) -> tuple[int, str]:
    """How much is indented, and the words of a line."""
    return len(line) - len(line.lstrip()), line.strip()
