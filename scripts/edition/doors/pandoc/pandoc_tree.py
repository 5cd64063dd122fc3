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

from edition.doors.common.closing_notes import with_closing_notes, without_numbers
from edition.doors.common.html_tags import look_behind, words_of
from edition.doors.common.received import Block, Draft, NoteRead, Received, Refused, Run, received
from edition.doors.common.run_in_headings import with_run_in_headings
from edition.doors.pandoc.front_again import without_repeats
from edition.doors.pandoc.pandoc_beside import with_notes_beside
from edition.doors.pandoc.pandoc_front import front_of
from edition.doors.pandoc.pandoc_links import with_linked_notes
from edition.doors.pandoc.pandoc_lists import LABELLED, has_headings, is_labelled, ordinal
from edition.doors.pandoc.pandoc_nodes import is_linked, is_unprinted, told_of_addresses, told_of_dress, without_lines
from edition.text.captions import begins_as_caption
from edition.text.title_words import looks_like_title

Node = dict[str, Any]
AUTHORS = "\ue000"
"""Before the words of a note: it is the author's, and has no number. Its sign may follow, and this once more."""
SMALL, SMALL_ENDS = "\ue001", "\ue002"
"""Where small capitals begin and end, in a form in which Pandoc does not know them."""
_PLAIN = Run("")
_BACK = frozenset("^ ↑ ⇑ ↩ ↩︎ ↵ ⏎ ⤴ ↰".split())
_SMALL_SIGNS = re.compile(f"([{SMALL}{SMALL_ENDS}])")
_WRAPPERS = frozenset({"Strong", "Strikeout", "Subscript"})

_TITLED = "captions of figures that look like headings, and may stand as such; see whether they do"
_KEY = re.compile(r"\[-?@\w")
_KEYED = "citations by a key, whose words a bibliography’s program writes; the key is kept; the PDF has the words"
_UNNUMBERED = "items of lists whose labels Pandoc does not tell, set as 1., 2. …; see whether the file has others"


def read_tree(text: str, form: str, authors: Sequence[str] | None = None) -> Received:
    """The article's text of a Pandoc tree, as JSON; `authors` in the file's own order, where the tree has another.
    Raises `Refused` where it is none, or has no notes."""
    try:
        tree = json.loads(text)
        meta, blocks = tree["meta"], tree["blocks"]
    except (ValueError, KeyError, TypeError) as error:
        raise Refused(f"Pandoc’s reading of the {form} file cannot be used ({error})") from error
    reader = _Reader(form)
    linked = [*with_notes_beside(blocks), *with_linked_notes(blocks, AUTHORS)]
    front, body = without_repeats(front_of(meta, reader.inlines, reader.notes, authors), reader.blocks(blocks))
    told = (*linked, *front.told, *(f"{what}: {count}" for what, count in sorted(reader.left.items()) if count))
    told += tuple(told_of_addresses(reader.unprinted))
    notes = without_numbers(reader.notes) if form in ("HTML", "EPUB") else reader.notes
    draft = Draft((*front.blocks, *body), tuple(notes), told=told, facts=front.facts)
    return received(with_run_in_headings(with_closing_notes(draft)), form)


@dataclass(slots=True)
class _Reader:
    """Walks over a tree; keeps the notes met, and counts what has no place in the text."""

    form: str
    notes: list[NoteRead] = field(default_factory=list)
    left: Counter[str] = field(default_factory=Counter)
    unprinted: list[str] = field(default_factory=list)
    small: bool = False

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
        elif kind in ("OrderedList", "BulletList") and has_headings(node):
            yield from self._headings_of(node, quoted)
        elif kind in ("OrderedList", "BulletList"):
            yield Block("as printed", tuple(self._list(node)))
        elif kind == "Table":
            title = [run for block in self.blocks(content[1][1]) for run in (*block.runs, Run(" "))]
            yield Block("as printed", (*title, *([Run("\n")] if title else []), *self._table(content)))
        elif kind == "LineBlock":
            lines = [run for line in content for run in (*self.inlines(line), Run("\n"))][:-1]
            yield Block("quotation" if quoted else "paragraph", tuple(lines))
        elif kind == "Div":
            yield from self.blocks(content[-1], quoted)
        elif kind == "Figure":
            drawn = list(self.blocks(content[-1], quoted))
            caption = list(self.blocks(content[1][1], quoted))
            self.left[_TITLED] += any(map(_is_titled, caption))
            yield from drawn if _words(drawn) == _words(caption) else [*drawn, *caption]
        elif kind == "DefinitionList":
            for term, meanings in content:
                blocks = [block for meaning in meanings for block in self.blocks(meaning)]
                said = [run for block in blocks for run in (Run("\n"), *block.runs)]
                yield Block("quotation" if quoted else "paragraph", (*self.inlines(term), *said))
        elif kind in ("CodeBlock", "RawBlock"):
            text = words_of(content[1], self.left) if content[0] == "html" else str(content[-1]).strip()
            yield Block("paragraph", (Run(text),))
        elif kind != "HorizontalRule" and kind != "Null":
            raise Refused(f"Pandoc’s block “{kind}” is not known to this door; remove it from the file")

    def _headings_of(self, node: Node, quoted: bool) -> Iterator[Block]:
        """The blocks of a list that numbers headings: what the numbers are, its tree does not tell for sure."""
        for item in node["c"][1] if node["t"] == "OrderedList" else node["c"]:
            self.left["headings in lists, whose numbers are not read; import the Word file for them"] += sum(
                block["t"] == "Header" for block in item
            )
            yield from self.blocks(item, quoted)

    def _list(self, node: Node) -> Iterator[Run]:
        """A list's items, a line each, behind the sign or number that each has."""
        ordered = node["t"] == "OrderedList"
        items = node["c"][1] if ordered else node["c"]
        if ordered and self.form == "LaTeX" and node["c"][0][1]["t"] == "DefaultStyle":
            self.left[_UNNUMBERED] += len(items)
        for index, item in enumerate(items):
            if index:
                yield Run("\n")
            blocks = list(self.blocks(item))
            if not is_labelled(blocks):
                yield Run(f"{ordinal(node['c'][0], index)} " if ordered else "• ")
            for at, block in enumerate(blocks):
                if at and block.kind == "as printed":
                    yield Run("\n")
                yield from (*(replace(run, text=run.text.removeprefix(LABELLED)) for run in block.runs), Run(" "))

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
            yield from self._word(content, look)
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            yield replace(look, text=" ", small=look.small or self.small)
        elif kind == "Emph":
            yield from self.inlines(content, replace(look, italic=not look.italic))
        elif kind == "SmallCaps":
            yield from self.inlines(content, replace(look, small=True))
        elif kind == "Superscript":
            yield from self.inlines(content, replace(look, raised=True))
        elif kind == "Underline":
            yield from self.inlines(content, replace(look, italic=look.italic or not is_linked(content)))
        elif kind in _WRAPPERS:
            if said := told_of_dress(kind, content, self.form):
                self.left[said] += 1
            yield from self.inlines(content, look)
        elif kind == "Quoted":
            opening, closing = "‘’" if content[0]["t"] == "SingleQuote" else "“”"
            yield from (replace(look, text=opening), *self.inlines(content[1], look), replace(look, text=closing))
        elif kind == "Note":
            yield self._note(content)
        else:
            yield from self._other(kind, content, look)

    def _word(self, word: str, look: Run) -> Iterator[Run]:
        if self.form == "Markdown":
            self.left[_KEYED] += bool(_KEY.match(word))
            word = word if "://" in word else _typeset(word)
        for piece in _SMALL_SIGNS.split(word):
            if piece in (SMALL, SMALL_ENDS):
                self.small = piece == SMALL
            elif piece:
                yield replace(look, text=piece, small=look.small or self.small)

    def _other(self, kind: str, content: Any, look: Run) -> Iterator[Run]:
        if kind in ("Span", "Cite"):
            if kind == "Cite":
                self.left[_KEYED] += 1
            yield from self.inlines(content[1], look)
        elif kind == "Link":
            shown = "".join(run.text for run in self.inlines(content[1]))
            if content[2][0].startswith("#") and shown.strip() in _BACK:
                self.left["signs that lead back from a note to its marker"] += 1
                return
            if is_unprinted(content[2][0], shown):
                self.unprinted.append(content[2][0])
            yield from self.inlines(without_lines(content[1]), look)
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
            sign, said, text = first.text.removeprefix(AUTHORS).rpartition(AUTHORS)
            sign = sign if said else "*"
            text = text.lstrip().removeprefix(sign)
            self.notes[at] = NoteRead(0, ((replace(first, text=text), *rest), *paragraphs[1:]), sign)
            return Run(sign, note=0)
        self.notes[at] = NoteRead(number, paragraphs)
        return Run("", note=number)


def _typeset(word: str) -> str:
    """Dashes as Markdown writes them: three strokes, or two between figures; two elsewhere may be either dash."""
    return re.sub(r"(?<=\d)--(?=\d)", "–", re.sub(r"(?<!-)---(?!-)", "—", word))


def _is_titled(caption: Block) -> bool:
    """True for a caption that says no number and has a title's shape, which on a line of its own is a heading's."""
    words = _words([caption])
    return looks_like_title(words) and not begins_as_caption(words)


def _words(blocks: Sequence[Block]) -> str:
    return "".join(run.text for block in blocks for run in block.runs).strip()
