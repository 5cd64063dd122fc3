"""A document as Pandoc reads it (its JSON tree) → an article's text.

The door of Markdown, HTML, LaTeX, JATS, ODT and EPUB. Pandoc is the parser; here its tree becomes blocks and
notes, numbered in the order of their markers, as Pandoc has it. The types are those of pandoc-types 1.23.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from edition.doors.html_tags import look_behind, words_of
from edition.doors.received import Block, Draft, Facts, NoteRead, Received, Refused, Run, has_words, received
from edition.text.roman import roman_numeral

Node = dict[str, Any]
AUTHORS = "\ue000"
"""Before the words of a note: it is the author's, and has no number."""
_PLAIN = Run("")
_FIGURES = re.compile(r"\[?\d{1,4}\]?")
_BACK = frozenset("^ ↑ ⇑ ↩ ↩︎ ↵ ⏎ ⤴ ↰".split())
_WRAPPERS = frozenset({"Strong", "Underline", "Strikeout", "Subscript"})
_DELIMITERS = {"Period": "{}.", "OneParen": "{})", "TwoParens": "({})", "DefaultDelim": "{}."}


def read_tree(text: str, form: str) -> Received:
    """The article's text of a Pandoc tree, as JSON. Raises `Refused` where it is none, or has no notes."""
    try:
        tree = json.loads(text)
        meta, blocks = tree["meta"], tree["blocks"]
    except (ValueError, KeyError, TypeError) as error:
        raise Refused(f"Pandoc’s reading of the {form} file cannot be used ({error})") from error
    reader = _Reader()
    read = [*_front(meta, reader), *reader.blocks(blocks)]
    if not reader.notes:
        read = _with_listed_notes(read, reader)
    told = tuple(f"{count} {what}" for what, count in sorted(reader.left.items()))
    return received(Draft(tuple(read), tuple(reader.notes), told=told, facts=Facts(year=_year(meta, reader))), form)


def _front(meta: Node, reader: _Reader) -> list[Block]:
    """Title and authors, a block each."""
    title = tuple(reader.inlines(_inlines(meta.get("title"))))
    authors = meta.get("author")
    each = authors["c"] if authors and authors["t"] == "MetaList" else [authors]
    names = ["".join(run.text for run in reader.inlines(_inlines(name))) for name in each if name]
    blocks = [Block("front", title)] if has_words(title) else []
    return [*blocks, Block("front", (Run(" & ".join(names)),))] if any(names) else blocks


def _inlines(value: Node | None) -> Sequence[Node]:
    if not value:
        return ()
    content: Any = value["c"]
    if value["t"] == "MetaInlines":
        return list(content)
    if value["t"] == "MetaString":
        return ({"t": "Str", "c": content},)
    if value["t"] == "MetaMap" and "name" in content:
        return _inlines(content["name"])
    return list(content[0]["c"]) if value["t"] == "MetaBlocks" and content else ()


def _year(meta: Node, reader: _Reader) -> int:
    """The year of the date that the file gives; 0 for none."""
    date = "".join(run.text for run in reader.inlines(_inlines(meta.get("date"))))
    years = re.findall(r"\b(?:1[5-9]|20)\d\d\b", date)
    return int(years[0]) if len(set(years)) == 1 else 0


@dataclass(slots=True)
class _Reader:
    """Walks over a tree; keeps the notes met, and counts what has no place in the text."""

    notes: list[NoteRead] = field(default_factory=list)
    left: Counter[str] = field(default_factory=Counter)

    def blocks(self, nodes: Sequence[Node], quoted: bool = False) -> Iterator[Block]:
        for node in nodes:
            yield from self._block(node, quoted)

    def _block(self, node: Node, quoted: bool) -> Iterator[Block]:
        kind: str = node["t"]
        content: Any = node.get("c")
        if kind in ("Para", "Plain"):
            yield Block("quotation" if quoted else "paragraph", tuple(self.inlines(content)))
        elif kind == "Header":
            yield Block("heading", tuple(self.inlines(content[2])), content[0])
        elif kind == "BlockQuote":
            yield from self.blocks(content, quoted=True)
        elif kind in ("OrderedList", "BulletList"):
            yield Block("as printed", tuple(self._list(node)))
        elif kind == "Table":
            yield Block("as printed", tuple(self._table(content)))
        elif kind == "LineBlock":
            lines = [run for line in content for run in (*self.inlines(line), Run("\n"))][:-1]
            yield Block("quotation" if quoted else "paragraph", tuple(lines))
        elif kind in ("Div", "Figure"):
            yield from self.blocks(content[-1], quoted)
        elif kind == "DefinitionList":
            for term, meanings in content:
                yield Block("paragraph", tuple(self.inlines(term)))
                for meaning in meanings:
                    yield from self.blocks(meaning, quoted)
        elif kind in ("CodeBlock", "RawBlock"):
            text = words_of(content[1], self.left) if content[0] == "html" else str(content[-1]).strip()
            yield Block("paragraph", (Run(text),))
        elif kind != "HorizontalRule" and kind != "Null":
            raise Refused(f"Pandoc’s block “{kind}” is not known to this door; remove it from the file")

    def _list(self, node: Node) -> Iterator[Run]:
        """A list's items, a line each, behind the sign or number that each has."""
        ordered = node["t"] == "OrderedList"
        items = node["c"][1] if ordered else node["c"]
        for index, item in enumerate(items):
            if index:
                yield Run("\n")
            yield Run(f"{_ordinal(node['c'][0], index)} " if ordered else "• ")
            for block in self.blocks(item):
                yield from (*block.runs, Run(" "))

    def _table(self, content: Sequence[Any]) -> Iterator[Run]:
        """A table's rows, a line each, its cells between bars."""
        head, bodies, foot = content[3], content[4], content[5]
        rows = [*head[1], *(row for body in bodies for row in (*body[2], *body[3])), *foot[1]]
        for index, row in enumerate(rows):
            yield Run("\n|" if index else "|")
            for cell in row[1]:
                yield Run(" ")
                for block in self.blocks(cell[4]):
                    yield from (*block.runs, Run(" "))
                yield Run("|")

    def inlines(self, nodes: Sequence[Node], look: Run = _PLAIN) -> Iterator[Run]:
        outside = look
        for node in nodes:
            if node["t"] == "RawInline" and node["c"][0] == "html":
                look, words = look_behind(node["c"][1], look, outside, self.left)
                yield replace(look, text=words)
            else:
                yield from self._inline(node, look)

    def _inline(self, node: Node, look: Run) -> Iterator[Run]:
        kind: str = node["t"]
        content: Any = node.get("c")
        if kind == "Str":
            yield replace(look, text=content)
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            yield replace(look, text=" ")
        elif kind == "Emph":
            yield from self.inlines(content, replace(look, italic=not look.italic))
        elif kind == "SmallCaps":
            yield from self.inlines(content, replace(look, small=True))
        elif kind == "Superscript":
            yield from self.inlines(content, replace(look, raised=True))
        elif kind in _WRAPPERS:
            yield from self.inlines(content, look)
        elif kind == "Quoted":
            opening, closing = "‘’" if content[0]["t"] == "SingleQuote" else "“”"
            yield from (replace(look, text=opening), *self.inlines(content[1], look), replace(look, text=closing))
        elif kind == "Note":
            yield self._note(content)
        else:
            yield from self._other(kind, content, look)

    def _other(self, kind: str, content: Any, look: Run) -> Iterator[Run]:
        if kind in ("Span", "Cite"):
            yield from self.inlines(content[1], look)
        elif kind == "Link":
            shown = "".join(run.text for run in self.inlines(content[1]))
            if content[2][0].startswith("#") and shown.strip() in _BACK:
                self.left["signs that lead back from a note to its marker"] += 1
                return
            if content[2][0].startswith(("http:", "https:")) and content[2][0] != shown:
                self.left["links whose address is not printed; their words are kept"] += 1
            yield from self.inlines(content[1], look)
        elif kind == "Image":
            self.left["pictures; what they are called is kept"] += 1
            yield from self.inlines(content[1], look)
        elif kind in ("Code", "Math", "RawInline"):
            yield replace(look, text=str(content[-1]))
        else:
            raise Refused(f"Pandoc’s “{kind}” is not known to this door; remove it from the file")

    def _note(self, content: Sequence[Node]) -> Run:
        at = len(self.notes)
        number = 1 + sum(note.number > 0 for note in self.notes)
        self.notes.append(NoteRead(number, ()))
        paragraphs = tuple(block.runs for block in self.blocks(content))
        if paragraphs and paragraphs[0] and paragraphs[0][0].text.startswith(AUTHORS):
            first, *rest = paragraphs[0]
            own = replace(first, text=first.text.removeprefix(AUTHORS))
            self.notes[at] = NoteRead(0, ((own, *rest), *paragraphs[1:]), "*")
            return Run("*", note=0)
        self.notes[at] = NoteRead(number, paragraphs)
        return Run("", note=number)


def _ordinal(attributes: Sequence[Any], index: int) -> str:
    number, style = attributes[0] + index, attributes[1]["t"]
    figure = {
        "LowerAlpha": chr(96 + (number - 1) % 26 + 1),
        "UpperAlpha": chr(64 + (number - 1) % 26 + 1),
        "LowerRoman": roman_numeral(number).lower(),
        "UpperRoman": roman_numeral(number),
    }.get(style, str(number))
    return _DELIMITERS[attributes[2]["t"]].format(figure)


def _with_listed_notes(blocks: list[Block], reader: _Reader) -> list[Block]:
    """Where a file has no notes of its own kind: raised figures in the text, and at its end a list of as many items."""
    last = blocks[-1] if blocks else None
    if last is None or last.kind != "as printed":
        return blocks
    items = _items(last.runs)
    marks = [run.text.strip("[] ") for block in blocks[:-1] for run in block.runs if run.raised and _is_figure(run)]
    if marks != [str(number) for number in range(1, len(items) + 1)]:
        return blocks
    reader.notes += [NoteRead(number, (item,)) for number, item in enumerate(items, start=1)]
    return [replace(block, runs=tuple(map(_as_mark, block.runs))) for block in blocks[:-1]]


def _items(runs: Sequence[Run]) -> list[tuple[Run, ...]]:
    """A list's items without their numbers."""
    items: list[list[Run]] = [[]]
    for run in runs:
        if run.text == "\n":
            items.append([])
        else:
            items[-1].append(run)
    return [tuple(item[1:]) for item in items]


def _is_figure(run: Run) -> bool:
    return bool(_FIGURES.fullmatch(run.text.strip()))


def _as_mark(run: Run) -> Run:
    return Run("", note=int(run.text.strip("[] "))) if run.raised and _is_figure(run) else run
