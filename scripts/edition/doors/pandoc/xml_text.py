"""An XML text, opened without trust: nothing outside it is read, whatever it names, and no entity of its own is one."""

from __future__ import annotations

import re
from html.entities import html5

from lxml import etree

from edition.doors.common.received import Refused
from edition.doors.word.word_package import Element, one_line

_NAMED = re.compile(r"<!\[CDATA\[.*?(?:\]\]>|\Z)|&(?P<name>[A-Za-z]\w*;)", re.S)
_OF_XML = frozenset(("amp;", "lt;", "gt;", "quot;", "apos;"))

_WITHOUT_IDS = ("p", "sup", "td", "dt", "dd")


def opened(text: str, what: str) -> Element:
    """The root of an XML text; the names that HTML has for letters (`&nbsp;`) are known, which its document type would
    have to tell. Raises `Refused` for one that is not well-formed, or uses an entity that it declares itself."""
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(_NAMED.sub(_letter, text.removeprefix("\ufeff").lstrip()).encode(), parser)
    except etree.XMLSyntaxError as error:
        raise Refused(f"{what} is not well-formed ({one_line(error)})", error.lineno or 0) from error
    if (own := next(root.iter(etree.Entity), None)) is not None:
        raise Refused(f"{what} uses {own.text}, an entity of its own, which is not read; write its words")
    return root


def _letter(found: re.Match[str]) -> str:
    name = found["name"]
    return html5[name] if name in html5 and name not in _OF_XML else found[0]


def begin(element: Element, words: str) -> None:
    """Set words before those of an element."""
    element.text = f"{words}{element.text or ''}"


def words_of(element: Element) -> str:
    """The words of an element and all in it, with one space for every run of spaces."""
    return " ".join("".join(element.itertext()).split())


def with_ids(root: Element) -> None:
    """Set the ids that Pandoc drops in a page, in place, into anchors of their own."""
    for each in [each for each in root.iter(*(f"{{*}}{name}" for name in _WITHOUT_IDS)) if each.get("id")]:
        anchor = each.makeelement(re.sub(r"\w+$", "span", each.tag), {"id": each.get("id")})
        anchor.tail, each.text = each.text, None
        each.insert(0, anchor)
