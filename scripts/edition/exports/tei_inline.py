"""Inline text → TEI: italics, star pages, emendations, notes at their markers, citations as references.

A run of text keeps the words of the edition's reading; what the witness has instead stands in `sic`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from edition.model import Citation, Resolved
from edition.text.inline import Inline, Segment, read

TEI = "http://www.tei-c.org/ns/1.0"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
Element = Any  # lxml's elements have no public type
TeiLink = tuple[int, int, str]


def sub(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """A new last child of `parent`; `id` stands for `xml:id`, and attributes without a value are left out."""
    given = {XML_ID if name == "id" else name.rstrip("_"): value for name, value in attributes.items() if value}
    made = etree.SubElement(parent, f"{{{TEI}}}{tag}", given)
    made.text = text or None
    return made


def put(parent: Element, text: str) -> None:
    """Append text behind whatever `parent` holds."""
    if not text:
        return
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


@dataclass(slots=True)
class TeiWriter:
    """Writes one text into `parent`.

    `note` is called with the element and the label at each marker; `emendations` are the ids the
    apparatus gives those of this text; `citations` are those of a note, `attributes` what the reference of
    each says, nothing if it points nowhere; `links` are the stretches that name another place in the article,
    in order, each with its pointers. `page` has the attributes of every page's beginning but its number.
    """

    parent: Element
    note: Callable[[Element, str], None]
    emendations: Iterator[str]
    citations: Sequence[Resolved] = ()
    attributes: Callable[[Resolved], Mapping[str, str]] = lambda resolved: {}
    links: Sequence[TeiLink] = ()
    page: Mapping[str, str] = field(default_factory=dict)
    position: int = 0
    italic: bool = False
    open: Citation | None = None
    linked: int | None = None  # where the link that is open ends
    outside: Element = None  # what holds it
    element: Element = None
    waiting: list[Resolved] = field(default_factory=list)

    def write(self, text: Inline) -> None:
        """Write all of `text`."""
        self.waiting = sorted(self.citations, key=_start)
        self.pieces(text.edition.pieces, text)
        self._close()

    def pieces(self, pieces: Iterable[Segment], text: Inline | None = None) -> None:
        """Write pieces of a reading; those of an emendation, if `text` declares it, together with the other reading."""
        self.element = self.parent
        emended: list[Segment] = []
        for piece in pieces:
            if piece.kind == "emendation" and text:
                self._emendation(text, piece.emendation or 0, emended)
                emended = []
            elif piece.emendation is not None and text:
                emended.append(piece)
            else:
                self._piece(piece)

    # --- the edition's reading -----------------------------------------------------

    def _piece(self, piece: Segment) -> None:
        self.italic = piece.italic
        if piece.kind == "words":
            self._text(piece.text)
        elif piece.kind == "address":
            self._url(piece.text)
        elif piece.kind == "marker":
            self._close()
            self.note(self.element, piece.text)
        elif piece.kind == "star page":
            self._close()
            has_id = piece.id and self.note is not _no_note  # the edition's reading has the id
            id = f"page-{piece.text}" if has_id else ""
            sub(self.element, "pb", n=piece.text, edRef="#print", id=id, **self.page)

    def _text(self, text: str) -> None:
        """Plain text, cut where a citation begins or ends."""
        while text:
            self._close()
            self._open_if_due()
            edge = self._next_edge()
            length = len(text) if edge is None else min(len(text), edge - self.position)
            self._put(self.element, text[:length])
            self.position += length
            text = text[length:]
        self._close()

    def _next_edge(self) -> int | None:
        edges = [self.open.end] if self.open else [_start(self.waiting[0])] if self.waiting else []
        edges += [self.linked] if self.linked else [start for start, _, _ in self.links if start > self.position][:1]
        return min(edges, default=None)

    def _open_if_due(self) -> None:
        while self.waiting and _start(self.waiting[0]) <= self.position and not self.open:
            resolved = self.waiting.pop(0)
            given = self.attributes(resolved)
            if given and resolved.citation.end > self.position:
                self.open = resolved.citation
                self.element = sub(self.parent, "ref", type="citation", subtype=resolved.citation.form, **given)
        due = next((link for link in self.links if link[0] <= self.position < link[1]), None)
        is_said = self.open is not None and self.open.form == "internal"  # the citation itself points there
        if due and not self.linked and not is_said:
            self.linked, self.outside = due[1], self.element
            self.element = sub(self.element, "ref", target=due[2])

    def _close(self) -> None:
        if self.linked and self.position >= self.linked:
            self.linked, self.element = None, self.outside
        if self.open and self.position >= self.open.end:
            self.open, self.linked, self.element = None, None, self.parent

    def _put(self, element: Element, text: str) -> None:
        if self.italic:
            sub(element, "hi", text, rend="italic")
        else:
            put(element, text)

    def _url(self, url: str) -> None:
        """A reference; inside a citation, which is a reference already, an identifier."""
        self._close()
        self._open_if_due()
        sub(self.element, "idno", url, type="URL") if self.open else sub(self.element, "ref", url, target=url)
        self.position += len(url)
        self._close()

    # --- emendations ---------------------------------------------------------------

    def _emendation(self, text: Inline, index: int, printed: Sequence[Segment]) -> None:
        """Both readings, and the reason as a note on them; a sign of structure is no words."""
        self._close()
        self._open_if_due()
        emendation, id = text.emendations[index], next(self.emendations, "")
        if emendation.is_structural:
            points = {"id": id}
        else:
            points = {"target": f"#{id}"} if id else {}
            choice = sub(self.element, "choice", id=id)
            received = [piece for piece in text.witness.pieces if piece.emendation == index]
            TeiWriter(sub(choice, "sic"), _no_note, iter(()), page=self.page).pieces(received)
            TeiWriter(sub(choice, "corr", resp="#editors"), self.note, iter(()), page=self.page).pieces(printed)
            start, end = text.edition.emended[index]
            self.position += end - start
        note = sub(self.element, "note", type="editorial", subtype="emendation", resp="#editors", **points)
        put(note, read(emendation.reason).edition.plain)


def _start(resolved: Resolved) -> int:
    """Where a citation's own words begin: behind its signal."""
    citation = resolved.citation
    words = citation.text.removeprefix(citation.signal).lstrip()
    return citation.end - len(words)


def _no_note(element: Element, label: str) -> None:
    """The witness's reading has the marker's number, but no second note."""
    put(element, label)
