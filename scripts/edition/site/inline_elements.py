"""Inline text → elements of a page: what the edition prints, written, never read again.

The elements are ElementTree's, so that Python-Markdown can place them; all text in them is atomic, and
an ampersand stays one whatever follows it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, AtomicString

from edition.model import is_authors, note_name, shown
from edition.places.addresses import Addresses
from edition.site.internal_links import InternalLink
from edition.site.protected_text import append
from edition.text.inline import Inline, Reading, Segment, Stretch
from edition.text.sentences import sentence_at, sentences

_ENTITY = re.compile(r"&(?=#?\w+;)")
_SET_IN_ITALICS = frozenset({"words", "address"})
_FORBIDDEN = re.compile("[\x02\x03]")  # Python-Markdown's own signs


def letters(text: str) -> AtomicString:
    """Text that the page shows to the letter: nobody reads it for markup, and `&amp;` stays five characters."""
    return AtomicString(_escaped(_FORBIDDEN.sub("", text)))


def _escaped(text: str) -> str:
    return _ENTITY.sub(f"{AMP_SUBSTITUTE}amp;", text)


class Letters(Treeprocessor):
    """Keeps what attributes hold to the letter, too: in an address, a name that is read aloud, or what is copied,
    `&sect;` is six letters as well. Markdown has by now set aside the entities that an editor wrote.
    """

    def run(self, root: Element) -> None:
        """Escape what looks like an entity in every attribute of a page's tree."""
        for element in root.iter():
            for name, value in element.items():
                if value and "&" in value:
                    element.set(name, _escaped(value))


def put(parent: Element, text: str) -> None:
    """Append letters behind whatever `parent` holds."""
    append(parent, letters(text))


@dataclass(frozen=True, slots=True)
class Sign:
    """The id of an emendation's sign, where it leads, and what it is called."""

    id: str
    href: str
    called: str


@dataclass(frozen=True, slots=True)
class _Run:
    """A piece, or a part of one, with the link it belongs to; of a marker or a sign, how many letters of its sentence
    stand before and behind it."""

    piece: Segment
    text: str
    link: InternalLink | None
    around: str = ""


@dataclass(frozen=True, slots=True)
class InlineWriter:
    """Writes texts for the page whose file is `origin`. Markers of the notes in `saying` tell that these say more than
    they cite."""

    addresses: Addresses
    origin: str
    saying: frozenset[str] = frozenset()

    def write(
        self,
        parent: Element,
        text: Inline,
        links: Sequence[InternalLink] = (),
        signs: Sequence[Sign] = (),
        before: str = "",
    ) -> None:
        """Append the edition's reading of `text` to `parent`. Links stand in order; of signs each emendation has one.
        `before` is what stands before its first word, behind a star page that it begins with."""
        for link, group in groupby(_behind(before, _runs(text.edition, links)), key=lambda run: run.link):
            holder = SubElement(parent, "a", link.attributes()) if link else parent
            for emendation, runs in groupby(group, key=lambda run: run.piece.emendation):
                within = SubElement(holder, "span", {"class": "emendation"}) if emendation is not None else holder
                self._styled(within, runs, signs)

    def _styled(self, parent: Element, runs: Iterator[_Run], signs: Sequence[Sign]) -> None:
        for is_italic, group in groupby(runs, key=lambda run: run.piece.italic and run.piece.kind in _SET_IN_ITALICS):
            holder = SubElement(parent, "em") if is_italic else parent
            for run in group:
                self._run(holder, run, signs)

    def _run(self, parent: Element, run: _Run, signs: Sequence[Sign]) -> None:
        kind = run.piece.kind
        if kind == "words":
            put(parent, run.text)
        elif kind == "address":
            SubElement(parent, "a", {"href": letters(run.text)}).text = letters(run.text)
        elif kind == "marker":
            self._marker(parent, run)
        elif kind == "star page":
            _star_page(parent, run.text, has_id=bool(run.piece.id))
        elif run.piece.emendation is not None and run.piece.emendation < len(signs):
            sign = signs[run.piece.emendation]
            raised = SubElement(parent, "sup", {"class": "marker sign", "id": sign.id, "data-sentence": run.around})
            SubElement(raised, "a", {"class": "emendation-ref", "href": sign.href, "aria-label": sign.called})

    def _marker(self, parent: Element, run: _Run) -> None:
        """The raised number, a link to the note. One that no note answers (a check tells) is shown as written."""
        label = run.text
        if (id := f"fn-{label}") not in self.addresses.pages:
            put(parent, f"[^{label}]")
            return
        kind = " says" if label in self.saying else "" if is_authors(label) else " editor"
        raised = SubElement(parent, "sup", {"class": f"marker{kind}", "id": f"fnref-{label}"})
        raised.set("data-sentence", run.around)
        href = self.addresses.link(id, self.origin)
        link = SubElement(raised, "a", {"role": "doc-noteref", "href": href, "aria-label": note_name(label)})
        if label in self.saying:
            link.set("aria-description", "says more")
        # Its name is read out; the bare figure would run into the sentence (reader views leave it out, too).
        SubElement(link, "span", {"aria-hidden": "true"}).text = AtomicString(shown(label))


def _star_page(parent: Element, number: str, has_id: bool) -> None:
    """Where a printed page begins. The stylesheet shows its number: it is no word of the text."""
    id = {"id": f"page-{number}"} if has_id else {}
    SubElement(parent, "span", {"class": "star-page", **id, "data-page": number})


def _behind(before: str, runs: Iterator[_Run]) -> Iterator[_Run]:
    """The runs with the words `before` where the first word is due."""
    for run in runs:
        if before and run.piece.kind in _SET_IN_ITALICS:
            yield _Run(Segment("words", before, 0, 0), before, None)
            before = ""
        yield run


def _runs(reading: Reading, links: Sequence[InternalLink]) -> Iterator[_Run]:
    """The pieces in order, words cut where a link begins or ends; an end of a line as written stays one."""
    waiting = deque(links)
    authors = [at for at, label in reading.markers if is_authors(label)]
    spans = sentences(reading.plain, authors) if reading.markers or reading.emended else ()
    for piece in reading.pieces:
        if piece.kind != "words":
            end = piece.start + len(piece.text) if piece.kind == "address" else piece.start
            _pass(waiting, piece.start)
            link = waiting[0] if waiting and waiting[0].start < end else None
            yield _Run(piece, piece.text, link, _around(reading, spans, piece))
            continue
        start, end = piece.start, piece.start + len(piece.text)
        while start < end:
            _pass(waiting, start)
            link = waiting[0] if waiting and waiting[0].start <= start else None
            cut = min(end, link.end if link else waiting[0].start if waiting else end)
            yield _Run(piece, _lines(reading, start, cut), link)
            start = cut


def _pass(waiting: deque[InternalLink], start: int) -> None:
    """Leave out the links that end before `start`."""
    while waiting and waiting[0].end <= start:
        waiting.popleft()


def _around(reading: Reading, spans: Sequence[Stretch], piece: Segment) -> str:
    start, end = sentence_at(reading.plain, spans, piece.start)
    return f"{piece.start - start} {max(end - piece.start, 0)}"


def _lines(reading: Reading, start: int, end: int) -> str:
    """The words from `start` to `end`, with the ends of their lines."""
    text = list(reading.plain[start:end])
    for at in reading.line_ends[bisect_left(reading.line_ends, start) : bisect_left(reading.line_ends, end)]:
        text[at - start] = "\n"
    return "".join(text)
