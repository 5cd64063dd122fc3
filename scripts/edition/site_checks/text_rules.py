"""The rule that what a page shows of the article is the model's, letter by letter and mark by mark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from lxml import etree

from edition.model import Finding, Note, Section, Unit
from edition.site_checks.built_site import BuiltSite, HtmlPage, attribute_words, finding

_ITALIC = frozenset({"em", "i"})
_NOT_OF_THE_TEXT = frozenset({"marker", "star-page", "handle", "note-type"})
_AROUND = 20
_BLANK = re.compile(r"\s")


@dataclass(slots=True)
class _Shown:
    """What an element shows of the text: its letters, and for each whether it is italic, and the address it leads to.

    Links within the edition lead to no address here: they are the edition's own.
    """

    letters: list[str] = field(default_factory=list)
    italic: list[bool] = field(default_factory=list)
    address: list[str] = field(default_factory=list)

    def put(self, text: str | None, italic: bool, address: str) -> None:
        """Adds text, white space as plain spaces, that is italic and leads to an address throughout."""
        if text:
            self.letters += _BLANK.sub(" ", text)  # a space may be held: it parts no line
            self.italic += [italic] * len(text)
            self.address += [address] * len(text)

    def stripped(self) -> _Shown:
        """The same without blanks at its ends."""
        text = "".join(self.letters)
        start, end = len(text) - len(text.lstrip(" ")), len(text.rstrip(" "))
        return _Shown(self.letters[start:end], self.italic[start:end], self.address[start:end])


def site_text_differs(site: BuiltSite) -> Iterator[Finding]:
    """A heading, paragraph or note shows other words, italics or web addresses than the edition has.

    Markers, star pages, signs of emendations and the edition's handles are no words of the text.

    Bad:  `A&amp;B` shown as A&B, or `[Roe](https://example.org/)` as a link, in an author's words
    Good: the author's letters, each as it is; italics where the text has them; links on web addresses only
    """
    elements = {id: (page, element) for page in site.originals() for id, element in _by_id(page)}
    article = site.edition.article
    for unit in article.units:
        if unit.id not in elements:
            continue  # another rule says so
        page, element = elements[unit.id]
        fault = _fault(_expected(unit), _read(_holder(unit, element)))
        if fault:
            where = f"{unit.place.path}, line {unit.place.line}"
            message = f"#{unit.id} {fault}, as in {where}; mend it where the page is made"
            yield finding("site-text-differs", page.path, element.sourceline, message)


def _by_id(page: HtmlPage) -> Iterator[tuple[str, etree._Element]]:
    return ((element.get("id"), element) for element in reversed(page.elements) if element.get("id"))


def _holder(unit: Unit, element: etree._Element) -> etree._Element:
    """The element that holds the text: of a note the printed one's last paragraph."""
    if not isinstance(unit, Note):
        return element
    printed = [each for each in element.iter("*") if "note-printed" in attribute_words(each)][:1]
    paragraphs = [each for each in printed for each in each.iter("p")]
    return (paragraphs or printed or [element])[-1]


def _expected(unit: Unit) -> _Shown:
    shown, reading = _Shown(), unit.text.edition
    shown.put(unit.before if isinstance(unit, Section) else "", False, "")
    for piece in reading.pieces:
        if piece.kind in ("words", "address"):
            shown.put(piece.text, piece.italic, piece.text if piece.kind == "address" else "")
    return shown.stripped()


def _read(element: etree._Element) -> _Shown:
    shown = _Shown()
    _walk(element, False, "", shown)
    return shown.stripped()


def _walk(element: etree._Element, italic: bool, address: str, shown: _Shown) -> None:
    href = element.get("href") or ""
    italic, address = italic or element.tag in _ITALIC, href if ":" in href.partition("/")[0] else address
    shown.put(element.text, italic, address)
    for child in element:
        if isinstance(child.tag, str) and not _NOT_OF_THE_TEXT & set(attribute_words(child)):
            _walk(child, italic, address, shown)
        shown.put(child.tail, italic, address)


def _fault(expected: _Shown, shown: _Shown) -> str:
    """The first difference, as the middle of a sentence; "" if there is none. A blank is not seen to be italic."""
    if shown == expected:
        return ""
    marks = zip_longest(shown.letters, shown.italic, shown.address, expected.letters, expected.italic, expected.address)
    for at, (letter, italic, address, wanted, is_italic, leads_to) in enumerate(marks):
        if letter != wanted:
            return f"shows “{_near(shown, at)}”; expected “{_near(expected, at)}”"
        if italic != is_italic and letter != " ":
            return f"has “{_near(shown, at)}” {_style(bool(italic))}; expected it {_style(bool(is_italic))}"
        if address != leads_to:
            return f"leads to “{address}” at “{_near(shown, at)}”; expected “{leads_to or 'no address'}”"
    return ""


def _near(shown: _Shown, at: int) -> str:
    return "".join(shown.letters[max(0, at - _AROUND) : at + _AROUND])


def _style(italic: bool) -> str:
    return "in italics" if italic else "upright"
